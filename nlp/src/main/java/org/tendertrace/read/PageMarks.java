package org.tendertrace.read;

/** Tells the lines that number the pages a text was taken from: 第 1 页 共 2 页, - 1 -. */
final class PageMarks {

  private static final int LONGEST = 24;
  private static final String WORDS = "第共页，,/／ \u3000";
  private static final String DASHES = "-–—－";

  private PageMarks() {}

  /** Whether a line is nothing but the number of a page. */
  static boolean isMark(String line) {
    String mark = line.length() > 4 * LONGEST ? line : line.strip();
    if (mark.length() < 3 || mark.length() > LONGEST) {
      return false;
    }
    char first = mark.charAt(0);
    char last = mark.charAt(mark.length() - 1);
    if (DASHES.indexOf(first) >= 0 && DASHES.indexOf(last) >= 0) {
      return isNumber(mark.substring(1, mark.length() - 1).strip());
    }
    return (first == '第' || first == '共')
        && last == '页'
        && mark.chars().allMatch(c -> isDigit(c) || WORDS.indexOf(c) >= 0)
        && mark.chars().anyMatch(PageMarks::isDigit);
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(PageMarks::isDigit);
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
