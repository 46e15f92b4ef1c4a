package org.tendertrace.extract.mention;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.tendertrace.text.TermTrie;

/** Numbers as notices write them: 1,200, 十六, 贰, 4000万, forty million. */
final class Numerals {

  /** A number whose thousands are parted by blanks: 20 000. */
  static final String PARTED = "[1-9][0-9]{0,2}(?: [0-9]{3})+";

  /** Numbers spelled in English, the longer before what they begin with. */
  static final String ENGLISH =
      "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|sixteen"
          + "|twenty-four|twenty|thirty-two|thirty|forty-eight|forty|fifty|sixty-four|sixty|hundred";

  /** A number, as the next group of a pattern. */
  static final String NUMBER =
      "([0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?|[一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰]+|\\b(?:" + ENGLISH + ")\\b)";

  /** What a number may be multiplied by, each before what it begins with. */
  static final List<String> SCALES =
      List.of(
          "千万",
          "百万",
          "十万",
          "千",
          "万",
          "亿",
          "million",
          "billion",
          "thousand",
          "bn",
          "mn",
          "k",
          "m",
          "b");

  private static final Map<String, Long> FACTORS =
      Map.ofEntries(
          Map.entry("十万", 100_000L),
          Map.entry("百万", 1_000_000L),
          Map.entry("千万", 10_000_000L),
          Map.entry("千", 1_000L),
          Map.entry("万", 10_000L),
          Map.entry("亿", 100_000_000L),
          Map.entry("thousand", 1_000L),
          Map.entry("k", 1_000L),
          Map.entry("m", 1_000_000L),
          Map.entry("million", 1_000_000L),
          Map.entry("mn", 1_000_000L),
          Map.entry("b", 1_000_000_000L),
          Map.entry("bn", 1_000_000_000L),
          Map.entry("billion", 1_000_000_000L));
  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("twenty", 20),
          Map.entry("twenty-four", 24),
          Map.entry("thirty", 30),
          Map.entry("thirty-two", 32),
          Map.entry("forty", 40),
          Map.entry("forty-eight", 48),
          Map.entry("fifty", 50),
          Map.entry("sixty", 60),
          Map.entry("sixty-four", 64),
          Map.entry("hundred", 100));
  private static final List<String> ENGLISH_WORDS = List.of(ENGLISH.split("\\|"));
  private static final String ENGLISH_FIRSTS = "efhnost";
  private static final TermTrie<String> SPELLED = TermTrie.ofWords(WORDS.keySet());
  private static final String DIGITS = "一二三四五六七八九";
  private static final String CAPITALS = "壹贰叁肆伍陆柒捌玖";

  private static final BitSet NUMERALS = setOf("一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰");

  /** What says one or two of a thing. */
  private static final String SINGLES = "单双";

  private static final int GROUP = 3;

  private Numerals() {}

  /** Whether a folded text may hold a number; most lines don't, which is quickly seen. */
  static boolean mayStandIn(String text) {
    boolean latin = false;
    for (int k = 0; k < text.length(); k++) {
      char c = text.charAt(k);
      if (isDigit(c) || isNumeral(c) || SINGLES.indexOf(c) >= 0) {
        return true;
      }
      latin |= isLatin(c);
    }
    return latin && SPELLED.isIn(text);
  }

  /** Where {@link #NUMBER} may begin in a folded text, from {@code from} on; -1 for nowhere. */
  static int next(String text, int from) {
    for (int k = from; k < text.length(); k++) {
      char c = text.charAt(k);
      if (isDigit(c) || isNumeral(c) || (isLatin(c) && wordEnd(text, k) > k)) {
        return k;
      }
    }
    return -1;
  }

  /** The end of the number that begins at {@code begin}, or {@code begin} where none does. */
  static int end(String text, int begin) {
    char c = text.charAt(begin);
    if (!isDigit(c)) {
      return isNumeral(c) ? rowEnd(text, begin) : wordEnd(text, begin);
    }
    int end = groupsEnd(text, begin);
    boolean broken =
        end + 1 < text.length() && text.charAt(end) == '.' && isDigit(text.charAt(end + 1));
    return broken ? rowEnd(text, end + 1) : end;
  }

  /** From where on another number may begin if the one at {@code begin} was none. */
  static int behind(String text, int begin) {
    char c = text.charAt(begin);
    if (!isDigit(c)) {
      return isNumeral(c) ? rowEnd(text, begin) : begin + 1;
    }
    // 1,23456 has no 1,234 but may have 23456.
    int end = groupsEnd(text, begin);
    return end < text.length() && isDigit(text.charAt(end)) ? end - GROUP : end;
  }

  /** The end of digits and of what commas part from them by three: 1,200. */
  private static int groupsEnd(String text, int begin) {
    int end = rowEnd(text, begin);
    while (end + GROUP < text.length()
        && text.charAt(end) == ','
        && isDigit(text.charAt(end + 1))
        && isDigit(text.charAt(end + 2))
        && isDigit(text.charAt(end + GROUP))) {
      end += GROUP + 1;
    }
    return end;
  }

  /** The end of the digits or of the numerals in a row. */
  private static int rowEnd(String text, int begin) {
    boolean digits = isDigit(text.charAt(begin));
    int end = begin + 1;
    while (end < text.length()
        && (digits ? isDigit(text.charAt(end)) : isNumeral(text.charAt(end)))) {
      end++;
    }
    return end;
  }

  private static int wordEnd(String text, int begin) {
    if (begin > 0 && isOfWord(text.charAt(begin - 1))) {
      return begin;
    }
    boolean may = ENGLISH_FIRSTS.indexOf(text.charAt(begin)) >= 0;
    for (String word : may ? ENGLISH_WORDS : List.<String>of()) {
      int end = begin + word.length();
      if (text.startsWith(word, begin) && (end == text.length() || !isOfWord(text.charAt(end)))) {
        return end;
      }
    }
    return begin;
  }

  /** Whether a text is digits and nothing else. */
  static boolean areDigits(String text) {
    return !text.isEmpty() && isDigit(text.charAt(0)) && rowEnd(text, 0) == text.length();
  }

  /** Whether a text may have a number spelled in English, or 单, 双, dual, a pair. */
  static boolean maySpell(String text) {
    return text.indexOf('单') >= 0
        || text.indexOf('双') >= 0
        || text.contains("dual")
        || text.contains("pair")
        || SPELLED.isIn(text);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z';
  }

  /** Whether a Chinese numeral stands there. */
  static boolean isNumeral(char c) {
    return NUMERALS.get(c);
  }

  /** Whether a numeral of a number below a thousand stands there. */
  static boolean isSmallNumeral(char c) {
    return c != '千' && isNumeral(c);
  }

  private static boolean isOfWord(char c) {
    return isLatin(c) || isDigit(c) || (c >= 'A' && c <= 'Z') || c == '_';
  }

  private static BitSet setOf(String characters) {
    BitSet set = new BitSet();
    characters.chars().forEach(set::set);
    return set;
  }

  /**
   * The value of a number that {@link #NUMBER} matched, and of its scale; {@code null} for none.
   */
  static BigDecimal value(String number, String scale) {
    BigDecimal value;
    if (Character.isDigit(number.charAt(0))) {
      value = new BigDecimal(number.replace(",", "").replace(" ", ""));
    } else if (WORDS.containsKey(number)) {
      value = BigDecimal.valueOf(WORDS.get(number));
    } else {
      value = BigDecimal.valueOf(chinese(number));
    }
    return scale == null ? value : value.multiply(BigDecimal.valueOf(FACTORS.get(scale)));
  }

  private static long chinese(String numeral) {
    long sum = 0;
    long digit = 0;
    for (int k = 0; k < numeral.length(); k++) {
      char c = numeral.charAt(k);
      int unit = "十拾".indexOf(c) >= 0 ? 10 : "百佰".indexOf(c) >= 0 ? 100 : c == '千' ? 1000 : 0;
      if (unit > 0) {
        sum += Math.max(1, digit) * unit;
        digit = 0;
      } else {
        digit = c == '两' ? 2 : Math.max(DIGITS.indexOf(c), CAPITALS.indexOf(c)) + 1;
      }
    }
    return sum + digit;
  }
}
