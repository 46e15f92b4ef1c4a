package org.tendertrace.resolve;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tendertrace.knowledge.Institution;

/** The names and aliases of known institutions, by their comparable form. */
final class KnownNames {

  /** A shorter alias in front of a name says too little: 清华 may open 清华园街道. */
  private static final int MIN_PREFIX = 3;

  /** Unless a place or 附 follows: 清华附中, 北航杭州创新研究院. */
  private static final int SHORTEST_PREFIX = 2;

  private static final String AFFILIATED = "附属";

  private final Map<String, Institution> byKey = new HashMap<>();
  private final Map<String, String> canonicalPrefix = new HashMap<>();
  private final NameParts parts;
  private final Places places;
  private final int longest;

  KnownNames(List<Institution> institutions, PartyName names, NameParts parts, Places places) {
    this.parts = parts;
    this.places = places;
    Set<String> ambiguous = new HashSet<>();
    Map<String, String> full = new HashMap<>();
    for (Institution row : institutions) {
      if (row.nameZh() != null) {
        full.putIfAbsent(row.entityId(), names.keyOfBare(row.nameZh()));
      }
      add(names, row.nameZh(), row, ambiguous);
      add(names, row.nameEn(), row, ambiguous);
      row.aliases().forEach(alias -> add(names, alias, row, ambiguous));
    }
    byKey.keySet().removeAll(ambiguous);
    byKey.forEach(
        (key, row) -> {
          if (row.nameZh() != null && PartyName.hasHan(key) && key.length() >= SHORTEST_PREFIX) {
            canonicalPrefix.put(key, full.get(row.entityId()));
          }
        });
    longest = byKey.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  private void add(PartyName names, String name, Institution row, Set<String> ambiguous) {
    if (name == null) {
      return;
    }
    String key = names.keyOfBare(name);
    Institution before = byKey.putIfAbsent(key, row);
    if (before != null && !before.entityId().equals(row.entityId())) {
      ambiguous.add(key);
    }
  }

  /** The institution that the whole of {@code key} names, or {@code null}. */
  Institution get(String key) {
    return byKey.get(key);
  }

  /**
   * {@code key} of a part with an alias of the whole in front replaced by the full name: 中科院…研究所 to
   * 中国科学院…研究所.
   */
  String canonical(String key) {
    if (byKey.containsKey(key)) {
      return key;
    }
    int length = lengthOfParent(key);
    if (length == 0 || !parts.isPart(key.substring(length))) {
      return key;
    }
    return canonicalPrefix.get(key.substring(0, length)) + key.substring(length);
  }

  /** The institution whose part or affiliate {@code key} names, or {@code null}. */
  Institution parentOf(String key) {
    int length = lengthOfParent(key);
    return length > 0 && parts.isAffiliate(key.substring(length))
        ? byKey.get(key.substring(0, length))
        : null;
  }

  /** Length of the longest known name that {@code key} opens with and does not end with; or 0. */
  int lengthOfParent(String key) {
    for (int length = Math.min(longest, key.length() - 1); length >= SHORTEST_PREFIX; length--) {
      if (canonicalPrefix.containsKey(key.substring(0, length))
          && (length >= MIN_PREFIX || saysPart(key.substring(length)))) {
        return length;
      }
    }
    return 0;
  }

  private boolean saysPart(String rest) {
    return rest.startsWith(AFFILIATED) || places.opening(rest) != null;
  }
}
