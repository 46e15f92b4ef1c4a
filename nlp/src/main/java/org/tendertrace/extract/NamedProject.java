package org.tendertrace.extract;

import java.util.Optional;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.model.Span;

/** The name of the project that a label tells, which stands for a title where none is printed. */
final class NamedProject {

  private static final int LONGEST = 160;
  private static final int SHORTEST_NAME = 6;

  private final CueLists lists;

  NamedProject(CueLists lists) {
    this.lists = lists;
  }

  /** That name, or where no label asks for it the name of the one lot that the notice is about. */
  Optional<Found<String>> read(Layout layout) {
    Optional<Found<String>> project = named(layout, FieldKind.PROJECT_NAME);
    boolean oneLot =
        project.isEmpty()
            && layout
                    .of(FieldKind.LOT_NAME)
                    .map(p -> p.value().of(layout.text()))
                    .distinct()
                    .count()
                == 1;
    return oneLot ? named(layout, FieldKind.LOT_NAME) : project;
  }

  private Optional<Found<String>> named(Layout layout, FieldKind field) {
    return layout
        .of(field)
        .filter(p -> p.value().length() <= longest(layout.text(), p))
        .filter(p -> !lists.isNothing(withoutStop(p.value().of(layout.text()))))
        .max(
            (a, b) ->
                Double.compare(a.weight(), b.weight()) != 0
                    ? Double.compare(a.weight(), b.weight())
                    : b.value().begin() - a.value().begin())
        .map(p -> title(layout.text(), p));
  }

  /** Not applicable.: what stands before the full stop. */
  private static String withoutStop(String value) {
    return value.endsWith(".") ? value.substring(0, value.length() - 1) : value;
  }

  /** Names in Latin script take more characters. */
  private static int longest(String text, Pair pair) {
    return Glyphs.isLatin(text.charAt(pair.value().begin())) ? 2 * LONGEST : LONGEST;
  }

  private static Found<String> title(String text, Pair pair) {
    Span span = pair.value();
    int line = text.indexOf('\n', span.begin());
    if (line > span.begin() && line < span.end()) {
      span = Glyphs.trim(text, span.begin(), line);
    }
    span = withoutNextNumber(text, span, pair);
    boolean stop = text.charAt(span.end() - 1) == '.' && Glyphs.isLatin(text.charAt(span.begin()));
    if ((stop || Glyphs.isOpen(text.charAt(span.end() - 1))) && span.length() > 1) {
      span = Glyphs.trim(text, span.begin(), span.end() - 1);
    }
    return new Found<>(Names.title(text, span), span, pair.rule("title"), 0.8 * pair.weight());
  }

  /** 无人机采购 2.2 before 采购编号：…: the number of the next item is none of a name. */
  private static Span withoutNextNumber(String text, Span span, Pair pair) {
    int end = pair.value().end() == span.end() ? span.end() : 0;
    while (end > span.begin()
        && (Glyphs.isDigit(text.charAt(end - 1)) || text.charAt(end - 1) == '.')) {
      end--;
    }
    boolean number =
        end > span.begin() + SHORTEST_NAME
            && end < span.end()
            && Glyphs.isSpace(text.charAt(end - 1))
            && text.substring(end, span.end()).indexOf('.') > 0;
    return number ? Glyphs.trim(text, span.begin(), end) : span;
  }
}
