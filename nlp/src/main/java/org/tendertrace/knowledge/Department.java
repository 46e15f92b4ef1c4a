package org.tendertrace.knowledge;

import java.io.Serializable;
import java.util.List;

/**
 * What the name of a department of a body ends with that buys in the body's name and is no legal
 * person.
 *
 * @param notOf types of bodies behind whose names it is a body of its own, as in {@link
 *     Institution#type()}
 */
public record Department(String ending, List<String> notOf, String source) implements Serializable {

  public Department {
    notOf = List.copyOf(notOf);
  }

  static Department of(Tsv.Row row) {
    return new Department(row.require("ending"), row.list("not_of"), row.require("source"));
  }
}
