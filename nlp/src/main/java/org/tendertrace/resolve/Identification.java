package org.tendertrace.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tendertrace.model.Party;
import org.tendertrace.resolve.Identities.Doubt;
import org.tendertrace.resolve.Resolver.Reading;

/**
 * Finds which names are one organisation and which are several. In order of their strength: what
 * people decided; the tables; credit codes (no two organisations have one code, and none has two);
 * notes that call a name the former one of another. The same for any order of what was seen.
 */
public final class Identification {

  /**
   * An organisation has a few names at a time and over the years: a code beside more is that of a
   * portal or an agency.
   */
  private static final int MOST_NAMES = 10;

  private static final double UNLIKE = 0.75;
  private static final double SEVERAL = 0.1;
  private static final double AGAINST = 0.3;
  private static final double DECIDED = 1;

  private final Resolver resolver;
  private final Map<String, Named> names = new TreeMap<>();
  private final Map<String, TreeSet<String>> namesOf = new TreeMap<>();
  private final Set<String> disputed = new HashSet<>();
  private final List<Doubt> doubts = new ArrayList<>();

  private Identification(Resolver resolver) {
    this.resolver = resolver;
  }

  /**
   * A party that notices print.
   *
   * @param first the first day on which one does; {@code null} where none is dated
   */
  public record Seen(Party party, LocalDate first) {}

  /** What people decided of two parties: whether they are one. */
  public record Decided(Party one, Party other, boolean together) {}

  /** A name by its spelling, with all that was seen of it. */
  private static final class Named {
    final TreeSet<String> shown = new TreeSet<>();
    final TreeSet<String> codes = new TreeSet<>();
    final TreeSet<String> former = new TreeSet<>();
    final Map<String, LocalDate> firstWith = new HashMap<>();
    LocalDate first;
    String key;
    boolean known;
  }

  /**
   * Finds it.
   *
   * @param resolver one that goes by the tables alone
   * @param seen in any order; only parties with a code or a note are asked for
   */
  public static Identities.Found of(Resolver resolver, List<Seen> seen, List<Decided> decisions) {
    Identification found = new Identification(resolver);
    seen.forEach(one -> found.add(resolver.read(one.party()), one.first()));
    decisions.forEach(
        one -> {
          found.add(resolver.read(one.one()), null);
          found.add(resolver.read(one.other()), null);
        });
    return found.identities(decisions);
  }

  private void add(Reading read, LocalDate first) {
    Named named = names.computeIfAbsent(read.id(), id -> new Named());
    named.key = read.key();
    named.known = read.known();
    named.shown.add(read.shown());
    named.first = earlier(named.first, first);
    for (String former : read.former()) {
      Reading of = resolver.read(Party.of(former));
      if (!of.id().equals(read.id())) {
        named.former.add(of.id());
        add(of, null);
      }
    }
    if (read.code() != null) {
      named.codes.add(read.code());
      named.firstWith.merge(
          read.code(), first == null ? LocalDate.MAX : first, Identification::earlier);
      namesOf.computeIfAbsent(read.code(), code -> new TreeSet<>()).add(read.id());
    }
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one == null || (other != null && other.isBefore(one)) ? other : one;
  }

  private Identities.Found identities(List<Decided> decisions) {
    settleTables();
    PartyGroups groups = groups(decisions);
    decide(groups, decisions);
    codes(groups);
    former(groups);
    Map<String, String> ids = new HashMap<>();
    Map<String, String> reasons = new HashMap<>();
    groups.name(ids, reasons);
    Set<String> several = new HashSet<>();
    names.forEach(
        (id, named) -> {
          if (isSeveral(named)) {
            several.add(id);
            reasons.putIfAbsent(id, "one of several of this name; no credit code says which");
            for (String code : named.codes) {
              reasons.putIfAbsent(
                  ids.getOrDefault(Identities.party(id, code), Identities.idOfOne(id, code)),
                  "one of several of this name, by its credit code");
            }
          }
        });
    return new Identities.Found(new Identities(ids, several, disputed, reasons), doubts);
  }

