package org.tendertrace.jobs;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** Text on a terminal, where a Chinese character takes two places. */
final class Terminal {

  private Terminal() {}

  /** The text in {@code width} places: cut where it is longer, always ended by a space. */
  static String padded(String text, int width) {
    StringBuilder padded = new StringBuilder();
    int taken = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int places = places(c);
      if (taken + places > width - 1) {
        break;
      }
      padded.appendCodePoint(c);
      taken += places;
      i += Character.charCount(c);
    }
    return padded + " ".repeat(width - taken);
  }

  private static int places(int c) {
    int type = UCharacter.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    int width = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
    return width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH
        ? 2
        : 1;
  }
}
