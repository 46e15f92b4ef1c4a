package org.tendertrace.read;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tendertrace.knowledge.Chip;
import org.tendertrace.knowledge.GateTerm;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.knowledge.Provider;
import org.tendertrace.knowledge.Service;

/** Collects the terms of the gate from the tables of the knowledge. */
final class GateTerms {

  /** Shorter codes of letters and digits (T4, A2, L20) are sizes, rooms and grades of steel. */
  private static final int SHORTEST_CODE = 4;

  private static final int SHORTEST_ASCII = 3;

  /** ASCII terms up to this length are words of their own only. */
  private static final int BOUNDED = 8;

  private final TreeMap<String, Boolean> terms = new TreeMap<>();

  private GateTerms() {}

  /** Terms, and whether letters or digits beside them make them another word. */
  static Map<String, Boolean> of(Knowledge knowledge) {
    GateTerms all = new GateTerms();
    for (Chip chip : knowledge.chips()) {
      all.add(chip.aliases());
    }
    for (Provider provider : knowledge.providers()) {
      all.add(provider.names());
    }
    for (Service service : knowledge.services()) {
      all.add(service.names());
    }
    for (GateTerm term : knowledge.gateTerms()) {
      all.terms.put(term.term(), term.bounded());
    }
    return all.terms;
  }

  private void add(Provider.Names names) {
    add(names.clear());
    add(names.likely());
  }

  private void add(List<String> names) {
    for (String name : names) {
      boolean ascii = name.chars().allMatch(c -> c < 0x80);
      boolean code = ascii && name.chars().anyMatch(Character::isDigit);
      int shortest = code ? SHORTEST_CODE : ascii ? SHORTEST_ASCII : 2;
      if (name.length() >= shortest) {
        terms.putIfAbsent(name, ascii && name.length() <= BOUNDED);
      }
    }
  }
}
