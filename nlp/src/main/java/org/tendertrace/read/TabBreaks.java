package org.tendertrace.read;

/**
 * Breaks a text that is all in one line where its source was indented: crawlers that write blanks
 * for line ends leave the tabs with which the lines of the markup began.
 */
final class TabBreaks {

  /** A text of more lines has kept them. */
  private static final int MOST_LINES = 3;

  private static final int SHORTEST_TEXT = 300;

  /** Runs of several tabs in a text that lost its line ends; a row has fewer empty cells. */
  private static final int FEWEST_RUNS = 10;

  private TabBreaks() {}

  /** The text with a line end for each run of several tabs, or as it is where it has its lines. */
  static String restored(String text) {
    return isOneLine(text) ? broken(text) : text;
  }

  private static boolean isOneLine(String text) {
    if (text.length() < SHORTEST_TEXT || text.indexOf("\t\t") < 0) {
      return false;
    }
    int lines = 1;
    int runs = 0;
    for (int k = 0; k + 1 < text.length() && lines <= MOST_LINES; k++) {
      char c = text.charAt(k);
      lines += c == '\n' ? 1 : 0;
      boolean ends = c == '\t' && text.charAt(k + 1) != '\t';
      runs += ends && k > 0 && text.charAt(k - 1) == '\t' ? 1 : 0;
    }
    return lines <= MOST_LINES && runs >= FEWEST_RUNS;
  }

  private static String broken(String text) {
    StringBuilder broken = new StringBuilder(text.length());
    int k = 0;
    while (k < text.length()) {
      int end = k;
      int tabs = 0;
      while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
        tabs += text.charAt(end) == '\t' ? 1 : 0;
        end++;
      }
      if (tabs > 0) {
        broken.append(tabs > 1 ? '\n' : ' ');
        k = end;
      } else {
        broken.append(text.charAt(k));
        k++;
      }
    }
    return broken.toString();
  }
}