  /** An organisation of the tables is one; where codes say otherwise, they are what is wrong. */
  private void settleTables() {
    names.forEach(
        (id, named) -> {
          if (named.known && named.codes.size() > 1) {
            named.codes.forEach(code -> disputed.add(Identities.party(id, code)));
            pairs(named)
                .forEach(
                    pair ->
                        doubt(
                            pair[0],
                            pair[1],
                            true,
                            "one name of the tables with two credit codes",
                            DECIDED - SEVERAL));
          }
        });
    namesOf.forEach(
        (code, ids) -> {
          List<String> known = ids.stream().filter(id -> names.get(id).known).toList();
          if (ids.size() > MOST_NAMES) {
            disputed.add(code);
            doubt(
                shown(ids.first()),
                shown(ids.last()),
                false,
                "a credit code beside %d names".formatted(ids.size()),
                SEVERAL);
          } else if (known.size() > 1) {
            disputed.add(code);
            doubt(
                shown(known.get(0)),
                shown(known.get(1)),
                false,
                "two organisations of the tables with one credit code",
                SEVERAL);
          }
        });
  }

  private static List<String[]> pairs(Named named) {
    List<String[]> pairs = new ArrayList<>();
    String before = null;
    for (String code : named.codes) {
      if (before != null) {
        pairs.add(
            new String[] {named.shown.first() + " " + before, named.shown.first() + " " + code});
      }
      before = code;
    }
    return pairs;
  }

  private boolean isSeveral(Named named) {
    return !named.known && usable(named).size() > 1;
  }

  private List<String> usable(Named named) {
    return named.codes.stream().filter(code -> !disputed.contains(code)).toList();
  }

  /** Every party is one of its own at first. */
  private PartyGroups groups(List<Decided> decisions) {
    PartyGroups groups = new PartyGroups();
    names.forEach(
        (id, named) -> {
          if (!isSeveral(named)) {
            String code =
                named.codes.size() == 1 && !disputed.contains(named.codes.first())
                    ? named.codes.first()
                    : null;
            groups.add(id, id, named.known ? id : null, code, named.first);
            return;
          }
          groups.add(id, id, null, null, null);
          for (String code : usable(named)) {
            groups.add(
                Identities.party(id, code),
                Identities.idOfOne(id, code),
                null,
                code,
                named.firstWith.get(code));
          }
          pairs(named)
              .forEach(
                  pair ->
                      doubt(pair[0], pair[1], false, "one name with two credit codes", SEVERAL));
        });
    for (Decided one : decisions) {
      if (!one.together()) {
        groups.keepApart(node(one.one()), node(one.other()));
      }
    }
    return groups;
  }

  /** The party of the groups that is meant. */
  private String node(Party party) {
    Reading read = resolver.read(party);
    boolean one =
        read.code() != null && isSeveral(names.get(read.id())) && !disputed.contains(read.code());
    return Identities.party(read.id(), one ? read.code() : null);
  }

  private void decide(PartyGroups groups, List<Decided> decisions) {
    for (Decided one : decisions) {
      if (one.together()) {
        groups.decide(node(one.one()), node(one.other()), "decided in review");
      }
    }
  }

  private void codes(PartyGroups groups) {
    namesOf.forEach(
        (code, ids) -> {
          if (ids.size() < 2 || disputed.contains(code)) {
            return;
          }
          String first = null;
          for (String id : ids) {
            if (disputed.contains(Identities.party(id, code))) {
              continue;
            }
            String node = Identities.party(id, isSeveral(names.get(id)) ? code : null);
            if (first == null) {
              first = node;
              continue;
            }
            String reason = "same credit code " + code;
            boolean together = groups.join(first, node, reason);
            if (!together || isUnlike(first, id)) {
              doubt(
                  shown(first),
                  shown(node),
                  together,
                  reason + " under unlike names",
                  together ? UNLIKE : AGAINST);
            }
          }
        });
  }

  private void former(PartyGroups groups) {
    names.forEach(
        (id, named) -> {
          if (isSeveral(named)) {
            return;
          }
          for (String former : named.former) {
            String reason = named.shown.first() + " is called the present name of the other";
            if (!groups.join(former, id, reason)) {
              doubt(shown(former), shown(id), false, reason, AGAINST);
            }
          }
        });
  }

  private boolean isUnlike(String node, String id) {
    Named one = names.get(node.split(" ", -1)[0]);
    return !Likeness.isLike(
        resolver.withoutPlace(one.key), resolver.withoutPlace(names.get(id).key));
  }

  /** The name as printed, and the code where that tells which is meant. */
  private String shown(String node) {
    String[] parts = node.split(" ", -1);
    Named named = names.get(parts[0]);
    String name = named == null ? parts[0] : named.shown.first();
    return parts.length == 1 ? name : name + " " + parts[1];
  }

  private void doubt(String one, String other, boolean together, String reason, double confidence) {
    List<String> sorted = new ArrayList<>(List.of(one, other));
    sorted.sort(Comparator.naturalOrder());
    doubts.add(new Doubt(sorted.get(0), sorted.get(1), together, reason, confidence));
  }
}
