package org.tendertrace.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import org.tendertrace.model.Span;

/** Finds codes, such as the numbers of projects are, in what is printed around them. */
final class Codes {

  private static final int SHORTEST = 6;

  /** Characters of a name with its code. */
  private static final int LONGEST_NAMED = 160;

  /** Of a code. */
  static final int FEWEST_DIGITS = 4;

  static final Pattern AT_END =
      Pattern.compile(
          "[（(\\[【〔]?\\s*([A-Za-z]{2,}[A-Za-z0-9\\-_/]*(?:[0-9]{4,}|[0-9]{2}[\\-/][0-9]{3})[A-Za-z0-9\\-_/]*)\\s*[）)\\]】〕]?");

  private Codes() {}

  /**
   * 项目名称及编号：无人机采购（DC-2024-11）: a value from its code on, where the label asks for the name, too.
   */
  static Span behindName(String text, Pair pair) {
    Span value = pair.value();
    if (!pair.label().of(text).contains("名")) {
      return value;
    }
    int limit = Math.min(value.end(), value.begin() + LONGEST_NAMED);
    for (int begin = value.begin(); begin < limit; begin++) {
      int end = begin;
      int digits = 0;
      while (end < limit && isOfCode(text.charAt(end))) {
        digits += Glyphs.isDigit(text.charAt(end)) ? 1 : 0;
        end++;
      }
      if (digits >= FEWEST_DIGITS && end - begin >= SHORTEST) {
        return new Span(begin, value.end());
      }
      begin = end;
    }
    return value;
  }

  static boolean isOfCode(char c) {
    return Glyphs.isDigit(c) || Glyphs.isLatin(c) || c == '-' || c == '_';
  }

  /** The code that ends a line, {@code null} for none. */
  static Span codeAtEnd(String text, Span line) {
    String heading = line.of(text);
    Matcher matcher = AT_END.matcher(heading);
    boolean ends = mayHoldCode(heading) && matcher.find() && matcher.end() >= heading.length();
    return ends
        ? whole(text, line.begin(), line.begin() + matcher.start(1), line.begin() + matcher.end(1))
        : null;
  }

  /** Whether there are so many digits, and letters in a row, as any code has. */
  static boolean mayHoldCode(String says) {
    int digits = 0;
    boolean letters = false;
    for (int k = 0; k < says.length(); k++) {
      char c = says.charAt(k);
      digits += c >= '0' && c <= '9' ? 1 : 0;
      letters |= k > 0 && Glyphs.isLatin(c) && Glyphs.isLatin(says.charAt(k - 1));
    }
    return letters && digits >= FEWEST_DIGITS;
  }

  /** A code with the counter in front of its letters: 14/ABC/2024. */
  static Span whole(String text, int first, int begin, int end) {
    int whole = begin;
    while (whole > first
        && (Glyphs.isDigit(text.charAt(whole - 1)) || "/-".indexOf(text.charAt(whole - 1)) >= 0)) {
      whole--;
    }
    return new Span(whole, end);
  }
}
