package org.tendertrace.extract;

import java.util.List;
import java.util.Optional;
import org.tendertrace.extract.Layout.TextLine;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.model.Span;

/**
 * Finds the body on whose paper or site a notice stands: the letterhead above the title, who a
 * label says has published it, the site's name in the page's title.
 */
final class Publisher {

  private static final int TOP = 8;
  private static final int LONGEST = 40;
  private static final int SHORTEST = 4;

  /** Characters of what a menu offers, such as 服务中心 behind 首页 and 政策法规. */
  private static final int LONGEST_ENTRY = 6;

  private static final String BARS = "-_|–—";

  private final Names names;
  private final CueLists cues;
  private final Bodies bodies;

  Publisher(Names names, CueLists cues) {
    this.names = names;
    this.cues = cues;
    bodies = new Bodies(cues);
  }

  /**
   * The body whose name, or whose department's, is a line above the title; {@code null} if none.
   */
  Found<String> letterhead(Layout layout, Found<String> title) {
    String text = layout.text();
    int end = title == null || title.span() == null ? text.length() : title.span().begin();
    int entries = 0;
    boolean announced = false;
    for (TextLine line : layout.lines().subList(0, Math.min(TOP, layout.lines().size()))) {
      if (line.span().begin() >= end || line.cell()) {
        break;
      }
      entries = line.span().length() <= LONGEST_ENTRY ? entries + 1 : 0;
      boolean menu = entries > 2;
      boolean other = line.labelled() || menu || announced;
      Found<String> found = other ? null : body(text, line.span(), "letterhead");
      // … awards the contract to:, and below it the winner
      announced = Glyphs.isColon(text.charAt(line.span().end() - 1));
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The body that a label names as publisher, 发布单位：某局; {@code null} if none does. */
  Found<String> labelled(Layout layout) {
    String text = layout.text();
    return layout.pairs().stream()
        .filter(p -> cues.is(Kind.PUBLISHER_LABEL, p.label().of(text)))
        .map(p -> body(text, p.value(), "label:publisher"))
        .filter(f -> f != null)
        .findFirst()
        .orElse(null);
  }

  /** The body that the page's title names behind the notice's; {@code null} if none. */
  Found<String> site(Layout layout) {
    String title = Optional.ofNullable(layout.page().title()).orElse("").strip();
    int bar = title.length() - 1;
    while (bar >= 0 && BARS.indexOf(title.charAt(bar)) < 0) {
      bar--;
    }
    if (title.length() - bar < SHORTEST) {
      return null;
    }
    Found<String> found = body(title, Glyphs.trim(title, bar + 1, title.length()), "page:title");
    return found == null ? null : new Found<>(found.value(), null, found.rule(), 0.6);
  }

  private Found<String> body(String text, Span line, String rule) {
    if (line.length() > LONGEST || line.length() < SHORTEST) {
      return null;
    }
    List<Name> read = names.read(text, line);
    if (read.size() != 1
        || !read.get(0).ended()
        || read.get(0).span().length() < line.length() - 6
        || bodies.isBroker(read.get(0).text())
        || bodies.isOffice(read.get(0).text())) {
      return null;
    }
    Name name = read.get(0);
    String body = bodies.of(name.text());
    return new Found<>(body == null ? name.text() : body, name.span(), rule, 0.7);
  }
}
