package org.tendertrace.jobs.mart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tendertrace.jobs.PublishedForm;
import org.tendertrace.jobs.Table;
import org.tendertrace.jobs.mart.Purchases.Lot;
import org.tendertrace.jobs.mart.Purchases.Thing;
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
          "review",
          "offerings",
          "scenarios",
          "revenues",
          "provider_parties",
          "published_shares");

  private Purchases purchases() {
    Purchases purchases =
        SpendTest.byHand()
            .tender("p6", "e-szu", SpendTest.MARCH, Mention.Type.PROVIDER, "aws")
            .irrelevant("i.txt")
            .duplicate("n-p1.copy.txt")
            .refused("bad.zip", Quarantined.Code.BAD_ARCHIVE);
    return somehow(purchases, new Random(20240829));
  }

  /** Procurements with all that may differ between two of them. */
  private static Purchases somehow(Purchases purchases, Random random) {
    String[] buyers = {"e-szu", "e-scu", "e-late", null};
    String[] suppliers = {"e-s-yunda", "e-s-other", null};
    Thing[] things = {
      Thing.cloud("aws"),
      Thing.cloud("aws-china").operatedBy("Sinnet"),
      Thing.cloud("azure").operatedBy("unknown"),
      Thing.chip("alibaba-cloud", "nvidia-a100", "3A090.a.1"),
      Thing.chip("(none)", "nvidia-t4", "none"),
      Thing.chip("(none)", "huawei-ascend-910b", "none"),
      Thing.service("(none)", "claude"),
      Thing.service("azure", "azure-openai")
    };
    for (int k = 0; k < 25; k++) {
      Lot[] lots = new Lot[1 + random.nextInt(3)];
      for (int l = 0; l < lots.length; l++) {
        List<Thing> bought = new ArrayList<>(List.of(things));
        Collections.shuffle(bought, random);
        String amount =
            random.nextInt(4) == 0 ? null : BigDecimal.valueOf(random.nextInt(90_000_000), 2) + "";
        lots[l] =
            new Lot(
                String.valueOf(l + 1),
                suppliers[random.nextInt(suppliers.length)],
                amount,
                bought.subList(0, 1 + random.nextInt(4)));
      }
      LocalDate day =
          random.nextInt(8) == 0 ? null : LocalDate.of(2022, 11, 1).plusDays(random.nextInt(900));
      purchases.award("r" + k, buyers[random.nextInt(buyers.length)], day, lots);
    }
    return purchases;
  }

  @Test
  void everyViewOfTheFactsHasTheSameSumAndBothEnginesTheSameRows(@TempDir Path folder)
      throws SQLException {
    compute(purchases());
    assertThat(rows("SELECT check, sample FROM checks WHERE severity = 'error' AND violations > 0"))
        .isEmpty();
    Object total = rows("SELECT sum(amount_cny) FROM facts").get(0).get(0);
    for (Table mart : MartTables.QUERIES.subList(0, 5)) {
      assertThat(
              rows(
                  "SELECT granularity, sum(amount_cny) FROM "
                      + mart.name()
                      + " GROUP BY granularity ORDER BY granularity"))
          .containsExactly(
              List.of("all", total),
              List.of("month", total),
              List.of("quarter", total),
              List.of("year", total));
    }
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
        assertSame(
            mart.name(), sorted(rows(select(mart, "`"))), sorted(duck.rows(select(mart, "\""))));
      }
    }
  }

  /** The columns of the mart; some have the names of words of SQL, which the engines quote so. */
  private static String select(Table mart, String quote) {
    return Arrays.stream(PublishedForm.schema(mart.row()).fieldNames())
        .map(column -> quote + column + quote)
        .collect(Collectors.joining(", ", "SELECT ", " FROM " + mart.name()));
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
