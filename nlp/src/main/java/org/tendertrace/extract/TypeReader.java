package org.tendertrace.extract;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tendertrace.extract.Layout.TextLine;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.knowledge.SectionKind;
import org.tendertrace.knowledge.TypeCue;
import org.tendertrace.model.NoticeType;
import org.tendertrace.model.RawDocument;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;

/**
 * Decides what a notice announces: by its title and headings first, by the words and fields of its
 * body where they leave it open, and by its address as a last hint.
 */
final class TypeReader {

  private static final int TOP = 12;
  private static final int LONGEST_HEADING = 60;

  private final TypeCues cues;
  private final CueLists lists;

  TypeReader(TypeCues cues, CueLists lists) {
    this.cues = cues;
    this.lists = lists;
  }

  Found<NoticeType> read(Layout layout, Folded folded, Found<String> title, RawDocument document) {
    Map<NoticeType, Double> scores = new EnumMap<>(NoticeType.class);
    String text = layout.text();
    Span where = null;
    if (title != null) {
      where = title.span();
      title(title.value(), title.rule().startsWith("label") ? 0.4 : 1.0, scores);
    }
    String listed = document.metadata().get(RawDocument.Metadata.TITLE);
    if (listed != null) {
      title(listed, 0.6, scores);
    } else if (layout.page().title() != null) {
      title(layout.page().title(), 0.6, scores);
    }
    boolean navigation = isNavigation(layout);
    int seen = 0;
    for (TextLine line : layout.lines()) {
      if (seen++ >= TOP) {
        break;
      }
      Span span = line.span();
      if (span.length() <= LONGEST_HEADING
          && (title == null || title.span() == null || !span.overlaps(title.span()))) {
        String heading = span.of(text);
        if (cues.isGeneric(heading) && heading.length() >= 4 && !navigation) {
          title(heading, 0.9, scores);
        } else if (line.heading()) {
          title(heading, 0.5, scores);
        }
      }
    }
    body(layout, folded, scores);
    String url = document.metadata().getOrDefault(RawDocument.Metadata.URL, "");
    for (TypeCue cue : cues.inUrl(url)) {
      scores.merge(cue.type(), cue.weight() * 0.5, Double::sum);
    }
    return decide(layout, scores, where);
  }

  /** Whether the top lists kinds of notices, as a menu does. */
  private boolean isNavigation(Layout layout) {
    return layout.lines().stream()
            .limit(TOP)
            .map(l -> l.span().of(layout.text()))
            .filter(l -> l.length() <= 10 && cues.isGeneric(l))
            .distinct()
            .count()
        >= 3;
  }

  private void title(String title, double trust, Map<NoticeType, Double> scores) {
    Map<NoticeType, Double> best = new EnumMap<>(NoticeType.class);
    List<TypeCues.Hit> hits = cues.inTitle(title);
    for (int k = 0; k < hits.size(); k++) {
      TypeCues.Hit hit = hits.get(k);
      boolean atEnd = k == hits.size() - 1 && hit.fromEnd() <= 12;
      double weight = hit.cue().weight() + (atEnd && hit.cue().weight() > 2 ? 4 : 0);
      best.merge(hit.cue().type(), weight * trust, Math::max);
    }
    best.forEach((type, weight) -> scores.merge(type, weight, Double::sum));
  }

  private void body(Layout layout, Folded folded, Map<NoticeType, Double> scores) {
    Map<NoticeType, Double> body = new EnumMap<>(NoticeType.class);
    for (TypeCue cue : cues.inBody(folded)) {
      body.merge(cue.type(), cue.weight(), Double::sum);
    }
    body.forEach((type, weight) -> scores.merge(type, Math.min(weight, 9) * 0.45, Double::sum));
    boolean winner =
        layout.of(FieldKind.SUPPLIER).anyMatch(p -> p.weight() >= 0.6 && isFilled(layout, p));
    boolean price =
        layout.of(FieldKind.AMOUNT).anyMatch(p -> p.weight() >= 0.8)
            || layout
                .of(FieldKind.UNIT_PRICE)
                .anyMatch(p -> lists.has(Kind.RESULT, p.label().of(layout.text())));
    if (winner && price) {
      scores.merge(NoticeType.AWARD, 3.0, Double::sum);
    } else if (winner) {
      scores.merge(NoticeType.AWARD, 1.5, Double::sum);
    }
    if (layout.of(FieldKind.SUPPLIER).anyMatch(p -> p.section() == SectionKind.SUPPLIER)) {
      scores.merge(NoticeType.SINGLE_SOURCE, 2.0, Double::sum);
    }
  }

  private boolean isFilled(Layout layout, Pair pair) {
    String value = pair.value().of(layout.text());
    return !lists.isNothing(value) && !lists.is(Kind.FAILED, value);
  }

  private Found<NoticeType> decide(Layout layout, Map<NoticeType, Double> scores, Span where) {
    NoticeType best = NoticeType.OTHER;
    double top = 0.8;
    double second = 0;
    for (Map.Entry<NoticeType, Double> score : scores.entrySet()) {
      if (score.getValue() > top) {
        second = top;
        top = score.getValue();
        best = score.getKey();
      } else {
        second = Math.max(second, score.getValue());
      }
    }
    if ((best == NoticeType.AWARD || best == NoticeType.CANDIDATE) && failed(layout)) {
      return new Found<>(NoticeType.TERMINATION, where, "type:result-failed", 0.85);
    }
    double confidence = top <= 0.8 ? 0.4 : 0.5 + 0.5 * Math.min(1, (top - second) / top * 1.4);
    return new Found<>(best, where, "type:cues", confidence);
  }

  /**
   * Whether a result reports that nobody won: every outcome is a failure and no supplier is named.
   */
  private boolean failed(Layout layout) {
    boolean winner =
        layout
            .of(FieldKind.SUPPLIER)
            .anyMatch(p -> p.section() != SectionKind.ITEMS && isFilled(layout, p));
    // A table of all bidders says of most that they have not won, and of one that it has.
    winner |=
        layout
            .of(FieldKind.OUTCOME)
            .anyMatch(p -> p.record() >= 0 && lists.is(Kind.WON, p.value().of(layout.text())));
    if (winner) {
      return false;
    }
    boolean reason =
        layout
            .of(FieldKind.FAILURE_REASON)
            .anyMatch(p -> !lists.isNothing(p.value().of(layout.text())));
    boolean outcome =
        layout
            .of(FieldKind.OUTCOME)
            .anyMatch(
                p ->
                    p.value().length() < 40 && lists.has(Kind.FAILED, p.value().of(layout.text())));
    return reason
        || outcome
        || layout
            .of(FieldKind.SUPPLIER)
            .anyMatch(
                p ->
                    p.value().length() < 20 && lists.has(Kind.FAILED, p.value().of(layout.text())));
  }
}
