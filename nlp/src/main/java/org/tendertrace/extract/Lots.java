package org.tendertrace.extract;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.knowledge.LotWord;
import org.tendertrace.text.Numerals;

/** Reads the numbers of lots: 包1, 第二包, 合同包3, 标项一, A包, 标段2, Lot 3. */
public final class Lots {

  /** What goes on behind a lot and behind no quantity: 2包中标供应商. */
  private static final List<String> OUTCOMES =
      List.of("中标", "成交", "中选", "预算", "流标", "废标", "终止", "采购失败", "因");

  /** Characters of a word for lots that no table lists. */
  private static final int LONGEST_WORD = 2;

  /** Digits of a lot that is all of a cell. */
  private static final int LONGEST_NUMBER = 2;

  /** Capitals, or digits, of a lot's code. */
  private static final int LONGEST_CODE = 4;

  private static final char FIRST_ROMAN = 'Ⅰ';

  private static final List<String> WORDS = words(false);
  private static final List<String> LATIN = words(true);

  private static final BitSet FIRSTS =
      WORDS.stream().mapToInt(word -> word.charAt(0)).collect(BitSet::new, BitSet::set, BitSet::or);

  private Lots() {}

  private static List<String> words(boolean latin) {
    return LotWord.table().stream()
        .filter(word -> word.latin() == latin)
        .map(LotWord::word)
        .toList();
  }

  /**
   * A lot that was read.
   *
   * @param end offset behind its last character
   */
  public record Mark(String lot, int end) {}

  /** The lot whose mark opens at {@code at}, or {@code null}. */
  public static Mark at(CharSequence text, int at, int end) {
    if (at >= end) {
      return null;
    }
    char first = text.charAt(at);
    if (!mayOpen(first)) {
      return null;
    }
    if (first == 'L' || first == 'l' || first == 'P' || first == 'p') {
      return english(text, at, end);
    }
    for (String word : words(text, at, end)) {
      if (startsWith(text, at, end, word)) {
        int k = at + word.length();
        k = word.equals("标段") ? skip(text, k, end, "（包）", "(包)") : k;
        k = skip(text, k, end, "号", "编号");
        boolean colon = false;
        while (k < end && (Glyphs.isSpace(text.charAt(k)) || Glyphs.isColon(text.charAt(k)))) {
          colon |= Glyphs.isColon(text.charAt(k));
          k++;
        }
        k = k < end && (text.charAt(k) == '第') ? k + 1 : k;
        boolean framed = k < end && "[【".indexOf(text.charAt(k)) >= 0;
        k = framed ? k + 1 : k;
        int last = Math.max(number(text, k, end), code(text, k, end));
        if (framed) {
          // 标段[001]
          boolean closed = last > k && last < end && Glyphs.isClose(text.charAt(last));
          return closed ? new Mark(normal(text.subSequence(k, last)), last + 1) : null;
        }
        // 包：一体机: behind a colon a numeral may open a word
        boolean wordInValue =
            colon
                && last > k
                && last < end
                && Glyphs.isNumeral(text.charAt(last - 1))
                && Glyphs.isHan(text.charAt(last));
        if (last > k
            && !wordInValue
            && !(last < end
                && (text.charAt(last) == '.' || text.charAt(last) == '、')
                && last == k + 1
                && word.length() > 3)) {
          return new Mark(normal(text.subSequence(k, last)), last);
        }
      }
    }
    int k = first == '第' ? Glyphs.skipSpaces(text, at + 1, end) : at;
    int last = Math.max(number(text, k, end), code(text, k, end));
    if (last > k) {
      int word = Glyphs.skipSpaces(text, last, end);
      if (word < end && text.charAt(word) == '号') {
        word++;
      }
      for (String lot : words(text, word, end)) {
        if (startsWith(text, word, end, lot)) {
          int after = word + lot.length();
          // 3包 of something is a quantity, 第3包 is a lot
          boolean sure =
              first == '第'
                  || lot.length() > 1
                  || after >= end
                  || !Glyphs.isHan(text.charAt(after))
                  || Glyphs.isLatin(first)
                  || OUTCOMES.stream().anyMatch(o -> startsWith(text, after, end, o));
          return sure ? new Mark(normal(text.subSequence(k, last)), after) : null;
        }
      }
    }
    return null;
  }

