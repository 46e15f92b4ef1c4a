package org.tendertrace.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LostLineEndsTest {

  private static final String CLAUSE = "供应商认为采购文件使自己的权益受到损害的可以在法定期限内提出质疑";
  private static final String REST = (" " + CLAUSE).repeat(12);

  @Test
  void blanksPartTheTextsOfElements() {
    String text =
        "某大学实验台采购 中标公告 一、项目编号： AB-2024-1 二、中标信息 供应商名称 中标金额 ( 万元 ) 甲乙科技有限公司 24.5 2 台 备注 名 称"
            + " ：某大学 于 2024 年 3 月 1 日 开标";
    assertThat(LostLineEnds.restored(text + REST))
        .startsWith(
            "某大学实验台采购\n中标公告\n一、项目编号： AB-2024-1\n二、中标信息\n供应商名称\n中标金额 ( 万元 )\n甲乙科技有限公司\n24.5\n2 台\n")
        .contains("名 称 ：某大学\n于 2024 年 3 月 1 日\n开标\n" + CLAUSE);
  }

  @Test
  void blanksPartCellsOfNumbersAndCodes() {
    assertThat(
            broken(
                "1 XT-350 工作台 ￥ 1,200.00 3600.00 30天 2 SG-08 夹具 / - 张** 3 2026-05-06 17:12 标段2 A座 4500 B （某注。）"))
        .containsExactly(
            "1",
            "XT-350",
            "工作台",
            "￥ 1,200.00",
            "3600.00",
            "30天",
            "2",
            "SG-08",
            "夹具",
            "/",
            "-",
            "张**",
            "3",
            "2026-05-06 17:12",
            "标段2",
            "A座",
            "4500",
            "B",
            "（某注。）");
  }

  @Test
  void blanksBehindColonsPartLabelsHeadersAndSentences() {
    assertThat(
            broken(
                "名称： 某大学 评审结果： 中标单位： 某公司 第1中标候选人： 某厂 时间： 上午9：30 现将本项目采购结果公告如下： 一、结果： 序号 供应商名称 报价（元） 报价： 人民币 600.00元 （1）合同包1（设备）： 某厂。 （某注）"))
        .containsExactly(
            "名称： 某大学",
            "评审结果：",
            "中标单位： 某公司",
            "第1中标候选人： 某厂",
            "时间： 上午9：30",
            "现将本项目采购结果公告如下：",
            "一、结果：",
            "序号",
            "供应商名称",
            "报价（元）",
            "报价： 人民币 600.00元 （1）合同包1（设备）： 某厂。",
            "（某注）");
  }

  private static List<String> broken(String text) {
    List<String> lines = LostLineEnds.restored(text + REST).lines().toList();
    return lines.subList(0, lines.indexOf(CLAUSE));
  }

  @Test
  void runsOfBlanksAndTabsPartLines() {
    String gaps = ("项目名称：   某项目   " + CLAUSE + "      ").repeat(12);
    assertThat(LostLineEnds.restored(gaps)).startsWith("项目名称：   某项目\n" + CLAUSE + "\n项目名称");
    assertThat(LostLineEnds.restored(gaps.replace("      ", "\t\t"))).contains(CLAUSE + "\n项目");
  }

  @Test
  void gluedTextAndTextWithLinesStayAsTheyAre() {
    String glued = "一、项目信息项目编号：AB-1项目名称：某项目二、采购单位信息单位：某大学地址：某路三、其他" + REST;
    assertThat(LostLineEnds.restored(glued)).isEqualTo(glued);
    String lines = "一\n二\n三\n四" + REST;
    assertThat(LostLineEnds.restored(lines)).isEqualTo(lines);
  }
}
