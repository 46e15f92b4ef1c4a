package org.tendertrace.extract.mention;

import org.tendertrace.model.Span;

/** Bounds of sentences and clauses inside a line or a cell. */
final class Sentences {

  private static final String ENDS = "。；;！!？?\n\t";
  private static final String COMMAS = "，,：:";
  private static final int LONGEST = 400;

  private Sentences() {}

  /** The sentence of {@code unit} that holds {@code name}. */
  static Span around(Span name, Span unit, String text) {
    int floor = Math.max(unit.begin(), name.begin() - LONGEST);
    int last = name.end() > unit.end() ? lineEnd(text, name.end()) : unit.end();
    int ceiling = Math.min(last, name.end() + LONGEST);
    int begin = name.begin();
    while (begin > floor && !endsAt(text, begin - 1)) {
      begin--;
    }
    int end = name.end();
    while (end < ceiling && !endsAt(text, end)) {
      end++;
    }
    return new Span(begin, Math.max(end, name.end()));
  }

  /** The end of the line in which a name ends that markup tore. */
  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  /** How many clause boundaries lie in {@code [from, to)}. */
  static int clauseBoundaries(String text, int from, int to) {
    int count = 0;
    for (int k = from; k < to; k++) {
      if (COMMAS.indexOf(text.charAt(k)) >= 0 && !isInsideNumber(text, k)) {
        count++;
      }
    }
    return count;
  }

  /** How many of them are commas, not colons. */
  static int commas(String text, int from, int to) {
    int count = 0;
    for (int k = from; k < to; k++) {
      boolean comma = text.charAt(k) == '，' || text.charAt(k) == ',';
      count += comma && !isInsideNumber(text, k) ? 1 : 0;
    }
    return count;
  }

  private static boolean endsAt(String text, int at) {
    char c = text.charAt(at);
    if (ENDS.indexOf(c) >= 0) {
      return true;
    }
    // An English full stop: before a blank, not in 3.5 or Co.
    return c == '.'
        && at + 1 < text.length()
        && text.charAt(at + 1) == ' '
        && at + 2 < text.length()
        && Character.isUpperCase(text.charAt(at + 2))
        && !(at >= 2 && isAbbreviation(text, at));
  }

  private static boolean isAbbreviation(String text, int at) {
    return text.startsWith("Co", at - 2)
        || text.startsWith("No", at - 2)
        || (at >= 3 && (text.startsWith("Ltd", at - 3) || text.startsWith("Inc", at - 3)));
  }

  private static boolean isInsideNumber(String text, int at) {
    return text.charAt(at) == ','
        && at > 0
        && at + 1 < text.length()
        && Character.isDigit(text.charAt(at - 1))
        && Character.isDigit(text.charAt(at + 1));
  }
}
