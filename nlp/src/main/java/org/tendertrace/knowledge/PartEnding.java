package org.tendertrace.knowledge;

import java.io.Serializable;

/**
 * How the name of a part of an organisation is made: the name of the whole, which ends with {@code
 * whole}, and behind it words that end with {@code part}.
 *
 * @param mark what these words have to contain; empty for nothing
 */
public record PartEnding(String whole, String part, String mark, String source)
    implements Serializable {

  static PartEnding of(Tsv.Row row) {
    String mark = row.get("mark");
    return new PartEnding(
        row.require("whole"), row.require("part"), mark == null ? "" : mark, row.require("source"));
  }
}
