package org.tendertrace.jobs.stage;

import java.io.Serializable;
import java.util.Set;
import java.util.function.Function;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.link.Linker;
import org.tendertrace.link.NoticePair;
import org.tendertrace.link.Procurements;
import org.tendertrace.resolve.Identities;
import org.tendertrace.resolve.Resolver;
import org.tendertrace.spend.Attribution;

/**
 * Those who decide by the knowledge. Only that and people's decisions travel; an executor makes
 * each of them once, when it is first asked for.
 */
public final class Experts implements Serializable {
  private final Knowledge knowledge;
  private final Set<NoticePair> apart;
  private final Identities identities;
  private final Once<Resolver> tables;
  private final Once<Resolver> resolver = new Once<>(e -> e.tables.get(e).with(e.identities));
  private final Once<Linker> linker = new Once<>(e -> new Linker(e.resolver()));
  private final Once<Procurements> procurements =
      new Once<>(e -> new Procurements(e.resolver(), e.apart));
  private final Once<Attribution> attribution = new Once<>(e -> new Attribution(e.knowledge));

  public Experts(Knowledge knowledge) {
    this(knowledge, Set.of());
  }

  /**
   * @param apart notices that a person said are not of one procurement
   */
  public Experts(Knowledge knowledge, Set<NoticePair> apart) {
    this(knowledge, apart, Identities.NONE, new Once<>(e -> new Resolver(e.knowledge)));
  }

  private Experts(
      Knowledge knowledge, Set<NoticePair> apart, Identities identities, Once<Resolver> tables) {
    this.knowledge = knowledge;
    this.apart = Set.copyOf(apart);
    this.identities = identities;
    this.tables = tables;
  }

  /** The same, who also know what was found of the names of the corpus. */
  public Experts with(Identities found) {
    return new Experts(knowledge, apart, found, tables);
  }

  /** A resolver that goes by the tables alone. */
  Resolver tables() {
    return tables.get(this);
  }

  public Knowledge knowledge() {
    return knowledge;
  }

  Resolver resolver() {
    return resolver.get(this);
  }

  Linker linker() {
    return linker.get(this);
  }

  Procurements procurements() {
    return procurements.get(this);
  }

  Attribution attribution() {
    return attribution.get(this);
  }

  private interface Maker<T> extends Function<Experts, T>, Serializable {}

  /** Something made once in each JVM. */
  private static final class Once<T> implements Serializable {
    private final Maker<T> maker;
    private transient T made;

    Once(Maker<T> maker) {
      this.maker = maker;
    }

    synchronized T get(Experts experts) {
      if (made == null) {
        made = maker.apply(experts);
      }
      return made;
    }
  }
}
