package org.tendertrace.knowledge;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.tendertrace.model.Doc;

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
@Doc(
    "One row per segment and fiscal period of a company: the measure that exposure is held against.")
public record Revenue(
    @Doc(value = "The company, as in offerings.", example = "Amazon.com") String company,
    @Doc(value = "The segment.", example = "AWS") String segment,
    @Doc(value = "The fiscal period as the company calls it.", example = "FY2024")
        String fiscalPeriod,
    @Doc(value = "Its first day.", example = "2024-01-01") LocalDate firstDay,
    @Doc(value = "Its length in months.", example = "12") int months,
    @Doc(value = "Revenue in US dollars.", example = "107600000000.00") BigDecimal revenueUsd,
    @Doc(value = "Whether the company says only that it is more.", example = "false")
        boolean minimum,
    @Doc(value = "Where it comes from; unverified ones say so.", example = "AMZN24") String source)
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
