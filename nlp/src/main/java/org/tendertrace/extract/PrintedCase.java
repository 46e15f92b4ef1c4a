package org.tendertrace.extract;

import java.util.Locale;
import org.tendertrace.model.Span;

/** Tells how a name in Latin script is printed that a letterhead prints in capitals. */
final class PrintedCase {

  private static final int SHORTEST = 8;

  private PrintedCase() {}

  /**
   * The name as another place prints it, EXAMPLE PORTS AUTHORITY as Example Ports Authority; the
   * name itself where none does.
   */
  static Found<String> of(String text, Found<String> name) {
    Span span = name.span();
    String printed = span == null ? "" : span.of(text);
    if (printed.length() < SHORTEST
        || !printed.equals(printed.toUpperCase(Locale.ROOT))
        || !Glyphs.isLatin(printed.charAt(0))) {
      return name;
    }
    int length = printed.length();
    for (int at = text.indexOf(printed.charAt(0)); at >= 0; ) {
      boolean same =
          at != span.begin()
              && isSame(text, at, printed)
              && !text.startsWith(printed, at)
              && isWhole(text, at, at + length)
              && opensWords(text, at, at + length)
              && !isInFooter(text, at);
      if (same) {
        Span other = new Span(at, at + length);
        return new Found<>(Names.compact(text, other), other, name.rule(), name.confidence());
      }
      at = text.indexOf(printed.charAt(0), at + 1);
    }
    return name;
  }

  /** Whether the name stands there in any case, perhaps over the end of a line. */
  private static boolean isSame(String text, int at, String printed) {
    int line = text.indexOf('\n', at);
    if (line < 0 || line >= at + printed.length()) {
      return text.regionMatches(true, at, printed, 0, printed.length());
    }
    int before = line - at;
    int rest = printed.length() - before - 1;
    return before > 0
        && printed.charAt(before) == ' '
        && text.regionMatches(true, at, printed, 0, before)
        && text.regionMatches(true, line + 1, printed, before + 1, rest);
  }

  /**
   * © Example Ports Authority: whether whose site it is is told there, and nothing of the notice.
   */
  private static boolean isInFooter(String text, int at) {
    int line = text.lastIndexOf('\n', at) + 1;
    return text.substring(line, at).indexOf('©') >= 0;
  }

  private static boolean isWhole(String text, int begin, int end) {
    return (begin == 0 || !Character.isLetter(text.charAt(begin - 1)))
        && (end == text.length() || !Character.isLetter(text.charAt(end)));
  }

  /** Whether the last word opens with a capital, as all words of names do but of and the like. */
  private static boolean opensWords(String text, int begin, int end) {
    int word = text.lastIndexOf(' ', end - 1) + 1;
    return Character.isUpperCase(text.charAt(Math.max(begin, word)));
  }
}
