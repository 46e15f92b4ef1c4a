package org.tendertrace.extract;

import java.util.List;
import org.tendertrace.model.Page;
import org.tendertrace.model.Page.Cell;

/** The rows of a table, one after the other, with a cell in each place that it spans. */
final class SpannedRows {

  private final List<Cell> cells;
  private final Cell[] above;

  /** How many rows further each cell above goes. */
  private final int[] left;

  private int at;
  private int number;

  SpannedRows(Page.Table table, int columns) {
    cells = table.cells();
    above = new Cell[columns];
    left = new int[columns];
  }

  /** The next row, {@code null} in places without a cell; {@code null} behind the last. */
  Cell[] next() {
    if (at >= cells.size()) {
      return null;
    }
    number = Math.max(number, cells.get(at).row());
    Cell[] row = new Cell[above.length];
    for (int k = 0; k < row.length; k++) {
      if (left[k] > 0) {
        row[k] = above[k];
        left[k]--;
      }
    }
    while (at < cells.size() && cells.get(at).row() <= number) {
      Cell cell = cells.get(at++);
      int end = (int) Math.min((long) cell.column() + Math.max(cell.columnSpan(), 1), row.length);
      for (int k = cell.column(); k < end; k++) {
        row[k] = cell;
        above[k] = cell;
        left[k] = Math.max(cell.rowSpan(), 1) - 1;
      }
    }
    number++;
    return row;
  }
}
