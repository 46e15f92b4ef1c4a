package org.tendertrace.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tendertrace.knowledge.Institution;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.model.Entity;
import org.tendertrace.model.Entity.Listing;
import org.tendertrace.model.Party;
import org.tendertrace.resolve.Wholes.Whole;

/** Resolves the name of a party to an entity. Immutable and safe for use by several threads. */
public final class Resolver {

  /** The entity is on a list itself. */
  public static final String LISTED = "listed";

  /** The entity is on no list, but belongs to one that is. */
  public static final String AFFILIATE = "affiliate";

  /** Types of organisations whose parts lie anywhere. */
  private static final Set<String> NATIONWIDE = Set.of("company", "state_owned_company");

  private final Knowledge knowledge;
  private final NameParts parts;
  private final Places places;
  private final PartyName names;
  private final KnownNames known;
  private final Listings listings;
  private final Wholes wholes;
  private final Map<String, Institution> byId;
  private final Identities identities;

  /**
   * A resolver that goes by these tables alone.
   *
   * @throws IllegalArgumentException if a user's list gives an organisation a name that another has
   */
  public Resolver(Knowledge knowledge) {
    this.knowledge = knowledge;
    identities = Identities.NONE;
    byId = new HashMap<>();
    places = new Places(knowledge.organisationNames().places());
    parts = new NameParts(knowledge.organisationNames(), places);
    names = new PartyName(knowledge.organisationNames(), parts, places);
    knowledge.institutions().forEach(row -> byId.put(row.entityId(), row));
    KnownNames supplied = new KnownNames(knowledge.institutions(), names, parts, places);
    OwnLists own =
        OwnLists.of(
            knowledge.ownLists(), name -> idOf(names.read(name), supplied), byId::containsKey);
    List<Institution> all = new ArrayList<>(knowledge.institutions());
    all.addAll(own.named());
    known = own.named().isEmpty() ? supplied : new KnownNames(all, names, parts, places);
    wholes = new Wholes(byId, known, names, parts);
    listings = new Listings(knowledge.listMemberships(), own.memberships());
  }

  private Resolver(Resolver tables, Identities identities) {
    this.identities = identities;
    knowledge = tables.knowledge;
    parts = tables.parts;
    places = tables.places;
    names = tables.names;
    known = tables.known;
    listings = tables.listings;
    wholes = tables.wholes;
    byId = tables.byId;
  }

  /** The same, but that goes by {@code identities}, too. */
  public Resolver with(Identities identities) {
    return new Resolver(this, identities);
  }

  /**
   * Checks that the user's lists go with the tables, before work is sent out.
   *
   * @throws IllegalArgumentException if a list gives an organisation a name that another has
   */
  public static void check(Knowledge knowledge) {
    if (!knowledge.ownLists().isEmpty()) {
      new Resolver(knowledge).idOf(knowledge.ownLists().get(0).name());
    }
  }

  /** The entity that {@code name} means, of which no credit code is known. */
  public Entity resolve(String name, Entity.Kind kind) {
    return resolve(Party.of(name), kind);
  }

  /**
   * The entity that {@code party} is. Its id is the one in the table of institutions, or made from
   * the comparable form of the name, unless credit codes or decisions say that the name is one with
   * others, or is that of several.
   *
   * @param kind the role in which the name stands; the id does not depend on it
   */
  public Entity resolve(Party party, Entity.Kind kind) {
    PrintedName printed = names.read(party.name());
    Institution institution = known.get(key(printed, known));
    Institution row = institution == null ? null : byId.get(institution.entityId());
    Entity entity;
    if (row != null) {
      entity = entity(row, kind, printed);
    } else if (institution == null) {
      entity = unknown(printed, kind, List.of());
    } else {
      PrintedName listed = names.read(Wholes.nameOf(institution));
      entity = unknown(listed, kind, List.of(printed.shown()));
    }
    return identities.identified(entity, code(party, printed));
  }

