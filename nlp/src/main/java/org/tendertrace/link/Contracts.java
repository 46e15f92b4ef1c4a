package org.tendertrace.link;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tendertrace.model.NoticeType;
import org.tendertrace.model.Procurement.Conflict.Rule;

/** Puts contracts over awards: what was signed counts over what was announced. */
final class Contracts {

  private Contracts() {}

  /** Replaces the entries of {@code lots} by those of the contracts among {@code results}. */
  static void over(Map<String, List<Entry>> lots, List<Result> results, Reasons why) {
    if (addUp(lots, results)) {
      why.add("contracts add up to the award");
      return;
    }
    List<Entry> signed = new ArrayList<>();
    Set<String> numbers = new HashSet<>();
    for (Result result : results) {
      if (concerns(result, results)) {
        List<String> printed = result.print().contracts();
        boolean further = !numbers.isEmpty() && !printed.isEmpty() && numbers.add(printed.get(0));
        result.entries().stream()
            .filter(Entry::awarded)
            .forEach(entry -> sign(lots, signed, entry, further, why));
        numbers.addAll(printed.subList(0, Math.min(1, printed.size())));
      }
    }
    if (signed.isEmpty()) {
      return;
    }
    if (lots.isEmpty()) {
      lots.putAll(Merge.byLot(signed));
      why.add("contract; no award found");
      return;
    }
    signed.forEach(entry -> place(lots, entry, why));
  }

  /** Whether a result is a contract, or changes one that was signed before. */
  static boolean concerns(Result result, List<Result> all) {
    return result.type() == NoticeType.CONTRACT
        || (result.type() == NoticeType.CORRECTION
            && result.day() != null
            && all.stream()
                .anyMatch(one -> one.type() == NoticeType.CONTRACT && isSigned(one, result)));
  }

  /** Whether a contract was signed before {@code later}, which names it where no day says so. */
  private static boolean isSigned(Result contract, Result later) {
    return contract.day() == null
        ? contract.print().sharesContract(later.print())
        : contract.day().isBefore(later.day());
  }

  /** Several buyers may each sign for their share of one award. */
  private static boolean addUp(Map<String, List<Entry>> lots, List<Result> results) {
    List<Entry> awarded = lots.values().stream().flatMap(List::stream).toList();
    if (awarded.size() != 1 || awarded.get(0).amount() == null) {
      return false;
    }
    List<BigDecimal> amounts =
        results.stream()
            .filter(result -> result.type() == NoticeType.CONTRACT)
            .flatMap(result -> result.entries().stream())
            .filter(entry -> entry.awarded() && entry.sharesSupplier(awarded.get(0)))
            .map(Entry::amount)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return amounts.size() > 1
        && amounts.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .compareTo(awarded.get(0).amount())
            == 0;
  }

  /**
   * A later contract of the same lot and supplier replaces an earlier one, unless it has a number
   * of its own and both are parts of what was awarded.
   */
  private static void sign(
      Map<String, List<Entry>> lots,
      List<Entry> signed,
      Entry entry,
      boolean further,
      Reasons why) {
    for (int k = 0; k < signed.size(); k++) {
      Entry before = signed.get(k);
      boolean onlyOne = entry.suppliers().isEmpty() && signed.size() == 1;
      boolean same = before.lot().equals(entry.lot()) && before.sharesSupplier(entry);
      if (same && further && areParts(lots, before, entry)) {
        why.add("contracts %s add up".formatted(Outcome.said(List.of(before, entry))));
        signed.set(k, before.withAmount(before.amount().add(entry.amount())));
        return;
      }
      if ((same && !severalOf(lots, before, entry)) || onlyOne) {
        why.add(
            before.agrees(entry)
                ? "reposts count once"
                : "contract %s over %s: the later contract counts"
                    .formatted(Outcome.said(List.of(entry)), Outcome.said(List.of(before))));
        why.decided(List.of(entry), List.of(before), Rule.LATER_CONTRACT);
        Entry full = entry.suppliers().isEmpty() ? entry.withSuppliersOf(before) : entry;
        full = onlyOne ? full.withLot(before.lot()) : full;
        signed.set(k, full.amount() == null ? full.withAmountOf(before) : full);
        return;
      }
    }
    signed.add(entry);
  }

  /** Whether both sums are within what was awarded to the supplier in the lot. */
  private static boolean areParts(Map<String, List<Entry>> lots, Entry before, Entry entry) {
    List<Entry> awarded =
        lots.values().stream()
            .flatMap(List::stream)
            .filter(one -> one.sharesSupplier(entry) && isOfLot(one, entry))
            .toList();
    BigDecimal sum = Divisions.sum(awarded);
    return awarded.size() == 1
        && sum != null
        && before.amount() != null
        && entry.amount() != null
        && before.amount().add(entry.amount()).compareTo(sum) <= 0;
  }

