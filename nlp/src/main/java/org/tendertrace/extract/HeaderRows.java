package org.tendertrace.extract;

import java.util.List;
import org.tendertrace.extract.Labels.Term;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.model.Page.Cell;
import org.tendertrace.model.Span;

/** Tells rows of headers from rows of labels and values by the cells in and below them. */
final class HeaderRows {

  private final String text;
  private final Labels labels;

  HeaderRows(String text, Labels labels) {
    this.text = text;
    this.labels = labels;
  }

  /** Whether two places of a row are of one cell; told by where it stands, not by all it holds. */
  static boolean isSame(Cell one, Cell other) {
    return other != null && one.row() == other.row() && one.column() == other.column();
  }

  /** Whether a row opens with 序号, and the row below it with a number: few of its labels suffice. */
  boolean isNumbered(Term[] found, List<Integer> starts, Cell[] below) {
    Term first = found[starts.get(0)];
    Cell under = below[starts.get(0)];
    return first != null
        && first.isLabel()
        && first.labels().get(0).field() == FieldKind.INDEX
        && under != null
        && Lots.cell(trimmed(under).of(text)) != null;
  }

  /** Whether a row of four or more cells is label, value, label, value: no row below headers is. */
  boolean isOfPairs(Cell[] row) {
    int cells = 0;
    for (int k = 0; k < row.length; k++) {
      if (row[k] == null || (k > 0 && isSame(row[k], row[k - 1]))) {
        continue;
      }
      Span span = trimmed(row[k]);
      Term term = labels.wholeKnown(span.of(text));
      if ((term != null && term.isLabel()) != (cells % 2 == 0)) {
        return false;
      }
      cells++;
    }
    return cells >= 4 && cells % 2 == 0;
  }

  /**
   * Whether cells that are no labels stand between the labels as values do: label, value, label,
   * value.
   */
  static boolean hasValuesBetween(List<Integer> starts, Term[] found) {
    int pairs = 0;
    for (int k = 0; k + 1 < starts.size(); k += 2) {
      boolean pair = found[starts.get(k)] != null && found[starts.get(k + 1)] == null;
      pairs += pair ? 1 : 0;
    }
    return starts.size() >= 2 && pairs * 2 >= starts.size();
  }

  /**
   * Whether a row is that of a group, its label and a value: the group spans rows, or the value is
   * a figure.
   */
  boolean endsWithValue(Cell[] row, List<Integer> starts, Term[] found) {
    int last = starts.get(starts.size() - 1);
    return starts.size() == 3
        && found[last] == null
        && (row[starts.get(0)].rowSpan() > row[last].rowSpan()
            || trimmed(row[last]).of(text).chars().anyMatch(c -> Glyphs.isDigit((char) c)));
  }

  private Span trimmed(Cell cell) {
    return Glyphs.trim(text, cell.span().begin(), cell.span().end());
  }
}
