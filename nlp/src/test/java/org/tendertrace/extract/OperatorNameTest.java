package org.tendertrace.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.knowledge.Wording;

class OperatorNameTest {

  private static final Wording WORDING = Knowledge.load().wording();
  private static final CueLists CUES = new CueLists(WORDING);
  private static final OperatorName OPERATORS =
      new OperatorName(CUES, new Names(WORDING, CUES).places());

  @ParameterizedTest
  @CsvSource({
    "朔水电信食堂食材采购, 朔水电信",
    "朔水移动2025年广告牌制作, 朔水移动",
    "朔水铁塔分公司年会服务, 朔水铁塔分公司",
    "厦门电信某小区监控, 厦门电信",
    "中国联通浙江杭州机房扩容, 中国联通浙江杭州",
    "中国联通江西抚州区县综合局空调, 中国联通江西抚州",
    "中国移动2025年测评服务, 中国移动",
  })
  void readsNamesOfBranches(String title, String name) {
    assertEquals(name, title.substring(0, Math.max(0, OPERATORS.end(title, 0, -1))));
  }

  @ParameterizedTest
  @CsvSource({
    "校园电信诈骗宣传品采购",
    "朔水移动护理车采购",
    "输电铁塔2025年防腐",
    "厦门移动源监测服务",
    "朔水联通工程勘察",
    "水系联通项目设计",
  })
  void takesOrdinaryWordsForNoNames(String title) {
    assertEquals(-1, OPERATORS.end(title, 0, -1));
  }

  @ParameterizedTest
  @CsvSource({
    "中国电信股份有限公司朔水分公司光缆维护, 中国电信股份有限公司朔水分公司, true",
    "朔水移动征集北辰分公司保洁, 朔水移动征集北辰分公司, false",
  })
  void goesOnToBranchesAndNotBeyondVerbs(String title, String usual, boolean whole) {
    assertEquals(whole ? usual.length() : 4, OPERATORS.end(title, 0, usual.length()));
  }
}
