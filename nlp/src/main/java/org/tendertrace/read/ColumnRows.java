package org.tendertrace.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tendertrace.read.GappedLine.Piece;

/**
 * Puts the rows of a table of fixed width together below its headers: a cell too long for its
 * column goes on below itself, in lines of its own.
 */
final class ColumnRows {

  /** How far, in widths of a Latin letter, a cell may stand from where its header begins. */
  static final int OFF = 2;

  private static final int FEWEST_COLUMNS = 3;

  /** Width of a column that is wide enough for its cells to be broken. */
  private static final int NARROWEST = 8;

  /** Between a full cell and the next column there is no more than the gap and a character. */
  private static final int FULL = 10;

  /** Ends the name of a company, which does not go on. */
  private static final char COMPANY = '司';

  private final List<Piece> header;
  private final List<List<String>> rows = new ArrayList<>();

  /** The lowest piece of each cell of the last row; {@code null} where it has none. */
  private final List<Piece> above = new ArrayList<>();

  /** Whether the cells of the last row begin where the headers do. */
  private boolean aligned;

  private int whole;

  ColumnRows(List<Piece> header) {
    this.header = header;
    rows.add(texts(header));
    above.addAll(header);
  }

  /** How many rows have all their cells. */
  int whole() {
    return whole;
  }

  /** The table; the header alone where no row was added. */
  Grid grid() {
    return Grid.of(rows, false);
  }

  /** Whether a line is the headers again, as on top of the next page. */
  boolean isHeader(String line) {
    return texts(GappedLine.pieces(line)).equals(texts(header));
  }

  /**
   * Adds what a line holds.
   *
   * @param apart whether an empty line stands above
   * @return whether it fits; if not, nothing is added
   */
  boolean add(String line, boolean apart) {
    List<Piece> pieces = joined(GappedLine.pieces(line));
    if (pieces.size() == header.size()) {
      if (goesOnEverywhere(pieces, apart)) {
        join(pieces);
      } else {
        whole++;
        open(pieces);
      }
    } else if (goesOn(pieces, apart)) {
      join(pieces);
    } else if (isBelow(pieces)) {
      addLower(pieces);
    } else if (pieces.size() == header.size() - 1 && pieces.size() >= FEWEST_COLUMNS) {
      rows.add(texts(pieces));
      Collections.fill(above, null);
      place(pieces);
    } else {
      return false;
    }
    return true;
  }

  /**
   * The pieces of a row with those put together that stand below one header, where a cell has gaps
   * of its own; the same where this does not give a row.
   */
  private List<Piece> joined(List<Piece> pieces) {
    if (pieces.size() <= header.size()) {
      return pieces;
    }
    List<Piece> cells = new ArrayList<>();
    for (Piece piece : pieces) {
      boolean opens =
          cells.size() < header.size() && piece.begin() >= header.get(cells.size()).begin() - OFF;
      if (opens) {
        cells.add(piece);
      } else if (!cells.isEmpty()) {
        Piece last = cells.remove(cells.size() - 1);
        cells.add(new Piece(last.text() + " " + piece.text(), last.begin(), piece.end()));
      }
    }
    return cells.size() == header.size() ? cells : pieces;
  }

  private void open(List<Piece> pieces) {
    rows.add(texts(pieces));
    Collections.copy(above, pieces);
    aligned = true;
    for (int k = 0; k < header.size(); k++) {
      aligned &= Math.abs(pieces.get(k).begin() - header.get(k).begin()) <= OFF;
    }
  }

  /** Adds a row whose first cells are those of the row above: 包1 stands once before two winners. */
  private void addLower(List<Piece> pieces) {
    List<String> row = new ArrayList<>(rows.get(rows.size() - 1));
    int first = column(pieces.get(0));
    for (int k = first; k < row.size(); k++) {
      row.set(k, "");
    }
    rows.add(row);
    Collections.fill(above.subList(first, above.size()), null);
    join(pieces);
  }

  private void join(List<Piece> pieces) {
    List<String> row = rows.get(rows.size() - 1);
    for (Piece piece : pieces) {
      int column = column(piece);
      while (row.size() <= column) {
        row.add("");
      }
      row.set(column, joint(row.get(column), piece.text()));
    }
    place(pieces);
  }

  private void place(List<Piece> pieces) {
    for (Piece piece : pieces) {
      int column = column(piece);
      if (column >= 0) {
        above.set(column, piece);
      }
    }
  }

