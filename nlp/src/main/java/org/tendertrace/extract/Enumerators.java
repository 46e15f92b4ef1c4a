package org.tendertrace.extract;

import org.tendertrace.model.Span;

/** The numbers and bullets that items of a notice open with: 一、 （一） 1. 1、 (1) ① ●. */
final class Enumerators {

  /**
   * An enumerator.
   *
   * @param begin its first character
   * @param top whether it is of the outermost kind, 一、
   */
  record Mark(int begin, boolean top) {}

  private static final int LONGEST_BRACKET = 60;

  /** Digits of each number in 10.2. */
  private static final int CLAUSE_DIGITS = 2;

  private static final int LONGEST_ROMAN = 4;
  private static final String ROMAN = "IVX";
  private static final String PART = "Section ";
  private static final String BULLETS = "●•■◆▪►➢➤▶▍▌";

  /** Bullets only where a space follows: they stand for something left out as well. */
  private static final String OPEN_BULLETS = "○◇□·-–*";

  private Enumerators() {}

  /** Whether a character stands before items whatever follows it. */
  static boolean isBullet(char c) {
    return BULLETS.indexOf(c) >= 0;
  }

  /**
   * The enumerator that ends right before {@code at}, or {@code null}.
   *
   * @param expected the number that would be next where items are numbered in digits; settles how
   *     many digits belong to it where others stand right before them
   */
  static Mark before(CharSequence text, int begin, int at, int expected) {
    int k = Glyphs.skipSpacesBack(text, begin, at);
    if (k == begin) {
      return null;
    }
    char last = text.charAt(k - 1);
    if (last >= '①' && last <= '⑳') {
      return new Mark(k - 1, false);
    }
    if (last == ')' || last == '）') {
      int open = k - 2;
      while (open >= begin && k - open < 6 && isNumber(text.charAt(open))) {
        open--;
      }
      if (open < k - 2 && open >= begin && Glyphs.isOpen(text.charAt(open))) {
        return new Mark(open, false);
      }
      boolean number = open < k - 2 && !closes(text, open + 1);
      int first = number ? digits(text, begin, k - 1, expected) : k;
      return number ? new Mark(roman(text, begin, first), false) : null;
    }
    if (last == ':') {
      return opensPart(text, begin, k - 1) ? new Mark(begin, false) : null;
    }
    if (Glyphs.isDigit(last)) {
      int first = clause(text, begin, k);
      return first < k ? new Mark(first, false) : null;
    }
    if (last != '、' && last != '.' && last != '．' && last != '，' && last != ',' && last != '。') {
      return null;
    }
    int first = k - 1;
    if (first > begin && Glyphs.isNumeral(text.charAt(first - 1))) {
      while (first > begin && k - first < 5 && Glyphs.isNumeral(text.charAt(first - 1))) {
        first--;
      }
      return new Mark(first, true);
    }
    if (last == '，' || last == ',' || last == '。') {
      return null;
    }
    int number = digits(text, begin, k - 1, expected);
    if (number == k - 1) {
      return null;
    }
    // 3.2.1
    while (number > begin + 1
        && (text.charAt(number - 1) == '.')
        && Glyphs.isDigit(text.charAt(number - 2))) {
      number = digits(text, begin, number - 1, 0);
    }
    return isSum(text, begin, number, k - 1) ? null : new Mark(number, false);
  }

  /** 18,49,900.00. and 412.50. behind which a sentence goes on: whether the digits end a sum. */
  private static boolean isSum(CharSequence text, int begin, int number, int end) {
    boolean comma =
        number > begin + 1
            && text.charAt(number - 1) == ','
            && Glyphs.isDigit(text.charAt(number - 2));
    int first = number;
    while (first < end && Glyphs.isDigit(text.charAt(first))) {
      first++;
    }
    return comma || (first < end && first - number > CLAUSE_DIGITS);
  }

  /** Whether Section IV stands there as a whole, as the same forms open their parts. */
  private static boolean opensPart(CharSequence text, int begin, int end) {
    int number = begin + PART.length();
    if (number >= end
        || end - number > LONGEST_ROMAN
        || !PART.contentEquals(text.subSequence(begin, number))) {
      return false;
    }
    int k = number;
    while (k < end && ROMAN.indexOf(text.charAt(k)) >= 0) {
      k++;
    }
    return k == end;
  }

  /** Where 7.1 or 3.2.1 begins that opens a line and ends at {@code end}; {@code end} for none. */
  private static int clause(CharSequence text, int begin, int end) {
    int first = end;
    int points = 0;
    int run = 0;
    while (first > begin && run <= CLAUSE_DIGITS) {
      char c = text.charAt(first - 1);
      boolean point = (c == '.' || c == '．') && run > 0;
      if (!point && !Glyphs.isDigit(c)) {
        break;
      }
      points += point ? 1 : 0;
      run = point ? 0 : run + 1;
      first--;
    }
    boolean opens = first == 0 || text.charAt(first - 1) == '\n';
    return opens && points > 0 && run > 0 && run <= CLAUSE_DIGITS ? first : end;
  }

  /** Whether a bracket that opened before {@code at} is still open there: （编号：S-001）. */
  private static boolean closes(CharSequence text, int at) {
    for (int k = at - 1; k >= 0 && at - k < LONGEST_BRACKET && text.charAt(k) != '\n'; k--) {
      if (Glyphs.isOpen(text.charAt(k))) {
        return true;
      }
      if (Glyphs.isClose(text.charAt(k))) {
        return false;
      }
    }
    return false;
  }

