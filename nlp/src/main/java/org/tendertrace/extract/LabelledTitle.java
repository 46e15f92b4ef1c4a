package org.tendertrace.extract;

import java.util.Optional;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.model.Span;

/**
 * Finds the title that a label announces, as in the tables above what governments make public: 索引号
 * | …, 名称 | 某局某项目成交结果公示.
 */
final class LabelledTitle {

  /** Pairs at the head among which it stands. */
  private static final int HEAD = 20;

  private static final int SHORTEST = 8;
  private static final int LONGEST = 160;

  private final TypeCues cues;
  private final CueLists lists;

  LabelledTitle(TypeCues cues, CueLists lists) {
    this.cues = cues;
    this.lists = lists;
  }

  Optional<Found<String>> read(Layout layout) {
    String text = layout.text();
    for (Layout.TextLine line :
        layout.lines().subList(0, Math.min(2 * HEAD, layout.lines().size()))) {
      Span cell = line.span();
      int end = cell.begin() - 1;
      boolean second = line.cell() && end > 0 && text.charAt(end) == '\t';
      int begin = second ? text.lastIndexOf('\n', end) + 1 : end;
      begin = second ? Math.max(begin, text.lastIndexOf('\t', end - 1) + 1) : begin;
      if (second
          && lists.is(Kind.TITLE_LABEL, text.substring(begin, end))
          && isTitle(cell.of(text))) {
        return Optional.of(new Found<>(Names.title(text, cell), cell, "title:label", 0.9));
      }
    }
    return layout.pairs().stream()
        .limit(HEAD)
        .filter(p -> p.record() < 0 && isTitle(p.value().of(text)))
        .filter(p -> lists.is(Kind.TITLE_LABEL, p.label().of(text)))
        .findFirst()
        .map(p -> new Found<>(Names.title(text, p.value()), p.value(), "title:label", 0.9));
  }

  private boolean isTitle(String value) {
    return value.length() >= SHORTEST
        && value.length() <= LONGEST
        && value.indexOf('\n') < 0
        && cues.endsWithCue(value)
        && cues.tellsKind(value)
        && !cues.isGeneric(value);
  }
}
