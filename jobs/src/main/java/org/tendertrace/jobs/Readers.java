package org.tendertrace.jobs;

import java.util.List;
import org.tendertrace.jobs.stage.DocumentAnalyzer;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.model.Analysis;
import org.tendertrace.model.Document;
import org.tendertrace.model.Quarantined;
import org.tendertrace.model.RawDocument;
import org.tendertrace.read.PageReader;
import org.tendertrace.read.ReadOptions;
import org.tendertrace.read.ReadPage;
import org.tendertrace.read.Refusal;

/** Reads documents with the knowledge; an executor makes the reader once. */
final class Readers implements DocumentAnalyzer {
  private final ReadOptions options;
  private transient PageReader reader;

  private Readers(ReadOptions options) {
    this.options = options;
  }

  static Readers of(Knowledge knowledge, Settings settings) {
    return new Readers(settings.reading());
  }

  @Override
  public String models() {
    return "none";
  }

  @Override
  public Analysis analyze(RawDocument raw) {
    try {
      ReadPage read = reader().read(raw);
      return Analysis.irrelevant(
          new Document(
              org.tendertrace.text.Sha256.of(raw.uri()),
              raw.uri(),
              null,
              read.mediaType(),
              read.charset(),
              read.language(),
              raw.bytes().length,
              Document.Gate.IRRELEVANT,
              List.of(),
              false));
    } catch (Refusal e) {
      return Analysis.refused(
          new Quarantined(null, raw.uri(), "documents", e.code(), e.getMessage(), e.retryable()));
    }
  }

  private synchronized PageReader reader() {
    if (reader == null) {
      reader = new PageReader(options);
    }
    return reader;
  }
}
