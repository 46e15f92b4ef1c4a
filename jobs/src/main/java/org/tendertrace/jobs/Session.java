package org.tendertrace.jobs;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Builds the SparkSession; nothing else does. */
final class Session {

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
    if (!conf.contains("spark.sql.shuffle.partitions")) {
      conf.set("spark.sql.shuffle.partitions", String.valueOf(shufflePartitions(conf)));
    }
    return SparkSession.builder().config(conf).getOrCreate();
  }

  /**
   * Two for each core that this machine lends, so that small runs do not drown in tasks; Spark's
   * own default on a cluster, where adaptive execution joins what is too small.
   */
  private static int shufflePartitions(SparkConf conf) {
    return conf.get("spark.master").startsWith("local")
        ? 2 * Runtime.getRuntime().availableProcessors()
        : 200;
  }
}
