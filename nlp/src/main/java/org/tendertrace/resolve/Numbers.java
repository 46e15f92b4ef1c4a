package org.tendertrace.resolve;

import org.tendertrace.text.Numerals;

/** Numbers in names: 第十五 and 第15, 三〇一 and 301 are one. */
final class Numbers {

  private static final String DIGITS = "零一二三四五六七八九";
  private static final String UNITS = "十百";
  private static final int LIST = 3;

  private Numbers() {}

  /**
   * {@code key} with its numbers in digits: those behind 第, those with 十 or 百 in them, and lists of
   * three digits or more. A lone numeral elsewhere is a word (三一, 八一).
   */
  static String inDigits(String key) {
    StringBuilder written = new StringBuilder(key.length());
    for (int at = 0; at < key.length(); ) {
      int end = endOfNumeral(key, at);
      String numeral = key.substring(at, end);
      String digits = null;
      if (end > at) {
        boolean ordinal = at > 0 && key.charAt(at - 1) == '第';
        boolean units = numeral.length() > 1 && numeral.chars().anyMatch(c -> isUnit((char) c));
        digits = ordinal || units || numeral.length() >= LIST ? digits(numeral) : null;
      }
      if (end == at) {
        written.append(key.charAt(at++));
      } else {
        written.append(digits == null ? numeral : digits);
        at = end;
      }
    }
    return written.toString();
  }

  /** Offset behind the number, in digits or in Chinese, that starts at {@code begin}. */
  static int end(String text, int begin) {
    int at = begin;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at > begin ? at : endOfNumeral(text, begin);
  }

  /** A number in digits, whether it was or was written in Chinese. */
  static String digits(String number) {
    StringBuilder list = new StringBuilder();
    for (int k = 0; k < number.length(); k++) {
      char c = number.charAt(k);
      int value = c >= '0' && c <= '9' ? c - '0' : DIGITS.indexOf(zero(c));
      if (value < 0) {
        int ordinal = Numerals.ordinal(number);
        return ordinal < 0 ? number : String.valueOf(ordinal);
      }
      list.append(value);
    }
    return list.toString();
  }

  private static int endOfNumeral(String text, int begin) {
    int at = begin;
    while (at < text.length()
        && (DIGITS.indexOf(zero(text.charAt(at))) >= 0 || isUnit(text.charAt(at)))) {
      at++;
    }
    return at;
  }

  private static char zero(char c) {
    return c == '〇' || c == '○' ? '零' : c;
  }

  private static boolean isUnit(char c) {
    return UNITS.indexOf(c) >= 0;
  }
}
