package org.tendertrace.extract;

import java.util.ArrayList;
import java.util.List;
import org.tendertrace.extract.Token.Kind;
import org.tendertrace.model.Span;

/** Parts a value at the lots that stand in brackets behind its parts: 甲公司（包1）、乙公司（包2）. */
final class LotsBehind {

  private static final String BETWEEN = "、，；;,/";

  private LotsBehind() {}

  /** What belongs to a lot. */
  record Part(Span value, String lot) {}

  /** The parts of the value behind token {@code at}, each of a token of a lot; none for another. */
  static List<Part> read(String text, List<Token> tokens, int at) {
    boolean lots = at + 1 < tokens.size() && tokens.get(at + 1).kind() == Kind.LOT;
    if (!lots || tokens.get(at).kind() != Kind.LABEL) {
      return List.of();
    }
    List<Part> parts = new ArrayList<>();
    int from = tokens.get(at).value();
    for (int k = at + 1; k < tokens.size(); k++) {
      Token lot = tokens.get(k);
      int close = lot.label().end();
      boolean bracketed =
          lot.kind() == Kind.LOT
              && Glyphs.isOpen(text.charAt(lot.begin() - 1))
              && close < text.length()
              && Glyphs.isClose(text.charAt(close));
      if (!bracketed) {
        break;
      }
      while (from < lot.begin() - 1 && BETWEEN.indexOf(text.charAt(from)) >= 0) {
        from++;
      }
      Span value = Glyphs.trim(text, from, Math.max(from, lot.begin() - 1));
      if (value.isEmpty()) {
        return List.of();
      }
      parts.add(new Part(value, lot.lot()));
      from = close + 1;
    }
    return parts;
  }
}
