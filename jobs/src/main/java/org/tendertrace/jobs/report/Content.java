package org.tendertrace.jobs.report;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tendertrace.jobs.publish.Manifest;
import org.tendertrace.jobs.query.Snapshot;

/**
 * What the report says, whatever its form.
 *
 * @param headline the one row of the query of that name
 * @param tables the rows of the other queries, by name, in the order of the report
 * @param groups which procurements stand behind each number
 * @param evidence the procurements that are shown
 */
record Content(
    Manifest manifest,
    Map<String, Object> headline,
    Map<String, List<Map<String, Object>>> tables,
    List<Evidence.Group> groups,
    List<Evidence> evidence) {
  /** How many procurements the evidence is printed of, so that the report stays small. */
  static final int SHOWN = 200;

  /** The queries of the tables, in the order of the report. */
  private static final List<String> TABLES =
      List.of(
          "named",
          "seeker_rows",
          "press",
          "providers",
          "provider_periods",
          "shares",
          "other_shares",
          "published",
          "chips",
          "chip_periods",
          "chip_classes",
          "institutions",
          "intermediaries",
          "flow",
          "exposure",
          "comparison",
          "analysts",
          "scenarios",
          "sensitivity",
          "funnel",
          "checks",
          "sources_used");

  /** Reads it from the tables of a run. */
  static Content of(Snapshot snapshot, Language language, List<String> tickers, Path analysts)
      throws SQLException {
    try (Queries queries = new Queries(snapshot, language, tickers, analysts, SHOWN)) {
      Map<String, List<Map<String, Object>>> tables = new LinkedHashMap<>();
      for (String name : TABLES) {
        tables.put(name, queries.rows(name));
      }
      return new Content(
          snapshot.manifest(),
          queries.rows("headline").get(0),
          tables,
          Evidence.groups(queries),
          Evidence.of(queries));
    }
  }
}
