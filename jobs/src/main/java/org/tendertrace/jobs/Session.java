package org.tendertrace.jobs;

import java.util.HashMap;
import java.util.Map;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.SparkSession;

/** Builds the SparkSession; nothing else does. */
final class Session {
  private static final long SMALL = 16L << 20;
  private static final String PARTITIONS = "spark.sql.shuffle.partitions";

  private Session() {}

  /**
   * The session, with what the tables' contracts rest on: UTC, ANSI SQL, microseconds. What the
   * user gave to spark-submit stands in everything else.
   *
   * @param master where spark-submit gave none; {@code null} for all cores of this machine
   */
  static SparkSession open(String master) {
    SparkConf conf = new SparkConf();
    conf.setIfMissing("spark.master", master == null ? "local[*]" : master);
    conf.setIfMissing("spark.app.name", "tendertrace");
    conf.setIfMissing("spark.ui.enabled", "false");
    conf.setIfMissing("spark.log.level", "WARN");
    conf.setIfMissing("spark.ui.showConsoleProgress", "false");
    conf.set("spark.sql.session.timeZone", "UTC");
    conf.set("spark.sql.ansi.enabled", "true");
    conf.set("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
    conf.set("spark.sql.datetime.java8API.enabled", "true");
    if (conf.get("spark.log.level").equals("WARN")) {
      // Spark's own setting only works once the context stands, and much is said before that.
      Configurator.setRootLevel(Level.WARN);
      Configurator.setLevel("org.apache.hadoop.util.NativeCodeLoader", Level.ERROR);
    }
    return SparkSession.builder().config(conf).getOrCreate();
  }

  /**
   * Fits the planning of queries to the size of the input. A small one is over before compiled and
   * adaptive plans pay: it is interpreted, in as many tasks as there are cores. What the user set
   * stands.
   *
   * @param bytes of the input
   */
  static void fit(SparkSession spark, long bytes) {
    boolean small = bytes <= SMALL;
    SparkContext context = spark.sparkContext();
    Map<String, Object> fitting = new HashMap<>();
    fitting.put("spark.sql.adaptive.enabled", !small);
    fitting.put("spark.sql.codegen.wholeStage", !small);
    // Projections would be compiled all the same, a class for each of thousands.
    fitting.put("spark.sql.codegen.factoryMode", small ? "NO_CODEGEN" : "FALLBACK");
    if (small) {
      fitting.put(PARTITIONS, context.defaultParallelism());
    } else if (context.isLocal()) {
      fitting.put(PARTITIONS, 2 * context.defaultParallelism());
    } else {
      spark.conf().unset(PARTITIONS);
    }
    fitting.forEach(
        (key, value) -> {
          if (!context.getConf().contains(key)) {
            spark.conf().set(key, value.toString());
          }
        });
  }
}
