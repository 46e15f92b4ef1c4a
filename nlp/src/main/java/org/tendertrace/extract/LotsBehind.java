package org.tendertrace.extract;

import java.util.ArrayList;
import java.util.List;
import org.tendertrace.extract.Token.Kind;
import org.tendertrace.model.Span;

/**
 * Parts a value at the lots that stand in brackets behind its parts: 甲公司（包1）、乙公司（包2）, 下浮12%（02包
 * 肉禽蛋）.
 */
final class LotsBehind {

  /** Characters of such a bracket, which may tell what the lot is about. */
  private static final int LONGEST = 40;

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
      int open = lot.begin() - 1;
      boolean bracketed = lot.kind() == Kind.LOT && Glyphs.isOpen(text.charAt(open));
      int behind = bracketed ? Glyphs.skipBracket(text, open, text.length(), LONGEST) : open;
      boolean other = k + 1 < tokens.size() && tokens.get(k + 1).begin() < behind;
      if (behind == open || other) {
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
      from = behind;
    }
    return parts;
  }
}
