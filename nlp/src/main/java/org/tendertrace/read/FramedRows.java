package org.tendertrace.read;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds tables in a frame of plus signs and hyphens whose cells may go on below themselves: the
 * lines between two rules are one row, or several where their first cells are filled.
 */
final class FramedRows {

  private static final int FEWEST_COLUMNS = 2;

  private FramedRows() {}

  /** The table whose frame begins with line {@code at}; {@code null} where none does. */
  static ColumnLines.Table at(List<String> lines, int at) {
    int columns = isRule(lines.get(at)) ? crossings(lines.get(at)) - 1 : 0;
    if (columns < FEWEST_COLUMNS) {
      return null;
    }
    List<List<String>> rows = new ArrayList<>();
    int rules = 1;
    int end = at + 1;
    boolean opens = true;
    for (int k = at + 1; k < lines.size(); k++) {
      if (isRule(lines.get(k))) {
        rules++;
        opens = true;
        end = k + 1;
        continue;
      }
      List<String> cells = cells(lines.get(k));
      if (cells.size() != columns) {
        break;
      }
      // Headers stand above the second rule, on as many lines as they need.
      if (opens || (rules > 1 && !cells.get(0).isEmpty())) {
        rows.add(cells);
      } else {
        join(rows.get(rows.size() - 1), cells);
      }
      opens = false;
      end = k + 1;
    }
    return rows.size() > 1 && rules > 1
        ? new ColumnLines.Table(Grid.of(rows, true), end - at)
        : null;
  }

  /** Whether a line is a rule of such a frame: +-----+----+. */
  private static boolean isRule(String line) {
    String rule = line.strip();
    return rule.length() > FEWEST_COLUMNS
        && rule.charAt(0) == '+'
        && rule.charAt(rule.length() - 1) == '+'
        && rule.chars().allMatch(c -> c == '+' || c == '-' || c == '=');
  }

  private static int crossings(String rule) {
    return (int) rule.chars().filter(c -> c == '+').count();
  }

  /** What stands between the bars of a line; nothing for a line without a bar at either end. */
  private static List<String> cells(String line) {
    String row = line.strip();
    List<String> cells = new ArrayList<>();
    if (row.length() > 1 && row.charAt(0) == '|' && row.charAt(row.length() - 1) == '|') {
      int begin = 1;
      for (int bar = row.indexOf('|', begin); bar >= 0; bar = row.indexOf('|', begin)) {
        cells.add(row.substring(begin, bar).strip());
        begin = bar + 1;
      }
    }
    return cells;
  }

  private static void join(List<String> row, List<String> below) {
    for (int k = 0; k < row.size(); k++) {
      if (!below.get(k).isEmpty()) {
        row.set(k, ColumnRows.joint(row.get(k), below.get(k)));
      }
    }
  }
}
