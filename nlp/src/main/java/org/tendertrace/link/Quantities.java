package org.tendertrace.link;

import java.util.List;
import java.util.TreeSet;

/**
 * How many of what a text asks for, as in 血液冷藏箱18台: notices that name a procurement differently
 * often repeat them word by word.
 */
final class Quantities {

  private static final int MOST = 12;
  private static final int HAN_BEFORE = 3;
  private static final String UNITS = "台套辆张块支把座艘组处路樘颗枚株亩吨樁樘部";

  private Quantities() {}

  /** Quantities above one in a folded text without spaces, with three characters before each. */
  static List<String> in(String folded) {
    TreeSet<String> quantities = new TreeSet<>();
    for (int k = HAN_BEFORE; k < folded.length() && quantities.size() < MOST; k++) {
      if (isDigit(folded.charAt(k)) && !isDigit(folded.charAt(k - 1))) {
        int end = k;
        while (end < folded.length() && isDigit(folded.charAt(end))) {
          end++;
        }
        boolean counted = end < folded.length() && UNITS.indexOf(folded.charAt(end)) >= 0;
        boolean one = end == k + 1 && folded.charAt(k) == '1';
        String before = folded.substring(k - HAN_BEFORE, k);
        if (counted && !one && before.chars().allMatch(Character::isLetter)) {
          quantities.add(before + folded.substring(k, end + 1));
        }
        k = end;
      }
    }
    return List.copyOf(quantities);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
