package org.tendertrace.jobs.mart;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/**
 * DuckDB with the tables of a Spark session, exchanged as Parquet: an independent second engine.
 */
final class Duck implements AutoCloseable {
  private final Connection connection;

  Duck() throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    run(Query.read("marts", "duckdb").sql());
  }

  /** Copies the session's view of that name. */
  void take(SparkSession spark, String view, Path folder) throws SQLException {
    String files = folder.resolve(view).toString();
    spark.table(view).write().parquet(files);
    run("CREATE VIEW " + view + " AS SELECT * FROM read_parquet('" + files + "/*.parquet')");
  }

  void createView(String name, String sql) throws SQLException {
    run("CREATE OR REPLACE VIEW " + name + " AS " + sql);
  }

  void createTable(String name, String sql) throws SQLException {
    run("CREATE OR REPLACE TABLE " + name + " AS " + sql);
  }

  void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** All rows; days as {@code LocalDate}, whole numbers as {@code Long}. */
  List<List<Object>> rows(String sql) throws SQLException {
    List<List<Object>> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<Object> row = new ArrayList<>();
        for (int k = 1; k <= columns; k++) {
          row.add(plain(result.getObject(k)));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  static Object plain(Object value) {
    if (value instanceof Date day) {
      return day.toLocalDate();
    }
    if (value instanceof Integer number) {
      return number.longValue();
    }
    if (value instanceof BigDecimal number) {
      return number.setScale(2);
    }
    return value;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
