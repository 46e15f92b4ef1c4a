package org.tendertrace.resolve;

import java.io.Serializable;
import java.util.Optional;

/**
 * A Chinese name without what notices leave out or confuse: the place in front and the legal form
 * behind. Two organisations of one stem may be one or not; that is for a person to say.
 *
 * @param stem what is left, with the legal form's place marked
 * @param place in front; empty where there is none
 */
public record Stem(String stem, String place) implements Serializable {

  private static final int SHORTEST = 3;

  static Optional<Stem> of(String key, NameParts parts, Places places) {
    if (!PartyName.hasHan(key)) {
      return Optional.empty();
    }
    String place = places.opening(key);
    String rest = key.substring(places.lengthOfOpening(key));
    boolean enterprise = parts.isEnterprise(rest);
    String stem = enterprise ? rest.substring(0, rest.length() - parts.lengthOfSuffix(rest)) : rest;
    return stem.length() < SHORTEST
        ? Optional.empty()
        : Optional.of(new Stem(enterprise ? stem + "~" : stem, place == null ? "" : place));
  }

  /** Whether the places allow that the two are one. */
  public boolean fits(Stem other) {
    return place.isEmpty() || other.place.isEmpty() || place.equals(other.place);
  }
}