  /** The tables that this resolver goes by. */
  public Knowledge knowledge() {
    return knowledge;
  }

  /** The known entity with this id, as it would be resolved from its own name. */
  public Optional<Entity> known(String entityId, Entity.Kind kind) {
    return Optional.ofNullable(byId.get(entityId)).map(row -> entity(row, kind, null));
  }

  /**
   * Whether two names mean the same entity. Beside their ids it goes by what is printed with them:
   * credit codes, where both have one, decide alone, and a name that a note calls the former one of
   * the other is its name.
   */
  public boolean same(String a, String b) {
    PrintedName first = names.read(a);
    PrintedName second = names.read(b);
    if (first.code() != null && second.code() != null) {
      return first.code().equals(second.code());
    }
    String idOfFirst = idOf(first, known);
    String idOfSecond = idOf(second, known);
    return idOfFirst.equals(idOfSecond)
        || first.former().stream().anyMatch(former -> nameId(former).equals(idOfSecond))
        || second.former().stream().anyMatch(former -> nameId(former).equals(idOfFirst));
  }

  /** The id of the entity that {@code name} means, of which no credit code is known. */
  public String idOf(String name) {
    return idOf(Party.of(name));
  }

  /** The id of the entity that {@code party} is. */
  public String idOf(Party party) {
    PrintedName printed = names.read(party.name());
    return identities.idOf(idOf(printed, known), code(party, printed));
  }

  private static String code(Party party, PrintedName printed) {
    return party.creditCode() == null ? printed.code() : party.creditCode();
  }

  /**
   * What the tables and the printed form say of a party, for {@link Identities}.
   *
   * @param former names that a note calls former ones of this
   */
  record Reading(
      String id, String key, String shown, boolean known, String code, List<String> former) {}

  Reading read(Party party) {
    PrintedName printed = names.read(party.name());
    String id = idOf(printed, known);
    return new Reading(
        id,
        key(printed, known),
        printed.shown(),
        byId.containsKey(id),
        code(party, printed),
        printed.former());
  }

  /** The comparable form of a name without the place in front of it. */
  String withoutPlace(String key) {
    return key.substring(places.lengthOfOpening(key));
  }

  /** What tells the organisation of a name: its id by the tables, and the code printed with it. */
  public String identity(String name) {
    Reading read = read(Party.of(name));
    return Identities.party(read.id(), read.code());
  }

  /** What is looked at to find names that may be one organisation although they differ. */
  public Optional<Stem> stem(String name) {
    return Stem.of(key(names.read(name), known), parts, places);
  }

  /** The id of the entity that the one of {@code name} belongs to, if that is known. */
  public Optional<String> parentOf(String name) {
    return parentsOf(name).stream().findFirst();
  }

  /** The ids of what the entity of {@code name} belongs to, from the nearest to the last. */
  public List<String> parentsOf(String name) {
    return wholes.of(key(names.read(name), known)).stream()
        .map(whole -> identities.idOf(whole.id(), null))
        .toList();
  }

  /** What the entity of {@code name} belongs to, from the nearest to the last. */
  public List<Entity> wholesOf(String name, Entity.Kind kind) {
    PrintedName part = names.read(name);
    List<Entity> entities = new ArrayList<>();
    for (Whole whole : wholes.of(key(part, known))) {
      Institution row = byId.get(whole.id());
      Entity entity =
          row == null
              ? unknown(names.read(begin(part.shown(), whole.key())), kind, List.of())
              : entity(row, kind, null);
      entities.add(identities.identified(entity, null));
    }
    return entities;
  }

  private String nameId(String name) {
    return idOf(names.read(name), known);
  }

  private String idOf(PrintedName name, KnownNames among) {
    String key = key(name, among);
    Institution institution = among.get(key);
    return institution == null ? hashed(key, name) : institution.entityId();
  }

