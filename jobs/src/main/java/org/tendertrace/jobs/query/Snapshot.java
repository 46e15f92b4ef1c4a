package org.tendertrace.jobs.query;

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
public record Snapshot(Path run, Manifest manifest) {

  /**
   * The current run of {@code output}.
   *
   * @throws Failure if no run is published there
   * @throws IOException if the folder cannot be read
   */
  public static Snapshot current(Path output) throws IOException {
    OutputFolder folder = folder(output);
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

  /**
   * A published run of {@code output}.
   *
   * @param named its id, {@code current}, or {@code previous} for the one published before that
   * @throws Failure if there is none
   * @throws IOException if the folder cannot be read
   */
  public static Snapshot of(Path output, String named) throws IOException {
    if (named.equals("current")) {
      return current(output);
    }
    OutputFolder folder = folder(output);
    String runId = named.equals("previous") ? previous(folder, output) : named;
    Manifest manifest =
        Snapshots.published(folder, runId)
            .orElseThrow(
                () ->
                    new Failure(
                        Exit.USAGE,
                        "There is no published run %s in %s; there are %s"
                            .formatted(runId, output, runs(folder))));
    return new Snapshot(output.resolve(Snapshots.file(manifest.runId(), "")), manifest);
  }

  /** Of a path in the file system at hand, whose blanks and Chinese stand as they are. */
  private static OutputFolder folder(Path output) throws IOException {
    String local = new org.apache.hadoop.fs.Path(output.toUri()).toString();
    return OutputFolder.at(local, new Configuration(false));
  }

  private static String previous(OutputFolder folder, Path output) throws IOException {
    String current = current(output).manifest().runId();
    return Snapshots.published(folder).stream()
        .filter(run -> run.compareTo(current) < 0)
        .reduce((first, second) -> second)
        .orElseThrow(
            () ->
                new Failure(Exit.USAGE, "%s has no run before the current one".formatted(output)));
  }

  private static String runs(OutputFolder folder) {
    try {
      return String.join(", ", Snapshots.published(folder));
    } catch (IOException e) {
      return "none that can be read";
    }
  }
}
