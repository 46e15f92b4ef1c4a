package org.tendertrace.link;

import org.tendertrace.text.Folded;

/** Makes lot numbers comparable. */
final class Lots {

  /** The lot of a notice that has one undivided award. */
  static final String UNDIVIDED = "";

  private Lots() {}

  /** The lot number in folded form and without leading zeros; {@link #UNDIVIDED} for none. */
  static String number(String printed) {
    if (printed == null) {
      return UNDIVIDED;
    }
    String number = Folded.withoutSpaces(printed).text();
    int zeros = 0;
    while (zeros < number.length() - 1 && number.charAt(zeros) == '0') {
      zeros++;
    }
    return number.substring(zeros);
  }
}
