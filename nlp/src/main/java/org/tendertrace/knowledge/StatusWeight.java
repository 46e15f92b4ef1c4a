package org.tendertrace.knowledge;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.tendertrace.knowledge.Cues.Status.Meaning;

/**
 * What one circumstance of a name's place adds to the log-odds of each meaning.
 *
 * @param circumstance its name
 * @param weights in the order of {@link #MEANINGS}
 */
public record StatusWeight(String circumstance, List<Double> weights) implements Serializable {

  /** The meanings that are weighed. */
  public static final List<Meaning> MEANINGS =
      List.of(
          Meaning.ASKED,
          Meaning.BACKGROUND,
          Meaning.COMPATIBLE,
          Meaning.EQUIVALENT,
          Meaning.EXCLUDED,
          Meaning.EXISTING);

  /** The circumstance that always holds. */
  public static final String BIAS = "(always)";

  static StatusWeight of(Tsv.Row row) {
    return new StatusWeight(
        row.require("circumstance"),
        MEANINGS.stream().map(m -> row.number(m.name().toLowerCase(Locale.ROOT))).toList());
  }
}
