package org.tendertrace.link;

import java.math.BigDecimal;
import java.util.List;

/**
 * Rights sums that were printed in ten thousands without saying so: a table under a note that was
 * lost tells 505.00, and another notice of the procurement 505 ten thousands.
 */
final class Units {

  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  /** No larger sum is meant in ten thousands. */
  private static final BigDecimal LARGEST = BigDecimal.valueOf(100_000);

  private Units() {}

  /** The results with the sums that another of them prints ten thousand times as large. */
  static List<Result> righted(List<Result> results, Reasons why) {
    return results.stream().map(one -> righted(one, results, why)).toList();
  }

  private static Result righted(Result result, List<Result> all, Reasons why) {
    if (result.entries().stream().noneMatch(entry -> isTooSmall(entry, result, all))) {
      return result;
    }
    why.add("sums of %s are in ten thousands".formatted(result.notice().noticeId()));
    return new Result(
        result.notice(),
        result.print(),
        result.entries().stream()
            .map(entry -> isSmall(entry) ? entry.withAmount(larger(entry.amount())) : entry)
            .toList());
  }

  private static boolean isSmall(Entry entry) {
    return entry.amount() != null && entry.amount().compareTo(LARGEST) < 0;
  }

  private static boolean isTooSmall(Entry entry, Result of, List<Result> all) {
    return isSmall(entry)
        && entry.amount().signum() > 0
        && all.stream()
            .filter(other -> !other.equals(of))
            .anyMatch(other -> other.print().figures().contains(plain(larger(entry.amount()))))
        && all.stream()
            .filter(other -> !other.equals(of))
            .noneMatch(other -> other.print().figures().contains(plain(entry.amount())));
  }

  private static BigDecimal larger(BigDecimal amount) {
    return amount.multiply(TEN_THOUSAND).setScale(2);
  }

  private static String plain(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString();
  }
}
