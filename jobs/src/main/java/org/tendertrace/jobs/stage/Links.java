package org.tendertrace.jobs.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.tendertrace.jobs.RecordEncoder;
import org.tendertrace.jobs.Settings;
import org.tendertrace.link.Block;
import org.tendertrace.link.Fingerprint;
import org.tendertrace.link.Keys;
import org.tendertrace.link.LinkedPair;
import org.tendertrace.link.Linker;
import org.tendertrace.link.NoticeAwards;

/** Pairs of notices of one procurement. */
public final class Links {

  private Links() {}

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

  /**
   * Links between {@code notices}, each pair once. Only notices that share a key are compared. A
   * block too large for all its pairs is divided by a second key, and where that leaves too many,
   * each is compared with its neighbours in order only: one key that thousands share cannot stop a
   * run.
   */
  static Dataset<LinkedPair> from(
      Dataset<NoticeAwards> notices, Broadcast<Experts> experts, Settings.Linking settings) {
    Dataset<Row> printed =
        notices
            .map(
                (MapFunction<NoticeAwards, Printed>) read -> printed(read, experts.value()),
                RecordEncoder.of(Printed.class))
            .toDF()
            .localCheckpoint();
    Dataset<Row> keyed =
        sized(
            printed.select(
                explode(col("keys")).as("key"),
                col("print.noticeId").as("noticeId"),
                col("aspects")));
    Dataset<Row> whole = keyed.where(col("size").leq(settings.maxBlock()));
    Dataset<Row> divided =
        sized(
            keyed
                .where(col("size").gt(settings.maxBlock()))
                .select(col("key"), col("noticeId"), explode(col("aspects")).as("aspect"))
                .select(concat_ws("\n", col("key"), col("aspect")).as("key"), col("noticeId")));
    Block.Limits limits = new Block.Limits(settings.maxBlock(), settings.window());
    return whole
        .select("key", "size", "noticeId")
        .union(divided.select("key", "size", "noticeId"))
        .join(
            printed.select(col("print.noticeId").as("id"), col("print")),
            col("noticeId").equalTo(col("id")))
        .select("key", "size", "print")
        .as(RecordEncoder.of(Candidate.class))
        .groupByKey((MapFunction<Candidate, String>) Candidate::key, Encoders.STRING())
        .flatMapSortedGroups(
            new Column[] {col("print.title.core"), col("print.published"), col("print.noticeId")},
            (FlatMapGroupsFunction<String, Candidate, LinkedPair>)
                (key, block) -> links(block, experts.value(), limits),
            RecordEncoder.of(LinkedPair.class))
        .distinct();
  }

  private static Printed printed(NoticeAwards read, Experts experts) {
    Linker linker = experts.linker();
    Fingerprint print = linker.fingerprint(read);
    return new Printed(print, Keys.blocking(print), Keys.aspects(print));
  }

  /** Only rows whose key another row has too, with the number of these. */
  private static Dataset<Row> sized(Dataset<Row> keyed) {
    return keyed.join(
        keyed.groupBy("key").agg(count("*").as("size")).where(col("size").gt(1)), "key");
  }

  private static Iterator<LinkedPair> links(
      Iterator<Candidate> candidates, Experts experts, Block.Limits limits) {
    if (!candidates.hasNext()) {
      return List.<LinkedPair>of().iterator();
    }
    Candidate first = candidates.next();
    Block block = new Block(experts.linker(), limits, first.size());
    block.add(first.print());
    return new Expanded<>(candidates, candidate -> block.add(candidate.print()).iterator());
  }
}
