package org.tendertrace.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tendertrace.model.Procurement;
import org.tendertrace.resolve.Resolver;

/** Makes procurements of notices that are linked, directly or through others. */
public final class Procurements {

  private final Linker linker;
  private final Settlement settlement;

  public Procurements(Resolver resolver) {
    this.linker = new Linker(resolver);
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
    for (Group group : Groups.of(notices.stream().map(linker::fingerprint).toList(), pairs)) {
      procurements.add(
          settlement.settle(
              group.noticeIds().stream().map(byId::get).toList(),
              group.links().stream().map(pair -> pair.link().reason()).distinct().toList()));
    }
    return procurements;
  }
}
