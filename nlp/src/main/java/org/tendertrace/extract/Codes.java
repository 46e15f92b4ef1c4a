package org.tendertrace.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import org.tendertrace.model.Span;

/** Finds codes, such as the numbers of projects are, in what is printed around them. */
final class Codes {

  private static final int SHORTEST = 6;

  /** Characters of a name with its code. */
  private static final int LONGEST_NAMED = 160;

  /** Characters from the bracket that opens a year to the one that closes it. */
  private static final int YEAR = 5;

  /** Characters of the counter in brackets behind an office: （东2026010号）. */
  private static final int LONGEST_COUNTER = 16;

  /** Characters of an issuing office between the year and the counter. */
  private static final int COUNTERS_OFFICE = 4;

  /** Characters of the office before a year. */
  private static final int OFFICE = 8;

  /** Before a number that stands behind a name. */
  private static final String PARTS = "、，,；;（( /\u3000";

  /** Before the serial of a document's number. */
  private static final char SERIES = '字';

  /** Behind the serial of a document's number. */
  private static final char NUMBER = '号';

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
    Span numbered = ofYear(text, value.begin(), limit);
    return numbered == null ? value : new Span(numbered.begin(), value.end());
  }

  /** 某项目、某政采[2023]067号: a number of Chinese characters behind the name, with its year. */
  private static Span ofYear(String text, int first, int limit) {
    for (int k = first; k + YEAR < limit; k++) {
      boolean year =
          Glyphs.isOpen(text.charAt(k))
              && Glyphs.isClose(text.charAt(k + YEAR))
              && text.startsWith("20", k + 1)
              && Glyphs.isDigit(text.charAt(k + 3))
              && Glyphs.isDigit(text.charAt(k + 4));
      int begin = k;
      while (year && begin > first && Glyphs.isHan(text.charAt(begin - 1)) && k - begin < OFFICE) {
        begin--;
      }
      boolean apart = begin < k && begin > first && PARTS.indexOf(text.charAt(begin - 1)) >= 0;
      if (apart) {
        return new Span(begin, limit);
      }
    }
    return null;
  }

  /**
   * The end of a number that goes on behind a comma with others like it: 16A4937,16A5022; {@code
   * comma} where it does not.
   */
  static int behindLike(String text, int begin, int comma, int limit) {
    int end = comma;
    while (end < limit && ",，".indexOf(text.charAt(end)) >= 0) {
      int next = Glyphs.skipSpaces(text, end + 1, limit);
      int stop = next + comma - begin;
      boolean like = stop <= limit && (stop == text.length() || !isOfCode(text.charAt(stop)));
      for (int k = 0; like && k < comma - begin; k++) {
        char one = text.charAt(begin + k);
        char other = text.charAt(next + k);
        like =
            isOfCode(one)
                && Glyphs.isDigit(one) == Glyphs.isDigit(other)
                && Glyphs.isLatin(one) == Glyphs.isLatin(other);
      }
      if (!like) {
        return end;
      }
      end = stop;
    }
    return end;
  }

  /**
   * Where a number goes on behind its dash with Chinese characters: …261699_二,
   * …0008-某建招（东2026010号）; {@code at} where it does not.
   */
  static int behindDash(String text, int begin, int at, int limit) {
    if (at <= begin || "-_".indexOf(text.charAt(at - 1)) < 0) {
      return at;
    }
    int end = at;
    while (end < limit && end - at < OFFICE && Glyphs.isHan(text.charAt(end))) {
      end++;
    }
    int close = Glyphs.skipBracket(text, end, limit, LONGEST_COUNTER);
    boolean counter = close > end && text.charAt(close - 2) == '号';
    boolean round = end == at + 1 && Glyphs.isNumeral(text.charAt(at));
    return counter ? close : round ? end : at;
  }

  /** Whether 号 behind a digit closes a number at {@code at}, where other words go on. */
  static boolean closesNumber(String text, int begin, int at) {
    return at - begin >= 2
        && text.charAt(at - 1) == '号'
        && Glyphs.isDigit(text.charAt(at - 2))
        && "包标第之".indexOf(text.charAt(at)) < 0;
  }

  /** ABC(2023)采字15号, ABC2023货字15号: where the number goes on behind its issuing office. */
  static int behindYear(String text, int begin, int at, int limit) {
    int end = at;
    while (end < limit && end - at < COUNTERS_OFFICE && Glyphs.isHan(text.charAt(end))) {
      end++;
    }
    boolean year =
        at > begin
            && (Glyphs.isClose(text.charAt(at - 1))
                || (end - at > 1 && text.charAt(end - 1) == SERIES));
    return year && end < limit && Glyphs.isDigit(text.charAt(end)) ? end : at;
  }

  /** A number of capitals alone, which is all that its label names: XFJYSGZXM. */
  static Span ofCapitals(String text, Span value) {
    Span code = Glyphs.trim(text, value.begin(), value.end());
    boolean capitals =
        code.length() >= SHORTEST
            && code.of(text).chars().allMatch(c -> (c >= 'A' && c <= 'Z') || c == '-')
            && text.charAt(code.begin()) != '-';
    return capitals ? code : null;
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

  /** [JG2019-5824] 某工程: the code in the brackets that open a heading; {@code null} for none. */
  static Span inOpeningBrackets(String text, Span line) {
    int close = Glyphs.skipBracket(text, line.begin(), line.end(), LONGEST_NAMED);
    Span code = new Span(line.begin() + 1, Math.max(line.begin() + 1, close - 1));
    String says = code.of(text);
    boolean alone =
        says.length() >= SHORTEST
            && says.chars().allMatch(c -> isOfCode((char) c))
            && says.chars().filter(c -> Glyphs.isDigit((char) c)).count() >= FEWEST_DIGITS
            && says.chars().anyMatch(c -> Glyphs.isLatin((char) c));
    return alone && close < line.end() ? code : null;
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

  /**
   * Whether what stands at {@code at}, behind a blank, is the serial of a document's number with
   * its year in brackets, or the word behind it: 某采【2024】招|038|号.
   */
  static boolean isSerial(String text, int begin, int at, int limit) {
    int digits = at;
    while (digits < limit && Glyphs.isDigit(text.charAt(digits))) {
      digits++;
    }
    int last = Glyphs.skipSpaces(text, digits, limit);
    if (last >= limit || text.charAt(last) != NUMBER) {
      return false;
    }
    for (int k = at - 1; k > begin; k--) {
      if (Glyphs.isClose(text.charAt(k))) {
        return Glyphs.isDigit(text.charAt(k - 1));
      }
    }
    return false;
  }

  /** A code that is cut short, GX2024-G3..., as it stands whole elsewhere in {@code text}. */
  static Span uncut(String text, Span code) {
    if (!text.startsWith("...", code.end()) && !text.startsWith("…", code.end())) {
      return code;
    }
    String cut = code.of(text);
    for (int at = text.indexOf(cut); at >= 0; at = text.indexOf(cut, at + 1)) {
      int end = at + cut.length();
      while (end < text.length() && isOfCode(text.charAt(end))) {
        end++;
      }
      if (end > at + cut.length()) {
        return new Span(at, end);
      }
    }
    return code;
  }
}
