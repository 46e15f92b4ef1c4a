package org.tendertrace.extract;

import java.util.ArrayList;
import java.util.List;
import org.tendertrace.model.Page;
import org.tendertrace.model.Span;

/** Lines of cells with bars between, as plain texts print tables. */
final class BarTable {

  private static final int FEWEST_CELLS = 3;

  private BarTable() {}

  /**
   * The table that begins at line {@code at}: two or more lines with as many bars each; {@code
   * null} where none does.
   */
  static Page.Table read(String text, List<Span> lines, int at) {
    int columns = cells(text, lines.get(at));
    if (columns < FEWEST_CELLS) {
      return null;
    }
    int end = at;
    while (end < lines.size() && fits(cells(text, lines.get(end)), columns)) {
      end++;
    }
    if (end - at < 2) {
      return null;
    }
    List<Page.Cell> cells = new ArrayList<>();
    for (int row = at; row < end; row++) {
      int begin = lines.get(row).begin();
      int column = 0;
      for (int k = begin; k <= lines.get(row).end(); k++) {
        if (k == lines.get(row).end() || isBar(text.charAt(k))) {
          cells.add(new Page.Cell(Glyphs.trim(text, begin, k), row - at, column++, 1, 1, false));
          begin = k + 1;
        }
      }
    }
    Span whole = new Span(lines.get(at).begin(), lines.get(end - 1).end());
    return new Page.Table(whole, end - at, columns, cells);
  }

  /** The line without bars at its ends, which are left of the rules of a table. */
  static Span withoutBars(String text, int begin, int end) {
    int first = begin;
    int last = end;
    while (first < last && (Glyphs.isSpace(text.charAt(first)) || isBar(text.charAt(first)))) {
      first++;
    }
    while (last > first
        && (Glyphs.isSpace(text.charAt(last - 1)) || isBar(text.charAt(last - 1)))) {
      last--;
    }
    return new Span(first, last);
  }

  /** Long rows may lack their last cell. */
  private static boolean fits(int cells, int columns) {
    return cells == columns || (columns >= 5 && cells >= columns - 1 && cells <= columns);
  }

  private static boolean isBar(char c) {
    return c == '|' || c == '｜';
  }

  private static int cells(String text, Span line) {
    int cells = 1;
    for (int k = line.begin(); k < line.end(); k++) {
      cells += isBar(text.charAt(k)) ? 1 : 0;
    }
    return cells;
  }
}
