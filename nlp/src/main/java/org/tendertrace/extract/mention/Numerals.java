package org.tendertrace.extract.mention;

import java.math.BigDecimal;
import java.util.Map;

/** Numbers as notices write them: 1,200, 十六, 贰, 4000万, forty million. */
final class Numerals {

  /** A number whose thousands are parted by blanks: 20 000. */
  static final String PARTED = "[1-9][0-9]{0,2}(?: [0-9]{3})+";

  /** A number, as the next group of a pattern. */
  static final String NUMBER =
      "([0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?|[一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰]+|\\b(?:one|two|three|four|five|six|seven|eight|ten|twelve|sixteen|thirty-two)\\b)";

  /** What a number may be multiplied by, as the next group of a pattern. */
  static final String SCALE = "\\s?(千万|百万|十万|万|亿|million|billion|thousand|bn|mn|k|m|b)?";

  private static final Map<String, Long> SCALES =
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
          Map.entry("ten", 10),
          Map.entry("twelve", 12),
          Map.entry("sixteen", 16),
          Map.entry("thirty-two", 32));
  private static final String DIGITS = "一二三四五六七八九";
  private static final String CAPITALS = "壹贰叁肆伍陆柒捌玖";

  /** What {@link #NUMBER} may begin with but for words, and what says one or two of a thing. */
  private static final String BEGINS = "0123456789一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰单双";

  private Numerals() {}

  /** Whether a folded text may hold a number; most lines don't, which is quickly seen. */
  static boolean mayStandIn(String text) {
    for (int k = 0; k < text.length(); k++) {
      if (BEGINS.indexOf(text.charAt(k)) >= 0) {
        return true;
      }
    }
    return WORDS.keySet().stream().anyMatch(text::contains);
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
    return scale == null ? value : value.multiply(BigDecimal.valueOf(SCALES.get(scale)));
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
