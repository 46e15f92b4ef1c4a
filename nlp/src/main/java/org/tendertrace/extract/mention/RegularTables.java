package org.tendertrace.extract.mention;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tendertrace.knowledge.Cues.CountWord.Use;
import org.tendertrace.knowledge.StatementUse;
import org.tendertrace.model.Page;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;

/**
 * Lays tables of items as most notices print them, titles above and an item in each row: turned
 * tables, whose titles stand in the first column; repeated pairs of a title and its value; rows
 * that give each item a line in every cell; items whose configuration has a row of its own below.
 */
final class RegularTables {

  private static final int LONGEST_TITLE = 20;
  private static final int FEWEST_TITLES = 3;
  private static final String NO_TITLE = "0123456789¥￥$：:，。；";
  private static final Pattern OPENS_LABEL = Pattern.compile("^[^：:，。；,;0-9]{2,12}[：:]");

  // What columns of corrections and of deviations are titled by, which tell of one item each.
  private final Pattern side;

  private final CountWords words;
  private final LabelCues labels;
  private final TableSections sections;
  private final CountedColumns counted;

  RegularTables(CountWords words, LabelCues labels, StatementWords statements) {
    side = Pattern.compile(statements.any(StatementUse.SIDE_COLUMN) + "|[前后]$");
    this.words = words;
    this.labels = labels;
    sections = new TableSections(words);
    counted = new CountedColumns(words);
  }

  /** The page with such tables laid so; its text is the same. */
  Page restored(Page page) {
    List<Page.Block> blocks = new ArrayList<>();
    boolean changed = false;
    for (Page.Block block : page.blocks()) {
      int before = blocks.size();
      if (block instanceof Page.Table table) {
        for (Page.Block part : sections.of(table, page.text())) {
          if (part instanceof Page.Table section) {
            addLaid(counted.of(section, page.text()), page.text(), blocks);
          } else {
            blocks.add(part);
          }
        }
        changed |= blocks.size() != before + 1 || blocks.get(before) != block;
      } else {
        blocks.add(block);
      }
    }
    return changed ? new Page(page.text(), blocks, page.title()) : page;
  }

  private void addLaid(Page.Table table, String text, List<Page.Block> blocks) {
    Grid grid = new Grid(table, text);
    Page.Table laid = turned(grid);
    if (laid == null) {
      laid = parted(grid);
    }
    if (laid == null) {
      laid = withRowsBelow(grid);
    }
    if (laid == null) {
      List<Page.Block> paired = paired(grid);
      blocks.addAll(paired.isEmpty() ? List.of(table) : paired);
      return;
    }
    blocks.add(laid);
  }

  /** The cells of a table by their places. */
  private static final class Grid {

    private final Page.Table table;
    private final String text;
    private final Page.Cell[][] cells;

    Grid(Page.Table table, String text) {
      this.table = table;
      this.text = text;
      cells = new Page.Cell[table.rows()][table.columns()];
      for (Page.Cell cell : table.cells()) {
        if (cell.row() < table.rows() && cell.column() < table.columns()) {
          cells[cell.row()][cell.column()] = cell;
        }
      }
    }

    int rows() {
      return table.rows();
    }

    int columns() {
      return table.columns();
    }

    /** What a cell says; empty where none begins. */
    String says(int row, int column) {
      Page.Cell cell = cells[row][column];
      return cell == null ? "" : cell.span().of(text).strip();
    }

    /** Whether no cell reaches into another row or column. */
    boolean isPlain() {
      return table.cells().stream().allMatch(c -> c.rowSpan() == 1 && c.columnSpan() == 1);
    }

    Page.Table with(List<Page.Cell> laid, int rows, int columns) {
      List<Page.Cell> inOrder = new ArrayList<>(laid);
      inOrder.sort(Comparator.comparingInt(Page.Cell::row).thenComparingInt(Page.Cell::column));
      return new Page.Table(table.span(), rows, columns, inOrder);
    }
  }

  /** A table whose titles stand in its first column, turned; {@code null} for others. */
  private Page.Table turned(Grid grid) {
    boolean may = grid.columns() > 2 && grid.rows() >= FEWEST_TITLES && grid.isPlain();
    if (!may || !areTitles(grid) || !hasValues(grid)) {
      return null;
    }
    List<Page.Cell> laid = new ArrayList<>();
    for (Page.Cell cell : grid.table.cells()) {
      laid.add(
          new Page.Cell(
              cell.span(),
              /* row= */ cell.column(),
              /* column= */ cell.row(),
              1,
              1,
              cell.column() == 0));
    }
    return grid.with(laid, /* rows= */ grid.columns(), /* columns= */ grid.rows());
  }

