package org.tendertrace.knowledge;

import java.io.Serializable;

/**
 * What the end of an organisation's Chinese name says.
 *
 * @param type as in {@link Institution#type()}; {@code null} where the suffix does not tell
 * @param affiliate whether, behind the full name of another organisation, it marks a part of that
 *     one
 */
public record OrganisationSuffix(String suffix, String type, boolean affiliate, String source)
    implements Serializable {

  static OrganisationSuffix of(Tsv.Row row) {
    return new OrganisationSuffix(
        row.require("suffix"),
        row.get("institution_type"),
        Boolean.TRUE.equals(row.yesOrNo("affiliate")),
        row.require("source"));
  }
}