  /** Where II.2.1) begins, as the forms of the European Union number their items. */
  private static int roman(CharSequence text, int begin, int at) {
    int first = at;
    while (first > begin && ".0123456789IVX".indexOf(text.charAt(first - 1)) >= 0) {
      first--;
    }
    return first < at && "IVX".indexOf(text.charAt(first)) >= 0 ? first : at;
  }

  private static boolean isNumber(char c) {
    return Glyphs.isDigit(c) || Glyphs.isNumeral(c);
  }

  private static int digits(CharSequence text, int begin, int end, int expected) {
    int first = end;
    while (first > begin && end - first < 3 && isNumber(text.charAt(first - 1))) {
      first--;
    }
    boolean longer =
        first > begin && (isNumber(text.charAt(first - 1)) || text.charAt(first - 1) == '-');
    String wanted = Integer.toString(expected);
    if ((longer || end - first > wanted.length())
        && expected > 0
        && end - wanted.length() >= begin
        && wanted.contentEquals(text.subSequence(end - wanted.length(), end))) {
      return end - wanted.length();
    }
    return longer ? end - 1 : first;
  }

  /** Offset behind an enumerator that opens at {@code at}; {@code at} itself where none does. */
  static int skip(CharSequence text, int at, int end) {
    int k = Glyphs.skipSpaces(text, at, end);
    if (k >= end) {
      return at;
    }
    char c = text.charAt(k);
    if (Glyphs.isHan(c) && !Glyphs.isNumeral(c)) {
      return at;
    }
    if (c >= '①' && c <= '⑳') {
      return k + 1;
    }
    int section = behindSection(text, k, end);
    if (section > k) {
      return Glyphs.skipSpaces(text, section, end);
    }
    if (c == '№' || ((c == 'N' || c == 'n') && k + 3 < end)) {
      int digit = behindNumero(text, k, end);
      return digit > k ? Glyphs.skipSpaces(text, digit, end) : at;
    }
    boolean spaced = k + 1 < end && Glyphs.isSpace(text.charAt(k + 1));
    if (BULLETS.indexOf(c) >= 0 || (spaced && OPEN_BULLETS.indexOf(c) >= 0)) {
      return Glyphs.skipSpaces(text, k + 1, end);
    }
    boolean bracket = Glyphs.isOpen(c);
    int first = bracket ? k + 1 : k;
    int last = first;
    while (last < end
        && last - first < 4
        && (isNumber(text.charAt(last))
            || (last > first
                && text.charAt(last) == '.'
                && last + 1 < end
                && Glyphs.isDigit(text.charAt(last + 1))))) {
      last++;
    }
    if (last == first || last >= end) {
      return at;
    }
    char close = text.charAt(last);
    if (bracket) {
      return Glyphs.isClose(close) ? Glyphs.skipSpaces(text, last + 1, end) : at;
    }
    if (close == '、'
        || close == '．'
        || close == ')'
        || close == '）'
        || (close == '.' && (last + 1 >= end || !Glyphs.isDigit(text.charAt(last + 1))))
        || (Glyphs.isNumeral(text.charAt(first)) && (close == '.' || close == '，'))) {
      return Glyphs.skipSpaces(text, last + 1, end);
    }
    return at;
  }

  /** Whether a line is an item of such a form: it is no value of the label above. */
  static boolean opensSection(CharSequence text, Span line) {
    return behindSection(text, line.begin(), line.end()) > line.begin();
  }

  /** Behind IV.3.2), as the forms of the European Union number their items; {@code at} else. */
  private static int behindSection(CharSequence text, int at, int end) {
    int k = at;
    while (k < end && k - at < LONGEST_ROMAN && ROMAN.indexOf(text.charAt(k)) >= 0) {
      k++;
    }
    int roman = k;
    while (roman > at
        && k + 1 < end
        && text.charAt(k) == '.'
        && Glyphs.isDigit(text.charAt(k + 1))) {
      k += 2;
      k += k < end && Glyphs.isDigit(text.charAt(k)) ? 1 : 0;
    }
    return k > roman && k < end && text.charAt(k) == ')' ? k + 1 : at;
  }

  /** Behind No.2, NO 3, №4, where a gap or a mark parts it from what follows; {@code at} else. */
  private static int behindNumero(CharSequence text, int at, int end) {
    int k = at + 1;
    if (text.charAt(at) != '№') {
      k += text.charAt(k) == 'o' || text.charAt(k) == 'O' ? 1 : 0;
      if (k == at + 1) {
        return at;
      }
      k += text.charAt(k) == '.' || text.charAt(k) == '．' ? 1 : 0;
    }
    int first = Glyphs.skipSpaces(text, k, end);
    int last = first;
    while (last < end && last - first < 3 && Glyphs.isDigit(text.charAt(last))) {
      last++;
    }
    boolean parted =
        last > first
            && last < end
            && (Glyphs.isSpace(text.charAt(last))
                || Glyphs.isColon(text.charAt(last))
                || Glyphs.isHan(text.charAt(last))
                || "、.．".indexOf(text.charAt(last)) >= 0);
    boolean mark = parted && !Glyphs.isHan(text.charAt(last));
    return parted ? (mark ? last + 1 : last) : at;
  }

  /** The ordinal of an outermost enumerator that opens at {@code at}, or -1. */
  static int topOrdinal(CharSequence text, int at, int end) {
    int last = at;
    while (last < end && last - at < 3 && Glyphs.isNumeral(text.charAt(last))) {
      last++;
    }
    if (last == at
        || last >= end
        || (text.charAt(last) != '、' && text.charAt(last) != '.' && text.charAt(last) != '．')) {
      return -1;
    }
    return org.tendertrace.text.Numerals.ordinal(text.subSequence(at, last));
  }
}
