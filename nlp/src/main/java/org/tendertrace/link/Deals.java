package org.tendertrace.link;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.tendertrace.model.Award;

/**
 * Who was awarded what sum: of each lot, of all lots of one supplier, and in all. A repost may tell
 * one of them alone.
 */
final class Deals {

  /** Between supplier and sum; no id has one. */
  private static final char BETWEEN = ' ';

  /** Price lists have hundreds of lots. */
  private static final int MOST = 12;

  /** A text that tells more sums may be a list of many procurements. */
  private static final int MOST_TOLD = 6;

  private Deals() {}

  /** The deals among {@code awarded}, sorted; each is a supplier's id and a sum. */
  static List<String> of(
      List<Award> awarded, BigDecimal total, Function<String, String> supplierId) {
    TreeSet<String> deals = new TreeSet<>();
    Map<String, BigDecimal> sums = new HashMap<>();
    for (Award award : awarded) {
      boolean told = award.amountKind() == Award.AmountKind.TOTAL && award.amount() != null;
      for (String name : award.supplierNames()) {
        String supplier = supplierId.apply(name);
        if (told) {
          deals.add(deal(supplier, award.amount()));
          sums.merge(supplier, award.amount(), BigDecimal::add);
        }
        if (total != null) {
          deals.add(deal(supplier, total));
        }
      }
    }
    sums.forEach((supplier, sum) -> deals.add(deal(supplier, sum)));
    return deals.stream().filter(deal -> sum(deal).signum() > 0).limit(MOST).toList();
  }

  private static String deal(String supplier, BigDecimal sum) {
    return supplier + BETWEEN + sum.stripTrailingZeros().toPlainString();
  }

  private static BigDecimal sum(String deal) {
    return new BigDecimal(deal.substring(deal.lastIndexOf(BETWEEN) + 1));
  }

  /** The sums of {@code deals} in full units, as {@link Figures} prints them, each once. */
  static List<String> sums(List<String> deals) {
    return deals.stream()
        .map(deal -> deal.substring(deal.lastIndexOf(BETWEEN) + 1))
        .distinct()
        .toList();
  }

  /** The most telling sum that both award to one supplier; {@code null} if there is none. */
  static BigDecimal shared(Fingerprint one, Fingerprint other) {
    BigDecimal shared = null;
    for (String deal : one.deals()) {
      if (other.deals().contains(deal)) {
        shared = moreTelling(shared, sum(deal));
      }
    }
    return shared == null && one.sharesAward(other) ? one.amount() : shared;
  }

  /**
   * The most telling sum of a deal of one that the other, which names no supplier, tells with the
   * supplier in its text; {@code null} if there is none.
   */
  static BigDecimal told(Fingerprint one, Fingerprint other) {
    BigDecimal told = toldIn(one, other);
    BigDecimal back = toldIn(other, one);
    return told == null ? back : back == null ? told : moreTelling(told, back);
  }

  private static BigDecimal toldIn(Fingerprint named, Fingerprint print) {
    if (print.excerpt() == null
        || print.figures().size() > MOST_TOLD
        || !print.suppliers().isEmpty()
        || named.sellers().stream().noneMatch(print.excerpt()::contains)) {
      return null;
    }
    BigDecimal told = null;
    for (String sum : sums(named.deals())) {
      if (print.figures().contains(sum)) {
        told = moreTelling(told, new BigDecimal(sum));
      }
    }
    return told;
  }

  private static BigDecimal moreTelling(BigDecimal one, BigDecimal other) {
    return one == null || digits(other) > digits(one) ? other : one;
  }

  /** Significant digits: 500000 is the sum of many awards, 487300 of few. */
  static int digits(BigDecimal sum) {
    return sum.stripTrailingZeros().precision();
  }
}
