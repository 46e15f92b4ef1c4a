package org.tendertrace.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tendertrace.link.Chain.award;
import static org.tendertrace.link.Chain.failed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.model.Award;
import org.tendertrace.model.NoticeType;
import org.tendertrace.model.Procurement;
import org.tendertrace.resolve.Resolver;

class SettlementTest {

  private static final Resolver RESOLVER = new Resolver(Knowledge.load());
  private static final String ALPHA = "甲示例科技有限公司";
  private static final String BETA = "乙示例科技有限公司";

  @Test
  void aContractCountsOverItsAward() {
    Procurement p =
        settle(
            new Chain()
                .add("n-1", NoticeType.TENDER, "2024-02-01")
                .add("n-2", NoticeType.AWARD, "2024-03-05", award("n-2", null, ALPHA, "200000.00"))
                .add(
                    "n-3",
                    NoticeType.CONTRACT,
                    "2024-04-02",
                    award("n-3", null, ALPHA, "198000.00")));
    assertThat(p.stage()).isEqualTo(NoticeType.CONTRACT);
    assertThat(p.effectiveAmount()).isEqualByComparingTo("198000.00");
    assertThat(p.effectiveNoticeId()).isEqualTo("n-3");
    assertThat(p.effectiveDate()).as("the day of the award").isEqualTo(LocalDate.of(2024, 3, 5));
    assertThat(p.currency()).isEqualTo("CNY");
    assertThat(p.buyerId()).isEqualTo(RESOLVER.idOf("示例大学"));
    assertThat(p.lots()).hasSize(1);
    assertThat(p.lots().get(0).supplierIds()).containsExactly(RESOLVER.idOf(ALPHA));
    assertThat(p.why()).contains("contract 198000.00 (n-3) over award 200000.00 (n-2)");
  }

  @Test
  void aContractWithoutAmountLeavesTheAwards() {
    Procurement p =
        settle(
            new Chain()
                .add("n-2", NoticeType.AWARD, "2024-03-05", award("n-2", null, ALPHA, "200000.00"))
                .add("n-3", NoticeType.CONTRACT, "2024-04-02", award("n-3", null, ALPHA, null)));
    assertThat(p.effectiveAmount()).isEqualByComparingTo("200000.00");
  }

  @Test
  void aContractThatNamesNoLotFindsItsLotByItsSupplier() {
    Procurement p =
        settle(
            new Chain()
                .add(
                    "n-2",
                    NoticeType.AWARD,
                    "2024-03-05",
                    award("n-2", "1", ALPHA, "100.00"),
                    award("n-2", "2", BETA, "50.00"))
                .add("n-3", NoticeType.CONTRACT, "2024-04-02", award("n-3", null, BETA, "49.00")));
    assertThat(p.effectiveAmount()).isEqualByComparingTo("149.00");
    assertThat(p.lots()).extracting(Procurement.Lot::lot).containsExactly("1", "2");
  }

  @Test
  void repostsCountOnce() {
    Chain chain = new Chain();
    for (int k = 0; k < 10; k++) {
      String id = "n-" + k;
      chain.add(id, NoticeType.AWARD, "2024-03-05", award(id, null, ALPHA, "200000.00"));
    }
    Procurement p = settle(chain);
    assertThat(p.effectiveAmount()).isEqualByComparingTo("200000.00");
    assertThat(p.lots()).hasSize(1);
    assertThat(p.why()).contains("reposts count once");
  }

  @Test
  void aRepostAddsWhatTheOtherLeavesOut() {
    Procurement p =
        settle(
            new Chain()
                .add("n-1", NoticeType.AWARD, "2024-03-05", award("n-1", null, ALPHA, "100.00"))
                .add("n-2", NoticeType.AWARD, "2024-03-06", award("n-2", null, ALPHA, null)));
    assertThat(p.effectiveAmount()).isEqualByComparingTo("100.00");
  }

