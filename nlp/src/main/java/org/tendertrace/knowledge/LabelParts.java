package org.tendertrace.knowledge;

import java.io.Serializable;
import java.util.List;

/**
 * The parts that give away what a label announces that no table lists.
 *
 * @param stems it holds one of these
 * @param heads and one of these
 * @param never and none of these
 */
public record LabelParts(
    FieldKind field, List<String> stems, List<String> heads, List<String> never, String source)
    implements Serializable {

  /** Whether a label, folded and without spaces, has the parts. */
  public boolean fit(String label) {
    // Called for every cell of every table: streams would cost more than the comparing.
    for (String stem : stems) {
      if (label.contains(stem) && hasHead(label, stem)) {
        return hasNone(label);
      }
    }
    return false;
  }

  private boolean hasNone(String label) {
    for (String word : never) {
      if (label.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /** Who acts stands behind the act, as in 采购人; in 人工智能采购 nobody does. */
  private boolean hasHead(String label, String stem) {
    boolean party =
        field == FieldKind.BUYER || field == FieldKind.AGENCY || field == FieldKind.SUPPLIER;
    int from = party ? label.indexOf(stem) + stem.length() - 1 : 0;
    for (String head : heads) {
      if (label.indexOf(head, Math.max(0, from)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
