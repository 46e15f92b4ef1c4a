package org.tendertrace.award;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tendertrace.knowledge.SectionKind;
import org.tendertrace.model.Span;

/**
 * Settles which entries are awards: losers and second candidates go, what two places say about one
 * award becomes one, failed lots stay as failed.
 */
final class Decision {

  /** Weight from which a label names the winner and not any supplier. */
  private static final double NAMED = 0.9;

  /** Weight from which a price's label in running text is one of the award. */
  private static final double TOLD = 0.65;

  private final boolean candidates;
  private final boolean unranked;

  /**
   * @param candidates whether the notice lists candidates, of which only the first counts
   * @param unranked whether it says that their order means nothing, so that all who are let in do
   */
  Decision(boolean candidates, boolean unranked) {
    this.candidates = candidates;
    this.unranked = unranked;
  }

  List<Entry> settle(List<Entry> read) {
    List<Entry> entries = new ArrayList<>(read);
    entries.removeIf(e -> e.lost);
    if (entries.isEmpty()) {
      return entries;
    }
    stages(entries);
    bidderLists(entries);
    preferResultSections(entries);
    ranks(entries);
    List<Entry> merged = merge(entries);
    totals(merged);
    Directories.leave(merged);
    if (candidates) {
      firstOfEachLot(merged);
    }
    merged.removeIf(e -> e.suppliers.isEmpty() && !e.failed);
    failedOnly(merged);
    return merged;
  }

  /**
   * Who was let in, or ranked, has not won where another label names the winner: 入围供应商 or 中标候选人
   * beside 成交供应商.
   */
  private static void stages(List<Entry> entries) {
    List<Entry> winners =
        entries.stream().filter(e -> e.named && !e.shortlisted && !e.suppliers.isEmpty()).toList();
    entries.removeIf(
        e ->
            (e.shortlisted || (e.candidate && !e.named))
                && winners.stream()
                    .anyMatch(
                        w ->
                            !w.sameSuppliers(e)
                                && (w.lot == null || e.lot == null || w.lot.equals(e.lot)))
                && winners.stream().noneMatch(w -> w.sameSuppliers(e)));
  }

  /**
   * A table of suppliers without more may list all who bid: it does where a winner's label
   * elsewhere names one of them.
   */
  private static void bidderLists(List<Entry> entries) {
    Set<List<String>> winners = new HashSet<>();
    for (Entry entry : entries) {
      if (isRow(entry)
          ? isNamedWinner(entry)
          : !entry.suppliers.isEmpty() && isNamedWinner(entry)) {
        winners.add(entry.keys());
      }
    }
    Set<Span> headers = new HashSet<>();
    for (Entry entry : entries) {
      if (isRow(entry) && !isNamedWinner(entry) && winners.contains(entry.keys())) {
        headers.add(entry.supplierPair.label());
      }
    }
    entries.removeIf(
        e ->
            isRow(e)
                && (headers.contains(e.supplierPair.label()) || isRanked(e, winners))
                && !winners.contains(e.keys()));
  }

  /** Whether a row ranks all who bid, where a label elsewhere names who won. */
  private static boolean isRanked(Entry entry, Set<List<String>> winners) {
    return entry.rank > 0 && !winners.isEmpty() && !isNamedWinner(entry);
  }

  private static boolean isRow(Entry entry) {
    return entry.record >= 0 && entry.supplierPair != null && !entry.suppliers.isEmpty();
  }

  private static boolean isNamedWinner(Entry entry) {
    return entry.named || (entry.supplierPair != null && entry.supplierPair.weight() >= NAMED);
  }

  /** Lists of items name the suppliers again, and sections without a name may name anybody. */
  private static void preferResultSections(List<Entry> entries) {
    ItemPrices.give(entries);
    boolean result = entries.stream().anyMatch(e -> !e.suppliers.isEmpty() && isSure(e));
    if (result) {
      Set<String> lots = new HashSet<>();
      Set<List<String>> named = new HashSet<>();
      for (Entry entry : entries) {
        if (!entry.suppliers.isEmpty() && isSure(entry)) {
          lots.add(entry.lot);
          named.add(entry.keys());
        }
      }
      // of another lot a list of all who bid may be all that tells who won
      entries.removeIf(
          e ->
              !isSure(e)
                  && !e.failed
                  && !(e.won
                      && e.lot != null
                      && !lots.contains(null)
                      && !named.contains(e.keys())
                      && lots.add(e.lot)));
    }
    boolean outsideItems =
        entries.stream().anyMatch(e -> !e.suppliers.isEmpty() && e.section != SectionKind.ITEMS);
    if (outsideItems) {
      entries.removeIf(e -> e.section == SectionKind.ITEMS && e.total() == null);
    }
  }

