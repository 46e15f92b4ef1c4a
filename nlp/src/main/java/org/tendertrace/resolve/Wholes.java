package org.tendertrace.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tendertrace.knowledge.Institution;
import org.tendertrace.text.Sha256;

/** What the organisation of a name belongs to, by the tables or by the name itself. */
final class Wholes {

  private final Map<String, Institution> byId;
  private final KnownNames known;
  private final PartyName names;
  private final NameParts parts;

  /**
   * @param byId the organisations of the tables; those that only a user's list names are in {@code
   *     known} alone
   */
  Wholes(Map<String, Institution> byId, KnownNames known, PartyName names, NameParts parts) {
    this.byId = byId;
    this.known = known;
    this.names = names;
    this.parts = parts;
  }

  /** An organisation that another belongs to, by its id and the comparable form of its name. */
  record Whole(String id, String key) {}

  /** From the nearest to the last; none where {@code key} does not say that it is a part. */
  List<Whole> of(String key) {
    List<Whole> wholes = new ArrayList<>();
    Whole whole = nearest(key);
    while (whole != null && !wholes.contains(whole)) {
      wholes.add(whole);
      whole = nearest(whole.key());
    }
    return wholes;
  }

  private Whole nearest(String key) {
    Institution institution = known.get(key);
    if (institution != null && byId.containsKey(institution.entityId())) {
      Institution parent = byId.get(institution.parentId());
      return parent == null ? null : whole(parent);
    }
    if (institution != null && !whole(institution).key().equals(key)) {
      return nearest(whole(institution).key());
    }
    Institution parent = known.parentOf(key);
    int length = parts.lengthOfWhole(key);
    if (parent != null && known.lengthOfParent(key) >= length) {
      return whole(parent);
    }
    if (length == 0) {
      return null;
    }
    String whole = known.canonical(key.substring(0, length));
    Institution row = known.get(whole);
    return new Whole(row == null ? hashed(whole) : row.entityId(), whole);
  }

  private Whole whole(Institution row) {
    return new Whole(row.entityId(), names.key(nameOf(row)));
  }

  /** The name by which an organisation of the tables is known. */
  static String nameOf(Institution row) {
    return row.nameZh() == null ? row.nameEn() : row.nameZh();
  }

  /** The id of an organisation that no table has, by the comparable form of its name. */
  static String hashed(String key) {
    return "e-" + Sha256.of(key);
  }
}
