package org.tendertrace.jobs.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tendertrace.jobs.RecordEncoder;
import org.tendertrace.jobs.SparkTest;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.link.NoticeAwards;
import org.tendertrace.model.Notice;
import org.tendertrace.model.NoticeLink;
import org.tendertrace.model.NoticeType;
import org.tendertrace.model.Procurement;
import org.tendertrace.model.ReviewItem;
import org.tendertrace.review.Decisions;

/** What people say of two notices holds against what links them, and without anything that does. */
public class ReviewedLinksTest extends SparkTest {
  private static final List<NoticeLink> LINKS =
      List.of(
          new NoticeLink("n-a", "n-b", "same number", 0.98, true),
          new NoticeLink("n-b", "n-c", "near title", 0.7, false));

  @BeforeEach
  void start() {
    startSpark();
  }

  @Test
  void withoutDecisionsTheLinksStandAndTheUncertainOneIsOpen() {
    assertThat(processes(Decisions.none()))
        .containsExactly(List.of("n-a", "n-b", "n-c"), List.of("n-d"));
    assertThat(reviews(Decisions.none()))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.documentId()).isEqualTo("b");
              assertThat(item.value()).isEqualTo("c");
              assertThat(item.decision()).isNull();
            });
  }

  @Test
  void whatIsRejectedComesApartAlsoWhereOthersHoldItTogether() throws IOException {
    Decisions decisions = decisions("link,a,same_process,,c,reject,");
    assertThat(processes(decisions))
        .containsExactly(List.of("n-a", "n-b"), List.of("n-c"), List.of("n-d"));
    assertThat(processes(decisions("link,c,same_process,,b,reject,")))
        .containsExactly(List.of("n-a", "n-b"), List.of("n-c"), List.of("n-d"));
  }

  @Test
  void whatIsAcceptedIsOneThoughNothingLinksIt() throws IOException {
    Decisions decisions =
        decisions("link,d,same_process,,a,accept,", "link,b,same_process,,c,accept,");
    assertThat(processes(decisions)).containsExactly(List.of("n-a", "n-b", "n-c", "n-d"));
    assertThat(reviews(decisions))
        .extracting(ReviewItem::decision)
        .containsOnly(ReviewItem.Decision.ACCEPT);
  }

  @Test
  void aDecisionOnNoticesThatAreNotThereIsNoTrouble() throws IOException {
    Decisions decisions =
        decisions("link,x,same_process,,a,accept,", "link,y,same_process,,z,reject,");
    assertThat(processes(decisions)).containsExactly(List.of("n-a", "n-b", "n-c"), List.of("n-d"));
  }

  private static Decisions decisions(String... rows) throws IOException {
    return Decisions.read(
        new StringReader(
            "kind,document_id,field,lot,value,decision,corrected\n" + String.join("\n", rows)));
  }

  private List<List<String>> processes(Decisions decisions) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(session().sparkContext());
    Dataset<NoticeLink> links = ReviewedLinks.decided(links(), notices(), decisions);
    List<NoticeAwards> read =
        notices().collectAsList().stream().map(n -> new NoticeAwards(n, List.of())).toList();
    return Processes.from(
            session().createDataset(read, RecordEncoder.of(NoticeAwards.class)),
            links,
            context.broadcast(new Experts(Knowledge.load(), ReviewedLinks.apart(decisions))))
        .collectAsList()
        .stream()
        .map(Procurement::noticeIds)
        .sorted((one, other) -> one.get(0).compareTo(other.get(0)))
        .toList();
  }

  private List<ReviewItem> reviews(Decisions decisions) {
    Dataset<NoticeLink> links = ReviewedLinks.decided(links(), notices(), decisions);
    return ReviewedLinks.reviews(links, notices(), decisions).collectAsList();
  }

  private Dataset<NoticeLink> links() {
    return session().createDataset(LINKS, RecordEncoder.of(NoticeLink.class));
  }

  private Dataset<Notice> notices() {
    return session()
        .createDataset(
            List.of(notice("a"), notice("b"), notice("c"), notice("d")),
            RecordEncoder.of(Notice.class));
  }

  private static Notice notice(String document) {
    return new Notice(
        Notice.idOf(document),
        document,
        document + ".html",
        null,
        NoticeType.TENDER,
        null,
        "示例大学人工智能计算平台服务采购公告",
        LocalDate.of(2024, 3, 18),
        List.of("示例大学"),
        null,
        null,
        "CNY",
        "zh-Hans",
        "",
        List.of(),
        List.of());
  }
}
