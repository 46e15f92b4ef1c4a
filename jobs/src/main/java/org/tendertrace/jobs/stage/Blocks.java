package org.tendertrace.jobs.stage;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tendertrace.jobs.RecordEncoder;
import org.tendertrace.jobs.Settings;
import org.tendertrace.link.Block;
import org.tendertrace.link.Fingerprint;
import org.tendertrace.link.Keys;
import org.tendertrace.link.NoticeAwards;
import org.tendertrace.model.LargeBlock;

/**
 * Notices brought together by the keys that they share. A block too large for all its pairs is
 * divided by a second key; one that is still too large compares neighbours only, so that one key
 * that thousands share cannot stop a run. A large block of a coarse key is left out.
 */
public final class Blocks {
  private final Dataset<Row> printed;
  private final Dataset<Row> keyed;
  private final Dataset<Row> divided;
  private final Block.Limits limits;

  private Blocks(Dataset<Row> printed, Block.Limits limits) {
    this.printed = printed;
    this.limits = limits;
    keyed =
        sized(
            printed.select(
                explode(col("keys")).as("key"),
                col("print.noticeId").as("noticeId"),
                col("aspects")));
    divided =
        sized(
            keyed
                .where(isLarge().and(not(col("key").startsWith(Keys.COARSE))))
                .select(col("key").as("whole"), col("noticeId"), explode(col("aspects")).as("by"))
                .select(
                    concat_ws("\n", col("whole"), col("by")).as("key"),
                    col("whole"),
                    col("noticeId")));
  }

  /**
   * What of a notice is compared, and with whom.
   *
   * @param keys of the blocks that it is in
   * @param aspects what divides those of its blocks that are too large
   */
  public record Printed(Fingerprint print, List<String> keys, List<String> aspects) {}

  /**
   * A notice in a block of notices with the same key.
   *
   * @param size of the block
   */
  public record Candidate(String key, long size, Fingerprint print) {}

  /** A part of a block that was too large. */
  public record Part(String whole, String key, long size) {}

  /** How many pairs of a part are compared. */
  public record Compared(String whole, long pairs) {}

  /** The blocks of {@code notices}. */
  public static Blocks of(
      Dataset<NoticeAwards> notices, Broadcast<Experts> experts, Settings.Linking settings) {
    Dataset<Row> printed =
        notices
            .map(
                (MapFunction<NoticeAwards, Printed>) read -> printed(read, experts.value()),
                RecordEncoder.of(Printed.class))
            .toDF()
            .localCheckpoint();
    return new Blocks(printed, new Block.Limits(settings.maxBlock(), settings.window()));
  }

  private static Printed printed(NoticeAwards read, Experts experts) {
    Fingerprint print = experts.linker().fingerprint(read);
    return new Printed(print, Keys.blocking(print), Keys.aspects(print));
  }

  /** Only rows whose key another row has too, with the number of these. */
  private static Dataset<Row> sized(Dataset<Row> keyed) {
    return keyed.join(
        keyed.groupBy("key").agg(count("*").as("size")).where(col("size").gt(1)), "key");
  }

  private Column isLarge() {
    return col("size")
        .gt(when(col("key").startsWith(Keys.COARSE), limits.most(true)).otherwise(limits.most()));
  }

  Block.Limits limits() {
    return limits;
  }

  /** A row per notice and block. */
  Dataset<Candidate> candidates() {
    return keyed
        .where(not(isLarge()))
        .select("key", "size", "noticeId")
        .union(divided.select("key", "size", "noticeId"))
        .join(
            printed.select(col("print.noticeId").as("id"), col("print")),
            col("noticeId").equalTo(col("id")))
        .select("key", "size", "print")
        .as(RecordEncoder.of(Candidate.class));
  }

  /** A row per block that was divided, so that nothing is left uncompared silently. */
  public Dataset<LargeBlock> large() {
    Block.Limits most = limits;
    Dataset<Row> compared =
        divided
            .select("whole", "key", "size")
            .distinct()
            .as(RecordEncoder.of(Part.class))
            .map(
                (MapFunction<Part, Compared>)
                    part -> new Compared(part.whole(), Block.compared(part.size(), most)),
                RecordEncoder.of(Compared.class))
            .groupBy("whole")
            .agg(sum("pairs").as("compared"));
    return keyed
        .where(isLarge())
        .select(col("key"), col("size").as("notices"))
        .distinct()
        .join(compared, col("key").equalTo(col("whole")), "left")
        .select(
            col("key"),
            col("notices"),
            col("notices").multiply(col("notices").minus(1)).divide(2).cast("long").as("pairs"),
            coalesce(col("compared"), lit(0L)).as("compared"))
        .as(RecordEncoder.of(LargeBlock.class));
  }
}
