package org.tendertrace.extract.mention;

import org.tendertrace.model.Span;

/**
 * Puts together the sentences of texts whose lines end at a margin, as those of many notices in
 * English do: a line that begins with a small letter goes on with the sentence above it.
 */
final class WrappedLines {

  private static final int MOST = 3;

  private WrappedLines() {}

  /** {@code sentence} with what the lines below and above hold of it. */
  static Span whole(Span sentence, String text) {
    int end = sentence.end();
    for (int k = 0; k < MOST && isBreak(text, end) && isSmall(text, end + 1); k++) {
      int next = end + 1;
      while (next < text.length() && !isBreak(text, next) && !isStop(text, next)) {
        next++;
      }
      end = next;
    }
    int begin = sentence.begin();
    for (int k = 0; k < MOST && goesOn(begin, text); k++) {
      int before = begin - 1;
      while (before > 0 && text.charAt(before - 1) != '\n' && !isStop(text, before - 1)) {
        before--;
      }
      begin = before;
    }
    return new Span(begin, end);
  }

  /** Whether what begins a line belongs to the sentence above. */
  private static boolean goesOn(int begin, String text) {
    return begin > 1
        && text.charAt(begin - 1) == '\n'
        && (isSmall(text, begin) || text.charAt(begin - 2) == ',');
  }

  private static boolean isBreak(String text, int at) {
    return at < text.length() && text.charAt(at) == '\n';
  }

  private static boolean isSmall(String text, int at) {
    return at < text.length() && text.charAt(at) >= 'a' && text.charAt(at) <= 'z';
  }

  private static boolean isStop(String text, int at) {
    char c = text.charAt(at);
    return c == ';'
        || c == '\t'
        || (c == '.' && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1))));
  }
}
