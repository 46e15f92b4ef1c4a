package org.tendertrace.evaluate;

import java.util.List;
import org.tendertrace.model.Evidence;

/**
 * A field that was read otherwise than the annotator did.
 *
 * @param evidence the places and rules that the values given come from
 */
public record Mistake(
    String doc, String field, List<String> expected, List<String> given, List<Evidence> evidence) {

  public Mistake {
    expected = List.copyOf(expected);
    given = List.copyOf(given);
    evidence = List.copyOf(evidence);
  }
}
