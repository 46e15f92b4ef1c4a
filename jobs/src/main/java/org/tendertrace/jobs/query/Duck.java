package org.tendertrace.jobs.query;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Struct;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.duckdb.DuckDBDriver;
import org.tendertrace.jobs.Exit;
import org.tendertrace.jobs.Failure;
import org.tendertrace.jobs.Views;
import org.tendertrace.jobs.mart.Query;
import org.tendertrace.jobs.publish.Manifest;

/**
 * The tables of a run under their names, in DuckDB, which also understands what Spark's SQL has of
 * its own in the files of {@code marts} and {@code checks}. A row is a map from column to value,
 * with days as ISO 8601, lists as lists and structs as lists of their values.
 */
public final class Duck implements AutoCloseable {
  private final Connection connection;

  /**
   * Opens the tables of {@code snapshot}.
   *
   * @throws Failure if the driver is not on the class path
   * @throws SQLException if a table cannot be read
   */
  public Duck(Snapshot snapshot) throws SQLException {
    this(Map.of("main", snapshot));
  }

  /** Opens the tables of several runs, each in a schema of its own. */
  public Duck(Map<String, Snapshot> snapshots) throws SQLException {
    connection = open();
    run(Query.read("marts", "duckdb").sql());
    for (var schema : snapshots.entrySet()) {
      run("CREATE SCHEMA IF NOT EXISTS " + schema.getKey());
      Snapshot snapshot = schema.getValue();
      for (Manifest.Entry table : snapshot.manifest().tables()) {
        run(Views.of(schema.getKey() + ".", table.name(), snapshot.run().toString()));
      }
    }
  }

  private static Connection open() throws SQLException {
    try {
      return new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
    } catch (NoClassDefFoundError e) {
      throw new Failure(
          Exit.USAGE,
          "DuckDB's driver is not on the class path: start this through ./tendertrace, or add"
              + " duckdb_jdbc.jar");
    }
  }

  /** Runs statements that give no rows. */
  public void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The rows of a query with a value for each of its question marks. */
  public List<Map<String, Object>> rows(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int k = 0; k < values.length; k++) {
        statement.setObject(k + 1, values[k]);
      }
      try (ResultSet result = statement.executeQuery()) {
        return rows(result);
      }
    }
  }

  /** Fills a table of texts. */
  public void insert(String table, List<List<String>> rows) throws SQLException {
    for (List<String> row : rows) {
      String places = "?" + ", ?".repeat(row.size() - 1);
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO " + table + " VALUES (" + places + ")")) {
        for (int k = 0; k < row.size(); k++) {
          insert.setString(k + 1, row.get(k));
        }
        insert.execute();
      }
    }
  }

  private static List<Map<String, Object>> rows(ResultSet result) throws SQLException {
    ResultSetMetaData columns = result.getMetaData();
    List<Map<String, Object>> rows = new ArrayList<>();
    while (result.next()) {
      Map<String, Object> row = new LinkedHashMap<>();
      for (int k = 1; k <= columns.getColumnCount(); k++) {
        row.put(columns.getColumnLabel(k), plain(result.getObject(k)));
      }
      rows.add(row);
    }
    return rows;
  }

  private static Object plain(Object value) throws SQLException {
    if (value instanceof Array array) {
      return plain((Object[]) array.getArray());
    }
    if (value instanceof Struct struct) {
      return plain(struct.getAttributes());
    }
    return value instanceof LocalDate day ? day.toString() : value;
  }

  private static List<Object> plain(Object[] values) throws SQLException {
    List<Object> list = new ArrayList<>();
    for (Object value : values) {
      list.add(plain(value));
    }
    return list;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
