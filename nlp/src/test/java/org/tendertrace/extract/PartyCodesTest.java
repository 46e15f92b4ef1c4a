package org.tendertrace.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tendertrace.AnalyzerOptions;
import org.tendertrace.NoticeAnalyzer;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.model.Notice;
import org.tendertrace.model.PrintedCode;
import org.tendertrace.model.RawDocument;
import org.tendertrace.text.Linguist;

/** Whose the credit codes of a notice are. All organisations and codes are made up. */
class PartyCodesTest {
  private static final String BUYER = "示例理工大学";
  private static final String ALPHA = "甲乙科技有限公司";
  private static final String BETA = "丙丁信息技术股份有限公司";
  private static final String OF_BUYER = "12100000MB0000001P";
  private static final String OF_ALPHA = "91110000MA0000001L";
  private static final String OF_BETA = "91310000MA00000025";
  private static final NoticeAnalyzer ANALYZER =
      new NoticeAnalyzer(Knowledge.load(), AnalyzerOptions.defaults().withoutGate(), Linguist.NONE);

  private static Notice read(String html) {
    byte[] bytes =
        ("<html><head><meta charset=utf-8></head><body><h1>示例理工大学云服务采购项目中标公告</h1>"
                + html
                + "</body></html>")
            .getBytes(StandardCharsets.UTF_8);
    return ANALYZER
        .analyze(new RawDocument("a.html", bytes, "text/html", "UTF-8", Map.of()))
        .notice();
  }

  private static final String PARTIES =
      "<p>采购人：示例理工大学</p><p>中标供应商：甲乙科技有限公司</p><p>中标金额：100000.00元</p>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>采购人：示例理工大学</p><p>中标供应商：甲乙科技有限公司（统一社会信用代码：%s）</p><p>中标金额：100000.00元</p>",
        "<p>采购人：示例理工大学</p><p>中标供应商：甲乙科技有限公司 %s</p><p>统一社会信用代码见名称后，中标金额：100000.00元</p><p>供应商统一社会信用代码：%s</p>",
        "<p>采购人：示例理工大学</p><p>中标供应商：甲乙科技有限公司</p><p>供应商地址：某市某区某路1号</p><p>统一社会信用代码：%s</p><p>中标金额：100000.00元</p>",
        "<p>采购人：示例理工大学</p><table><tr><th>序号</th><th>中标供应商名称</th><th>统一社会信用代码</th><th>中标金额（元）</th></tr>"
            + "<tr><td>1</td><td>甲乙科技有限公司</td><td>%s</td><td>100000.00</td></tr></table>",
        "<p>采购人：示例理工大学</p><table><tr><th>序号</th><th>统一社会信用代码</th><th>中标供应商名称</th><th>中标金额（元）</th></tr>"
            + "<tr><td>1</td><td>%s</td><td>甲乙科技有限公司</td><td>100000.00</td></tr></table>",
        "<p>采购人：示例理工大学</p><p>中标供应商：甲乙科技有限公司</p><p>中标金额：100000.00元</p>"
            + "<p>采购代理机构：戊己招标代理有限公司</p><p>中标供应商统一社会信用代码：%s</p>",
        "<p>采购人：示例理工大学</p><table><tr><td>中标供应商</td><td>甲乙科技有限公司</td></tr><tr><td>统一社会信用代码</td><td>%s</td></tr>"
            + "<tr><td>中标金额（元）</td><td>100000.00</td></tr></table>"
      })
  void aCodeBesideASupplierIsThatSuppliers(String html) {
    Notice notice = read(html.replace("%s", OF_ALPHA));
    assertThat(notice.party(ALPHA).creditCode()).as(notice.text()).isEqualTo(OF_ALPHA);
    assertThat(notice.party(BUYER).creditCode()).isNull();
    for (PrintedCode code : notice.creditCodes()) {
      assertThat(notice.text().substring(code.begin(), code.end())).isEqualTo(OF_ALPHA);
    }
  }

  @Test
  void buyersAndJointBiddersHaveTheirOwn() {
    Notice notice =
        read(
            "<p>采购单位：示例理工大学</p><p>采购单位统一社会信用代码："
                + OF_BUYER
                + "</p><p>中标供应商：甲乙科技有限公司、丙丁信息技术股份有限公司</p><p>统一社会信用代码："
                + OF_ALPHA
                + "、"
                + OF_BETA
                + "</p><p>中标金额：100000.00元</p>");
    assertThat(notice.creditCodes())
        .extracting(PrintedCode::name, PrintedCode::code)
        .containsExactly(tuple(BUYER, OF_BUYER), tuple(ALPHA, OF_ALPHA), tuple(BETA, OF_BETA));
  }

  @Test
  void everyRowOfATableHasItsOwn() {
    Notice notice =
        read(
            "<p>采购人：示例理工大学</p><table><tr><th>包号</th><th>中标供应商</th><th>统一社会信用代码</th><th>中标金额（元）</th></tr>"
                + "<tr><td>1</td><td>甲乙科技有限公司</td><td>"
                + OF_ALPHA
                + "</td><td>100000.00</td></tr><tr><td>2</td><td>丙丁信息技术股份有限公司</td><td>"
                + OF_BETA
                + "</td><td>200000.00</td></tr></table>");
    assertThat(notice.party(ALPHA).creditCode()).isEqualTo(OF_ALPHA);
    assertThat(notice.party(BETA).creditCode()).isEqualTo(OF_BETA);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>采购代理机构：戊己招标代理有限公司</p><p>统一社会信用代码：%s</p>",
        "<p>未中标供应商：庚辛数据有限公司（统一社会信用代码：%s）</p>",
        "<p>项目编号：%s</p>",
        "<p>采购代理机构统一社会信用代码：%s</p>"
      })
  void aCodeOfSomebodyElseIsNoPartys(String html) {
    Notice notice = read(PARTIES + html.replace("%s", OF_BETA));
    assertThat(notice.creditCodes()).noneMatch(PrintedCode::isUsed);
  }

  @Test
  void aCodeWhoseCheckIsWrongIsKeptAndNotUsed() {
    String wrong = OF_ALPHA.replace("91110000", "91110001");
    Notice notice = read(PARTIES + "<p>中标供应商统一社会信用代码：" + wrong + "</p>");
    assertThat(notice.creditCodes())
        .extracting(PrintedCode::name, PrintedCode::code, PrintedCode::valid)
        .containsExactly(tuple(ALPHA, wrong, false));
    assertThat(notice.party(ALPHA).creditCode()).isNull();
  }

  @Test
  void aNameWithTwoCodesHasNone() {
    Notice notice =
        read(
            PARTIES
                + "<p>甲乙科技有限公司（统一社会信用代码："
                + OF_ALPHA
                + "）</p><p>甲乙科技有限公司（统一社会信用代码："
                + OF_BETA
                + "）</p>");
    assertThat(notice.creditCodes()).hasSize(2).noneMatch(PrintedCode::isUsed);
  }
}
