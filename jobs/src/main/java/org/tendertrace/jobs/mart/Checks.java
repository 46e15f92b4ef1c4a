package org.tendertrace.jobs.mart;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The data-quality checks, one file of SQL for each: its query gives a row with a {@code sample}
 * for every violation, its comment says what has to hold and ends with the severity.
 */
final class Checks {
  private static final String SEVERITY = "severity:";

  /** The files of the folder {@code checks}. */
  static final List<String> NAMES =
      List.of(
          "amounts_not_negative",
          "awards_above_budget",
          "confidence_in_range",
          "dates_plausible",
          "discovered_adds_up",
          "documents_found_once",
          "fact_bounds_hold",
          "facts_rest_on_purchases",
          "facts_without_date",
          "facts_without_rate",
          "facts_without_supplier",
          "keys_not_null",
          "keys_unique",
          "mart_bounds_hold",
          "mart_periods_are_first_days",
          "marts_cover_facts",
          "marts_sum_to_facts",
          "notices_counted_once",
          "notices_without_buyer",
          "offerings_known",
          "parts_sum_to_whole",
          "processes_sum_their_lots",
          "references_resolve",
          "shares_sum_to_one",
          "spans_reproduce_surfaces",
          "undisclosed_is_null");

  private Checks() {}

  /** One query that runs all of them. */
  static String sql() {
    return NAMES.stream().map(Checks::sql).collect(Collectors.joining("\nUNION ALL\n"));
  }

  private static String sql(String name) {
    Query query = Query.read("checks", name);
    List<String> comment = query.comment();
    int last = comment.size() - 1;
    String severity = last < 0 ? "" : comment.get(last).replace(SEVERITY, "").strip();
    if (last < 1 || !comment.get(last).startsWith(SEVERITY) || !isSeverity(severity)) {
      throw new IllegalStateException(
          "checks/%s.sql must open with what it checks and '-- severity: error' or warning"
              .formatted(name));
    }
    String description = String.join(" ", comment.subList(0, last)).replace("'", "''");
    return """
        SELECT '%s' AS check, '%s' AS severity, '%s' AS description,
               count(*) AS violations, min(sample) AS sample
          FROM (
        %s) AS violating"""
        .formatted(name, severity, description, query.sql());
  }

  private static boolean isSeverity(String word) {
    return word.equals("error") || word.equals("warning");
  }
}
