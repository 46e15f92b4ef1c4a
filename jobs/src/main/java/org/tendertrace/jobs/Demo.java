package org.tendertrace.jobs;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.tendertrace.jobs.publish.Manifest;
import org.tendertrace.jobs.publish.OutputFolder;
import org.tendertrace.jobs.publish.Snapshots;
import org.tendertrace.jobs.report.Report;

/**
 * A run on the sample notices that says what it found.
 *
 * @param documents URI of the notices
 * @param output local folder of the published runs
 */
public record Demo(String documents, String output) {

  /**
   * Runs the job, prints the headline of what is then current, new or not, and writes its report.
   *
   * @throws Failure if nothing is published there
   */
  public Exit run(PrintWriter out) throws IOException {
    SparkSession spark = Session.open(null);
    try {
      Exit exit = new Job(List.of(documents), output, null, Map.of(), null, false).run();
      if (exit != Exit.PUBLISHED && exit != Exit.NO_NEW_INPUT) {
        return exit;
      }
      OutputFolder folder = OutputFolder.at(output, spark.sparkContext().hadoopConfiguration());
      Manifest manifest =
          Snapshots.current(folder)
              .orElseThrow(() -> new Failure(Exit.FAILURE, "No run is published in " + folder));
      Tables.open(spark, folder, manifest);
      out.print(new Headline(spark).text());
      out.printf("%nTables of run %s: %s/latest%n", manifest.runId(), folder);
      Report report = Report.of(Path.of(output));
      report.write(report.file());
      out.printf("Report: %s%n", report.file().toAbsolutePath().normalize());
      out.flush();
      return Exit.PUBLISHED;
    } finally {
      spark.stop();
    }
  }
}
