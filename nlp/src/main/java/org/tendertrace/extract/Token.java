package org.tendertrace.extract;

import java.util.List;
import org.tendertrace.extract.Labels.Term;
import org.tendertrace.model.Span;

/**
 * A label, heading or lot mark in a line.
 *
 * @param begin where it begins, with its number; the value before it ends here
 * @param label the wording; with its brackets, up to the colon
 * @param value where its value may begin
 * @param top whether it has a number of the outermost kind
 * @param colon whether a colon follows
 */
record Token(
    Kind kind,
    int begin,
    Span label,
    int value,
    Term term,
    String lot,
    boolean top,
    boolean colon,
    boolean guessed,
    double trust) {

  /** Whether it is a label that a gap parts from its value. */
  boolean isGapped() {
    return kind == Kind.LABEL && !colon && value > label.end();
  }

  /**
   * Where its value ends that reaches to {@code end} otherwise: of a label that opens a bracket,
   * inside of that. 某项目（代理机构：某公司）评标已结束.
   */
  int valueEnd(String text, int end) {
    if (!colon || begin == 0 || !Glyphs.isOpen(text.charAt(begin - 1))) {
      return end;
    }
    int depth = 0;
    for (int k = Math.min(value, end); k < end; k++) {
      if (Glyphs.isOpen(text.charAt(k))) {
        depth++;
      } else if (Glyphs.isClose(text.charAt(k)) && --depth < 0) {
        return k;
      }
    }
    return end;
  }

  /** What a token is. */
  enum Kind {
    LABEL,
    SECTION,
    LOT,
    /** Something numbered of no known name. */
    HEADING
  }

  /** Direct Award through Lot 1 … and Lot 2 …: a line about several lots opens none of them. */
  static boolean mentionLots(List<Token> tokens) {
    boolean several = false;
    String first = null;
    for (int k = 0; k < tokens.size(); k++) {
      Token token = tokens.get(k);
      if (token.kind() == Kind.LOT) {
        several |= first != null && !first.equals(token.lot());
        first = first == null ? token.lot() : first;
      } else if (k > 0) {
        return false;
      }
    }
    return several;
  }
}
