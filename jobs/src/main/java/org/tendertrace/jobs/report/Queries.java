package org.tendertrace.jobs.report;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tendertrace.jobs.Exit;
import org.tendertrace.jobs.Failure;
import org.tendertrace.jobs.mart.Query;
import org.tendertrace.jobs.query.Duck;
import org.tendertrace.jobs.query.Snapshot;

/**
 * The report's queries over the tables of a run, in DuckDB. They are the files of {@code
 * report/queries}.
 */
final class Queries implements AutoCloseable {
  /** The views of the marts that the queries read beside the tables. */
  private static final List<String> MART_VIEWS =
      List.of("process_notices", "process_lots", "purchases", "purchase_periods", "hits", "sought");

  private static final String FOLDER = "report/queries";

  /** The columns that a user's file of analysts' views may have, in any order. */
  private static final List<String> ANALYSTS =
      List.of(
          "ticker",
          "as_of",
          "source",
          "consensus",
          "buy",
          "hold",
          "sell",
          "price",
          "target",
          "currency",
          "score");

  private final Duck duck;

  /**
   * Opens the tables of {@code snapshot}.
   *
   * @param tickers companies to compare, in order
   * @param analysts CSV of what analysts say of companies; {@code null} for none
   * @param shown how many procurements the report prints the evidence of
   */
  Queries(Snapshot snapshot, Language language, List<String> tickers, Path analysts, int shown)
      throws SQLException {
    duck = new Duck(snapshot);
    run("CREATE MACRO zh() AS " + (language == Language.ZH));
    run(
        "CREATE MACRO named(zh, en, id) AS coalesce("
            + (language == Language.ZH ? "zh, en" : "en, zh")
            + ", id)");
    for (String view : MART_VIEWS) {
      run("CREATE VIEW " + view + " AS " + Query.read("marts", view).sql());
    }
    for (String view : List.of("seekers", "without_rate")) {
      run("CREATE VIEW " + view + " AS " + Query.read(FOLDER, view).sql());
    }
    run(
        "CREATE TABLE shown AS SELECT * FROM (%s) WHERE place <= %d"
            .formatted(Query.read(FOLDER, "shown").sql(), shown));
    List<List<String>> wanted = new ArrayList<>();
    wanted.add(List.of("place", "ticker"));
    tickers.forEach(ticker -> wanted.add(List.of(String.valueOf(wanted.size()), ticker)));
    take("wanted", wanted);
    take("analysts", List.of(ANALYSTS));
    if (analysts != null) {
      takeAnalysts(analysts);
    }
    take("press_case", Resource.table("/report/press_case.tsv"));
    take("sources", Resource.table("/knowledge/sources.tsv"));
  }

  private void takeAnalysts(Path file) throws SQLException {
    try {
      run(
          "INSERT INTO analysts BY NAME SELECT ticker, as_of, * EXCLUDE (ticker, as_of)"
              + " FROM read_csv('%s', header = true, all_varchar = true)"
                  .formatted(file.toString().replace("'", "''")));
      rows("analysts");
    } catch (SQLException e) {
      throw new Failure(
          Exit.USAGE,
          "Cannot use %s: %s; it needs the columns ticker and as_of (such as 2024-08-23), and may have %s"
              .formatted(file, e.getMessage().lines().findFirst().orElse(""), ANALYSTS),
          e);
    }
  }

  /** The rows of a query, by the name of its file. */
  List<Map<String, Object>> rows(String query) throws SQLException {
    try {
      return duck.rows(Query.read(FOLDER, query).sql());
    } catch (SQLException e) {
      throw new SQLException("report/queries/%s.sql: %s".formatted(query, e.getMessage()), e);
    }
  }

  /** Makes a table of texts; the first row has the names of its columns. */
  private void take(String name, List<List<String>> rows) throws SQLException {
    List<String> columns = rows.get(0);
    run("CREATE TABLE %s (\"%s\" VARCHAR)".formatted(name, String.join("\" VARCHAR, \"", columns)));
    duck.insert(name, rows.subList(1, rows.size()));
  }

  private void run(String sql) throws SQLException {
    duck.run(sql);
  }

  @Override
  public void close() throws SQLException {
    duck.close();
  }
}
