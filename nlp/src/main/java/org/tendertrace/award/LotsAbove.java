package org.tendertrace.award;

import org.tendertrace.extract.Lots;

/** Finds the lot whose mark stands above a passage that tells who won it: 第一包：某设备 …，确定某公司为中标供应商. */
final class LotsAbove {

  private static final int LONGEST_PASSAGE = 600;
  private static final char ORDINAL = '第';

  private LotsAbove() {}

  /**
   * The lot of the last mark before {@code at}, where another's stands before or behind it, so that
   * the text is divided by them; {@code null} for none.
   */
  static String of(String text, int at) {
    Lots.Mark last = null;
    int least = Math.max(0, at - LONGEST_PASSAGE);
    for (int k = at - 1; k >= least && last == null; k--) {
      last = mark(text, k);
    }
    if (last == null) {
      return null;
    }
    for (int k = 0; k < text.length(); k++) {
      Lots.Mark other = mark(text, k);
      if (other != null && !other.lot().equals(last.lot())) {
        return last.lot();
      }
    }
    return null;
  }

  /** 第一包：, 第2标段:. */
  private static Lots.Mark mark(String text, int at) {
    Lots.Mark mark =
        text.charAt(at) == ORDINAL
            ? Lots.at(text, at, Math.min(text.length(), at + LONGEST_PASSAGE))
            : null;
    boolean opens =
        mark != null && mark.end() < text.length() && ":：".indexOf(text.charAt(mark.end())) >= 0;
    return opens ? mark : null;
  }
}
