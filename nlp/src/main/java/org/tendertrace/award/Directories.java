package org.tendertrace.award;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tendertrace.extract.Pair;

/** Tells the lists of addresses that some portals print below the awards of all lots. */
final class Directories {

  private Directories() {}

  /**
   * Removes who is listed once more, with an address, and won nothing more there: the lot before it
   * has its award with a price, or failed, and each of those listed has an award with one.
   */
  static void leave(List<Entry> awards) {
    Set<String> lots = new HashSet<>();
    Set<String> priced = new HashSet<>();
    for (Entry entry : awards) {
      if (entry.lot != null && entry.total() != null && !entry.suppliers.isEmpty()) {
        lots.add(entry.lot);
        priced.addAll(entry.keys());
      } else if (entry.failed && entry.lot != null) {
        lots.add(entry.lot);
      }
    }
    awards.removeIf(e -> lots.contains(e.lot) && isListed(e) && priced.containsAll(e.keys()));
  }

  /** Whether nothing but a name below its label is told. */
  private static boolean isListed(Entry entry) {
    return entry.total() == null
        && entry.rate == null
        && entry.record < 0
        && entry.supplierPair != null
        && entry.supplierPair.source() == Pair.Source.NEXT_LINE;
  }
}
