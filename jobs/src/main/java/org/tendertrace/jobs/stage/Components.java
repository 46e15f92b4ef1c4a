package org.tendertrace.jobs.stage;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.min;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tendertrace.jobs.RecordEncoder;

/**
 * Connected components of an undirected graph: what is linked, directly or through others, is one.
 */
public final class Components {
  /** So many edges are less work for the driver alone than a round of joins is to plan. */
  private static final int FEW = 20_000;

  private Components() {}

  /**
   * A link between two vertices.
   *
   * @param a the smaller id
   * @param b the larger id
   */
  public record Edge(String a, String b) {}

  /**
   * A vertex and its component.
   *
   * @param component the smallest id in it
   */
  public record Label(String id, String component) {}

  /** A label for every vertex of {@code edges}. */
  static Dataset<Label> of(Dataset<Edge> edges) {
    List<Edge> some = edges.limit(FEW + 1).collectAsList();
    return some.size() <= FEW
        ? edges.sparkSession().createDataset(onDriver(some), RecordEncoder.of(Label.class))
        : distributed(edges);
  }

  /** The same for few edges: a union-find in which the smallest id of a component is its root. */
  static List<Label> onDriver(List<Edge> edges) {
    Map<String, String> parents = new TreeMap<>();
    for (Edge edge : edges) {
      String a = root(parents, edge.a());
      String b = root(parents, edge.b());
      if (a.compareTo(b) < 0) {
        parents.put(b, a);
      } else {
        parents.put(a, b);
      }
    }
    return parents.keySet().stream().map(id -> new Label(id, root(parents, id))).toList();
  }

  private static String root(Map<String, String> parents, String id) {
    String at = id;
    for (String up = parents.getOrDefault(at, at); !up.equals(at); up = parents.get(at)) {
      // Halving the way keeps it short for those who come later.
      parents.put(at, parents.get(up));
      at = up;
    }
    parents.putIfAbsent(at, at);
    return at;
  }

  /**
   * The same for any number of edges. Each round a vertex takes the smallest label among its
   * neighbours, and so does the vertex that its label names; then each takes the label that the
   * vertex of its label has. The number of rounds grows with the logarithm of the longest chain,
   * however its ids are ordered (Zhang, Azad and Hu: FastSV, 2020).
   */
  static Dataset<Label> distributed(Dataset<Edge> edges) {
    Dataset<Row> ways =
        edges
            .select(col("a").as("from"), col("b").as("to"))
            .union(edges.select(col("b").as("from"), col("a").as("to")))
            .distinct()
            .localCheckpoint();
    Dataset<Row> labels =
        ways.groupBy(col("from").as("id"))
            .agg(least(col("from"), min("to")).as("component"))
            .localCheckpoint();
    while (true) {
      Dataset<Row> next = jump(spread(labels, ways)).localCheckpoint();
      boolean settled =
          next.as("n")
              .join(labels.as("l"), col("n.id").equalTo(col("l.id")))
              .where(col("n.component").notEqual(col("l.component")))
              .isEmpty();
      labels = next;
      if (settled) {
        return labels.as(RecordEncoder.of(Label.class));
      }
    }
  }

  private static Dataset<Row> spread(Dataset<Row> labels, Dataset<Row> ways) {
    Dataset<Row> offered =
        ways.join(labels.as("f"), col("from").equalTo(col("f.id")))
            .join(labels.as("t"), col("to").equalTo(col("t.id")))
            .select(explode(array(col("to"), col("t.component"))).as("vertex"), col("f.component"))
            .groupBy("vertex")
            .agg(min("component").as("offer"));
    return labels
        .join(offered, col("id").equalTo(col("vertex")))
        .select(col("id"), least(col("component"), col("offer")).as("component"));
  }

  private static Dataset<Row> jump(Dataset<Row> labels) {
    return labels
        .as("l")
        .join(labels.as("m"), col("l.component").equalTo(col("m.id")), "left")
        .select(col("l.id"), coalesce(col("m.component"), col("l.component")).as("component"));
  }
}
