package org.tendertrace.jobs.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The report as one JSON object: the run, the headline, the tables by name, and the evidence. */
final class JsonReport {

  private JsonReport() {}

  static String of(Content content) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("run_id", content.manifest().runId());
    report.put("finished", content.manifest().finished());
    report.put("headline", content.headline());
    report.putAll(content.tables());
    report.put("evidence_groups", content.groups());
    report.put("evidence", content.evidence());
    try {
      return JsonMapper.builder()
              .enable(SerializationFeature.INDENT_OUTPUT)
              .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
              .build()
              .writeValueAsString(report)
          + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
