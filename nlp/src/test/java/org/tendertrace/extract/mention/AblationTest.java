package org.tendertrace.extract.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tendertrace.AnalyzerOptions;
import org.tendertrace.NoticeAnalyzer;
import org.tendertrace.extract.mention.MentionExtractor.Layers;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.model.Analysis;
import org.tendertrace.model.NoticeType;
import org.tendertrace.model.RawDocument;
import org.tendertrace.read.Refusal;
import org.tendertrace.text.Linguist;
import org.tendertrace.text.corenlp.Corenlp;

/**
 * Measures what each layer adds, and writes the table. Where {@code TENDERTRACE_ABLATION} names the
 * file for it, CoreNLP is a layer too. The last row is of the whole job, to which nothing is given
 * but the document. Of the test half only the scores are written.
 */
class AblationTest {

  private static final String TARGET = System.getenv("TENDERTRACE_ABLATION");
  private static final double NANOS_PER_MILLI = 1e6;

  /** A row of the table. */
  private record Measured(
      String layer, ReconstructedNotices.Scores scores, double millis, String controls) {}

  @Test
  void writesTheTable() throws IOException, Refusal {
    Knowledge knowledge = Knowledge.load();
    Map<String, MentionExtractor> layers = new LinkedHashMap<>();
    layers.put(
        "names, labels, headings", new MentionExtractor(knowledge, Linguist.NONE, Layers.NAMES));
    layers.put("+ sense", new MentionExtractor(knowledge, Linguist.NONE, Layers.SENSE));
    layers.put(
        "+ words of the sentence", new MentionExtractor(knowledge, Linguist.NONE, Layers.WORDS));
    layers.put("+ referee", new MentionExtractor(knowledge, Linguist.NONE, Layers.ALL));
    Corenlp corenlp = Corenlp.onClassPath();
    if (TARGET != null && corenlp.isAvailable()) {
      layers.put("+ CoreNLP", new MentionExtractor(knowledge, corenlp, Layers.ALL));
    }
    StringBuilder tables = new StringBuilder();
    for (Map.Entry<String, List<ReconstructedNotices.Case>> batch : batches().entrySet()) {
      List<ReconstructedNotices.Case> cases = batch.getValue();
      List<Measured> rows = new ArrayList<>();
      for (Map.Entry<String, MentionExtractor> layer : layers.entrySet()) {
        rows.add(measure(layer.getKey(), layer.getValue(), cases));
      }
      rows.add(ofTheJob(knowledge, cases));
      tables.append(table(batch.getKey(), cases.size(), rows));
      assertThat(rows.get(2).scores().statuses.f1())
          .isGreaterThan(rows.get(1).scores().statuses.f1());
    }
    Path target = Path.of(TARGET == null ? "target/ablation.md" : TARGET);
    Files.writeString(target, tables, StandardCharsets.UTF_8);
  }

  /** The halves, each by when its notices were written; without a half that has none. */
  private static Map<String, List<ReconstructedNotices.Case>> batches()
      throws IOException, Refusal {
    Map<String, List<ReconstructedNotices.Case>> batches = new LinkedHashMap<>();
    List<ReconstructedNotices.Case> dev = ReconstructedNotices.half("dev");
    batches.put("dev, 0001-0447", ReconstructedNotices.between(dev, 1, 447));
    batches.put("dev, 0448-0601", ReconstructedNotices.between(dev, 448, 601));
    batches.put("dev, 0602-0751", ReconstructedNotices.between(dev, 602, 751));
    batches.put("dev, 0801-0970", ReconstructedNotices.between(dev, 801, 970));
    batches.put("dev, from 1001 on", ReconstructedNotices.between(dev, 1001, 9999));
    batches.put("test", ReconstructedNotices.half("test"));
    batches.values().removeIf(List::isEmpty);
    return batches;
  }

  private static Measured measure(
      String layer, MentionExtractor extractor, List<ReconstructedNotices.Case> cases)
      throws IOException {
    // Once unmeasured: what is compiled and loaded on the first call is no cost per notice.
    for (ReconstructedNotices.Case each : cases.subList(0, 20)) {
      extractor.extract(each.page(), MadeUp.notice(each.page(), each.type()), List.of());
    }
    ReconstructedNotices.Scores scores = new ReconstructedNotices.Scores();
    long nanos = 0;
    for (ReconstructedNotices.Case each : cases) {
      long begin = System.nanoTime();
      var mentions =
          extractor.extract(each.page(), MadeUp.notice(each.page(), each.type()), List.of());
      nanos += System.nanoTime() - begin;
      scores.add(each, mentions);
    }
    return new Measured(layer, scores, nanos / NANOS_PER_MILLI / cases.size(), controls(extractor));
  }

  /** All layers, by the notice's type, parties and awards as the job reads them itself. */
  private static Measured ofTheJob(Knowledge knowledge, List<ReconstructedNotices.Case> cases)
      throws IOException {
    NoticeAnalyzer analyzer =
        new NoticeAnalyzer(knowledge, AnalyzerOptions.defaults().withoutGate(), Linguist.NONE);
    ReconstructedNotices.Scores scores = new ReconstructedNotices.Scores();
    long nanos = 0;
    for (ReconstructedNotices.Case each : cases) {
      RawDocument printed = ReconstructedNotices.printed(each);
      long begin = System.nanoTime();
      Analysis analysis = analyzer.analyze(printed);
      nanos += System.nanoTime() - begin;
      scores.add(each, analysis.mentions());
    }
    return new Measured(
        "the whole job, from bytes", scores, nanos / NANOS_PER_MILLI / cases.size(), "");
  }

  /** How many of the real snippets without a mention give one all the same. */
  private static String controls(MentionExtractor extractor) throws IOException {
    String folder = System.getenv("TENDERTRACE_CORPUS");
    Path path = Path.of(folder == null ? "../../shared/corpus" : folder, "negative_controls.tsv");
    if (!Files.exists(path)) {
      return "";
    }
    List<String> lines = Files.readAllLines(path, StandardCharsets.UTF_8);
    int found = 0;
    for (String line : lines.subList(1, lines.size())) {
      String snippet = line.split("\t", -1)[0];
      found += MadeUp.mentions(extractor, snippet, NoticeType.AWARD).isEmpty() ? 0 : 1;
    }
    return "%d of %d".formatted(found, lines.size() - 1);
  }

  private static String table(String batch, int notices, List<Measured> rows) {
    StringBuilder table = new StringBuilder();
    table.append(
        "%n**%s: %d notices**%n%n| layers | chips and clouds P / R | services and models F1 | with status F1 | purchased P / R | quantity F1 | controls with a mention | ms a notice |%n|---|---|---|---|---|---|---|---|%n"
            .formatted(batch, notices));
    for (Measured row : rows) {
      ReconstructedNotices.Scores s = row.scores();
      table.append(
          "| %s | %.3f / %.3f | %.3f | %.3f | %.3f / %.3f | %.3f | %s | %.2f |%n"
              .formatted(
                  row.layer(),
                  s.chipsAndProviders.precision(),
                  s.chipsAndProviders.recall(),
                  s.servicesAndModels.f1(),
                  s.statuses.f1(),
                  s.purchased.precision(),
                  s.purchased.recall(),
                  s.quantities.f1(),
                  row.controls(),
                  row.millis()));
    }
    return table.toString();
  }
}
