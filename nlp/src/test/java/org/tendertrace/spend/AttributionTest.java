package org.tendertrace.spend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.model.Award;
import org.tendertrace.model.Fact;
import org.tendertrace.model.Mention;
import org.tendertrace.model.NoticeType;
import org.tendertrace.model.Procurement;

class AttributionTest {

  private static final Attribution ATTRIBUTION = new Attribution(Knowledge.load());
  private static final LocalDate DAY = LocalDate.of(2024, 3, 18);

  @Test
  void oneProviderAndTwoChipsShareTheLotEqually() {
    List<Fact> facts =
        ATTRIBUTION.facts(
            procurement(lot("", "200000.00")),
            List.of(
                mention(Mention.Type.PROVIDER, "aws"),
                mention(Mention.Type.CHIP, "nvidia-a100"),
                mention(Mention.Type.CHIP, "nvidia-h100")));
    assertThat(facts).hasSize(2);
    assertThat(facts)
        .allSatisfy(
            fact -> {
              assertThat(fact.provider()).isEqualTo("aws");
              assertThat(fact.parentCompany()).isEqualTo("Amazon.com");
              assertThat(fact.operator()).isEqualTo("unknown");
              assertThat(fact.service()).isEqualTo(Fact.NONE);
              assertThat(fact.amountCny()).isEqualByComparingTo("100000.00");
              assertThat(fact.amountLowCny()).isEqualByComparingTo("0.00");
              assertThat(fact.amountHighCny()).isEqualByComparingTo("200000.00");
              assertThat(fact.fxRate()).isEqualTo(7.2015);
              assertThat(fact.period()).isEqualTo(LocalDate.of(2024, 3, 1));
              assertThat(fact.allocation()).isEqualTo(Fact.Allocation.EQUAL);
              assertThat(fact.chipClass()).isEqualTo("3A090.a.1");
              assertThat(fact.controlStatus()).isEqualTo("controlled");
            });
    assertThat(facts)
        .extracting(Fact::chip)
        .containsExactlyInAnyOrder("nvidia-a100", "nvidia-h100");
    assertThat(sum(facts.stream().map(Fact::amountUsd).toList())).isEqualByComparingTo("27771.99");
  }

  @Test
  void aServiceImpliesItsOnlyProviderAndTheEvidenceSaysSo() {
    Fact fact =
        only(
            ATTRIBUTION.facts(
                procurement(lot("", null)),
                List.of(mention(Mention.Type.SERVICE, "azure-openai"))));
    assertThat(fact.provider()).isEqualTo("azure");
    assertThat(fact.service()).isEqualTo("azure-openai");
    assertThat(fact.chip()).isEqualTo(Fact.NONE);
    assertThat(fact.chipClass()).isEqualTo(Fact.NONE);
    assertThat(fact.controlStatus()).isEqualTo(Fact.NONE);
    assertThat(fact.evidence())
        .extracting(Fact.Source::supports)
        .containsExactly("service", "provider_inferred");
  }

  @Test
  void whatIsNotDisclosedIsNullAndNotZero() {
    Fact fact =
        only(
            ATTRIBUTION.facts(
                procurement(lot("", null)), List.of(mention(Mention.Type.CHIP, "nvidia-a100"))));
    assertThat(fact.disclosed()).isFalse();
    assertThat(fact.amountCny()).isNull();
    assertThat(fact.amountUsd()).isNull();
    assertThat(fact.amountLowCny()).isNull();
    assertThat(fact.amountHighCny()).isNull();
    assertThat(fact.fxRate()).isNull();
  }

  @Test
  void aModelBoughtThroughACloudIsAServiceOfThatCloud() {
    Fact fact =
        only(
            ATTRIBUTION.facts(
                procurement(lot("", "600000.00")),
                List.of(
                    mention(Mention.Type.PROVIDER, "aws"), mention(Mention.Type.MODEL, "claude"))));
    assertThat(fact.provider()).isEqualTo("aws");
    assertThat(fact.service()).isEqualTo("claude");
    assertThat(fact.allocation()).isEqualTo(Fact.Allocation.WHOLE);
    assertThat(fact.amountLowCny()).isEqualByComparingTo("600000.00");
  }

