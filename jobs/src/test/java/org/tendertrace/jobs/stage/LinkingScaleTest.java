package org.tendertrace.jobs.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tendertrace.jobs.RecordEncoder;
import org.tendertrace.jobs.Settings;
import org.tendertrace.jobs.SparkTest;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.link.NoticeAwards;
import org.tendertrace.model.Award;
import org.tendertrace.model.Notice;
import org.tendertrace.model.NoticeLink;
import org.tendertrace.synth.Layout;
import org.tendertrace.synth.SyntheticCorpus;
import org.tendertrace.synth.SyntheticNotice;
import org.tendertrace.synth.SyntheticProcess;

/**
 * Synthetic notices with known truth, a twentieth of the procurements under one project number:
 * every procurement is found whole, with its amount, and ten times the notices cost about ten times
 * the work. {@code -Dtendertrace.scale=1000000} measures with as many procurements' notices as the
 * documentation speaks of; by default it is small, and the cost is only printed.
 */
public class LinkingScaleTest extends SparkTest {
  private static final long PROCESSES = Long.getLong("tendertrace.scale", 4_000) * 9 / 20;

  /** From so many notices on, the cost of ten times as many is a claim and not only printed. */
  private static final long MEASURED = 900_000;

  private static final Settings.Linking LINKING = new Settings.Linking(100, 20);
  private String partitions;

  @BeforeEach
  void start() {
    startSpark();
    partitions = session().conf().get("spark.sql.shuffle.partitions");
    session().conf().set("spark.sql.shuffle.partitions", PROCESSES > 100_000 ? "64" : "4");
  }

  @AfterEach
  void restore() {
    session().conf().set("spark.sql.shuffle.partitions", partitions);
  }

  @Test
  void everyProcurementIsFoundWholeAtACostThatGrowsWithTheNotices() throws TimeoutException {
    Cost warmed = linked(PROCESSES / 10);
    Cost small = linked(PROCESSES / 10);
    Cost large = linked(PROCESSES);
    System.out.printf(
        "Linking %,d notices: %.1f s CPU, %.1f s; %,d notices: %.1f s CPU, %.1f s;"
            + " %.1f times the notices, %.1f times the CPU, %.1f times the time;"
            + " %,d notices share one project number (%,d warmed up)%n",
        small.notices,
        small.cpu,
        small.wall,
        large.notices,
        large.cpu,
        large.wall,
        (double) large.notices / small.notices,
        large.cpu / small.cpu,
        large.wall / small.wall,
        large.shared,
        warmed.notices);
    assertThat(List.of(warmed, small, large)).allSatisfy(cost -> assertThat(cost.wrong).isEmpty());
    if (large.notices >= MEASURED) {
      assertThat(large.shared).as("notices of one project number").isGreaterThanOrEqualTo(50_000);
      assertThat(large.cpu / small.cpu).as("times the CPU").isLessThanOrEqualTo(11);
    }
  }

  /** What linking cost: seconds of the tasks' processor time, and by the clock; what it missed. */
  private record Cost(long notices, long shared, double cpu, double wall, List<Row> wrong) {}

  private Cost linked(long processes) throws TimeoutException {
    SyntheticCorpus corpus = new SyntheticCorpus(Long.MAX_VALUE, 0.05, 11, processes / 19);
    Dataset<NoticeAwards> notices =
        session()
            .range(0, processes, 1, 16)
            .flatMap(
                (FlatMapFunction<Long, NoticeAwards>)
                    number -> read(corpus.process(number, Integer.MAX_VALUE)),
                RecordEncoder.of(NoticeAwards.class));
    long count = notices.count();
    long shared = notices.where("notice.projectId = '2024-001'").count();
    AtomicLong cpu = new AtomicLong();
    SparkListener listener =
        new SparkListener() {
          @Override
          public void onTaskEnd(SparkListenerTaskEnd end) {
            if (end.taskMetrics() != null) {
              cpu.addAndGet(end.taskMetrics().executorCpuTime());
            }
          }
        };
    JavaSparkContext context = JavaSparkContext.fromSparkContext(session().sparkContext());
    session().sparkContext().addSparkListener(listener);
    long started = System.nanoTime();
    List<Row> wrong = wrong(notices, context, corpus, processes);
    double wall = (System.nanoTime() - started) / 1e9;
    session().sparkContext().listenerBus().waitUntilEmpty();
    session().sparkContext().removeSparkListener(listener);
    return new Cost(count, shared, cpu.get() / 1e9, wall, wrong);
  }

  /** A procurement as it was found, or as it was made: its notices and its amount. */
  public record Told(String notices, String amount) {}

  /** Procurements that were found and not made, or made and not found; at most ten. */
  private List<Row> wrong(
      Dataset<NoticeAwards> notices,
      JavaSparkContext context,
      SyntheticCorpus corpus,
      long processes) {
    Broadcast<Experts> experts = context.broadcast(new Experts(Knowledge.load()));
    Dataset<NoticeLink> links =
        Links.from(Blocks.of(notices, experts, LINKING), experts).localCheckpoint();
    Dataset<Row> found =
        Processes.from(notices, links, experts)
            .selectExpr(
                "concat_ws(',', sort_array(noticeIds)) AS notices",
                "coalesce(CAST(CAST(effectiveAmount AS DECIMAL(20, 2)) AS STRING), '') AS amount");
    Dataset<Row> made =
        session()
            .range(0, processes, 1, 16)
            .map(
                (org.apache.spark.api.java.function.MapFunction<Long, Told>)
                    number -> told(corpus.process(number, Integer.MAX_VALUE)),
                RecordEncoder.of(Told.class))
            .select("notices", "amount");
    Dataset<Row> kept = found.localCheckpoint();
    return kept.except(made).union(made.except(kept)).limit(10).collectAsList();
  }

  private static Told told(SyntheticProcess process) {
    List<String> ids = new ArrayList<>();
    process.notices().forEach(notice -> ids.add(id(notice)));
    ids.sort(null);
    return new Told(
        String.join(",", ids),
        process.amount() == null ? "" : process.amount().setScale(2).toPlainString());
  }

  private static String id(SyntheticNotice notice) {
    return "n-" + notice.url().replaceAll(".*/|\\.html$", "");
  }

  private static Iterator<NoticeAwards> read(SyntheticProcess process) {
    return process.notices().stream().map(LinkingScaleTest::read).iterator();
  }

  private static NoticeAwards read(SyntheticNotice notice) {
    String id = id(notice);
    Notice read =
        new Notice(
            id,
            id,
            notice.url(),
            null,
            notice.type(),
            notice.projectId(),
            notice.title(),
            notice.published(),
            List.of(notice.buyer()),
            null,
            notice.budget(),
            "CNY",
            "zh-Hans",
            Layout.html(notice).replaceAll("<[^>]*>", ""),
            List.of(),
            List.of());
    return new NoticeAwards(read, awards(id, notice.supplier(), notice.amount()));
  }

  private static List<Award> awards(String id, String supplier, BigDecimal amount) {
    return supplier == null
        ? List.of()
        : List.of(
            new Award(
                id,
                null,
                List.of(supplier),
                amount,
                "CNY",
                Award.AmountKind.TOTAL,
                Award.Status.AWARDED,
                List.of(),
                0.9));
  }
}
