package org.tendertrace.text;

import java.math.BigDecimal;

/**
 * Reads numbers written in Chinese numerals: everyday (一百二十万), financial (壹佰贰拾叁万), simplified and
 * traditional, with digits mixed in (3亿2000万).
 *
 * <p>ICU's spell-out parser is of no use here: it reads 兩百萬 as 0 and stops silently inside 12万.
 */
public final class Numerals {

  /** No amount is longer; a longer run of numerals is no number. */
  private static final int LONGEST = 48;

  private static final String EVERYDAY = "零一二三四五六七八九";
  private static final String FINANCIAL = "〇壹贰叁肆伍陆柒捌玖";
  private static final String TRADITIONAL = "○壹貳參肆伍陸柒捌玖";
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
  private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);

  private Numerals() {}

  /**
   * A number that was read.
   *
   * @param end offset behind its last character
   * @param financial whether it has a numeral of the financial forms (壹, 贰, 拾 …)
   */
  public record Reading(BigDecimal value, int end, boolean financial) {}

  /**
   * The number that starts at {@code begin}, or {@code null} where none does.
   *
   * @param end where to stop at the latest
   */
  public static Reading read(CharSequence text, int begin, int end) {
    BigDecimal whole = BigDecimal.ZERO;
    long section = 0;
    int digit = -1;
    boolean any = false;
    boolean financial = false;
    int limit = Math.min(end, begin + LONGEST);
    int at = begin;
    for (; at < limit; at++) {
      char c = text.charAt(at);
      int value = digit(c);
      if (value >= 0) {
        if (digit > 0 && value > 0) {
          break; // 一二三: a list of digits, no number
        }
        digit = value;
        financial |= isFinancial(c);
        any = true;
        continue;
      }
      int unit = unit(c);
      if (unit > 0) {
        section += (digit > 0 ? (long) digit : digit < 0 && !any ? 1L : 0L) * unit;
        digit = -1;
        financial |= c == '拾' || c == '佰' || c == '仟';
        any = true;
      } else if (c == '万' || c == '萬') {
        if (!any) {
          return null;
        }
        whole = whole.add(BigDecimal.valueOf(section + Math.max(digit, 0)).multiply(TEN_THOUSAND));
        section = 0;
        digit = -1;
      } else if (c == '亿' || c == '億') {
        if (!any) {
          return null;
        }
        whole =
            whole.add(BigDecimal.valueOf(section + Math.max(digit, 0))).multiply(HUNDRED_MILLION);
        section = 0;
        digit = -1;
      } else if (c != ' ' || !any) {
        break;
      }
    }
    while (at > begin && text.charAt(at - 1) == ' ') {
      at--;
    }
    if (!any) {
      return null;
    }
    return new Reading(whole.add(BigDecimal.valueOf(section + Math.max(digit, 0))), at, financial);
  }

  /** Value of a numeral for a digit, or -1. */
  static int digit(char c) {
    if (c == '两' || c == '兩') {
      return 2;
    }
    int at = EVERYDAY.indexOf(c);
    if (at < 0) {
      at = FINANCIAL.indexOf(c);
    }
    if (at < 0) {
      at = TRADITIONAL.indexOf(c);
    }
    return at;
  }

  private static boolean isFinancial(char c) {
    return EVERYDAY.indexOf(c) < 0 && digit(c) > 0 && c != '两' && c != '兩';
  }

  private static int unit(char c) {
    return switch (c) {
      case '十', '拾' -> 10;
      case '百', '佰' -> 100;
      case '千', '仟' -> 1000;
      default -> 0;
    };
  }

  /**
   * The value of a short ordinal such as 三, 十二, 3 or ３, or -1 where the whole of {@code text} is
   * none.
   */
  public static int ordinal(CharSequence text) {
    int length = text.length();
    if (length == 0 || length > 4) {
      return -1;
    }
    int value = 0;
    for (int k = 0; k < length; k++) {
      int digit = Character.digit(text.charAt(k), 10);
      if (digit < 0) {
        Reading reading = read(text, 0, length);
        return reading != null && reading.end() == length ? reading.value().intValue() : -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }
}
