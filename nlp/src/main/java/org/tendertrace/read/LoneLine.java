package org.tendertrace.read;

/**
 * Breaks a Chinese text that is all in one line at its blanks: who writes a blank between the texts
 * of a page's elements leaves no other trace of them, and Chinese has no blanks of its own. Within
 * Latin script, numbers with their units, brackets and words set wide, blanks stay.
 */
final class LoneLine {

  /** Blanks beside Chinese characters; a passage that was always one has hardly any. */
  private static final int FEWEST_BLANKS = 6;

  /** Passages of several labels: a few are prose, more than half of many were never parted. */
  private static final int FEW_GLUED = 3;

  /** Number the sections of a notice, each at the begin of an element's text. */
  private static final String ORDINALS = "一二三四五六七八九十";

  /** Behind a number they go on with it. */
  private static final String UNITS = "年月日元万亿台套%％";

  /** Behind a label or a number of an item, what it tells. */
  private static final String GOES_ON = "：:、.．";

  private static final String OPENING = "（(【〔[《“>»|";
  private static final String CLOSING = "）)】〕]》”，。；、：:>»|";

  private LoneLine() {}

  /** The text with its blanks for line ends; {@code null} where they part nothing. */
  static String broken(String text) {
    if (!opensSections(text)) {
      return null;
    }
    StringBuilder broken = new StringBuilder(text.length());
    int breaks = 0;
    int labels = 0;
    int glued = 0;
    int colons = 0;
    for (int k = 0; k < text.length(); ) {
      int end = Math.max(k + 1, blanksEnd(text, k));
      boolean parts = isBlank(text.charAt(k)) && parts(text, k, end);
      if (parts) {
        broken.append('\n');
        breaks++;
        labels += colons > 0 ? 1 : 0;
        glued += colons > 1 ? 1 : 0;
        colons = 0;
      } else {
        broken.append(text, k, end);
        colons += text.charAt(k) == '：' ? 1 : 0;
      }
      k = end;
    }
    boolean apart = glued <= Math.max(FEW_GLUED, labels / 2);
    return breaks >= FEWEST_BLANKS && apart ? broken.toString() : null;
  }

  /** Whether at least four in five of the sections' numbers stand behind a blank. */
  private static boolean opensSections(String text) {
    int sections = 0;
    int apart = 0;
    for (int at = text.indexOf('、'); at >= 0; at = text.indexOf('、', at + 1)) {
      if (at > 0 && ORDINALS.indexOf(text.charAt(at - 1)) >= 0) {
        char before = at > 1 ? text.charAt(at - 2) : ' ';
        sections++;
        apart += Character.isWhitespace(before) || ORDINALS.indexOf(before) >= 0 ? 1 : 0;
      }
    }
    return apart * 5 >= sections * 4;
  }

  private static int blanksEnd(String text, int begin) {
    int end = begin;
    while (end < text.length() && isBlank(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Whether the blanks in {@code [begin, end)} part the texts of two elements. */
  private static boolean parts(String text, int begin, int end) {
    if (begin == 0 || end == text.length()) {
      return false;
    }
    char before = text.charAt(begin - 1);
    char behind = text.charAt(end);
    boolean within =
        OPENING.indexOf(before) >= 0
            || OPENING.indexOf(behind) >= 0
            || CLOSING.indexOf(behind) >= 0
            || GOES_ON.indexOf(before) >= 0
            || (isDigit(before) && UNITS.indexOf(behind) >= 0)
            || (isDigit(behind) && isDayBehind(text, end))
            || (isLatin(before) && isLatin(behind) && !areNumbers(text, begin, end));
    return isItem(text, end) || (!within && !isSetWide(text, begin, end));
  }

  /** Whether a number of an item stands there, and Chinese behind it: 2.采购代理机构信息. */
  private static boolean isItem(String text, int at) {
    int end = at;
    while (end < text.length() && end - at <= 2 && isDigit(text.charAt(end))) {
      end++;
    }
    return end > at
        && end - at <= 2
        && end + 1 < text.length()
        && ".、．".indexOf(text.charAt(end)) >= 0
        && isHan(text.charAt(end + 1));
  }

  private static boolean isLatin(char c) {
    return c < 0x80 && CLOSING.indexOf(c) < 0 && OPENING.indexOf(c) < 0;
  }

  /** Whether nothing but digits stands on either side, as in two cells; no day with its hour. */
  private static boolean areNumbers(String text, int from, int to) {
    int begin = from;
    while (begin > 0 && isOfNumber(text.charAt(begin - 1))) {
      begin--;
    }
    int end = to;
    while (end < text.length() && isOfNumber(text.charAt(end))) {
      end++;
    }
    return begin < from
        && end > to
        && (begin == 0 || text.charAt(begin - 1) == ' ')
        && (end == text.length() || text.charAt(end) == ' ');
  }

  private static boolean isOfNumber(char c) {
    return isDigit(c) || c == '.' || c == ',';
  }

  /** Whether a number goes on, behind a blank, with 年, 月 or 日. */
  private static boolean isDayBehind(String text, int at) {
    int end = at;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end + 1 < text.length()
        && text.charAt(end) == ' '
        && "年月日".indexOf(text.charAt(end + 1)) >= 0;
  }

  /** Whether a word is set wide there: 名 称, 机构名 称：. */
  private static boolean isSetWide(String text, int begin, int end) {
    if (!isHan(text.charAt(begin - 1)) || !isHan(text.charAt(end))) {
      return false;
    }
    char next = end + 1 < text.length() ? text.charAt(end + 1) : ' ';
    boolean alone = begin == 1 || Character.isWhitespace(text.charAt(begin - 2));
    return next == '：' || next == ':' || (alone && isBlank(next));
  }

  private static boolean isBlank(char c) {
    return c != '\n' && Blanks.isBlank(c);
  }

  private static boolean isHan(char c) {
    return Character.isIdeographic(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
