package org.tendertrace.extract;

import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.model.Span;
import org.tendertrace.text.Amounts;

/** Reads what a line above a table says that the numbers in it are: 单位：万元. */
final class UnitNote {

  private static final int LONGEST = 24;
  private static final int LONGEST_LINE = 120;
  private static final char MONEY = '元';

  private UnitNote() {}

  /** The unit that a line notes last; {@code null} for none. */
  static Amounts.Unit in(String text, Span line, CueLists cues, Amounts amounts) {
    Amounts.Unit unit = null;
    boolean notes =
        line.length() <= LONGEST_LINE && Glyphs.indexOf(text, MONEY, line.begin(), line.end()) >= 0;
    for (int k = line.begin(), begin = k; notes && k <= line.end(); k++) {
      if (k == line.end() || "。；，".indexOf(text.charAt(k)) >= 0) {
        String note = k - begin > LONGEST ? "" : text.substring(begin, k);
        if (note.indexOf(MONEY) > 0 && cues.has(Kind.UNIT_NOTE, note)) {
          unit = amounts.unitIn(note);
        }
        begin = k + 1;
      }
    }
    return unit;
  }

  /** 投标报价（不含税综合单价，元/根）: whether a bracket in a label asks for a price a piece alone. */
  static boolean isOfPiece(CueLists cues, String label) {
    int open = Math.max(label.indexOf('（'), label.indexOf('('));
    int end = open + 1;
    while (open >= 0 && end < label.length() && Glyphs.isHan(label.charAt(end))) {
      end++;
    }
    boolean alone = end > open + 1 && end < label.length() && label.charAt(end) != '、';
    return alone && cues.ends(Kind.UNIT_PRICE, label.substring(open + 1, end));
  }
}
