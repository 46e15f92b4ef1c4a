package org.tendertrace.jobs;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The tables of a published run, opened in DuckDB as an analyst would. */
final class PublishedTables implements AutoCloseable {
  private final Path run;
  private final Connection connection;

  PublishedTables(Path run) throws SQLException {
    this.run = run;
    this.connection = DriverManager.getConnection("jdbc:duckdb:");
    for (Table table : Catalog.tables()) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "CREATE VIEW %s AS SELECT * FROM read_parquet('%s')"
                .formatted(table.name(), files(table.name())));
      }
    }
  }

  private String files(String table) {
    return run.resolve(table).resolve("*.parquet").toString();
  }

  List<List<Object>> rows(String sql) throws SQLException {
    List<List<Object>> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        List<Object> row = new ArrayList<>();
        for (int k = 1; k <= result.getMetaData().getColumnCount(); k++) {
          row.add(result.getObject(k));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  List<Object> column(String sql) throws SQLException {
    return rows(sql).stream().map(row -> row.get(0)).toList();
  }

  long count(String from) throws SQLException {
    return (Long) column("SELECT count(*) FROM " + from).get(0);
  }

  /** Name and type of each column; of structures only that they are such. */
  List<String> types(String table) throws SQLException {
    return rows("DESCRIBE " + table).stream()
        .map(row -> row.get(0) + " " + row.get(1).toString().replaceAll("STRUCT\\(.*\\)", "STRUCT"))
        .toList();
  }

  /** What DuckDB calls a type of the data dictionary. */
  static String type(String documented) {
    if (documented.startsWith("ARRAY<")) {
      return type(documented.substring("ARRAY<".length(), documented.length() - 1)) + "[]";
    }
    return switch (documented) {
      case "STRING" -> "VARCHAR";
      case "INT" -> "INTEGER";
      case "TIMESTAMP" -> "TIMESTAMP WITH TIME ZONE";
      default -> documented;
    };
  }

  /** The types that the files have beneath, at every level. */
  List<Object> parquetTypes(String table) throws SQLException {
    return column(
        "SELECT DISTINCT type FROM parquet_schema('%s') WHERE type IS NOT NULL"
            .formatted(files(table)));
  }

  /** The names in the files, at every level. */
  List<String> parquetNames(String table) throws SQLException {
    return column("SELECT DISTINCT name FROM parquet_schema('%s')".formatted(files(table))).stream()
        .map(String.class::cast)
        .toList();
  }

  /** What stands in a column of an enum, or in lists of one. */
  List<String> values(String table, Dictionary.Field column) throws SQLException {
    String value =
        column.type().startsWith("ARRAY<")
            ? "unnest(\"%s\")".formatted(column.name())
            : "\"%s\"".formatted(column.name());
    return column(
            "SELECT DISTINCT v FROM (SELECT %s AS v FROM %s) WHERE v IS NOT NULL"
                .formatted(value, table))
        .stream()
        .map(String.class::cast)
        .toList();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
