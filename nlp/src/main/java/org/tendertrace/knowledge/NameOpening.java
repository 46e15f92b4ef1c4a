package org.tendertrace.knowledge;

import java.io.Serializable;

/**
 * What the beginning of an organisation's Chinese name says of its type.
 *
 * @param suffixType the type that the end of the name must tell, or {@code null} for any
 * @param type as in {@link Institution#type()}
 */
public record NameOpening(String opening, String suffixType, String type, String source)
    implements Serializable {

  static NameOpening of(Tsv.Row row) {
    return new NameOpening(
        row.require("opening"),
        row.get("suffix_type"),
        row.require("institution_type"),
        row.require("source"));
  }
}
