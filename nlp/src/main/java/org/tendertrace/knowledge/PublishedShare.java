package org.tendertrace.knowledge;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.tendertrace.model.Doc;

/**
 * What a market researcher published of the share that one or several vendors have of the cloud
 * market in mainland China.
 *
 * @param firstDay first day of the period
 * @param months its length
 * @param providers keys of the clouds that the share is of
 * @param share 0 to 1; {@code null} where only a rank was published
 * @param rank 1 is the largest; {@code null} where none was published
 */
@Doc(
    "One row per published share or rank in the cloud market of mainland China: what to set beside market_share, which is of tenders and not of the market.")
public record PublishedShare(
    @Doc(value = "The period as published.", example = "2023-Q3") String period,
    @Doc(value = "Its first day.", example = "2023-07-01") LocalDate firstDay,
    @Doc(value = "Its length in months.", example = "3") int months,
    @Doc(value = "Who published it.", example = "Canalys") String publisher,
    @Doc(value = "What it is a share of.", example = "cloud infrastructure services")
        String segment,
    @Doc(value = "Whose it is, as published.", example = "Alibaba Cloud") String vendor,
    @Doc(value = "The providers that these are, as in market_share.", example = "[alibaba-cloud]")
        List<String> providers,
    @Doc(value = "The share, 0 to 1; null where only a rank was published.", example = "0.39")
        Double share,
    @Doc(value = "The rank, 1 the largest; null where none was published.", example = "1")
        Integer rank,
    @Doc(value = "What to know of the figure; null for nothing.", example = "the three together")
        String note,
    @Doc(value = "Where it comes from.", example = "CANALYS") String source)
    implements Serializable {

  static PublishedShare of(Tsv.Row row) {
    Double share = row.number("share");
    Double rank = row.number("rank");
    if (share != null && !(share > 0 && share <= 1)) {
      throw new IllegalArgumentException(row.where() + ": share must be in (0, 1], is " + share);
    }
    try {
      return new PublishedShare(
          row.require("period"),
          row.day("first_day"),
          Integer.parseInt(row.require("months")),
          row.require("publisher"),
          row.require("segment"),
          row.require("vendor"),
          row.list("providers"),
          share,
          rank == null ? null : rank.intValue(),
          row.get("note"),
          row.require("source"));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(row.where() + ": months must be like 3", e);
    }
  }
}
