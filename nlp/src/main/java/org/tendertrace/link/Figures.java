package org.tendertrace.link;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tendertrace.text.Numerals;

/**
 * The sums of money and percentages that a text prints, in full units however they are written
 * (158.8万元, 1,588,000.00, 壹佰伍拾捌万捌仟元): what tells two notices filled into one template apart, and
 * what two notices of one award have in common.
 */
final class Figures {

  /** Enough for any notice but price lists. */
  private static final int MOST = 60;

  /** A sum with fewer significant digits is that of many procurements. */
  private static final int TELLING_DIGITS = 4;

  private static final int NOT_ROUND_DIGITS = 3;
  private static final int MIN_WHOLE_DIGITS = 4;
  private static final int MIN_CAPITALS = 4;
  private static final String TEN_THOUSANDS = "(万元";
  private static final String WHOLE = "(元";
  private static final String CAPITALS = "零壹贰叁肆伍陆柒捌玖拾佰仟万亿";

  private Figures() {}

  /** The figures in a folded text without spaces, sorted and distinct. */
  static List<String> in(String folded) {
    TreeSet<String> figures = new TreeSet<>();
    int k = 0;
    while (k < folded.length() && figures.size() < MOST) {
      int end = k;
      if (isPart(folded.charAt(k))) {
        end = end(folded, k);
        add(figures, arabic(folded, k, end));
      } else if (CAPITALS.indexOf(folded.charAt(k)) >= 0) {
        while (end < folded.length() && CAPITALS.indexOf(folded.charAt(end)) >= 0) {
          end++;
        }
        add(figures, capitals(folded, k, end));
      }
      k = Math.max(end, k + 1);
    }
    return List.copyOf(figures);
  }

  private static void add(Set<String> figures, String figure) {
    if (figure != null) {
      figures.add(figure);
    }
  }

  /**
   * Whether each of two texts prints figures that the other does not: two amounts, where a copy
   * that was cut off or framed only lacks some.
   */
  static boolean contradict(List<String> one, List<String> other) {
    return one.stream().anyMatch(figure -> !other.contains(figure))
        && other.stream().anyMatch(figure -> !one.contains(figure));
  }

  /** Those of {@code figures} that few procurements share. */
  static List<String> telling(List<String> figures) {
    return figures.stream().filter(Figures::isTelling).toList();
  }

  private static boolean isTelling(String figure) {
    return digits(figure) >= TELLING_DIGITS;
  }

  /** Whether a figure is a sum of some size and no percentage. */
  static boolean isSum(String figure) {
    return digits(figure) > 0;
  }

  /** Whether a figure is a sum of more than two digits that are not zero. */
  static boolean isNotRound(String figure) {
    return digits(figure) >= NOT_ROUND_DIGITS;
  }

  /** Those of {@code figures} that are sums and not round, but which many procurements share. */
  static List<String> common(List<String> figures) {
    return figures.stream().filter(figure -> digits(figure) == NOT_ROUND_DIGITS).toList();
  }

  /** How many digits of a sum tell it from others; 0 for what is no sum. */
  private static int digits(String figure) {
    if (figure.endsWith("%")) {
      return 0;
    }
    String digits = figure.replace(".", "");
    int end = digits.length();
    while (end > 0 && digits.charAt(end - 1) == '0') {
      end--;
    }
    return digits.length() > TELLING_DIGITS ? end : 0;
  }

  private static boolean isPart(char c) {
    return (c >= '0' && c <= '9') || c == ',' || c == '.';
  }

  private static int end(String folded, int begin) {
    int end = begin;
    while (end < folded.length() && isPart(folded.charAt(end))) {
      end++;
    }
    return end;
  }

  private static String arabic(String folded, int begin, int end) {
    char before = begin > 0 ? folded.charAt(begin - 1) : ' ';
    int unit = end < folded.length() && "(".indexOf(folded.charAt(end)) >= 0 ? end + 1 : end;
    char behind = unit < folded.length() ? folded.charAt(unit) : ' ';
    String printed = folded.substring(begin, end);
    boolean grouped =
        printed.indexOf('.') >= MIN_WHOLE_DIGITS && printed.indexOf('.') == printed.length() - 3;
    String unitOf = labelled(folded, begin);
    boolean money =
        "¥$€£".indexOf(before) >= 0
            || "元万亿%圆".indexOf(behind) >= 0
            || grouped
            || (!unitOf.isEmpty() && "年月日".indexOf(behind) < 0);
    String digits = trimmed(printed.replace(",", ""));
    if (!money || digits.isEmpty() || digits.indexOf('.') != digits.lastIndexOf('.')) {
      return null;
    }
    BigDecimal value = new BigDecimal(digits);
    BigDecimal factor =
        behind == '万' || (unitOf.equals(TEN_THOUSANDS) && "元亿%圆".indexOf(behind) < 0)
            ? BigDecimal.valueOf(10_000)
            : behind == '亿' ? BigDecimal.valueOf(100_000_000) : BigDecimal.ONE;
    return plain(value.multiply(factor)) + (behind == '%' ? "%" : "");
  }

  /** The unit that the label in front of a number gives, as in 中标价(万元):189.6; empty if none. */
  private static String labelled(String folded, int begin) {
    int end = begin;
    while (end > 0 && ":)".indexOf(folded.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end == begin) {
      return "";
    }
    return folded.startsWith(TEN_THOUSANDS, end - TEN_THOUSANDS.length())
        ? TEN_THOUSANDS
        : folded.startsWith(WHOLE, end - WHOLE.length()) ? WHOLE : "";
  }

  private static String trimmed(String digits) {
    int begin = 0;
    int end = digits.length();
    while (begin < end && digits.charAt(begin) == '.') {
      begin++;
    }
    while (end > begin && digits.charAt(end - 1) == '.') {
      end--;
    }
    return digits.substring(begin, end);
  }

  private static String capitals(String folded, int begin, int end) {
    boolean money = end < folded.length() && "元圆".indexOf(folded.charAt(end)) >= 0;
    if (!money || end - begin < MIN_CAPITALS) {
      return null;
    }
    Numerals.Reading reading = Numerals.read(folded, begin, end);
    return reading == null || reading.end() != end ? null : plain(reading.value());
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }
}
