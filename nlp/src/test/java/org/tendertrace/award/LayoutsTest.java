package org.tendertrace.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tendertrace.evaluate.FieldAnalysis;
import org.tendertrace.model.Analysis;
import org.tendertrace.model.Award;
import org.tendertrace.model.NoticeType;
import org.tendertrace.model.RawDocument;

/** Made-up notices in the layouts that portals use; the organisations do not exist. */
class LayoutsTest {

  private static final FieldAnalysis ANALYSIS = new FieldAnalysis();

  private static Analysis read(RawDocument document) {
    Analysis read = ANALYSIS.apply(document);
    read.awards().stream()
        .flatMap(a -> a.evidence().stream())
        .forEach(
            e ->
                assertThat(read.notice().text().substring(e.begin(), e.end()))
                    .isEqualTo(e.surface()));
    return read;
  }

  /** lot | suppliers | amount | kind, or lot | failed. */
  private static List<String> awards(Analysis read) {
    return read.awards().stream().map(LayoutsTest::line).toList();
  }

  private static String line(Award award) {
    if (award.status() == Award.Status.FAILED) {
      return award.lot() + " | failed";
    }
    return award.lot()
        + " | "
        + String.join("+", award.supplierNames())
        + " | "
        + (award.amount() == null ? "-" : award.amount().toPlainString())
        + " | "
        + award.amountKind().name().toLowerCase(Locale.ROOT);
  }

  @Test
  void summaryTableOfTheCentralPortal() {
    Analysis read =
        read(
            FieldAnalysis.html(
                "<h2>甲市大学云计算服务采购项目成交公告</h2><table>"
                    + "<tr><td colspan=4>公告概要：</td></tr>"
                    + "<tr><td>采购项目名称</td><td colspan=3>云计算服务采购项目</td></tr>"
                    + "<tr><td>采购单位</td><td colspan=3>甲市大学</td></tr>"
                    + "<tr><td>行政区域</td><td>甲市</td><td>公告时间</td><td>2024年03月18日 10:00</td></tr>"
                    + "<tr><td>总成交金额</td><td colspan=3>￥20.000000 万元（人民币）</td></tr>"
                    + "<tr><td>代理机构名称</td><td colspan=3>乙市招标有限公司</td></tr></table>"
                    + "<p>一、项目编号：JS2024-001</p><p>三、成交信息</p>"
                    + "<p>供应商名称：丙云科技有限公司</p><p>供应商地址：丙市某路1号</p>"
                    + "<p>成交金额：20.0000000（万元）</p>"
                    + "<p>六、代理服务收费标准及金额：</p><p>本项目代理费总金额：0.35（万元）</p>"));
    assertThat(awards(read)).containsExactly("null | 丙云科技有限公司 | 200000.00 | total");
    assertThat(read.notice().noticeType()).isEqualTo(NoticeType.AWARD);
    assertThat(read.notice().buyerNames()).containsExactly("甲市大学");
    assertThat(read.notice().agencyName()).isEqualTo("乙市招标有限公司");
    assertThat(read.notice().published()).hasToString("2024-03-18");
    assertThat(read.notice().projectId()).isEqualTo("JS2024-001");
  }

  @Test
  void tableOfLotsWithAFailedOne() {
    Analysis read =
        read(
            FieldAnalysis.html(
                "<h1>甲县医院设备采购中标结果公告</h1><p>三、中标（成交）信息</p><p>1.中标结果：</p>"
                    + "<table><tr><th>标项</th><th>标项名称</th><th>中标金额(万元)</th><th>中标供应商名称</th>"
                    + "<th>中标供应商地址</th><th>评审总得分</th></tr>"
                    + "<tr><td>1</td><td>服务器</td><td>12.5</td><td>乙科技有限公司</td><td>乙市</td><td>90.1</td></tr>"
                    + "<tr><td>2</td><td>存储</td><td>30</td><td>丙科技有限公司、丁数据有限公司（联合体）</td><td>丙市</td><td>88</td></tr>"
                    + "</table><p>2.废标结果：</p><table><tr><th>标项</th><th>标项名称</th><th>废标理由</th></tr>"
                    + "<tr><td>3</td><td>软件</td><td>有效供应商不足三家</td></tr></table>"
                    + "<p>四、主要标的信息</p><table><tr><th>供应商名称</th><th>货物名称</th><th>数量</th><th>单价（元）</th></tr>"
                    + "<tr><td>乙科技有限公司</td><td>服务器</td><td>1台</td><td>125000</td></tr></table>"));
    assertThat(awards(read))
        .containsExactly(
            "1 | 乙科技有限公司 | 125000.00 | total",
            "2 | 丙科技有限公司+丁数据有限公司 | 300000.00 | total",
            "3 | failed");
  }

