package org.tendertrace.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
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
   * @param isKnown whether an id is that of an organisation in the tables
   * @throws IllegalArgumentException if an alias already means another organisation
   */
  static OwnLists of(
      List<ListedName> rows, Function<String, String> idOf, Predicate<String> isKnown) {
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
        String meant = idOf.apply(alias);
        String before = isKnown.test(meant) ? meant : ofAlias.putIfAbsent(meant, id);
        if (before != null && !before.equals(id)) {
          throw new IllegalArgumentException(
              "%s: the alias '%s' already means another organisation, %s"
                  .formatted(row.where(), alias, before));
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
