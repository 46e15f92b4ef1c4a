package org.tendertrace.jobs.publish;

import java.util.List;
import java.util.Map;

/**
 * What a published run consists of and what it was made from. A run with a manifest is whole.
 *
 * @param started instant, ISO 8601 in UTC
 * @param finished instant, ISO 8601 in UTC
 * @param origin fingerprint of all that the tables depend on: input, configuration, versions and
 *     knowledge; two runs of one origin have the same tables
 * @param configuration every key and value in force, without secrets
 * @param quarantined number of refused documents by code
 */
public record Manifest(
    String runId,
    String started,
    String finished,
    String origin,
    Map<String, String> versions,
    Map<String, String> configuration,
    Inputs inputs,
    List<Entry> tables,
    Map<String, Long> quarantined) {

  /**
   * What was read.
   *
   * @param uris as given on the command line, without passwords
   * @param files number of files found, listed one by one in the run's {@code inventory.jsonl}
   * @param skipped number of hidden files and files being written that were left out
   * @param fingerprint of every file's URI, size and time of modification
   */
  public record Inputs(
      List<String> uris, long files, long bytes, long skipped, String fingerprint) {}

  /**
   * A table of the run.
   *
   * @param content a hash of the rows that does not depend on their order or division into files
   * @param schema fingerprint of the columns' names and types
   */
  public record Entry(
      String name, long rows, long bytes, String content, String schema, List<File> files) {}

  /** A file of a table, by its name in the table's folder. */
  public record File(String name, long bytes, String sha256) {}
}
