package org.tendertrace.resolve;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Parties brought together to organisations. No group holds two organisations of the tables, two
 * credit codes, or two parties that a person said are not one, whatever is asked of it; only a
 * person can bring tables and codes together.
 */
final class PartyGroups {

  private static final Comparator<Candidate> EARLIEST =
      Comparator.comparing(Candidate::first, Comparator.nullsLast(LocalDate::compareTo))
          .thenComparing(Candidate::id);

  private final Map<String, Group> groups = new TreeMap<>();
  private final Map<String, Set<String>> apart = new HashMap<>();

  private record Candidate(String id, LocalDate first) {}

  private static final class Group {
    final TreeSet<String> parties = new TreeSet<>();
    final TreeSet<String> known = new TreeSet<>();
    final TreeSet<String> codes = new TreeSet<>();
    final TreeSet<String> reasons = new TreeSet<>();
    Candidate earliest;
  }

  /**
   * Adds a party on its own.
   *
   * @param id of the entity, as long as the party is alone
   * @param known id of the organisation of the tables that it is; {@code null} for none
   * @param code {@code null} for none
   * @param first the first day on which it is printed; {@code null} where that is not known
   */
  void add(String party, String id, String known, String code, LocalDate first) {
    Group group = new Group();
    group.parties.add(party);
    group.earliest = new Candidate(id, first);
    if (known != null) {
      group.known.add(known);
    }
    if (code != null) {
      group.codes.add(code);
    }
    groups.put(party, group);
  }

  void keepApart(String one, String other) {
    apart.computeIfAbsent(one, party -> new HashSet<>()).add(other);
    apart.computeIfAbsent(other, party -> new HashSet<>()).add(one);
  }

  /** Whether the two are one now. */
  boolean join(String one, String other, String reason) {
    Group a = groups.get(one);
    Group b = groups.get(other);
    return a == b
        || (!differ(a.known, b.known) && !differ(a.codes, b.codes) && merge(a, b, reason));
  }

  /** Makes the two one by a person's decision, if no other decision keeps them apart. */
  void decide(String one, String other, String reason) {
    Group a = groups.get(one);
    Group b = groups.get(other);
    if (a != b) {
      merge(a, b, reason);
    }
  }

  private static boolean differ(Set<String> one, Set<String> other) {
    return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
  }

  private boolean merge(Group one, Group other, String reason) {
    if (!apart.isEmpty() && one.parties.stream().anyMatch(party -> isApart(party, other))) {
      return false;
    }
    one.parties.addAll(other.parties);
    one.known.addAll(other.known);
    one.codes.addAll(other.codes);
    one.reasons.addAll(other.reasons);
    one.reasons.add(reason);
    if (EARLIEST.compare(other.earliest, one.earliest) < 0) {
      one.earliest = other.earliest;
    }
    other.parties.forEach(party -> groups.put(party, one));
    return true;
  }

  private boolean isApart(String party, Group other) {
    return apart.getOrDefault(party, Set.of()).stream().anyMatch(other.parties::contains);
  }

  /**
   * Gives each group its id: that of the tables, or else of the party that was printed first, so
   * that newer notices seldom change it.
   *
   * @param ids takes the id by the party, where it is another one
   * @param reasons takes why several parties are one, by the id
   */
  void name(Map<String, String> ids, Map<String, String> reasons) {
    groups.forEach(
        (party, group) -> {
          String id = group.known.isEmpty() ? group.earliest.id() : group.known.first();
          if (!id.equals(party)) {
            ids.put(party, id);
          }
          if (!group.reasons.isEmpty()) {
            reasons.put(id, String.join("; ", group.reasons));
          }
        });
  }
}
