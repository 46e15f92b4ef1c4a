package org.tendertrace.jobs.mart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shares, concentration and intervals; in DuckDB, for {@link TwoEnginesTest} says Spark agrees. */
class MarketShareTest {
  private static final String COLUMNS =
      "process_id, provider, provider_country, parent_company, chip, chip_company, chip_class,"
          + " month, granularity, period, period_label, amount_cny";

  @Test
  void sharesAreOfWhatIsDisclosedAndRanksSkipWhatHasNoProvider() throws SQLException {
    List<List<Object>> rows =
        shares(
            """
            SELECT * FROM (VALUES
              ('p1', 'aws', 'US', 60.00), ('p1', 'azure', 'US', 60.00),
              ('p2', 'aws', 'US', 0.00), ('p3', 'alibaba-cloud', 'CN', 60.00),
              ('p4', 'tencent-cloud', 'CN', NULL), ('p5', '(none)', NULL, 120.00))
              AS t(process_id, provider, provider_country, amount_cny)""",
            "all_detected");
    assertThat(rows)
        .extracting(row -> row.get(0))
        .containsExactly("(none)", "alibaba-cloud", "aws", "azure", "tencent-cloud");
    assertThat(rows).extracting(row -> row.get(1)).containsExactly(0.4, 0.2, 0.2, 0.2, null);
    assertThat(rows).extracting(row -> row.get(3)).containsExactly(null, 1L, 1L, 1L, 4L);
    double[] counts = {0.2, 0.2, 0.3, 0.1, 0.2};
    for (int k = 0; k < counts.length; k++) {
      assertThat((Double) rows.get(k).get(2)).isCloseTo(counts[k], within(1e-12));
    }
  }

  @Test
  void aForeignCloudIsMeasuredAgainstForeignClouds() throws SQLException {
    List<List<Object>> rows =
        shares(
            """
            SELECT * FROM (VALUES ('p1', 'aws', 'US', 75.00), ('p2', 'azure', 'US', 25.00),
              ('p3', 'alibaba-cloud', 'CN', 900.00))
              AS t(process_id, provider, provider_country, amount_cny)""",
            "foreign_cloud");
    assertThat(rows).extracting(row -> row.get(1)).containsExactly(0.75, 0.25);
  }

  /** Published leaders with 39, 19 and 15 %: what the rest can be like bounds the index. */
  @Test
  void concentrationHasTheBoundsOfThePublishedExample() throws SQLException {
    List<List<Object>> rows =
        shares(
            """
            SELECT * FROM (VALUES ('p1', 'a', 'CN', 39.00), ('p2', 'b', 'CN', 19.00),
              ('p3', 'c', 'CN', 15.00), ('p4', '(none)', NULL, 27.00))
              AS t(process_id, provider, provider_country, amount_cny)""",
            "all_detected");
    assertThat((Double) rows.get(0).get(6)).isCloseTo(2107, within(1e-9));
    assertThat((Double) rows.get(0).get(7)).isCloseTo(2476, within(1e-9));
  }

  @Test
  void oneProcessAloneHasNoInterval() throws SQLException {
    List<List<Object>> rows =
        shares(
            """
            SELECT 'p1' AS process_id, 'aws' AS provider, 'US' AS provider_country,
                   5.00 AS amount_cny""",
            "all_detected");
    assertThat(rows.get(0).get(1)).isEqualTo(1.0);
    assertThat(rows.get(0).get(4)).isNull();
    assertThat(rows.get(0).get(5)).isNull();
  }

  @Test
  void aShareOfWhichNothingIsDisclosedIsUnknown() throws SQLException {
    List<List<Object>> rows =
        shares(
            """
            SELECT 'p1' AS process_id, 'aws' AS provider, 'US' AS provider_country,
                   5.00 AS amount_cny
            UNION ALL SELECT 'p2', 'aws', 'US', 7.00
            UNION ALL SELECT 'p3', 'azure', 'US', NULL""",
            "cloud");
    assertThat(rows.get(0).subList(1, 3)).containsExactly(1.0, 2 / 3.0);
    assertThat(rows.get(0).get(4)).isNotNull();
    assertThat(rows.get(1).get(1)).isNull();
    assertThat(rows.get(1).subList(4, 6)).containsOnlyNulls();
    assertThat(rows.get(1).get(6)).isEqualTo(10000.0);
  }

