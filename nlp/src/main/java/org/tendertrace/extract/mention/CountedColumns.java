package org.tendertrace.extract.mention;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tendertrace.extract.mention.PlainNumbers.Cell;
import org.tendertrace.model.Page;
import org.tendertrace.text.Folded;

/**
 * Leaves out columns that say again or in parts what another counts: those of places where one has
 * their sums, the number in each machine where one has that of all, and the number offered where it
 * is the number asked for.
 */
final class CountedColumns {

  private static final int FEWEST_PARTS = 2;

  private final CountWords words;

  CountedColumns(CountWords words) {
    this.words = words;
  }

  /** The table without such columns; the table itself where it has none. */
  Page.Table of(Page.Table table, String text) {
    int titles = titles(table);
    if (table.rows() <= titles) {
      return table;
    }
    BigDecimal[][] numbers = numbers(table, titles, text);
    Set<Integer> needless = new HashSet<>();
    for (int column = FEWEST_PARTS; column < table.columns(); column++) {
      if (isOfAll(table, column, titles, text)) {
        addParts(numbers, column, needless);
      }
    }
    addRepeated(table, numbers, titles, text, needless);
    if (needless.isEmpty()) {
      return table;
    }
    List<Page.Cell> kept = new ArrayList<>();
    for (Page.Cell cell : table.cells()) {
      if (cell.columnSpan() > 1 || !needless.contains(cell.column())) {
        kept.add(cell);
      }
    }
    return new Page.Table(table.span(), table.rows(), table.columns(), kept);
  }

  /** How many rows the titles take. */
  private static int titles(Page.Table table) {
    int titles = 1;
    boolean grouped = false;
    for (Page.Cell cell : table.cells()) {
      if (cell.row() == 0) {
        titles = Math.max(titles, cell.rowSpan());
        grouped |= cell.columnSpan() > 1;
      }
    }
    return grouped ? titles : 1;
  }

  private static BigDecimal[][] numbers(Page.Table table, int titles, String text) {
    BigDecimal[][] numbers = new BigDecimal[table.columns()][table.rows() - titles];
    for (Page.Cell cell : table.cells()) {
      boolean plain = cell.rowSpan() == 1 && cell.columnSpan() == 1;
      if (plain && cell.row() >= titles && cell.column() < table.columns()) {
        Cell number = PlainNumbers.cell(Folded.key(cell.span().of(text)).strip());
        numbers[cell.column()][cell.row() - titles] = number == null ? null : number.value();
      }
    }
    return numbers;
  }

  private boolean isOfAll(Page.Table table, int column, int titles, String text) {
    return table.cells().stream()
        .anyMatch(
            c ->
                c.row() < titles
                    && c.column() == column
                    && c.columnSpan() == 1
                    && words.isOfAll(Folded.textWithoutSpaces(c.span().of(text)).replace("(", "")));
  }

  /** Adds the columns right before that of sums which make them up in every row. */
  private static void addParts(BigDecimal[][] numbers, int column, Set<Integer> needless) {
    for (int first = column - FEWEST_PARTS; first >= 0; first--) {
      if (areParts(numbers, first, column)) {
        for (int part = first; part < column; part++) {
          needless.add(part);
        }
        return;
      }
    }
  }

  private static boolean areParts(BigDecimal[][] numbers, int first, int column) {
    int rows = 0;
    for (int row = 0; row < numbers[column].length; row++) {
      BigDecimal whole = numbers[column][row];
      BigDecimal sum = BigDecimal.ZERO;
      for (int part = first; part < column; part++) {
        sum = numbers[part][row] == null ? sum : sum.add(numbers[part][row]);
      }
      if (whole != null && whole.signum() > 0) {
        rows++;
        if (whole.compareTo(sum) != 0) {
          return false;
        }
      }
    }
    return rows > 0;
  }

  /** Adds columns of numbers that say what an earlier one does, in every row. */
  private void addRepeated(
      Page.Table table, BigDecimal[][] numbers, int titles, String text, Set<Integer> needless) {
    List<Integer> counting = new ArrayList<>();
    for (Page.Cell cell : table.cells()) {
      boolean title = cell.row() < titles && cell.columnSpan() == 1;
      if (title && words.isQuantityLabel(cell.span().of(text))) {
        counting.add(cell.column());
      }
    }
    for (int each : counting) {
      for (int whole : counting) {
        boolean product =
            saysEach(table, each, titles, text)
                && !saysEach(table, whole, titles, text)
                && areMultiples(numbers[each], numbers[whole]);
        if (product) {
          needless.add(each);
        }
      }
    }
    for (int k = 1; k < counting.size(); k++) {
      if (areSame(numbers[counting.get(k - 1)], numbers[counting.get(k)])) {
        needless.add(counting.get(k));
      }
    }
  }

  private static boolean saysEach(Page.Table table, int column, int titles, String text) {
    return table.cells().stream()
        .anyMatch(
            c ->
                c.row() < titles
                    && c.column() == column
                    && ItemCounts.saysEach(Folded.textWithoutSpaces(c.span().of(text))));
  }

  /** Whether one column is another, so many times in every row: parts of each machine, and all. */
  private static boolean areMultiples(BigDecimal[] each, BigDecimal[] whole) {
    BigDecimal times = null;
    int rows = 0;
    for (int row = 0; row < each.length; row++) {
      if (each[row] == null || whole[row] == null || each[row].signum() == 0) {
        continue;
      }
      BigDecimal[] ratio = whole[row].divideAndRemainder(each[row]);
      if (ratio[1].signum() != 0 || (times != null && times.compareTo(ratio[0]) != 0)) {
        return false;
      }
      times = ratio[0];
      rows++;
    }
    return rows > 1;
  }

  private static boolean areSame(BigDecimal[] one, BigDecimal[] other) {
    int rows = 0;
    for (int row = 0; row < one.length; row++) {
      boolean none = one[row] == null && other[row] == null;
      if (!none && (one[row] == null || other[row] == null)) {
        return false;
      }
      if (!none && one[row].compareTo(other[row]) != 0) {
        return false;
      }
      rows += none ? 0 : 1;
    }
    return rows > 0;
  }
}
