package org.tendertrace.jobs.mart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tendertrace.jobs.RecordEncoder;

/**
 * The view {@code share_intervals}: what {@code share_intervals.sql} says, computed here. In SQL
 * every share of every replicate is a row; here a replicate is a place in an array. Facts are
 * summed up where they are; the driver holds an array for each cell and share.
 */
public final class ShareIntervals {
  private static final double LOW = 0.025;
  private static final double HIGH = 0.975;
  private static final int KEY = 4;
  private static final int CELL = 5;

  private static final StructType SCHEMA =
      new StructType()
          .add("dimension", DataTypes.StringType)
          .add("denominator", DataTypes.StringType)
          .add("granularity", DataTypes.StringType)
          .add("period_label", DataTypes.StringType)
          .add("key", DataTypes.StringType)
          .add("share_low", DataTypes.DoubleType)
          .add("share_high", DataTypes.DoubleType);

  private ShareIntervals() {}

  /**
   * Makes the view.
   *
   * @param spark has the view {@code share_parts}
   */
  static void register(SparkSession spark) {
    Map<String, long[]> cells = cells(spark);
    // A share is named by its columns from dimension to key, what it is of by those before the key.
    Map<List<Object>, long[]> shares = new HashMap<>();
    Map<List<Object>, long[]> wholes = new HashMap<>();
    for (Row row :
        spark
            .sql(
                """
                SELECT DISTINCT dimension, denominator, granularity, period_label, key, cell
                  FROM share_parts WHERE amount_cny IS NOT NULL""")
            .collectAsList()) {
      List<Object> share = new ArrayList<>();
      for (int k = 0; k <= KEY; k++) {
        share.add(row.get(k));
      }
      long[] cell = cells.get(row.getString(CELL));
      add(shares.computeIfAbsent(share, s -> new long[Draws.REPLICATES]), cell);
      add(wholes.computeIfAbsent(share.subList(0, KEY), w -> new long[Draws.REPLICATES]), cell);
    }
    List<Row> intervals = new ArrayList<>();
    shares.forEach(
        (share, sums) -> {
          List<Object> row = new ArrayList<>(share);
          double[] values = values(sums, wholes.get(share.subList(0, KEY)));
          row.add(values.length == 0 ? null : quantile(values, LOW));
          row.add(values.length == 0 ? null : quantile(values, HIGH));
          intervals.add(RowFactory.create(row.toArray()));
        });
    spark.createDataFrame(intervals, SCHEMA).createOrReplaceTempView("share_intervals");
  }

  /**
   * What a cell comes to in each replicate, in hundredths of a yuan.
   *
   * @param sums of a part of its facts
   */
  public record Cell(String cell, List<Long> sums) {}

  /** What each cell comes to in each replicate, in hundredths of a yuan. */
  private static Map<String, long[]> cells(SparkSession spark) {
    Map<String, long[]> cells = new HashMap<>();
    for (Cell part :
        spark
            .sql(
                """
                SELECT cell, process_id, amount_cny FROM share_parts
                 WHERE dimension = 'provider' AND denominator = 'all_detected'
                   AND granularity = 'month' AND amount_cny IS NOT NULL""")
            .mapPartitions(
                (MapPartitionsFunction<Row, Cell>) ShareIntervals::drawn,
                RecordEncoder.of(Cell.class))
            .collectAsList()) {
      add(
          cells.computeIfAbsent(part.cell(), c -> new long[Draws.REPLICATES]),
          part.sums().stream().mapToLong(Long::longValue).toArray());
    }
    return cells;
  }

  /** The cells of the facts of one task. */
  private static Iterator<Cell> drawn(Iterator<Row> facts) {
    Draws draws = new Draws();
    Map<String, long[]> cells = new HashMap<>();
    while (facts.hasNext()) {
      Row row = facts.next();
      long cents = row.getDecimal(2).movePointRight(2).longValueExact();
      int[] times = draws.poisson(row.getString(1));
      long[] sums = cells.computeIfAbsent(row.getString(0), c -> new long[Draws.REPLICATES]);
      for (int r = 0; r < sums.length; r++) {
        sums[r] = Math.addExact(sums[r], Math.multiplyExact(cents, (long) times[r]));
      }
    }
    return cells.entrySet().stream()
        .map(cell -> new Cell(cell.getKey(), Arrays.stream(cell.getValue()).boxed().toList()))
        .iterator();
  }

  private static void add(long[] sums, long[] more) {
    for (int r = 0; r < sums.length; r++) {
      sums[r] = Math.addExact(sums[r], more[r]);
    }
  }

  /** The shares in order; a replicate that draws nothing has none. */
  private static double[] values(long[] sums, long[] wholes) {
    double[] values = new double[sums.length];
    int number = 0;
    for (int r = 0; r < sums.length; r++) {
      if (wholes[r] != 0) {
        values[number++] = (double) sums[r] / wholes[r];
      }
    }
    double[] shares = Arrays.copyOf(values, number);
    Arrays.sort(shares);
    return shares;
  }

  /** Between two neighbours by their distance, as SQL's {@code percentile_cont}. */
  private static double quantile(double[] sorted, double part) {
    double place = part * (sorted.length - 1);
    int below = (int) Math.floor(place);
    int above = (int) Math.ceil(place);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
