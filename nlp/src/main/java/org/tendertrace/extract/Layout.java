package org.tendertrace.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.knowledge.SectionKind;
import org.tendertrace.model.Page;
import org.tendertrace.model.Span;

/**
 * A page understood as sections and label-value pairs. Everything that reads fields reads this,
 * never raw text.
 */
public final class Layout {

  /** Pairs that may stand among the first lines. */
  private static final int AT_TOP = 60;

  private static final int LONGEST_BULLET = 2;

  private final Page page;
  private final List<TextLine> lines;
  private final List<Pair> pairs;

  /** Readers ask for the pairs of one field again and again. */
  private final Map<FieldKind, List<Pair>> byField = new EnumMap<>(FieldKind.class);

  /** {@code null} until somebody asks. */
  private TextCues held;

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

  /**
   * @param lines all lines and cells in the order of the text
   * @param pairs in the order of the text
   */
  public Layout(Page page, List<TextLine> lines, List<Pair> pairs) {
    this.page = page;
    this.lines = List.copyOf(lines);
    this.pairs = List.copyOf(pairs);
    for (Pair pair : this.pairs) {
      byField.computeIfAbsent(pair.field(), f -> new ArrayList<>()).add(pair);
    }
  }

  public Page page() {
    return page;
  }

  public String text() {
    return page.text();
  }

  /**
   * The wordings of {@code cues} that the text holds; it is searched once, for the first reader.
   */
  public TextCues held(CueLists cues) {
    held = held == null ? cues.inText(text()) : held;
    return held;
  }

  /** All lines and cells in the order of the text. */
  public List<TextLine> lines() {
    return lines;
  }

  /** All pairs in the order of the text. */
  public List<Pair> pairs() {
    return pairs;
  }

  /** Whether any pair of a field is such. */
  public boolean any(FieldKind field, Predicate<Pair> such) {
    for (Pair pair : byField.getOrDefault(field, List.of())) {
      if (such.test(pair)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of the first labels, by what is known and not by a guess, opens {@code line}. */
  boolean opensWithLabel(Span line) {
    for (Pair pair : pairs.subList(0, Math.min(pairs.size(), AT_TOP))) {
      if (line.covers(pair.label())
          && pair.label().begin() - line.begin() <= LONGEST_BULLET
          && pair.source() != Pair.Source.GUESS) {
        return true;
      }
    }
    return false;
  }

  /** All pairs of a field. */
  public Stream<Pair> of(FieldKind field) {
    return byField.getOrDefault(field, List.of()).stream();
  }
}
