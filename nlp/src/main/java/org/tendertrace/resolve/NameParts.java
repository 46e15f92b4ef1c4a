package org.tendertrace.resolve;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tendertrace.knowledge.NameOpening;
import org.tendertrace.knowledge.OrganisationNames;
import org.tendertrace.knowledge.OrganisationSuffix;
import org.tendertrace.knowledge.PartEnding;

/** What the beginning and the end of a Chinese name say of the organisation. */
final class NameParts {

  private static final Set<String> ENTERPRISES = Set.of("company", "state_owned_company");

  /** 大学城, a university town, is no part of a university. */
  private static final String TOWN = "城";

  private static final String UNIVERSITY = "大学";

  private final Map<String, OrganisationSuffix> suffixes = new HashMap<>();
  private final List<NameOpening> openings;
  private final List<PartEnding> partEndings;
  private final int longestSuffix;
  private final Places places;

  NameParts(OrganisationNames names, Places places) {
    this.places = places;
    names.suffixes().forEach(row -> suffixes.put(row.suffix(), row));
    longestSuffix = suffixes.keySet().stream().mapToInt(String::length).max().orElse(0);
    openings =
        names.openings().stream()
            .sorted(
                Comparator.comparingInt((NameOpening row) -> -row.opening().length())
                    .thenComparing(row -> row.suffixType() == null))
            .toList();
    partEndings = names.parts();
  }

  /** The institution's type by both ends of {@code key}; {@code null} where neither tells. */
  String type(String key) {
    int seat = lengthOfSeat(key);
    OrganisationSuffix suffix = suffix(seat == 0 ? key : key.substring(0, seat));
    String bySuffix = suffix == null ? null : suffix.type();
    for (NameOpening opening : openings) {
      if (key.startsWith(opening.opening())
          && (opening.suffixType() == null || opening.suffixType().equals(bySuffix))) {
        return opening.type();
      }
    }
    return bySuffix;
  }

  /** Whether the end of {@code key} is that of a name of an organisation. */
  boolean isOrganisation(String key) {
    return suffix(key) != null;
  }

  /** Whether {@code key} names an enterprise, whose registered name is told from others exactly. */
  boolean isEnterprise(String key) {
    OrganisationSuffix suffix = suffix(key);
    return suffix != null && suffix.type() != null && ENTERPRISES.contains(suffix.type());
  }

  /** Length of the longest ending that says what {@code key} names; or 0. */
  int lengthOfSuffix(String key) {
    OrganisationSuffix suffix = suffix(key);
    return suffix == null ? 0 : suffix.suffix().length();
  }

  /** Whether {@code rest}, standing behind the full name of an organisation, makes a part of it. */
  boolean isAffiliate(String rest) {
    OrganisationSuffix suffix = suffix(rest);
    return suffix != null && suffix.affiliate() && !rest.startsWith(TOWN);
  }

  /** Length of the university's name where {@code key} is one and a place behind it; else 0. */
  int lengthOfSeat(String key) {
    int end = key.lastIndexOf(UNIVERSITY) + UNIVERSITY.length();
    return end > UNIVERSITY.length() && places.isPlace(key.substring(end)) ? end : 0;
  }

  /** Whether {@code rest}, behind the name of an organisation, makes a part of any kind of it. */
  boolean isPart(String rest) {
    return isAffiliate(rest)
        || places.isPlace(rest)
        || (!rest.startsWith(TOWN)
            && partEndings.stream().anyMatch(ending -> rest.endsWith(ending.part())));
  }

  /**
   * Length of the name of the nearest whole that {@code key} names a part of (四川大学华西医院: 4); 0 where
   * the name does not say that it is one.
   */
  int lengthOfWhole(String key) {
    int longest = lengthOfSeat(key);
    for (PartEnding ending : partEndings) {
      if (key.endsWith(ending.part())) {
        longest = Math.max(longest, lengthOfWhole(key, ending));
      }
    }
    return longest;
  }

  private int lengthOfWhole(String key, PartEnding ending) {
    int last = key.length() - ending.part().length();
    for (int end = last; end > ending.whole().length(); end--) {
      if (key.startsWith(ending.whole(), end - ending.whole().length())) {
        String rest = key.substring(end);
        if (!rest.startsWith(TOWN) && rest.contains(ending.mark())) {
          return end;
        }
      }
    }
    return 0;
  }

  private OrganisationSuffix suffix(String key) {
    for (int length = Math.min(longestSuffix, key.length()); length > 0; length--) {
      OrganisationSuffix suffix = suffixes.get(key.substring(key.length() - length));
      if (suffix != null) {
        return suffix;
      }
    }
    return null;
  }
}
