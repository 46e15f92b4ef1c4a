package org.tendertrace.extract.mention;

/**
 * Tells the numbers of items from names: an A2 that opens a line or a row is no chip where another
 * line opens with A1 or A3.
 */
final class Numbering {

  /** How far away its neighbour may stand. */
  private static final int FARTHEST = 600;

  private static final int MOST_DIGITS = 2;

  private Numbering() {}

  /** Whether letters with a small number that open a line stand in a sequence of such lines. */
  static boolean isOne(int begin, int end, String text) {
    if (!opensLine(begin, text) || !endsWord(end, text)) {
      return false;
    }
    int digits = end;
    while (digits > begin && isDigit(text.charAt(digits - 1))) {
      digits--;
    }
    if (digits == begin || digits == end || end - digits > MOST_DIGITS) {
      return false;
    }
    String letters = text.substring(begin, digits);
    int number = Integer.parseInt(text.substring(digits, end));
    return opensAnother(letters + (number + 1), end, text)
        || opensAnother(letters + (number - 1), end, text);
  }

  private static boolean opensAnother(String code, int near, String text) {
    int last = Math.min(text.length(), near + FARTHEST);
    for (int at = text.indexOf(code, Math.max(0, near - FARTHEST));
        at >= 0 && at < last;
        at = text.indexOf(code, at + 1)) {
      if (opensLine(at, text) && endsWord(at + code.length(), text)) {
        return true;
      }
    }
    return false;
  }

  private static boolean opensLine(int at, String text) {
    return at == 0 || text.charAt(at - 1) == '\n';
  }

  private static boolean endsWord(int end, String text) {
    return end == text.length() || !Character.isLetterOrDigit(text.charAt(end)) || isHan(end, text);
  }

  private static boolean isHan(int at, String text) {
    return Character.isIdeographic(text.charAt(at));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