  /** The words for lots, if any may begin at {@code at}. */
  private static List<String> words(CharSequence text, int at, int end) {
    return at < end && FIRSTS.get(text.charAt(at)) ? WORDS : List.of();
  }

  /** The lot that opens a line, perhaps in brackets of its own, 【包1】; {@code null} for none. */
  public static Mark opening(CharSequence text, int at, int end) {
    int first = Enumerators.skip(text, at, end);
    boolean bracket = first < end && Glyphs.isOpen(text.charAt(first));
    Mark mark = at(text, bracket ? first + 1 : first, end);
    if (mark == null || !bracket) {
      return mark;
    }
    boolean closed = mark.end() < end && Glyphs.isClose(text.charAt(mark.end()));
    return closed ? new Mark(mark.lot(), mark.end() + 1) : null;
  }

  /** Most marks are looked for where none can be. */
  private static boolean mayOpen(char c) {
    return c == '第'
        || FIRSTS.get(c)
        || Glyphs.isDigit(c)
        || Glyphs.isNumeral(c)
        || Glyphs.isLatin(c)
        || isRoman(c);
  }

  /** Whether {@code c} is a number of its own, from Ⅰ to Ⅻ. */
  private static boolean isRoman(char c) {
    return c >= FIRST_ROMAN && c <= 'Ⅻ';
  }

  /** The lot that a whole cell names; a bare number counts. */
  public static String cell(CharSequence cell) {
    int end = cell.length();
    int begin = Glyphs.skipSpaces(cell, 0, end);
    for (int k = begin; k < end; k++) {
      Mark mark = at(cell, k, end);
      if (mark != null) {
        return mark.lot();
      }
      if (Glyphs.isColon(cell.charAt(k))) {
        break;
      }
    }
    if (begin < end && cell.charAt(begin) == '第') {
      // 第1組: whatever the word, under a header that asks for lots
      int number = number(cell, begin + 1, end);
      return number > begin + 1 && end - number <= LONGEST_WORD
          ? normal(cell.subSequence(begin + 1, number))
          : null;
    }
    int last = Math.max(number(cell, begin, end), code(cell, begin, end));
    return last > begin && Glyphs.skipSpaces(cell, last, end) == end
        ? normal(cell.subSequence(begin, last))
        : null;
  }

  /**
   * The lot that a cell below a header tells: 包号 and below it 2, 标项名称 and below it 标项2：某设备; {@code
   * null} for none, and below headers that do not ask for one.
   */
  static String under(FieldKind header, String cell) {
    if (header == FieldKind.LOT) {
      String named = cell(cell);
      named = named == null ? numbered(cell) : named;
      return named == null ? lettered(cell) : named;
    }
    if (header == FieldKind.PROJECT_ID) {
      return numbered(cell);
    }
    Mark mark = header == FieldKind.LOT_NAME ? at(cell, 0, cell.length()) : null;
    return mark == null ? null : mark.lot();
  }

  /** 标段1, 02: the lot that is all of a cell, where a code might stand; {@code null} for a code. */
  static String whole(String cell) {
    Mark mark = at(cell, 0, cell.length());
    if (mark != null) {
      return mark.end() == cell.length() ? mark.lot() : null;
    }
    return cell.length() <= LONGEST_NUMBER ? cell(cell) : numbered(cell);
  }

  /** 标的1, 项目二: a short word, whatever it is, and its number below a header that asks for one. */
  private static String numbered(String cell) {
    int word = 0;
    while (word < cell.length()
        && Glyphs.isHan(cell.charAt(word))
        && !Glyphs.isNumeral(cell.charAt(word))) {
      word++;
    }
    int end = word == 0 || word > LONGEST_WORD ? word : number(cell, word, cell.length());
    return end > word && end == cell.length() ? normal(cell.substring(word)) : null;
  }

