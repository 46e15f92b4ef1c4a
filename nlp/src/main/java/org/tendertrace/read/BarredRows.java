package org.tendertrace.read;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds tables written with a bar behind each cell whose cells, or the text within them, stand on
 * lines of their own: a row ends where a line ends with a bar.
 */
final class BarredRows {

  private static final int FEWEST_COLUMNS = 3;
  private static final int MOST_COLUMNS = 30;
  private static final int MOST_LINES = 60;

  /**
   * @param cells in order, what stands on several lines parted by line feeds
   * @param end index of the line behind it
   */
  private record Row(List<String> cells, int end) {}

  private BarredRows() {}

  /**
   * The table that begins with line {@code at}; {@code null} where none does, or where each of its
   * rows stands on one line.
   */
  static ColumnLines.Table at(List<String> lines, int at) {
    if (!opensRow(lines, at)) {
      return null;
    }
    List<List<String>> rows = new ArrayList<>();
    int end = at;
    Row row = row(lines, at);
    while (row != null && (rows.isEmpty() || row.cells().size() == rows.get(0).size())) {
      rows.add(row.cells());
      end = row.end();
      row = row(lines, end);
    }
    boolean wrapped = end - at > rows.size();
    return rows.size() > 1 && wrapped
        ? new ColumnLines.Table(Grid.of(rows, false), end - at)
        : null;
  }

  /** Whether a row of several lines may begin there: told before any row is read. */
  private static boolean opensRow(List<String> lines, int at) {
    String line = lines.get(at).strip();
    if (line.isEmpty() || line.charAt(line.length() - 1) == '|') {
      return false;
    }
    if (line.indexOf('|') >= 0) {
      return line.charAt(0) != '|';
    }
    return at + 1 < lines.size() && opensCell(lines.get(at + 1)) && !isAboveFrame(lines, at);
  }

  /** A caption above rows that have a bar at either end, each on a line of its own. */
  private static boolean isAboveFrame(List<String> lines, int at) {
    int bars = at + 2 < lines.size() ? bars(lines.get(at + 1)) : 0;
    return bars > 2 && bars(lines.get(at + 2)) == bars;
  }

  /** How many bars a line has that opens and ends with one; 0 for any other. */
  private static int bars(String line) {
    String stripped = line.strip();
    boolean framed =
        stripped.length() > 1
            && stripped.charAt(0) == '|'
            && stripped.charAt(stripped.length() - 1) == '|';
    return framed ? (int) stripped.chars().filter(c -> c == '|').count() : 0;
  }

  private static boolean opensCell(String line) {
    String stripped = line.strip();
    return stripped.length() > 1 && stripped.charAt(0) == '|';
  }

  private static Row row(List<String> lines, int begin) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    for (int k = begin; k < Math.min(lines.size(), begin + MOST_LINES); k++) {
      String line = lines.get(k).strip();
      if (line.isEmpty() || cells.size() > MOST_COLUMNS) {
        return null;
      }
      int from = 0;
      for (int bar = line.indexOf('|'); bar >= 0; bar = line.indexOf('|', from)) {
        cells.add(cell.append(line, from, bar).toString());
        cell.setLength(0);
        from = bar + 1;
      }
      if (from == line.length()) {
        return cells.size() < FEWEST_COLUMNS ? null : new Row(cells, k + 1);
      }
      cell.append(line, from, line.length()).append('\n');
    }
    return null;
  }
}