  @Test
  void aCorrectionOfTheResultReplacesIt() {
    Procurement p =
        settle(
            new Chain()
                .add(
                    "n-1",
                    NoticeType.AWARD,
                    "2024-03-05",
                    award("n-1", "1", ALPHA, "100.00"),
                    award("n-1", "2", ALPHA, "70.00"))
                .add("n-2", NoticeType.CORRECTION, "2024-03-09", award("n-2", "1", BETA, "90.00")));
    assertThat(p.effectiveAmount()).isEqualByComparingTo("160.00");
    assertThat(p.stage()).isEqualTo(NoticeType.AWARD);
    assertThat(p.why()).contains("lot 1: 90.00 (n-2) over 100.00 (n-1): the correction counts");
  }

  @Test
  void conflictingResultsAreDecidedAndTold() {
    Procurement p =
        settle(
            new Chain()
                .add("n-1", NoticeType.AWARD, "2024-03-05", award("n-1", null, ALPHA, "100.00"))
                .add("n-2", NoticeType.AWARD, "2024-03-08", award("n-2", null, ALPHA, "120.00")));
    assertThat(p.effectiveAmount()).isEqualByComparingTo("120.00");
    assertThat(p.why()).contains("120.00 (n-2) over 100.00 (n-1): the later result counts");
    assertThat(p.conflicts())
        .containsExactly(
            new Procurement.Conflict(
                "",
                new BigDecimal("120.00"),
                "n-2",
                new BigDecimal("100.00"),
                "n-1",
                Procurement.Conflict.Rule.LATER_RESULT));
  }

  @Test
  void aTerminationTakesBackWhatWasAwarded() {
    Procurement p =
        settle(
            new Chain()
                .add("n-1", NoticeType.AWARD, "2024-03-05", award("n-1", null, ALPHA, "100.00"))
                .add("n-2", NoticeType.TERMINATION, "2024-03-20"));
    assertThat(p.stage()).isEqualTo(NoticeType.TERMINATION);
    assertThat(p.effectiveAmount()).isNull();
    assertThat(p.lots()).extracting(Procurement.Lot::status).containsExactly(Award.Status.FAILED);
    assertThat(p.why()).contains("terminated");
    assertThat(p.noticeIds()).containsExactly("n-1", "n-2");
  }

  @Test
  void anAwardAfterAFailedFirstRoundCounts() {
    Procurement p =
        settle(
            new Chain()
                .add("n-1", NoticeType.TERMINATION, "2024-02-20")
                .projectId("ABCD-2024-0012（二次）")
                .add("n-2", NoticeType.AWARD, "2024-03-20", award("n-2", null, ALPHA, "100.00")));
    assertThat(p.stage()).isEqualTo(NoticeType.AWARD);
    assertThat(p.effectiveAmount()).isEqualByComparingTo("100.00");
    assertThat(p.why()).contains("tried again and awarded");
  }

  @Test
  void anUndatedSecondRoundFollowsTheFirst() {
    Procurement p =
        settle(
            new Chain()
                .add("n-1", NoticeType.TERMINATION, "2024-02-20")
                .projectId("ABCD-2024-0012（二次）")
                .add("n-2", NoticeType.AWARD, null, award("n-2", null, ALPHA, "100.00")));
    assertThat(p.effectiveAmount()).isEqualByComparingTo("100.00");
  }

  @Test
  void whatFailedAndWasAwardedOnUnknownDaysWasTriedAgain() {
    Procurement p =
        settle(
            new Chain()
                .add("n-1", NoticeType.TERMINATION, null)
                .add("n-2", NoticeType.AWARD, null, award("n-2", null, ALPHA, "100.00")));
    assertThat(p.effectiveAmount()).isEqualByComparingTo("100.00");
    assertThat(p.why()).contains("unknown order");
  }

  @Test
  void aLotThatFailedFirstAndWasAwardedLaterCounts() {
    Procurement p =
        settle(
            new Chain()
                .add(
                    "n-1",
                    NoticeType.AWARD,
                    "2024-03-05",
                    award("n-1", "1", ALPHA, "100.00"),
                    failed("n-1", "2"))
                .add("n-2", NoticeType.AWARD, "2024-05-05", award("n-2", "2", BETA, "30.00")));
    assertThat(p.effectiveAmount()).isEqualByComparingTo("130.00");
  }

