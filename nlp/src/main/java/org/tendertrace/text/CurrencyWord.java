package org.tendertrace.text;

/** Tells the codes and short names of currencies, which other words may hold: RM, EUR, euro. */
final class CurrencyWord {

  /** Letters of the longest name of a currency that other words may hold: euros. */
  private static final int LONGEST = 5;

  private CurrencyWord() {}

  /** Whether a form is a code or a short word, which may be part of another: RM, EUR, euro. */
  static boolean is(String form) {
    return form.length() <= LONGEST && form.chars().allMatch(c -> isLetter((char) c));
  }

  /** Whether a label prints a code as a word: no INR in "Amount in RMB". */
  static boolean isIn(CharSequence label, String code) {
    int length = code.length();
    for (int k = 0; k + length <= label.length(); k++) {
      boolean here = true;
      for (int c = 0; c < length && here; c++) {
        here = AmountScanner.fold(label.charAt(k + c)) == code.charAt(c);
      }
      boolean opens =
          here
              && (k == 0
                  || !isLetter(AmountScanner.fold(label.charAt(k - 1)))
                  || (label.charAt(k) <= 'Z' && label.charAt(k - 1) >= 'a'));
      if (opens
          && (k + length == label.length()
              || !isLetter(AmountScanner.fold(label.charAt(k + length))))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }
}
