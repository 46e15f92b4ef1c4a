package org.tendertrace.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeadlineTest extends SparkTest {

  @BeforeEach
  void publish() {
    view(
        "funnel",
        """
        SELECT stage, CAST(total AS BIGINT) AS total FROM VALUES ('discovered', 9), ('relevant', 6),
          ('irrelevant', 2), ('quarantined', 1), ('processes', 4), ('awarded', 3)
          AS t(stage, total)""");
    view(
        "facts",
        """
        SELECT process_id, chip, amount_cny IS NOT NULL AS disclosed,
               CAST(amount_cny AS DECIMAL(20, 2)) AS amount_cny,
               CAST(amount_cny / 8 AS DECIMAL(20, 2)) AS amount_usd
          FROM VALUES ('p1', 'a100', 100000.00), ('p1', 'h100', 100000.00), ('p2', '(none)', NULL)
          AS t(process_id, chip, amount_cny)""");
    view("spend_by_provider", mart("'Amazon Web Services' AS provider_name"));
    view(
        "spend_by_institution",
        mart("'e-1' AS institution_id, '某大学' AS name_zh, NULL AS name_en, 'listed' AS listed_as"));
    view(
        "spend_by_intermediary",
        mart("'(unknown)' AS intermediary_id, NULL AS name_zh, NULL AS name_en"));
  }

  private void view(String name, String sql) {
    session().sql(sql).createOrReplaceTempView(name);
  }

  private static String mart(String columns) {
    return """
    SELECT %s, 'all' AS granularity, 2L AS processes, 1L AS disclosed_processes,
           CAST(200000 AS DECIMAL(20, 2)) AS amount_cny, CAST(25000 AS DECIMAL(20, 2)) AS amount_usd
    """
        .formatted(columns);
  }

  @Test
  void saysWhatWasFoundAndHowMuchOfItIsDisclosed() {
    assertThat(new Headline(session()).text())
        .startsWith(
            """
            9 documents: 6 relevant, 2 irrelevant, 1 quarantined
            4 procurements, 3 awarded; 2 bought AI compute, chips or services
            Disclosed for 1 of these 2 (50 %): CNY 200,000 = USD 25,000
            """);
  }

  @Test
  void namesProvidersChipsBuyersAndSellers() {
    assertThat(new Headline(session()).text().lines().map(line -> line.replaceAll(" {2,}", "|")))
        .containsSubsequence(
            "Provider|procurements|disclosed|CNY|USD",
            "Amazon Web Services|2|1|200,000|25,000",
            "a100|1|1|100,000|12,500",
            "h100|1|1|100,000|12,500",
            "no chip named|1|0|undisclosed|undisclosed",
            "某大学 [listed]|2|1|200,000|25,000",
            "(unknown)|2|1|200,000|25,000");
  }

  @Test
  void columnsStandUnderOneAnotherWhateverTheScript() {
    String[] lines = new Headline(session()).text().split("\n");
    String chinese = find(lines, "某大学");
    String latin = find(lines, "Amazon");
    assertThat(chinese.indexOf("200,000") + "某大学".length()).isEqualTo(latin.indexOf("200,000"));
  }

  private static String find(String[] lines, String start) {
    return Arrays.stream(lines).filter(l -> l.startsWith(start)).findFirst().orElseThrow();
  }
}
