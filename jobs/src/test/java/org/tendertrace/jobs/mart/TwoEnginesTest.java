package org.tendertrace.jobs.mart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tendertrace.jobs.PublishedForm;
import org.tendertrace.jobs.Table;
import org.tendertrace.model.Mention;
import org.tendertrace.model.Quarantined;

/** The files of SQL give the same in DuckDB as in Spark, to the cent. */
public class TwoEnginesTest extends MartTest {

  private static final List<String> STAGES =
      List.of(
          "documents",
          "notices",
          "mentions",
          "awards",
          "processes",
          "entities",
          "facts",
          "quarantine",
          "offerings",
          "scenarios",
          "revenues");

  @Test
  void sparkAndDuckAgreeOnEveryTable(@TempDir Path folder) throws SQLException {
    Purchases purchases =
        SpendTest.byHand()
            .tender("p6", "e-szu", SpendTest.MARCH, Mention.Type.PROVIDER, "aws")
            .irrelevant("i.txt")
            .duplicate("n-p1.copy.txt")
            .refused("bad.zip", Quarantined.Code.BAD_ARCHIVE);
    compute(purchases);
    try (Duck duck = new Duck()) {
      for (String table : STAGES) {
        duck.take(session(), table, folder);
      }
      for (String view : Marts.VIEWS) {
        duck.createView(view, Query.read("marts", view).sql());
      }
      for (Table mart : MartTables.QUERIES) {
        duck.createTable(
            mart.name(),
            mart.equals(MartTables.CHECKS) ? Checks.sql() : Query.read("marts", mart.name()).sql());
        String columns = String.join(", ", PublishedForm.schema(mart.row()).fieldNames());
        String sql = "SELECT " + columns + " FROM " + mart.name();
        assertSame(mart.name(), sorted(rows(sql)), sorted(duck.rows(sql)));
      }
    }
  }

  private static void assertSame(String mart, List<List<Object>> spark, List<List<Object>> duck) {
    assertThat(duck).as(mart).hasSameSizeAs(spark).isNotEmpty();
    for (int r = 0; r < spark.size(); r++) {
      for (int c = 0; c < spark.get(r).size(); c++) {
        Object expected = spark.get(r).get(c);
        Object actual = duck.get(r).get(c);
        if (expected instanceof Double number && actual instanceof Double other) {
          assertThat(other).as("%s %s", mart, spark.get(r)).isCloseTo(number, within(1e-9));
        } else {
          assertThat(actual).as("%s %s", mart, spark.get(r)).isEqualTo(expected);
        }
      }
    }
  }

  /** By all but the doubles, which may differ in the last digit. */
  private static List<List<Object>> sorted(List<List<Object>> rows) {
    List<List<Object>> sorted = new ArrayList<>(rows);
    sorted.sort(
        Comparator.comparing(
            row ->
                Arrays.toString(
                    row.stream().filter(value -> !(value instanceof Double)).toArray())));
    return sorted;
  }
}
