package org.tendertrace.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tendertrace.knowledge.Institution;
import org.tendertrace.knowledge.ListMembership;
import org.tendertrace.knowledge.ListedName;

/**
 * The user's lists, with the ids of those on them.
 *
 * @param named the names and aliases that the lists give, as of known organisations
 */
record OwnLists(List<Institution> named, List<ListMembership> memberships) {

  OwnLists {
    named = List.copyOf(named);
    memberships = List.copyOf(memberships);
  }

  /**
   * @param idOf the id of a name without these lists
   * @throws IllegalArgumentException if an alias already means another organisation
   */
  static OwnLists of(List<ListedName> rows, Function<String, String> idOf) {
    List<Institution> named = new ArrayList<>();
    List<ListMembership> memberships = new ArrayList<>();
    Map<String, String> ofAlias = new HashMap<>();
    for (ListedName row : rows) {
      String id = idOf.apply(row.name());
      memberships.add(new ListMembership(id, row.list(), row.since(), row.where(), row.where()));
      if (row.aliases().isEmpty()) {
        continue;
      }
      for (String alias : row.aliases()) {
        String before = ofAlias.putIfAbsent(idOf.apply(alias), id);
        if (before != null && !before.equals(id)) {
          throw new IllegalArgumentException(
              "%s: '%s' is an alias of two organisations".formatted(row.where(), alias));
        }
      }
      boolean han = PartyName.hasHan(row.name());
      named.add(
          new Institution(
              id,
              han ? row.name() : null,
              han ? null : row.name(),
              row.aliases(),
              null,
              null,
              null,
              row.where()));
    }
    return new OwnLists(named, memberships);
  }
}
