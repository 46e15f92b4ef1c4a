package org.tendertrace.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.knowledge.PrintedCurrency;

class AmountsTest {

  private static final Map<String, String> FORMS =
      Knowledge.load().wording().currencies().stream()
          .collect(Collectors.toMap(PrintedCurrency::form, PrintedCurrency::code));
  private static final Amounts AMOUNTS = new Amounts(FORMS, List.of("台", "张", "平方", "月"));

  @ParameterizedTest
  @ValueSource(strings = {"额度5亿tokens", "调用300万次", "GPT-4o接口1.5亿tokens"})
  void takesWhatCountsThingsForNoMoney(String text) {
    assertThat(AMOUNTS.find(text, 0, text.length()))
        .as(text)
        .noneMatch(amount -> amount.form() == Amount.Form.MONEY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "28.38万元 人民币 | 283800 | CNY",
        "￥873.270000 万元（人民币） | 8732700 | CNY",
        "人民币壹佰贰拾叁万肆仟伍佰元整 | 1234500 | CNY",
        "壹万陆仟元伍角陆分 | 16000.56 | CNY",
        "兩百萬元 | 2000000 | CNY",
        "1，234，567.80元 | 1234567.80 | CNY",
        "１２，０００元 | 12000 | CNY",
        "报价：499200（元） | 499200 | CNY",
        "3亿2000万元 | 320000000 | CNY",
        "12.5亿元 | 1250000000 | CNY",
        "50千元 | 50000 | CNY",
        "US$1,234.50 | 1234.50 | USD",
        "USD 3.2 million | 3200000 | USD",
        "25万美元 | 250000 | USD",
        "HK$ 1,200,000 | 1200000 | HKD",
        "新臺幣 2,073,660 元 | 2073660 | TWD",
        "NT$400,000 | 400000 | TWD",
        "€ 12,000.00 | 12000.00 | EUR",
        "(人民币)壹拾万元整 | 100000 | CNY",
      })
  void readsMoneyExactly(String text, BigDecimal value, String currency) {
    List<Amount> found = AMOUNTS.find(text, 0, text.length());
    assertThat(found).as(text).hasSize(1);
    assertThat(found.get(0).value()).isEqualByComparingTo(value);
    assertThat(found.get(0).currency()).isEqualTo(currency);
    assertThat(found.get(0).form()).isEqualTo(Amount.Form.MONEY);
  }

  @ParameterizedTest
  @CsvSource({
    "4.83％,PERCENT",
    "736320.0,BARE",
    "2400元/张,PER_PIECE",
    "90日历天,COUNT",
    "3台,COUNT",
  })
  void tellsMoneyFromOtherNumbers(String text, Amount.Form form) {
    assertThat(AMOUNTS.find(text, 0, text.length()))
        .first()
        .extracting(Amount::form)
        .isEqualTo(form);
  }

  @Test
  void identifiersAreNoAmounts() {
    String text = "91520382MA6GK88G5H 2023-04-222 0102030405060708090 SZU2024000123";
    assertThat(AMOUNTS.find(text, 0, text.length()))
        .noneMatch(
            a ->
                a.form() == Amount.Form.MONEY
                    || a.value().compareTo(new BigDecimal("1000000000")) > 0);
  }

  @Test
  void theUnitOfAHeaderCounts() {
    Amounts.Unit unit = AMOUNTS.unitIn("中标金额(万元)");
    Amount bare = AMOUNTS.find("87.5", 0, 4).get(0);
    assertThat(unit.apply(bare).value()).isEqualByComparingTo("875000");
    assertThat(AMOUNTS.unitIn("中标金额")).isNull();
  }

  @Test
  void everySpanReproducesWhatWasRead() {
    String text = "预算金额：人民币 1,000.00 元（大写：壹仟元整），上浮2%";
    assertThat(AMOUNTS.find(text, 0, text.length()).stream().map(a -> a.span().of(text)))
        .containsExactly("人民币 1,000.00 元", "壹仟元整", "2%");
  }

  @Test
  void aMegabyteOfDigitsIsReadInNoTime() {
    String digits = "1".repeat(500_000) + "元" + "1,".repeat(250_000) + "万".repeat(100_000);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> AMOUNTS.find(digits, 0, digits.length()));
    String parts = "3万".repeat(300_000);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> AMOUNTS.find(parts, 0, parts.length()));
    String numerals = "壹".repeat(300_000) + "拾万".repeat(300_000);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> AMOUNTS.find(numerals, 0, numerals.length()));
  }
}
