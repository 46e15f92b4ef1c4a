package org.tendertrace.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tendertrace.jobs.report.Format;
import org.tendertrace.jobs.report.Language;
import org.tendertrace.jobs.report.OcdsOptions;
import org.tendertrace.jobs.report.Report;

class ReportOfARunTest extends SparkTest {
  private static final OcdsOptions OCDS = new OcdsOptions("ocds-000000", null);

  @TempDir Path folder;

  private static String text(Path output, Format format) {
    return new Report(output, format, Language.EN, List.of("AMZN", "MSFT"), null, OCDS).text();
  }

  @Test
  void itsNumbersAreThoseOfTheTables() throws IOException {
    JsonNode report =
        new ObjectMapper().readTree(text(PublishedRun.shared().output(), Format.JSON));

    assertThat(report.at("/headline/bought").asInt()).isEqualTo(2);
    assertThat(report.at("/headline/disclosed").asInt()).isEqualTo(1);
    assertThat(report.at("/headline/amount_cny").decimalValue()).isEqualByComparingTo("200000.00");
    assertThat(report.get("chips")).hasSize(2);
    assertThat(report.at("/comparison/0/ticker").asText()).isEqualTo("AMZN");
    assertThat(report.at("/evidence/0/notices/0/passages/0/pieces").findValuesAsText("text"))
        .contains("nvidia-a100");
  }

  @Test
  void whatANoticeSaysIsTextAndNothingElse() throws IOException, SQLException {
    PublishedRun hostile = PublishedRun.shared().copy(folder);
    rewrite(hostile, "notices", "'<script>alert(1)</script>' AS title");
    rewrite(hostile, "notices", "'nvidia-a100</script><img src=x onerror=alert(2)>' AS text");
    rewrite(hostile, "entities", "'\"><svg onload=alert(3)>' AS name_zh");
    rewrite(hostile, "facts", "'</script><b>' AS chip");

    String html = text(hostile.output(), Format.HTML);

    assertThat(html)
        .contains("&lt;script&gt;alert(1)")
        .doesNotContain("<script>alert", "<img src=x", "<svg onload", "</script><b>");
    assertThat(html.split("<script", -1)).hasSize(1 + 4);
  }

  /** Replaces a column of a published table. */
  private static void rewrite(PublishedRun run, String table, String column)
      throws IOException, SQLException {
    select(run, table, "* REPLACE (%s)".formatted(column), "true");
  }

  private static void select(PublishedRun run, String table, String columns, String condition)
      throws IOException, SQLException {
    Path tables = run.output().resolve("latest").resolve(table);
    try (Stream<Path> files = Files.list(tables);
        Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      Path file = files.findFirst().orElseThrow();
      statement.execute(
          "CREATE TABLE t AS SELECT %s FROM '%s' WHERE %s".formatted(columns, file, condition));
      statement.execute("COPY t TO '%s' (FORMAT parquet)".formatted(file));
    }
  }

  @Test
  void aRunWithoutProcurementsIsNoPackageOfReleases() throws IOException, SQLException {
    PublishedRun nothing = PublishedRun.shared().copy(folder);
    select(nothing, "processes", "*", "false");

    assertThatThrownBy(() -> text(nothing.output(), Format.OCDS))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("no procurements")
        .hasMessageContaining("nothing was written");
  }

  @Test
  void itLoadsNothing() throws IOException {
    assertThat(text(PublishedRun.shared().output(), Format.HTML))
        .contains("default-src 'none'")
        .doesNotContain("sourceMappingURL", "<link rel=\"stylesheet\"", " src=\"http");
  }

  @Test
  void analystsViewsAreShownWhereTheyAreGivenAndOnlyThere() throws IOException {
    Path views = folder.resolve("it's mine.csv");
    Files.writeString(views, "as_of,ticker,price,target,buy\n2031-01-02,AMZN,100,125,43\n");

    JsonNode given = new ObjectMapper().readTree(report(views, Format.JSON)).get("analysts");

    assertThat(given).hasSize(1);
    assertThat(given.at("/0/ticker").asText()).isEqualTo("AMZN");
    assertThat(given.at("/0/upside").asDouble()).isEqualTo(0.25);
    assertThat(given.at("/0/consensus").isNull()).isTrue();
    assertThat(report(views, Format.HTML).contains("25.0 %")).isTrue();
    assertThat(report(views, Format.HTML).contains("2031-01-02")).isTrue();
    assertThat(report(null, Format.HTML).contains("2031-01-02")).isFalse();
  }

  @Test
  void aFileOfAnalystsViewsWithoutADateIsRefused() throws IOException {
    Path views = folder.resolve("views.csv");
    Files.writeString(views, "ticker,price\nAMZN,100\n");

    assertThatThrownBy(() -> report(views, Format.JSON))
        .isInstanceOfSatisfying(Failure.class, e -> assertThat(e.exit()).isEqualTo(Exit.USAGE))
        .hasMessageContaining("as_of");
  }

  private static String report(Path analysts, Format format) throws IOException {
    List<String> tickers = List.of("AMZN", "MSFT");
    return new Report(PublishedRun.shared().output(), format, Language.EN, tickers, analysts, OCDS)
        .text();
  }

  @Test
  void withoutARunThereIsOneLine() {
    StringWriter err = new StringWriter();

    int code =
        Main.commandLine()
            .setErr(new PrintWriter(err))
            .execute("report", "--output", folder.toString());

    assertThat(code).isEqualTo(Exit.FAILURE.code());
    assertThat(err.toString().lines()).singleElement().asString().contains("No run is published");
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamed() throws IOException {
    Path file = folder.resolve("no/such/folder/report.html");

    assertThatThrownBy(() -> Report.of(PublishedRun.shared().output()).write(file))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("--to");
  }

  @Test
  void viewsSqlGivesDuckDbEveryTableByItsName() throws IOException, SQLException {
    Path run = PublishedRun.shared().output().resolve("latest");
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute("SET VARIABLE tendertrace = '" + run + "'");
      statement.execute(Files.readString(run.resolve("views.sql")));

      for (Table table : Catalog.tables()) {
        try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table.name())) {
          assertThat(rows.next()).isTrue();
        }
      }
      try (ResultSet comments =
          statement.executeQuery(
              "SELECT count(*) FROM duckdb_views() WHERE NOT internal AND comment IS NOT NULL")) {
        comments.next();
        assertThat(comments.getInt(1)).isEqualTo(Catalog.tables().size());
      }
    }
  }
}
