package org.tendertrace.text;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import org.tendertrace.model.Span;

/**
 * A text made comparable, with the way back: width and compatibility forms (NFKC), letter case and
 * traditional characters are folded, and every piece of the folded text knows its place in the
 * original.
 *
 * <p>{@code ＮＶＩＤＩＡ　Ａ１００} becomes {@code nvidia a100}, {@code 亞馬遜雲} becomes {@code 亚马逊云}. Invisible
 * characters (zero-width spaces, joiners, soft hyphens, byte order marks) are dropped. Code points
 * are folded one by one, so that offsets stay exact; sequences of a letter and a combining mark are
 * not composed.
 */
public final class Folded {

  private static final char[] TO_SIMPLIFIED = simplifiedTable();

  /**
   * What the characters of the basic plane fold to that fold to one character which is no space; 0
   * for all others. Nearly all of any text is folded by this table alone.
   */
  private static final char[] TO_ONE = singleTable();

  private final String text;
  private final int[] begins;

  /** {@code null} where every character of the original that was kept is one of its own. */
  private final int[] ends;

  private Folded(String text, int[] begins, int[] ends) {
    this.text = text;
    this.begins = begins;
    this.ends = ends;
  }

  /** Folds {@code original}; each run of white space becomes one space. */
  public static Folded of(CharSequence original) {
    return fold(original, true);
  }

  /** Folds {@code original} and drops all white space, for labels like 中 标 金 额. */
  public static Folded withoutSpaces(CharSequence original) {
    return fold(original, false);
  }

  /** The folded form of a short string, where no way back is needed. */
  public static String key(CharSequence original) {
    return text(original, true).strip();
  }

  /** What {@link #of} folds to, where no way back is needed. */
  public static String textOf(CharSequence original) {
    return text(original, true);
  }

  /** What {@link #withoutSpaces} folds to, where no way back is needed. */
  public static String textWithoutSpaces(CharSequence original) {
    return text(original, false);
  }

  /** The one character that {@code c} folds to, which is no space; 0 where it does not. */
  public static char single(char c) {
    return TO_ONE[c];
  }

  public String text() {
    return text;
  }

  /**
   * The piece of the original that became {@code [begin, end)} of the folded text.
   *
   * @throws IndexOutOfBoundsException if the range is empty or outside the folded text
   */
  public Span original(int begin, int end) {
    return new Span(begins[begin], end(end - 1));
  }

  /** Where the character of the original begins that became the one at {@code at}. */
  public int begin(int at) {
    return begins[at];
  }

  /** Where it ends. */
  public int end(int at) {
    return ends == null ? begins[at] + 1 : ends[at];
  }

  private static String text(CharSequence sequence, boolean keepSpaces) {
    String original = sequence.toString();
    int same = same(original, keepSpaces);
    if (same == original.length()) {
      return original;
    }
    char[] folded = new char[original.length()];
    original.getChars(0, same, folded, 0);
    int length = same;
    for (int i = same; i < folded.length; i++) {
      char c = original.charAt(i);
      char one = TO_ONE[c];
      if (one != 0) {
        folded[length++] = one;
      } else if (!isSpace(c)) {
        return text(original, i, new String(folded, 0, length), keepSpaces);
      } else if (keepSpaces && (length == 0 || folded[length - 1] != ' ')) {
        folded[length++] = ' ';
      }
    }
    return new String(folded, 0, length);
  }

  /** How many characters from the first on are as they would be folded; often all of a word. */
  private static int same(String original, boolean keepSpaces) {
    int same = 0;
    for (; same < original.length(); same++) {
      char c = original.charAt(same);
      boolean single = keepSpaces && c == ' ' && (same == 0 || original.charAt(same - 1) != ' ');
      if ((c == 0 || TO_ONE[c] != c) && !single) {
        break;
      }
    }
    return same;
  }

  /** Folds what is left behind the first {@code done} characters, which fold to {@code before}. */
  private static String text(CharSequence original, int done, String before, boolean keepSpaces) {
    StringBuilder folded = new StringBuilder(original.length()).append(before);
    for (int i = done; i < original.length(); ) {
      char one = TO_ONE[original.charAt(i)];
      if (one != 0) {
        folded.append(one);
        i++;
      } else {
        int point = Character.codePointAt(original, i);
        append(folded, point, keepSpaces);
        i += Character.charCount(point);
      }
    }
    return folded.toString();
  }

  private static Folded fold(CharSequence sequence, boolean keepSpaces) {
    char[] original = sequence.toString().toCharArray();
    Folding folding = new Folding(original.length + 16);
    StringBuilder piece = new StringBuilder();
    for (int i = 0; i < original.length; ) {
      i = folding.addOnes(original, i);
      if (i == original.length) {
        break;
      }
      int point = Character.codePointAt(original, i);
      int next = i + Character.charCount(point);
      if (!isSpace(point)) {
        piece.setLength(0);
        append(folding.endsInSpace() ? piece.append(' ') : piece, point, keepSpaces);
        folding.add(piece, folding.endsInSpace() ? 1 : 0, i, next);
      } else if (keepSpaces) {
        folding.addSpace(i, next);
      }
      i = next;
    }
    return folding.done();
  }

