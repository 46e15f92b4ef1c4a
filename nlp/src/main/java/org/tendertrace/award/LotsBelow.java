package org.tendertrace.award;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tendertrace.extract.Lots;
import org.tendertrace.extract.Pair;

/**
 * Gives winners the lots that are told below each of them: 供应商名称：甲公司 供应商地址：… 标段：二, and then the
 * next winner. What reads on from a lot would give each the lot of the one before.
 */
final class LotsBelow {

  private static final int FEWEST = 2;

  /** Characters in front of the first winner among which a lot would be the first one's. */
  private static final int LEAD = 60;

  /** Characters behind a winner among which its lot stands. */
  private static final int LONGEST = 400;

  private LotsBelow() {}

  /** Sets the lots of {@code entries} where one is told behind each winner's label, in one text. */
  static void settle(List<Entry> entries, String text) {
    List<Pair> winners =
        entries.stream()
            .filter(e -> !e.suppliers.isEmpty() && isLine(e.supplierPair))
            .map(e -> e.supplierPair)
            .distinct()
            .sorted(Comparator.comparingInt(p -> p.label().begin()))
            .toList();
    if (winners.size() < FEWEST) {
      return;
    }
    int first = winners.get(0).label().begin();
    Map<Pair, String> lots = new HashMap<>();
    for (int k = 0; k < winners.size(); k++) {
      int begin = winners.get(k).value().end();
      int next = k + 1 < winners.size() ? winners.get(k + 1).label().begin() : text.length();
      List<String> told = told(text, begin, Math.min(next, begin + LONGEST));
      if (told.size() != 1) {
        return;
      }
      lots.put(winners.get(k), told.get(0));
    }
    if (told(text, Math.max(0, first - LEAD), first).isEmpty()) {
      entries.stream()
          .filter(e -> lots.containsKey(e.supplierPair))
          .forEach(e -> e.lot = lots.get(e.supplierPair));
    }
  }

  /** The lots right behind colons. */
  private static List<String> told(String text, int begin, int end) {
    List<String> lots = new ArrayList<>();
    for (int k = begin; k + 1 < end; k++) {
      Lots.Mark lot = ":：".indexOf(text.charAt(k)) < 0 ? null : Lots.at(text, k + 1, end);
      if (lot != null) {
        lots.add(lot.lot());
      }
    }
    return lots;
  }

  private static boolean isLine(Pair pair) {
    return pair != null && pair.source() == Pair.Source.LINE && pair.record() < 0;
  }
}
