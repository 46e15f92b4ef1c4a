package org.tendertrace.read;

/**
 * Closes up lines that a converter of PDFs printed with a space behind each character: 中 标 公 告.
 * Wider gaps part words or cells and stay.
 */
final class SpacedLine {

  /** Characters apart by which such a line is told; names of two or three are set wide by hand. */
  private static final int FEWEST = 6;

  private SpacedLine() {}

  /** The line closed up; the same where a word of it stands together. */
  static String closed(String line) {
    int begin = 0;
    while (begin < line.length() && Blanks.isBlank(line.charAt(begin))) {
      begin++;
    }
    return isSpaced(line, begin) ? line.substring(0, begin) + closed(line, begin) : line;
  }

  private static boolean isSpaced(String line, int begin) {
    boolean opens =
        begin + 3 < line.length() && line.charAt(begin + 1) == ' ' && line.charAt(begin + 3) == ' ';
    if (!opens) {
      return false;
    }
    int apart = 0;
    for (int k = begin; k < line.length(); k++) {
      boolean wide = isWide(line.charAt(k));
      if (wide && k + 1 < line.length() && isWide(line.charAt(k + 1))) {
        return false;
      }
      apart += wide ? 1 : 0;
    }
    return apart >= FEWEST;
  }

  private static String closed(String line, int begin) {
    StringBuilder closed = new StringBuilder(line.length());
    for (int k = begin; k < line.length(); k++) {
      char c = line.charAt(k);
      boolean between = c == ' ' && k > begin && k + 1 < line.length();
      boolean gap =
          between && (line.charAt(k - 1) == ' ' || line.charAt(k + 1) == ' ' || isLatin(line, k));
      if (c != ' ' || gap || !between) {
        closed.append(c);
      }
    }
    return closed.toString();
  }

  /** Whether words in Latin script, of more than a digit, stand on both sides of a space. */
  private static boolean isLatin(String line, int space) {
    boolean latin = !isWide(line.charAt(space - 1)) && !isWide(line.charAt(space + 1));
    boolean single =
        (space < 2 || line.charAt(space - 2) == ' ')
            && (space + 2 >= line.length() || line.charAt(space + 2) == ' ');
    return latin && !single;
  }

  private static boolean isWide(char c) {
    return c >= 0x2E80 && c != '\u3000';
  }
}
