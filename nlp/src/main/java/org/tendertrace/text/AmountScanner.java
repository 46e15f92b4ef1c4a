package org.tendertrace.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The characters of amounts: what {@link Amounts} is made of. All of it works on folded width. */
final class AmountScanner {

  /** Digits from which a comma before two more parts cents and no two numbers. */
  private static final int LARGE = 4;

  /** Digits of the cents of a sum. */
  private static final int CENTS = 2;

  /** Digits of a number that are kept. */
  private static final int MOST = 40;

  /** Letters of the code of a currency. */
  private static final int CODE = 3;

  private AmountScanner() {}

  /**
   * A run of digits with separators of thousands and decimals.
   *
   * @param count how many digits it has; 0 where there is no number
   */
  record Digits(BigDecimal value, int end, int count) {}

  /** 角 and 分 behind 元, and the closing 整. */
  record Small(BigDecimal value, int end) {}

  /** Full width to half width, upper to lower case; everything else stays. */
  static char fold(char c) {
    if (c >= '！' && c <= '～') {
      c = (char) (c - '！' + '!');
    }
    if (c == '¥' || c == '￥') {
      return '¥';
    }
    return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\u3000' || c == '\u00A0';
  }

  static int skipSpaces(String text, int at, int end) {
    int k = at;
    while (k < end && k - at < 4 && isSpace(text.charAt(k))) {
      k++;
    }
    return k;
  }

  /**
   * Before a number: spaces, colons and an opening bracket may stand between it and its currency.
   */
  static int skipBack(String text, int begin, int at) {
    int k = at;
    while (k > begin && at - k < 4) {
      char c = fold(text.charAt(k - 1));
      if (!isSpace(text.charAt(k - 1)) && c != ':' && c != '(' && c != ')') {
        break;
      }
      k--;
    }
    return k;
  }

  /**
   * The number at {@code begin}.
   *
   * @param behindCurrency whether the sign of a currency is known to stand before it
   */
  static Digits number(String text, int begin, int end, boolean behindCurrency) {
    StringBuilder digits = new StringBuilder();
    List<Integer> spaces = groupSpaces(text, begin, end, behindCurrency);
    boolean point = false;
    int count = 0;
    int at = begin;
    while (at < end) {
      char c = fold(text.charAt(at));
      if (c >= '0' && c <= '9') {
        count++;
        if (count <= MOST) {
          digits.append(c);
        }
      } else if (isDecimalComma(text, begin, at, end) && !point) {
        point = true;
        digits.append('.');
      } else if (c == '.' && !point && partsThousands(text, begin, at, end)) {
        at += 1;
        continue;
      } else if (c == '.' && !point && isDigit(text, at + 1, end) && count > 0) {
        point = true;
        digits.append('.');
      } else if (isSpace(text.charAt(at)) && !point && count > 0 && spaces.contains(at)) {
        at += 1;
        continue;
      } else if ((c == ',' || c == '\'')
          && !point
          && count > 0
          && (groupOfThree(text, at + 1, end) || isLakhComma(text, at, end))) {
        at += 1;
        continue;
      } else {
        break;
      }
      at++;
    }
    boolean two = point && count <= MOST && at < end && fold(text.charAt(at)) == '.';
    int over = two ? digits.length() - digits.indexOf(".") - 1 - CENTS : 0;
    if (over > 0 && isDigit(text, at + 1, end)) {
      // 3640218.50|3598840.07: two sums run together
      digits.setLength(digits.length() - over);
      at -= over;
      count -= over;
    }
    return new Digits(count == 0 ? BigDecimal.ZERO : new BigDecimal(digits.toString()), at, count);
  }

  /** 1 148 000,00 and 634500,00: whether a comma parts the cents of a sum that holds no other. */
  private static boolean isDecimalComma(String text, int begin, int at, int end) {
    if (text.charAt(at) != ','
        || !isDigit(text, at + 1, end)
        || !isDigit(text, at + 2, end)
        || isDigit(text, at + 3, end)
        || (at + 3 < end && text.charAt(at + 3) == ',' && isDigit(text, at + 4, end))) {
      return false;
    }
    boolean grouped = false;
    for (int k = begin; k < at; k++) {
      if (text.charAt(k) == ',') {
        return false;
      }
      grouped |= !isDigit(text, k, end);
    }
    return grouped || at - begin >= LARGE;
  }

