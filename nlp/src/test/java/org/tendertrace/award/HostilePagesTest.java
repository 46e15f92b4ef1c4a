package org.tendertrace.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.tendertrace.extract.FieldExtractor;
import org.tendertrace.extract.Fields;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.model.Page;
import org.tendertrace.model.RawDocument;
import org.tendertrace.model.Span;
import org.tendertrace.text.Linguist;

/** Pages made to cost time. */
class HostilePagesTest {

  private static final Duration ENOUGH = Duration.ofSeconds(20);
  private static final Knowledge KNOWLEDGE = Knowledge.load();
  private static final FieldExtractor FIELDS = new FieldExtractor(KNOWLEDGE, Linguist.NONE);
  private static final AwardReader AWARDS = new AwardReader(KNOWLEDGE, Linguist.NONE);

  private static AwardReader.Awarded read(Page page) {
    RawDocument document = new RawDocument("x", new byte[0], null, null, Map.of());
    return Assertions.assertTimeoutPreemptively(
        ENOUGH,
        () -> {
          Fields fields = FIELDS.extract(page, document);
          return AWARDS.read("n", fields);
        });
  }

  private static Page line(String text) {
    return new Page(text, List.of(new Page.Line(new Span(0, text.length()))), null);
  }

  @Test
  void aMegabyteOfDigits() {
    assertThat(read(line("甲项目中标公告 中标金额：" + "1".repeat(1_000_000) + "元")).awards()).isEmpty();
  }

  @Test
  void aMegabyteOfLabels() {
    assertThat(read(line("甲项目中标公告 " + "中标金额：中标供应商：".repeat(90_000))).awards()).isEmpty();
  }

  @Test
  void aMegabyteOfEnumeratorsAndBrackets() {
    assertThat(read(line("甲项目中标公告 " + "（1.一、（".repeat(170_000))).awards()).isEmpty();
  }

  @Test
  void fiftyThousandCells() {
    StringBuilder text = new StringBuilder();
    List<Page.Cell> cells = new ArrayList<>();
    String[] header = {"序号", "中标供应商", "中标金额（元）", "评审得分", "备注"};
    for (int row = 0; row < 10_000; row++) {
      for (int column = 0; column < 5; column++) {
        int begin = text.length();
        text.append(row == 0 ? header[column] : column == 1 ? "乙" + row + "号科技有限公司" : "" + row);
        cells.add(new Page.Cell(new Span(begin, text.length()), row, column, 1, 1, false));
        text.append(column == 4 ? '\n' : '\t');
      }
    }
    text.setLength(text.length() - 1);
    Span all = new Span(0, text.length());
    Page page =
        new Page(text.toString(), List.of(new Page.Table(all, 10_000, 5, cells)), "甲项目中标公告");
    assertThat(read(page).awards()).hasSize(9_999);
  }
}