  @Test
  void plansAndCandidatesNeverCount() {
    Procurement p =
        settle(
            new Chain()
                .add(
                    "n-1",
                    NoticeType.SINGLE_SOURCE,
                    "2024-01-05",
                    award("n-1", null, ALPHA, "9.00"))
                .add("n-2", NoticeType.CANDIDATE, "2024-02-05", award("n-2", null, ALPHA, "8.00")));
    assertThat(p.stage()).isEqualTo(NoticeType.CANDIDATE);
    assertThat(p.effectiveAmount()).isNull();
    assertThat(p.lots()).isEmpty();
    assertThat(p.currency()).isNull();
    assertThat(p.why()).contains("no award announced");
  }

  @Test
  void anUndisclosedAmountIsNotZero() {
    Procurement p =
        settle(
            new Chain()
                .add("n-1", NoticeType.AWARD, "2024-03-05", award("n-1", null, ALPHA, null)));
    assertThat(p.effectiveAmount()).isNull();
    assertThat(p.lots()).hasSize(1);
    assertThat(p.why()).contains("not every amount is disclosed");
  }

  @Test
  void severalItemsOfOneSupplierAreOneLot() {
    Procurement p =
        settle(
            new Chain()
                .add(
                    "n-1",
                    NoticeType.AWARD,
                    "2024-03-05",
                    award("n-1", null, ALPHA, "10.00"),
                    award("n-1", null, ALPHA, "15.00"),
                    award("n-1", null, BETA, "1.00")));
    assertThat(p.lots()).hasSize(2);
    assertThat(p.effectiveAmount()).isEqualByComparingTo("26.00");
  }

  @Test
  void aTotalBesideLotsIsNotCountedTwice() {
    Procurement p =
        settle(
            new Chain()
                .add(
                    "n-1",
                    NoticeType.AWARD,
                    "2024-03-05",
                    award("n-1", "1", ALPHA, "100.00"),
                    award("n-1", "2", BETA, "50.00"))
                .add("n-2", NoticeType.AWARD, "2024-03-06", award("n-2", null, ALPHA, "150.00")));
    assertThat(p.effectiveAmount()).isEqualByComparingTo("150.00");
    assertThat(p.lots()).extracting(Procurement.Lot::lot).containsExactly("1", "2");
  }

  @Test
  void aRepostThatShowsOneLotAddsNothing() {
    Procurement p =
        settle(
            new Chain()
                .add(
                    "n-1",
                    NoticeType.AWARD,
                    "2024-03-05",
                    award("n-1", "1", ALPHA, "100.00"),
                    award("n-1", "2", BETA, "50.00"))
                .add("n-2", NoticeType.AWARD, "2024-03-06", award("n-2", null, BETA, "50.00")));
    assertThat(p.effectiveAmount()).isEqualByComparingTo("150.00");
  }

  @Test
  void theTerminationOfOneLotLeavesTheOthers() {
    Procurement p =
        settle(
            new Chain()
                .add(
                    "n-1",
                    NoticeType.AWARD,
                    "2024-03-05",
                    award("n-1", "1", ALPHA, "100.00"),
                    award("n-1", "2", BETA, "50.00"))
                .title("示例大学人工智能算力服务器采购项目（第2包）终止公告")
                .add("n-2", NoticeType.TERMINATION, "2024-03-20"));
    assertThat(p.effectiveAmount()).isEqualByComparingTo("100.00");
    assertThat(p.stage()).isEqualTo(NoticeType.AWARD);
  }

