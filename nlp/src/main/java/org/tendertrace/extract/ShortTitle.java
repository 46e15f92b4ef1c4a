package org.tendertrace.extract;

import java.util.List;
import java.util.Optional;
import org.tendertrace.extract.Layout.TextLine;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.model.Span;

/**
 * Finds a title that says hardly more than the kind of notice, 家具采购项目中标公告, which the name of a
 * rubric may do as well: it is one where the notice goes on about the same thing.
 */
final class ShortTitle {

  private static final int TOP = 6;
  private static final int SHORTEST = 6;
  private static final int RUN_ON = 80;
  private static final int SHORTEST_THING = 2;

  private final TypeCues cues;
  private final CueLists lists;
  private final TitleLines lines;
  private final TitleHead head;

  ShortTitle(TypeCues cues, CueLists lists, TitleLines lines, TitleHead head) {
    this.head = head;
    this.cues = cues;
    this.lists = lists;
    this.lines = lines;
  }

  Optional<Found<String>> read(Layout layout) {
    String text = layout.text();
    List<TextLine> all = layout.lines();
    for (TextLine line : all.subList(0, Math.min(TOP, all.size()))) {
      boolean runOn = line.span().length() > RUN_ON;
      Span span = runOn ? head.read(layout, line.span()) : line.span();
      if (line.cell()
          || (line.labelled() && !runOn)
          || span == null
          || span.length() < SHORTEST
          || span.length() > RUN_ON) {
        continue;
      }
      String title = span.of(text);
      if (title.indexOf('。') >= 0) {
        continue;
      }
      List<TypeCues.Hit> hits = cues.inTitle(title);
      String thing = hits.isEmpty() ? "" : title.substring(0, hits.get(0).begin()).strip();
      Span whole = isThing(thing) && !runOn ? lines.whole(layout, span) : span;
      if (isThing(thing) && cues.tellsKind(whole.of(text)) && goesOn(layout, span, thing)) {
        return Optional.of(new Found<>(Names.title(text, whole), whole, "title:short", 0.7));
      }
    }
    return Optional.empty();
  }

  private boolean isThing(String thing) {
    return thing.length() >= SHORTEST_THING
        && thing.chars().allMatch(c -> Glyphs.isHan((char) c))
        && !lists.is(Kind.RUBRIC_WORD, thing);
  }

  /**
   * Whether the project's name or, where none is printed, the text below is about {@code thing};
   * what opens the text needs no more.
   */
  private static boolean goesOn(Layout layout, Span line, String thing) {
    String text = layout.text();
    List<Pair> projects = layout.of(FieldKind.PROJECT_NAME).toList();
    return projects.isEmpty()
        ? layout.lines().get(0).span().equals(line) || text.indexOf(thing, line.end()) >= 0
        : projects.stream().anyMatch(p -> p.value().of(text).contains(thing));
  }
}
