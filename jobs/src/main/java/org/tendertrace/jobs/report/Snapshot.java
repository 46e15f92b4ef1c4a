package org.tendertrace.jobs.report;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.tendertrace.jobs.Exit;
import org.tendertrace.jobs.Failure;
import org.tendertrace.jobs.publish.Manifest;
import org.tendertrace.jobs.publish.OutputFolder;
import org.tendertrace.jobs.publish.Snapshots;

/**
 * The run that readers of a local folder see.
 *
 * @param run folder of its tables
 */
record Snapshot(Path run, Manifest manifest) {

  /**
   * The current run of {@code output}.
   *
   * @throws Failure if no run is published there
   */
  static Snapshot current(Path output) throws IOException {
    OutputFolder folder = OutputFolder.at(output.toUri().toString(), new Configuration(false));
    Manifest manifest =
        Snapshots.current(folder)
            .orElseThrow(
                () ->
                    new Failure(
                        Exit.FAILURE,
                        "No run is published in %s: tendertrace run --output %s makes one"
                            .formatted(output, output)));
    return new Snapshot(output.resolve(Snapshots.file(manifest.runId(), "")), manifest);
  }
}
