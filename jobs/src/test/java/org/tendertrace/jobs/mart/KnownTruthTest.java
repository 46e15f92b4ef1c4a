package org.tendertrace.jobs.mart;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The marts on 100,002 made-up facts whose truth is known: exact where nothing is hidden, between
 * the bounds where something is. In DuckDB, for {@link TwoEnginesTest} says Spark agrees.
 */
class KnownTruthTest {
  private static final long FACTS = 100_002;

  /** The spend tables with their keys; purchases call them the same. */
  private static final Map<String, String> SPENDS =
      Map.of(
          "spend_by_provider", "provider",
          "spend_by_chip_class", "chip_class",
          "spend_by_institution", "institution_id",
          "spend_by_intermediary", "intermediary_id");

  /**
   * 50,001 procurements of one to three things, each of which has a price that only its seller
   * knows. Division: whole (one thing), item_prices (printed), equal (only the sum is), none
   * (nothing is).
   */
  private static final String TRUTH =
      """
      SELECT 'p' || i AS process_id, i || '-' || k AS fact_id, i, k, n,
             CASE WHEN n = 1 THEN 'whole' ELSE 'item_prices' END AS open_division,
             CASE WHEN hash(i + 1) %% 5 = 0 THEN 'none' WHEN n = 1 THEN 'whole'
                  WHEN hash(i + 1) %% 5 < 4 THEN 'equal' ELSE 'item_prices' END AS hidden_division,
             ['aws', 'azure', 'alibaba-cloud', 'huawei-cloud', '(none)'][1 + CAST(hash(i, k) %% 5 AS INT)] AS provider,
             ['nvidia-a100', 'nvidia-l20', 'huawei-ascend-910b', '(none)'][1 + CAST(hash(k, i) %% 4 AS INT)] AS chip,
             CASE WHEN hash(i + 2) %% 20 > 0
                  THEN DATE '2023-01-01' + to_months(CAST(hash(i + 3) %% 24 AS INT)) END AS period,
             CAST(CAST(1 + hash(i, k, 7) %% 90000000 AS BIGINT) / 100.0 AS DECIMAL(20, 2)) AS truth
        FROM (SELECT i, 1 + i %% 3 AS n FROM range(50001) AS r(i)) AS lots, range(n) AS s(k)""";

  private static final String FACT =
      """
      WITH divided AS (
        SELECT t.*, %s AS division,
               sum(truth) OVER (PARTITION BY process_id) AS lot_truth
          FROM truth t
      )
      SELECT fact_id, process_id, '' AS lot, 'b' || i %% 50 AS buyer_id, 's' || i %% 30 AS supplier_id,
             provider, NULL::VARCHAR AS operator,
             CASE WHEN provider <> '(none)' THEN 'parent of ' || provider END AS parent_company, chip,
             CASE chip WHEN '(none)' THEN chip WHEN 'nvidia-a100' THEN '3A090.a.1'
                       WHEN 'nvidia-l20' THEN 'not_controlled' ELSE 'domestic' END AS chip_class,
             CASE chip WHEN 'nvidia-a100' THEN 'controlled' ELSE 'not_controlled' END AS control_status,
             '(none)' AS service, NULL::VARCHAR AS unit, CAST(period AS DATE) AS period, 0.9 AS confidence,
             CASE WHEN division = 'none' THEN 'equal' ELSE division END AS allocation,
             CASE division WHEN 'none' THEN NULL
                  WHEN 'equal'
                    THEN CAST(floor(lot_truth * 100 / n)
                              + CASE WHEN k < (lot_truth * 100) %% n THEN 1 ELSE 0 END
                           AS DECIMAL(20, 2)) / 100
                  ELSE truth END::DECIMAL(20, 2) AS amount_cny
        FROM divided""";

