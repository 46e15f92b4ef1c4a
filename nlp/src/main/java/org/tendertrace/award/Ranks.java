package org.tendertrace.award;

import java.util.List;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.extract.Pair;
import org.tendertrace.text.Numerals;

/** Reads the place of a candidate: 第一名, 2, 第一中标候选人：某公司. */
final class Ranks {

  /** 第二推荐 in front of a label. */
  private static final int ORDINAL = 4;

  /** Characters of 第三名. */
  private static final int PLACE = 3;

  private Ranks() {}

  /** The first ordinal in {@code value}; 0 or less where it has none. */
  static int in(String value) {
    int rank = 0;
    for (int k = 0; k < value.length() && rank <= 0; k++) {
      int last = k;
      while (last < value.length()
          && last - k < 2
          && Numerals.ordinal(value.substring(k, last + 1)) > 0) {
        last++;
      }
      rank = last > k ? Numerals.ordinal(value.substring(k, last)) : 0;
    }
    return rank;
  }

  /** Whether a place below the first opens {@code [at, end)}: 第二名某公司. */
  static boolean opensOther(String text, int at, int end) {
    int k = at;
    while (k < end && " 　、，；;,".indexOf(text.charAt(k)) >= 0) {
      k++;
    }
    return k + 2 < end
        && text.charAt(k) == '第'
        && Numerals.ordinal(text.substring(k + 1, k + 2)) > 1
        && "名中成候推".indexOf(text.charAt(k + 2)) >= 0;
  }

  /** 第一名甲公司、第二名乙公司: without those who are ranked behind the first. */
  static List<Name> first(String text, List<Name> read) {
    for (int k = 1; k < read.size(); k++) {
      if (opensOther(text, read.get(k - 1).span().end(), read.get(k).span().end())) {
        return read.subList(0, k);
      }
    }
    return read;
  }

  /** 第一名第二名投标单位甲公司乙公司: whether names run together below their places. */
  static boolean areGlued(String text, Pair pair, List<Name> read) {
    int label = pair.label().begin();
    return read.get(0).span().end() == read.get(1).span().begin()
        && opensOther(text, Math.max(0, label - PLACE), label);
  }

  /** The place that the label names or the value opens with; 0 where neither does. */
  static int before(String text, Pair pair) {
    String label = pair.label().of(text);
    int begin = pair.value().begin();
    String value = text.substring(begin, Math.min(pair.value().end(), begin + 8));
    int from = pair.label().begin();
    while (from > 0
        && pair.label().begin() - from < ORDINAL
        && "\n\t".indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    String before = text.substring(from, pair.label().begin());
    for (String each : new String[] {label, value, before + label}) {
      int at = each.indexOf('第');
      if (at >= 0 && at + 1 < each.length()) {
        int ordinal = Numerals.ordinal(each.substring(at + 1, at + 2));
        if (ordinal > 0 && (at + 2 >= each.length() || "名中成候推".indexOf(each.charAt(at + 2)) >= 0)) {
          return ordinal;
        }
      }
    }
    return 0;
  }
}