  private static void append(StringBuilder folded, int point, boolean keepSpaces) {
    if (point < 0x80) {
      if (point > ' ') {
        folded.append((char) (point >= 'A' && point <= 'Z' ? point + ('a' - 'A') : point));
      } else {
        appendSpace(folded, keepSpaces);
      }
    } else if (point >= 0x4E00 && point <= 0x9FFF) {
      folded.append(TO_SIMPLIFIED[point - 0x4E00]);
    } else if (isSpace(point)) {
      appendSpace(folded, keepSpaces);
    } else if (!isInvisible(point)) {
      String form = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
      for (int k = 0; k < form.length(); k++) {
        char c = form.charAt(k);
        if (isSpace(c)) {
          appendSpace(folded, keepSpaces);
        } else if (c >= 0x4E00 && c <= 0x9FFF) {
          folded.append(TO_SIMPLIFIED[c - 0x4E00]);
        } else {
          folded.append(Character.toString(c).toLowerCase(Locale.ROOT));
        }
      }
    }
  }

  private static void appendSpace(StringBuilder folded, boolean keepSpaces) {
    if (keepSpaces && (folded.isEmpty() || folded.charAt(folded.length() - 1) != ' ')) {
      folded.append(' ');
    }
  }

  private static boolean isSpace(int point) {
    return point <= ' '
        || point == 0xA0
        || Character.isSpaceChar(point)
        || Character.isWhitespace(point);
  }

  private static boolean isInvisible(int point) {
    return Character.getType(point) == Character.FORMAT;
  }

  private static char[] singleTable() {
    char[] table = new char[Character.MAX_VALUE + 1];
    StringBuilder folded = new StringBuilder();
    for (int c = 0; c < table.length; c++) {
      if (!Character.isSurrogate((char) c) && !isSpace(c)) {
        folded.setLength(0);
        append(folded, c, true);
        table[c] = folded.length() == 1 && folded.charAt(0) != ' ' ? folded.charAt(0) : 0;
      }
    }
    return table;
  }

  private static char[] simplifiedTable() {
    char[] all = new char[0x9FFF - 0x4E00 + 1];
    for (int k = 0; k < all.length; k++) {
      all[k] = (char) (0x4E00 + k);
    }
    Transliterator toSimplified = Transliterator.getInstance("Traditional-Simplified");
    // Line feeds between the characters keep the transliterator's phrase rules out.
    StringBuilder lines = new StringBuilder(all.length * 2);
    for (char c : all) {
      lines.append(c).append('\n');
    }
    String folded = toSimplified.transliterate(lines.toString());
    int k = 0;
    for (String line : folded.split("\n", -1)) {
      if (k < all.length && line.length() == 1) {
        all[k] = line.charAt(0);
      }
      k++;
    }
    return all;
  }

  /** A text that is being folded. */
  private static final class Folding {

    private char[] folded;
    private int[] begins;
    private int[] ends;
    private int length;

    Folding(int capacity) {
      folded = new char[capacity];
      begins = new int[capacity];
    }

    /** Adds what folds to one character each from {@code from} on, and tells where that ends. */
    int addOnes(char[] original, int from) {
      reserve(original.length - from);
      char[] to = folded;
      int at = length;
      int i = from;
      for (; i < original.length; i++) {
        char one = TO_ONE[original[i]];
        if (one == 0) {
          break;
        }
        to[at] = one;
        begins[at++] = i;
      }
      for (int k = length; ends != null && k < at; k++) {
        ends[k] = begins[k] + 1;
      }
      length = at;
      return i;
    }

    boolean endsInSpace() {
      return length > 0 && folded[length - 1] == ' ';
    }

    /** Adds a space, or lets the one before reach to {@code end}. */
    void addSpace(int begin, int end) {
      if (endsInSpace()) {
        keepEnds();
        ends[length - 1] = end;
      } else {
        add(" ", 0, begin, end);
      }
    }

    void add(CharSequence piece, int from, int begin, int end) {
      reserve(piece.length());
      if (end > begin + 1) {
        keepEnds();
      }
      for (int k = from; k < piece.length(); k++) {
        folded[length] = piece.charAt(k);
        begins[length] = begin;
        if (ends != null) {
          ends[length] = end;
        }
        length++;
      }
    }

    private void reserve(int more) {
      if (length + more > folded.length) {
        int capacity = 2 * (length + more);
        folded = Arrays.copyOf(folded, capacity);
        begins = Arrays.copyOf(begins, capacity);
        ends = ends == null ? null : Arrays.copyOf(ends, capacity);
      }
    }

    private void keepEnds() {
      if (ends == null) {
        ends = new int[folded.length];
        for (int k = 0; k < length; k++) {
          ends[k] = begins[k] + 1;
        }
      }
    }

    Folded done() {
      return new Folded(new String(folded, 0, length), begins, ends);
    }
  }
}
