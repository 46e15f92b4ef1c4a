package org.tendertrace.knowledge;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/**
 * A month's mean exchange rate.
 *
 * @param currency ISO 4217 code
 * @param perUsd units of {@code currency} per US dollar
 */
public record ExchangeRate(YearMonth month, String currency, BigDecimal perUsd, String source)
    implements Serializable {

  static ExchangeRate of(Tsv.Row row) {
    try {
      BigDecimal rate = new BigDecimal(row.require("per_usd"));
      if (rate.signum() <= 0) {
        throw new IllegalArgumentException(row.where() + ": per_usd must be positive");
      }
      return new ExchangeRate(
          YearMonth.parse(row.require("month")),
          row.require("currency"),
          rate,
          row.require("source"));
    } catch (DateTimeParseException | NumberFormatException e) {
      throw new IllegalArgumentException(
          row.where() + ": month and per_usd must be like 2024-03 and 7.2015", e);
    }
  }
}
