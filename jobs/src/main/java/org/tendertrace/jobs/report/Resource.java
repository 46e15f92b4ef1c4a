package org.tendertrace.jobs.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Files that come with the report. */
final class Resource {

  private Resource() {}

  /** The text of a file, by its path in the job's jar. */
  static String text(String path) {
    try (InputStream in = Resource.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalArgumentException("No such resource: " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + path + ": " + e.getMessage(), e);
    }
  }

  /** The lines of a tab-separated file without its comments; the first has the columns' names. */
  static List<List<String>> table(String path) {
    return text(path)
        .lines()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .map(line -> Arrays.asList(line.split("\t", -1)))
        .toList();
  }
}
