package org.tendertrace.jobs.stage;

import static org.apache.spark.sql.functions.col;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.tendertrace.jobs.RecordEncoder;
import org.tendertrace.jobs.stage.Blocks.Candidate;
import org.tendertrace.link.Block;
import org.tendertrace.link.LinkedPair;
import org.tendertrace.model.NoticeLink;

/** Pairs of notices of one procurement. */
public final class Links {

  private Links() {}

  /** Links between the notices of {@code blocks}, each pair once. */
  public static Dataset<NoticeLink> from(Blocks blocks, Broadcast<Experts> experts) {
    Block.Limits limits = blocks.limits();
    return blocks
        .candidates()
        .groupByKey((MapFunction<Candidate, String>) Candidate::key, Encoders.STRING())
        .flatMapSortedGroups(
            new Column[] {col("print.title.core"), col("print.published"), col("print.noticeId")},
            (FlatMapGroupsFunction<String, Candidate, NoticeLink>)
                (key, block) -> links(block, experts.value(), limits),
            RecordEncoder.of(NoticeLink.class))
        .distinct();
  }

  private static Iterator<NoticeLink> links(
      Iterator<Candidate> candidates, Experts experts, Block.Limits limits) {
    if (!candidates.hasNext()) {
      return List.<NoticeLink>of().iterator();
    }
    Candidate first = candidates.next();
    Block block = new Block(experts.linker(), limits, first.size());
    block.add(first.print());
    return new Expanded<>(
        candidates,
        candidate -> block.add(candidate.print()).stream().map(LinkedPair::published).iterator());
  }
}
