package org.tendertrace.jobs;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * One run, from the command line to the published snapshot.
 *
 * @param inputs URIs of what to read
 * @param output folder of the published runs
 * @param config HOCON; {@code null} for none
 * @param overrides configuration values by key
 * @param master Spark's master; {@code null} for the default
 * @param dryRun only to say what would be read
 */
public record Job(
    List<String> inputs,
    String output,
    Path config,
    Map<String, String> overrides,
    String master,
    boolean dryRun) {

  /**
   * Does it.
   *
   * @throws Failure if nothing was published, except where there was nothing new
   */
  public Exit run() {
    Settings settings = SettingsReader.read(config, overrides);
    boolean shared = SparkSession.getDefaultSession().isDefined();
    SparkSession spark = Session.open(master);
    try {
      throw new Failure(Exit.FAILURE, "Cannot run yet with " + settings.resolved());
    } finally {
      if (!shared) {
        spark.stop();
      }
    }
  }
}
