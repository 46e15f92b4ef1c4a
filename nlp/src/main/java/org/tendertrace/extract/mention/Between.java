package org.tendertrace.extract.mention;

import java.util.List;
import org.tendertrace.model.Span;

/** Measures what stands between a cue and a name: characters, commas of a list, brackets. */
final class Between {

  private static final String CONJUNCTIONS = "、/和或及与or and,，";

  /** What may stand between two members of a list besides these: a form, a word. */
  private static final int LIST_WORDS = 3;

  private Between() {}

  /** Whether a cue stands in a bracket that opens behind a name and has names of its own. */
  static boolean closesOthersBracket(int from, int to, List<Span> names, String text) {
    int depth = 0;
    int open = -1;
    for (int k = from; k < to; k++) {
      char c = text.charAt(k);
      if (c == '（' || c == '(') {
        open = depth == 0 ? k : open;
        depth++;
      } else if (c == '）' || c == ')') {
        depth--;
      }
    }
    int opened = open;
    return depth > 0 && names.stream().anyMatch(n -> n.begin() > opened && n.end() <= to);
  }

  /**
   * Whether another name stands between that is no member of a list with the first: in A10性能为T4的两倍
   * the figure is said of T4.
   */
  static boolean hasOwner(int from, int to, List<Span> names, String text) {
    return names.stream()
        .anyMatch(
            n ->
                n.begin() >= from
                    && n.end() <= to
                    && distance(from, n.begin(), names, text) > LIST_WORDS);
  }

  /** Whether a bracket opens at {@code from} that is still open at {@code to}: 主要标的（…，含某模型）. */
  static boolean isInBracket(String text, int from, int to) {
    int depth = 0;
    for (int k = from; k < to; k++) {
      char c = text.charAt(k);
      depth += c == '（' || c == '(' ? 1 : c == '）' || c == ')' ? -1 : 0;
      if (depth <= 0) {
        return false;
      }
    }
    return depth > 0;
  }

  /** Characters in {@code [from, to)}, without those of names and of the words that list them. */
  static int distance(int from, int to, List<Span> names, String text) {
    int count = 0;
    for (int k = from; k < to; k++) {
      if (!isInName(k, names) && CONJUNCTIONS.indexOf(text.charAt(k)) < 0) {
        count += text.charAt(k) < 0x250 ? 1 : 2;
      }
    }
    return count / 2;
  }

  /** Commas that stand between two names of a list. */
  static int listCommas(int from, int to, List<Span> names, String text) {
    int commas = 0;
    for (int k = from; k < to; k++) {
      if ((text.charAt(k) == ',' || text.charAt(k) == '，')
          && isInName(before(text, k), names)
          && isInName(behind(text, k), names)) {
        commas++;
      }
    }
    return commas;
  }

  private static int before(String text, int at) {
    int k = at - 1;
    while (k > 0 && text.charAt(k) == ' ') {
      k--;
    }
    return k;
  }

  private static int behind(String text, int at) {
    int k = at + 1;
    while (k < text.length() - 1 && text.charAt(k) == ' ') {
      k++;
    }
    return k;
  }

  private static boolean isInName(int at, List<Span> names) {
    for (Span name : names) {
      if (name.begin() <= at && at < name.end()) {
        return true;
      }
    }
    return false;
  }
}
