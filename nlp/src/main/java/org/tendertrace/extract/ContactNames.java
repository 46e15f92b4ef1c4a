package org.tendertrace.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.knowledge.SectionKind;

/**
 * Finds the names of parties in the sections about contacts; where there are none, those with an
 * address behind them.
 */
final class ContactNames {

  private ContactNames() {}

  /**
   * The pairs, in order; none where nobody is named so. Where the sections name nobody but who buys
   * for others, a heading may be lost: then who stands before an address counts as well.
   */
  static List<Pair> in(Layout layout, Bodies bodies) {
    List<Pair> named = inContactSections(layout);
    boolean brokers =
        named.stream()
            .filter(p -> p.section() != SectionKind.CONTACT_AGENCY)
            .allMatch(p -> bodies.isBroker(p.value().of(layout.text())));
    List<Pair> beside = brokers ? besideAddresses(layout) : List.of();
    return named.isEmpty() || named.size() < beside.size() ? beside : named;
  }

  /** Those in sections about who buys before others, who may be in charge of complaints. */
  static List<Pair> buyersFirst(List<Pair> named) {
    List<Pair> sorted = new ArrayList<>(named);
    sorted.sort(Comparator.comparing(p -> p.section() != SectionKind.CONTACT_BUYER));
    return sorted;
  }

  /** Names with an address behind them, outside of what is about the suppliers. */
  private static List<Pair> besideAddresses(Layout layout) {
    List<Pair> found = new ArrayList<>();
    List<Pair> pairs = layout.pairs();
    for (int k = 0; k + 1 < pairs.size(); k++) {
      Pair pair = pairs.get(k);
      boolean about =
          pair.section() != SectionKind.SUPPLIER
              && pair.section() != SectionKind.AWARD
              && pair.section() != SectionKind.CANDIDATE
              && pair.section() != SectionKind.AROUND
              && pair.section() != SectionKind.CONTRACT;
      if (pair.field() == FieldKind.NAME
          && about
          && pairs.get(k + 1).field() == FieldKind.ADDRESS) {
        found.add(pair.inSection(SectionKind.CONTACT));
      }
    }
    return found;
  }

  private static List<Pair> inContactSections(Layout layout) {
    return layout
        .of(FieldKind.NAME)
        .filter(
            p ->
                p.section() == SectionKind.CONTACT
                    || p.section() == SectionKind.CONTACT_BUYER
                    || p.section() == SectionKind.CONTACT_AGENCY)
        .toList();
  }

  /**
   * Whether a label stands once more before another name, as where each of several has an address.
   */
  static boolean isAnother(String text, Pair pair, Pair first) {
    String name = Names.compact(text, pair.value());
    String known = Names.compact(text, first.value());
    return pair.section() == first.section()
        && (pair.section() == SectionKind.CONTACT || pair.section() == SectionKind.CONTACT_BUYER)
        && pair.source() == first.source()
        && Names.compact(text, pair.label()).equals(Names.compact(text, first.label()))
        && !name.contains(known)
        && !known.contains(name);
  }
}
