package org.tendertrace.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tendertrace.read.GappedLine.Piece;

/**
 * Reads tables of fixed width whose cells are centred in rows that follow one another without a
 * gap: a cell of several lines goes on as far below the line of its row's number as it began above.
 */
final class CentredRows {

  private static final int FEWEST_COLUMNS = 3;

  /** Lines of a cell above the middle of its row. */
  private static final int MOST_ABOVE = 4;

  private final List<String> lines;
  private final List<Piece> header;
  private final List<List<String>> rows = new ArrayList<>();

  /** Whether a cell began above the line of its row's number and had nothing in that line. */
  private boolean centred;

  private CentredRows(List<String> lines, List<Piece> header) {
    this.lines = lines;
    this.header = header;
  }

  /** The table whose headers stand in line {@code at}; {@code null} where its cells are not so. */
  static ColumnLines.Table at(List<String> lines, int at, List<Piece> header) {
    CentredRows table = new CentredRows(lines, header);
    boolean above = at + 1 < lines.size() && table.cells(at + 1) != null && !table.opens(at + 1);
    table.rows.add(header.stream().map(Piece::text).toList());
    int line = at + 1;
    while (line < lines.size() && table.cells(line) != null) {
      int next = table.row(line);
      if (next < 0) {
        return null;
      }
      line = next;
    }
    return (above || table.centred) && table.isWhole()
        ? new ColumnLines.Table(Grid.of(table.rows, false), line - at)
        : null;
  }

  /** Adds the row that begins with line {@code from}; returns the line behind it, -1 for none. */
  private int row(int from) {
    int middle = from;
    while (middle - from <= MOST_ABOVE && cells(middle) != null && !opens(middle)) {
      middle++;
    }
    int end = middle + (middle - from) + 1;
    if (!opens(middle) || end > lines.size()) {
      return -1;
    }
    List<String> row = new ArrayList<>(Collections.nCopies(header.size(), ""));
    for (int k = from; k < end; k++) {
      List<String> cells = cells(k);
      if (cells == null || (k != middle && opens(k))) {
        return -1;
      }
      for (int column = 0; column < row.size(); column++) {
        String cell = cells.get(column);
        if (!cell.isEmpty()) {
          centred |= k > middle && cells(middle).get(column).isEmpty();
          row.set(column, ColumnRows.joint(row.get(column), cell));
        }
      }
    }
    rows.add(row);
    return end;
  }

  /** Whether each column has either a cell in every row or none at all, and three have. */
  private boolean isWhole() {
    int filled = 0;
    for (int column = 0; column < header.size(); column++) {
      int cells = 0;
      for (List<String> row : rows.subList(1, rows.size())) {
        cells += row.get(column).isEmpty() ? 0 : 1;
      }
      if (cells > 0 && cells < rows.size() - 1) {
        return false;
      }
      filled += cells > 0 ? 1 : 0;
    }
    return filled >= FEWEST_COLUMNS;
  }

  /** Whether a line has a cell in the first column, as the middle of a row has. */
  private boolean opens(int line) {
    List<String> cells = cells(line);
    return cells != null && !cells.get(0).isEmpty();
  }

  /**
   * The cells of a line, empty ones where it has none; {@code null} where a piece fits no column.
   */
  private List<String> cells(int line) {
    List<Piece> pieces = line < lines.size() ? GappedLine.pieces(lines.get(line)) : List.of();
    if (pieces.isEmpty()) {
      return null;
    }
    List<String> cells = new ArrayList<>(Collections.nCopies(header.size(), ""));
    for (Piece piece : pieces) {
      int column = column(piece);
      if (column < 0 || !cells.get(column).isEmpty()) {
        return null;
      }
      cells.set(column, piece.text());
    }
    return cells;
  }

  /**
   * The column under whose header most of a piece stands; -1 for none, or as much under another.
   */
  private int column(Piece piece) {
    int column = -1;
    int most = 0;
    for (int k = 0; k < header.size(); k++) {
      Piece title = header.get(k);
      int under = Math.min(piece.end(), title.end()) - Math.max(piece.begin(), title.begin());
      if (under > 0 && 2 * most > under && 2 * under > most) {
        return -1;
      }
      column = under > most ? k : column;
      most = Math.max(under, most);
    }
    return column;
  }

  /** The headers of a line that single blanks part; none of one that they do not. */
  static List<Piece> titles(String line) {
    List<Piece> titles = new ArrayList<>();
    int column = 0;
    int begin = 0;
    for (int k = 0; k <= line.length(); k++) {
      if (k == line.length() || line.charAt(k) == ' ') {
        if (k > begin) {
          String text = line.substring(begin, k);
          titles.add(new Piece(text, column, column + GappedLine.width(text)));
          column += GappedLine.width(text);
        }
        column++;
        begin = k + 1;
      }
    }
    return titles;
  }
}
