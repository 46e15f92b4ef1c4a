package org.tendertrace.jobs.stage;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.tendertrace.jobs.RecordEncoder;
import org.tendertrace.model.Entity;
import org.tendertrace.model.IdChange;
import org.tendertrace.model.IdChange.Change;
import org.tendertrace.model.IdChange.Kind;
import org.tendertrace.model.Procurement;

/** Which ids came and went since the run before, and what became of them. */
public final class IdChanges {

  private IdChanges() {}

  /**
   * The entities and procurements of a run.
   *
   * @param run its id
   */
  public record Snapshot(String run, Dataset<Entity> entities, Dataset<Procurement> processes) {

    /**
     * A row per id: kind, id, its members (spellings or notices), those of them that are no other's
     * by chance (aliases may be), name, why.
     */
    private Dataset<Row> identified() {
      Dataset<Row> ofEntities =
          entities.select(
              lit(Kind.ENTITY.name()).as("kind"),
              col("entityId").as("id"),
              array_distinct(
                      array_compact(concat(array(col("nameZh"), col("nameEn")), col("aliases"))))
                  .as("members"),
              array(coalesce(col("nameZh"), col("nameEn"))).as("own"),
              coalesce(col("nameZh"), col("nameEn")).as("name"),
              col("why"));
      return ofEntities.union(
          processes.select(
              lit(Kind.PROCESS.name()).as("kind"),
              col("processId").as("id"),
              col("noticeIds").as("members"),
              col("noticeIds").as("own"),
              col("projectId").as("name"),
              col("why")));
    }
  }

  /** A row per id that {@code after} has and {@code before} has not, or the other way round. */
  public static Dataset<IdChange> between(Snapshot before, Snapshot after) {
    Dataset<Row> was = before.identified();
    Dataset<Row> is = after.identified();
    Dataset<Row> gone = missing(was, is);
    Dataset<Row> come = missing(is, was);
    Dataset<Row> pairs = pairs(gone, come, was, is);
    return changes(pairs, before.run())
        .union(alone(gone, pairs, "beforeId", Change.VANISHED, before.run()))
        .union(alone(come, pairs, "afterId", Change.NEW, before.run()))
        .as(RecordEncoder.of(IdChange.class));
  }

  /** The rows of {@code some} whose id the others do not have. */
  private static Dataset<Row> missing(Dataset<Row> some, Dataset<Row> others) {
    Dataset<Row> ids = others.select(col("kind").as("k"), col("id").as("i"));
    return some.join(
        ids, col("kind").equalTo(col("k")).and(col("id").equalTo(col("i"))), "left_anti");
  }

  /** Ids of which one came or went and that have members in common, with how many. */
  private static Dataset<Row> pairs(
      Dataset<Row> gone, Dataset<Row> come, Dataset<Row> was, Dataset<Row> is) {
    Dataset<Row> wentInto = joined(gone, "own", is, "members");
    Dataset<Row> cameFrom = joined(was, "members", come, "own");
    return wentInto
        .union(cameFrom)
        .groupBy("kind", "beforeId", "afterId", "name", "why")
        .agg(max("shared").as("shared"))
        .join(
            gone.select(col("kind").as("gk"), col("id").as("gi")),
            col("kind").equalTo(col("gk")).and(col("beforeId").equalTo(col("gi"))),
            "left")
        .join(
            come.select(col("kind").as("ck"), col("id").as("ci")),
            col("kind").equalTo(col("ck")).and(col("afterId").equalTo(col("ci"))),
            "left");
  }

  private static Dataset<Row> joined(
      Dataset<Row> was, String ofBefore, Dataset<Row> is, String ofAfter) {
    Dataset<Row> one =
        was.select(col("kind"), col("id").as("beforeId"), explode(col(ofBefore)).as("member"));
    Dataset<Row> other =
        is.select(
            col("kind").as("k"),
            col("id").as("afterId"),
            col("name"),
            col("why"),
            explode(col(ofAfter)).as("m"));
    return one.join(other, col("kind").equalTo(col("k")).and(col("member").equalTo(col("m"))))
        .groupBy("kind", "beforeId", "afterId")
        .agg(count(lit(1)).as("shared"), first("name").as("name"), first("why").as("why"));
  }

  private static Dataset<Row> changes(Dataset<Row> pairs, String run) {
    Column beforeStays = when(col("gi").isNull(), 1).otherwise(0);
    Column afterWasThere = when(col("ci").isNull(), 1).otherwise(0);
    WindowSpec ofBefore = Window.partitionBy("kind", "beforeId");
    WindowSpec ofAfter = Window.partitionBy("kind", "afterId");
    // An id that is there in both runs has no pair with itself, and counts all the same.
    Column parts = count(lit(1)).over(ofBefore).plus(beforeStays);
    Column sources = count(lit(1)).over(ofAfter).plus(afterWasThere);
    return pairs
        .withColumn("parts", parts)
        .withColumn("sources", sources)
        .select(
            col("kind"),
            when(col("parts").gt(1), Change.SPLIT.name())
                .when(col("sources").gt(1), Change.MERGED.name())
                .otherwise(Change.RENAMED.name())
                .as("change"),
            col("beforeId"),
            col("afterId"),
            col("name"),
            col("shared"),
            coalesce(
                    col("why"),
                    when(col("parts").gt(1), "what told that it was one does not any more")
                        .otherwise("another name or number stands for it"))
                .as("reason"),
            lit(run).as("previousRun"));
  }

  /** Ids that have no member in common with any of the other run. */
  private static Dataset<Row> alone(
      Dataset<Row> some, Dataset<Row> pairs, String id, Change change, String run) {
    Dataset<Row> paired = pairs.select(col("kind").as("k"), col(id).as("i"));
    boolean vanished = change == Change.VANISHED;
    Column nothing = lit(null).cast("string");
    return some.join(
            paired, col("kind").equalTo(col("k")).and(col("id").equalTo(col("i"))), "left_anti")
        .select(
            col("kind"),
            lit(change.name()).as("change"),
            (vanished ? col("id") : nothing).as("beforeId"),
            (vanished ? nothing : col("id")).as("afterId"),
            col("name"),
            lit(0L).as("shared"),
            when(
                    col("kind").equalTo(Kind.ENTITY.name()),
                    vanished ? "no notice names it any more" : "no notice named it before")
                .otherwise(
                    vanished
                        ? "none of its notices is in the input any more"
                        : "none of its notices was in the input before")
                .as("reason"),
            lit(run).as("previousRun"));
  }
}
