package org.tendertrace.spend;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tendertrace.knowledge.ExchangeRate;

/** Monthly mean exchange rates. What the table does not have is not known, and never guessed. */
public final class ExchangeRates {

  private static final String USD = "USD";

  private final Map<String, BigDecimal> perUsd = new HashMap<>();

  public ExchangeRates(List<ExchangeRate> rates) {
    rates.forEach(rate -> perUsd.put(key(rate.currency(), rate.month()), rate.perUsd()));
  }

  /** Units of {@code currency} per US dollar in {@code month}; empty where not known. */
  public Optional<BigDecimal> perUsd(String currency, YearMonth month) {
    if (USD.equals(currency)) {
      return Optional.of(BigDecimal.ONE);
    }
    return month == null || currency == null
        ? Optional.empty()
        : Optional.ofNullable(perUsd.get(key(currency, month)));
  }

  /**
   * {@code amount} in another currency, to the cent, half up; the same amount where the currency is
   * the same; empty where a rate of the month is not known.
   */
  public Optional<BigDecimal> convert(BigDecimal amount, String from, String to, YearMonth month) {
    if (from != null && from.equals(to)) {
      return Optional.of(amount.setScale(2, RoundingMode.HALF_UP));
    }
    Optional<BigDecimal> source = perUsd(from, month);
    Optional<BigDecimal> target = perUsd(to, month);
    if (source.isEmpty() || target.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(amount.multiply(target.get()).divide(source.get(), 2, RoundingMode.HALF_UP));
  }

  private static String key(String currency, YearMonth month) {
    return currency + " " + month;
  }
}