  @Test
  void whereNothingIsHiddenEveryEstimateIsTheTruth() throws SQLException {
    try (Duck duck = world("open_division")) {
      for (Map.Entry<String, String> spend : SPENDS.entrySet()) {
        assertThat(
                duck.rows(
                    joined(spend)
                        + "WHERE m.amount_cny IS DISTINCT FROM t.truth"
                        + " OR m.amount_low_cny IS DISTINCT FROM t.truth"
                        + " OR m.amount_high_cny IS DISTINCT FROM t.truth"))
            .as(spend.getKey())
            .containsExactly(List.of(0L));
      }
      duck.createTable(
          "share_parts",
          "SELECT * FROM (%s) AS parts WHERE granularity = 'all'"
              .formatted(Query.read("marts", "share_parts").sql()));
      duck.createTable(
          "share_intervals",
          "SELECT dimension, denominator, granularity, period_label, key, 0.0 AS share_low,"
              + " 0.0 AS share_high FROM share_parts WHERE false");
      duck.createTable("market_share", Query.read("marts", "market_share").sql());
      assertThat(
              duck.rows(
                  """
                  SELECT count(*), max(abs(m.share_value - CAST(t.truth AS DOUBLE) / t.whole)) < 1e-12
                    FROM market_share m
                    JOIN (SELECT provider, sum(truth) AS truth, sum(sum(truth)) OVER () AS whole
                            FROM truth GROUP BY provider) AS t ON t.provider = m.provider
                   WHERE m.denominator = 'all_detected' AND m.granularity = 'all'"""))
          .containsExactly(List.of(5L, true));
    }
  }

  @Test
  void whereSomethingIsHiddenTheBoundsHoldTheTruthOfWhatIsDisclosed() throws SQLException {
    try (Duck duck = world("hidden_division")) {
      for (Map.Entry<String, String> spend : SPENDS.entrySet()) {
        assertThat(
                duck.rows(
                    joined(spend)
                        + "WHERE NOT coalesce(t.truth BETWEEN m.amount_low_cny AND m.amount_high_cny,"
                        + " m.amount_cny IS NULL AND t.truth IS NULL)"
                        + " OR NOT coalesce(m.amount_cny BETWEEN m.amount_low_cny AND m.amount_high_cny, true)"))
            .as(spend.getKey())
            .containsExactly(List.of(0L));
        assertThat(
                duck.rows(
                    "SELECT granularity, sum(amount_cny) = (SELECT sum(amount_cny) FROM facts) FROM "
                        + spend.getKey()
                        + " GROUP BY granularity ORDER BY granularity"))
            .as(spend.getKey())
            .containsExactly(
                List.of("all", true),
                List.of("month", true),
                List.of("quarter", true),
                List.of("year", true));
      }
      assertThat(
              duck.rows(
                  "SELECT bool_and(amount_low_cny < amount_high_cny) FROM spend_by_provider"
                      + " WHERE granularity = 'all'"))
          .as("something is hidden")
          .containsExactly(List.of(true));
    }
  }

  @Test
  void whatAChangedRuleWouldHaveHitIsBetweenItsBounds() throws SQLException {
    try (Duck duck = world("hidden_division")) {
      duck.createTable("hits", Query.read("marts", "hits").sql());
      duck.createTable(
          "simulated",
          "SELECT company, scenario, granularity, period_label, 0.00 AS p5_usd, 0.00 AS p50_usd,"
              + " 0.00 AS p95_usd FROM hits WHERE false");
      duck.createTable("exposure", Query.read("marts", "exposure").sql());
      assertThat(
              duck.rows(
                  """
                  SELECT e.company,
                         t.truth BETWEEN e.amount_low_usd AND e.amount_high_usd,
                         e.amount_usd BETWEEN e.amount_low_usd AND e.amount_high_usd,
                         e.amount_low_usd < e.amount_high_usd
                    FROM exposure e
                    JOIN (SELECT h.company, sum(truth.truth) AS truth
                            FROM hits h JOIN truth USING (fact_id)
                           WHERE h.granularity = 'all' AND h.certainty >= 2
                             AND truth.hidden_division <> 'none'
                           GROUP BY h.company) AS t ON t.company = e.company
                   WHERE e.granularity = 'all' ORDER BY e.company"""))
          .containsExactly(
              List.of("Alibaba Group", true, true, true),
              List.of("Amazon.com", true, true, true),
              List.of("Huawei", true, true, true),
              List.of("Microsoft", true, true, true),
              List.of("NVIDIA", true, true, true));
    }
  }

