package org.tendertrace.knowledge;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a company's segment took in a fiscal period.
 *
 * @param company as providers name their parent
 * @param firstDay first day of the fiscal period
 * @param months its length
 * @param revenueUsd in US dollars
 * @param minimum whether the company says "more than"
 * @param source where the figure comes from; unverified ones say so
 */
public record Revenue(
    String company,
    String segment,
    String fiscalPeriod,
    LocalDate firstDay,
    int months,
    BigDecimal revenueUsd,
    boolean minimum,
    String source)
    implements Serializable {

  static Revenue of(Tsv.Row row) {
    try {
      Revenue revenue =
          new Revenue(
              row.require("company"),
              row.require("segment"),
              row.require("fiscal_period"),
              row.day("first_day"),
              Integer.parseInt(row.require("months")),
              new BigDecimal(row.require("revenue_usd")),
              Boolean.TRUE.equals(row.yesOrNo("minimum")),
              row.require("source"));
      if (revenue.months <= 0 || revenue.revenueUsd.signum() <= 0) {
        throw new IllegalArgumentException(
            row.where() + ": months and revenue_usd must be positive");
      }
      return revenue;
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          row.where() + ": months and revenue_usd must be like 12 and 107600000000.00", e);
    }
  }
}
