package org.tendertrace.link;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tendertrace.model.Award;
import org.tendertrace.model.NoticeType;
import org.tendertrace.model.Procurement;
import org.tendertrace.model.Procurement.Conflict.Rule;

/**
 * The lots of a procurement as they stand in the end.
 *
 * @param terminated whether a termination had the last word
 * @param day the first day on which what counts was announced; {@code null} where none is printed
 * @param why what decided
 */
record Outcome(List<Procurement.Lot> lots, boolean terminated, LocalDate day, Reasons why) {

  Outcome {
    lots = List.copyOf(lots);
  }

  /**
   * @param printed results of all notices, in time
   */
  static Outcome of(List<Result> printed) {
    Reasons why = new Reasons();
    List<Result> results = Units.righted(printed, why);
    int cut = lastTermination(results, why);
    boolean terminated = cut == results.size();
    if (terminated) {
      why.add("terminated: nothing counts");
      return new Outcome(gone(results), true, null, why);
    }
    List<Result> counting =
        results.subList(cut, results.size()).stream().filter(Result::counts).toList();
    TreeMap<String, List<Entry>> lots = new TreeMap<>();
    BigDecimal budget = budget(results);
    Corrected corrected = new Corrected();
    List<Result> told = new ArrayList<>();
    for (Result one : counting) {
      if (!Contracts.concerns(one, counting)) {
        replace(lots, one, told, corrected, budget, why);
        told.add(one);
      }
    }
    Contracts.over(lots, counting, why);
    List<Entry> entries = lots.values().stream().flatMap(List::stream).toList();
    Set<String> named = entries.stream().map(Entry::lot).collect(Collectors.toSet());
    LocalDate day =
        counting.stream()
            .filter(one -> one.entries().stream().anyMatch(entry -> concerns(entry, named)))
            .map(Result::day)
            .filter(one -> one != null)
            .min(Comparator.naturalOrder())
            .orElse(null);
    if (entries.isEmpty()) {
      why.add("no award announced");
    } else if (entries.stream().anyMatch(entry -> entry.awarded() && entry.amount() == null)) {
      why.add("not every amount is disclosed");
    }
    List<Procurement.Lot> settled =
        Merge.sameSupplier(entries).stream().map(Entry::settled).toList();
    return new Outcome(settled, false, day, why);
  }

  private static boolean concerns(Entry entry, Set<String> named) {
    return entry.awarded() && (named.contains(entry.lot()) || entry.lot().equals(Lots.UNDIVIDED));
  }

  /**
   * Where in {@code results} the last termination stands, plus one; the number of results where no
   * award follows it; 0 where there is none.
   */
  private static int lastTermination(List<Result> results, Reasons why) {
    int cut = 0;
    for (int k = 0; k < results.size(); k++) {
      Result one = results.get(k);
      if (one.type() == NoticeType.TERMINATION && !one.ofOneLot()) {
        cut = k + 1;
      }
    }
    if (cut == 0) {
      return 0;
    }
    Result termination = results.get(cut - 1);
    boolean awardFollows = results.subList(cut, results.size()).stream().anyMatch(Result::counts);
    if (awardFollows) {
      why.add("terminated once, then tried again and awarded");
      return cut;
    }
    // Without a day nobody knows whether the award came before the termination or after it.
    boolean undatedAward =
        results.subList(0, cut).stream()
            .anyMatch(
                one ->
                    one.counts()
                        && one.round() == termination.round()
                        && (one.day() == null || termination.day() == null));
    if (undatedAward && !termination.print().annuls()) {
      why.add("award and failure of unknown order: what failed was tried again");
      return 0;
    }
    if (undatedAward) {
      why.add("award and termination of unknown order: the termination counts");
    }
    return results.size();
  }

  /** The lots that were awarded before all was terminated, as failed ones. */
  private static List<Procurement.Lot> gone(List<Result> results) {
    TreeMap<String, Procurement.Lot> gone = new TreeMap<>();
    for (Result one : results) {
      for (Entry entry : one.entries()) {
        gone.put(
            entry.lot(),
            new Procurement.Lot(
                entry.lot(),
                List.of(),
                null,
                entry.currency(),
                Award.Status.FAILED,
                entry.noticeId(),
                entry.confidence()));
      }
    }
    return List.copyOf(gone.values());
  }

