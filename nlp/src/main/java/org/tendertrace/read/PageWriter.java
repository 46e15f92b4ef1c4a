package org.tendertrace.read;

import java.util.ArrayList;
import java.util.List;
import org.tendertrace.model.Page;
import org.tendertrace.model.Span;

/**
 * Writes a page block by block and keeps its layout rules, whatever is handed to it: no blank
 * lines, no blanks at the ends of lines, single spaces, no characters that are not printed.
 */
final class PageWriter {

  private final StringBuilder text = new StringBuilder();
  private final List<Page.Block> blocks = new ArrayList<>();

  /** Writes a paragraph; line feeds in it separate lines. */
  void line(String line) {
    block(line, 0);
  }

  /**
   * Writes a heading.
   *
   * @param level from 1
   */
  void heading(String heading, int level) {
    block(heading, level);
  }

  /**
   * Writes a line or heading that is collapsed already.
   *
   * @param level of a heading, from 1; 0 for a line
   */
  void collapsed(String line, int level) {
    Span span = append(line);
    blocks.add(level > 0 ? new Page.Heading(span, level) : new Page.Line(span));
  }

  private void block(String lines, int level) {
    int begin = 0;
    for (int end = lines.indexOf('\n'); end >= 0; end = lines.indexOf('\n', begin)) {
      printed(lines.substring(begin, end), level);
      begin = end + 1;
    }
    printed(lines.substring(begin), level);
  }

  private void printed(String line, int level) {
    String printed = Blanks.collapse(line);
    if (!printed.isEmpty()) {
      collapsed(printed, level);
    }
  }

  /**
   * Writes a table, without the rows that have no text. Cells are separated by tabs; behind the
   * last cell with text there is none.
   */
  void table(Grid grid) {
    int[] printedRow = new int[grid.rows() + 1];
    for (Grid.Cell cell : grid.cells()) {
      if (!cell.text().isEmpty()) {
        printedRow[cell.row()] = 1;
      }
    }
    int rows = 0;
    for (int row = 0; row < printedRow.length; row++) {
      boolean printed = printedRow[row] > 0;
      printedRow[row] = rows;
      rows += printed ? 1 : 0;
    }
    if (rows == 0) {
      return;
    }
    endLine();
    int begin = text.length();
    List<Page.Cell> cells = new ArrayList<>();
    List<List<Grid.Cell>> byRow = grid.byRow();
    for (int row = 0; row < byRow.size(); row++) {
      if (printedRow[row + 1] > printedRow[row]) {
        row(byRow.get(row), printedRow, cells);
      }
    }
    blocks.add(new Page.Table(new Span(begin, text.length()), rows, grid.columns(), cells));
  }

  private void row(List<Grid.Cell> row, int[] printedRow, List<Page.Cell> cells) {
    endLine();
    int last = row.size() - 1;
    while (row.get(last).text().isEmpty()) {
      last--;
    }
    for (int k = 0; k < row.size(); k++) {
      if (k > 0 && k <= last) {
        text.append('\t');
      }
      Grid.Cell cell = row.get(k);
      int begin = text.length();
      text.append(cell.text());
      int rowSpan = printedRow[cell.row() + cell.rowSpan()] - printedRow[cell.row()];
      cells.add(
          new Page.Cell(
              new Span(begin, text.length()),
              printedRow[cell.row()],
              cell.column(),
              Math.max(1, rowSpan),
              cell.columnSpan(),
              cell.header()));
    }
  }

  private Span append(String printed) {
    endLine();
    int begin = text.length();
    text.append(printed);
    return new Span(begin, text.length());
  }

  private void endLine() {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /**
   * @param title may be {@code null}
   */
  Page page(String title) {
    String printed = title == null ? "" : Blanks.collapse(title.replace('\n', ' '));
    return new Page(text.toString(), blocks, printed.isEmpty() ? null : printed);
  }
}
