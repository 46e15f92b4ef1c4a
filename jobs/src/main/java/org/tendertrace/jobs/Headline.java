package org.tendertrace.jobs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What a run found, in the ten seconds that a reader gives it. Reads the views of its tables. */
final class Headline {
  private static final int ROWS = 6;
  private static final int NAME_WIDTH = 52;
  private static final String MART =
      """
      SELECT %s AS name, processes, disclosed_processes, amount_cny, amount_usd
        FROM %s WHERE granularity = 'all'
       ORDER BY amount_cny DESC NULLS LAST, processes DESC, name""";
  private static final String CHIPS =
      """
      SELECT CASE WHEN chip = '(none)' THEN 'no chip named' ELSE chip END AS name,
             count(DISTINCT process_id) AS processes,
             count(DISTINCT CASE WHEN disclosed THEN process_id END) AS disclosed_processes,
             sum(amount_cny) AS amount_cny, sum(amount_usd) AS amount_usd
        FROM facts GROUP BY chip
       ORDER BY amount_cny DESC NULLS LAST, processes DESC, name""";

  private final SparkSession spark;

  Headline(SparkSession spark) {
    this.spark = spark;
  }

  String text() {
    StringBuilder text = new StringBuilder(counts());
    section(text, "Provider", MART.formatted("provider_name", "spend_by_provider"));
    section(text, "Chip", CHIPS);
    section(text, "Buyer", MART.formatted(buyer(), "spend_by_institution"));
    section(text, "Sold by", MART.formatted(party("intermediary_id"), "spend_by_intermediary"));
    return text.toString();
  }

  private static String party(String id) {
    return "coalesce(name_en, name_zh, %s)".formatted(id);
  }

  private static String buyer() {
    return "concat(%s, coalesce(concat(' [', listed_as, ']'), ''))"
        .formatted(party("institution_id"));
  }

  private String counts() {
    Row sum =
        spark
            .sql(
                """
                SELECT count(DISTINCT process_id),
                       count(DISTINCT CASE WHEN disclosed THEN process_id END),
                       sum(amount_cny), sum(amount_usd)
                  FROM facts""")
            .first();
    long bought = sum.getLong(0);
    return """
    %,d documents: %,d relevant, %,d irrelevant, %,d quarantined
    %,d procurements, %,d awarded; %,d bought AI compute, chips or services
    Disclosed for %,d of these %,d (%d %%): CNY %s = USD %s
    """
        .formatted(
            stage("discovered"),
            stage("relevant"),
            stage("irrelevant"),
            stage("quarantined"),
            stage("processes"),
            stage("awarded"),
            bought,
            sum.getLong(1),
            bought,
            bought == 0 ? 0 : Math.round(100.0 * sum.getLong(1) / bought),
            money(sum.getDecimal(2)),
            money(sum.getDecimal(3)));
  }

  private long stage(String stage) {
    return spark.table("funnel").filter("stage = '%s'".formatted(stage)).first().getAs("total");
  }

  private void section(StringBuilder text, String title, String sql) {
    List<Row> rows = new ArrayList<>(spark.sql(sql).collectAsList());
    text.append('\n').append(padded(title));
    text.append("procurements  disclosed            CNY            USD\n");
    for (Row row : rows.subList(0, Math.min(ROWS, rows.size()))) {
      text.append(padded(row.getString(0)))
          .append(
              "%12d %10d %14s %14s%n"
                  .formatted(
                      row.getLong(1),
                      row.getLong(2),
                      money(row.getDecimal(3)),
                      money(row.getDecimal(4))));
    }
    if (rows.size() > ROWS) {
      text.append("and %d more%n".formatted(rows.size() - ROWS));
    }
  }

  private static String money(BigDecimal amount) {
    return amount == null ? "undisclosed" : "%,.0f".formatted(amount);
  }

  /** The name in its column; a Chinese character takes two places on a terminal. */
  private static String padded(String name) {
    StringBuilder text = new StringBuilder();
    int width = 0;
    for (int i = 0; i < name.length() && width < NAME_WIDTH - 2; i++) {
      char c = name.charAt(i);
      text.append(c);
      width += c >= '\u2E80' && c <= '\uFFE6' ? 2 : 1;
    }
    return text + " ".repeat(Math.max(1, NAME_WIDTH - width));
  }
}
