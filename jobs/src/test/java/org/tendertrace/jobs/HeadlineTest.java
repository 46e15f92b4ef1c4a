package org.tendertrace.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeadlineTest extends SparkTest {

  private String headline;

  @BeforeAll
  void publish() {
    startSpark();
    view(
        "funnel",
        """
        SELECT stage, CAST(total AS BIGINT) AS total FROM VALUES ('discovered', 9), ('relevant', 6),
          ('irrelevant', 2), ('quarantined', 1), ('processes', 4), ('awarded', 3)
          AS t(stage, total)""");
    view(
        "facts",
        """
        SELECT process_id, '' AS lot, chip, amount_cny IS NOT NULL AS disclosed,
               CAST(amount_cny * 0 AS DECIMAL(20, 2)) AS amount_low_cny,
               CAST(amount_cny * 2 AS DECIMAL(20, 2)) AS amount_high_cny,
               CAST(amount_cny AS DECIMAL(20, 2)) AS amount_cny,
               CAST(amount_cny / 8 AS DECIMAL(20, 2)) AS amount_usd
          FROM VALUES ('p1', 'a100', 100000.00), ('p1', 'h100', 100000.00), ('p2', '(none)', NULL)
          AS t(process_id, chip, amount_cny)""");
    view(
        "processes",
        """
        SELECT process_id, array(concat('n-', process_id)) AS notice_ids, buyer_id, stage
          FROM VALUES ('p1', 'e-1', 'award'), ('p2', 'e-2', 'award'), ('p3', 'e-3', 'tender'),
                      ('p4', 'e-4', 'tender')
          AS t(process_id, buyer_id, stage)""");
    view(
        "mentions",
        """
        SELECT * FROM VALUES ('n-p1', 'provider', 'aws', 'purchased', NULL),
          ('n-p1', 'chip', 'a100', 'purchased', NULL),
          ('n-p2', 'model', 'gpt-4', 'purchased', 'hardware'),
          ('n-p3', 'provider', 'aws', 'required', NULL),
          ('n-p4', 'provider', 'aws', 'excluded', NULL)
          AS t(notice_id, type, key, status, access)""");
    view(
        "offerings",
        """
        SELECT * FROM VALUES ('provider', 'aws', 'Amazon Web Services', 'Amazon.com', 'US'),
          ('chip', 'a100', 'NVIDIA A100', 'NVIDIA', 'US'), ('service', 'gpt-4', 'GPT-4', 'OpenAI', 'US')
          AS t(role, key, name, company, country)""");
    view(
        "entities",
        """
        SELECT * FROM VALUES ('e-1', 'First University', '某大学'), ('e-3', NULL, '某研究所')
          AS t(entity_id, name_en, name_zh)""");
    view("spend_by_provider", mart("'Amazon Web Services' AS provider_name"));
    view(
        "spend_by_institution",
        mart("'e-1' AS institution_id, '某大学' AS name_zh, NULL AS name_en, 'listed' AS listed_as"));
    view(
        "spend_by_intermediary",
        mart("'(unknown)' AS intermediary_id, NULL AS name_zh, NULL AS name_en"));
    headline = new Headline(session()).text();
  }

  private void view(String name, String sql) {
    session().sql(sql).createOrReplaceTempView(name);
  }

  private static String mart(String columns) {
    return """
    SELECT %s, 'all' AS granularity, 2L AS processes, 1L AS disclosed_processes,
           CAST(200000 AS DECIMAL(20, 2)) AS amount_cny, CAST(25000 AS DECIMAL(20, 2)) AS amount_usd,
           CAST(200000 AS DECIMAL(20, 2)) AS amount_low_cny,
           CAST(200000 AS DECIMAL(20, 2)) AS amount_high_cny
    """
        .formatted(columns);
  }

  @Test
  void saysWhatWasFoundAndHowMuchOfItIsDisclosed() {
    assertThat(headline)
        .contains(
            """
            9 documents: 6 relevant, 2 irrelevant, 1 quarantined
            4 procurements, 3 awarded; 2 bought AI compute, chips or services
            Disclosed for 1 of these 2 (50 %): CNY 200,000 = USD 25,000
            """);
  }

  @Test
  void purchasesThatNoRateConvertsAreCounted() {
    view(
        "facts",
        """
        SELECT 'p9' AS process_id, '' AS lot, 'a100' AS chip, true AS disclosed,
               CAST(5 AS DECIMAL(20, 2)) AS amount_low_cny,
               CAST(5 AS DECIMAL(20, 2)) AS amount_high_cny,
               CAST(5 AS DECIMAL(20, 2)) AS amount_cny, CAST(NULL AS DECIMAL(20, 2)) AS amount_usd""");
    assertThat(new Headline(session()).text())
        .contains("CNY 5 = USD undisclosed (without 1 of no known rate)");
  }

  @Test
  void entitiesThatAskedAreToldFromThoseThatBought() {
    assertThat(headline)
        .startsWith(
            """
            3 entities asked for or bought US chips, clouds or AI services, 2 of them through a cloud
              2 naming Amazon Web Services, 1 naming GPT-4
              2 bought; no award seen for 1: 某研究所
            """);
  }

  @Test
  void namesProvidersChipsBuyersAndSellers() {
    assertThat(headline.lines().map(line -> line.replaceAll(" {2,}", "|")))
        .containsSubsequence(
            "Provider|procurements|disclosed|CNY|USD|CNY low to high",
            "Amazon Web Services|2|1|200,000|25,000",
            "NVIDIA A100|1|1|100,000|12,500|0 to 200,000",
            "h100|1|1|100,000|12,500|0 to 200,000",
            "no chip named|1|0|undisclosed|undisclosed",
            "某大学 [listed]|2|1|200,000|25,000",
            "(unknown)|2|1|200,000|25,000");
  }

  @Test
  void columnsStandUnderOneAnotherWhateverTheScript() {
    String[] lines = headline.split("\n");
    String chinese = find(lines, "某大学");
    String latin = find(lines, "Amazon");
    assertThat(chinese.indexOf("200,000") + "某大学".length()).isEqualTo(latin.indexOf("200,000"));
  }

  private static String find(String[] lines, String start) {
    return Arrays.stream(lines).filter(l -> l.startsWith(start)).findFirst().orElseThrow();
  }
}
