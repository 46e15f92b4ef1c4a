package org.tendertrace.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tendertrace.evaluate.FieldAnalysis;

/** Results of an aggregator's kind, with a name and a sum and hardly a label; all is made up. */
class CardsTest {

  private static final FieldAnalysis ANALYSIS = new FieldAnalysis();

  /** supplier amount */
  private static List<String> awards(String... lines) {
    return ANALYSIS.apply(FieldAnalysis.lines(lines)).awards().stream()
        .map(a -> String.join("+", a.supplierNames()) + " " + a.amount())
        .toList();
  }

  @Test
  void aCardTellsOneCompanyAndOneSum() {
    assertThat(awards("甲州示例中学教室设备成交 乙云教学设备有限公司 58.6万 2024-06-04"))
        .containsExactly("乙云教学设备有限公司 586000.00");
    assertThat(awards("示例数据中心算力租用中标", "乙云智算科技有限公司　2160000　2024-05-09"))
        .containsExactly("乙云智算科技有限公司 2160000.00");
  }

  @Test
  void aBuyerBesideTheCompanyDidNotWin() {
    assertThat(awards("智算资源租赁成交", "甲州示例信息中心 / 乙云算力发展有限公司 / 467.5万"))
        .containsExactly("乙云算力发展有限公司 4675000.00");
  }

  @Test
  void aCardOfTwoCompaniesOrTwoSumsTellsNothing() {
    assertThat(awards("示例中学设备成交 乙云设备有限公司 丙山设备有限公司 58.6万")).isEmpty();
    assertThat(awards("示例中学设备成交 乙云设备有限公司 58.6万，原为61.2万")).isEmpty();
    assertThat(awards("示例中学设备成交 乙云设备有限公司 最高限价58.6万")).isEmpty();
  }

  @Test
  void aSumRightBehindTheNameIsItsPrice() {
    assertThat(awards("成交结果公告", "供应商：乙云文化传播有限公司　25.6万元")).containsExactly("乙云文化传播有限公司 256000.00");
    assertThat(awards("中标结果公告", "中标单位：乙云仪器有限公司 278万元；丙山分析有限公司 155.5万元"))
        .containsExactly("乙云仪器有限公司 2780000.00", "丙山分析有限公司 1555000.00");
  }

  @Test
  void wordsOfASentenceAreNoPartOfTheName() {
    assertThat(awards("比价结果：旧展柜搬运由乙云示例搬运有限公司承担，费用65000元。")).containsExactly("乙云示例搬运有限公司 65000.00");
  }

  @Test
  void whatAContractLeftOutIsNoPrice() {
    assertThat(awards("合同公开", "发包人：甲州热力有限公司", "承包人：乙云市政工程有限公司", "签约合同价：8452000元（较中标价核减11.4万元）"))
        .containsExactly("乙云市政工程有限公司 8452000.00");
  }
}
