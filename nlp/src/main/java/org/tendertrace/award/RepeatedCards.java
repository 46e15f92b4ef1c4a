package org.tendertrace.award;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tendertrace.extract.Layout;
import org.tendertrace.extract.Names;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.extract.Pair;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.model.Span;

/**
 * Finds the suppliers behind the first of several below one label, Suppliers, each with lines of
 * its own that labels open: Country: …, Contract value: …. That a label comes again tells that the
 * name above it opens the next one.
 */
final class RepeatedCards {

  private final Names names;

  RepeatedCards(Names names) {
    this.names = names;
  }

  /** The pairs of {@code layout}, with one more for each such supplier. */
  List<Pair> pairs(Layout layout) {
    boolean listed = layout.any(FieldKind.SUPPLIER, p -> opens(layout.text(), p));
    return listed ? withCards(layout) : layout.pairs();
  }

  /** Whether the name of a party in Latin script stands below its label. */
  private static boolean opens(String text, Pair pair) {
    char first = text.charAt(pair.value().begin());
    return pair.source() == Pair.Source.NEXT_LINE && pair.record() < 0 && isCapital(first);
  }

  private List<Pair> withCards(Layout layout) {
    String text = layout.text();
    List<Pair> pairs = new ArrayList<>();
    Set<String> labels = new HashSet<>();
    Pair open = null;
    for (Pair pair : layout.pairs()) {
      if (open != null && pair.record() < 0 && pair.section() == open.section()) {
        Span name =
            labels.contains(pair.label().of(text))
                ? nameAbove(text, pairs.get(pairs.size() - 1).value().end(), pair.label().begin())
                : null;
        if (name != null) {
          open =
              new Pair(
                  FieldKind.SUPPLIER,
                  open.weight(),
                  open.label(),
                  name,
                  open.section(),
                  pair.lot(),
                  -1,
                  null,
                  Pair.Source.NEXT_LINE);
          pairs.add(open);
        }
        labels.add(pair.label().of(text));
      }
      if (pair.field() == FieldKind.SUPPLIER) {
        open = opens(text, pair) ? pair : null;
        labels.clear();
      }
      pairs.add(pair);
    }
    return pairs;
  }

  /** The line right above {@code label} that is all of a company's name, behind {@code from}. */
  private Span nameAbove(String text, int from, int label) {
    int end = text.lastIndexOf('\n', label);
    int begin = end < 0 ? -1 : text.lastIndexOf('\n', end - 1) + 1;
    if (begin < from || end <= begin || !isCapital(text.charAt(begin))) {
      return null;
    }
    Span line = new Span(begin, end);
    List<Name> read = names.read(text, line);
    return read.size() == 1 && read.get(0).company() && read.get(0).span().begin() == begin
        ? line
        : null;
  }

  private static boolean isCapital(char c) {
    return c < 0x250 && Character.isUpperCase(c);
  }
}
