package org.tendertrace.extract.mention;

import java.util.Set;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;

/**
 * A text folded further so that every way to write a name looks the same: spaces, line ends,
 * hyphens, trade mark signs and leftovers of markup are gone, but what stood in each gap is
 * remembered, because {@code A100 8} and {@code A1008} are not the same.
 */
final class Compact {

  /** Gap made of blanks. */
  static final int SPACE = 1;

  /** Gap with the end of a line. */
  static final int LINE = 2;

  /** Gap between two cells of a table. */
  static final int TAB = 4;

  /** Gap made of a hyphen or an underscore. */
  static final int JOINT = 8;

  /** Gap made of a trade mark sign or a leftover of markup. */
  static final int MARK = 16;

  private static final Set<String> TAGS =
      Set.of(
          "b", "br", "span", "font", "p", "td", "tr", "th", "strong", "em", "u", "i", "sup", "sub",
          "div", "a", "o:p");
  private static final int LONGEST_TAG = 80;
  private static final String JOINTS = "-_‐‑‒–—―−";

  private final String text;
  private final Folded folded;

  // Where its characters stand in the folded text; as long as the text or longer.
  private final int[] places;
  private final byte[] gaps;

  private Compact(String text, Folded folded, int[] places, byte[] gaps) {
    this.text = text;
    this.folded = folded;
    this.places = places;
    this.gaps = gaps;
  }

  static Compact of(String original) {
    return of(original, Folded.of(original));
  }

  /**
   * The compact form of {@code original}.
   *
   * @param folded the same, folded with its spaces
   */
  static Compact of(String original, Folded folded) {
    String from = folded.text();
    char[] signs = original.toCharArray();
    char[] characters = from.toCharArray();
    char[] kept = new char[characters.length];
    int[] places = new int[characters.length];
    byte[] gaps = new byte[characters.length];
    int length = 0;
    int gap = 0;
    for (int i = 0; i < characters.length; i++) {
      char c = characters[i];
      char printed = signs[folded.begin(i)];
      boolean plain = isAsciiAlphanumeric(c) || (c >= 0x4E00 && c <= 0x9FFF);
      if (!plain || printed == '™') {
        int skipped = c == ' ' ? 0 : marks(from, i);
        int leaves = skipped > 0 || printed == '™' ? MARK : JOINTS.indexOf(c) >= 0 ? JOINT : 0;
        leaves = c == ' ' ? blank(original, folded.begin(i), folded.end(i)) : leaves;
        if (leaves > 0) {
          gap |= leaves;
          i += Math.max(0, skipped - 1);
          continue;
        }
      }
      places[length] = i;
      gaps[length] = (byte) gap;
      kept[length] = c;
      length++;
      // ②DeepSeek is an item of a list.
      gap = printed != c && isEnclosed(printed) ? SPACE : 0;
    }
    return new Compact(new String(kept, 0, length), folded, places, gaps);
  }

  String text() {
    return text;
  }

  int length() {
    return text.length();
  }

  char charAt(int at) {
    return text.charAt(at);
  }

  /** What stood between the character before {@code at} and the one at it: bits, or 0. */
  int gapBefore(int at) {
    return gaps[at];
  }

  /** All gaps inside {@code [begin, end)} together. */
  int gapsWithin(int begin, int end) {
    int all = 0;
    for (int k = begin + 1; k < end; k++) {
      all |= gaps[k];
    }
    return all;
  }

  /** The piece of the original that became {@code [begin, end)}. */
  Span original(int begin, int end) {
    return new Span(folded.begin(places[begin]), folded.end(places[end - 1]));
  }

  static boolean isAsciiAlphanumeric(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'z');
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether a character is a number in a circle or in brackets. */
  private static boolean isEnclosed(char c) {
    return (c >= '①' && c <= '⓿') || (c >= '❶' && c <= '➓') || (c >= '㈠' && c <= '㉃');
  }

  private static int blank(String original, int begin, int end) {
    int kind = SPACE;
    for (int k = begin; k < end; k++) {
      char c = original.charAt(k);
      if (c == '\n' || c == '\r') {
        kind |= LINE;
      } else if (c == '\t') {
        kind |= TAB;
      }
    }
    return kind;
  }

  /** How many characters at {@code at} are a mark or a leftover of markup; 0 for none. */
  private static int marks(String text, int at) {
    return switch (text.charAt(at)) {
      case '®', '©', '·', '•', '‧' -> 1;
      case '&' -> entity(text, at);
      case '(' -> text.startsWith("(r)", at) ? 3 : text.startsWith("(tm)", at) ? 4 : 0;
      case '<' -> tag(text, at);
      default -> 0;
    };
  }

  private static int entity(String text, int at) {
    for (String entity :
        new String[] {"&nbsp;", "&#160;", "&reg;", "&trade;", "&ensp;", "&emsp;"}) {
      if (text.startsWith(entity, at)) {
        return entity.length();
      }
    }
    return 0;
  }

  private static int tag(String text, int at) {
    int end = text.indexOf('>', at);
    if (end < 0 || end - at > LONGEST_TAG) {
      return 0;
    }
    int from = at + 1 < end && text.charAt(at + 1) == '/' ? at + 2 : at + 1;
    int to = from;
    while (to < end && text.charAt(to) != ' ' && text.charAt(to) != '/') {
      to++;
    }
    return TAGS.contains(text.substring(from, to)) ? end - at + 1 : 0;
  }
}
