package org.tendertrace.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tendertrace.model.Procurement;
import org.tendertrace.resolve.Resolver;

/** Makes procurements of notices that are linked, directly or through others. */
public final class Procurements {

  private final Linker linker;
  private final Settlement settlement;
  private final Set<NoticePair> apart;

  /**
   * @param apart notices that a person said are not of one procurement
   */
  public Procurements(Resolver resolver, Set<NoticePair> apart) {
    this.linker = new Linker(resolver);
    this.apart = Set.copyOf(apart);
    this.settlement = new Settlement(resolver);
  }

  /**
   * The procurements of {@code notices}, given in any order.
   *
   * @param pairs all links among them
   */
  public List<Procurement> of(List<NoticeAwards> notices, List<LinkedPair> pairs) {
    Map<String, NoticeAwards> byId = new HashMap<>();
    notices.forEach(read -> byId.put(read.notice().noticeId(), read));
    List<Procurement> procurements = new ArrayList<>();
    Map<String, Fingerprint> prints = new LinkedHashMap<>();
    notices.forEach(read -> prints.put(read.notice().noticeId(), linker.fingerprint(read)));
    for (Group group : Groups.of(List.copyOf(prints.values()), pairs, apart)) {
      procurements.add(
          settlement.settle(
              group.noticeIds().stream().map(byId::get).toList(),
              read -> prints.get(read.notice().noticeId()),
              group.links().stream().map(pair -> pair.link().reason()).distinct().toList()));
    }
    return procurements;
  }
}
