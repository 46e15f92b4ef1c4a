package org.tendertrace.extract;

import org.tendertrace.extract.Pair.Source;
import org.tendertrace.model.Span;

/** Finds the lot that opens the clause of a label: 其中一标段（城北片区）最高限价为256万元. */
final class LotOfClause {

  /** Characters from the lot to the label, a bracket between them. */
  private static final int LONGEST_LEAD = 40;

  private static final String PARTS = "，,；;。：:\n\t";

  /** Before the first of several lots. */
  private static final String AMONG = "其中";

  private LotOfClause() {}

  /** The pair with its lot; the same where another, or none, stands there. */
  static Pair given(String text, Pair pair) {
    boolean asked = pair.lot() == null && pair.record() < 0 && pair.source() == Source.LINE;
    int label = pair.label().begin();
    int begin = label;
    while (asked
        && begin > 0
        && label - begin < LONGEST_LEAD
        && PARTS.indexOf(text.charAt(begin - 1)) < 0) {
      begin--;
    }
    begin = Glyphs.skipSpaces(text, begin, label);
    begin = text.startsWith(AMONG, begin) ? begin + AMONG.length() : begin;
    Lots.Mark mark = asked ? Lots.at(text, begin, label) : null;
    int end = mark == null ? -1 : Glyphs.skipBracket(text, mark.end(), label, LONGEST_LEAD);
    Span value = pair.value();
    return end == label ? pair.part(value, mark.lot()) : pair;
  }
}
