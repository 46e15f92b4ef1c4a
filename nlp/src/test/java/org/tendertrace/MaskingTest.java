package org.tendertrace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.model.Analysis;
import org.tendertrace.model.RawDocument;
import org.tendertrace.text.Linguist;

/** Contact details are masked in what is told, and not before fields are read. */
class MaskingTest {

  private static final String NOTICE =
      """
      某港市图书馆服务器采购项目中标公告
      公告概要：公告信息：采购项目名称某港市图书馆服务器采购项目品目
      采购单位某港市图书馆行政区域某港市公告时间2026年07月29日 08:06联系人及联系方式：项目联系人王某某项目联系电话010-87945198采购单位某港市图书馆采购单位地址某港市港湾路1号采购单位联系方式13912345678代理机构名称某港明达招标有限公司代理机构地址某港市东路59号代理机构联系方式王某某
      一、项目编号：0733-26112848（招标文件编号：0733-26112848）
      二、中标（成交）信息
      供应商名称：某港云算科技有限公司
      中标（成交）金额：24.5272000（万元）
      （本文为虚构的测试样例，非真实公告。）
      """;

  private final Analysis read =
      new NoticeAnalyzer(Knowledge.load(), AnalyzerOptions.defaults().withoutGate(), Linguist.NONE)
          .analyze(RawDocument.of("notice.txt", NOTICE.getBytes(StandardCharsets.UTF_8)));

  @Test
  void telephoneNumbersPartWhatStandsBesideThem() {
    assertThat(read.notice().buyerNames()).containsExactly("某港市图书馆");
    assertThat(read.notice().agencyName()).isEqualTo("某港明达招标有限公司");
  }

  @Test
  void theProjectsNumberIsToldThoughItLooksLikeATelephones() {
    assertThat(read.notice().projectId()).isEqualTo("0733-26112848");
  }

  @Test
  void noContactDetailIsTold() {
    assertThat(read.notice().text()).doesNotContain("13912345678").doesNotContain("87945198");
    assertThat(read.toString()).doesNotContain("13912345678").doesNotContain("87945198");
  }

  @Test
  void evidenceStandsInTheMaskedText() {
    assertThat(read.notice().evidence())
        .isNotEmpty()
        .allSatisfy(e -> assertThat(e.span().of(read.notice().text())).isEqualTo(e.surface()));
  }
}