  /** A later result of a lot replaces an earlier one; one that agrees is a repost. */
  private static void replace(
      Map<String, List<Entry>> lots,
      Result result,
      List<Result> told,
      Corrected corrected,
      BigDecimal budget,
      Reasons why) {
    List<Entry> fit = Divisions.fit(lots, result.entries(), ownNumber(result, told), why);
    Map<String, List<Entry>> later = Merge.byLot(fit);
    for (Map.Entry<String, List<Entry>> lot : later.entrySet()) {
      List<Entry> before = lots.get(lot.getKey());
      if (before == null) {
        lots.put(lot.getKey(), lot.getValue());
        continue;
      }
      if (Merge.agree(before, lot.getValue())) {
        why.add("reposts count once");
        lots.put(lot.getKey(), Merge.fuller(before, lot.getValue()));
        continue;
      }
      if (result.type() == NoticeType.AWARD && corrected.has(lot.getKey(), lot.getValue())) {
        why.add("%s repeats what was corrected".formatted(said(lot.getValue())));
        continue;
      }
      List<Entry> updated =
          isWithin(before, budget) ? Merge.updated(before, lot.getValue()) : List.of();
      if (updated.equals(before)) {
        why.add("reposts count once");
        continue;
      }
      if (!updated.isEmpty() && result.type() != NoticeType.CORRECTION) {
        why.add(
            "%s of several awards: %s counts for its own"
                .formatted(said(before), said(lot.getValue())));
        lots.put(lot.getKey(), updated);
        continue;
      }
      why.add(
          "%s%s over %s: the %s counts"
              .formatted(
                  lot.getKey().isEmpty() ? "" : "lot " + lot.getKey() + ": ",
                  said(lot.getValue()),
                  said(before),
                  result.type() == NoticeType.CORRECTION ? "correction" : "later result"));
      why.decided(
          lot.getValue(),
          before,
          result.type() == NoticeType.CORRECTION ? Rule.CORRECTION : Rule.LATER_RESULT);
      if (result.type() == NoticeType.CORRECTION) {
        corrected.add(lot.getKey(), before);
      }
      lots.put(lot.getKey(), Merge.suppliersKept(before, lot.getValue()));
    }
  }

  /** The number of a result that is none of those told before; {@code null} otherwise. */
  private static String ownNumber(Result result, List<Result> told) {
    ProjectId id = result.print().id();
    List<ProjectId> before =
        told.stream().map(one -> one.print().id()).filter(one -> one != null).toList();
    boolean own = id != null && !before.isEmpty() && before.stream().noneMatch(id::matches);
    return own ? id.exact() : null;
  }

  /** What corrections replaced, by lot: a portal may still repeat it later. */
  private static final class Corrected {
    private final Map<String, List<List<Entry>>> byLot = new TreeMap<>();

    void add(String lot, List<Entry> before) {
      byLot.computeIfAbsent(lot, number -> new ArrayList<>()).add(before);
    }

    boolean has(String lot, List<Entry> repeated) {
      return byLot.getOrDefault(lot, List.of()).stream()
          .anyMatch(
              before ->
                  Merge.agree(before, repeated)
                      && before.stream().allMatch(entry -> entry.amount() != null)
                      && repeated.stream().allMatch(entry -> entry.amount() != null));
    }
  }

  /** The largest budget that a notice prints; {@code null} where none does. */
  private static BigDecimal budget(List<Result> results) {
    return results.stream()
        .map(one -> one.notice().budgetAmount())
        .filter(one -> one != null)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /** Whether several awards are so many lots and not one award among losing bids. */
  private static boolean isWithin(List<Entry> awards, BigDecimal budget) {
    BigDecimal sum = Divisions.sum(awards);
    return budget != null && sum != null && sum.compareTo(budget) <= 0;
  }

  static String said(List<Entry> entries) {
    List<String> said = new ArrayList<>();
    for (Entry entry : entries) {
      BigDecimal amount = entry.amount();
      String what =
          entry.awarded() ? amount == null ? "undisclosed" : amount.toPlainString() : "failed";
      said.add(what + " (" + entry.noticeId() + ")");
    }
    return String.join(" and ", said);
  }
}
