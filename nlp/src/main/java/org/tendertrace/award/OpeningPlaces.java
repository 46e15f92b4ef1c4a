package org.tendertrace.award;

import java.util.List;

/** Tells where the name of a place opens, as those of companies and addresses do. */
final class OpeningPlaces {

  /** Characters of most places before what they are: 某某县. */
  private static final int AREA = 2;

  private static final String AREAS = "省市县区镇";

  private final List<String> places;

  /**
   * @param places the names of those that are known; of one character alone none is looked for
   */
  OpeningPlaces(List<String> places) {
    this.places = places.stream().filter(place -> place.length() > 1).toList();
  }

  /** Whether a known place opens at {@code at}. */
  boolean known(String text, int at) {
    return places.stream().anyMatch(place -> text.startsWith(place, at));
  }

  /** 某某县: whether what is written like a place opens at {@code at}. */
  static boolean likely(String text, int at, int end) {
    int area = at + AREA;
    return area < end
        && AREAS.indexOf(text.charAt(area)) >= 0
        && Character.isIdeographic(text.charAt(at))
        && Character.isIdeographic(text.charAt(at + 1));
  }
}
