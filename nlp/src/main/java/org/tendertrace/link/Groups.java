package org.tendertrace.link;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tendertrace.model.NoticeType;

/**
 * Parts linked notices into procurements. What is linked is one, unless a notice that says little
 * would tie two procurements together that contradict one another: links are taken from the surest
 * on, and one that would join different project numbers or buyers is refused. The result does not
 * depend on the order of anything given.
 */
final class Groups {

  /** A link below this does not join two procurements that went to different suppliers. */
  private static final double WEAK = 0.8;

  private final Map<String, Fingerprint> prints = new HashMap<>();
  private final Map<String, Cluster> clusters = new TreeMap<>();
  private final List<NoticePair> apart;

  private Groups(List<Fingerprint> notices, Set<NoticePair> apart) {
    for (Fingerprint print : notices) {
      prints.put(print.noticeId(), print);
      clusters.put(print.noticeId(), new Cluster(print));
    }
    this.apart =
        apart.stream()
            .filter(pair -> prints.containsKey(pair.a()) && prints.containsKey(pair.b()))
            .toList();
  }

  /**
   * The procurements that {@code notices} are of, each with the links that concern it.
   *
   * @param pairs links among the notices
   * @param apart notices that must not come together, whatever links them
   */
  static List<Group> of(List<Fingerprint> notices, List<LinkedPair> pairs, Set<NoticePair> apart) {
    Groups groups = new Groups(notices, apart);
    List<LinkedPair> surestFirst = pairs.stream().distinct().sorted(groups.surestFirst()).toList();
    surestFirst.forEach(groups::join);
    return groups.parted(surestFirst);
  }

  private Comparator<LinkedPair> surestFirst() {
    return Comparator.comparing((LinkedPair pair) -> !pair.link().isAccepted())
        .thenComparingDouble(pair -> -pair.link().confidence())
        .thenComparingLong(this::daysApart)
        .thenComparing(LinkedPair::a)
        .thenComparing(LinkedPair::b);
  }

  private long daysApart(LinkedPair pair) {
    Fingerprint a = prints.get(pair.a());
    Fingerprint b = prints.get(pair.b());
    return a.published() == null || b.published() == null
        ? Long.MAX_VALUE
        : Math.abs(ChronoUnit.DAYS.between(a.published(), b.published()));
  }

  private void join(LinkedPair pair) {
    Cluster one = clusters.get(pair.a());
    Cluster other = clusters.get(pair.b());
    boolean possible = pair.link().isAccepted() || !contradict(pair, one, other);
    if (one == other || !possible || keptApart(one, other)) {
      return;
    }
    Cluster larger = one.members.size() >= other.members.size() ? one : other;
    Cluster smaller = larger == one ? other : one;
    larger.take(smaller);
    smaller.members.forEach(id -> clusters.put(id, larger));
  }

