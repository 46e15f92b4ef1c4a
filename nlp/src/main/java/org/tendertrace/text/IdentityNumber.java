package org.tendertrace.text;

/** Numbers of resident identity cards (GB 11643-1999). */
final class IdentityNumber {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";

  private IdentityNumber() {}

  /** Whether 18 characters have a day of birth and the right check character. */
  static boolean isValid(String number) {
    int year = Integer.parseInt(number.substring(6, 10));
    int month = Integer.parseInt(number.substring(10, 12));
    int day = Integer.parseInt(number.substring(12, 14));
    boolean date =
        year >= 1900 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
    int sum = 0;
    for (int k = 0; k < WEIGHTS.length; k++) {
      sum += WEIGHTS[k] * (number.charAt(k) - '0');
    }
    return date && CHECKS.charAt(sum % 11) == Character.toUpperCase(number.charAt(17));
  }
}
