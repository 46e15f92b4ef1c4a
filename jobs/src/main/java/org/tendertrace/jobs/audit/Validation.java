package org.tendertrace.jobs.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tendertrace.jobs.Exit;
import org.tendertrace.jobs.Failure;
import org.tendertrace.jobs.mart.Marts;
import org.tendertrace.jobs.publish.Fingerprint;
import org.tendertrace.jobs.publish.Manifest;
import org.tendertrace.jobs.query.Duck;
import org.tendertrace.jobs.query.Snapshot;

/**
 * Whether a published run is as its manifest says, and its tables hold what they promise: the
 * checks of the quality gate, computed anew from the published files by another engine.
 */
public final class Validation {
  private static final String FILES = "files_match_manifest";
  private static final String ROWS = "rows_match_manifest";

  private Validation() {}

  /**
   * What one check found.
   *
   * @param severity {@code error} or {@code warning}
   * @param sample one of the violations; {@code null} where there is none
   */
  public record Finding(
      String check, String severity, String description, long violations, String sample) {
    public boolean failed() {
      return violations > 0 && severity.equals("error");
    }
  }

  /**
   * The findings on the current run of {@code output}. Where a file is missing or altered, nothing
   * else is looked at.
   *
   * @throws Failure if no run is published there or its tables cannot be read
   */
  public static List<Finding> of(Path output) {
    try {
      Snapshot snapshot = Snapshot.current(output);
      List<Finding> findings = new ArrayList<>();
      findings.add(files(snapshot));
      if (findings.get(0).failed()) {
        return findings;
      }
      try (Duck duck = new Duck(snapshot)) {
        findings.add(rows(snapshot.manifest(), duck));
        for (String view : Marts.VIEWS) {
          duck.run("CREATE VIEW " + view + " AS " + Marts.view(view));
        }
        for (Map<String, Object> row : duck.rows(Marts.checks() + " ORDER BY 1")) {
          findings.add(
              new Finding(
                  (String) row.get("check"),
                  (String) row.get("severity"),
                  (String) row.get("description"),
                  ((Number) row.get("violations")).longValue(),
                  (String) row.get("sample")));
        }
      }
      return findings;
    } catch (SQLException | IOException e) {
      throw new Failure(
          Exit.FAILURE,
          "Cannot read the tables of %s: %s; were they published by this version?"
              .formatted(output, e.getMessage()),
          e);
    }
  }

  private static Finding files(Snapshot snapshot) throws IOException {
    Set<String> wrong = new TreeSet<>();
    for (Manifest.Entry table : snapshot.manifest().tables()) {
      Path folder = snapshot.run().resolve(table.name());
      Set<String> listed = new TreeSet<>();
      for (Manifest.File file : table.files()) {
        listed.add(file.name());
        if (!isAsListed(folder.resolve(file.name()), file)) {
          wrong.add(table.name() + "/" + file.name());
        }
      }
      for (String name : parquet(folder)) {
        if (!listed.contains(name)) {
          wrong.add(table.name() + "/" + name + " (not listed)");
        }
      }
    }
    return finding(
        FILES, "Every file of a table is there with the bytes that were written.", wrong);
  }

  private static boolean isAsListed(Path path, Manifest.File file) throws IOException {
    if (!Files.isRegularFile(path) || Files.size(path) != file.bytes()) {
      return false;
    }
    try (InputStream in = Files.newInputStream(path)) {
      return Fingerprint.of(in).equals(file.sha256());
    }
  }

  private static Set<String> parquet(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".parquet"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Finding rows(Manifest manifest, Duck duck) throws SQLException {
    Set<String> wrong = new TreeSet<>();
    for (Manifest.Entry table : manifest.tables()) {
      Object rows = duck.rows("SELECT count(*) AS n FROM " + table.name()).get(0).get("n");
      if (((Number) rows).longValue() != table.rows()) {
        wrong.add("%s: %s of %d".formatted(table.name(), rows, table.rows()));
      }
    }
    return finding(ROWS, "Every table has as many rows as were written.", wrong);
  }

  private static Finding finding(String check, String description, Set<String> wrong) {
    String sample = wrong.stream().findFirst().orElse(null);
    return new Finding(check, "error", description, wrong.size(), sample);
  }
}
