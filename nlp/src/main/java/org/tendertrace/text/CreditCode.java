package org.tendertrace.text;

import java.util.Locale;

/**
 * The unified social credit code of an organisation (GB 32100-2015): 18 digits and capital letters
 * without I, O, S, V and Z, of which the last is a check of the others. No two organisations have
 * the same code, and none has two at a time.
 */
public final class CreditCode {

  private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };

  /** Of every code. */
  public static final int LENGTH = 18;

  private CreditCode() {}

  /** Whether {@code code} has the form of one and its check is right. */
  public static boolean isValid(String code) {
    if (code.length() != LENGTH) {
      return false;
    }
    int sum = 0;
    for (int k = 0; k < WEIGHTS.length; k++) {
      int value = CHARACTERS.indexOf(code.charAt(k));
      if (value < 0) {
        return false;
      }
      sum += WEIGHTS[k] * value;
    }
    int check = (CHARACTERS.length() - sum % CHARACTERS.length()) % CHARACTERS.length();
    return CHARACTERS.indexOf(code.charAt(LENGTH - 1)) == check;
  }

  /** Whether {@code code} has about the form of one, right or wrong. */
  public static boolean isLike(String code) {
    return code.length() == LENGTH
        && code.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'))
        && code.chars().filter(c -> c <= '9').count() >= LENGTH / 2;
  }

  /** The one valid code in {@code text}; {@code null} where there is none, or more than one. */
  public static String in(String text) {
    String found = null;
    for (int begin = 0; begin < text.length(); begin++) {
      int end = begin;
      while (end < text.length() && isLatinOrDigit(text.charAt(end))) {
        end++;
      }
      String code = text.substring(begin, end).toUpperCase(Locale.ROOT);
      if (isValid(code)) {
        if (found != null && !found.equals(code)) {
          return null;
        }
        found = code;
      }
      begin = end;
    }
    return found;
  }

  private static boolean isLatinOrDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