  /** A組: a letter and a short word, whatever it is, below a header that asks for one. */
  private static String lettered(String cell) {
    boolean lot =
        cell.length() > 1
            && cell.length() <= 1 + LONGEST_WORD
            && Character.isUpperCase(cell.charAt(0))
            && cell.chars().skip(1).allMatch(c -> Glyphs.isHan((char) c));
    return lot ? normal(cell.substring(0, 1)) : null;
  }

  private static Mark english(CharSequence text, int at, int end) {
    for (String word : LATIN) {
      if (at + word.length() < end && isWord(text, at, word)) {
        int k = Glyphs.skipSpaces(text, at + word.length(), end);
        k = k < end && text.charAt(k) == '-' ? k + 1 : k;
        if (k + 2 < end && text.subSequence(k, k + 2).toString().equalsIgnoreCase("no")) {
          k = Glyphs.skipSpaces(text, text.charAt(k + 2) == '.' ? k + 3 : k + 2, end);
        }
        int last = Math.max(number(text, k, end), code(text, k, end));
        boolean apart = k > at + word.length();
        if (last > k && apart && (last == end || !Glyphs.isLatin(text.charAt(last)))) {
          return new Mark(normal(text.subSequence(k, last)), last);
        }
      }
    }
    return null;
  }

  /** Behind a code of capitals and a number: NW-03, XM-SG-01; {@code at} for none. */
  private static int code(CharSequence text, int at, int end) {
    int k = at;
    while (k < end && k - at < LONGEST_CODE && Character.isUpperCase(text.charAt(k))) {
      k++;
    }
    int number = k > at && k < end && text.charAt(k) == '-' ? k + 1 : k;
    if (number > k && number < end && Character.isUpperCase(text.charAt(number))) {
      int rest = code(text, number, end);
      return rest > number ? rest : at;
    }
    int last = number;
    while (last < end && last - number < LONGEST_CODE && Glyphs.isDigit(text.charAt(last))) {
      last++;
    }
    return k > at && last > number ? last : at;
  }

  /** Whether a word of small Latin letters stands there, in any case. */
  private static boolean isWord(CharSequence text, int at, String word) {
    for (int k = 0; k < word.length(); k++) {
      if (Character.toLowerCase(text.charAt(at + k)) != word.charAt(k)) {
        return false;
      }
    }
    return true;
  }

  private static boolean startsWith(CharSequence text, int at, int end, String word) {
    if (at + word.length() > end) {
      return false;
    }
    for (int k = 0; k < word.length(); k++) {
      if (text.charAt(at + k) != word.charAt(k)) {
        return false;
      }
    }
    return true;
  }

  private static int skip(CharSequence text, int at, int end, String... words) {
    for (String word : words) {
      if (startsWith(text, at, end, word)) {
        return at + word.length();
      }
    }
    return at;
  }

  private static int number(CharSequence text, int at, int end) {
    int last = at;
    while (last < end && last - at < 4 && Glyphs.isDigit(text.charAt(last))) {
      last++;
    }
    boolean goesOn = last < end && text.charAt(last) == '-';
    if (last == at + 4 && (text.charAt(at) != '0' || goesOn)) {
      return at;
    }
    if (last > at) {
      return last;
    }
    if (last < end && isRoman(text.charAt(last))) {
      return last + 1;
    }
    while (last < end && last - at < 3 && Glyphs.isNumeral(text.charAt(last))) {
      last++;
    }
    if (last > at) {
      return last;
    }
    if (last < end
        && Glyphs.isLatin(text.charAt(last))
        && !(last + 1 < end && Glyphs.isLatin(text.charAt(last + 1)))) {
      last++;
      while (last < end && last - at < 4 && Glyphs.isDigit(text.charAt(last))) {
        last++;
      }
    }
    return last;
  }

  private static String normal(CharSequence number) {
    if (number.length() == 1 && isRoman(number.charAt(0))) {
      return Integer.toString(number.charAt(0) - FIRST_ROMAN + 1);
    }
    int ordinal = Numerals.ordinal(number);
    if (ordinal >= 0) {
      return Integer.toString(ordinal);
    }
    return number.toString().toUpperCase(Locale.ROOT);
  }
}
