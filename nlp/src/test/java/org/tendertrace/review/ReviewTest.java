package org.tendertrace.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tendertrace.AnalyzerOptions;
import org.tendertrace.NoticeAnalyzer;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.model.Analysis;
import org.tendertrace.model.Award;
import org.tendertrace.model.Evidence;
import org.tendertrace.model.Mention;
import org.tendertrace.model.Notice;
import org.tendertrace.model.NoticeType;
import org.tendertrace.model.RawDocument;
import org.tendertrace.model.ReviewItem;
import org.tendertrace.model.ReviewItem.Decision;
import org.tendertrace.read.ReadOptions;
import org.tendertrace.text.Linguist;

/** A made-up notice, read with decisions of several kinds. */
class ReviewTest {
  private static final String NOTICE =
      """
      示例大学GPU服务器采购项目中标公告
      项目编号：SL-2024-0099
      采购人：示例大学
      中标供应商：示例科技有限公司
      中标金额：200000.00元
      主要标的：英伟达A100显卡8张
      发布日期：2024年3月18日
      """;

  private static final Knowledge KNOWLEDGE = Knowledge.load();

  private static Analysis read(double below, String... rows) throws IOException {
    Analysis first = analyze(below, Decisions.none());
    String id = first.document().documentId();
    String csv =
        "kind,document_id,field,lot,value,decision,corrected\n"
            + String.join("\n", rows).replace("ID", id);
    return rows.length == 0 ? first : analyze(below, Decisions.read(new StringReader(csv)));
  }

