package org.tendertrace.read;

import java.util.ArrayList;
import java.util.List;

/** Takes lines of fixed width apart at their gaps: wide spaces, and two spaces or more. */
final class GappedLine {

  /** Characters of a line that may be a row. */
  private static final int LONGEST = 400;

  /** Marks of a rule below headers, at least. */
  private static final int SHORTEST_RULE = 6;

  /** Of what rules are drawn. */
  private static final String RULES = "-=—_－＝─━═┄┈";

  /**
   * What stands between two gaps.
   *
   * @param begin where it begins, in widths of a Latin letter
   * @param end where it ends, in the same
   */
  record Piece(String text, int begin, int end) {

    int width() {
      return end - begin;
    }

    /** Whether it is a sum or another number: 1,425.60, 35.6万元. */
    boolean isNumber() {
      boolean digits = false;
      for (int k = 0; k < text.length(); k++) {
        char c = text.charAt(k);
        digits |= isDigit(c);
        if (!isDigit(c) && "￥¥,，.%％万元 ".indexOf(c) < 0) {
          return false;
        }
      }
      return digits;
    }
  }

  private GappedLine() {}

  /** The pieces of a line; none of one too long for a row. */
  static List<Piece> pieces(String line) {
    List<Piece> pieces = new ArrayList<>();
    if (line.length() > LONGEST) {
      return pieces;
    }
    int column = 0;
    int begin = -1;
    int beginColumn = 0;
    for (int k = 0; k < line.length(); k++) {
      if (isGap(line, k)) {
        if (begin >= 0) {
          add(pieces, new Piece(line.substring(begin, k), beginColumn, column));
          begin = -1;
        }
      } else if (begin < 0 && !Blanks.isBlank(line.charAt(k))) {
        begin = k;
        beginColumn = column;
      }
      column += line.charAt(k) < 0x2E80 ? 1 : 2;
    }
    if (begin >= 0) {
      String last = line.substring(begin).strip();
      add(pieces, new Piece(last, beginColumn, beginColumn + width(last)));
    }
    return pieces;
  }

  /** Whether a line is nothing but rules, in one piece or one for each column. */
  static boolean isRule(String line) {
    int marks = 0;
    for (int k = 0; k < line.length(); k++) {
      char c = line.charAt(k);
      if (RULES.indexOf(c) < 0 && !Blanks.isBlank(c)) {
        return false;
      }
      marks += Blanks.isBlank(c) ? 0 : 1;
    }
    return marks >= SHORTEST_RULE;
  }

  /** The widths of Latin letters that a text takes. */
  static int width(String text) {
    int width = 0;
    for (int k = 0; k < text.length(); k++) {
      width += text.charAt(k) < 0x2E80 ? 1 : 2;
    }
    return width;
  }

  /** Adds a piece; single characters side by side are one word set wide: 甲　　方. */
  private static void add(List<Piece> pieces, Piece piece) {
    int last = pieces.size() - 1;
    Piece before = last < 0 ? null : pieces.get(last);
    if (before != null && isSetWide(before.text()) && isSetWide(piece.text())) {
      String both = before.text() + '\u3000' + piece.text();
      pieces.set(last, new Piece(both, before.begin(), piece.end()));
    } else {
      pieces.add(piece);
    }
  }

  /** Whether nothing but single characters stands there. */
  private static boolean isSetWide(String text) {
    for (int k = 0; k < text.length(); k++) {
      if (k % 2 == 0 ? !Character.isIdeographic(text.charAt(k)) : text.charAt(k) != '\u3000') {
        return false;
      }
    }
    return true;
  }

  /** A wide space, or one of two or more spaces. */
  private static boolean isGap(String line, int k) {
    char c = line.charAt(k);
    boolean pair =
        c == ' '
            && ((k + 1 < line.length() && isSpace(line.charAt(k + 1)))
                || (k > 0 && isSpace(line.charAt(k - 1))));
    return c == '\u3000' || pair;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\u3000';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