  private static boolean isOfLot(Entry award, Entry contract) {
    return award.lot().equals(contract.lot())
        || award.lot().equals(Lots.UNDIVIDED)
        || contract.lot().equals(Lots.UNDIVIDED);
  }

  /** Whether the two contracts carry out two awards to one supplier. */
  private static boolean severalOf(Map<String, List<Entry>> lots, Entry before, Entry entry) {
    List<Entry> all = lots.values().stream().flatMap(List::stream).toList();
    Entry one = Merge.nearest(all, before);
    Entry other = Merge.nearest(all, entry);
    return one != null && other != null && !one.equals(other);
  }

  private static void place(Map<String, List<Entry>> lots, Entry contract, Reasons why) {
    Entry awarded = awardOf(lots, contract);
    if (awarded == null) {
      why.add(
          "contract %s fits no single award and is left out"
              .formatted(Outcome.said(List.of(contract))));
      return;
    }
    List<Entry> together = awardsTogether(lots, contract, awarded);
    if (!together.isEmpty()) {
      together.forEach(entry -> remove(lots, entry));
      lots.computeIfAbsent(awarded.lot(), lot -> new ArrayList<>())
          .add(contract.withLot(awarded.lot()));
      why.decided(List.of(contract), together, Rule.CONTRACT_OVER_AWARD);
      why.add(
          "contract %s over the awards %s"
              .formatted(Outcome.said(List.of(contract)), Outcome.said(together)));
      return;
    }
    Entry placed = contract.withLot(awarded.lot());
    if (contract.amount() == null) {
      placed = placed.withAmountOf(awarded);
    }
    if (placed.suppliers().isEmpty()) {
      placed = placed.withSuppliersOf(awarded);
    }
    List<Entry> entries = new ArrayList<>(lots.get(awarded.lot()));
    entries.set(entries.indexOf(awarded), placed);
    lots.put(awarded.lot(), entries);
    why.decided(List.of(placed), List.of(awarded), Rule.CONTRACT_OVER_AWARD);
    boolean differs =
        awarded.amount() != null
            && placed.amount() != null
            && awarded.amount().compareTo(placed.amount()) != 0;
    why.add(
        differs
            ? "contract %s over award %s"
                .formatted(Outcome.said(List.of(placed)), Outcome.said(List.of(awarded)))
            : "contract over award");
  }

  /**
   * All awards to the supplier, where the contract is signed for about their sum and not for about
   * the one of its lot; empty otherwise.
   */
  private static List<Entry> awardsTogether(
      Map<String, List<Entry>> lots, Entry contract, Entry awarded) {
    List<Entry> all =
        lots.values().stream()
            .flatMap(List::stream)
            .filter(one -> one.awarded() && one.sharesSupplier(contract))
            .toList();
    BigDecimal sum = Divisions.sum(all);
    boolean together =
        all.size() > 1
            && sum != null
            && contract.amount() != null
            && awarded.amount() != null
            && Merge.isAbout(sum, contract.amount())
            && !Merge.isAbout(awarded.amount(), contract.amount());
    return together ? all : List.of();
  }

  private static void remove(Map<String, List<Entry>> lots, Entry entry) {
    List<Entry> rest = new ArrayList<>(lots.get(entry.lot()));
    rest.remove(entry);
    if (rest.isEmpty()) {
      lots.remove(entry.lot());
    } else {
      lots.put(entry.lot(), rest);
    }
  }

  /**
   * The award that a contract carries out: the one of its lot and supplier, else the only one of
   * its supplier, else the only one of its lot.
   */
  private static Entry awardOf(Map<String, List<Entry>> lots, Entry contract) {
    List<Entry> all = lots.values().stream().flatMap(List::stream).toList();
    List<Entry> ofLot = all.stream().filter(one -> one.lot().equals(contract.lot())).toList();
    List<Entry> both = ofLot.stream().filter(contract::sharesSupplier).toList();
    if (both.size() == 1) {
      return both.get(0);
    }
    List<Entry> ofSupplier = all.stream().filter(contract::sharesSupplier).toList();
    boolean lotUnknown = contract.lot().isEmpty() || lots.containsKey(Lots.UNDIVIDED);
    if (ofSupplier.size() == 1 && lotUnknown) {
      return ofSupplier.get(0);
    }
    if (ofLot.size() == 1) {
      return ofLot.get(0);
    }
    Entry nearest = contract.lot().isEmpty() ? Merge.nearest(all, contract) : null;
    boolean together =
        nearest == null
            && !ofSupplier.isEmpty()
            && !awardsTogether(lots, contract, ofSupplier.get(0)).isEmpty();
    return together ? ofSupplier.get(0) : nearest;
  }
}
