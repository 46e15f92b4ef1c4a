package org.tendertrace.link;

import java.util.List;
import java.util.TreeSet;

/**
 * The sums of money and percentages that a text prints, as written but for separators: what tells
 * two notices filled into one template apart.
 */
final class Figures {

  /** Enough for any notice but price lists. */
  private static final int MOST = 60;

  private Figures() {}

  /** The figures in a folded text without spaces, sorted and distinct. */
  static List<String> in(String folded) {
    TreeSet<String> figures = new TreeSet<>();
    int k = 0;
    while (k < folded.length() && figures.size() < MOST) {
      if (!isPart(folded.charAt(k))) {
        k++;
        continue;
      }
      int begin = k;
      while (k < folded.length() && isPart(folded.charAt(k))) {
        k++;
      }
      if (isMoney(folded, begin, k)) {
        String figure = plain(folded.substring(begin, k));
        if (!figure.isEmpty()) {
          figures.add(figure);
        }
      }
    }
    return List.copyOf(figures);
  }

  /**
   * Whether each of two texts prints figures that the other does not: two amounts, where a copy
   * that was cut off or framed only lacks some.
   */
  static boolean contradict(List<String> one, List<String> other) {
    return one.stream().anyMatch(figure -> !other.contains(figure))
        && other.stream().anyMatch(figure -> !one.contains(figure));
  }

  private static boolean isPart(char c) {
    return (c >= '0' && c <= '9') || c == ',' || c == '.' || "零壹贰叁肆伍陆柒捌玖拾佰仟".indexOf(c) >= 0;
  }

  private static boolean isMoney(String folded, int begin, int end) {
    boolean sign = begin > 0 && "¥$€£".indexOf(folded.charAt(begin - 1)) >= 0;
    boolean unit = end < folded.length() && "元万亿%圆".indexOf(folded.charAt(end)) >= 0;
    return sign || unit;
  }

  private static String plain(String printed) {
    String digits = printed.replace(",", "");
    int from = 0;
    while (from < digits.length() && digits.charAt(from) == '.') {
      from++;
    }
    int end = digits.length();
    if (digits.indexOf('.', from) > 0) {
      while (end > from && (digits.charAt(end - 1) == '0' || digits.charAt(end - 1) == '.')) {
        boolean point = digits.charAt(end - 1) == '.';
        end--;
        if (point) {
          break;
        }
      }
    }
    return digits.substring(from, end);
  }
}
