package org.tendertrace.jobs;

import java.util.Collection;
import java.util.stream.Collectors;

/** The SQL with which DuckDB has the tables of a run under their names. */
public final class Views {
  private static final String OPENING =
      """
      -- The tables of this run under their names, for DuckDB 1.2 or later. In this folder:
      --   duckdb -init views.sql
      -- From elsewhere, or through any client, say where the folder is first:
      --   SET VARIABLE tendertrace = 'out/latest';
      --   .read out/latest/views.sql
      """;

  private Views() {}

  /** The text of {@code views.sql}: it finds the folder in a variable, by default the current. */
  public static String sql(Collection<Table> tables) {
    return tables.stream()
        .map(
            table ->
                view("", table.name(), "coalesce(getvariable('tendertrace'), '.') || '/")
                    + "COMMENT ON VIEW %s IS '%s';\n"
                        .formatted(table.name(), table.description().replace("'", "''")))
        .collect(Collectors.joining("\n", OPENING + "\n", ""));
  }

  /**
   * One view of the table in a folder.
   *
   * @param schema with the point behind it
   */
  public static String of(String schema, String table, String folder) {
    return view(schema, table, "'" + folder.replace("'", "''") + "/");
  }

  private static String view(String schema, String table, String folder) {
    return "CREATE OR REPLACE VIEW %s%s AS FROM read_parquet(%s%s/*.parquet');\n"
        .formatted(schema, table, folder, table);
  }
}