  @Test
  void lotsWithTablesOfTheirOwn() {
    Analysis read =
        read(
            FieldAnalysis.html(
                "<h1>甲省学院实验室设备采购结果公告</h1><p>三、采购结果</p><p>合同包1(显卡):</p>"
                    + "<table><tr><td>供应商名称</td><td>供应商地址</td><td>中标（成交）金额</td></tr>"
                    + "<tr><td>乙电子有限公司</td><td>乙市</td><td>1,200,000.00元</td></tr></table>"
                    + "<p>合同包2(机柜):</p>"
                    + "<table><tr><td>供应商名称</td><td>供应商地址</td><td>中标（成交）金额</td></tr>"
                    + "<tr><td>丙电子有限公司</td><td>丙市</td><td>下浮率：8.5%</td></tr></table>"));
    assertThat(awards(read))
        .containsExactly("1 | 乙电子有限公司 | 1200000.00 | total", "2 | 丙电子有限公司 | - | rate");
  }

  @Test
  void candidatesInRowsCountOnlyFirst() {
    Analysis read =
        read(
            FieldAnalysis.html(
                "<h1>甲集团算力平台项目中标候选人公示</h1><table>"
                    + "<tr><td>排名</td><td>中标候选人名称</td><td>投标报价（元）</td></tr>"
                    + "<tr><td>第一名</td><td>乙信息有限公司</td><td>990000</td></tr>"
                    + "<tr><td>第二名</td><td>丙信息有限公司</td><td>980000</td></tr>"
                    + "<tr><td>第三名</td><td>丁信息有限公司</td><td>970000</td></tr></table>"));
    assertThat(read.notice().noticeType()).isEqualTo(NoticeType.CANDIDATE);
    assertThat(awards(read)).containsExactly("null | 乙信息有限公司 | 990000.00 | total");
  }

  @Test
  void candidatesInColumns() {
    Analysis read =
        read(
            FieldAnalysis.html(
                "<h1>甲公司机房项目中标候选人公示</h1><table>"
                    + "<tr><td>中标候选人排名</td><td>第一名</td><td>第二名</td></tr>"
                    + "<tr><td>中标候选人名称</td><td>乙工程有限公司</td><td>丙工程有限公司</td></tr>"
                    + "<tr><td>投标报价</td><td>50万元</td><td>49万元</td></tr></table>"));
    assertThat(awards(read)).containsExactly("null | 乙工程有限公司 | 500000.00 | total");
  }

  @Test
  void candidatesOnLines() {
    Analysis read =
        read(
            FieldAnalysis.lines(
                "甲区道路工程评标结果公示",
                "招标人：甲区建设局",
                "第一中标候选人：乙建设有限公司",
                "投标报价：1234567.89元",
                "第二中标候选人：丙建设有限公司",
                "投标报价：1230000.00元",
                "公示期：3日"));
    assertThat(awards(read)).containsExactly("null | 乙建设有限公司 | 1234567.89 | total");
    assertThat(read.notice().buyerNames()).containsExactly("甲区建设局");
  }

  @Test
  void contract() {
    Analysis read =
        read(
            FieldAnalysis.lines(
                "甲研究所GPU租用服务政府采购合同公告",
                "一、合同编号：HT-2024-1",
                "二、合同名称：GPU租用服务",
                "三、项目编号：XM2024-77",
                "四、项目名称：GPU租用服务",
                "五、合同主体",
                "采购人（甲方）：甲研究所",
                "地址：甲市",
                "供应商（乙方）：乙云数据有限公司",
                "地址：乙市",
                "六、合同主要信息",
                "合同金额：28.38万元",
                "七、合同签订日期：2024-05-06",
                "八、合同公告日期：2024-05-08"));
    assertThat(read.notice().noticeType()).isEqualTo(NoticeType.CONTRACT);
    assertThat(read.notice().projectId()).isEqualTo("XM2024-77");
    assertThat(read.notice().buyerNames()).containsExactly("甲研究所");
    assertThat(read.notice().published()).hasToString("2024-05-08");
    assertThat(awards(read)).containsExactly("null | 乙云数据有限公司 | 283800.00 | total");
  }

