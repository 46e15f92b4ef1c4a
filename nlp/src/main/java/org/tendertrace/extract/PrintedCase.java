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
              && text.regionMatches(true, at, printed, 0, length)
              && !text.startsWith(printed, at)
              && isWhole(text, at, at + length)
              && opensWords(text, at, at + length);
      if (same) {
        Span other = new Span(at, at + length);
        return new Found<>(other.of(text), other, name.rule(), name.confidence());
      }
      at = text.indexOf(printed.charAt(0), at + 1);
    }
    return name;
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