  @Test
  void aModelThatABoughtServiceServesIsNoPurchaseOfItsOwn() {
    Fact fact =
        only(
            ATTRIBUTION.facts(
                procurement(lot("", "1.00")),
                List.of(
                    mention(Mention.Type.SERVICE, "azure-openai"),
                    mention(Mention.Type.MODEL, "gpt-4"))));
    assertThat(fact.service()).isEqualTo("azure-openai");
  }

  @Test
  void hardwareBoughtOutrightHasNoProvider() {
    Fact fact =
        only(
            ATTRIBUTION.facts(
                procurement(lot("", "10.00")),
                List.of(mention(Mention.Type.CHIP, "huawei-ascend-910b"))));
    assertThat(fact.provider()).isEqualTo(Fact.NONE);
    assertThat(fact.operator()).isNull();
    assertThat(fact.parentCompany()).isNull();
    assertThat(fact.chipClass()).isEqualTo("domestic");
    assertThat(fact.controlStatus()).isEqualTo("not_applicable");
  }

  @Test
  void onlyWhatWasBoughtBecomesAFact() {
    for (Mention.Status status : Mention.Status.values()) {
      List<Fact> facts =
          ATTRIBUTION.facts(
              procurement(lot("", "10.00")),
              List.of(mention(Mention.Type.CHIP, "nvidia-a100", status, null, null, null)));
      assertThat(facts).as(status.name()).hasSize(status == Mention.Status.PURCHASED ? 1 : 0);
    }
  }

  @Test
  void failedLotsAndLotsOfNoInterestGiveNoFacts() {
    Procurement.Lot failed =
        new Procurement.Lot("1", List.of(), null, "CNY", Award.Status.FAILED, "n-1", 1);
    Mention chip =
        mention(Mention.Type.CHIP, "nvidia-a100", Mention.Status.PURCHASED, "1", null, null);
    assertThat(ATTRIBUTION.facts(procurement(failed), List.of(chip))).isEmpty();
    assertThat(ATTRIBUTION.facts(procurement(lot("1", "1.00")), List.of())).isEmpty();
  }

  @Test
  void aMentionOfALotCountsForThatLotAlone() {
    List<Fact> facts =
        ATTRIBUTION.facts(
            procurement(lot("1", "30.00"), lot("2", "70.00")),
            List.of(
                mention(
                    Mention.Type.CHIP, "nvidia-a100", Mention.Status.PURCHASED, "1", null, null),
                mention(
                    Mention.Type.CHIP, "nvidia-l20", Mention.Status.PURCHASED, "2", null, null)));
    assertThat(facts)
        .extracting(Fact::lot, Fact::chip, fact -> fact.amountCny().toPlainString())
        .containsExactlyInAnyOrder(
            tuple("1", "nvidia-a100", "30.00"), tuple("2", "nvidia-l20", "70.00"));
  }

  @Test
  void operatorsFollowTheRegion() {
    assertThat(operator("aws", "overseas")).isEqualTo("Amazon.com");
    assertThat(operator("aws", "mainland")).contains("Sinnet").contains("NWCD");
    assertThat(operator("aws", "unstated")).isEqualTo("unknown");
    assertThat(operator("azure", "mainland")).isEqualTo("21Vianet");
    assertThat(operator("azure-china", null)).isEqualTo("21Vianet");
    assertThat(operator("alibaba-cloud", null)).isEqualTo("Alibaba Group");
  }

  @Test
  void aQuantityIsKeptWhereItIsOneFactsOwn() {
    Mention cards =
        mention(
            Mention.Type.CHIP,
            "nvidia-a100",
            Mention.Status.PURCHASED,
            null,
            new BigDecimal("16"),
            "card");
    assertThat(only(ATTRIBUTION.facts(procurement(lot("", "1.00")), List.of(cards))).quantity())
        .isEqualByComparingTo("16");
    assertThat(ATTRIBUTION.facts(procurement(lot("1", "1.00"), lot("2", "1.00")), List.of(cards)))
        .hasSize(2)
        .allSatisfy(fact -> assertThat(fact.quantity()).isNull());
  }

  @Test
  void foreignMoneyIsConvertedAndWithoutRateLeftOut() {
    Fact dollars = only(facts("1000.00", "USD", DAY));
    assertThat(dollars.amountCny()).isEqualByComparingTo("7201.50");
    assertThat(dollars.amountUsd()).isEqualByComparingTo("1000.00");
    Fact francs = only(facts("1000.00", "CHF", DAY));
    assertThat(francs.disclosed()).isTrue();
    assertThat(francs.amountCny()).isNull();
    Fact undated = only(facts("1000.00", "CNY", null));
    assertThat(undated.amountCny()).isEqualByComparingTo("1000.00");
    assertThat(undated.amountUsd()).isNull();
    assertThat(undated.fxRate()).isNull();
    assertThat(undated.period()).isNull();
  }

