package org.tendertrace.jobs.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.tendertrace.jobs.RecordEncoder;
import org.tendertrace.jobs.Settings;
import org.tendertrace.jobs.stage.Components.Edge;
import org.tendertrace.link.Linker;
import org.tendertrace.model.Notice;

/** Pairs of notices of one procurement. */
public final class Links {

  private Links() {}

  /** A notice under one of its blocking keys. */
  public record Keyed(String key, String noticeId) {}

  /**
   * A notice in a block of notices with the same key.
   *
   * @param size of the block
   */
  public record Candidate(String key, long size, Notice notice) {}

  /**
   * Links between {@code notices}, each pair once. Only notices that share a key are compared, and
   * in a block too large for all its pairs only neighbours in the order of project number, title
   * and id, so that one key that thousands share cannot stop a run.
   */
  static Dataset<Edge> from(
      Dataset<Notice> notices, Broadcast<Experts> experts, Settings.Linking settings) {
    Dataset<Keyed> keyed =
        notices.mapPartitions(
            (MapPartitionsFunction<Notice, Keyed>) part -> keys(part, experts.value()),
            RecordEncoder.of(Keyed.class));
    Dataset<Row> shared = keyed.groupBy("key").agg(count("*").as("size")).where(col("size").gt(1));
    Dataset<Candidate> candidates =
        keyed
            .join(shared, "key")
            .join(
                notices.select(col("noticeId").as("id"), struct("*").as("notice")),
                col("noticeId").equalTo(col("id")))
            .select("key", "size", "notice")
            .as(RecordEncoder.of(Candidate.class));
    return candidates
        .groupByKey((MapFunction<Candidate, String>) Candidate::key, Encoders.STRING())
        .flatMapSortedGroups(
            new Column[] {col("notice.projectId"), col("notice.title"), col("notice.noticeId")},
            (FlatMapGroupsFunction<String, Candidate, Edge>)
                (key, block) -> edges(block, experts.value(), settings),
            RecordEncoder.of(Edge.class))
        .distinct();
  }

  private static Iterator<Keyed> keys(Iterator<Notice> notices, Experts experts) {
    Linker linker = experts.linker();
    return new Expanded<>(
        notices,
        notice ->
            linker.blockingKeys(notice).stream()
                .map(key -> new Keyed(key, notice.noticeId()))
                .iterator());
  }

  private static Iterator<Edge> edges(
      Iterator<Candidate> block, Experts experts, Settings.Linking settings) {
    Linker linker = experts.linker();
    Deque<Notice> before = new ArrayDeque<>();
    return new Expanded<>(
        block,
        candidate -> {
          List<Edge> edges = new ArrayList<>();
          for (Notice other : before) {
            linker
                .link(other, candidate.notice())
                .ifPresent(reason -> edges.add(edge(other, candidate.notice(), reason)));
          }
          before.addLast(candidate.notice());
          if (candidate.size() > settings.maxBlock() && before.size() > settings.window()) {
            before.removeFirst();
          }
          return edges.iterator();
        });
  }

  private static Edge edge(Notice one, Notice other, String reason) {
    return one.noticeId().compareTo(other.noticeId()) < 0
        ? new Edge(one.noticeId(), other.noticeId(), reason)
        : new Edge(other.noticeId(), one.noticeId(), reason);
  }
}