  @Test
  void runningTextWithoutLineBreaks() {
    Analysis read =
        read(
            FieldAnalysis.lines(
                "甲楼空调采购信息公开（货物类）乙处　2023/4/23 16:55:00一、采购单位：乙处二、项目名称：甲楼空调采购三、项目编号：2023-04-9四、公开信息1.货物名称：空调2.数量：3台3.成 交 供 应 商：丙电器有限公司4.预算金额：41279.94元5.成 交 价 格：人民币肆万元整清单：空调一台"));
    assertThat(read.notice().projectId()).isEqualTo("2023-04-9");
    assertThat(read.notice().title()).isEqualTo("甲楼空调采购信息公开（货物类）");
    assertThat(read.notice().budgetAmount()).isEqualByComparingTo("41279.94");
    assertThat(awards(read)).containsExactly("null | 丙电器有限公司 | 40000.00 | total");
  }

  @Test
  void tableThatLostItsCells() {
    Analysis read =
        read(
            FieldAnalysis.lines(
                "甲局信息化项目中标(成交)结果公告",
                "三、中标（成交）信息",
                "1.中标结果：",
                "序号",
                "标项名称",
                "中标（成交）金额（元）",
                "中标供应商名称",
                "中标供应商地址",
                "1",
                "信息化项目",
                "报价:499200（元）",
                "乙软件有限公司",
                "乙市某路",
                "四、主要标的信息",
                "五、代理服务收费金额（元）：",
                "7488"));
    assertThat(awards(read)).containsExactly("null | 乙软件有限公司 | 499200.00 | total");
  }

  @Test
  void taiwan() {
    Analysis read =
        read(
            FieldAnalysis.lines(
                "決標公告",
                "標案案號：A113-1",
                "標案名稱：雲端運算服務採購案",
                "機關名稱：某某市政府資訊局",
                "公告日期：113/08/10",
                "預算金額：新臺幣2,000,000元",
                "決標日期：113/07/16",
                "得標廠商：某某資訊股份有限公司 (SOME CO., LTD.)",
                "未得標廠商：另一資訊股份有限公司",
                "總決標金額：1,900,000元"));
    assertThat(awards(read)).containsExactly("null | 某某資訊股份有限公司 | 1900000.00 | total");
    assertThat(read.notice().currency()).isEqualTo("TWD");
    assertThat(read.notice().published()).hasToString("2024-08-10");
    assertThat(read.notice().title()).isEqualTo("雲端運算服務採購案");
  }

  @Test
  void english() {
    Analysis read =
        read(
            FieldAnalysis.lines(
                "Contract Award Notice for Cloud Computing Services",
                "Project No.: ABC-2024-017",
                "Purchaser: Example University",
                "Procurement Agency: Sample Tendering Co., Ltd.",
                "Successful Bidder: Model Cloud Technology Co., Ltd.",
                "Contract Price: USD 27,996.00",
                "Publication Date: 18 March 2024"));
    assertThat(awards(read))
        .containsExactly("null | Model Cloud Technology Co., Ltd. | 27996.00 | total");
    assertThat(read.notice().buyerNames()).containsExactly("Example University");
    assertThat(read.awards().get(0).currency()).isEqualTo("USD");
  }

  @Test
  void prose() {
    Analysis read =
        read(FieldAnalysis.lines("关于甲馆维修项目成交结果的公告", "经评审，确定由乙装饰工程有限公司承担本项目，成交金额为12.3万元。"));
    assertThat(awards(read)).containsExactly("null | 乙装饰工程有限公司 | 123000.00 | total");
  }

  @Test
  void aResultThatReportsFailureIsATermination() {
    Analysis read =
        read(FieldAnalysis.lines("甲校食堂采购结果公告", "项目编号：S-2024-3", "采购结果：废标", "废标原因：有效供应商不足三家"));
    assertThat(read.notice().noticeType()).isEqualTo(NoticeType.TERMINATION);
    assertThat(read.awards()).isEmpty();
  }

  @Test
  void capitalsAgainstDigitsAndUnitsAgainstTheBudget() {
    Analysis read =
        read(FieldAnalysis.lines("甲中心采购成交公告", "预算金额：500000元", "成交供应商：乙服务有限公司", "成交金额：45.5"));
    assertThat(awards(read)).containsExactly("null | 乙服务有限公司 | 455000.00 | total");
    assertThat(read.notice().flags()).contains("unit_factor_10000");
    Analysis other =
        read(FieldAnalysis.lines("甲中心采购成交公告", "成交供应商：乙服务有限公司", "成交金额：人民币壹拾万元整（￥110000.00元）"));
    assertThat(other.notice().flags()).contains("capitals_contradict_digits");
  }
}
