package org.tendertrace.evaluate;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.tendertrace.award.AwardReader;
import org.tendertrace.extract.FieldExtractor;
import org.tendertrace.extract.Fields;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.model.Analysis;
import org.tendertrace.model.Document;
import org.tendertrace.model.Notice;
import org.tendertrace.model.RawDocument;
import org.tendertrace.read.PageReader;
import org.tendertrace.read.ReadOptions;
import org.tendertrace.read.ReadPage;
import org.tendertrace.read.Refusal;
import org.tendertrace.text.Linguist;

/** The part of the analysis that fields and awards need, without gate and mentions. */
public final class FieldAnalysis implements Function<RawDocument, Analysis> {

  private final PageReader pages = new PageReader(ReadOptions.defaults());
  private final FieldExtractor fields;
  private final AwardReader awards;

  public FieldAnalysis() {
    this(Knowledge.load());
  }

  FieldAnalysis(Knowledge knowledge) {
    fields = new FieldExtractor(knowledge, Linguist.NONE);
    awards = new AwardReader(knowledge, Linguist.NONE);
  }

  @Override
  public Analysis apply(RawDocument document) {
    try {
      ReadPage read = pages.read(document);
      RawDocument described =
          new RawDocument(
              document.uri(), document.bytes(), read.mediaType(), read.charset(), read.metadata());
      Fields found = fields.extract(read.page(), described);
      AwardReader.Awarded awarded = awards.read("n-1", found);
      TreeSet<String> flags = new TreeSet<>(found.flags());
      flags.addAll(awarded.flags());
      Notice notice =
          new Notice(
              "n-1",
              "d",
              document.uri(),
              null,
              found.type(),
              found.projectId(),
              found.title(),
              found.published(),
              found.buyers(),
              found.agency(),
              found.budget(),
              found.currency(),
              read.language(),
              read.page().text(),
              List.copyOf(flags),
              found.evidence());
      Document row =
          new Document(
              "d",
              document.uri(),
              null,
              read.mediaType(),
              read.charset(),
              read.language(),
              document.bytes().length,
              Document.Gate.RELEVANT,
              List.of(),
              false);
      return new Analysis(row, notice, List.of(), awarded.awards(), List.of(), null);
    } catch (Refusal refusal) {
      return new Analysis(null, null, List.of(), List.of(), List.of(), null);
    }
  }

  /** A document of lines of text. */
  public static RawDocument lines(String... lines) {
    byte[] bytes = String.join("\n", lines).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return new RawDocument("test.txt", bytes, "text/plain", "UTF-8", Map.of());
  }

  /** A document of HTML. */
  public static RawDocument html(String html) {
    return new RawDocument(
        "test.html",
        html.getBytes(java.nio.charset.StandardCharsets.UTF_8),
        "text/html",
        "UTF-8",
        Map.of());
  }
}
