package org.tendertrace.award;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.extract.Pair;
import org.tendertrace.model.Span;

/** The entries gathered so far, and the one that the next line may be about. */
final class Entries {

  /** Weight from which a label names the winner even among those who bid. */
  static final double NAMED = 0.95;

  /** What a label without a colon loses of its weight, at most. */
  private static final double WINS = 0.85;

  private final List<Entry> all = new ArrayList<>();
  private final Map<Integer, Entry> byRecord = new HashMap<>();

  /** What stands outside of tables belongs to this; {@code null} for nothing. */
  Entry open;

  /** What each entry of a list within one line is told by. */
  private final Map<Span, Entry> items = new LinkedHashMap<>();

  List<Entry> all() {
    return all;
  }

  /** A new entry, in the lot and section of {@code pair}. */
  Entry begin(Pair pair) {
    Entry entry = new Entry();
    entry.lot = pair.lot();
    entry.section = pair.section();
    all.add(entry);
    return entry;
  }

  /** Whether the place of a candidate was told last, and nobody's name since. */
  boolean awaitsName() {
    return open != null && open.record < 0 && open.rank > 0 && open.suppliers.isEmpty();
  }

  /** A new entry of another whom the value of {@code pair} names beside {@code first}. */
  Entry further(Entry first, Pair pair, Name name) {
    Entry entry = begin(pair);
    entry.suppliers.add(name);
    entry.supplierPair = pair;
    entry.shared = first.shared;
    entry.shortlisted = first.shortlisted;
    return entry;
  }

  /** Adds what a list tells of its first winner, whose entry is {@code first}, and the others. */
  void number(Entry first, List<NumberedWinners.Winner> winners, Pair pair) {
    items.clear();
    for (NumberedWinners.Winner winner : winners) {
      Entry entry =
          first.suppliers.contains(winner.name()) ? first : further(first, pair, winner.name());
      if (winner.lot() != null) {
        entry.lot = winner.lot();
      }
      if (winner.price() != null) {
        entry.offer(pair, winner.price());
      }
      items.put(winner.item(), entry);
    }
  }

  /** The winners of the last list if {@code pair} stands behind it, in the same row or in none. */
  List<Entry> listed(Entry row, Pair pair) {
    List<Entry> listed = new ArrayList<>(items.values());
    boolean behind =
        !listed.isEmpty()
            && (row == null || row == listed.get(0))
            && items.keySet().stream()
                .allMatch(item -> item.end() <= pair.label().begin() || row != null)
            && listed.stream().allMatch(e -> e.money == null && e.rate == null);
    return behind ? listed : List.of();
  }

  /** An entry for each supplier of {@code joint}, which keeps the first. */
  List<Entry> part(Entry joint) {
    List<Entry> parts = new ArrayList<>(List.of(joint));
    for (Name name : joint.suppliers.subList(1, joint.suppliers.size())) {
      parts.add(further(joint, joint.supplierPair, name));
    }
    joint.suppliers.subList(1, joint.suppliers.size()).clear();
    return parts;
  }

  /** What is told at {@code at} belongs to the item of a list that holds it. */
  void openAt(int at) {
    for (Map.Entry<Span, Entry> item : items.entrySet()) {
      open = item.getKey().begin() <= at && at < item.getKey().end() ? item.getValue() : open;
    }
  }

  /** The entry of the row that {@code pair} stands in; {@code null} outside of tables. */
  Entry row(Pair pair) {
    if (pair.record() < 0) {
      return null;
    }
    return byRecord.computeIfAbsent(
        pair.record(),
        r -> {
          Entry entry = begin(pair);
          entry.record = r;
          return entry;
        });
  }

  /**
   * Once all are gathered: gives winners what they bid, tells who lost, drops what says nothing.
   */
  void settle() {
    for (Entry entry : all) {
      if (entry.won && entry.money == null && entry.bid != null) {
        entry.offer(entry.bidPair, entry.bid);
      }
    }
    for (Entry entry : all) {
      if (isNamedWithoutPrice(entry)) {
        takeBid(entry);
      }
    }
    loseUntaken();
    boolean labelled = all.stream().anyMatch(e -> !e.suppliers.isEmpty() && !e.unlabelled);
    all.removeIf(
        e ->
            e.isEmpty()
                || (labelled && e.unlabelled)
                || (e.suppliers.isEmpty() && e.record >= 0 && !e.failed && e.total() == null));
  }

  /** Where a column says of some rows that they were taken, the others were not: 成交, 第二候选, —. */
  private void loseUntaken() {
    Set<Span> columns = new HashSet<>();
    for (Entry entry : all) {
      if (Boolean.TRUE.equals(entry.taken) && entry.supplierPair != null) {
        columns.add(entry.supplierPair.label());
      }
    }
    loseUnmarked();
    for (Entry entry : all) {
      boolean other = Boolean.FALSE.equals(entry.taken) && entry.supplierPair != null;
      entry.lost |= other && !entry.failed && columns.contains(entry.supplierPair.label());
    }
  }

  private static boolean isNamedWithoutPrice(Entry entry) {
    return entry.money == null
        && !entry.lost
        && !entry.bidder
        && entry.supplierPair != null
        && entry.supplierPair.weight() >= NAMED * WINS;
  }

  /** Who is named as winner without a price bid one, where all who bid are listed. */
  private void takeBid(Entry winner) {
    List<Entry> bids =
        all.stream()
            .filter(e -> e.bidder && e.bid != null && e.sameSuppliers(winner))
            .filter(e -> Objects.equals(e.lot, winner.lot))
            .toList();
    if (bids.size() == 1) {
      winner.offer(bids.get(0).bidPair, bids.get(0).bid);
    }
  }

  /**
   * Rows of a table without a remark lose to one that a remark says has won, 成交, of the same lot.
   */
  private void loseUnmarked() {
    for (Entry winner : all) {
      for (Entry other : winner.remarked && winner.supplierPair != null ? all : List.<Entry>of()) {
        boolean beside =
            other.supplierPair != null
                && other.supplierPair.label().equals(winner.supplierPair.label())
                && Objects.equals(other.lot, winner.lot);
        other.lost |= beside && !other.remarked && !other.failed;
      }
    }
  }
}
