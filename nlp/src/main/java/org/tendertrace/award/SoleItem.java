package org.tendertrace.award;

import java.util.List;
import org.tendertrace.extract.CueLists;
import org.tendertrace.knowledge.FieldCue.Kind;

/**
 * Tells an undivided award that a form numbers all the same: Taiwan's pages print 第1品項 above the
 * only item, too.
 */
final class SoleItem {

  private static final String FIRST = "第1";
  private static final String SECOND = "第2";
  private static final String ONE = "1";

  private final CueLists cues;

  SoleItem(CueLists cues) {
    this.cues = cues;
  }

  /** Takes the number from the only award of a notice that numbers one item. */
  void unnumber(List<Entry> settled, String text) {
    if (settled.size() != 1 || !ONE.equals(settled.get(0).lot)) {
      return;
    }
    for (String item : cues.printed(Kind.FORM_ITEM)) {
      if (text.contains(FIRST + item) && !text.contains(SECOND + item)) {
        settled.get(0).lot = null;
      }
    }
  }
}
