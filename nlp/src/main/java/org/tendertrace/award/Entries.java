package org.tendertrace.award;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
