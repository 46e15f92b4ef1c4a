package org.tendertrace.spend;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.tendertrace.knowledge.Knowledge;

class ExchangeRatesTest {

  private static final ExchangeRates RATES = new ExchangeRates(Knowledge.load().exchangeRates());
  private static final YearMonth MARCH = YearMonth.of(2024, 3);

  @Test
  void yuanBecomeDollarsAtTheMonthsMean() {
    assertThat(RATES.perUsd("CNY", MARCH)).contains(new BigDecimal("7.2015"));
    assertThat(RATES.convert(new BigDecimal("200000.00"), "CNY", "USD", MARCH))
        .contains(new BigDecimal("27771.99"));
  }

  @Test
  void dollarsBecomeYuan() {
    assertThat(RATES.convert(new BigDecimal("1000.00"), "USD", "CNY", MARCH))
        .contains(new BigDecimal("7201.50"));
  }

  @Test
  void otherCurrenciesGoByWayOfTheDollar() {
    assertThat(RATES.convert(new BigDecimal("100.00"), "HKD", "CNY", MARCH))
        .hasValueSatisfying(
            yuan -> assertThat(yuan).isBetween(new BigDecimal("91"), new BigDecimal("93")));
  }

  @Test
  void theSameCurrencyNeedsNoRate() {
    assertThat(RATES.convert(new BigDecimal("5"), "CNY", "CNY", null))
        .contains(new BigDecimal("5.00"));
  }

  @Test
  void aMonthOrCurrencyWithoutRateIsNotGuessed() {
    assertThat(RATES.perUsd("CNY", YearMonth.of(1999, 1))).isEmpty();
    assertThat(RATES.perUsd("CNY", null)).isEmpty();
    assertThat(RATES.convert(BigDecimal.TEN, "CHF", "CNY", MARCH)).isEmpty();
    assertThat(RATES.convert(BigDecimal.TEN, null, "CNY", MARCH)).isEmpty();
  }
}