  private String key(PrintedName name, KnownNames among) {
    String key = names.key(name);
    if (!PartyName.hasHan(key)) {
      return key;
    }
    String body = names.forms().withoutDepartment(key, of -> among.get(of) != null);
    return among.canonical(body);
  }

  /** The beginning of a printed name that has {@code key}; the key itself where none has. */
  private String begin(String shown, String key) {
    for (int end = 1; end <= shown.length(); end++) {
      String begin = shown.substring(0, end);
      if (key(names.read(begin), known).equals(key)) {
        return begin;
      }
    }
    return key;
  }

  private Entity entity(Institution row, Entity.Kind kind, PrintedName printed) {
    TreeSet<String> aliases = new TreeSet<>(row.aliases());
    if (printed != null) {
      aliases.add(printed.shown());
      aliases.addAll(printed.former());
    }
    aliases.removeIf(alias -> alias.equals(row.nameZh()) || alias.equals(row.nameEn()));
    return entity(
        row.entityId(),
        kind,
        row.nameZh(),
        row.nameEn(),
        List.copyOf(aliases),
        ids(wholes.of(names.key(Wholes.nameOf(row)))),
        row.province(),
        row.type(),
        row.source());
  }

  private Entity unknown(PrintedName name, Entity.Kind kind, List<String> spellings) {
    String key = key(name, known);
    boolean chinese = PartyName.hasHan(name.bare());
    List<String> belongsTo = ids(wholes.of(key));
    TreeSet<String> aliases = new TreeSet<>(name.former());
    aliases.addAll(spellings);
    aliases.remove(name.shown());
    return entity(
        hashed(key, name),
        kind,
        chinese ? name.shown() : null,
        chinese ? null : name.shown(),
        List.copyOf(aliases),
        belongsTo,
        province(name, key, belongsTo),
        parts.type(key),
        null);
  }

  private Entity entity(
      String id,
      Entity.Kind kind,
      String nameZh,
      String nameEn,
      List<String> aliases,
      List<String> belongsTo,
      String province,
      String type,
      String source) {
    Listing listing = listings.strongest(id, belongsTo);
    boolean own = listing != null && listing.listedAs() == Entity.ListedAs.LISTED;
    return new Entity(
        id,
        kind,
        nameZh,
        nameEn,
        aliases,
        null,
        own ? listing.since() : null,
        listing == null ? null : own ? LISTED : AFFILIATE,
        own || listing == null ? null : listing.since(),
        listings.of(id, belongsTo),
        belongsTo.isEmpty() ? null : belongsTo.get(0),
        province,
        type,
        join(source, source(listing, own)),
        null);
  }

  /** By the place in brackets, the one of the part, the one in front, or that of the whole. */
  private String province(PrintedName name, String key, List<String> belongsTo) {
    String inBrackets = places.provinceInBrackets(name.bare());
    if (inBrackets != null) {
      return inBrackets;
    }
    int length = Math.max(parts.lengthOfWhole(key), known.lengthOfParent(key));
    String ofPart = length == 0 ? null : places.province(key.substring(length));
    if (ofPart != null) {
      return ofPart;
    }
    String inFront = places.province(key);
    if (inFront != null) {
      return inFront;
    }
    return belongsTo.stream()
        .map(byId::get)
        .filter(row -> row != null && row.province() != null && !NATIONWIDE.contains(row.type()))
        .map(Institution::province)
        .findFirst()
        .orElse(null);
  }

  private static String source(Listing listing, boolean own) {
    if (listing == null) {
      return null;
    }
    if (!own) {
      return "parent: " + listing.source();
    }
    return join(
        listing.source(), listing.since() == null ? null : "since: " + listing.sinceSource());
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

  private static String hashed(String key, PrintedName name) {
    return Wholes.hashed(key.isEmpty() ? name.shown() : key);
  }

  private List<String> ids(List<Whole> wholes) {
    return wholes.stream().map(Whole::id).toList();
  }
}
