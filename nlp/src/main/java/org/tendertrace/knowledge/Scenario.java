package org.tendertrace.knowledge;

import java.io.Serializable;
import java.util.Set;

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
public record Scenario(
    String scenario,
    String title,
    String chips,
    String services,
    String buyers,
    String mainland,
    String description,
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
