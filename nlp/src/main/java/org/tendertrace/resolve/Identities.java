package org.tendertrace.resolve;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tendertrace.model.Entity;
import org.tendertrace.text.Sha256;

/**
 * What a corpus and people's decisions say of names beyond their spelling: which are one
 * organisation, and which are several. Only the names are held of which one of these is so.
 */
public final class Identities implements Serializable {

  /** Every name is the one organisation that it is by its spelling. */
  public static final Identities NONE = new Identities(Map.of(), Set.of(), Set.of(), Map.of());

  private final Map<String, String> ids;
  private final Set<String> several;
  private final Set<String> disputed;
  private final Map<String, String> reasons;

  /**
   * @param ids the entity's id, by the {@linkplain #party party}
   * @param several names that are several organisations
   * @param disputed codes, and {@linkplain #party parties} with a code, that say nothing
   * @param reasons why an entity is one, or why a name is several, by the entity's id
   */
  Identities(
      Map<String, String> ids,
      Set<String> several,
      Set<String> disputed,
      Map<String, String> reasons) {
    this.ids = new HashMap<>(ids);
    this.several = new HashSet<>(several);
    this.disputed = new HashSet<>(disputed);
    this.reasons = new HashMap<>(reasons);
  }

  /** A name, and the code where that tells which of several organisations of the name is meant. */
  static String party(String nameId, String code) {
    return code == null ? nameId : nameId + " " + code;
  }

  /** The id of one of several organisations of one name. */
  static String idOfOne(String nameId, String code) {
    return "e-" + Sha256.of(party(nameId, code));
  }

  /**
   * The id of the entity.
   *
   * @param nameId the id that the name has by its spelling
   * @param code {@code null} where none is printed
   */
  String idOf(String nameId, String code) {
    String party = party(nameId, several.contains(nameId) ? code : null);
    return ids.getOrDefault(party, nameId);
  }

  private boolean isUsed(String nameId, String code) {
    return code != null && !disputed.contains(code) && !disputed.contains(party(nameId, code));
  }

  /** The entity that a name means by its spelling, as the one that it is. */
  Entity identified(Entity named, String code) {
    String id = idOf(named.entityId(), code);
    return new Entity(
        id,
        named.kind(),
        named.nameZh(),
        named.nameEn(),
        named.aliases(),
        isUsed(named.entityId(), code) ? code : null,
        named.listedSince(),
        named.listedAs(),
        named.listedParentSince(),
        named.lists(),
        named.parentId() == null ? null : idOf(named.parentId(), null),
        named.province(),
        named.institutionType(),
        named.source(),
        reasons.get(id));
  }

  /** What is uncertain about them, and what was decided. */
  public record Found(Identities identities, List<Doubt> doubts) implements Serializable {
    public Found {
      doubts = List.copyOf(doubts);
    }
  }

  /**
   * Two parties of which it is uncertain whether they are one.
   *
   * @param one the name, and behind it the code where that tells which is meant
   * @param together whether they are taken to be one
   * @param confidence that they are one
   */
  public record Doubt(String one, String other, boolean together, String reason, double confidence)
      implements Serializable {}
}
