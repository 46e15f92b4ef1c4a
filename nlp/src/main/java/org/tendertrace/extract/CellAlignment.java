package org.tendertrace.extract;

import java.util.ArrayList;
import java.util.List;
import org.tendertrace.knowledge.FieldKind;

/**
 * Finds which header each of a run of cells stands under where cells that were empty have vanished:
 * in their order, row by row, and as their kinds allow. A value that markup tore up is several
 * cells of one column.
 */
final class CellAlignment {

  private static final double NEVER = -1e9;
  private static final double LEAST_FIT = -3;
  private static final int MOST_PASSED = 6;

  /** How good it is that every column of every row has its cell. */
  private static final double FULL = 1e6;

  private final FieldKind[] columns;

  /** What the empty cells before each column cost together. */
  private final double[] empty;

  /**
   * A cell as the alignment sees it.
   *
   * @param opensLine whether a row may begin with it
   * @param joint how it may go on with the one before it
   */
  record Cell(CellForm form, boolean opensLine, Joint joint) {}

  /** How a cell may go on with the one before it. */
  enum Joint {
    /** The unit of the number before it. */
    UNIT,
    /** Behind a blank in the same line. */
    BLANK,
    /** On a line of its own. */
    LINE
  }

  /** The place of each cell: its row and its column. */
  record Place(int row, int column) {}

  CellAlignment(List<FieldKind> columns) {
    this.columns = columns.toArray(new FieldKind[0]);
    empty = new double[this.columns.length + 1];
    for (int k = 0; k < this.columns.length; k++) {
      empty[k + 1] = empty[k] + ofEmpty(this.columns[k]);
    }
  }

  private static double ofEmpty(FieldKind field) {
    return switch (field) {
      case SUPPLIER, OTHER_BIDDER -> 7;
      case AMOUNT, INDEX, RANK -> 2.5;
      default -> 0.6;
    };
  }

  /**
   * The best places, and how good they are together.
   *
   * @param passed cells before the first row: a second row of headers, 权重20%
   */
  record Placed(int passed, List<Place> places, double score) {

    /** Whether every column of every row has its cell. */
    boolean isFull() {
      return score == FULL;
    }
  }

  /**
   * The places of as many cells from the first on as fit best; none where nothing fits.
   *
   * @param cells in the order of the text
   */
  Placed place(List<Cell> cells) {
    List<Place> full = full(cells);
    return full.isEmpty() ? sparse(cells) : new Placed(0, full, FULL);
  }

  /**
   * The places where no cell vanished and none is torn; none where a cell would not fit its own.
   */
  private List<Place> full(List<Cell> cells) {
    List<Place> places = new ArrayList<>();
    boolean whole = cells.size() % columns.length == 0;
    for (int k = 0; whole && k < cells.size(); k++) {
      int column = k % columns.length;
      whole = cells.get(k).form().under(columns[column]) >= LEAST_FIT;
      places.add(new Place(k / columns.length, column));
    }
    return whole ? places : List.of();
  }

  private Placed sparse(List<Cell> cells) {
    int last = columns.length;
    double[][] best = new double[cells.size()][last];
    int[][] before = new int[cells.size()][last];
    boolean passed = true;
    double top = 0;
    int topCell = -1;
    int topColumn = -1;
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      passed &= i == 0 || cells.get(i - 1).form() == CellForm.TEXT;
      double ended = passed && i <= MOST_PASSED ? -i : NEVER;
      int endedAt = -1;
      for (int k = 0; i > 0 && k < last; k++) {
        double score = best[i - 1][k] - (empty[last] - empty[k + 1]);
        endedAt = score > ended ? k : endedAt;
        ended = Math.max(ended, score);
      }
      double same = NEVER;
      int sameAt = -1;
      for (int j = 0; j < last; j++) {
        double fit = cell.form().under(columns[j]);
        best[i][j] = NEVER;
        if (fit >= LEAST_FIT) {
          double opens = cell.opensLine() || i == 0 ? ended - empty[j] + fit : NEVER;
          double follows = same - empty[j] + fit;
          best[i][j] = Math.max(opens, follows);
          before[i][j] = opens >= follows ? -2 - endedAt : sameAt;
        }
        double joined = i == 0 ? NEVER : best[i - 1][j] - cost(cell, cells.get(i - 1), columns[j]);
        if (joined > best[i][j]) {
          best[i][j] = joined;
          before[i][j] = j;
        }
        double from = i == 0 ? NEVER : best[i - 1][j] + empty[j + 1];
        sameAt = from > same ? j : sameAt;
        same = Math.max(same, from);
        double whole = best[i][j] - (empty[last] - empty[j + 1]);
        if (whole >= top) {
          top = whole;
          topCell = i;
          topColumn = j;
        }
      }
    }
    List<Place> places = trace(before, topCell, topColumn);
    return new Placed(topCell + 1 - places.size(), places, top);
  }

  /** What it costs that a cell goes on with the one before it in a column. */
  private static double cost(Cell cell, Cell before, FieldKind column) {
    boolean number = before.form() == CellForm.MONEY || isDigits(before.form());
    if (cell.joint() == Joint.UNIT && number) {
      return 0;
    }
    if (column == FieldKind.AMOUNT && cell.joint() == Joint.BLANK) {
      // 折扣率 82%
      return before.form() == CellForm.TEXT && isDigits(cell.form()) ? 0 : -NEVER;
    }
    boolean words =
        switch (column) {
          case SUPPLIER, OTHER_BIDDER, AMOUNT, BUYER, AGENCY, INDEX, RANK -> false;
          // 第1包, and below it what it is about
          case LOT -> before.form() == CellForm.LOT && cell.form() == CellForm.TEXT;
          default -> cell.form() != CellForm.NAME && cell.form() != CellForm.MONEY;
        };
    if (!words) {
      return -NEVER;
    }
    // the number of a house, and what stands behind it
    boolean torn =
        column == FieldKind.ADDRESS
            && (cell.form() == CellForm.ORDINAL || before.form() == CellForm.ORDINAL);
    return cell.joint() == Joint.BLANK || torn ? 0.5 : 1.5;
  }

  private static boolean isDigits(CellForm form) {
    return form == CellForm.NUMBER || form == CellForm.ORDINAL;
  }

  private static List<Place> trace(int[][] before, int cell, int column) {
    List<Place> places = new ArrayList<>();
    int row = 0;
    int at = column;
    for (int i = cell; i >= 0 && at >= 0; i--) {
      places.add(0, new Place(row, at));
      if (before[i][at] <= -1) {
        row--;
        at = -2 - before[i][at];
      } else {
        at = before[i][at];
      }
    }
    int first = places.isEmpty() ? 0 : places.get(0).row();
    places.replaceAll(place -> new Place(place.row() - first, place.column()));
    return places;
  }
}
