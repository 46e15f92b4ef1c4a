package org.tendertrace.jobs;

import com.holdenkarau.spark.testing.JavaDatasetSuiteBase;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;

/**
 * What tests with Spark share: one session for the whole JVM (it is kept by Spark itself), and the
 * comparing of datasets.
 */
public abstract class SparkTest extends JavaDatasetSuiteBase {

  @BeforeEach
  protected void startSpark() {
    // The base is written for JUnit 4, whose annotations JUnit 5 does not see.
    runBefore();
  }

  @Override
  public boolean enableHiveSupport() {
    return false;
  }

  @Override
  public SparkConf conf() {
    return super.conf()
        .set("spark.log.level", "WARN")
        .set("spark.ui.enabled", "false")
        .set("spark.sql.shuffle.partitions", "2")
        .set("spark.buffer.pageSize", "1m")
        .set("spark.sql.session.timeZone", "UTC")
        .set("spark.sql.ansi.enabled", "true");
  }

  protected SparkSession session() {
    return spark();
  }
}