  /** What AWS and its mainland regions sell belongs to one parent; what no chip is in, to none. */
  @Test
  void parentsVendorsAndClassesHaveSharesOfTheirOwn() throws SQLException {
    String purchases =
        """
        SELECT t.*, 'all' AS granularity, NULL::DATE AS period, 'all' AS period_label,
               NULL::DATE AS month
          FROM (VALUES
            ('p1', 'aws', 'US', 'Amazon.com', 'nvidia-a100', 'NVIDIA', '3A090.a.1', 60.00),
            ('p2', 'aws-china', 'US', 'Amazon.com', '(none)', NULL, '(none)', 30.00),
            ('p3', '(none)', NULL, NULL, 'nvidia-l20', 'NVIDIA', 'not_controlled', 20.00),
            ('p4', '(none)', NULL, NULL, 'huawei-ascend-910b', NULL, 'domestic', 90.00))
            AS t(process_id, provider, provider_country, parent_company, chip, chip_company,
                 chip_class, amount_cny)""";
    String query =
        "SELECT key, provider, share_value, rank, hhi_low FROM market_share"
            + " WHERE denominator = '%s' AND dimension = '%s' ORDER BY key";
    try (Duck duck = duck(purchases)) {
      assertThat(duck.rows(query.formatted("cloud", "parent_company")))
          .containsExactly(Arrays.asList("Amazon.com", null, 1.0, 1L, 10000.0));
      assertThat(duck.rows(query.formatted("cloud", "provider")))
          .extracting(row -> row.get(1))
          .containsExactly("aws", "aws-china");
      assertThat(duck.rows(query.formatted("all_detected", "chip_vendor")))
          .extracting(row -> row.get(0), row -> row.get(2), row -> row.get(3))
          .containsExactly(
              tuple("(none)", 0.15, null),
              tuple("NVIDIA", 0.4, 2L),
              tuple("huawei-ascend-910b", 0.45, 1L));
      assertThat(duck.rows(query.formatted("ai_compute", "chip_class")))
          .extracting(row -> row.get(0), row -> row.get(3))
          .containsExactly(
              tuple("3A090.a.1", 2L), tuple("domestic", 1L), tuple("not_controlled", 3L));
    }
  }

  /**
   * 400 samples of 60 processes from one world, each of which is a period: the 95 % interval of a
   * share has to hold the true share in 93 to 97 % of them. The world comes from a hash, so that it
   * is the same in every version of DuckDB.
   */
  @Test
  void intervalsCoverTheTruthAsOftenAsTheySay() throws SQLException {
    try (Duck duck = new Duck()) {
      duck.createTable(
          "share_parts",
          """
          SELECT 'p' || CAST(i AS STRING) AS process_id, 'provider' AS dimension,
                 CASE WHEN u < 0.3 THEN 'aws' ELSE 'alibaba-cloud' END AS key,
                 'all_detected' AS denominator, 'month' AS granularity, NULL::DATE AS period,
                 CAST(i % 400 AS STRING) AS period_label, period_label || key AS cell,
                 CAST(100 + 900 * v AS DECIMAL(20, 2)) AS amount_cny
            FROM (SELECT i, CAST('0x' || substr(h, 1, 7) AS INT) / 268435456.0 AS u,
                         CAST('0x' || substr(h, 8, 7) AS INT) / 268435456.0 AS v
                    FROM (SELECT i, md5('world ' || i) AS h FROM range(24000) AS r(i)) AS hashes)
              AS world""");
      duck.createTable("share_intervals", Query.read("marts", "share_intervals").sql());
      duck.createTable("market_share", Query.read("marts", "market_share").sql());
      List<List<Object>> covered =
          duck.rows(
              """
              SELECT avg(CASE WHEN share_low <= 0.3 AND 0.3 <= share_high THEN 1.0 ELSE 0.0 END),
                     count(*)
                FROM market_share WHERE provider = 'aws'""");
      assertThat(covered.get(0).get(1)).isEqualTo(400L);
      assertThat((Double) covered.get(0).get(0)).isBetween(0.93, 0.97);
    }
  }

  private static List<List<Object>> shares(String purchases, String denominator)
      throws SQLException {
    String purchasePeriods =
        "SELECT "
            + COLUMNS
            + " FROM (SELECT t.*, NULL::VARCHAR AS parent_company, '(none)' AS chip, NULL::VARCHAR AS chip_company,"
            + " '(none)' AS chip_class, NULL::DATE AS month, 'all' AS granularity,"
            + " NULL::DATE AS period, 'all' AS period_label FROM ("
            + purchases
            + ") AS t) AS u";
    try (Duck duck = duck(purchasePeriods)) {
      return duck.rows(
          "SELECT provider, share_value, share_count, rank, share_low, share_high, hhi_low,"
              + " hhi_high FROM market_share WHERE dimension = 'provider' AND denominator = '"
              + denominator
              + "' ORDER BY provider");
    }
  }

  /** The shares of {@code allTime}, whose intervals come from the same purchases by month. */
  private static Duck duck(String allTime) throws SQLException {
    Duck duck = new Duck();
    duck.createTable(
        "purchase_periods",
        "SELECT * FROM (%s) AS a UNION ALL BY NAME SELECT * REPLACE ('month' AS granularity) FROM (%s) AS m"
            .formatted(allTime, allTime));
    duck.createView("share_parts", Query.read("marts", "share_parts").sql());
    duck.createView("share_intervals", Query.read("marts", "share_intervals").sql());
    duck.createTable(
        "market_share",
        "SELECT * FROM (%s) AS shares WHERE granularity = 'all'"
            .formatted(Query.read("marts", "market_share").sql()));
    return duck;
  }
}
