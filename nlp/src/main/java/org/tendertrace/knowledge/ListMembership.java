package org.tendertrace.knowledge;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * That an organisation is on a list.
 *
 * @param entityId the organisation
 * @param list which list, such as {@code us_entity_list}
 * @param since its first day on the list; {@code null} where that day is not known
 * @param sinceSource where that day comes from; unverified ones say so; {@code null} where no day
 *     is known
 * @param source where the membership comes from
 */
public record ListMembership(
    String entityId, String list, LocalDate since, String sinceSource, String source)
    implements Serializable {

  private static final int ISO_DAY = 10;

  static ListMembership of(Tsv.Row row) {
    String since = row.get("since");
    boolean day = since != null && since.length() == ISO_DAY;
    return new ListMembership(
        row.require("entity_id"),
        row.require("list"),
        day ? row.day("since") : null,
        row.get("since_source"),
        row.require("source"));
  }
}
