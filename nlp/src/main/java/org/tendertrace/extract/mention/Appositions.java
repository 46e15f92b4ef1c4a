package org.tendertrace.extract.mention;

import com.google.re2j.Pattern;
import org.tendertrace.knowledge.StatementUse;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;

/**
 * Commas that part no clauses: 不允许某地厂牌，包括昇腾系列 forbids both, and in "four T4 cards, which will be
 * retired" the cards will be.
 */
final class Appositions {

  private static final int LEAD = 10;
  private static final Pattern RELATIVE = Pattern.compile("^\\s?(?:which|that|who)\\b");

  private final Pattern opens;

  Appositions(StatementWords words) {
    opens = Pattern.compile("^\\s?" + words.any(StatementUse.EXAMPLE));
  }

  /** How many such commas lie in {@code [from, to)}, between a cue and {@code name}. */
  int commas(Span name, int from, int to, String text) {
    int count = 0;
    for (int k = from; k < to; k++) {
      char c = text.charAt(k);
      if (c != ',' && c != '，') {
        continue;
      }
      String behind = Folded.textOf(text.substring(k + 1, Math.min(text.length(), k + 1 + LEAD)));
      count += opens.matcher(behind).find() || RELATIVE.matcher(behind).find() ? 1 : 0;
    }
    return count + (endsApposition(name, from, to, text) ? 1 : 0);
  }

  /** Whether the first comma behind the name closes what a comma before it opened. */
  private boolean endsApposition(Span name, int from, int to, String text) {
    if (from < name.end()
        || text.substring(from, to).chars().noneMatch(c -> c == ',' || c == '，')) {
      return false;
    }
    int begin = name.begin();
    while (begin > 0 && "，,。；;\n".indexOf(text.charAt(begin - 1)) < 0) {
      begin--;
    }
    return begin > 0
        && "，,".indexOf(text.charAt(begin - 1)) >= 0
        && opens.matcher(Folded.textOf(text.substring(begin, name.begin()))).find();
  }
}
