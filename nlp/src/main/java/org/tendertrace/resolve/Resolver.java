package org.tendertrace.resolve;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.tendertrace.knowledge.Institution;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.knowledge.ListMembership;
import org.tendertrace.model.Entity;
import org.tendertrace.text.Sha256;

/** Resolves the name of a party to an entity. Immutable and safe for use by several threads. */
public final class Resolver {

  /** The entity is on a list itself. */
  public static final String LISTED = "listed";

  /** The entity is on no list, but belongs to one that is. */
  public static final String AFFILIATE = "affiliate";

  private final Knowledge knowledge;
  private final PartyName names;
  private final KnownNames known;
  private final NameParts parts;
  private final Map<String, Institution> byId = new HashMap<>();
  private final Map<String, ListMembership> memberships = new HashMap<>();

  public Resolver(Knowledge knowledge) {
    this.knowledge = knowledge;
    names = new PartyName(knowledge.partyNotes());
    known = new KnownNames(knowledge.institutions(), names);
    parts = new NameParts(knowledge.organisationSuffixes(), knowledge.places());
    knowledge.institutions().forEach(row -> byId.put(row.entityId(), row));
    knowledge.listMemberships().forEach(row -> memberships.putIfAbsent(row.entityId(), row));
  }

  /**
   * The entity that {@code name} means. Its id is the one in the table of institutions, or made
   * from the comparable form of the name.
   *
   * @param kind the role in which the name stands; the id does not depend on it
   */
  public Entity resolve(String name, Entity.Kind kind) {
    String key = known.canonical(names.key(name));
    Institution institution = known.get(key);
    if (institution != null) {
      return entity(institution, kind, names.shown(name));
    }
    return unknown(name, key, kind);
  }

  /** The tables that this resolver goes by. */
  public Knowledge knowledge() {
    return knowledge;
  }

  /** The known entity with this id, as it would be resolved from its own name. */
  public Optional<Entity> known(String entityId, Entity.Kind kind) {
    return Optional.ofNullable(byId.get(entityId)).map(row -> entity(row, kind, null));
  }

  /** Whether two names mean the same entity. */
  public boolean same(String a, String b) {
    return idOf(a).equals(idOf(b));
  }

  /** The id of the entity that {@code name} means. */
  public String idOf(String name) {
    String key = known.canonical(names.key(name));
    Institution institution = known.get(key);
    return institution == null ? hashed(key, name) : institution.entityId();
  }

  /** The id of the entity that the one of {@code name} belongs to, if that is known. */
  public Optional<String> parentOf(String name) {
    String key = known.canonical(names.key(name));
    Institution institution = known.get(key);
    if (institution != null) {
      return Optional.ofNullable(institution.parentId());
    }
    return Optional.ofNullable(known.parentOf(key, parts)).map(Institution::entityId);
  }

  private Entity entity(Institution row, Entity.Kind kind, String printed) {
    TreeSet<String> aliases = new TreeSet<>(row.aliases());
    if (printed != null) {
      aliases.add(printed);
    }
    aliases.removeIf(alias -> alias.equals(row.nameZh()) || alias.equals(row.nameEn()));
    Listing listing = listing(row.entityId(), row.parentId());
    return new Entity(
        row.entityId(),
        kind,
        row.nameZh(),
        row.nameEn(),
        List.copyOf(aliases),
        listing.since(),
        listing.as(),
        row.parentId(),
        row.province(),
        row.type(),
        join(row.source(), listing.source()));
  }

  private Entity unknown(String name, String key, Entity.Kind kind) {
    String shown = names.shown(name);
    boolean chinese = PartyName.hasHan(name);
    String parentId = parentOf(name).orElse(null);
    Listing listing = listing(null, parentId);
    String province = parts.province(key);
    if (province == null && parentId != null) {
      province = parts.province(key.substring(known.lengthOfParent(key)));
    }
    return new Entity(
        hashed(key, name),
        kind,
        chinese ? shown : null,
        chinese ? null : shown,
        List.of(),
        listing.since(),
        listing.as(),
        parentId,
        province,
        parts.type(key),
        listing.source());
  }

  /** What the lists say; {@code since} is the entity's own date, never its parent's. */
  private record Listing(String as, LocalDate since, String source) {
    static final Listing NONE = new Listing(null, null, null);
  }

  private Listing listing(String entityId, String parentId) {
    ListMembership own = memberships.get(entityId);
    if (own != null) {
      String day = own.since() == null ? null : "since: " + own.sinceSource();
      return new Listing(LISTED, own.since(), join(own.source(), day));
    }
    for (String id = parentId;
        id != null;
        id = byId.containsKey(id) ? byId.get(id).parentId() : null) {
      if (memberships.containsKey(id)) {
        return new Listing(AFFILIATE, null, "parent: " + memberships.get(id).source());
      }
    }
    return Listing.NONE;
  }

  private static String join(String first, String second) {
    LinkedHashMap<String, Boolean> sources = new LinkedHashMap<>();
    for (String source : new String[] {first, second}) {
      if (source != null) {
        for (String one : source.split("; ", -1)) {
          sources.put(one, true);
        }
      }
    }
    return sources.isEmpty() ? null : String.join("; ", sources.keySet());
  }

  private static String hashed(String key, String name) {
    return "e-" + Sha256.of(key.isEmpty() ? name.strip() : key);
  }
}
