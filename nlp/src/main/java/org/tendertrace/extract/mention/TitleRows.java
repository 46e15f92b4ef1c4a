package org.tendertrace.extract.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.tendertrace.model.Page;
import org.tendertrace.model.Span;

/** The rows of a table, besides its first, that title the columns below them. */
final class TitleRows {

  private static final int FEWEST_TITLES = 3;
  private static final int MERGED_TITLES = 2;

  private final Page page;
  private final Predicate<String> isColumnTitle;
  private final Map<Span, Set<Integer>> known = new HashMap<>();

  /**
   * @param isColumnTitle whether a cell says what stands in its column
   */
  TitleRows(Page page, Predicate<String> isColumnTitle) {
    this.page = page;
    this.isColumnTitle = isColumnTitle;
  }

  /** Their numbers. */
  Set<Integer> of(Page.Table table) {
    return known.computeIfAbsent(
        table.span(),
        span -> {
          Set<Integer> rows = new HashSet<>(ofTitles(table));
          rows.addAll(underMergedTitles(table));
          rows.addAll(underBanner(table));
          return rows;
        });
  }

  /** The rows in which at least three cells, and all of them, are titles of columns. */
  private Set<Integer> ofTitles(Page.Table table) {
    Map<Integer, Integer> titles = new HashMap<>();
    Set<Integer> others = new HashSet<>();
    for (Page.Cell cell : table.cells()) {
      if (Layout.isLabel(cell) && isColumnTitle.test(cell.span().of(page.text()))) {
        titles.merge(cell.row(), 1, Integer::sum);
      } else {
        others.add(cell.row());
      }
    }
    titles.values().removeIf(count -> count < FEWEST_TITLES);
    titles.keySet().removeAll(others);
    return titles.keySet();
  }

  /** The rows below the first that its cells reach into, where others of its cells span columns. */
  private static Set<Integer> underMergedTitles(Page.Table table) {
    int reach = 1;
    boolean grouped = false;
    for (Page.Cell cell : table.cells()) {
      if (cell.row() == 0) {
        reach = Math.max(reach, cell.rowSpan());
        grouped |= cell.columnSpan() > 1 && cell.columnSpan() < table.columns();
      }
    }
    Set<Integer> rows = new HashSet<>();
    for (int row = 1; grouped && row < reach && reach <= MERGED_TITLES; row++) {
      rows.add(row);
    }
    return rows;
  }

  /** The row below one that is a single cell across the table, where its cells are short words. */
  private Set<Integer> underBanner(Page.Table table) {
    boolean banner = false;
    int titles = 0;
    boolean words = true;
    for (Page.Cell cell : table.cells()) {
      String says = cell.span().of(page.text()).strip();
      if (cell.row() == 0) {
        banner |= cell.columnSpan() == table.columns();
      } else if (cell.row() == 1) {
        titles++;
        words &= Layout.isLabel(cell) && !Character.isDigit(says.charAt(0));
      }
    }
    return banner && words && titles >= FEWEST_TITLES ? Set.of(1) : Set.of();
  }
}
