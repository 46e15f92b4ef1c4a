package org.tendertrace.award;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tendertrace.extract.Layout;
import org.tendertrace.extract.Lots;
import org.tendertrace.extract.Pair;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.model.Span;

/**
 * Gives awards the lots that their rows in a table tell by halves: by the end of a code, by which
 * the rows differ, by the name of what was bought, before which the lot stands elsewhere (1包：某车；
 * 2包：某服), or by numbers of which those that lack are lots that failed.
 */
final class LotsOfRows {

  /** Characters of a code that is no number of a lot. */
  private static final int SHORTEST_CODE = 8;

  /** Digits of a lot at the end of a code. */
  private static final int LONGEST_END = 3;

  private static final int SHORTEST_NAME = 2;
  private static final int LONGEST_NAME = 60;

  /** Characters between the begin of a lot and the name of what it is about. */
  private static final int LONGEST_LEAD = 12;

  /** Places in which one name is looked for. */
  private static final int MOST_PLACES = 8;

  private static final String BETWEEN = " 　:：、（(";

  private final Layout layout;
  private final String text;

  private LotsOfRows(Layout layout) {
    this.layout = layout;
    this.text = layout.text();
  }

  /**
   * Completes {@code settled} where each award is of a row of its own and gets a lot of its own.
   */
  static void complete(List<Entry> settled, Layout layout) {
    LotsOfRows rows = new LotsOfRows(layout);
    boolean inRows = settled.stream().allMatch(e -> e.lot == null && e.record >= 0);
    if (inRows && !give(settled, rows.names(settled))) {
      give(settled, rows.ends(settled));
    }
    rows.number(settled);
  }

  /**
   * Takes the numbers of rows for lots where those of the lots that failed fill their gaps: 1 and 3
   * among the awards, 2 among the failures.
   */
  private void number(List<Entry> settled) {
    List<Entry> awarded = settled.stream().filter(e -> !e.failed).toList();
    Set<String> lots = new HashSet<>();
    settled.stream().filter(e -> e.failed && e.lot != null).forEach(e -> lots.add(e.lot));
    boolean beside =
        !awarded.isEmpty()
            && awarded.stream().allMatch(e -> e.lot == null && e.record >= 0)
            && lots.size() == settled.size() - awarded.size();
    List<String> numbers = beside ? awarded.stream().map(this::index).toList() : List.of();
    lots.addAll(numbers);
    for (int k = 1; k <= settled.size(); k++) {
      beside &= lots.contains(Integer.toString(k));
    }
    boolean gap =
        beside && numbers.stream().anyMatch(n -> !n.isEmpty() && isBehind(n, awarded.size()));
    if (gap && lots.size() == settled.size()) {
      give(awarded, numbers);
    }
  }

  /** Whether a number is larger than rows in a running order have. */
  private static boolean isBehind(String number, int rows) {
    return number.chars().allMatch(c -> c >= '0' && c <= '9')
        && number.length() <= LONGEST_END
        && Integer.parseInt(number) > rows;
  }

  /** The number that the row of an award opens with; empty for none. */
  private String index(Entry entry) {
    return layout
        .of(FieldKind.INDEX)
        .filter(pair -> pair.record() == entry.record)
        .map(pair -> pair.value().of(text))
        .findFirst()
        .orElse("");
  }

  private static boolean give(List<Entry> settled, List<String> lots) {
    boolean each = lots.stream().noneMatch(String::isEmpty) && lots.size() == settled.size();
    if (!each || new HashSet<>(lots).size() < lots.size()) {
      return false;
    }
    for (int k = 0; k < lots.size(); k++) {
      settled.get(k).lot = lots.get(k);
    }
    return true;
  }

  /** The lots of what the rows name, up to the first row without one: long lists have none. */
  private List<String> names(List<Entry> settled) {
    return settled.stream().map(this::named).takeWhile(lot -> !lot.isEmpty()).toList();
  }

  /** The one lot that stands elsewhere before what a row names; empty for none or several. */
  private String named(Entry entry) {
    Set<String> lots = new HashSet<>();
    for (Pair pair : layout.pairs()) {
      boolean name =
          pair.record() == entry.record
              && isOfContent(pair.field())
              && pair.value().length() >= SHORTEST_NAME
              && pair.value().length() <= LONGEST_NAME;
      if (name) {
        addBefore(pair.value(), lots);
      }
    }
    return lots.size() == 1 ? lots.iterator().next() : "";
  }

  private static boolean isOfContent(FieldKind field) {
    return switch (field) {
      case PROJECT_NAME, LOT_NAME, NAME, OTHER -> true;
      default -> false;
    };
  }

  private void addBefore(Span printed, Set<String> lots) {
    String name = printed.of(text);
    int at = text.indexOf(name);
    for (int k = 0; at >= 0 && k < MOST_PLACES; k++) {
      String lot = at == printed.begin() ? null : before(at);
      if (lot != null) {
        lots.add(lot);
      }
      at = text.indexOf(name, at + name.length());
    }
  }

  /** The lot that ends right before {@code at}, in the same line; {@code null} for none. */
  private String before(int at) {
    int end = at;
    while (end > 0 && BETWEEN.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    for (int begin = end - 1; begin >= 0 && end - begin <= LONGEST_LEAD; begin--) {
      if (text.charAt(begin) == '\n') {
        return null;
      }
      boolean opens = begin == 0 || !Character.isLetterOrDigit(text.charAt(begin - 1));
      Lots.Mark mark = opens ? Lots.at(text, begin, end) : null;
      if (mark != null && mark.end() == end) {
        return mark.lot();
      }
    }
    return null;
  }

  /** What follows the begin that the codes of all rows share, without zeros; none for one row. */
  private List<String> ends(List<Entry> settled) {
    List<String> codes = new ArrayList<>();
    for (Entry entry : settled) {
      layout
          .of(FieldKind.LOT)
          .filter(pair -> pair.record() == entry.record)
          .map(pair -> pair.value().of(text))
          .filter(code -> code.length() >= SHORTEST_CODE)
          .findFirst()
          .ifPresent(codes::add);
    }
    int end = codes.size() < 2 ? 0 : shared(codes);
    List<String> lots = new ArrayList<>();
    for (String code : end < SHORTEST_CODE - LONGEST_END ? List.<String>of() : codes) {
      String rest = code.substring(end);
      boolean number =
          rest.length() <= LONGEST_END && rest.chars().allMatch(c -> c >= '0' && c <= '9');
      lots.add(number && !rest.isEmpty() ? Integer.toString(Integer.parseInt(rest)) : "");
    }
    return lots;
  }

  /** How many characters all codes begin with, up to the digits that end the first. */
  private static int shared(List<String> codes) {
    String first = codes.get(0);
    int shared = first.length();
    while (shared > 0 && Character.isDigit(first.charAt(shared - 1))) {
      shared--;
    }
    shared = Math.max(shared, first.length() - LONGEST_END);
    for (String code : codes) {
      if (code.length() != first.length() || !code.startsWith(first.substring(0, shared))) {
        return 0;
      }
    }
    return shared;
  }
}