  private static boolean isSure(Entry entry) {
    return entry.supplierPair == null || (!entry.bidder && isSureOf(entry));
  }

  private static boolean isSureOf(Entry entry) {
    return entry.supplierPair.weight() >= 0.75
        || entry.section == SectionKind.AWARD
        || entry.section == SectionKind.CANDIDATE;
  }

  /** Takes second places out, also those of a table that leaves out who won and is told before. */
  private static void ranks(List<Entry> entries) {
    Set<Span> tables = new HashSet<>();
    entries.stream()
        .filter(e -> e.rank > 0 && isRow(e))
        .forEach(e -> tables.add(e.supplierPair.label()));
    Map<String, Integer> best = new HashMap<>();
    for (Entry entry : entries) {
      boolean first =
          entry.rank == 0
              && isRow(entry)
              && isSure(entry)
              && !tables.contains(entry.supplierPair.label());
      if ((entry.rank > 0 || first) && !entry.suppliers.isEmpty()) {
        best.merge(String.valueOf(entry.lot), Math.max(entry.rank, 1), Math::min);
      }
    }
    Set<Span> ranked = new HashSet<>();
    for (Entry entry : entries) {
      if (entry.rank == 1 && isRow(entry)) {
        ranked.add(entry.supplierPair.label());
      }
    }
    entries.removeIf(
        e ->
            !e.shared
                && best.getOrDefault(String.valueOf(e.lot), 9) == 1
                && (e.rank > 1
                    || (e.rank == 0 && isRow(e) && ranked.contains(e.supplierPair.label()))));
  }

  private static List<Entry> merge(List<Entry> entries) {
    List<Entry> merged = new ArrayList<>();
    Map<List<String>, List<Entry>> bySuppliers = new LinkedHashMap<>();
    for (Entry entry : entries) {
      Entry same = null;
      for (Entry known : bySuppliers.getOrDefault(entry.keys(), List.of())) {
        boolean lots =
            Objects.equals(known.lot, entry.lot) || known.lot == null || entry.lot == null;
        boolean prices =
            known.total() == null
                || entry.total() == null
                || known.total().compareTo(entry.total()) == 0
                || known.isRounded(entry)
                || entry.isRounded(known);
        boolean separateRows =
            known.record >= 0
                && entry.record >= 0
                && known.record != entry.record
                && known.supplierPair != null
                && entry.supplierPair != null
                && known.supplierPair.label().equals(entry.supplierPair.label())
                && !known.supplierPair.value().equals(entry.supplierPair.value());
        boolean elsewhere =
            known.section != entry.section || (known.record < 0) != (entry.record < 0);
        if (!entry.suppliers.isEmpty() && lots && !separateRows && (prices || elsewhere)) {
          same = known;
          break;
        }
      }
      if (same != null) {
        same.absorb(entry);
      } else {
        merged.add(entry);
        bySuppliers.computeIfAbsent(entry.keys(), n -> new ArrayList<>()).add(entry);
      }
    }
    return merged;
  }

  /** A price without a supplier belongs to the only award that has none. */
  private static void totals(List<Entry> merged) {
    List<Entry> orphans =
        merged.stream()
            .filter(e -> e.suppliers.isEmpty() && !e.failed && e.total() != null)
            .toList();
    if (orphans.isEmpty()) {
      return;
    }
    List<Entry> unpriced =
        merged.stream().filter(e -> !e.suppliers.isEmpty() && e.total() == null).toList();
    long awarded = merged.stream().filter(e -> !e.suppliers.isEmpty()).count();
    if (areOfEach(orphans, unpriced, awarded)) {
      for (int k = 0; k < orphans.size(); k++) {
        unpriced.get(k).absorb(orphans.get(k));
      }
      return;
    }
    for (Entry orphan : withoutItems(orphans)) {
      for (Entry entry : unpriced) {
        boolean same = orphan.lot != null && orphan.lot.equals(entry.lot);
        if (entry.total() == null && (same || awarded == 1)) {
          entry.absorb(orphan);
          break;
        }
      }
    }
  }

  /**
   * Whether a table lists a sum for each of several winners who were told before it, in their
   * order.
   */
  private static boolean areOfEach(List<Entry> sums, List<Entry> winners, long awarded) {
    boolean each = winners.size() > 1 && winners.size() == awarded && sums.size() == awarded;
    Span label = sums.get(0).amountPair.label();
    return each
        && sums.stream()
            .allMatch(
                e ->
                    e.record >= 0
                        && e.lot == null
                        && e.amountPair.weight() >= NAMED
                        && e.amountPair.label().equals(label))
        && winners.stream().allMatch(e -> e.record < 0 && e.lot == null);
  }