  /**
   * 1.148.000 and 5.250,00: whether a dot parts thousands, as only more of them or a comma tell.
   */
  private static boolean partsThousands(String text, int begin, int at, int end) {
    if (!groupOfThree(text, at + 1, end)) {
      return false;
    }
    boolean before = text.lastIndexOf('.', at - 1) >= begin;
    int next = at + 4;
    char behind = next < end ? text.charAt(next) : ' ';
    boolean dotted = behind == '.' && groupOfThree(text, next + 1, end);
    boolean cents =
        behind == ','
            && isDigit(text, next + 1, end)
            && isDigit(text, next + 2, end)
            && !isDigit(text, next + 3, end);
    return before || dotted || cents;
  }

  /** Where spaces part groups of three digits; one such space alone may part two numbers. */
  private static List<Integer> groupSpaces(
      String text, int begin, int end, boolean behindCurrency) {
    int at = begin;
    while (at < end && at - begin < 3 && isDigit(text, at, end)) {
      at++;
    }
    if (isTorn(text, begin, at, end)) {
      return List.of(at);
    }
    List<Integer> spaces = new ArrayList<>(0);
    while (at < end && isSpace(text.charAt(at)) && groupOfThree(text, at + 1, end)) {
      spaces.add(at);
      at += 4;
    }
    boolean cents =
        spaces.size() == 1
            && at + 2 < end
            && (text.charAt(at) == '.' || text.charAt(at) == ',')
            && isDigit(text, at + 1, end)
            && isDigit(text, at + 2, end)
            && !isDigit(text, at + 3, end);
    boolean sum =
        cents
            || (spaces.size() == 1
                && (behindCurrency || isCurrency(text, at, end) || isBehindCurrency(text, begin)));
    return spaces.size() >= 2 || sum ? spaces : List.of();
  }

  /** 成交金额:4 28,000.00: whether a space tears the first digits of a sum, where a value begins. */
  private static boolean isTorn(String text, int begin, int space, int end) {
    if (space >= end || text.charAt(space) != ' ' || space == begin) {
      return false;
    }
    int comma = space + 1;
    while (isDigit(text, comma, end) && comma - begin <= 3) {
      comma++;
    }
    return comma - begin <= 4
        && comma > space + 1
        && comma < end
        && text.charAt(comma) == ','
        && groupOfThree(text, comma + 1, end)
        && (begin == 0 || fold(text.charAt(begin - 1)) == ':');
  }

  /** 350 000 EUR: whether the code of a currency follows a number, whose thousands blanks part. */
  private static boolean isCurrency(String text, int at, int end) {
    int code = skipSpaces(text, at, end);
    if (code < end && text.charAt(code) == '€') {
      return true;
    }
    if (code + CODE > end) {
      return false;
    }
    for (int k = code; k < code + CODE; k++) {
      if (text.charAt(k) < 'A' || text.charAt(k) > 'Z') {
        return false;
      }
    }
    return code + CODE == end || !Character.isLetter(text.charAt(code + CODE));
  }

