package org.tendertrace.extract;

import java.util.List;
import java.util.Locale;
import org.tendertrace.extract.Layout.TextLine;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.model.Span;

/**
 * Finds the title of a notice in Latin script that is told by no wording of titles: the line below
 * the kind of notice, or one that opens as the names of purchases do, Provision of ….
 */
final class LatinTitle {

  private static final int TOP = 8;
  private static final int LONGEST = 160;
  private static final int FEWEST_WORDS = 3;

  /** Words of a site's name above the kind of notice. */
  private static final int SITE_WORDS = 4;

  private final TypeCues cues;
  private final CueLists lists;
  private final Names names;

  LatinTitle(TypeCues cues, CueLists lists, Names names) {
    this.cues = cues;
    this.lists = lists;
    this.names = names;
  }

  /**
   * The title, or {@code null} where {@code best} stands.
   *
   * @param best what looks most like a title by its wording, {@code null} for nothing
   */
  Span read(Layout layout, Span best) {
    String text = layout.text();
    List<TextLine> lines = layout.lines().subList(0, Math.min(TOP, layout.lines().size()));
    if (best != null && words(best.of(text)) > SITE_WORDS) {
      return null;
    }
    boolean below = false;
    for (TextLine line : lines) {
      Span span = line.span();
      String printed = span.of(text);
      if (printed.isEmpty() || !Glyphs.isLatin(printed.charAt(0))) {
        below = false;
        continue;
      }
      boolean kind = cues.isGeneric(printed);
      if (!kind
          && isTitle(layout, line, printed)
          && ((below && printed.indexOf(':') < 0) || opens(printed))) {
        return span;
      }
      below = kind;
    }
    return null;
  }

  private boolean opens(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    return lists.printed(Kind.TITLE_OPENING).stream().anyMatch(lower::startsWith);
  }

  private boolean isTitle(Layout layout, TextLine line, String printed) {
    Span span = line.span();
    char last = printed.charAt(printed.length() - 1);
    return printed.length() <= LONGEST
        && !line.cell()
        && words(printed) >= FEWEST_WORDS
        && last != '.'
        && last != ':'
        && printed.indexOf(". ") < 0
        && (opens(printed) || !isOrganisation(layout.text(), span))
        && layout.pairs().stream()
            .noneMatch(
                p -> span.covers(p.label()) && p.label().begin() - span.begin() < FEWEST_WORDS);
  }

  /** Whether a line ends as names do, with a capital: no maintenance services. */
  private boolean isOrganisation(String text, Span line) {
    int word = text.lastIndexOf(' ', line.end() - 1) + 1;
    return names.ending(text, line.begin(), line.end()) != null
        && Character.isUpperCase(text.charAt(word));
  }

  private static int words(String line) {
    String stripped = line.strip();
    int words = 1;
    for (int k = 1; k < stripped.length(); k++) {
      words += isBlank(stripped.charAt(k)) && !isBlank(stripped.charAt(k - 1)) ? 1 : 0;
    }
    return words;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
}