  @Test
  void factsOfALotSumToItsAmountInAnyOrderOfMentions() {
    Random random = new Random(7);
    List<String> providers = List.of("aws", "azure", "alibaba-cloud");
    List<String> chips = List.of("nvidia-a100", "nvidia-h100", "huawei-ascend-910b", "amd-mi300x");
    List<String> services = List.of("azure-openai", "amazon-bedrock", "chatgpt");
    List<String> models = List.of("gpt-4", "claude", "qwen");
    for (int k = 0; k < 500; k++) {
      List<Mention> mentions = new ArrayList<>();
      some(providers, random).forEach(key -> mentions.add(mention(Mention.Type.PROVIDER, key)));
      some(chips, random).forEach(key -> mentions.add(mention(Mention.Type.CHIP, key)));
      some(services, random).forEach(key -> mentions.add(mention(Mention.Type.SERVICE, key)));
      some(models, random).forEach(key -> mentions.add(mention(Mention.Type.MODEL, key)));
      BigDecimal amount = BigDecimal.valueOf(random.nextInt(1_000_000_00), 2);
      Procurement procurement = procurement(lot("", amount.toPlainString()));
      List<Fact> facts = ATTRIBUTION.facts(procurement, mentions);
      if (mentions.isEmpty()) {
        assertThat(facts).isEmpty();
        continue;
      }
      assertThat(sum(facts.stream().map(Fact::amountCny).toList())).isEqualByComparingTo(amount);
      assertThat(facts).extracting(Fact::factId).doesNotHaveDuplicates();
      Collections.shuffle(mentions, random);
      assertThat(ATTRIBUTION.facts(procurement, mentions)).isEqualTo(facts);
    }
  }

  private static List<String> some(List<String> keys, Random random) {
    return keys.stream().filter(key -> random.nextInt(3) == 0).toList();
  }

  private static List<Fact> facts(String amount, String currency, LocalDate day) {
    Procurement.Lot lot =
        new Procurement.Lot(
            "", List.of("e-1"), new BigDecimal(amount), currency, Award.Status.AWARDED, "n-1", 0.9);
    return ATTRIBUTION.facts(
        procurement(day, lot), List.of(mention(Mention.Type.CHIP, "nvidia-a100")));
  }

  private static String operator(String provider, String region) {
    Mention mention =
        new Mention(
            "n-1",
            0,
            3,
            "AWS",
            Mention.Type.PROVIDER,
            provider,
            Mention.Status.PURCHASED,
            null,
            null,
            null,
            region,
            null,
            "test",
            "test",
            0.9);
    return only(ATTRIBUTION.facts(procurement(lot("", "1.00")), List.of(mention))).operator();
  }

  private static Fact only(List<Fact> facts) {
    assertThat(facts).hasSize(1);
    return facts.get(0);
  }

  private static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Mention mention(Mention.Type type, String key) {
    return mention(type, key, Mention.Status.PURCHASED, null, null, null);
  }

  private static Mention mention(
      Mention.Type type,
      String key,
      Mention.Status status,
      String lot,
      BigDecimal quantity,
      String unit) {
    int begin = Math.floorMod(key.hashCode(), 1000);
    return new Mention(
        "n-1", begin, begin + 4, key, type, key, status, lot, quantity, unit, null, null, "test",
        "test", 0.9);
  }

  private static Procurement.Lot lot(String number, String amount) {
    return new Procurement.Lot(
        number,
        List.of("e-supplier"),
        amount == null ? null : new BigDecimal(amount),
        "CNY",
        Award.Status.AWARDED,
        "n-1",
        0.95);
  }

  private static Procurement procurement(Procurement.Lot... lots) {
    return procurement(DAY, lots);
  }

  private static Procurement procurement(LocalDate day, Procurement.Lot... lots) {
    return new Procurement(
        "p-1",
        List.of("n-1"),
        "ID-1",
        "e-buyer",
        NoticeType.AWARD,
        "n-1",
        null,
        "CNY",
        day,
        List.of(lots),
        List.of(),
        "one notice");
  }
}