  /** EUR 350 000: whether the code of a currency stands before a number. */
  private static boolean isBehindCurrency(String text, int begin) {
    int last = begin;
    while (last > 0 && begin - last < CODE && isSpace(text.charAt(last - 1))) {
      last--;
    }
    int code = last - CODE;
    if (last > 0 && (text.charAt(last - 1) == '€' || text.charAt(last - 1) == '£')) {
      return true;
    }
    if (code < 0 || (code > 0 && Character.isLetter(text.charAt(code - 1)))) {
      return false;
    }
    for (int k = code; k < last; k++) {
      if (text.charAt(k) < 'A' || text.charAt(k) > 'Z') {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(String text, int at, int end) {
    if (at >= end) {
      return false;
    }
    char c = fold(text.charAt(at));
    return c >= '0' && c <= '9';
  }

  /** 45,60,000.00: a comma that parts two digits as in India, where three are the last group. */
  private static boolean isLakhComma(String text, int at, int end) {
    int k = at;
    while (k < end && text.charAt(k) == ',' && groupOfTwo(text, k + 1, end)) {
      k += 3;
    }
    return k > at && k < end && text.charAt(k) == ',' && groupOfThree(text, k + 1, end);
  }

  private static boolean groupOfTwo(String text, int at, int end) {
    return isDigit(text, at, end) && isDigit(text, at + 1, end) && !isDigit(text, at + 2, end);
  }

  private static boolean groupOfThree(String text, int at, int end) {
    return isDigit(text, at, end)
        && isDigit(text, at + 1, end)
        && isDigit(text, at + 2, end)
        && !isDigit(text, at + 3, end);
  }

  /** Factor of one Chinese character of magnitude, or {@code null}. */
  static BigDecimal magnitude(char c) {
    return switch (c) {
      case '百', '佰' -> BigDecimal.valueOf(100);
      case '千', '仟' -> BigDecimal.valueOf(1000);
      case '万', '萬' -> BigDecimal.valueOf(10_000);
      case '亿', '億' -> BigDecimal.valueOf(100_000_000);
      default -> null;
    };
  }

  static BigDecimal magnitudes(String text, int begin, int end) {
    BigDecimal factor = BigDecimal.ONE;
    for (int k = begin; k < end; k++) {
      factor = factor.multiply(magnitude(text.charAt(k)));
    }
    return factor;
  }

  /** Offset behind {@code form} where the text goes on with it at {@code at}, else -1. */
  static int match(String text, int at, int end, String form) {
    if (at + form.length() > end) {
      return -1;
    }
    for (int k = 0; k < form.length(); k++) {
      if (simplify(fold(text.charAt(at + k))) != form.charAt(k)) {
        return -1;
      }
    }
    return at + form.length();
  }

  /** Offset of {@code form} where it ends at {@code last}, else -1. */
  static int matchBack(String text, int begin, int last, String form) {
    int first = last - form.length();
    return first >= begin && match(text, first, last, form) == last ? first : -1;
  }

  /** Traditional to simplified, for the characters of currencies. */
  static char simplify(char c) {
    return switch (c) {
      case '圓' -> '圆';
      case '幣' -> '币';
      case '臺' -> '台';
      case '歐' -> '欧';
      case '鎊' -> '镑';
      case '澳' -> '澳';
      case '韓' -> '韩';
      case '門' -> '门';
      default -> c;
    };
  }

  static boolean isInsideLatinWord(String text, int begin, int last, int end) {
    char first = fold(text.charAt(begin));
    return first >= 'a'
        && first <= 'z'
        && last < end
        && fold(text.charAt(last)) >= 'a'
        && fold(text.charAt(last)) <= 'z';
  }

  static Small jiaoAndFen(String text, int at, int end) {
    BigDecimal value = BigDecimal.ZERO;
    int last = at;
    int k = at;
    while (k + 1 < end && Numerals.digit(text.charAt(k)) >= 0) {
      int digit = Numerals.digit(text.charAt(k));
      char unit = text.charAt(k + 1);
      if (unit == '角') {
        value = value.add(BigDecimal.valueOf(digit, 1));
      } else if (unit == '分') {
        value = value.add(BigDecimal.valueOf(digit, 2));
      } else if (digit != 0) {
        break;
      } else {
        k++;
        continue;
      }
      k += 2;
      last = k;
    }
    if (last < end && (text.charAt(last) == '整' || text.charAt(last) == '正')) {
      last++;
    }
    return new Small(value, last);
  }

  /** Whether a numeral in words is closed like money: 壹万贰仟整. */
  static boolean isWhole(String text, int at, int end) {
    return at < end && (text.charAt(at) == '整' || text.charAt(at) == '正');
  }

  /** How many per cent one of a sign of shares is: %, ‰, 折; {@code null} for another character. */
  static BigDecimal share(char c) {
    return switch (fold(c)) {
      case '%' -> BigDecimal.ONE;
      case '‰' -> new BigDecimal("0.1");
      case '折' -> BigDecimal.TEN;
      default -> null;
    };
  }

  /** Whether the number counts things or days rather than money. */
  static boolean isCounted(String text, int at, int end) {
    int k = skipSpaces(text, at, end);
    return k < end && "年月日天台套个件张人次分号楼层项名只块包标批条米吨辆位家时点小期级度克寸册组户亩座座处".indexOf(text.charAt(k)) >= 0;
  }
}
