package org.tendertrace.jobs.stage;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.tendertrace.jobs.RecordEncoder;
import org.tendertrace.knowledge.Provider;
import org.tendertrace.link.NoticeAwards;
import org.tendertrace.model.Award;
import org.tendertrace.model.Entity;
import org.tendertrace.model.Entity.Listing;
import org.tendertrace.model.Mention;
import org.tendertrace.model.Notice;
import org.tendertrace.model.Party;
import org.tendertrace.resolve.Resolver;

/** Institutions, suppliers and providers, one row each however they are spelt. */
public final class Entities {

  private Entities() {}

  /** A party as printed, or the key of a provider. */
  public record Name(String name, String creditCode, Entity.Kind kind) {}

  /** All that {@code notices} and {@code mentions} name, and what the named belong to. */
  public static Dataset<Entity> from(
      Dataset<NoticeAwards> notices, Dataset<Mention> mentions, Broadcast<Experts> experts) {
    Dataset<Name> parties =
        notices.flatMap(
            (FlatMapFunction<NoticeAwards, Name>) Entities::parties, RecordEncoder.of(Name.class));
    Dataset<Name> providers =
        mentions
            .where(col("type").equalTo(Mention.Type.PROVIDER.name()))
            .map(
                (MapFunction<Mention, Name>)
                    mention -> new Name(mention.key(), null, Entity.Kind.PROVIDER),
                RecordEncoder.of(Name.class));
    return parties
        .union(providers)
        .distinct()
        .mapPartitions(
            (MapPartitionsFunction<Name, Entity>) names -> entities(names, experts.value()),
            RecordEncoder.of(Entity.class))
        .groupByKey((MapFunction<Entity, String>) Entity::entityId, Encoders.STRING())
        .mapGroups(
            (MapGroupsFunction<String, Entity, Entity>) (id, same) -> merge(same),
            RecordEncoder.of(Entity.class));
  }

  private static Iterator<Name> parties(NoticeAwards read) {
    List<Name> names = new ArrayList<>();
    Notice notice = read.notice();
    notice.buyerNames().forEach(name -> names.add(name(notice, name, Entity.Kind.BUYER)));
    for (Award award : read.awards()) {
      award.supplierNames().forEach(name -> names.add(name(notice, name, Entity.Kind.SUPPLIER)));
    }
    return names.iterator();
  }

  private static Name name(Notice notice, String name, Entity.Kind kind) {
    return new Name(name, notice.party(name).creditCode(), kind);
  }

  private static Iterator<Entity> entities(Iterator<Name> names, Experts experts) {
    Resolver resolver = experts.resolver();
    return new Expanded<>(
        names,
        name -> {
          List<Entity> entities = new ArrayList<>();
          Entity entity = resolve(name, experts);
          entities.add(entity);
          String printed = name.kind() == Entity.Kind.PROVIDER ? entity.nameEn() : name.name();
          entities.addAll(resolver.wholesOf(printed, name.kind()));
          return entities.iterator();
        });
  }

  /** A party by its name; a provider by the name that the knowledge has for its key. */
  private static Entity resolve(Name name, Experts experts) {
    Optional<Provider> known =
        experts.knowledge().providers().stream()
            .filter(
                provider ->
                    name.kind() == Entity.Kind.PROVIDER && provider.key().equals(name.name()))
            .findFirst();
    if (known.isEmpty()) {
      return experts.resolver().resolve(new Party(name.name(), name.creditCode()), name.kind());
    }
    Provider provider = known.get();
    Entity entity = experts.resolver().resolve(provider.nameEn(), name.kind());
    return new Entity(
        entity.entityId(),
        name.kind(),
        entity.nameZh() == null ? provider.nameZh() : entity.nameZh(),
        provider.nameEn(),
        provider.names().clear(),
        entity.creditCode(),
        entity.listedSince(),
        entity.listedAs(),
        entity.listedParentSince(),
        entity.lists(),
        entity.parentId(),
        entity.province(),
        entity.institutionType(),
        provider.source(),
        entity.why());
  }

  /** One row of several spellings of one entity; the same row for any order of them. */
  static Entity merge(Iterator<Entity> same) {
    List<Entity> all = new ArrayList<>();
    same.forEachRemaining(all::add);
    all.sort(Comparator.comparing(Entity::kind).thenComparing(Entity::toString));
    String nameZh = first(all, Entity::nameZh);
    String nameEn = first(all, Entity::nameEn);
    TreeSet<String> aliases = new TreeSet<>();
    for (Entity entity : all) {
      aliases.addAll(entity.aliases());
      Optional.ofNullable(entity.nameZh()).ifPresent(aliases::add);
      Optional.ofNullable(entity.nameEn()).ifPresent(aliases::add);
    }
    aliases.remove(nameZh == null ? "" : nameZh);
    aliases.remove(nameEn == null ? "" : nameEn);
    LocalDate listedSince = first(all, Entity::listedSince);
    return new Entity(
        all.get(0).entityId(),
        all.get(0).kind(),
        nameZh,
        nameEn,
        List.copyOf(aliases),
        first(all, Entity::creditCode),
        listedSince,
        first(all, Entity::listedAs),
        first(all, Entity::listedParentSince),
        lists(all),
        first(all, Entity::parentId),
        first(all, Entity::province),
        first(all, Entity::institutionType),
        first(all, Entity::source),
        first(all, Entity::why));
  }

  /** Each list once, an own membership before that of what the entity belongs to. */
  private static List<Listing> lists(List<Entity> all) {
    Map<String, Listing> lists = new TreeMap<>();
    for (Entity entity : all) {
      for (Listing one : entity.lists()) {
        lists.merge(one.list(), one, (a, b) -> b.listedAs().compareTo(a.listedAs()) < 0 ? b : a);
      }
    }
    return List.copyOf(lists.values());
  }

  private static <T> T first(List<Entity> all, Function<Entity, T> field) {
    return all.stream().map(field).filter(value -> value != null).findFirst().orElse(null);
  }
}