  private static Analysis analyze(double below, Decisions decisions) {
    AnalyzerOptions options =
        new AnalyzerOptions(true, true, ReadOptions.defaults(), below, decisions);
    return new NoticeAnalyzer(KNOWLEDGE, options, Linguist.NONE)
        .analyze(RawDocument.of("n.txt", NOTICE.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void whatIsCertainEnoughIsNotQueuedAndTheRestIsWithItsPlace() throws IOException {
    assertThat(read(0).reviews()).isEmpty();

    List<ReviewItem> all = read(1).reviews();
    assertThat(all)
        .extracting(ReviewItem::field, ReviewItem::value)
        .contains(
            tuple("buyer_names", "示例大学"),
            tuple("award", "示例科技有限公司 = 200000.00 CNY"),
            tuple("mention", "chip nvidia-a100 purchased"));
    assertThat(all).allSatisfy(item -> assertThat(item.decision()).isNull());
    assertThat(all).extracting(ReviewItem::item).doesNotHaveDuplicates();
    assertThat(read(1).reviews()).isEqualTo(all);
  }

  @Test
  void aCorrectedFieldHasTheValueThatWasGivenAndSaysSo() throws IOException {
    Analysis analysis = read(0, "field,ID,buyer_names,,示例大学,correct,示例大学医学院 | 示例大学");

    Notice notice = analysis.notice();
    assertThat(notice.buyerNames()).containsExactly("示例大学医学院", "示例大学");
    assertThat(notice.evidence())
        .filteredOn(evidence -> evidence.field().equals("buyer_names"))
        .extracting(Evidence::rule, Evidence::confidence)
        .containsExactly(tuple("review:corrected", 1.0));
    assertThat(analysis.reviews())
        .singleElement()
        .satisfies(item -> assertThat(item.decision()).isEqualTo(Decision.CORRECT));
  }

  @Test
  void aRejectedFieldIsEmptyAndOnlyWhereItStillReadsTheSame() throws IOException {
    assertThat(read(0, "field,ID,project_id,,SL-2024-0099,reject,").notice().projectId()).isNull();
    assertThat(read(0, "field,ID,project_id,,SL-2024-00,reject,").notice().projectId())
        .isEqualTo("SL-2024-0099");
  }

  @Test
  void anAcceptedValueHoldsEvenWhereTheNoticeIsReadDifferentlyNow() throws IOException {
    Analysis analysis = read(0, "field,ID,project_id,,SL-2024-0098,accept,");
    assertThat(analysis.notice().projectId()).isEqualTo("SL-2024-0098");
    assertThat(analysis.reviews())
        .extracting(ReviewItem::rule)
        .containsExactly("not read any more");
  }

  @Test
  void anAwardIsCorrectedAcceptedOrRejectedAsAWhole() throws IOException {
    String read = "award,ID,award,,示例科技有限公司 = 200000.00 CNY,";
    assertThat(read(0, read + "reject,").awards()).isEmpty();
    assertThat(read(0, read + "correct,failed").awards())
        .extracting(Award::status)
        .containsExactly(Award.Status.FAILED);
    assertThat(read(0, read + "accept,").awards())
        .extracting(Award::confidence)
        .containsExactly(1.0);
    assertThat(read(0, read + "correct,\"示例科技有限公司 | 样例公司 = 210,000 CNY\"").awards())
        .singleElement()
        .satisfies(
            award -> {
              assertThat(award.supplierNames()).containsExactly("示例科技有限公司", "样例公司");
              assertThat(award.amount()).isEqualTo(new BigDecimal("210000.00"));
            });
  }

  @Test
  void aDecisionOnAnAwardThatIsReadDifferentlyNowReplacesTheOnlyOneOfItsLot() throws IOException {
    Analysis analysis = read(0, "award,ID,award,,别的公司 = 1.00 CNY,correct,样例公司 = undisclosed");
    assertThat(analysis.awards())
        .singleElement()
        .satisfies(
            award -> {
              assertThat(award.supplierNames()).containsExactly("样例公司");
              assertThat(award.amount()).isNull();
            });
  }

  @Test
  void aDecidedNoticeTypeDecidesWhatMentionsMean() throws IOException {
    Analysis analysis = read(0, "field,ID,notice_type,,award,correct,tender");
    assertThat(analysis.notice().noticeType()).isEqualTo(NoticeType.TENDER);
    assertThat(analysis.mentions())
        .extracting(Mention::status)
        .isNotEmpty()
        .doesNotContain(Mention.Status.PURCHASED);
  }

  @Test
  void aPurchaseIsRejectedOrGivenAnotherStatus() throws IOException {
    String read = "mention,ID,mention,,chip nvidia-a100 purchased,";
    assertThat(read(0, read + "reject,").mentions()).isEmpty();
    assertThat(read(0, read + "correct,equivalent").mentions())
        .extracting(Mention::status)
        .containsExactly(Mention.Status.EQUIVALENT);
  }

  @Test
  void aFileThatCannotBeUnderstoodSaysWhichRow() {
    assertThatThrownBy(() -> read(0, "field,ID,published,,2024-03-18,correct,18.3.2024"))
        .hasMessageContaining("row 1")
        .hasMessageContaining("no day such as 2024-03-18");
    assertThatThrownBy(() -> read(0, "field,ID,title,,x,maybe,"))
        .hasMessageContaining("accept, reject");
    assertThatThrownBy(() -> read(0, "field,ID,title,,x,correct,"))
        .hasMessageContaining("needs a value in corrected");
    assertThatThrownBy(() -> read(0, "field,ID,title,,x,accept,", "field,ID,title,,x,reject,"))
        .hasMessageContaining("row 2 decides a second time");
    assertThatThrownBy(() -> Decisions.read(new StringReader("item,decision\nr-1,accept\n")))
        .hasMessageContaining("it has no column corrected, document_id");
  }

  @Test
  void formulasInANoticeAreNoneInTheFile() throws IOException {
    assertThat(Decisions.cell("=HYPERLINK(1)")).isEqualTo("'=HYPERLINK(1)");
    Analysis analysis = read(0, "field,ID,title,,'=1+1,accept,");
    assertThat(analysis.notice().title()).isEqualTo("=1+1");
  }
}