  /** Without the rows of a table of items, of which only the one with their sum is a total. */
  private static List<Entry> withoutItems(List<Entry> orphans) {
    Map<Span, BigDecimal> sums = new HashMap<>();
    Map<Span, Integer> rows = new HashMap<>();
    for (Entry orphan : orphans) {
      if (orphan.record >= 0 && orphan.lot == null) {
        sums.merge(orphan.amountPair.label(), orphan.total(), BigDecimal::add);
        rows.merge(orphan.amountPair.label(), 1, Integer::sum);
      }
    }
    return orphans.stream()
        .filter(
            e -> {
              Span label = e.amountPair.label();
              boolean item = e.record >= 0 && e.lot == null && rows.get(label) > 1;
              BigDecimal twice = e.total().add(e.total());
              return !item || twice.compareTo(sums.get(label)) == 0;
            })
        .toList();
  }

  /** Gives the only award, which running text told of, the only price that a sure label prints. */
  static void total(List<Entry> told, List<Entry> read) {
    List<Entry> priced =
        read.stream()
            .filter(
                e ->
                    e.suppliers.isEmpty()
                        && !e.lost
                        && e.total() != null
                        && e.amountPair.weight() >= TOLD)
            .toList();
    long prices = priced.stream().map(e -> e.total().stripTrailingZeros()).distinct().count();
    if (told.size() == 1 && told.get(0).money == null && prices == 1) {
      told.get(0).absorb(priced.get(0));
    }
  }

  /** The award of which only the sum is told, where a portal hides who won. */
  static List<Entry> unnamed(List<Entry> read) {
    List<Entry> priced =
        read.stream()
            .filter(
                e -> e.total() != null && e.record < 0 && !e.lost && e.amountPair.weight() >= NAMED)
            .toList();
    long prices = priced.stream().map(e -> e.total().stripTrailingZeros()).distinct().count();
    if (prices != 1 || read.stream().anyMatch(e -> e.failed || !e.suppliers.isEmpty())) {
      return List.of();
    }
    priced.get(0).unnamed = true;
    return List.of(priced.get(0));
  }

  private void firstOfEachLot(List<Entry> merged) {
    Map<String, Entry> first = new HashMap<>();
    for (Entry entry : merged) {
      if (!entry.suppliers.isEmpty()) {
        first.putIfAbsent(String.valueOf(entry.lot), entry);
      }
    }
    // 中标状态 | 中标: lots of several groups may have the same number
    merged.removeIf(
        e ->
            !e.suppliers.isEmpty()
                && !Boolean.TRUE.equals(e.taken)
                && !(unranked && e.shortlisted)
                && first.get(String.valueOf(e.lot)) != e);
  }

  /**
   * A lot that was awarded did not fail, and one failure is told once. A row without a lot is one
   * of several things bought.
   */
  private static void failedOnly(List<Entry> merged) {
    Set<String> lots = new HashSet<>();
    Set<Span> tables = new HashSet<>();
    for (Entry entry : merged) {
      if (!entry.suppliers.isEmpty()) {
        lots.add(String.valueOf(entry.lot));
        entry.failed = false;
        if (isRow(entry)) {
          tables.add(entry.supplierPair.label());
        }
      }
    }
    List<Entry> kept = new ArrayList<>();
    for (Entry entry : merged) {
      if (!entry.failed) {
        kept.add(entry);
      } else if (entry.lot == null && isBeside(entry, tables)) {
        kept.add(entry);
      } else if (entry.lot != null && !lots.contains(entry.lot)) {
        lots.add(entry.lot);
        kept.add(entry);
      }
    }
    merged.clear();
    merged.addAll(kept);
  }

  /** Whether a failure is a row of a table of which others are awards, told by their header. */
  private static boolean isBeside(Entry failure, Set<Span> headers) {
    return failure.record >= 0
        && failure.supplierPair != null
        && headers.contains(failure.supplierPair.label());
  }

  /** Whether any price may be ten thousand times too small or large beside the budget. */
  static BigDecimal corrected(BigDecimal amount, BigDecimal budget, boolean bare) {
    if (amount == null || budget == null || amount.signum() <= 0 || budget.signum() <= 0) {
      return null;
    }
    BigDecimal tenThousand = BigDecimal.valueOf(10_000);
    BigDecimal low = budget.multiply(new BigDecimal("0.2"));
    BigDecimal high = budget.multiply(new BigDecimal("1.05"));
    BigDecimal larger = amount.multiply(tenThousand);
    boolean tooSmall = larger.compareTo(low) >= 0 && larger.compareTo(high) <= 0;
    return tooSmall && bare ? larger : null;
  }
}
