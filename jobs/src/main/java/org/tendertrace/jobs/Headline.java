package org.tendertrace.jobs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.tendertrace.jobs.mart.Marts;

/** What a run found, in the ten seconds that a reader gives it. Reads the views of its tables. */
final class Headline {
  private static final int ROWS = 6;
  private static final int NAMES = 4;
  private static final int NAME_WIDTH = 40;
  private static final String MART =
      """
      SELECT %s AS name, processes, disclosed_processes, amount_cny, amount_usd, amount_low_cny,
             amount_high_cny
        FROM %s WHERE granularity = 'all'
       ORDER BY amount_cny DESC NULLS LAST, processes DESC, name""";
  private static final String CHIPS =
      """
      SELECT CASE WHEN chip = '(none)' THEN 'no chip named' ELSE coalesce(max(o.name), chip) END
               AS name,
             count(DISTINCT process_id) AS processes,
             count(DISTINCT CASE WHEN disclosed THEN process_id END) AS disclosed_processes,
             sum(amount_cny) AS amount_cny, sum(amount_usd) AS amount_usd,
             sum(amount_low_cny) AS amount_low_cny, sum(amount_high_cny) AS amount_high_cny
        FROM (SELECT chip, process_id, lot, max(disclosed) AS disclosed,
                     sum(amount_cny) AS amount_cny, sum(amount_usd) AS amount_usd,
                     sum(amount_low_cny) AS amount_low_cny,
                     max(amount_high_cny) AS amount_high_cny
                FROM facts GROUP BY chip, process_id, lot) AS lots
        LEFT JOIN offerings o ON o.role = 'chip' AND o.key = chip
       GROUP BY chip
       ORDER BY amount_cny DESC NULLS LAST, processes DESC, name""";

  private final SparkSession spark;

  Headline(SparkSession spark) {
    this.spark = spark;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    entities(text);
    counts(text);
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

  /** Who asked for or bought something from the US, and with whom it came to nothing. */
  private void entities(StringBuilder text) {
    Marts.sought(spark).createOrReplaceTempView("sought");
    Row count =
        spark
            .sql(
                """
                SELECT count(DISTINCT buyer_id),
                       count(DISTINCT CASE WHEN through_cloud THEN buyer_id END),
                       count(DISTINCT CASE WHEN completed THEN buyer_id END)
                  FROM sought""")
            .first();
    List<String> named =
        strings(
            """
            SELECT concat(count(DISTINCT buyer_id), ' naming ', name) FROM sought
             WHERE role <> 'chip' GROUP BY name ORDER BY count(DISTINCT buyer_id) DESC, name""");
    text.append(
        line(
            "%,d entities asked for or bought US chips, clouds or AI services, %,d of them through"
                + " a cloud%n",
            count.getLong(0), count.getLong(1)));
    if (!named.isEmpty()) {
      text.append("  ").append(String.join(", ", named.subList(0, Math.min(NAMES, named.size()))));
      text.append('\n');
    }
    text.append(line("  %,d bought", count.getLong(2)));
    names(text, "terminated", "bool_or(terminated)");
    names(text, "no award seen", "NOT bool_or(terminated)");
    text.append('\n');
  }

  /** The buyers of whom no purchase is known and of whom {@code condition} holds. */
  private void names(StringBuilder text, String title, String condition) {
    List<String> buyers =
        strings(
            """
            SELECT buyer FROM sought WHERE buyer_id IS NOT NULL
             GROUP BY buyer HAVING NOT bool_or(completed) AND %s ORDER BY buyer"""
                .formatted(condition));
    if (!buyers.isEmpty()) {
      text.append(line("; %s for %,d: ", title, buyers.size()));
      text.append(String.join(", ", buyers.subList(0, Math.min(NAMES, buyers.size()))));
      text.append(buyers.size() > NAMES ? ", …" : "");
    }
  }

  private void counts(StringBuilder text) {
    Row sum =
        spark
            .sql(
                """
                SELECT count(DISTINCT process_id),
                       count(DISTINCT CASE WHEN disclosed THEN process_id END),
                       sum(amount_cny), sum(amount_usd),
                       count(DISTINCT CASE WHEN disclosed AND amount_usd IS NULL
                                           THEN process_id END)
                  FROM facts""")
            .first();
    long bought = sum.getLong(0);
    text.append(
        line(
            "%,d documents: %,d relevant, %,d irrelevant, %,d quarantined%n",
            stage("discovered"), stage("relevant"), stage("irrelevant"), stage("quarantined")));
    text.append(
        line(
            "%,d procurements, %,d awarded; %,d bought AI compute, chips or services%n",
            stage("processes"), stage("awarded"), bought));
    text.append(
        line(
            "Disclosed for %,d of these %,d (%d %%): CNY %s = USD %s%s%n",
            sum.getLong(1),
            bought,
            bought == 0 ? 0 : Math.round(100.0 * sum.getLong(1) / bought),
            money(sum.getDecimal(2)),
            money(sum.getDecimal(3)),
            sum.getLong(4) == 0 ? "" : line(" (without %,d of no known rate)", sum.getLong(4))));
  }

  private long stage(String stage) {
    return spark.table("funnel").filter("stage = '%s'".formatted(stage)).first().getAs("total");
  }

  private List<String> strings(String sql) {
    return spark.sql(sql).collectAsList().stream().map(row -> row.getString(0)).toList();
  }

  private void section(StringBuilder text, String title, String sql) {
    List<Row> rows = new ArrayList<>(spark.sql(sql).collectAsList());
    text.append('\n').append(Terminal.padded(title, NAME_WIDTH));
    text.append("procurements  disclosed          CNY          USD  CNY low to high\n");
    for (Row row : rows.subList(0, Math.min(ROWS, rows.size()))) {
      text.append(Terminal.padded(row.getString(0), NAME_WIDTH))
          .append(
              line(
                  "%12d %10d %12s %12s%s%n",
                  row.getLong(1),
                  row.getLong(2),
                  money(row.getDecimal(3)),
                  money(row.getDecimal(4)),
                  range(row.getDecimal(5), row.getDecimal(6))));
    }
    if (rows.size() > ROWS) {
      text.append(line("and %d more%n", rows.size() - ROWS));
    }
  }

  /** The bounds, where an equal division of a lot makes them differ. */
  private static String range(BigDecimal low, BigDecimal high) {
    return low == null || low.compareTo(high) == 0 ? "" : "  " + money(low) + " to " + money(high);
  }

  private static String money(BigDecimal amount) {
    return amount == null ? "undisclosed" : line("%,.0f", amount);
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
