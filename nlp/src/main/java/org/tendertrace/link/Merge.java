package org.tendertrace.link;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts together what entries of one lot say. */
final class Merge {

  /** A contract is signed for about what was awarded. */
  private static final BigDecimal ABOUT = new BigDecimal("0.1");

  private Merge() {}

  static Map<String, List<Entry>> byLot(List<Entry> entries) {
    Map<String, List<Entry>> byLot = new TreeMap<>();
    for (Entry entry : entries) {
      byLot.computeIfAbsent(entry.lot(), lot -> new ArrayList<>()).add(entry);
    }
    return byLot;
  }

  /** Whether two results of a lot say the same: each entry of one has its like in the other. */
  static boolean agree(List<Entry> before, List<Entry> later) {
    return before.size() == later.size()
        && before.stream().allMatch(one -> later.stream().anyMatch(one::agrees))
        && later.stream().allMatch(one -> before.stream().anyMatch(one::agrees));
  }

  /** Of two results that agree, the later, with what only the earlier one says. */
  static List<Entry> fuller(List<Entry> before, List<Entry> later) {
    List<Entry> fuller = new ArrayList<>();
    for (Entry one : later) {
      Entry like = before.stream().filter(one::agrees).findFirst().orElse(one);
      Entry full = one.amount() == null && like.amount() != null ? one.withAmountOf(like) : one;
      fuller.add(full.suppliers().isEmpty() ? full.withSuppliersOf(like) : full);
    }
    return fuller;
  }

  /**
   * Several awards without numbers of lots, of which a later result tells fewer: each takes the
   * place of the one that it repeats, or of the one of its supplier whose sum is about the same;
   * {@code before} itself where nothing changes, and nothing where one fits none.
   */
  static List<Entry> updated(List<Entry> before, List<Entry> later) {
    if (before.size() <= later.size()) {
      return List.of();
    }
    List<Entry> updated = new ArrayList<>(before);
    for (Entry one : later) {
      Entry like = nearest(updated, one);
      if (like == null) {
        return List.of();
      }
      if (!equal(like.amount(), one.amount())) {
        updated.set(updated.indexOf(like), one.withLot(like.lot()));
      }
    }
    return updated;
  }

  /** Of the awards to the supplier of {@code one} the one of the same or nearly the same sum. */
  static Entry nearest(List<Entry> awards, Entry one) {
    Entry nearest = null;
    for (Entry award : awards) {
      boolean about =
          award.awarded()
              && one.awarded()
              && award.amount() != null
              && one.amount() != null
              && award.sharesSupplier(one)
              && isAbout(award.amount(), one.amount());
      if (about && (nearest == null || difference(award, one) < difference(nearest, one))) {
        nearest = award;
      }
    }
    return nearest;
  }

  static boolean isAbout(BigDecimal award, BigDecimal later) {
    BigDecimal difference = award.subtract(later).abs();
    return difference.compareTo(award.max(later).multiply(ABOUT)) <= 0;
  }

  private static double difference(Entry award, Entry one) {
    return award.amount().subtract(one.amount()).abs().doubleValue();
  }

  private static boolean equal(BigDecimal one, BigDecimal other) {
    return one != null && other != null && one.compareTo(other) == 0;
  }

  /** A correction that names a sum alone leaves the supplier as it was. */
  static List<Entry> suppliersKept(List<Entry> before, List<Entry> later) {
    boolean sumAlone =
        before.size() == 1
            && later.size() == 1
            && later.get(0).awarded()
            && later.get(0).suppliers().isEmpty();
    return sumAlone ? List.of(later.get(0).withSuppliersOf(before.get(0))) : later;
  }

  /** Several items of one lot that one supplier won are one lot entry with their sum. */
  static List<Entry> sameSupplier(List<Entry> entries) {
    Map<String, Entry> merged = new TreeMap<>();
    for (Entry entry : entries) {
      String key =
          String.join(
              "\n",
              entry.lot(),
              String.join(",", entry.suppliers()),
              entry.status().name(),
              String.valueOf(entry.currency()),
              String.valueOf(entry.amount() == null));
      merged.merge(key, entry, Merge::sum);
    }
    return merged.values().stream().sorted(Entry.ORDER).toList();
  }

  private static Entry sum(Entry one, Entry other) {
    return one.amount() == null
        ? one
        : new Entry(
            one.noticeId(),
            one.lot(),
            one.suppliers(),
            one.amount().add(other.amount()),
            one.currency(),
            one.status(),
            Math.min(one.confidence(), other.confidence()));
  }
}
