package org.tendertrace.text;

import java.math.BigDecimal;

/**
 * Reads the magnitude behind a number in English: million, bn, crore; M right behind the digits.
 */
final class EnglishMagnitude {

  private static final String[] WORDS = {
    "million", "billion", "thousand", "crores", "crore", "lakhs", "lakh", "bn", "mn"
  };

  private static final long[] FACTORS = {
    1_000_000L,
    1_000_000_000L,
    1000L,
    10_000_000L,
    10_000_000L,
    100_000L,
    100_000L,
    1_000_000_000L,
    1_000_000L
  };

  private static final char GLUED = 'm';
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000L);

  private EnglishMagnitude() {}

  /**
   * A magnitude.
   *
   * @param end offset behind it
   */
  record Word(BigDecimal factor, int end) {}

  /**
   * The magnitude at {@code at}; {@code null} for none.
   *
   * @param glued whether the digits end there of a number behind the sign of a currency: $2.5M
   */
  static Word at(String text, int at, int end, boolean glued) {
    for (int k = 0; k < WORDS.length; k++) {
      int last = AmountScanner.match(text, at, end, WORDS[k]);
      if (last >= 0 && !AmountScanner.isInsideLatinWord(text, at, last, end)) {
        return new Word(BigDecimal.valueOf(FACTORS[k]), last);
      }
    }
    boolean letter =
        glued
            && at < end
            && AmountScanner.fold(text.charAt(at)) == GLUED
            && (at + 1 == end || !Character.isLetterOrDigit(text.charAt(at + 1)));
    return letter ? new Word(MILLION, at + 1) : null;
  }

  /** Whether a magnitude follows the digits that end at {@code end}: RM14 million. */
  static boolean follows(String text, int end) {
    int at = AmountScanner.skipSpaces(text, end, text.length());
    return at(text, at, text.length(), true) != null;
  }
}
