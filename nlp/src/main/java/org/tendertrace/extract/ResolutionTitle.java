package org.tendertrace.extract;

import java.util.Optional;
import org.tendertrace.model.Span;

/**
 * Finds the title of a council's resolution, which stands in capitals before the first WHEREAS:
 * RESOLUTION NO. 12-34 |A RESOLUTION AWARDING THE BID FOR …| WHEREAS, ….
 */
final class ResolutionTitle {

  private static final String REASON = "WHEREAS";
  private static final String NUMBER = "NO.";

  /** Characters of a text among which the title ends. */
  private static final int HEAD = 1200;

  private static final int LONGEST = 400;
  private static final int SHORTEST = 12;

  private ResolutionTitle() {}

  static Optional<Found<String>> read(String text) {
    int end = text.indexOf(REASON);
    if (end < SHORTEST || end > HEAD) {
      return Optional.empty();
    }
    int begin = end;
    while (begin > 0 && end - begin < LONGEST && !Character.isLowerCase(text.charAt(begin - 1))) {
      begin--;
    }
    // of a word in small letters, its capital is left
    begin = begin == 0 ? 0 : nextWord(text, begin, end);
    int number = text.lastIndexOf(NUMBER, end);
    if (number >= begin) {
      begin = Math.min(end, Glyphs.skipSpaces(text, number + NUMBER.length(), end));
      while (begin < end && !Character.isLetter(text.charAt(begin))) {
        begin++;
      }
    }
    Span title = Glyphs.trim(text, begin, end);
    boolean words = title.length() >= SHORTEST && title.of(text).indexOf(' ') > 0;
    return words
        ? Optional.of(new Found<>(Names.compact(text, title), title, "title:resolution", 0.8))
        : Optional.empty();
  }

  private static int nextWord(String text, int at, int end) {
    int next = at;
    while (next < end && !Glyphs.isSpace(text.charAt(next))) {
      next++;
    }
    return Glyphs.skipSpaces(text, next, end);
  }
}
