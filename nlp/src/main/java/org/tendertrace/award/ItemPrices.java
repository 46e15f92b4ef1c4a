package org.tendertrace.award;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tendertrace.extract.MoneyReader.Money;
import org.tendertrace.knowledge.SectionKind;

/**
 * Prices that only the list of what was bought tells: the section of results names the winners, and
 * 主要标的信息 has a row with a sum for each ware of each of them.
 */
final class ItemPrices {

  private ItemPrices() {}

  /** Gives winners without a price the sum of their rows, where each row has one. */
  static void give(List<Entry> entries) {
    Map<List<String>, List<Entry>> items = new HashMap<>();
    Map<List<String>, List<Entry>> winners = new HashMap<>();
    for (Entry entry : entries) {
      if (!entry.suppliers.isEmpty() && !entry.failed) {
        (entry.section == SectionKind.ITEMS ? items : winners)
            .computeIfAbsent(entry.names(), names -> new ArrayList<>())
            .add(entry);
      }
    }
    items.forEach(
        (names, rows) -> {
          List<Entry> its = winners.getOrDefault(names, List.of());
          if (its.size() == 1
              && its.get(0).money == null
              && its.get(0).rate == null
              && rows.stream().allMatch(row -> row.total() != null)) {
            its.get(0).offer(rows.get(0).amountPair, sum(rows));
          }
        });
  }

  /** The sum of all rows, told at the first. */
  private static Money sum(List<Entry> rows) {
    BigDecimal sum = rows.stream().map(Entry::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    Money first = rows.get(0).money;
    return new Money(sum, first.currency(), first.kind(), first.span(), false, first.bare());
  }
}
