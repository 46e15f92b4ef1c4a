package org.tendertrace.knowledge;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * An organisation on a list of the user's own.
 *
 * @param aliases other names that mean the same organisation
 * @param list the name of the list
 * @param since its first day on the list; {@code null} where that day is not known
 * @param where file and line
 */
public record ListedName(
    String name, List<String> aliases, String list, LocalDate since, String where)
    implements Serializable {

  public ListedName {
    aliases = List.copyOf(aliases);
  }
}
