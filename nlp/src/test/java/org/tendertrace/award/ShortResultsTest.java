package org.tendertrace.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tendertrace.evaluate.FieldAnalysis;

/** Results of a few lines, without the statutory forms' labels; the organisations do not exist. */
class ShortResultsTest {

  private static final FieldAnalysis ANALYSIS = new FieldAnalysis();

  /** supplier amount */
  private static List<String> awards(String... lines) {
    return ANALYSIS.apply(FieldAnalysis.lines(lines)).awards().stream()
        .map(a -> String.join("+", a.supplierNames()) + " " + a.amount())
        .toList();
  }

  @Test
  void whatWasBoughtStandsInsteadOfALabel() {
    assertThat(awards("比选结果\n打印服务：甲乙科技有限公司，壹拾捌万陆仟元整（一年）。\n总务处 2024年8月20日\n"))
        .containsExactly("甲乙科技有限公司 186000.00");
    assertThat(awards("复印纸采购成交公告\n采购单位：甲市档案馆\n成交：乙市办公用品店 20,350元\n2023年3月10日\n"))
        .containsExactly("乙市办公用品店 20350.00");
  }

  @Test
  void bidsFeesAndCeilingsAreNoResult() {
    assertThat(
            awards(
                "复印纸采购结果公告",
                "甲公司报价情况：甲乙科技有限公司报价 2万元",
                "代理服务费：由丙丁招标有限公司收取 3000元",
                "最高限价：戊己造价有限公司编制，21万元"))
        .isEmpty();
    assertThat(awards("复印纸采购结果公告\n甲：甲乙科技有限公司 2万元\n乙：丙丁科技有限公司 3万元\n")).isEmpty();
  }

  @Test
  void headlineTellsWhoWon() {
    assertThat(awards("甲乙科技有限公司中标甲市大学云平台建设\n中标金额：1860000元\n项目编号：JS-2025-006\n"))
        .containsExactly("甲乙科技有限公司 1860000.00");
    // the buyer's name opens the title: the sum is told, and nobody as the winner
    assertThat(awards("甲乙水务有限公司中标结果公告\n中标金额：1860000元\n项目编号：JS-2025-006\n"))
        .containsExactly(" 1860000.00");
  }

  @Test
  void unitsInBracketsAndCapitalsBelongToThePrice() {
    assertThat(awards("维修成交公告\n成交供应商 甲市乙汽车修理厂\n成交金额（元） 436,700.00\n公告日期 2024-06-17\n"))
        .containsExactly("甲市乙汽车修理厂 436700.00");
    assertThat(awards("服务器成交公示\n成交人为甲乙信息有限公司，成交价叁拾捌万陆仟元整。\n"))
        .containsExactly("甲乙信息有限公司 386000.00");
  }

  @Test
  void offerOfTheOneWhoWonIsThePrice() {
    String table =
        "<h2>设计结果公告</h2><table><tr><td>标项</td><td>标项名称</td><td>供应商</td><td>报价（元）</td>"
            + "<td>结果</td></tr><tr><td>1</td><td>设计</td><td>甲乙设计有限公司</td>"
            + "<td>2,085,000.00</td><td>中标</td></tr></table>";
    assertThat(ANALYSIS.apply(FieldAnalysis.html(table)).awards())
        .singleElement()
        .satisfies(a -> assertThat(a.amount()).isEqualByComparingTo("2085000"));
  }
}
