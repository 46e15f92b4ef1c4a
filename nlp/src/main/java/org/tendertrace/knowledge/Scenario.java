package org.tendertrace.knowledge;

import java.io.Serializable;
import java.util.Set;
import org.tendertrace.model.Doc;

/**
 * A rule that might change, as conditions on purchases; {@code exposure.sql} says what they mean.
 *
 * @param scenario its key
 * @param chips {@code us}, {@code 3A090} or {@code any}
 * @param services {@code us} or {@code any}
 * @param buyers {@code listed}, {@code listed_or_affiliate} or {@code any}
 * @param mainland {@code exempt} or {@code included}
 * @param source what the scenario is modelled on
 */
@Doc(
    "One row per rule that might change, for the table exposure; descriptions, not law and not legal advice.")
public record Scenario(
    @Doc(value = "The scenario.", example = "only_3a090") String scenario,
    @Doc(value = "Its name.", example = "Only chips controlled under 3A090") String title,
    @Doc(
            value =
                "us: remote use of US chips; 3A090: those of them that are controlled; any: no condition.",
            example = "3A090")
        String chips,
    @Doc(value = "us: US AI services and models; any: no condition.", example = "any")
        String services,
    @Doc(
            value = "listed or listed_or_affiliate on the day of the award; any: no condition.",
            example = "any")
        String buyers,
    @Doc(
            value = "Whether regions run by a Chinese operator are exempt or included.",
            example = "included")
        String mainland,
    @Doc(value = "The rule in a sentence.", example = "As us_chips_remote, but only for …")
        String description,
    @Doc(
            value = "What it is modelled on; unverified ones say so.",
            example = "HR2683_CREC; FED_73458")
        String source)
    implements Serializable {

  static Scenario of(Tsv.Row row) {
    return new Scenario(
        row.require("scenario"),
        row.require("title"),
        oneOf(row, "chips", Set.of("us", "3A090", "any")),
        oneOf(row, "services", Set.of("us", "any")),
        oneOf(row, "buyers", Set.of("listed", "listed_or_affiliate", "any")),
        oneOf(row, "mainland", Set.of("exempt", "included")),
        row.require("description"),
        row.require("source"));
  }

  private static String oneOf(Tsv.Row row, String column, Set<String> values) {
    String value = row.require(column);
    if (!values.contains(value)) {
      throw new IllegalArgumentException(
          "%s: %s is '%s', not one of %s".formatted(row.where(), column, value, values));
    }
    return value;
  }
}
