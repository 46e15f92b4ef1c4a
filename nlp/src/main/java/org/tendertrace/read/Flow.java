package org.tendertrace.read;

import java.util.ArrayList;
import java.util.List;

/** What stands in the flow of a document, one below the other: lines and tables. */
sealed interface Flow permits Flow.Text, Grid {

  /**
   * A line.
   *
   * @param text collapsed, not empty
   * @param level of the heading that it is, from 1; 0 for a line that is none
   */
  record Text(String text, int level) implements Flow {}

  /** Writes the pieces to a page, in order. */
  static void write(List<Flow> pieces, PageWriter page) {
    List<Grid> table = new ArrayList<>();
    for (Flow piece : pieces) {
      if (!(piece instanceof Grid next) || !(table.isEmpty() || Grid.isContinued(table, next))) {
        writeTable(table, page);
      }
      if (piece instanceof Grid grid) {
        table.add(grid);
      } else if (piece instanceof Text line) {
        page.collapsed(line.text(), line.level());
      }
    }
    writeTable(table, page);
  }

  private static void writeTable(List<Grid> parts, PageWriter page) {
    if (!parts.isEmpty()) {
      page.table(Grid.joined(parts));
      parts.clear();
    }
  }
}
