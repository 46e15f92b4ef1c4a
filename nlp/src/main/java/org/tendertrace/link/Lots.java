package org.tendertrace.link;

import java.util.Locale;
import org.tendertrace.extract.Lots.Mark;
import org.tendertrace.text.Folded;

/** Makes lot numbers comparable. */
public final class Lots {

  /** The lot of a notice that has one undivided award. */
  public static final String UNDIVIDED = "";

  private Lots() {}

  /**
   * The lot number with its width folded, in capitals and without leading zeros; {@link #UNDIVIDED}
   * for {@code null}.
   */
  public static String number(String printed) {
    if (printed == null) {
      return UNDIVIDED;
    }
    String number = Folded.withoutSpaces(printed).text().toUpperCase(Locale.ROOT);
    int zeros = 0;
    while (zeros < number.length() - 1 && number.charAt(zeros) == '0') {
      zeros++;
    }
    return number.substring(zeros);
  }

  /** The number of the only lot that a title names; {@link #UNDIVIDED} where it is none or more. */
  static String inTitle(String title) {
    String found = UNDIVIDED;
    String text = title == null ? "" : title;
    for (int k = 0; k < text.length(); k++) {
      Mark mark = org.tendertrace.extract.Lots.at(text, k, text.length());
      if (mark != null) {
        String number = number(mark.lot());
        if (!found.equals(UNDIVIDED) && !found.equals(number)) {
          return UNDIVIDED;
        }
        found = number;
        k = mark.end() - 1;
      }
    }
    return found;
  }
}
