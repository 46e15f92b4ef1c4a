package org.tendertrace.award;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.extract.Pair;

/** The entries gathered so far, and the one that the next line may be about. */
final class Entries {

  private final List<Entry> all = new ArrayList<>();
  private final Map<Integer, Entry> byRecord = new HashMap<>();

  /** What stands outside of tables belongs to this; {@code null} for nothing. */
  Entry open;

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

  /** A new entry of another whom the value of {@code pair} names beside {@code first}. */
  Entry further(Entry first, Pair pair, Name name) {
    Entry entry = begin(pair);
    entry.suppliers.add(name);
    entry.supplierPair = pair;
    entry.shared = first.shared;
    entry.shortlisted = first.shortlisted;
    return entry;
  }

  /**
   * Rows of a table without a remark lose to one that a remark says has won, 成交, of the same lot.
   */
  void loseUnmarked() {
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
}
