package org.tendertrace.jobs.stage;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.min;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tendertrace.jobs.RecordEncoder;

/**
 * Connected components of an undirected graph: what is linked, directly or through others, is one.
 */
public final class Components {

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

  /**
   * A label for every vertex of {@code edges}. Each round a vertex takes the smallest label among
   * its neighbours, and so does the vertex that its label names; then each takes the label that the
   * vertex of its label has. The number of rounds grows with the logarithm of the longest chain,
   * however its ids are ordered (Zhang, Azad and Hu: FastSV, 2020).
   */
  static Dataset<Label> of(Dataset<Edge> edges) {
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
