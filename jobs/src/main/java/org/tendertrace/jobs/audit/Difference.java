package org.tendertrace.jobs.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tendertrace.jobs.Catalog;
import org.tendertrace.jobs.Exit;
import org.tendertrace.jobs.Failure;
import org.tendertrace.jobs.publish.Manifest;
import org.tendertrace.jobs.query.Duck;
import org.tendertrace.jobs.query.Snapshot;

/**
 * What sets a table of one run apart from the same table of another.
 *
 * @param before rows in the first run; {@code null} where it has no such table
 * @param after rows in the second run; {@code null} where it has no such table
 * @param columns that only one of the two has, and that were not compared
 * @param examples the first of the rows that differ, by their keys
 */
public record Difference(
    String table,
    Long before,
    Long after,
    long added,
    long removed,
    long changed,
    List<String> columns,
    List<Change> examples) {

  /**
   * A row that differs.
   *
   * @param change {@code added}, {@code removed} or {@code changed}
   * @param key of the row, by column
   * @param columns that differ in a changed row, each with what it was and what it is
   */
  public record Change(String change, Map<String, Object> key, Map<String, String> columns) {}

  public boolean isNone() {
    return added == 0 && removed == 0 && changed == 0 && columns.isEmpty() && bothThere();
  }

  private boolean bothThere() {
    return before != null && after != null;
  }

  /**
   * The differences between two runs of a local folder, a table each.
   *
   * @param examples how many rows to show of each kind of change
   * @throws Failure if one of the runs is not there or cannot be read
   */
  public static List<Difference> between(Path output, String one, String other, int examples) {
    try {
      Snapshot before = Snapshot.of(output, one);
      Snapshot after = Snapshot.of(output, other);
      List<Difference> differences = new ArrayList<>();
      try (Duck duck = new Duck(Map.of("before", before, "after", after))) {
        for (String table : tables(before, after)) {
          differences.add(
              of(table, find(before, table), find(after, table), new Rows(duck, table, examples)));
        }
      }
      return differences;
    } catch (SQLException | IOException e) {
      throw new Failure(
          Exit.FAILURE,
          "Cannot compare %s and %s of %s: %s".formatted(one, other, output, e.getMessage()),
          e);
    }
  }

  private static List<String> tables(Snapshot before, Snapshot after) {
    List<String> tables =
        before.manifest().tables().stream()
            .map(Manifest.Entry::name)
            .collect(Collectors.toCollection(ArrayList::new));
    after.manifest().tables().stream()
        .map(Manifest.Entry::name)
        .filter(name -> !tables.contains(name))
        .forEach(tables::add);
    return tables;
  }

  private static Optional<Manifest.Entry> find(Snapshot snapshot, String table) {
    return snapshot.manifest().tables().stream().filter(t -> t.name().equals(table)).findFirst();
  }

  private static Difference of(
      String table, Optional<Manifest.Entry> before, Optional<Manifest.Entry> after, Rows rows)
      throws SQLException {
    Long rowsBefore = before.map(Manifest.Entry::rows).orElse(null);
    Long rowsAfter = after.map(Manifest.Entry::rows).orElse(null);
    boolean comparable = before.isPresent() && after.isPresent();
    boolean equal =
        comparable
            && before.get().content().equals(after.get().content())
            && before.get().schema().equals(after.get().schema());
    if (!comparable || equal || Catalog.find(table).isEmpty()) {
      return new Difference(table, rowsBefore, rowsAfter, 0, 0, 0, List.of(), List.of());
    }
    Map<String, Long> counts = rows.counts();
    return new Difference(
        table,
        rowsBefore,
        rowsAfter,
        counts.getOrDefault("added", 0L),
        counts.getOrDefault("removed", 0L),
        counts.getOrDefault("changed", 0L),
        rows.uncompared(),
        rows.examples());
  }

  /** The comparison of the rows of one table, by its key. */
  private static final class Rows {
    private final Duck duck;
    private final String table;
    private final int examples;

    Rows(Duck duck, String table, int examples) {
      this.duck = duck;
      this.table = table;
      this.examples = examples;
    }

    Map<String, Long> counts() throws SQLException {
      Map<String, Long> counts = new LinkedHashMap<>();
      for (Map<String, Object> row :
          duck.rows(
              "SELECT change, count(*) AS n FROM (%s) GROUP BY change".formatted(changes()))) {
        counts.put((String) row.get("change"), ((Number) row.get("n")).longValue());
      }
      return counts;
    }

    List<Change> examples() throws SQLException {
      List<Change> found = new ArrayList<>();
      String numbered =
          "SELECT *, row_number() OVER (PARTITION BY change ORDER BY %s) AS place FROM (%s)"
              .formatted(columns("k_", key()), changes());
      for (Map<String, Object> row :
          duck.rows(
              "SELECT * FROM (%s) WHERE place <= %d ORDER BY change, place"
                  .formatted(numbered, examples))) {
        found.add(change(row));
      }
      return found;
    }

    private Change change(Map<String, Object> row) throws SQLException {
      Map<String, Object> key = new LinkedHashMap<>();
      for (String column : key()) {
        key.put(column, row.get("k_" + column));
      }
      Map<String, String> columns = new LinkedHashMap<>();
      if (row.get("change").equals("changed")) {
        for (String column : compared()) {
          String was = (String) row.get("was_" + column);
          String is = (String) row.get("is_" + column);
          if (!String.valueOf(was).equals(String.valueOf(is))) {
            columns.put(column, was + " → " + is);
          }
        }
      }
      return new Change((String) row.get("change"), key, columns);
    }

    private String changes() throws SQLException {
      StringBuilder sql = new StringBuilder("SELECT CASE WHEN b.here IS NULL THEN 'added'");
      sql.append(" WHEN a.here IS NULL THEN 'removed' ELSE 'changed' END AS change");
      for (String column : key()) {
        String name = quoted(column);
        sql.append(", coalesce(a.%s, b.%s) AS %s".formatted(name, name, quoted("k_" + column)));
      }
      List<String> differs = new ArrayList<>(List.of("a.here IS NULL", "b.here IS NULL"));
      for (String column : compared()) {
        String name = quoted(column);
        sql.append(", b.%s::VARCHAR AS %s".formatted(name, quoted("was_" + column)));
        sql.append(", a.%s::VARCHAR AS %s".formatted(name, quoted("is_" + column)));
        differs.add("a.%s IS DISTINCT FROM b.%s".formatted(name, name));
      }
      sql.append(" FROM (SELECT *, true AS here FROM before.%s) b".formatted(table));
      sql.append(" FULL JOIN (SELECT *, true AS here FROM after.%s) a ON ".formatted(table));
      sql.append(
          key().stream()
              .map(
                  column ->
                      "a.%s IS NOT DISTINCT FROM b.%s".formatted(quoted(column), quoted(column)))
              .collect(Collectors.joining(" AND ")));
      return sql.append(" WHERE ").append(String.join(" OR ", differs)).toString();
    }

    private List<String> key() {
      return Catalog.find(table).orElseThrow().key();
    }

    private List<String> compared() throws SQLException {
      List<String> after = columns("after");
      return columns("before").stream()
          .filter(column -> after.contains(column) && !key().contains(column))
          .toList();
    }

    List<String> uncompared() throws SQLException {
      List<String> before = columns("before");
      List<String> after = columns("after");
      List<String> only = new ArrayList<>(before);
      only.addAll(after);
      only.removeIf(column -> before.contains(column) && after.contains(column));
      return only;
    }

    private List<String> columns(String schema) throws SQLException {
      return duck.rows("DESCRIBE %s.%s".formatted(schema, table)).stream()
          .map(row -> (String) row.get("column_name"))
          .toList();
    }

    private static String columns(String prefix, List<String> names) {
      return names.stream().map(name -> quoted(prefix + name)).collect(Collectors.joining(", "));
    }

    private static String quoted(String column) {
      return "\"" + column + "\"";
    }
  }
}
