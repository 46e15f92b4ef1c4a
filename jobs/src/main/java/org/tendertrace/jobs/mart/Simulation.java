package org.tendertrace.jobs.mart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tendertrace.jobs.RecordEncoder;

/**
 * The view {@code simulated}: what {@code simulated.sql} says, computed here, where a replicate is
 * a place in an array instead of a row. Lots are drawn where they are; the driver holds the amount
 * of every disclosed lot and, of every task, an array for each line of {@code exposure}.
 */
public final class Simulation {
  /** The 20th, 200th and 380th of the 400 sums, from 0. */
  private static final int[] PLACES = {19, 199, 379};

  private static final int ALL_KINDS = 2;

  private static final StructType SCHEMA =
      new StructType()
          .add("company", DataTypes.StringType)
          .add("scenario", DataTypes.StringType)
          .add("granularity", DataTypes.StringType)
          .add("period_label", DataTypes.StringType)
          .add("p5_usd", DataTypes.createDecimalType(20, 2))
          .add("p50_usd", DataTypes.createDecimalType(20, 2))
          .add("p95_usd", DataTypes.createDecimalType(20, 2));

  /** A fact of a lot; cents are of a dollar, 0 where not known. */
  private record Part(
      String fact, String division, double confidence, long cents, long pool, int remote) {}

  /** A line of {@code exposure}. */
  private record Line(String company, String scenario, String granularity, String label) {}

  /** What the lots of a task come to in each replicate in a line of {@code exposure}, in cents. */
  public record Sums(
      String company, String scenario, String granularity, String label, List<Long> cents) {}

  private Simulation() {}

  /**
   * Makes the view.
   *
   * @param spark has the views {@code hits} and {@code purchase_periods}
   */
  static void register(SparkSession spark) {
    Broadcast<long[][]> known =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(known(spark));
    Map<Line, long[]> sums = new HashMap<>();
    for (Sums part :
        facts(spark)
            .mapPartitions(
                (MapPartitionsFunction<Row, Sums>) rows -> new Task(known.value()).of(rows),
                RecordEncoder.of(Sums.class))
            .collectAsList()) {
      long[] all =
          sums.computeIfAbsent(
              new Line(part.company(), part.scenario(), part.granularity(), part.label()),
              line -> new long[Draws.REPLICATES]);
      for (int r = 0; r < all.length; r++) {
        all[r] += part.cents().get(r);
      }
    }
    List<Row> rows = new ArrayList<>();
    sums.forEach(
        (line, cents) -> {
          Arrays.sort(cents);
          List<Object> row =
              new ArrayList<>(
                  List.of(line.company(), line.scenario(), line.granularity(), line.label()));
          for (int place : PLACES) {
            row.add(BigDecimal.valueOf(cents[place], 2));
          }
          rows.add(RowFactory.create(row.toArray()));
        });
    spark.createDataFrame(rows, SCHEMA).createOrReplaceTempView("simulated");
  }

  /** The facts of each lot together, each once for every line of exposure that it is hit in. */
  private static Dataset<Row> facts(SparkSession spark) {
    return spark
        .sql(
            """
            SELECT p.process_id, p.lot, p.fact_id,
                   CASE WHEN amount_usd IS NULL THEN 'hidden' ELSE allocation END,
                   confidence, amount_usd, pool_usd, CASE WHEN remote THEN 1 ELSE 0 END,
                   h.company, h.scenario, h.granularity, h.period_label
              FROM purchase_periods p
              LEFT JOIN (SELECT company, scenario, granularity, period_label, fact_id
                           FROM hits WHERE certainty >= 2) h ON h.fact_id = p.fact_id
             WHERE p.granularity = 'all'""")
        .repartition(functions.col("process_id"), functions.col("lot"))
        .sortWithinPartitions("process_id", "lot", "fact_id");
  }

  /** The amounts of the disclosed lots in order: of delivered things, of remote ones, of all. */
  private static long[][] known(SparkSession spark) {
    List<Row> rows =
        spark
            .sql(
                """
                SELECT max(CASE WHEN remote THEN 1 ELSE 0 END), sum(amount_usd)
                  FROM purchase_periods WHERE granularity = 'all'
                 GROUP BY process_id, lot
                HAVING count(amount_usd) = count(*)""")
            .collectAsList();
    long[][] known = new long[ALL_KINDS + 1][];
    for (int kind = 0; kind <= ALL_KINDS; kind++) {
      int wanted = kind;
      known[kind] =
          rows.stream()
              .filter(row -> wanted == ALL_KINDS || row.getInt(0) == wanted)
              .mapToLong(row -> cents(row.getDecimal(1)))
              .sorted()
              .toArray();
    }
    return known;
  }

