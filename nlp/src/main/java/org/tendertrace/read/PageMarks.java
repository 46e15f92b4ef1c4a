package org.tendertrace.read;

import java.util.List;

/** Tells the lines that number the pages a text was taken from: 第 1 页 共 2 页, - 1 -. */
final class PageMarks {

  private static final int LONGEST = 24;

  /** Of a line, with the blanks that put it in the middle or on the right. */
  private static final int LONGEST_LINE = 160;

  private static final String WORDS = "第共页，,/／ \u3000";
  private static final String DASHES = "-–—－";

  private PageMarks() {}

  /**
   * Whether a line is nothing but the number of a page, or has that far behind the name of a site.
   */
  static boolean isMark(String line) {
    String mark = line.length() > LONGEST_LINE ? line : line.strip();
    return isPage(mark) || isPage(behindGap(mark));
  }

  /** What stands far behind a head: 某公司采购平台, and 第2页 on the right; empty for nothing. */
  private static String behindGap(String mark) {
    boolean head =
        mark.length() > 3
            && mark.length() <= LONGEST_LINE
            && mark.charAt(mark.length() - 1) == '页'
            && mark.indexOf('：') < 0
            && mark.indexOf(':') < 0;
    List<GappedLine.Piece> pieces = head ? GappedLine.pieces(mark) : List.of();
    return pieces.size() < 2 ? "" : pieces.get(pieces.size() - 1).text();
  }

  private static boolean isPage(String mark) {
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
