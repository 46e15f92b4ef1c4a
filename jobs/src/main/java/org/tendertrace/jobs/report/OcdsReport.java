package org.tendertrace.jobs.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tendertrace.jobs.Exit;
import org.tendertrace.jobs.Failure;
import org.tendertrace.jobs.publish.Manifest;
import org.tendertrace.jobs.query.Snapshot;

/**
 * The procurements of a run as a release package of the Open Contracting Data Standard 1.1, a
 * compiled release for each. What the standard has no place for, chips and clouds, stands in the
 * object {@code aiCompute} of an item: the extension of {@code docs/ocds}. What is not known is
 * left out.
 */
record OcdsReport(Queries queries, Manifest manifest, OcdsOptions options) {

  /**
   * The package of a run as JSON.
   *
   * @throws Failure if the run has no procurements: the standard knows no package without releases
   */
  static String of(Snapshot snapshot, OcdsOptions options) throws SQLException {
    try (Queries queries = new Queries(snapshot, Language.ZH, List.of(), null, 0)) {
      return new OcdsReport(queries, snapshot.manifest(), options).text();
    }
  }

  private String text() throws SQLException {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("uri", "urn:tendertrace:run:" + manifest.runId());
    all.put("version", "1.1");
    if (options.extension() != null) {
      all.put("extensions", List.of(options.extension()));
    }
    all.put("publishedDate", manifest.finished());
    all.put("publisher", Map.of("name", "Compiled from public notices with Tendertrace"));
    List<Map<String, Object>> releases = releases();
    if (releases.isEmpty()) {
      throw new Failure(
          Exit.FAILURE,
          "Run %s has no procurements, and a release package of none is no OCDS: nothing was written"
              .formatted(manifest.runId()));
    }
    all.put("releases", releases);
    try {
      return JsonMapper.builder()
              .enable(SerializationFeature.INDENT_OUTPUT)
              .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
              .build()
              .writeValueAsString(all)
          + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Map<String, Object>> releases() throws SQLException {
    Map<Object, List<Map<String, Object>>> notices = byProcess("ocds_notices");
    Map<Object, List<Map<String, Object>>> lots = byProcess("ocds_lots");
    Map<Object, List<Map<String, Object>>> parties = byProcess("ocds_parties");
    Map<Object, List<Map<String, Object>>> purchased = byProcess("ocds_purchased");
    Map<Object, List<Map<String, Object>>> requested = byProcess("ocds_requested");
    List<Map<String, Object>> releases = new ArrayList<>();
    for (Map<String, Object> process : queries.rows("ocds_processes")) {
      Object id = process.get("process_id");
      OcdsRelease release =
          new OcdsRelease(
              process,
              notices.getOrDefault(id, List.of()),
              lots.getOrDefault(id, List.of()),
              parties.getOrDefault(id, List.of()),
              purchased.getOrDefault(id, List.of()),
              requested.getOrDefault(id, List.of()));
      releases.add(release.of(options.prefix() + "-" + id, manifest));
    }
    return releases;
  }

  private Map<Object, List<Map<String, Object>>> byProcess(String query) throws SQLException {
    Map<Object, List<Map<String, Object>>> rows = new LinkedHashMap<>();
    for (Map<String, Object> row : queries.rows(query)) {
      rows.computeIfAbsent(row.get("process_id"), id -> new ArrayList<>()).add(row);
    }
    return rows;
  }
}