  /** Counts the rows of a spend table beside the truth of what its key and period disclose. */
  private static String joined(Map.Entry<String, String> spend) {
    return """
    SELECT count(*)
      FROM %1$s m
      FULL JOIN (SELECT p.%2$s AS key, p.granularity, p.period_label,
                        sum(CASE WHEN p.amount_cny IS NOT NULL THEN truth.truth END) AS truth
                   FROM purchase_periods p JOIN truth USING (fact_id)
                  GROUP BY ALL) AS t
        ON t.key = m.%2$s AND t.granularity = m.granularity AND t.period_label = m.period_label
    """
        .formatted(spend.getKey(), spend.getValue());
  }

  /** All spend tables of the facts that come of the truth; a dollar is a yuan here. */
  private static Duck world(String division) throws SQLException {
    Duck duck = new Duck();
    duck.createTable("truth", TRUTH.formatted());
    duck.createTable(
        "facts",
        "SELECT *, amount_cny AS amount_usd, 'integrator' AS supplier_role FROM ("
            + FACT.formatted(division)
            + ") AS f");
    assertThat(duck.rows("SELECT count(*) FROM facts")).containsExactly(List.of(FACTS));
    duck.createTable(
        "processes",
        "SELECT DISTINCT process_id, period AS effective_date, NULL::VARCHAR[] AS buyer_lists,"
            + " false AS buyer_own_listed FROM facts");
    duck.createTable(
        "entities",
        "SELECT DISTINCT buyer_id AS entity_id, NULL AS name_zh, NULL AS name_en, NULL AS province,"
            + " NULL::VARCHAR AS listed_as, NULL::DATE AS listed_since,"
            + " NULL::DATE AS listed_parent_since, NULL::VARCHAR AS parent_id FROM facts");
    duck.createTable(
        "provider_parties",
        "SELECT 'aws' AS provider, 'e-none' AS entity_id, 'provider' AS role, 'made up' AS source");
    duck.createTable(
        "offerings",
        """
        SELECT * FROM (VALUES
          ('provider', 'aws', 'AWS', 'Amazon.com', 'AMZN', 'US', false),
          ('provider', 'azure', 'Azure', 'Microsoft', 'MSFT', 'US', false),
          ('provider', 'alibaba-cloud', 'Alibaba Cloud', 'Alibaba Group', 'BABA', 'CN', true),
          ('provider', 'huawei-cloud', 'Huawei Cloud', 'Huawei', NULL, 'CN', true),
          ('chip', 'nvidia-a100', 'NVIDIA A100', 'NVIDIA', 'NVDA', 'US', false),
          ('chip', 'nvidia-l20', 'NVIDIA L20', 'NVIDIA', 'NVDA', 'US', false),
          ('chip', 'huawei-ascend-910b', 'Huawei Ascend 910B', 'Huawei', NULL, 'CN', false))
          AS o(role, key, name, company, ticker, country, mainland)""");
    duck.createTable(
        "scenarios",
        "SELECT 'us' AS scenario, 'us' AS chips, 'any' AS services, 'any' AS buyers,"
            + " 'included' AS mainland");
    duck.createTable(
        "revenues",
        """
        SELECT 'Amazon.com' AS company, 'AWS' AS segment, 'FY2023' AS fiscal_period,
               DATE '2023-01-01' AS first_day, 12 AS months, 1000000.00 AS revenue_usd,
               false AS minimum, 'made up' AS source""");
    for (String view : List.of("purchases", "purchase_periods", "spend")) {
      duck.createTable(view, Query.read("marts", view).sql());
    }
    for (String mart : SPENDS.keySet()) {
      duck.createTable(mart, Query.read("marts", mart).sql());
    }
    return duck;
  }
}
