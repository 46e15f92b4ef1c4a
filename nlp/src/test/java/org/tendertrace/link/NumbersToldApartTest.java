package org.tendertrace.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.model.Notice;
import org.tendertrace.model.NoticeType;
import org.tendertrace.resolve.Resolver;

/**
 * Numbers that are printed twice, by mistake, or as those of contracts; and titles beside one
 * another.
 */
class NumbersToldApartTest {

  private static final String BUYER = "甲州市示例局";

  private final Linker linker = new Linker(new Resolver(Knowledge.load()));
  private int notices;

  private Fingerprint print(
      NoticeType type, String day, String id, String title, String budget, String text) {
    String noticeId = "n-" + ++notices;
    return linker.fingerprint(
        new NoticeAwards(
            new Notice(
                noticeId,
                "d-" + noticeId,
                "test/" + noticeId,
                null,
                type,
                id,
                title,
                LocalDate.parse(day),
                List.of(BUYER),
                null,
                budget == null ? null : new BigDecimal(budget),
                "CNY",
                "zh-Hans",
                text,
                List.of(),
                List.of()),
            List.of()));
  }

  private boolean areLinked(Fingerprint one, Fingerprint other) {
    assertThat(linker.link(other, one)).as("symmetry").isEqualTo(linker.link(one, other));
    return linker.link(one, other).isPresent();
  }

  @Test
  void aNumberPrintedTwiceJoinsNoTwoTenders() {
    String number = "项目编号：JZSL-2024-GK-018";
    Fingerprint lease =
        print(NoticeType.TENDER, "2024-04-10", "JZSL-2024-GK-018", "智能算力租用服务", "2200000", number);
    Fingerprint network =
        print(NoticeType.TENDER, "2024-04-12", "JZSL-2024-GK-018", "政务外网接入改造", "700000", number);
    assertThat(areLinked(lease, network)).isFalse();
    Fingerprint correction =
        print(
            NoticeType.CORRECTION,
            "2024-04-15",
            "JZSL-2024-GK-018",
            "政务外网接入改造",
            null,
            "项目编号误印为JZSL-2024-GK-018，更正为JZSL-2024-CS-019。其余不变。");
    assertThat(correction.id().exact()).isEqualTo("jzsl2024cs019");
    assertThat(areLinked(correction, network)).isTrue();
    assertThat(areLinked(correction, lease)).isFalse();
  }

  @Test
  void aNumberInBracketsBehindAContractIsTheContracts() {
    Fingerprint contract =
        print(
            NoticeType.CONTRACT,
            "2024-06-08",
            null,
            "住院楼改造工程",
            null,
            "合同：住院楼改造工程施工合同（JZYY-HT-2024-040）");
    assertThat(contract.contracts()).containsExactly("jzyyht2024040");
    assertThat(contract.id()).isNull();
    Fingerprint supplement =
        print(
            NoticeType.CONTRACT,
            "2024-09-28",
            "JZYY-HT-2024-040",
            null,
            null,
            "JZYY-HT-2024-040 补充协议公开，工期顺延");
    assertThat(areLinked(contract, supplement)).isTrue();
  }

  @Test
  void bracketsAndTheNextLineAreNoPartOfANumber() {
    Fingerprint both =
        print(
            NoticeType.TENDER,
            "2024-04-10",
            null,
            null,
            null,
            "校内编号：SLDX-HW-2025-0036（ABCD-2025-Q-118）\n1.采购内容");
    assertThat(both.numbers()).containsExactly("sldxhw20250036", "abcd2025q118");
    Fingerprint counted =
        print(NoticeType.TENDER, "2024-04-10", null, null, null, "通告编号14/CSP/2024「制服」");
    assertThat(counted.numbers()).contains("14csp2024");
  }

  @Test
  void anIntentionMeetsWhatItsTableNames() {
    Fingerprint intention =
        print(
            NoticeType.INTENTION,
            "2024-01-10",
            null,
            "甲州市示例局2024年2月政府采购意向",
            "7800000",
            "序号\t采购项目名称\t预算金额\n1\t人社大模型服务平台\t780万元");
    assertThat(intention.planned()).containsExactly("人社大模型服务平台");
    Fingerprint award = print(NoticeType.AWARD, "2024-04-10", null, "人社大模型服务平台中标公告", null, "中标公告");
    assertThat(Collections.disjoint(Keys.blocking(intention), Keys.blocking(award))).isFalse();
  }

  @Test
  void titlesThatDifferInOneWordAreOfTwoPurchases() {
    assertThat(Title.differInWord("横渚镇上塘村道路硬化工程", "横渚镇下塘村道路硬化工程")).isTrue();
    assertThat(Title.differInWord("食堂蔬菜配送服务", "食堂肉类配送服务")).isTrue();
    assertThat(Title.differInWord("食堂蔬菜配送服务", "食堂配送服务")).isFalse();
    assertThat(Title.differInWord("食堂蔬菜配送服务", "食堂蔬菜配送服务")).isFalse();
  }
}
