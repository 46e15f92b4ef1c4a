package org.tendertrace.extract.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tendertrace.model.Page;
import org.tendertrace.model.Span;

/**
 * Parts a table that holds several, one below another: a form in which titles of columns and the
 * items below them follow labels and values, or the offers of all bidders.
 */
final class TableSections {

  private static final int LONGEST_TITLE = 20;
  private static final int FEWEST_TITLES = 3;
  private static final String NO_TITLE = "0123456789¥￥$—-";
  private static final String NO_PART = "：:，。；,;\n";

  private final CountWords words;

  TableSections(CountWords words) {
    this.words = words;
  }

  /** The tables that a table holds, with the titles across it that stand between them as lines. */
  List<Page.Block> of(Page.Table table, String text) {
    List<Page.Block> parts = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    seen.add(written(row(table, 0), text));
    int from = 0;
    for (int row = 1; row + 1 < table.rows(); row++) {
      List<Page.Cell> cells = row(table, row);
      if (isApart(table, row) && areTitles(table, cells, text)) {
        boolean again = !seen.add(written(cells, text));
        List<Page.Cell> above = row(table, row - 1);
        boolean banner = row - 1 > from && above.size() == 1 && isAcross(above.get(0), table);
        if (!again) {
          parts.add(part(table, from, banner ? row - 1 : row));
          if (banner) {
            parts.add(new Page.Line(above.get(0).span()));
          }
          from = row;
        }
      }
    }
    if (parts.isEmpty()) {
      return List.of(table);
    }
    parts.add(part(table, from, table.rows()));
    return parts;
  }

  private static List<Page.Cell> row(Page.Table table, int row) {
    return table.cells().stream().filter(cell -> cell.row() == row).toList();
  }

  private static String written(List<Page.Cell> cells, String text) {
    StringBuilder written = new StringBuilder();
    for (Page.Cell cell : cells) {
      written.append(cell.span().of(text).strip()).append('\t');
    }
    return written.toString();
  }

  private static boolean isAcross(Page.Cell cell, Page.Table table) {
    return cell.columnSpan() == table.columns();
  }

  /** Whether no cell reaches into a row from above. */
  private static boolean isApart(Page.Table table, int row) {
    return table.cells().stream()
        .noneMatch(cell -> cell.row() < row && row < cell.row() + cell.rowSpan());
  }

  /** Whether a row titles columns, that of a number among them, which stands below. */
  private boolean areTitles(Page.Table table, List<Page.Cell> cells, String text) {
    boolean counted = false;
    boolean titles = cells.size() >= FEWEST_TITLES;
    Set<String> seen = new HashSet<>();
    for (int k = 0; titles && k < cells.size(); k++) {
      String says = cells.get(k).span().of(text).strip();
      // A row of units alone, 单位 and 台 for each item, titles nothing.
      titles = isTitle(says) && seen.add(says);
      counted |=
          titles
              && says.length() > 1
              && words.isQuantityLabel(says)
              && hasNumberBelow(table, cells.get(k), text);
    }
    return titles && counted;
  }

  private static boolean isTitle(String says) {
    int bracket = Math.max(says.indexOf('（'), says.indexOf('('));
    return !says.isEmpty()
        && (bracket > 0 ? bracket : says.length()) <= LONGEST_TITLE
        && NO_TITLE.indexOf(says.charAt(0)) < 0
        && says.chars().noneMatch(c -> NO_PART.indexOf(c) >= 0);
  }

  private static boolean hasNumberBelow(Page.Table table, Page.Cell title, String text) {
    int below = title.row() + title.rowSpan();
    for (Page.Cell cell : table.cells()) {
      boolean next = cell.row() == below || cell.row() == below + 1;
      if (next && cell.column() == title.column() && !cell.span().isEmpty()) {
        return Character.isDigit(text.charAt(cell.span().begin()));
      }
    }
    return false;
  }

  private static Page.Table part(Page.Table table, int from, int to) {
    List<Page.Cell> cells = new ArrayList<>();
    int begin = Integer.MAX_VALUE;
    int end = 0;
    for (Page.Cell cell : table.cells()) {
      if (cell.row() >= from && cell.row() < to) {
        cells.add(
            new Page.Cell(
                cell.span(),
                cell.row() - from,
                cell.column(),
                cell.rowSpan(),
                cell.columnSpan(),
                cell.header()));
        begin = Math.min(begin, cell.span().begin());
        end = Math.max(end, cell.span().end());
      }
    }
    return new Page.Table(new Span(begin, end), to - from, table.columns(), cells);
  }
}
