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
      BlankGap gap = isBlank(text.charAt(k)) ? new BlankGap(text, k, end) : null;
      if (gap != null && gap.parts()) {
        broken.append('\n');
        breaks++;
        labels += colons > 0 ? 1 : 0;
        glued += colons > 1 ? 1 : 0;
        colons = 0;
      } else if (gap == null || !gap.tearsNumber()) {
        broken.append(text, k, end);
        colons += text.charAt(k) == '：' ? 1 : 0;
      }
      k = end;
    }
    boolean apart = glued <= Math.max(FEW_GLUED, labels / 2);
    return breaks >= FEWEST_BLANKS && apart ? broken.toString() : null;
  }

  /** Whether all but one, or four in five, of the sections' numbers stand behind a blank. */
  private static boolean opensSections(String text) {
    int sections = 0;
    int apart = 0;
    for (int at = text.indexOf('、'); at >= 0; at = text.indexOf('、', at + 1)) {
      boolean list = at + 1 < text.length() && ORDINALS.indexOf(text.charAt(at + 1)) >= 0;
      if (at > 0 && !list && ORDINALS.indexOf(text.charAt(at - 1)) >= 0) {
        char before = at > 1 ? text.charAt(at - 2) : ' ';
        sections++;
        apart += Character.isWhitespace(before) || ORDINALS.indexOf(before) >= 0 ? 1 : 0;
      }
    }
    return sections - apart <= 1 || apart * 5 >= sections * 4;
  }

  private static int blanksEnd(String text, int begin) {
    int end = begin;
    while (end < text.length() && isBlank(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isBlank(char c) {
    return c != '\n' && Blanks.isBlank(c);
  }
}
