package org.tendertrace.read;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts lines together that were one: who takes each text between two tags for a line tears passages
 * apart wherever a word is set in a style of its own. Only what can be nothing but torn is joined:
 * a line that opens with a closing sign, or with 年 behind a number, one that ends in an open
 * bracket or in a word that asks for more, and words set wide that stand a character a line.
 */
final class Shreds {

  /** Opens no line. */
  private static final String CLOSING = "，。；：:）)】〕”》％%";

  private static final String OPENING = "（(【〔《“";

  /** Behind a number on a line of its own, they go on with a day. */
  private static final String OF_DAYS = "年月日";

  private static final String ORDINALS = "一二三四五六七八九十";

  /** No line ends in these. */
  private static final List<String> ASKING = List.of("受", "于", "於", "对", "對", "为", "為");

  /** But a label may. */
  private static final String CONDUCT = "行为";

  /** No line opens with these. */
  private static final List<String> GOING_ON = List.of("的", "进行", "委托，", "委托,", "委托对");

  private static final int LONGEST_NUMBER = 4;

  private static final int LONGEST_BRACKET = 8;

  /** Characters of a passage that may ask for more. */
  private static final int SHORTEST = 4;

  private Shreds() {}

  /** The lines with torn ones joined. */
  static List<String> joined(List<String> lines) {
    List<String> joined = new ArrayList<>(lines.size());
    boolean asks = false;
    boolean wide = false;
    for (int k = 0; k < lines.size(); k++) {
      String line = lines.get(k);
      String says = line.strip();
      int last = joined.size() - 1;
      String before = last < 0 ? "" : joined.get(last);
      boolean lone = says.length() == 1 && Character.isIdeographic(says.charAt(0));
      boolean torn =
          asks
              || (wide && (lone || isLabelEnd(says)))
              || (!says.isEmpty() && goesOn(before.strip(), says));
      torn |= isWithinDay(before.strip(), says, k + 1 < lines.size() ? lines.get(k + 1) : "");
      if (torn && !says.isEmpty() && !before.isBlank()) {
        joined.set(last, before.stripTrailing() + says);
      } else {
        joined.add(line);
      }
      hangBracket(joined);
      asks = asks(says);
      wide = lone;
    }
    return joined;
  }

  /** Whether a line opens with the last character of a label: 称：某大学. */
  private static boolean isLabelEnd(String says) {
    return says.length() > 1
        && Character.isIdeographic(says.charAt(0))
        && "：:".indexOf(says.charAt(1)) >= 0;
  }

  /** Whether nothing but the number of an item stands there: 2. or 二、. */
  private static boolean isItem(String says) {
    int last = says.length() - 1;
    return last > 0
        && last <= 2
        && ".、．".indexOf(says.charAt(last)) >= 0
        && says.substring(0, last)
            .chars()
            .allMatch(c -> isDigit((char) c) || ORDINALS.indexOf(c) >= 0);
  }

  /** Joins what is in brackets alone to what stands above it: 中标金额, below it （万元）. */
  private static void hangBracket(List<String> joined) {
    int last = joined.size() - 1;
    String says = joined.get(last).strip();
    boolean bracket =
        last > 0
            && says.length() > 2
            && says.length() <= LONGEST_BRACKET
            && "（(".indexOf(says.charAt(0)) >= 0
            && "）)".indexOf(says.charAt(says.length() - 1)) >= 0
            && says.chars().anyMatch(Character::isIdeographic);
    if (bracket && !joined.get(last - 1).isBlank()) {
      joined.set(last - 1, joined.get(last - 1).stripTrailing() + says);
      joined.remove(last);
    }
  }

  private static boolean goesOn(String above, String says) {
    char first = says.charAt(0);
    return CLOSING.indexOf(first) >= 0
        || GOING_ON.stream().anyMatch(says::startsWith)
        || (OF_DAYS.indexOf(first) >= 0 && endsInNumber(above));
  }

  private static boolean asks(String says) {
    if (says.isEmpty()) {
      return false;
    }
    return OPENING.indexOf(says.charAt(says.length() - 1)) >= 0
        || isItem(says)
        || (says.length() >= SHORTEST
            && says.indexOf('\t') < 0
            && !says.endsWith(CONDUCT)
            && ASKING.stream().anyMatch(says::endsWith));
  }

  /** Whether a line ends in a number as days have them. */
  private static boolean endsInNumber(String above) {
    int begin = above.length();
    while (begin > 0 && isDigit(above.charAt(begin - 1))) {
      begin--;
    }
    int digits = above.length() - begin;
    return digits > 0
        && digits <= LONGEST_NUMBER
        && (begin == 0
            || OF_DAYS.indexOf(above.charAt(begin - 1)) >= 0
            || ASKING.stream().anyMatch(above.substring(0, begin)::endsWith));
  }

  /** Whether a number stands between 年 and 月, or 月 and 日. */
  private static boolean isWithinDay(String above, String says, String next) {
    return !above.isEmpty()
        && !next.isEmpty()
        && says.length() <= 2
        && says.chars().allMatch(c -> isDigit((char) c))
        && OF_DAYS.indexOf(above.charAt(above.length() - 1)) >= 0
        && OF_DAYS.indexOf(next.charAt(0)) > 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
