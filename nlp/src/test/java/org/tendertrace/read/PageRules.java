package org.tendertrace.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.tendertrace.model.Page;
import org.tendertrace.model.Span;

/** The layout rules that every page obeys, whatever it was made from. */
final class PageRules {

  private PageRules() {}

  static void check(Page page) {
    String text = page.text();
    int end = -1;
    for (Page.Block block : page.blocks()) {
      Span span = block.span();
      assertThat(span.begin()).as("blocks join at one line feed").isEqualTo(end + 1);
      if (end >= 0) {
        assertThat(text.charAt(end)).isEqualTo('\n');
      }
      assertThat(span.isEmpty()).as("an empty block").isFalse();
      end = span.end();
      if (block instanceof Page.Table table) {
        check(table, text);
      } else {
        assertThat(span.of(text)).doesNotContain("\n").doesNotContain("\t");
      }
    }
    assertThat(end).as("blocks cover the text").isEqualTo(text.isEmpty() ? -1 : text.length());
    for (String line : text.split("\n", -1)) {
      assertThat(text.isEmpty() || !line.isBlank()).as("a blank line in\n%s", text).isTrue();
      assertThat(line.stripTrailing()).as("blanks at the end of a line").isEqualTo(line);
      assertThat(line).doesNotContain("  ").doesNotStartWith(" ");
    }
    assertThat(text.chars().anyMatch(c -> c == '\r' || c == 0xA0 || c == 0x3000 || c == 0xFEFF))
        .as("a blank that is no space")
        .isFalse();
  }

  private static void check(Page.Table table, String text) {
    int end = table.span().begin();
    int row = 0;
    Set<Integer> taken = new HashSet<>();
    for (Page.Cell cell : table.cells()) {
      assertThat(table.span().covers(cell.span())).as("a cell outside its table").isTrue();
      assertThat(cell.span().begin()).as("cells in order").isGreaterThanOrEqualTo(end);
      assertThat(cell.row()).isBetween(row, table.rows() - 1);
      assertThat(cell.row() + cell.rowSpan()).isLessThanOrEqualTo(table.rows());
      assertThat(cell.column() + cell.columnSpan()).isLessThanOrEqualTo(table.columns());
      assertThat(cell.rowSpan()).isPositive();
      assertThat(cell.columnSpan()).isPositive();
      String between = text.substring(end, cell.span().begin());
      assertThat(between).as("between two cells").containsPattern("^[\\t\\n]?$");
      if (cell.row() > row && end > table.span().begin()) {
        assertThat(between).isEqualTo("\n");
      }
      for (int r = cell.row(); r < cell.row() + cell.rowSpan(); r++) {
        for (int c = cell.column(); c < cell.column() + cell.columnSpan(); c++) {
          assertThat(taken.add(r * table.columns() + c)).as("cells on one another").isTrue();
        }
      }
      assertThat(cell.span().of(text)).doesNotContain("\t");
      row = cell.row();
      end = cell.span().end();
    }
    assertThat(row).as("the last row").isEqualTo(table.rows() - 1);
    assertThat(end).isEqualTo(table.span().end());
  }
}
