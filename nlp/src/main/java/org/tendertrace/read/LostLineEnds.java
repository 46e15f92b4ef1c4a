package org.tendertrace.read;

/**
 * Breaks a text that is all in one line where its source was: crawlers that write blanks for line
 * ends leave the tabs and the runs of blanks with which the lines of the markup began.
 */
final class LostLineEnds {

  /** A text of more lines has kept them. */
  private static final int MOST_LINES = 3;

  private static final int SHORTEST_TEXT = 60;

  /** Gaps in a text that lost its line ends; a row has fewer empty cells. */
  private static final int FEWEST_GAPS = 10;

  /** Of so many tabs, or of so many blanks, is a gap; fewer stand within a line. */
  private static final int TABS = 2;

  private static final int BLANKS = 3;

  private LostLineEnds() {}

  /** The text with a line end for each gap, or as it is where it has its lines. */
  static String restored(String text) {
    if (text.length() < SHORTEST_TEXT || hasLines(text)) {
      return text;
    }
    String blanks = text.indexOf('\t') < 0 ? LoneLine.broken(text) : null;
    if (blanks != null) {
      return blanks;
    }
    StringBuilder broken = new StringBuilder(text.length());
    int gaps = broken(text, broken);
    String glued = gaps >= FEWEST_GAPS ? null : GluedLabels.broken(text);
    return gaps >= FEWEST_GAPS ? broken.toString() : glued == null ? text : glued;
  }

  private static boolean hasLines(String text) {
    int lines = 1;
    for (int at = text.indexOf('\n'); at >= 0 && lines <= MOST_LINES; ) {
      lines++;
      at = text.indexOf('\n', at + 1);
    }
    return lines > MOST_LINES;
  }

  /** Writes the text with its gaps broken, and tells how many there were. */
  private static int broken(String text, StringBuilder broken) {
    int gaps = 0;
    for (int k = 0; k < text.length(); ) {
      int end = k;
      int tabs = 0;
      while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
        tabs += text.charAt(end) == '\t' ? 1 : 0;
        end++;
      }
      boolean gap = tabs >= TABS || (tabs == 0 && end - k >= BLANKS && !isWithin(text, k, end));
      if (gap) {
        broken.append('\n');
        gaps++;
      } else if (tabs > 0) {
        broken.append(' ');
      } else {
        broken.append(text, k, end);
      }
      if (end < text.length()) {
        broken.append(text.charAt(end));
      }
      k = end + 1;
    }
    return gaps;
  }

  /** Whether a value follows behind the blanks, or a label is spaced out: 名称： 某局, 名 称. */
  private static boolean isWithin(String text, int begin, int end) {
    char before = begin > 0 ? text.charAt(begin - 1) : '\n';
    return before == '：'
        || before == ':'
        || (Character.isIdeographic(before) && isAlone(text, begin - 1))
        || (end < text.length() && Character.isIdeographic(text.charAt(end)) && isAlone(text, end));
  }

  /** Whether no other character of a word stands beside the one at {@code at}. */
  private static boolean isAlone(String text, int at) {
    return (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
        && (at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1)));
  }
}