  @Test
  void sharesOfOneAwardThatAddUpAreNoConflict() {
    Procurement p =
        settle(
            new Chain()
                .add("n-1", NoticeType.AWARD, "2024-03-05", award("n-1", null, ALPHA, "100.00"))
                .add("n-2", NoticeType.CONTRACT, "2024-04-01", award("n-2", null, ALPHA, "60.00"))
                .add("n-3", NoticeType.CONTRACT, "2024-04-02", award("n-3", null, ALPHA, "40.00")));
    assertThat(p.effectiveAmount()).isEqualByComparingTo("100.00");
    assertThat(p.conflicts()).isEmpty();
  }

  @Test
  void aChangeOfTheContractCountsOverIt() {
    Procurement p =
        settle(
            new Chain()
                .add("n-1", NoticeType.AWARD, "2024-03-05", award("n-1", null, ALPHA, "100.00"))
                .add("n-2", NoticeType.CONTRACT, "2024-04-01", award("n-2", null, ALPHA, "98.00"))
                .add("n-3", NoticeType.CORRECTION, "2024-09-01", sum("n-3", "110.00")));
    assertThat(p.effectiveAmount()).isEqualByComparingTo("110.00");
    assertThat(p.lots().get(0).supplierIds()).containsExactly(RESOLVER.idOf(ALPHA));
    assertThat(p.conflicts())
        .extracting(Procurement.Conflict::rule)
        .contains(Procurement.Conflict.Rule.LATER_CONTRACT);
  }

  /** An amount without a supplier, as corrections print it. */
  private static Award sum(String noticeId, String amount) {
    return new Award(
        noticeId,
        null,
        List.of(),
        new BigDecimal(amount),
        "CNY",
        Award.AmountKind.TOTAL,
        Award.Status.AWARDED,
        List.of(),
        0.9);
  }

  @Test
  void withoutNoticesThereIsNothingToSettle() {
    assertThatThrownBy(() -> new Settlement(RESOLVER).settle(List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aRepostDoesNotChangeTheIdentity() {
    Chain chain =
        new Chain()
            .add("n-5", NoticeType.AWARD, "2024-03-05", award("n-5", null, ALPHA, "200000.00"));
    String before = settle(chain).processId();
    chain.add("n-1", NoticeType.AWARD, "2024-03-09", award("n-1", null, ALPHA, "200000.00"));
    assertThat(settle(chain).processId()).isEqualTo(before);
  }

  @Test
  void theOrderOfNoticesDoesNotMatter() {
    Random random = new Random(11);
    NoticeType[] types = {
      NoticeType.TENDER,
      NoticeType.AWARD,
      NoticeType.AWARD,
      NoticeType.CONTRACT,
      NoticeType.CORRECTION,
      NoticeType.TERMINATION,
      NoticeType.CANDIDATE
    };
    for (int k = 0; k < 400; k++) {
      Chain chain = new Chain();
      int size = 2 + random.nextInt(5);
      for (int n = 0; n < size; n++) {
        String id = "n-" + k + "-" + n;
        String day =
            random.nextInt(4) == 0 ? null : "2024-0%d-1%d".formatted(1 + random.nextInt(4), n);
        NoticeType type = types[random.nextInt(types.length)];
        boolean result = type != NoticeType.TENDER && type != NoticeType.TERMINATION;
        String lot = random.nextInt(3) == 0 ? null : "" + (1 + random.nextInt(2));
        String amount = random.nextInt(5) == 0 ? null : random.nextInt(300) + ".00";
        chain.projectId("ABCD-2024-0012" + (random.nextInt(4) == 0 ? "（二次）" : ""));
        if (result) {
          chain.add(id, type, day, award(id, lot, random.nextBoolean() ? ALPHA : BETA, amount));
        } else {
          chain.add(id, type, day);
        }
      }
      List<NoticeAwards> notices = new ArrayList<>(chain.all());
      Procurement first = settle(notices);
      Collections.shuffle(notices, random);
      assertThat(settle(notices)).isEqualTo(first);
    }
  }

  private static Procurement settle(Chain chain) {
    return settle(chain.all());
  }

  private static Procurement settle(List<NoticeAwards> notices) {
    return new Settlement(RESOLVER).settle(notices, List.of("same project id and buyer"));
  }
}