  /** The lots of one task, one after the other. */
  private static final class Task {
    private final long[][] known;
    private final Draws draws = new Draws();
    private final Map<Line, long[]> sums = new LinkedHashMap<>();
    private final List<Part> parts = new ArrayList<>();
    private final Map<String, List<Line>> lines = new HashMap<>();
    private String process;
    private String lot;

    Task(long[][] known) {
      this.known = known;
    }

    Iterator<Sums> of(Iterator<Row> facts) {
      while (facts.hasNext()) {
        Row row = facts.next();
        if (!row.getString(0).equals(process) || !row.getString(1).equals(lot)) {
          finish();
          process = row.getString(0);
          lot = row.getString(1);
        }
        take(row);
      }
      finish();
      return sums.entrySet().stream().map(Task::published).iterator();
    }

    private static Sums published(Map.Entry<Line, long[]> sum) {
      Line line = sum.getKey();
      return new Sums(
          line.company(),
          line.scenario(),
          line.granularity(),
          line.label(),
          Arrays.stream(sum.getValue()).boxed().toList());
    }

    private void take(Row row) {
      String fact = row.getString(2);
      if (parts.isEmpty() || !parts.get(parts.size() - 1).fact().equals(fact)) {
        parts.add(
            new Part(
                fact,
                row.getString(3),
                row.getDouble(4),
                cents(row.getDecimal(5)),
                cents(row.getDecimal(6)),
                row.getInt(7)));
      }
      if (!row.isNullAt(8)) {
        lines
            .computeIfAbsent(fact, f -> new ArrayList<>())
            .add(
                new Line(row.getString(8), row.getString(9), row.getString(10), row.getString(11)));
      }
    }

    private void finish() {
      if (!lines.isEmpty()) {
        add();
      }
      parts.clear();
      lines.clear();
    }

    /** Adds what the facts of a lot come to in each replicate to the lines that they are hit in. */
    private void add() {
      boolean hidden = parts.stream().anyMatch(part -> part.division().equals("hidden"));
      long[] filled = hidden ? filled() : new long[Draws.REPLICATES];
      int[][] pieces = new int[parts.size()][];
      Map<String, long[]> weights = new HashMap<>();
      for (int p = 0; p < pieces.length; p++) {
        pieces[p] = draws.pieces(parts.get(p).fact(), 2 * Draws.REPLICATES);
        long[] all =
            weights.computeIfAbsent(parts.get(p).division(), d -> new long[Draws.REPLICATES]);
        for (int r = 0; r < all.length; r++) {
          all[r] += weight(pieces[p][2 * r + 1]);
        }
      }
      for (int p = 0; p < pieces.length; p++) {
        Part part = parts.get(p);
        List<Line> hit = lines.getOrDefault(part.fact(), List.of());
        long[] all = weights.get(part.division());
        for (int r = 0; r < Draws.REPLICATES && !hit.isEmpty(); r++) {
          boolean counts = pieces[p][2 * r] < Draws.LEVELS * part.confidence();
          double share = (double) weight(pieces[p][2 * r + 1]) / all[r];
          long cents =
              !counts
                  ? 0
                  : switch (part.division()) {
                    case "hidden" -> part(share, filled[r]);
                    case "equal" -> part(share, part.pool());
                    default -> part.cents();
                  };
          for (Line line : hit) {
            sums.computeIfAbsent(line, l -> new long[Draws.REPLICATES])[r] += cents;
          }
        }
      }
    }

    /**
     * An amount for a lot that has none, in each replicate: that of a disclosed lot of its kind.
     */
    private long[] filled() {
      int kind = parts.stream().mapToInt(Part::remote).max().orElse(ALL_KINDS);
      long[] amounts = known[kind].length > 0 ? known[kind] : known[ALL_KINDS];
      int[] pieces = draws.pieces("lot " + process + ":" + lot, Draws.REPLICATES);
      long[] filled = new long[Draws.REPLICATES];
      for (int r = 0; r < filled.length && amounts.length > 0; r++) {
        filled[r] = amounts[(int) ((long) amounts.length * pieces[r] / Draws.LEVELS)];
      }
      return filled;
    }
  }

  /** Exponential, in billionths: such weights over their sum divide a whole at random. */
  private static long weight(int piece) {
    double weight = -StrictMath.log((piece + 0.5) / Draws.LEVELS);
    return BigDecimal.valueOf(weight)
        .setScale(9, RoundingMode.HALF_UP)
        .unscaledValue()
        .longValueExact();
  }

  private static long part(double share, long cents) {
    return Math.round(share * cents);
  }

  private static long cents(BigDecimal amount) {
    return amount == null ? 0 : amount.movePointRight(2).longValueExact();
  }
}
