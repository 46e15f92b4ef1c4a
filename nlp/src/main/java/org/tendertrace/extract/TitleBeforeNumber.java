package org.tendertrace.extract;

import java.util.Optional;
import java.util.stream.Stream;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.model.Span;

/** Takes for a title what stands before the bracket with the number: 某平台（招标编号：…）于…. */
final class TitleBeforeNumber {

  private static final int LONGEST = 60;
  private static final int SHORTEST = 6;
  private static final double CONFIDENCE = 0.5;
  private static final char BY = '由';
  private static final String ORGANISED = "组织的";

  private final Names names;

  TitleBeforeNumber(Names names) {
    this.names = names;
  }

  Optional<Found<String>> read(Layout layout) {
    String text = layout.text();
    return Stream.concat(layout.of(FieldKind.PROJECT_ID), layout.of(FieldKind.INDEX))
        .filter(p -> TitleHead.isInBrackets(text, p.label()))
        .findFirst()
        .map(
            p -> {
              int end = p.label().begin() - 1;
              Span run = Glyphs.trim(text, Glyphs.runBegin(text, end, LONGEST), end);
              return unquoted(text, behindOrganiser(text, run));
            })
        .filter(span -> span.length() >= SHORTEST)
        .filter(span -> !Boolean.TRUE.equals(names.ending(text, span.begin(), span.end())))
        .map(span -> new Found<>(Names.title(text, span), span, "title:before-number", CONFIDENCE));
  }

  /** 由某代理公司组织的某局某项目: what is bought, without who organises it. */
  private static Span behindOrganiser(String text, Span run) {
    int at =
        run.isEmpty() || text.charAt(run.begin()) != BY ? -1 : text.indexOf(ORGANISED, run.begin());
    int begin = at + ORGANISED.length();
    return at < 0 || begin + SHORTEST > run.end() ? run : new Span(begin, run.end());
  }

  /** 就“某项目”: the name in the quotes; else all of it. */
  private static Span unquoted(String text, Span name) {
    int open = text.indexOf('“', name.begin());
    boolean quoted = name.length() > 2 && open >= 0 && text.charAt(name.end() - 1) == '”';
    return quoted && open < name.end() - 2 ? new Span(open + 1, name.end() - 1) : name;
  }
}
