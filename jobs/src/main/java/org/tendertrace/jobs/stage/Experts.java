package org.tendertrace.jobs.stage;

import java.io.Serializable;
import java.util.function.Function;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.link.Linker;
import org.tendertrace.link.Procurements;
import org.tendertrace.resolve.Resolver;
import org.tendertrace.spend.Attribution;

/**
 * Those who decide by the knowledge. Only the knowledge travels; an executor makes each of them
 * once, when it is first asked for.
 */
public final class Experts implements Serializable {
  private final Knowledge knowledge;
  private final Once<Resolver> resolver = new Once<>(Resolver::new);
  private final Once<Linker> linker = new Once<>(k -> new Linker(new Resolver(k)));
  private final Once<Procurements> procurements =
      new Once<>(k -> new Procurements(new Resolver(k)));
  private final Once<Attribution> attribution = new Once<>(Attribution::new);

  public Experts(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  public Knowledge knowledge() {
    return knowledge;
  }

  Resolver resolver() {
    return resolver.get(knowledge);
  }

  Linker linker() {
    return linker.get(knowledge);
  }

  Procurements procurements() {
    return procurements.get(knowledge);
  }

  Attribution attribution() {
    return attribution.get(knowledge);
  }

  private interface Maker<T> extends Function<Knowledge, T>, Serializable {}

  /** Something made once in each JVM. */
  private static final class Once<T> implements Serializable {
    private final Maker<T> maker;
    private transient T made;

    Once(Maker<T> maker) {
      this.maker = maker;
    }

    synchronized T get(Knowledge knowledge) {
      if (made == null) {
        made = maker.apply(knowledge);
      }
      return made;
    }
  }
}
