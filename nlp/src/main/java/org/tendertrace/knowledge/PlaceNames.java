package org.tendertrace.knowledge;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Places as the names of organisations have them.
 *
 * @param places provinces and cities
 * @param districts districts whose names no other district has
 * @param designators what may stand behind a place or be left out
 */
public record PlaceNames(List<Place> places, List<District> districts, List<Designator> designators)
    implements Serializable {

  /**
   * A district.
   *
   * @param city or province, in which it lies, as in {@link Place#name()}
   */
  public record District(String name, String city, String source) implements Serializable {

    static District of(Tsv.Row row) {
      return new District(row.require("district"), row.require("city"), row.require("source"));
    }
  }

  /**
   * What may stand behind the name of a place: 省, 市.
   *
   * @param notBehind places that are told apart by it
   */
  public record Designator(String word, Set<String> notBehind, String source)
      implements Serializable {

    public Designator {
      notBehind = Set.copyOf(notBehind);
    }

    static Designator of(Tsv.Row row) {
      return new Designator(
          row.require("designator"), Set.copyOf(row.list("not_behind")), row.require("source"));
    }
  }

  public PlaceNames {
    places = List.copyOf(places);
    districts = List.copyOf(districts);
    designators = List.copyOf(designators);
  }

  static PlaceNames load(Path overrides) {
    return new PlaceNames(
        Tsv.read("places.tsv", overrides).stream().map(Place::of).toList(),
        Tsv.read("districts.tsv", overrides).stream().map(District::of).toList(),
        Tsv.read("place_designators.tsv", overrides).stream().map(Designator::of).toList());
  }
}
