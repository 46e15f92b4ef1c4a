package org.tendertrace.extract.mention;

import java.util.ArrayList;
import java.util.List;
import org.tendertrace.knowledge.Cues.CountWord.Use;
import org.tendertrace.model.Mention;
import org.tendertrace.model.Page;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;

/**
 * Finds where a notice counts more of a thing without naming it again: 同型号2台, 同上, ditto, and the
 * rows that the cell with its name reaches into.
 */
final class Repeats {

  private static final int FARTHEST = 400;

  // Same as something else, not as the thing before: 与原机同型号.
  private static final String COMPARING = "与和跟";
  private static final int COMPARING_REACH = 10;
  private static final String STOPS = "，,。；;：:、\n\t";

  private final CountWords words;

  /**
   * More of a thing.
   *
   * @param of the place of the thing among the names
   * @param at the words that stand for it, or the name itself
   * @param place of these words, or the row that its cell reaches into
   * @param isRow whether it is such a row
   */
  record Repeat(int of, Candidate at, Layout.Place place, boolean isRow) {}

  Repeats(CountWords words) {
    this.words = words;
  }

  /** The repeats of names, in the order of their places. */
  List<Repeat> find(List<Candidate> names, Layout layout, Folded folded, String text) {
    List<Repeat> found = new ArrayList<>();
    for (int k = 0; k < names.size(); k++) {
      addRows(k, names, layout, found);
    }
    String says = folded.text();
    boolean may = says.indexOf('同') >= 0 || says.contains("ditto") || says.contains("same");
    for (Span hit : may ? words.places(Use.REPEAT, says) : List.<Span>of()) {
      Span span = folded.original(hit.begin(), hit.end());
      int of = before(span, names);
      if (of >= 0 && !isComparing(span.begin(), text)) {
        Layout.Place place = layout.at(span.begin());
        Candidate name = names.get(of);
        if (!namesAnother(name, span, place, names, text)
            && (place.row() == null || isBelow(span, place.row(), name, found))) {
          found.add(
              new Repeat(
                  of, new Candidate(span, span.end(), name.name(), name.tier()), place, false));
        }
      }
    }
    return found;
  }

  /** Adds the rows that the cell of a name reaches into and that have cells of their own. */
  private static void addRows(int of, List<Candidate> names, Layout layout, List<Repeat> found) {
    Candidate name = names.get(of);
    Layout.Row row = layout.at(name.begin()).row();
    for (Page.Cell own : row == null ? List.<Page.Cell>of() : row.cells()) {
      if (own.rowSpan() == 1 || !own.span().covers(name.span())) {
        continue;
      }
      int last = own.row();
      for (Page.Cell cell : row.table().cells()) {
        boolean inside = cell.row() > last && cell.row() < own.row() + own.rowSpan();
        if (inside && !cell.span().isEmpty()) {
          last = cell.row();
          Layout.Place place = layout.at(cell.span().begin());
          boolean other =
              place.row() == null
                  || names.stream()
                      .anyMatch(
                          c ->
                              c.type() == name.type()
                                  && c.begin() >= cell.span().begin()
                                  && place.row().covers(c.span()));
          if (!other) {
            found.add(new Repeat(of, name, place, true));
          }
        }
      }
    }
  }

  /** The last name before the words, not too far away; -1 for none. */
  private static int before(Span span, List<Candidate> names) {
    int of = -1;
    for (int k = 0; k < names.size() && names.get(k).end() <= span.begin(); k++) {
      of = names.get(k).type() == Mention.Type.PROVIDER && of >= 0 ? of : k;
    }
    return of >= 0 && span.begin() - names.get(of).end() <= FARTHEST ? of : -1;
  }

  /** Whether the cell above that of the words has the name, or words that stand for it. */
  private static boolean isBelow(Span span, Layout.Row row, Candidate name, List<Repeat> found) {
    Page.Cell own = null;
    for (Page.Cell cell : row.cells()) {
      own = cell.span().covers(span) ? cell : own;
    }
    Page.Cell above = null;
    for (Page.Cell cell : own == null ? List.<Page.Cell>of() : row.table().cells()) {
      boolean over = cell.column() == own.column() && cell.row() < own.row();
      above = over && (above == null || cell.row() > above.row()) ? cell : above;
    }
    Span over = above == null ? null : above.span();
    return over != null
        && (over.covers(name.span()) || found.stream().anyMatch(r -> over.covers(r.at().span())));
  }

  private static boolean isComparing(int begin, String text) {
    for (int k = begin - 1; k >= Math.max(0, begin - COMPARING_REACH); k--) {
      char c = text.charAt(k);
      if (STOPS.indexOf(c) >= 0) {
        return false;
      }
      if (COMPARING.indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether the sentence or row of the words has a name of the type. */
  private static boolean namesAnother(
      Candidate name, Span span, Layout.Place place, List<Candidate> names, String text) {
    Span around =
        place.row() == null ? Sentences.around(span, place.unit(), text) : place.row().span();
    return names.stream()
        .anyMatch(
            c ->
                c.type() == name.type()
                    && c.span().overlaps(around)
                    && (!c.key().equals(name.key()) || place.row() != null));
  }
}
