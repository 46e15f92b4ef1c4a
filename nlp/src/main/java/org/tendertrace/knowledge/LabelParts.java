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
    return stems.stream().anyMatch(label::contains)
        && heads.stream().anyMatch(label::contains)
        && never.stream().noneMatch(label::contains);
  }
}
