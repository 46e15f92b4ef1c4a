package org.tendertrace.model;

import java.util.List;

/**
 * A document as a reader sees it, whatever its format was: one text and the blocks that structure
 * it. Nothing that reads a page knows where it came from, and nobody looks at raw markup again.
 *
 * <p>Layout of {@code text}: each heading and line stands on a line of its own; each row of a table
 * stands on a line of its own with its cells separated by a tab. Spaces at the ends of lines are
 * gone, runs of blanks are one space, and there are no empty lines. Characters are otherwise as
 * printed: folding width or script is the business of the reader of the text.
 *
 * @param text all that a reader of the document would read, in reading order
 * @param blocks in the order of the text, not overlapping, together covering all but the line ends
 * @param title the document's own title outside the text (HTML {@code <title>}, a title in the
 *     crawler's record); {@code null} where there is none
 */
public record Page(String text, List<Block> blocks, String title) {

  public Page {
    blocks = List.copyOf(blocks);
  }

  /** A structural piece of a page. */
  public sealed interface Block permits Heading, Line, Table {
    Span span();
  }

  /**
   * A line that the document marks as a heading.
   *
   * @param level 1 for the outermost, as in HTML
   */
  public record Heading(Span span, int level) implements Block {}

  /** A paragraph, a list item, a line of plain text. */
  public record Line(Span span) implements Block {}

  /**
   * A table that holds data (a table that only lays out the page is dissolved into its lines).
   *
   * @param rows number of rows of the grid
   * @param columns number of columns of the grid
   * @param cells in reading order; a cell that spans rows or columns stands once, at its upper left
   *     corner
   */
  public record Table(Span span, int rows, int columns, List<Cell> cells) implements Block {
    public Table {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell of a table.
   *
   * @param span its text, which may be empty; breaks inside a cell are line feeds
   * @param row from 0
   * @param column from 0
   * @param header whether the markup says it is a header ({@code th}, {@code thead}); a table made
   *     of {@code td} alone has none, and its reader has to judge by what the cells say
   */
  public record Cell(Span span, int row, int column, int rowSpan, int columnSpan, boolean header) {}
}
