package org.tendertrace.text;

/** What stands around a run of digits and tells a telephone number from a code or an amount. */
final class NumberContext {

  private NumberContext() {}

  /** Whether a number is not a piece of a longer code, an amount or a decimal. */
  static boolean standsAlone(String text, int begin, int end) {
    char before = begin == 0 ? ' ' : text.charAt(begin - 1);
    boolean codeBefore = isCode(before) || "-－.,_#¥￥$第号".indexOf(before) >= 0;
    char behind = end == text.length() ? ' ' : text.charAt(end);
    boolean decimal =
        end + 1 < text.length()
            && (behind == '.' || behind == ',')
            && Character.isDigit(text.charAt(end + 1));
    return !codeBefore && !isCode(behind) && !decimal && !isAmount(text, end);
  }

  /** Whether a unit of money or share follows. */
  static boolean isAmount(String text, int end) {
    int k = end;
    while (k < text.length() && text.charAt(k) == ' ') {
      k++;
    }
    return k < text.length() && "元万亿号%％".indexOf(text.charAt(k)) >= 0;
  }

  static void maskDigits(char[] masked, int begin, int end) {
    for (int k = begin; k < end; k++) {
      masked[k] = Character.isDigit(masked[k]) ? 'X' : masked[k];
    }
  }

  private static boolean isCode(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }
}
