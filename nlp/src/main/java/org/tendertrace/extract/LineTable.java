package org.tendertrace.extract;

import java.util.ArrayList;
import java.util.List;
import org.tendertrace.model.Page;
import org.tendertrace.model.Span;

/** Lines of cells with bars or gaps between, as plain texts print tables. */
final class LineTable {

  private static final int FEWEST_CELLS = 3;
  private static final int LONGEST_HEADER = 120;

  /** What stands between two cells. */
  private enum Between {
    BAR,
    GAP;

    boolean is(String text, int at) {
      return this == BAR
          ? isBar(text.charAt(at))
          : Glyphs.isSpace(text.charAt(at)) && !isInLot(text, at);
    }

    /** 包 01: whether a blank stands before the number of a lot. */
    private static boolean isInLot(String text, int at) {
      boolean numbered = at > 0 && at + 1 < text.length() && Glyphs.isDigit(text.charAt(at + 1));
      Lots.Mark mark = numbered ? Lots.at(text, at - 1, text.length()) : null;
      return mark != null && mark.end() > at;
    }
  }

  private LineTable() {}

  /**
   * The table that begins at line {@code at}: two or more lines with as many bars each, or one that
   * is a label and its value; {@code null} where none does.
   */
  static Page.Table read(String text, List<Span> lines, int at, Labels labels) {
    int columns = cells(text, lines.get(at), Between.BAR);
    if (columns == 1) {
      return ofGaps(text, lines, at, labels);
    }
    if (columns < FEWEST_CELLS && !opensWithLabel(text, lines.get(at), labels)) {
      return null;
    }
    int end = at;
    while (end < lines.size() && fits(cells(text, lines.get(end), Between.BAR), columns)) {
      end++;
    }
    if (columns < FEWEST_CELLS && (end - at < 2 || !isHeader(text, lines.get(at), labels))) {
      return table(text, lines, at, at + 1, columns, Between.BAR);
    }
    return end - at < 2 ? null : table(text, lines, at, end, columns, Between.BAR);
  }

  /** A row of a table of pairs, whose other cells are empty: 采购单位 | 某大学. */
  private static boolean opensWithLabel(String text, Span line, Labels labels) {
    int bar = bar(text, line);
    return bar < line.end() && isLabel(labels, text, line.begin(), bar);
  }

  /** A header whose words all are labels, with rows of as many words below it. */
  private static Page.Table ofGaps(String text, List<Span> lines, int at, Labels labels) {
    int columns =
        lines.get(at).length() > LONGEST_HEADER ? 0 : cells(text, lines.get(at), Between.GAP);
    // blanks part words in Latin script
    boolean words = Glyphs.isLatin(text.charAt(lines.get(at).begin()));
    boolean header =
        (!words && columns >= FEWEST_CELLS)
            ? isLabelled(text, lines.get(at), labels)
            : !words && columns > 1 && asksForPrice(text, lines.get(at), labels);
    if (!header) {
      return null;
    }
    int end = at + 1;
    while (end < lines.size() && cells(text, lines.get(end), Between.GAP) == columns) {
      end++;
    }
    return end - at < 2 ? null : table(text, lines, at, end, columns, Between.GAP);
  }

  /** 成交单位 成交价（元）: whether a line asks for a party and for its price, and no more. */
  private static boolean asksForPrice(String text, Span line, Labels labels) {
    int gap = line.begin();
    while (gap < line.end() && !Between.GAP.is(text, gap)) {
      gap++;
    }
    Labels.Term party = labels.wholeKnown(text.substring(line.begin(), gap));
    boolean asks = party != null && Labels.isParty(party);
    Labels.Term price = asks ? labels.wholeKnown(text.substring(gap, line.end())) : null;
    return price != null && Labels.isMoney(price);
  }

  private static boolean isLabelled(String text, Span line, Labels labels) {
    int begin = line.begin();
    int unknown = 0;
    for (int k = begin; k <= line.end(); k++) {
      if (k == line.end() || Between.GAP.is(text, k)) {
        if (text.substring(begin, k).indexOf(':') >= 0
            || text.substring(begin, k).indexOf('：') >= 0) {
          return false;
        }
        unknown += k > begin && !isLabel(labels, text, begin, k) ? 1 : 0;
        begin = k + 1;
      }
    }
    return unknown <= 1;
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

  private static Page.Table table(
      String text, List<Span> lines, int at, int end, int columns, Between between) {
    List<Page.Cell> cells = new ArrayList<>();
    for (int row = at; row < end; row++) {
      int begin = lines.get(row).begin();
      int column = 0;
      for (int k = begin; k <= lines.get(row).end(); k++) {
        boolean ends = k == lines.get(row).end() || between.is(text, k);
        if (ends && (between == Between.BAR || k > begin)) {
          cells.add(new Page.Cell(Glyphs.trim(text, begin, k), row - at, column++, 1, 1, false));
        }
        begin = ends ? k + 1 : begin;
      }
    }
    Span whole = new Span(lines.get(at).begin(), lines.get(end - 1).end());
    return new Page.Table(whole, end - at, columns, cells);
  }

  /** Whether a line only rules off what stands above it: ├────┼. */
  static boolean isRule(String text, Span line) {
    for (int k = line.begin(); k < line.end(); k++) {
      char c = text.charAt(k);
      boolean drawn = c >= '\u2500' && c <= '\u257F';
      if (!drawn && c != '-' && c != '+' && c != '=' && !Glyphs.isSpace(c)) {
        return false;
      }
    }
    return true;
  }

  /** The line without bars at its ends, which are left of the rules of a table. */
  static Span withoutBars(String text, int begin, int end) {
    int first = begin;
    int last = end;
    while (first < last
        && (Glyphs.isSpace(text.charAt(first))
            || isBar(text.charAt(first))
            || text.charAt(first) == '>')) {
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
    return c == '|' || c == '｜' || c == '│' || c == '┃';
  }

  private static int cells(String text, Span line, Between between) {
    int cells = 1;
    int before = Math.max(line.begin() - 1, 0);
    boolean repeated = between == Between.GAP && !line.isEmpty() && between.is(text, before);
    for (int k = line.begin(); k < line.end(); k++) {
      boolean parted = between.is(text, k);
      cells += parted && !repeated ? 1 : 0;
      repeated = parted && between == Between.GAP;
    }
    return cells;
  }
}
