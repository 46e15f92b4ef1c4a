package org.tendertrace.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tendertrace.knowledge.OrganisationSuffix;
import org.tendertrace.knowledge.Place;

/** What the place in front of a Chinese name and the suffix behind it say. */
final class NameParts {

  private static final String COUNTRY = "中国";

  private final Map<String, OrganisationSuffix> suffixes = new HashMap<>();
  private final Map<String, String> provinces = new HashMap<>();
  private final int longestSuffix;
  private final int longestPlace;

  NameParts(List<OrganisationSuffix> suffixTable, List<Place> places) {
    suffixTable.forEach(row -> suffixes.put(row.suffix(), row));
    places.forEach(row -> provinces.put(row.name(), row.province()));
    longestSuffix = suffixes.keySet().stream().mapToInt(String::length).max().orElse(0);
    longestPlace = provinces.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /** The institution's type by the longest suffix of {@code key}; {@code null} where none tells. */
  String type(String key) {
    OrganisationSuffix suffix = suffix(key);
    return suffix == null ? null : suffix.type();
  }

  /**
   * The province of the place that {@code key} opens with; {@code null} where it opens with none.
   */
  String province(String key) {
    String name = key.startsWith(COUNTRY) ? key.substring(COUNTRY.length()) : key;
    for (int length = Math.min(longestPlace, name.length()); length > 1; length--) {
      String province = provinces.get(name.substring(0, length));
      if (province != null) {
        return province;
      }
    }
    return null;
  }

  /**
   * Whether {@code rest}, standing behind the full name of an organisation, makes a part of it. 大学
   * followed by 城 (a university town) does not.
   */
  boolean isAffiliate(String rest) {
    OrganisationSuffix suffix = suffix(rest);
    return suffix != null && suffix.affiliate() && !rest.startsWith("城");
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
