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
   * The table that begins at line {@code at}: two or more lines with as many bars each, or one that
   * is a label and its value; {@code null} where none does.
   */
  static Page.Table read(String text, List<Span> lines, int at, Labels labels) {
    int columns = cells(text, lines.get(at));
    if (columns < FEWEST_CELLS && !opensWithLabel(text, lines.get(at), labels)) {
      return null;
    }
    int end = at;
    while (end < lines.size() && fits(cells(text, lines.get(end)), columns)) {
      end++;
    }
    if (columns < FEWEST_CELLS && (end - at < 2 || !isHeader(text, lines.get(at), labels))) {
      return table(text, lines, at, at + 1, columns);
    }
    return end - at < 2 ? null : table(text, lines, at, end, columns);
  }

  /** A row of a table of pairs, whose other cells are empty: 采购单位 | 某大学. */
  private static boolean opensWithLabel(String text, Span line, Labels labels) {
    int bar = bar(text, line);
    return bar < line.end() && isLabel(labels, text, line.begin(), bar);
  }

  private static boolean isHeader(String text, Span line, Labels labels) {
    return isLabel(labels, text, bar(text, line) + 1, line.end());
  }

  private static boolean isLabel(Labels labels, String text, int begin, int end) {
    Labels.Term term = labels.wholeKnown(text.substring(begin, end));
    return term != null && term.isLabel();
  }

  private static int bar(String text, Span line) {
    int bar = line.begin();
    while (bar < line.end() && !isBar(text.charAt(bar))) {
      bar++;
    }
    return bar;
  }

  private static Page.Table table(String text, List<Span> lines, int at, int end, int columns) {
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