  /** Whether the first column has titles alone, each once, that of a number among them. */
  private boolean areTitles(Grid grid) {
    Set<String> seen = new HashSet<>();
    int known = 0;
    boolean counted = false;
    for (int row = 0; row < grid.rows(); row++) {
      String title = grid.says(row, 0);
      if (!isTitle(title) || !seen.add(title)) {
        return false;
      }
      boolean number = words.isQuantityLabel(title);
      counted |= number && isDigit(grid.says(row, 1));
      known += number || isKnown(title) ? 1 : 0;
    }
    return counted && known * 2 >= grid.rows();
  }

  /** Whether what stands beside the first title is no title of a column itself. */
  private boolean hasValues(Grid grid) {
    String first = grid.says(0, 0);
    boolean values = isKnown(first) || words.hasPart(Use.ITEM_MARK, key(first)) || isOrdinal(grid);
    for (int column = 1; column < grid.columns(); column++) {
      String value = grid.says(0, column);
      values &=
          !words.isQuantityLabel(value)
              && !words.is(Use.ITEM_LABEL, key(value))
              && !words.hasPart(Use.PRICE_COLUMN, key(value))
              && !side.matcher(Folded.textOf(value)).find();
    }
    return values;
  }

  /** Whether the first row numbers the columns. */
  private static boolean isOrdinal(Grid grid) {
    return grid.says(0, 1).equals("1") && grid.says(0, 2).equals("2");
  }

  private static String key(String says) {
    return Folded.key(says);
  }

  private static boolean isTitle(String says) {
    return !says.isEmpty()
        && says.length() <= LONGEST_TITLE
        && NO_TITLE.indexOf(says.charAt(0)) < 0
        && says.indexOf('\n') < 0;
  }

  private static boolean isDigit(String says) {
    return !says.isEmpty() && says.charAt(0) >= '0' && says.charAt(0) <= '9';
  }

  private boolean isKnown(String title) {
    String key = key(title);
    return labels.isLabel(title)
        || labels.ofLabel(title) != null
        || words.is(Use.ITEM_LABEL, key)
        || words.is(Use.UNIT_LABEL, key)
        || words.hasPart(Use.PRICE_COLUMN, key);
  }

  /**
   * A table of which a row has several items, each with a line in the cells that differ: one row
   * for each. {@code null} for others.
   */
  private Page.Table parted(Grid grid) {
    int counted = quantityColumn(grid);
    if (counted < 0) {
      return null;
    }
    List<Page.Cell> laid = new ArrayList<>();
    int rows = 0;
    for (int row = 0; row < grid.rows(); row++) {
      int items = row == 0 ? 1 : items(grid, row, counted);
      for (int column = 0; column < grid.columns(); column++) {
        Page.Cell cell = grid.cells[row][column];
        if (cell != null) {
          addLines(cell, rows, items, grid.text, laid);
        }
      }
      rows += items;
    }
    return rows == grid.rows() ? null : grid.with(laid, rows, grid.columns());
  }

  /** How many items a row has: the lines of its number, where other cells have as many. */
  private static int items(Grid grid, int row, int counted) {
    int items = lines(grid.says(row, counted)).size();
    boolean numbers = lines(grid.says(row, counted)).stream().allMatch(RegularTables::isDigit);
    int alike = 0;
    for (int column = 0; column < grid.columns(); column++) {
      Page.Cell cell = grid.cells[row][column];
      boolean plain = cell != null && cell.rowSpan() == 1 && cell.columnSpan() == 1;
      alike += plain && lines(grid.says(row, column)).size() == items ? 1 : 0;
    }
    return items > 1 && numbers && alike > 1 ? items : 1;
  }

  private static List<String> lines(String says) {
    return says.lines().map(String::strip).toList();
  }

  /** Adds a cell, or its lines where it has one for each of several items. */
  private static void addLines(
      Page.Cell cell, int row, int items, String text, List<Page.Cell> laid) {
    List<Span> lines = new ArrayList<>();
    int begin = cell.span().begin();
    while (begin <= cell.span().end()) {
      int next = text.indexOf('\n', begin);
      int end = next < 0 || next > cell.span().end() ? cell.span().end() : next;
      lines.add(new Span(begin, end));
      begin = end + 1;
    }
    if (items == 1 || lines.size() != items) {
      int span = items == 1 ? cell.rowSpan() : items;
      laid.add(
          new Page.Cell(cell.span(), row, cell.column(), span, cell.columnSpan(), cell.header()));
      return;
    }
    for (int k = 0; k < items; k++) {
      laid.add(new Page.Cell(lines.get(k), row + k, cell.column(), 1, 1, false));
    }
  }

