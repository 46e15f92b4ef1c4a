package org.tendertrace.extract;

import java.util.BitSet;
import org.tendertrace.model.Span;

/** Kinds of characters in notices, whatever their width. */
final class Glyphs {

  /** Letters of the Latin script that bear a mark, the signs of products apart: é, ū. */
  private static final char FIRST_MARKED = 'À';

  private static final char LAST_MARKED = 'ɏ';

  private static final BitSet SEPARATORS =
      "。；;，,、|｜\t\n】》）)》〉!！?？/★▲●■◆▍▌•·*☆◇□√　✓"
          .chars()
          .collect(BitSet::new, BitSet::set, BitSet::or);

  /** Characters of a word in brackets amid a name, of a place or a part. */
  private static final int LONGEST_WORD = 8;

  private Glyphs() {}

  static boolean isSpace(char c) {
    return c <= ' ' || c == '\u00A0' || c == '\u3000' || c == '\u2003' || c == '\u2002';
  }

  static boolean isColon(char c) {
    return c == ':' || c == '：' || c == '﹕' || c == '∶' || c == '︰';
  }

  /** Whether a colon stands between digits: 1:500, 16:40. */
  static boolean isRatio(CharSequence text, int colon) {
    return colon > 0
        && colon + 1 < text.length()
        && isDigit(text.charAt(colon - 1))
        && isDigit(text.charAt(colon + 1));
  }

  static boolean isOpen(char c) {
    return c == '(' || c == '（' || c == '[' || c == '【' || c == '［' || c == '〔';
  }

  static boolean isClose(char c) {
    return c == ')' || c == '）' || c == ']' || c == '】' || c == '］' || c == '〕';
  }

  static boolean isSeparator(char c) {
    return !isHan(c) && SEPARATORS.get(c);
  }

  static boolean isDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
  }

  static boolean holdsDigit(String value) {
    return holdsDigit(value, 0, value.length());
  }

  static boolean holdsDigit(String text, Span span) {
    return holdsDigit(text, span.begin(), span.end());
  }

  private static boolean holdsDigit(String text, int begin, int end) {
    for (int k = begin; k < end; k++) {
      if (isDigit(text.charAt(k))) {
        return true;
      }
    }
    return false;
  }

  static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= FIRST_MARKED && c <= LAST_MARKED && c != '×' && c != '÷');
  }

  static boolean isHan(char c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF);
  }

  static boolean isNumeral(char c) {
    return switch (c) {
      case '一', '二', '三', '四', '五', '六', '七', '八', '九', '十' -> true;
      default -> false;
    };
  }

  static int skipSpaces(CharSequence text, int at, int end) {
    int k = at;
    while (k < end && isSpace(text.charAt(k))) {
      k++;
    }
    return k;
  }

  static int skipSpacesBack(CharSequence text, int begin, int at) {
    int k = at;
    while (k > begin && isSpace(text.charAt(k - 1))) {
      k--;
    }
    return k;
  }

  /**
   * Where {@code c} first stands in {@code [begin, end)}, and not in all the text behind; or -1.
   */
  static int indexOf(String text, char c, int begin, int end) {
    for (int k = begin; k < end; k++) {
      if (text.charAt(k) == c) {
        return k;
      }
    }
    return -1;
  }

  /**
   * Begin of the run of at most {@code longest} characters before {@code at} that no separator or
   * colon parts.
   */
  static int runBegin(CharSequence text, int at, int longest) {
    int begin = at;
    while (begin > 0
        && at - begin < longest
        && !isSeparator(text.charAt(begin - 1))
        && !isColon(text.charAt(begin - 1))) {
      begin--;
    }
    return begin;
  }

  /** {@link #runBegin} of a name, of which a word in brackets may be part: 某某（某市）有限公司. */
  static int nameBegin(CharSequence text, int at, int longest) {
    int begin = runBegin(text, at, longest);
    int open = bracketBegin(text, begin, LONGEST_WORD);
    boolean word = open > 0 && open < begin - 2 && begin < at && isHan(text.charAt(open - 1));
    for (int k = open + 1; k < begin - 1; k++) {
      word &= isHan(text.charAt(k));
    }
    return word ? runBegin(text, open, longest) : begin;
  }

  /** Begin of the bracketed group of at most {@code longest} characters that ends at {@code at}. */
  static int bracketBegin(CharSequence text, int at, int longest) {
    if (at == 0 || !isClose(text.charAt(at - 1))) {
      return at;
    }
    for (int k = at - 2; k >= 0 && at - k <= longest; k--) {
      if (isOpen(text.charAt(k))) {
        return k;
      }
    }
    return at;
  }

  /** The span without spaces and closing punctuation around it. */
  static Span trim(CharSequence text, int begin, int end) {
    int first = begin;
    int last = end;
    while (first < last
        && (isSpace(text.charAt(first))
            || isColon(text.charAt(first))
            || text.charAt(first) == '，')) {
      first++;
    }
    while (last > first
        && (isSpace(text.charAt(last - 1))
            || (!isHan(text.charAt(last - 1))
                && "。；;，,、|／★▲●■◆•　".indexOf(text.charAt(last - 1)) >= 0))) {
      last--;
    }
    return new Span(first, last);
  }

  /**
   * Offset behind a bracketed group of at most {@code longest} characters that opens at {@code at}.
   */
  static int skipBracket(CharSequence text, int at, int end, int longest) {
    if (at >= end || !isOpen(text.charAt(at))) {
      return at;
    }
    int depth = 0;
    for (int k = at; k < end && k - at <= longest; k++) {
      if (isOpen(text.charAt(k))) {
        depth++;
      } else if (isClose(text.charAt(k))) {
        depth--;
        if (depth == 0) {
          return k + 1;
        }
      }
    }
    return at;
  }
}
