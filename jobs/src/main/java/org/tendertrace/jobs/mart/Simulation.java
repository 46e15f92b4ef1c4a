package org.tendertrace.jobs.mart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The view {@code simulated}: what {@code simulated.sql} says, computed here, where a replicate is
 * a place in an array instead of a row. The driver holds the facts of the lots that a scenario
 * hits, the amount of every disclosed lot, and an array for each line of {@code exposure}.
 */
final class Simulation {
  /** The 20th, 200th and 380th of the 400 sums, from 0. */
  private static final int[] PLACES = {19, 199, 379};

  private static final int ALL_KINDS = 2;
  private static final int LINE = 4;

  private static final StructType SCHEMA =
      new StructType()
          .add("company", DataTypes.StringType)
          .add("scenario", DataTypes.StringType)
          .add("granularity", DataTypes.StringType)
          .add("period_label", DataTypes.StringType)
          .add("p5_usd", DataTypes.createDecimalType(20, 2))
          .add("p50_usd", DataTypes.createDecimalType(20, 2))
          .add("p95_usd", DataTypes.createDecimalType(20, 2));

  /** A fact of a lot that is hit; cents are of a dollar, 0 where not known. */
  private record Part(
      String fact, String division, double confidence, long cents, long pool, int remote) {}

  private final SparkSession spark;
  private final Draws draws = new Draws();

  private Simulation(SparkSession spark) {
    this.spark = spark;
  }

  /**
   * Makes the view.
   *
   * @param spark has the views {@code hits} and {@code purchase_periods}
   */
  static void register(SparkSession spark) {
    new Simulation(spark).register();
  }

  private void register() {
    Map<String, List<List<Object>>> lines = lines();
    Map<List<Object>, long[]> sums = new HashMap<>();
    if (!lines.isEmpty()) {
      Map<List<Object>, List<Part>> lots = lots();
      long[][] known = known();
      lots.forEach(
          (lot, parts) -> {
            if (parts.stream().anyMatch(part -> lines.containsKey(part.fact()))) {
              add(lot, parts, known, lines, sums);
            }
          });
    }
    List<Row> rows = new ArrayList<>();
    sums.forEach(
        (line, cents) -> {
          Arrays.sort(cents);
          List<Object> row = new ArrayList<>(line);
          for (int place : PLACES) {
            row.add(BigDecimal.valueOf(cents[place], 2));
          }
          rows.add(RowFactory.create(row.toArray()));
        });
    spark.createDataFrame(rows, SCHEMA).createOrReplaceTempView("simulated");
  }

  /** Which lines of exposure each fact is hit in. */
  private Map<String, List<List<Object>>> lines() {
    Map<String, List<List<Object>>> lines = new HashMap<>();
    for (Row row :
        spark
            .sql(
                """
                SELECT company, scenario, granularity, period_label, fact_id
                  FROM hits WHERE certainty >= 2""")
            .collectAsList()) {
      List<Object> line = new ArrayList<>();
      for (int k = 0; k < LINE; k++) {
        line.add(row.get(k));
      }
      lines.computeIfAbsent(row.getString(LINE), fact -> new ArrayList<>()).add(line);
    }
    return lines;
  }

  /** The facts by lot. */
  private Map<List<Object>, List<Part>> lots() {
    Map<List<Object>, List<Part>> lots = new LinkedHashMap<>();
    for (Row row :
        spark
            .sql(
                """
                SELECT process_id, lot, fact_id,
                       CASE WHEN amount_usd IS NULL THEN 'hidden' ELSE allocation END,
                       confidence, amount_usd, pool_usd, CASE WHEN remote THEN 1 ELSE 0 END
                  FROM purchase_periods WHERE granularity = 'all'""")
            .collectAsList()) {
      lots.computeIfAbsent(List.of(row.get(0), row.get(1)), lot -> new ArrayList<>())
          .add(
              new Part(
                  row.getString(2),
                  row.getString(3),
                  row.getDouble(4),
                  cents(row.getDecimal(5)),
                  cents(row.getDecimal(6)),
                  row.getInt(7)));
    }
    return lots;
  }

  /** The amounts of the disclosed lots in order: of delivered things, of remote ones, of all. */
  private long[][] known() {
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

  /** Adds what the facts of a lot come to in each replicate to the lines that they are hit in. */
  private void add(
      List<Object> lot,
      List<Part> parts,
      long[][] known,
      Map<String, List<List<Object>>> lines,
      Map<List<Object>, long[]> sums) {
    boolean hidden = parts.stream().anyMatch(part -> part.division().equals("hidden"));
    long[] filled = hidden ? filled(lot, parts, known) : new long[Draws.REPLICATES];
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
      List<List<Object>> hit = lines.getOrDefault(part.fact(), List.of());
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
        for (List<Object> line : hit) {
          sums.computeIfAbsent(line, l -> new long[Draws.REPLICATES])[r] += cents;
        }
      }
    }
  }

  /** An amount for a lot that has none, in each replicate: that of a disclosed lot of its kind. */
  private long[] filled(List<Object> lot, List<Part> parts, long[][] known) {
    int kind = parts.stream().mapToInt(Part::remote).max().orElse(ALL_KINDS);
    long[] amounts = known[kind].length > 0 ? known[kind] : known[ALL_KINDS];
    int[] pieces = draws.pieces("lot " + lot.get(0) + ":" + lot.get(1), Draws.REPLICATES);
    long[] filled = new long[Draws.REPLICATES];
    for (int r = 0; r < filled.length && amounts.length > 0; r++) {
      filled[r] = amounts[(int) ((long) amounts.length * pieces[r] / Draws.LEVELS)];
    }
    return filled;
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
