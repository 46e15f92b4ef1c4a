package org.tendertrace.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.knowledge.FieldKind;

/**
 * Reads who buys from a table of what is planned or asked for, whose column of names is called no
 * more than 单位名称: each of its rows has a thing or a budget, and none a supplier or a price.
 */
final class PlannedBuyers {

  /** Characters of a name; 管理局 is the rest of a cell that a break parted. */
  private static final int SHORTEST = 4;

  private final Names names;

  PlannedBuyers(Names names) {
    this.names = names;
  }

  List<Found<String>> read(Layout layout) {
    Map<Integer, Set<FieldKind>> rows = new HashMap<>();
    for (Pair pair : layout.pairs()) {
      if (pair.record() >= 0) {
        rows.computeIfAbsent(pair.record(), r -> new HashSet<>()).add(pair.field());
      }
    }
    List<Found<String>> found = new ArrayList<>();
    int things = 0;
    for (Pair pair : (Iterable<Pair>) layout.of(FieldKind.NAME)::iterator) {
      if (pair.record() >= 0 && isPlan(rows.get(pair.record()))) {
        int before = found.size();
        for (Name name : names.read(layout.text(), pair.value())) {
          if (name.ended() && name.text().length() >= SHORTEST) {
            found.add(new Found<>(name.text(), name.span(), "table:planned", 0.75));
          }
        }
        things += found.size() == before ? 1 : 0;
      }
    }
    // what is bought stands under 名称 as well, and some of it ends as names do
    return things == 0 ? found : List.of();
  }

  private static boolean isPlan(Set<FieldKind> row) {
    boolean thing = row.contains(FieldKind.BUDGET) || row.contains(FieldKind.PROJECT_NAME);
    return thing
        && !row.contains(FieldKind.SUPPLIER)
        && !row.contains(FieldKind.OTHER_BIDDER)
        && !row.contains(FieldKind.AMOUNT)
        && !row.contains(FieldKind.ADDRESS)
        && !row.contains(FieldKind.RANK);
  }
}
