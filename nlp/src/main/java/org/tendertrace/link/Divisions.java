package org.tendertrace.link;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tendertrace.model.Procurement.Conflict.Rule;

/**
 * Brings results together of which one tells lots apart and the other does not: the same money is
 * never counted once as a whole and once in parts.
 */
final class Divisions {

  private Divisions() {}

  /**
   * {@code later} under the lots that are known so far. What only repeats them is left out; where
   * {@code later} is the finer one, the undivided result makes room for it.
   *
   * @param lots known so far, by number
   * @param number under which {@code later} was procured, where it is another than theirs; {@code
   *     null} where it is the same
   */
  static List<Entry> fit(
      Map<String, List<Entry>> lots, List<Entry> later, String number, Reasons why) {
    boolean divided = later.stream().noneMatch(entry -> entry.lot().equals(Lots.UNDIVIDED));
    boolean undivided = later.stream().allMatch(entry -> entry.lot().equals(Lots.UNDIVIDED));
    if (lots.isEmpty() || later.isEmpty() || divided == undivided) {
      return later;
    }
    if (undivided && !lots.containsKey(Lots.UNDIVIDED)) {
      return intoLots(lots, later, number, why);
    }
    boolean whole = lots.size() == 1 && lots.containsKey(Lots.UNDIVIDED);
    return divided && whole ? overWhole(lots, later, why) : later;
  }

  private static List<Entry> intoLots(
      Map<String, List<Entry>> lots, List<Entry> later, String number, Reasons why) {
    List<Entry> known = lots.values().stream().flatMap(List::stream).toList();
    if (equal(sum(known), sum(later))) {
      why.add("reposts count once");
      return List.of();
    }
    List<Entry> placed = new ArrayList<>();
    for (Entry entry : later) {
      Entry lot = lotOf(known, entry, number != null);
      boolean failed = known.stream().anyMatch(one -> !one.awarded());
      boolean other = failed || known.stream().noneMatch(entry::sharesSupplier);
      if (lot == null && number != null && other) {
        why.add("%s was procured by itself".formatted(Outcome.said(List.of(entry))));
        placed.add(entry.withLot(number));
      } else if (lot == null) {
        why.add(
            "undivided %s fits no single lot and is left out"
                .formatted(Outcome.said(List.of(entry))));
        why.decided(known, List.of(entry), Rule.LOTS_OVER_WHOLE);
      } else {
        placed.add(entry.withLot(lot.lot()));
      }
    }
    return placed;
  }

  private static Entry lotOf(List<Entry> known, Entry entry, boolean byItself) {
    List<Entry> same =
        known.stream()
            .filter(one -> one.amount() != null && equal(one.amount(), entry.amount()))
            .filter(one -> one.agrees(entry))
            .toList();
    if (same.size() == 1) {
      return same.get(0);
    }
    List<Entry> gone = known.stream().filter(one -> !one.awarded()).toList();
    if (byItself && entry.awarded() && !gone.isEmpty()) {
      // What failed is procured again under a number of its own, whoever gets it.
      return gone.size() == 1 ? gone.get(0) : null;
    }
    List<Entry> ofSupplier = known.stream().filter(entry::sharesSupplier).toList();
    if (ofSupplier.size() == 1) {
      return ofSupplier.get(0);
    }
    if (ofSupplier.isEmpty() && entry.awarded() && gone.size() == 1) {
      return gone.get(0);
    }
    return known.size() == 1 ? known.get(0) : null;
  }

  private static List<Entry> overWhole(
      Map<String, List<Entry>> lots, List<Entry> later, Reasons why) {
    List<Entry> whole = lots.get(Lots.UNDIVIDED);
    BigDecimal total = sum(whole);
    BigDecimal parts = sum(later);
    if (later.size() == 1 && whole.size() == 1 && whole.get(0).agrees(later.get(0))) {
      return List.of(later.get(0).withLot(Lots.UNDIVIDED));
    }
    if (later.stream().allMatch(one -> whole.stream().anyMatch(entry -> repeats(entry, one)))) {
      why.add("reposts count once");
      return List.of();
    }
    if (whole.size() > 1 && later.size() == 1) {
      // Several awards without numbers are lots of their own: this is one more.
      return later;
    }
    if (total != null && parts != null && parts.compareTo(total) < 0) {
      why.add("%s is part of %s".formatted(Outcome.said(later), Outcome.said(whole)));
      return List.of();
    }
    why.add("%s tells the lots of %s".formatted(Outcome.said(later), Outcome.said(whole)));
    lots.remove(Lots.UNDIVIDED);
    return later;
  }

  private static boolean repeats(Entry entry, Entry later) {
    return equal(entry.amount(), later.amount()) && entry.agrees(later);
  }

  private static boolean equal(BigDecimal one, BigDecimal other) {
    return one != null && other != null && one.compareTo(other) == 0;
  }

  /** Sum of the awarded entries; {@code null} where one is undisclosed or there is none. */
  static BigDecimal sum(List<Entry> entries) {
    List<Entry> awarded = entries.stream().filter(Entry::awarded).toList();
    return awarded.isEmpty() || awarded.stream().anyMatch(entry -> entry.amount() == null)
        ? null
        : awarded.stream()
            .map(Entry::amount)
            .filter(Objects::nonNull)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
