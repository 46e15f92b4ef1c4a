package org.tendertrace.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tendertrace.knowledge.PlaceNames;
import org.tendertrace.knowledge.PlaceNames.Designator;

/** The places that names of organisations open with. All names are keys: folded, no brackets. */
final class Places {

  /** What may stand in front of the place of a public body's name. */
  private static final Set<String> NATIONAL = Set.of("中国", "中共");

  /** What ends the name of a town or county, or of what is of their rank. */
  private static final String TOWNS = "省市区县州旗盟";

  private static final String COUNTY = "县";
  private static final String AUTONOMOUS = "自治县";
  private static final String CITY = "市";

  private final Map<String, String> provinces = new HashMap<>();
  private final Map<String, String> cityOfDistrict = new HashMap<>();
  private final List<Designator> designators;
  private final int longestPlace;
  private final int longestDistrict;

  Places(PlaceNames names) {
    names.places().forEach(row -> provinces.put(row.name(), row.province()));
    names.districts().forEach(row -> cityOfDistrict.put(row.name(), row.city()));
    designators = names.designators();
    longestPlace = provinces.keySet().stream().mapToInt(String::length).max().orElse(0);
    longestDistrict = cityOfDistrict.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /**
   * The province of the place that {@code key} opens with; {@code null} where it opens with none.
   */
  String province(String key) {
    String name =
        key.length() > 2 && NATIONAL.contains(key.substring(0, 2)) ? key.substring(2) : key;
    String place = opening(name);
    if (place != null) {
      return provinces.get(place);
    }
    String district = district(name);
    return district == null ? null : provinces.get(cityOfDistrict.get(district));
  }

  /** The province of the one place that stands in brackets; {@code null} where none does. */
  String provinceInBrackets(String bare) {
    int open = bare.indexOf('(');
    int close = bare.indexOf(')', open + 1);
    if (open < 1 || close < 0) {
      return null;
    }
    String place = opening(bare.substring(open + 1, close));
    return place != null && place.length() >= close - open - 2 ? provinces.get(place) : null;
  }

  /** The longest place that {@code key} opens with, or {@code null}. */
  String opening(String key) {
    for (int length = Math.min(longestPlace, key.length()); length > 1; length--) {
      if (provinces.containsKey(key.substring(0, length))) {
        return key.substring(0, length);
      }
    }
    return null;
  }

  /** Length of the place that {@code key} opens with, 省 or 市 behind it included; or 0. */
  int lengthOfOpening(String key) {
    String place = opening(key);
    if (place == null) {
      return 0;
    }
    Designator designator = designator(key, place);
    return place.length() + (designator == null ? 0 : designator.word().length());
  }

  /** Whether the whole of {@code key} is a place, with or without 省, 市, 区 and the like. */
  boolean isPlace(String key) {
    return provinces.containsKey(key)
        || (key.length() > 1 && TOWNS.indexOf(key.charAt(key.length() - 1)) >= 0);
  }

  /**
   * The name of a public body with the places in front of it written in one way: without 省 and 市,
   * and without the larger place where the smaller one has a name of its own (江苏省苏州市公安局, 苏州公安局;
   * 上海市浦东新区财政局, 浦东新区财政局).
   */
  String shortened(String key) {
    String place = opening(key);
    if (place == null) {
      return key;
    }
    Designator designator = designator(key, place);
    String rest =
        key.substring(place.length() + (designator == null ? 0 : designator.word().length()));
    String inner = opening(rest);
    boolean ofProvince = inner != null && provinces.get(inner).equals(provinces.get(place));
    if (ofProvince && (designator != null || designator(rest, inner) != null)) {
      return inner.equals(rest) ? key : shortened(rest);
    }
    String district = district(rest);
    if (district != null && place.equals(cityOfDistrict.get(district))) {
      return rest;
    }
    if (designator != null && opensWithCounty(rest)) {
      return rest;
    }
    return designator == null || designator.notBehind().contains(place) ? key : place + rest;
  }

  /** Counties, and cities of their rank, have names that no other has. */
  private static boolean opensWithCounty(String key) {
    return opensWith(key, COUNTY, 1, 3)
        || opensWith(key, AUTONOMOUS, 2, 10)
        || opensWith(key, CITY, 2, 3);
  }

  /**
   * Whether {@code word} stands behind so many characters of {@code key}, and something behind it.
   */
  private static boolean opensWith(String key, String word, int fewest, int most) {
    int at = key.indexOf(word, fewest);
    return at >= fewest && at <= most && key.length() > at + word.length();
  }

  private String district(String key) {
    for (int length = Math.min(longestDistrict, key.length() - 1); length > 1; length--) {
      if (cityOfDistrict.containsKey(key.substring(0, length))) {
        return key.substring(0, length);
      }
    }
    return null;
  }

  private Designator designator(String key, String place) {
    for (Designator one : designators) {
      if (key.startsWith(one.word(), place.length())
          && key.length() > place.length() + one.word().length()) {
        return one;
      }
    }
    return null;
  }
}
