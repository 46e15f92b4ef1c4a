package org.tendertrace.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tendertrace.model.Procurement;
import org.tendertrace.resolve.Resolver;

/** Links notices as the job does, but all of them in memory: blocks, links, components. */
final class OneMachine {

  private final Linker linker;
  private final Procurements procurements;
  private final Block.Limits limits;

  OneMachine(Resolver resolver, Block.Limits limits) {
    this.linker = new Linker(resolver);
    this.procurements = new Procurements(resolver, Set.of());
    this.limits = limits;
  }

  Set<LinkedPair> links(Collection<NoticeAwards> notices) {
    Set<LinkedPair> links = new LinkedHashSet<>();
    for (List<Fingerprint> block : blocks(notices)) {
      Block compared = new Block(linker, limits, block.size());
      block.forEach(print -> links.addAll(compared.add(print)));
    }
    return links;
  }

  /** Every block of more than one notice; those too large are divided. */
  List<List<Fingerprint>> blocks(Collection<NoticeAwards> notices) {
    List<Fingerprint> prints = notices.stream().map(linker::fingerprint).toList();
    List<List<Fingerprint>> blocks = new ArrayList<>();
    by(prints, Keys::blocking)
        .forEach(
            (key, block) -> {
              boolean coarse = key.startsWith(Keys.COARSE);
              if (block.size() <= limits.most(coarse)) {
                blocks.add(block);
              } else if (!coarse) {
                blocks.addAll(by(block, Keys::aspects).values());
              }
            });
    return blocks;
  }

  private interface By {
    List<String> of(Fingerprint print);
  }

  private static Map<String, List<Fingerprint>> by(List<Fingerprint> prints, By keys) {
    Map<String, List<Fingerprint>> blocks = new TreeMap<>();
    for (Fingerprint print : prints) {
      keys.of(print).forEach(k -> blocks.computeIfAbsent(k, key -> new ArrayList<>()).add(print));
    }
    blocks.values().removeIf(block -> block.size() < 2);
    blocks.values().forEach(block -> block.sort(Block.ORDER));
    return blocks;
  }

  List<Procurement> procurements(Collection<NoticeAwards> notices) {
    Set<LinkedPair> links = links(notices);
    Map<String, String> leaders = new HashMap<>();
    for (LinkedPair pair : links) {
      String one = leader(leaders, pair.a());
      String other = leader(leaders, pair.b());
      leaders.put(one.compareTo(other) < 0 ? other : one, one.compareTo(other) < 0 ? one : other);
    }
    Map<String, List<NoticeAwards>> components = new TreeMap<>();
    for (NoticeAwards read : notices) {
      String leader = leader(leaders, read.notice().noticeId());
      components.computeIfAbsent(leader, key -> new ArrayList<>()).add(read);
    }
    Map<String, List<LinkedPair>> inside = new HashMap<>();
    for (LinkedPair pair : links) {
      inside.computeIfAbsent(leader(leaders, pair.a()), key -> new ArrayList<>()).add(pair);
    }
    List<Procurement> all = new ArrayList<>();
    components.forEach(
        (leader, members) ->
            all.addAll(procurements.of(members, inside.getOrDefault(leader, List.of()))));
    return all;
  }

  private static String leader(Map<String, String> leaders, String id) {
    String leader = id;
    while (!leaders.getOrDefault(leader, leader).equals(leader)) {
      leader = leaders.get(leader);
    }
    return leader;
  }

  /** Pairs of ids, joined by a space, smaller first. */
  static Set<String> pairs(Collection<String> ids) {
    Set<String> pairs = new TreeSet<>();
    List<String> sorted = ids.stream().sorted().toList();
    for (int k = 0; k < sorted.size(); k++) {
      for (int j = k + 1; j < sorted.size(); j++) {
        pairs.add(sorted.get(k) + " " + sorted.get(j));
      }
    }
    return pairs;
  }
}
