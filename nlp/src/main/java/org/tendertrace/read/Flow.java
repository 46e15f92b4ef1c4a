package org.tendertrace.read;

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
  static void write(Iterable<Flow> pieces, PageWriter page) {
    for (Flow piece : pieces) {
      if (piece instanceof Text line) {
        if (line.level() > 0) {
          page.heading(line.text(), line.level());
        } else {
          page.line(line.text());
        }
      } else if (piece instanceof Grid grid) {
        page.table(grid);
      }
    }
  }
}
