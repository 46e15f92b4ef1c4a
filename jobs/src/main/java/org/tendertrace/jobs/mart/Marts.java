package org.tendertrace.jobs.mart;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.tendertrace.jobs.PublishedForm;
import org.tendertrace.jobs.RecordEncoder;
import org.tendertrace.jobs.Table;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.knowledge.ProviderParty;
import org.tendertrace.knowledge.PublishedShare;
import org.tendertrace.knowledge.Revenue;
import org.tendertrace.knowledge.Scenario;

/** The marts: what is computed from the tables of the stages in SQL, one file for each. */
public final class Marts {
  /** In the order in which they are computed; the checks are last, for they look at all others. */
  public static final List<Table> TABLES = MartTables.ALL;

  /** Steps that marts rest on; views, not tables. */
  public static final List<String> VIEWS =
      List.of(
          "process_notices",
          "process_lots",
          "purchases",
          "purchase_periods",
          "spend",
          "share_parts",
          "share_intervals",
          "hits",
          "simulated");

  /** Those of the views that Spark would take long for, and what computes them instead. */
  private static final Map<String, Consumer<SparkSession>> COMPUTED =
      Map.of("share_intervals", ShareIntervals::register, "simulated", Simulation::register);

  /** Those of the views that are computed once, as several queries read them. */
  private static final Set<String> KEPT =
      Set.of("process_lots", "purchase_periods", "spend", "share_parts", "hits");

  private Marts() {}

  /**
   * Makes the views that the marts read beside the tables: the tables of the knowledge, and the
   * steps that several marts share.
   *
   * @param spark has a view, under its name, of every table of the stages
   * @param keep computes rows once, under a name, and gives them back as stored: without their
   *     history, which Spark would plan again in every query that reads them
   */
  public static void prepare(
      SparkSession spark,
      Knowledge knowledge,
      BiFunction<String, Dataset<Row>, Dataset<Row>> keep) {
    view(spark, "offerings", Offering.of(knowledge), Offering.class);
    view(spark, "scenarios", knowledge.scenarios(), Scenario.class);
    view(spark, "revenues", knowledge.revenues(), Revenue.class);
    view(spark, "provider_parties", knowledge.providerParties(), ProviderParty.class);
    view(spark, "published_shares", knowledge.publishedShares(), PublishedShare.class);
    for (String name : VIEWS) {
      if (COMPUTED.containsKey(name)) {
        COMPUTED.get(name).accept(spark);
        continue;
      }
      Dataset<Row> view = spark.sql(view(name));
      if (KEPT.contains(name)) {
        view = keep.apply(name, view);
      }
      view.createOrReplaceTempView(name);
    }
  }

  /** Drops what {@link #prepare} made. */
  public static void release(SparkSession spark) {
    VIEWS.forEach(name -> spark.catalog().dropTempView(name));
  }

  /**
   * One mart, with the columns of its record.
   *
   * @param spark is {@linkplain #prepare prepared}, and has a view, under its name, of every
   *     earlier mart
   */
  public static Dataset<Row> from(Table mart, SparkSession spark) {
    if (!MartTables.QUERIES.contains(mart)) {
      return PublishedForm.conform(spark.table(mart.name()), mart.row());
    }
    String sql = mart.equals(MartTables.CHECKS) ? checks() : view(mart.name());
    return PublishedForm.conform(spark.sql(sql), mart.row());
  }

  /** The query of a mart or of one of {@link #VIEWS}. */
  public static String view(String name) {
    return Query.read("marts", name).sql();
  }

  /** The query of the checks: {@code check, severity, description, violations, sample}. */
  public static String checks() {
    return Checks.sql();
  }

  /**
   * Which procurements name a US chip, cloud or AI service as asked for or bought: {@code
   * process_id, stage, buyer_id, buyer, role, key, name, company, completed}.
   *
   * @param spark has a view, under its name, of every table
   */
  public static Dataset<Row> sought(SparkSession spark) {
    return spark.sql(Query.read("marts", "sought").sql());
  }

  private static <R extends Record> void view(
      SparkSession spark, String name, List<R> rows, Class<R> type) {
    PublishedForm.of(spark.createDataset(rows, RecordEncoder.of(type)), type)
        .createOrReplaceTempView(name);
  }
}
