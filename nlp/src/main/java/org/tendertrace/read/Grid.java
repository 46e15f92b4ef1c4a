package org.tendertrace.read;

import java.util.ArrayList;
import java.util.List;

/**
 * A table as it was read, before it is written to a page.
 *
 * @param rows number of rows
 * @param columns number of columns
 * @param cells by row, then by column; every row from 0 to {@code rows - 1} may be without any
 */
record Grid(int rows, int columns, List<Cell> cells) implements Flow {

  Grid {
    cells = List.copyOf(cells);
  }

  /**
   * @param text collapsed lines, separated by line feeds; empty for an empty cell
   */
  record Cell(String text, int row, int column, int rowSpan, int columnSpan, boolean header) {}

  /** A grid of cells that span nothing, row by row; rows may differ in length. */
  static Grid of(List<List<String>> rows, boolean firstIsHeader) {
    List<Cell> cells = new ArrayList<>();
    int columns = 0;
    for (int row = 0; row < rows.size(); row++) {
      List<String> texts = rows.get(row);
      columns = Math.max(columns, texts.size());
      for (int column = 0; column < texts.size(); column++) {
        String text = Blanks.collapse(texts.get(column));
        cells.add(new Cell(text, row, column, 1, 1, firstIsHeader && row == 0));
      }
    }
    return new Grid(rows.size(), columns, cells);
  }

  /**
   * Whether {@code next}, right below {@code parts}, goes on with their table: some portals make
   * every row, or the header alone, a table of its own.
   */
  static boolean isContinued(List<Grid> parts, Grid next) {
    Grid above = parts.get(parts.size() - 1);
    return next.columns() == above.columns()
        && next.columns() >= 3
        && (next.rows() == 1 || (above.rows() == 1 && parts.size() == 1));
  }

  /** The parts one below the other as one grid. */
  static Grid joined(List<Grid> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    List<Cell> cells = new ArrayList<>();
    int rows = 0;
    for (Grid part : parts) {
      for (Cell c : part.cells()) {
        cells.add(
            new Cell(
                c.text(), rows + c.row(), c.column(), c.rowSpan(), c.columnSpan(), c.header()));
      }
      rows += part.rows();
    }
    return new Grid(rows, parts.get(0).columns(), cells);
  }

  List<List<Cell>> byRow() {
    List<List<Cell>> byRow = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      byRow.add(new ArrayList<>());
    }
    for (Cell cell : cells) {
      byRow.get(cell.row()).add(cell);
    }
    return byRow;
  }
}