  /** The first column that the first row titles as that of numbers; -1 for none. */
  private int quantityColumn(Grid grid) {
    for (int column = 0; column < grid.columns(); column++) {
      if (words.isQuantityLabel(grid.says(0, column))) {
        return column;
      }
    }
    return -1;
  }

  /**
   * A table in which a row across it stands below each item and tells more of it, with that as one
   * more column; {@code null} for others.
   */
  private Page.Table withRowsBelow(Grid grid) {
    int counted = quantityColumn(grid);
    if (counted < 0) {
      return null;
    }
    List<Page.Cell> laid = new ArrayList<>();
    int below = 0;
    int items = 0;
    int rows = 0;
    boolean labelled = true;
    for (int row = 0; row < grid.rows(); row++) {
      Page.Cell first = grid.cells[row][0];
      boolean across = first != null && first.columnSpan() == grid.columns();
      boolean item = row > 0 && isDigit(grid.says(row, counted));
      if (across && rows > 1 && row > 0 && isDigit(grid.says(row - 1, counted))) {
        below++;
        labelled &= OPENS_LABEL.matcher(grid.says(row, 0)).find();
        laid.add(new Page.Cell(first.span(), rows - 1, grid.columns(), 1, 1, false));
        continue;
      }
      items += item ? 1 : 0;
      for (Page.Cell cell : grid.cells[row]) {
        if (cell != null) {
          laid.add(
              new Page.Cell(cell.span(), rows, cell.column(), 1, cell.columnSpan(), cell.header()));
        }
      }
      rows++;
    }
    boolean each = below > 0 && below == items && (below > 1 || labelled);
    return each ? grid.with(laid, rows, grid.columns() + 1) : null;
  }

  /**
   * A table of titles with their values beside them, the same titles for each of several items, as
   * one with the titles above; what stands before it stays as it is. Empty for others.
   */
  private List<Page.Block> paired(Grid grid) {
    int columns = grid.columns();
    if (columns % 2 != 0) {
      return List.of();
    }
    int begin = firstRepeated(grid);
    if (begin < 0) {
      return List.of();
    }
    String opening = grid.says(begin, 0);
    List<String> titles = new ArrayList<>();
    List<Page.Cell> laid = new ArrayList<>();
    int items = 0;
    boolean counted = false;
    for (int row = begin; row < grid.rows(); row++) {
      items += grid.says(row, 0).equals(opening) ? 1 : 0;
      for (int column = 0; column < columns; column += 2) {
        String title = grid.says(row, column);
        Page.Cell value = grid.cells[row][column + 1];
        if (title.isEmpty() && (value == null || grid.says(row, column + 1).isEmpty())) {
          continue;
        }
        if (!isTitle(title) || value == null) {
          return List.of();
        }
        int at = titles.indexOf(title);
        if (at < 0 && items == 1) {
          at = titles.size();
          titles.add(title);
          laid.add(new Page.Cell(grid.cells[row][column].span(), 0, at, 1, 1, true));
        }
        if (at < 0) {
          return List.of();
        }
        counted |= words.isQuantityLabel(title) && isDigit(grid.says(row, column + 1));
        laid.add(new Page.Cell(value.span(), items, at, 1, 1, false));
      }
    }
    if (!counted || titles.size() < FEWEST_TITLES) {
      return List.of();
    }
    List<Page.Block> blocks = new ArrayList<>();
    if (begin > 0) {
      List<Page.Cell> above = grid.table.cells().stream().filter(c -> c.row() < begin).toList();
      int end = above.get(above.size() - 1).span().end();
      blocks.add(new Page.Table(new Span(grid.table.span().begin(), end), begin, columns, above));
    }
    Span span = new Span(grid.cells[begin][0].span().begin(), grid.table.span().end());
    laid.sort(Comparator.comparingInt(Page.Cell::row).thenComparingInt(Page.Cell::column));
    blocks.add(new Page.Table(span, items + 1, titles.size(), laid));
    return blocks;
  }

  /** The first row whose title opens another row below; -1 for none. */
  private static int firstRepeated(Grid grid) {
    for (int row = 0; row < grid.rows(); row++) {
      for (int other = row + 1; other < grid.rows(); other++) {
        String title = grid.says(row, 0);
        if (isTitle(title) && title.equals(grid.says(other, 0))) {
          return row;
        }
      }
    }
    return -1;
  }
}