  /** A cell with what goes on below it. */
  static String joint(String above, String below) {
    boolean words =
        !above.isEmpty() && above.charAt(above.length() - 1) < 128 && below.charAt(0) < 128;
    return above + (words ? " " : "") + below;
  }

  /** Whether all pieces stand below headers other than the first. */
  private boolean isBelow(List<Piece> pieces) {
    return !pieces.isEmpty() && pieces.stream().allMatch(piece -> column(piece) > 0);
  }

  /** Whether the pieces of a line go on with cells of the row above. */
  private boolean goesOn(List<Piece> pieces, boolean apart) {
    if (pieces.isEmpty() || pieces.stream().anyMatch(piece -> column(piece) < 0)) {
      return false;
    }
    return column(pieces.get(0)) == 0
        ? !apart && aligned && isRest(pieces) && pieces.stream().allMatch(this::isBehindFull)
        : pieces.stream().noneMatch(this::isNextNumber) && !isNextOfWords(pieces);
  }

  /** Whether pieces from the first column on may be the rest of cells, and are no heading. */
  private static boolean isRest(List<Piece> pieces) {
    String first = pieces.get(0).text();
    return pieces.size() > 1
        ? pieces.stream().noneMatch(piece -> ends(piece.text()))
        : !hasDigit(first) && first.charAt(0) != '第' && !ends(first);
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  /** Whether a label or a sentence ends in a text. */
  private static boolean ends(String text) {
    return text.chars().anyMatch(c -> "：:。；".indexOf(c) >= 0);
  }

  /** Whether every cell of the row above is full and goes on in a shorter piece. */
  private boolean goesOnEverywhere(List<Piece> pieces, boolean apart) {
    return !apart
        && aligned
        && pieces.stream().allMatch(piece -> column(piece) >= 0 && isBehindFull(piece))
        && pieces.stream().allMatch(piece -> piece.width() < above.get(column(piece)).width());
  }

  /** Whether the cell above a piece reached the next column, so that its text had to be broken. */
  private boolean isBehindFull(Piece piece) {
    int column = column(piece);
    Piece over = above.get(column);
    return over != null
        && over.width() >= NARROWEST
        && piece.width() <= over.width() + OFF
        && !piece.isNumber()
        && !endsName(rows.get(rows.size() - 1).get(column))
        && (column + 1 == header.size() || begin(column + 1) - over.end() <= FULL);
  }

  private static boolean endsName(String cell) {
    return !cell.isEmpty() && cell.charAt(cell.length() - 1) == COMPANY;
  }

  /** Where a column begins: its header or what stands below that, whichever is further left. */
  private int begin(int column) {
    Piece over = above.get(column);
    int title = header.get(column).begin();
    return over == null ? title : Math.min(title, over.begin());
  }

  /** Whether a piece is a number below another, each of its own row. */
  private boolean isNextNumber(Piece piece) {
    Piece over = above.get(column(piece));
    return over != null
        && piece.isNumber()
        && over.isNumber()
        && ".,，".indexOf(over.text().charAt(over.text().length() - 1)) < 0;
  }

  /**
   * 某律师事务所 | 两年 below another and 两年: whether words in all columns but the first are a row of their
   * own, as a cell above is too short to have been broken.
   */
  private boolean isNextOfWords(List<Piece> pieces) {
    return rows.size() > 1
        && pieces.size() == header.size() - 1
        && column(pieces.get(0)) == 1
        && pieces.stream().noneMatch(piece -> hasDigit(piece.text()))
        && pieces.stream().anyMatch(this::isBelowShort);
  }

  private boolean isBelowShort(Piece piece) {
    Piece over = above.get(column(piece));
    return over != null && over.width() < NARROWEST && piece.width() >= over.width();
  }

  /** The column that a piece begins in, as its header or the cell above does; -1 for none. */
  private int column(Piece piece) {
    for (int k = 0; k < header.size(); k++) {
      Piece over = above.get(k);
      if (Math.abs(header.get(k).begin() - piece.begin()) <= OFF
          || (over != null && Math.abs(over.begin() - piece.begin()) <= OFF)) {
        return k;
      }
    }
    return -1;
  }

  private static List<String> texts(List<Piece> pieces) {
    return new ArrayList<>(pieces.stream().map(Piece::text).toList());
  }
}
