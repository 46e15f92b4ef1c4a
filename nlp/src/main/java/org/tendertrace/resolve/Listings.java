package org.tendertrace.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tendertrace.knowledge.ListMembership;
import org.tendertrace.model.Entity;
import org.tendertrace.model.Entity.Listing;

/** On which lists an entity is, itself or by what it belongs to. */
final class Listings {

  /**
   * The lists that come with Tendertrace stand in {@code listed_as}; a user's only in {@code
   * lists}.
   */
  private final Map<String, List<Listing>> official = new HashMap<>();

  private final Map<String, List<Listing>> all = new HashMap<>();

  Listings(List<ListMembership> official, List<ListMembership> own) {
    official.forEach(row -> add(this.official, row, false));
    official.forEach(row -> add(all, row, false));
    own.forEach(row -> add(all, row, true));
  }

  private static void add(Map<String, List<Listing>> lists, ListMembership row, boolean own) {
    lists
        .computeIfAbsent(row.entityId(), id -> new ArrayList<>())
        .add(
            new Listing(
                row.list(),
                own,
                Entity.ListedAs.LISTED,
                row.since(),
                row.entityId(),
                row.source(),
                row.since() == null ? null : row.sinceSource()));
  }

  /** Every list, each once: the entity's own membership before that of the nearest whole. */
  List<Listing> of(String entityId, List<String> wholes) {
    return of(all, entityId, wholes);
  }

  /** The strongest membership of a list that comes with Tendertrace, or {@code null}. */
  Listing strongest(String entityId, List<String> wholes) {
    return of(official, entityId, wholes).stream()
        .min(
            Comparator.comparing(Listing::listedAs)
                .thenComparing(Listing::since, Comparator.nullsLast(LocalDate::compareTo))
                .thenComparing(Listing::list))
        .orElse(null);
  }

  private static List<Listing> of(
      Map<String, List<Listing>> lists, String entityId, List<String> wholes) {
    Map<String, Listing> found = new TreeMap<>();
    lists.getOrDefault(entityId, List.of()).forEach(one -> found.putIfAbsent(one.list(), one));
    for (String whole : wholes) {
      for (Listing one : lists.getOrDefault(whole, List.of())) {
        found.putIfAbsent(
            one.list(),
            new Listing(
                one.list(),
                one.own(),
                Entity.ListedAs.AFFILIATE,
                one.since(),
                whole,
                one.source(),
                one.sinceSource()));
      }
    }
    return List.copyOf(found.values());
  }
}
