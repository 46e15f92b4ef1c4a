package org.tendertrace.jobs.stage;

import java.util.Comparator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.tendertrace.jobs.RecordEncoder;
import org.tendertrace.jobs.Settings;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.link.NoticeAwards;
import org.tendertrace.model.LargeBlock;
import org.tendertrace.model.NoticeLink;
import org.tendertrace.model.Procurement;

/** Notices linked by the job's own stages, each stage's rows sorted. */
final class Linked {

  private static final Experts EXPERTS = new Experts(Knowledge.load());

  private final Dataset<NoticeAwards> notices;
  private final Broadcast<Experts> experts;
  private final Blocks blocks;
  private final Dataset<NoticeLink> links;

  Linked(SparkSession session, List<NoticeAwards> read, Settings.Linking settings, int partitions) {
    notices =
        session.createDataset(read, RecordEncoder.of(NoticeAwards.class)).repartition(partitions);
    experts = JavaSparkContext.fromSparkContext(session.sparkContext()).broadcast(EXPERTS);
    blocks = Blocks.of(notices, experts, settings);
    links = Links.from(blocks, experts).localCheckpoint();
  }

  List<LargeBlock> large() {
    return sorted(blocks.large(), Comparator.comparing(LargeBlock::key));
  }

  List<NoticeLink> links() {
    return sorted(
        links, Comparator.comparing(NoticeLink::noticeA).thenComparing(NoticeLink::noticeB));
  }

  List<Procurement> processes() {
    return sorted(
        Processes.from(notices, links, experts), Comparator.comparing(Procurement::processId));
  }

  private static <T> List<T> sorted(Dataset<T> rows, Comparator<T> order) {
    return rows.collectAsList().stream().sorted(order).toList();
  }
}
