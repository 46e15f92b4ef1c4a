package org.tendertrace.extract;

import java.util.List;

/** A form whose labels and values stand on lines of their own, one below the other. */
final class LineForm {

  private LineForm() {}

  /**
   * Whether another's value stands right above the label of {@code pair}, and a label right below
   * its value, or a further one above: so that the line between can be nothing but a value, be it
   * as short as 某某科技.
   */
  static boolean holds(Layout layout, Pair pair) {
    List<Pair> pairs = layout.pairs();
    int at = pairs.indexOf(pair);
    return pair.source() == Pair.Source.NEXT_LINE
        && at > 0
        && follows(pairs.get(at - 1), pair)
        && ((at + 1 < pairs.size() && follows(pair, pairs.get(at + 1)))
            || (at > 1 && follows(pairs.get(at - 2), pairs.get(at - 1))));
  }

  private static boolean follows(Pair above, Pair below) {
    return above.source() == Pair.Source.NEXT_LINE
        && below.source() == Pair.Source.NEXT_LINE
        && above.value().end() + 1 == below.label().begin();
  }
}
