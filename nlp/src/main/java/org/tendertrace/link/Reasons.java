package org.tendertrace.link;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tendertrace.model.Procurement;
import org.tendertrace.model.Procurement.Conflict.Rule;

/** What decided about the amounts of a procurement, and what was decided against. */
final class Reasons {

  private final Set<String> clauses = new LinkedHashSet<>();
  private final List<Procurement.Conflict> conflicts = new ArrayList<>();

  void add(String clause) {
    clauses.add(clause);
  }

  List<String> clauses() {
    return List.copyOf(clauses);
  }

  List<Procurement.Conflict> conflicts() {
    return conflicts.stream().distinct().toList();
  }

  /** Keeps the amount that {@code chosen} put aside, where both are known and differ. */
  void decided(List<Entry> chosen, List<Entry> over, Rule rule) {
    BigDecimal counts = Divisions.sum(chosen);
    BigDecimal other = Divisions.sum(over);
    if (counts != null && other != null && counts.compareTo(other) != 0) {
      conflicts.add(
          new Procurement.Conflict(
              chosen.get(0).lot(),
              counts,
              chosen.get(0).noticeId(),
              other,
              over.get(0).noticeId(),
              rule));
    }
  }
}
