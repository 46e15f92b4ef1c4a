package org.tendertrace.extract;

import java.util.List;
import java.util.stream.Stream;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.knowledge.SectionKind;
import org.tendertrace.model.Page;
import org.tendertrace.model.Span;

/**
 * A page understood as sections and label-value pairs. Everything that reads fields reads this,
 * never raw text.
 *
 * @param lines all lines and cells in the order of the text
 * @param pairs in the order of the text
 */
public record Layout(Page page, List<TextLine> lines, List<Pair> pairs) {

  public Layout {
    lines = List.copyOf(lines);
    pairs = List.copyOf(pairs);
  }

  /**
   * A line, or a cell of a table.
   *
   * @param heading whether the markup says that it is a heading
   * @param labelled whether a label was found in it
   */
  public record TextLine(
      Span span,
      SectionKind section,
      String lot,
      boolean heading,
      boolean cell,
      boolean labelled) {}

  public String text() {
    return page.text();
  }

  /** All pairs of a field. */
  public Stream<Pair> of(FieldKind field) {
    return pairs.stream().filter(p -> p.field() == field);
  }
}
