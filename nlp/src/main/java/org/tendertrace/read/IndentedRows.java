package org.tendertrace.read;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the rows of tables in a text that lost its line ends but kept the tabs with which the lines
 * of the markup began: as many tabs stand between all cells of a table, more between its rows, and
 * fewer between the lines of a cell.
 */
final class IndentedRows {

  private static final String ORDINALS = "一二三四五六七八九十";

  private static final int FEWEST_ROWS = 2;
  private static final int FEWEST_CELLS = 2;

  /** Gaps that are looked at for how many tabs a table's own have. */
  private static final int WINDOW = 12;

  /** Lines of the markup from a cell to the next, for one from a line of a cell to the next. */
  private static final int LINES = 3;

  /** Tabs of the deepest markup that is looked for. */
  private static final int MOST_TABS = 40;

  private final List<String> pieces;
  private final int[] tabs;

  /**
   * @param pieces what stands between the gaps, without the blanks around it; may be empty
   * @param tabs of the gap in front of each piece
   */
  IndentedRows(List<String> pieces, int[] tabs) {
    this.pieces = pieces;
    this.tabs = tabs.clone();
  }

  /**
   * A table.
   *
   * @param rows its cells
   * @param end piece behind its last
   */
  record Table(List<List<String>> rows, int end) {

    private int size() {
      return rows.size() * rows.get(0).size();
    }
  }

  /** The table whose first cell is the piece at {@code first}, which is not 0; or {@code null}. */
  Table at(int first) {
    Table best = null;
    int last = Math.min(pieces.size(), first + WINDOW);
    long tried = 0;
    for (int k = first + 1; k < last; k++) {
      int cell = tabs[k];
      // amid a row, whose first cells fit no table
      boolean amid = tabs[first] == cell && tabs[first - 1] == cell;
      boolean deep = cell >= LINES && cell <= Math.min(tabs[first], MOST_TABS);
      if (amid || !deep || (tried >> cell & 1) != 0) {
        continue;
      }
      tried |= 1L << cell;
      Table table = at(first, cell);
      best = table == null || (best != null && best.size() >= table.size()) ? best : table;
    }
    return best;
  }

  /** The table whose cells have {@code cell} tabs between them, and its rows more of them. */
  private Table at(int first, int cell) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>(List.of(pieces.get(first)));
    int between = 0;
    int end = first;
    int k = first + 1;
    for (; k < pieces.size() && !opensSection(pieces.get(k)); k++) {
      if (tabs[k] == cell) {
        row.add(pieces.get(k));
      } else if (tabs[k] <= cell / LINES) {
        int at = row.size() - 1;
        row.set(at, (row.get(at) + " " + pieces.get(k)).strip());
      } else if (tabs[k] > cell && (between == 0 || tabs[k] == between)) {
        between = tabs[k];
        if (!fits(rows, row)) {
          break;
        }
        rows.add(row);
        end = k;
        row = new ArrayList<>(List.of(pieces.get(k)));
      } else {
        break;
      }
    }
    if (fits(rows, row)) {
      rows.add(row);
      end = k;
    }
    return rows.size() < FEWEST_ROWS ? null : new Table(rows, end);
  }

  /** 二、采购计划备案号: a section of the notice stands in no table. */
  private static boolean opensSection(String piece) {
    return piece.length() > 1 && piece.charAt(1) == '、' && ORDINALS.indexOf(piece.charAt(0)) >= 0;
  }

  private static boolean fits(List<List<String>> rows, List<String> row) {
    return row.size() >= FEWEST_CELLS && (rows.isEmpty() || row.size() == rows.get(0).size());
  }
}
