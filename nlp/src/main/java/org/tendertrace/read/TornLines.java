package org.tendertrace.read;

import java.util.ArrayList;
import java.util.List;

/** Joins lines between which a code or the bracket of a label was torn, whatever tore it. */
final class TornLines {

  /** Characters of the rest of a bracket. */
  private static final int LONGEST_REST = 8;

  private TornLines() {}

  /** The lines with torn ones joined; the same list where none is. */
  static List<String> joined(List<String> lines) {
    List<String> joined = null;
    for (int k = 1; k < lines.size(); k++) {
      String says = lines.get(k).strip();
      String above = joined == null ? lines.get(k - 1) : joined.get(joined.size() - 1);
      if (isWithinCode(above.strip(), says) || closesLabel(above, says)) {
        joined = joined == null ? new ArrayList<>(lines.subList(0, k)) : joined;
        joined.set(joined.size() - 1, above.stripTrailing() + says);
      } else if (joined != null) {
        joined.add(lines.get(k));
      }
    }
    return joined == null ? lines : joined;
  }

  /**
   * PZHJ, below it -2025-ZB-, below it 07: whether a code with capitals goes on behind a hyphen.
   */
  private static boolean isWithinCode(String above, String says) {
    if (above.isEmpty() || says.isEmpty()) {
      return false;
    }
    boolean ends = above.charAt(above.length() - 1) == '-';
    boolean opens = says.charAt(0) == '-' && says.length() > 1;
    if (ends == opens || !isOfCode(says.charAt(opens ? 1 : 0))) {
      return false;
    }
    int begin = above.length() - (ends ? 1 : 0);
    int last = begin - 1;
    boolean capitals = false;
    while (begin > 0 && (isOfCode(above.charAt(begin - 1)) || above.charAt(begin - 1) == '-')) {
      begin--;
      capitals |= above.charAt(begin) >= 'A';
    }
    return capitals && last >= 0 && isOfCode(above.charAt(last));
  }

  private static boolean isOfCode(char c) {
    return isDigit(c) || (c >= 'A' && c <= 'Z');
  }

  /** 项目编号（或招标编号、, below it 如有）：…: whether the bracket of a label closes on the next line. */
  private static boolean closesLabel(String above, String says) {
    int close = says.indexOf('）');
    boolean label =
        close > 0
            && close <= LONGEST_REST
            && close + 1 < says.length()
            && "：:".indexOf(says.charAt(close + 1)) >= 0
            && says.lastIndexOf('（', close) < 0;
    return label && above.lastIndexOf('（') > above.lastIndexOf('）');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