  private boolean keptApart(Cluster one, Cluster other) {
    for (NoticePair pair : apart) {
      Cluster a = clusters.get(pair.a());
      Cluster b = clusters.get(pair.b());
      if ((a == one && b == other) || (a == other && b == one)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the clusters differ in what the two linked notices themselves leave open. */
  private boolean contradict(LinkedPair pair, Cluster one, Cluster other) {
    Fingerprint a = prints.get(pair.a());
    Fingerprint b = prints.get(pair.b());
    boolean numbersOpen = a.id() == null || b.id() == null;
    boolean buyersOpen = a.buyers().isEmpty() || b.buyers().isEmpty();
    boolean numbered = !numbersOpen && a.id().unique() && a.id().matches(b.id());
    boolean weak = pair.link().confidence() < WEAK;
    return (numbersOpen && one.otherNumber(other, weak))
        || (!numbered && buyersOpen && one.otherBuyer(other))
        || (weak && one.otherSupplier(other))
        || (a.buyersOf(b) == Fingerprint.Buyers.LIKELY && one.otherFullBuyer(other, vaguer(a, b)));
  }

  /** Of two notices whose buyers go together, the one that says less about who it is. */
  private static Fingerprint vaguer(Fingerprint a, Fingerprint b) {
    return length(a) < length(b) ? a : b;
  }

  private static int length(Fingerprint print) {
    return print.names().stream().mapToInt(String::length).max().orElse(0);
  }

  private List<Group> parted(List<LinkedPair> pairs) {
    Map<Cluster, Parts> parts = new HashMap<>();
    clusters.values().forEach(cluster -> parts.computeIfAbsent(cluster, Parts::new));
    for (LinkedPair pair : pairs) {
      Cluster one = clusters.get(pair.a());
      Cluster other = clusters.get(pair.b());
      if (one == other) {
        parts.get(one).links.add(pair);
      } else {
        parts.get(one).refused.add(pair);
        parts.get(other).refused.add(pair);
      }
    }
    return parts.values().stream()
        .map(Parts::group)
        .sorted(Comparator.comparing((Group group) -> group.noticeIds().get(0)))
        .toList();
  }

  /** Notices found to be of one procurement so far. */
  private static final class Cluster {
    private final List<String> members = new ArrayList<>();
    private final Map<String, ProjectId> numbers = new TreeMap<>();

    /** Numbers of contracts, one of which a notice about the contract may print as its own. */
    private final TreeSet<String> contracts = new TreeSet<>();

    private final List<Fingerprint> withBuyers = new ArrayList<>();
    private final TreeSet<String> buyers = new TreeSet<>();

    /** Those who won; another may win than the first candidate. */
    private final TreeSet<String> suppliers = new TreeSet<>();

    /** Their names, by which names in two scripts are told. */
    private final TreeSet<String> sellers = new TreeSet<>();

    Cluster(Fingerprint print) {
      members.add(print.noticeId());
      if (print.id() != null) {
        numbers.put(print.id().exact(), print.id());
      }
      contracts.addAll(print.contracts());
      addBuyers(print);
      if (print.type() != NoticeType.CANDIDATE) {
        suppliers.addAll(print.suppliers());
        sellers.addAll(print.sellers());
      }
    }

    private void addBuyers(Fingerprint print) {
      if (!print.buyers().isEmpty() && buyers.addAll(print.buyers())) {
        withBuyers.add(print);
      }
    }

    void take(Cluster other) {
      members.addAll(other.members);
      numbers.putAll(other.numbers);
      contracts.addAll(other.contracts);
      other.withBuyers.forEach(this::addBuyers);
      suppliers.addAll(other.suppliers);
      sellers.addAll(other.sellers);
    }

    /**
     * Whether the numbers are those of two procurements.
     *
     * @param strictly whether numbers of two series are so too
     */
    boolean otherNumber(Cluster other, boolean strictly) {
      List<ProjectId> here = projects(other.contracts);
      List<ProjectId> there = other.projects(contracts);
      boolean same = here.stream().anyMatch(id -> there.stream().anyMatch(id::matches));
      boolean rivals =
          here.stream().anyMatch(id -> there.stream().anyMatch(two -> strictly || id.rivals(two)));
      return rivals && !same;
    }

    /** The numbers that neither cluster knows as that of a contract. */
    private List<ProjectId> projects(Set<String> ofContracts) {
      return numbers.values().stream()
          .filter(id -> !contracts.contains(id.exact()) && !ofContracts.contains(id.exact()))
          .toList();
    }

    boolean otherBuyer(Cluster other) {
      return !withBuyers.isEmpty()
          && !other.withBuyers.isEmpty()
          && withBuyers.stream()
              .noneMatch(
                  one ->
                      other.withBuyers.stream()
                          .anyMatch(two -> one.buyersOf(two) != Fingerprint.Buyers.OTHER));
    }

    /** Whether the buyers differ but for a shortened name that would go with both. */
    boolean otherFullBuyer(Cluster other, Fingerprint vague) {
      List<Fingerprint> here = besides(vague);
      List<Fingerprint> there = other.besides(vague);
      return !here.isEmpty()
          && !there.isEmpty()
          && here.stream()
              .allMatch(
                  one ->
                      there.stream()
                          .allMatch(two -> one.buyersOf(two) == Fingerprint.Buyers.OTHER));
    }

    private List<Fingerprint> besides(Fingerprint vague) {
      return withBuyers.stream().filter(print -> !print.names().equals(vague.names())).toList();
    }

    boolean otherSupplier(Cluster other) {
      return !suppliers.isEmpty()
          && !other.suppliers.isEmpty()
          && Collections.disjoint(suppliers, other.suppliers)
          && sellers.stream()
              .noneMatch(
                  one -> other.sellers.stream().anyMatch(two -> NamesAlike.endsAlike(one, two)))
          && !NamesAlike.inOtherScript(List.copyOf(sellers), List.copyOf(other.sellers));
    }
  }

  private static final class Parts {
    private final Cluster cluster;
    private final List<LinkedPair> links = new ArrayList<>();
    private final List<LinkedPair> refused = new ArrayList<>();

    Parts(Cluster cluster) {
      this.cluster = cluster;
    }

    Group group() {
      return new Group(cluster.members.stream().sorted().toList(), links, refused);
    }
  }
}
