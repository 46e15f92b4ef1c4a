package org.tendertrace.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Measures fields and awards on real notices, where they are at hand. */
class CorpusTest {

  private static Path corpus() {
    String folder = System.getenv().getOrDefault("TENDERTRACE_CORPUS", "../../shared/corpus");
    return Path.of(folder).resolve("real");
  }

  @Test
  void fieldsOfRealNoticesAreReadAsAnAnnotatorDid() throws IOException {
    Path real = corpus();
    assumeTrue(
        Files.exists(real.resolve("gold.jsonl")),
        "No corpus at " + real + ": set TENDERTRACE_CORPUS to measure on real notices");
    Evaluation all =
        new Evaluator(new FieldAnalysis())
            .evaluate(real.resolve("gold.jsonl"), real.resolve("notices"));
    assertThat(all.of("buyers").f1()).as(all.table()).isGreaterThanOrEqualTo(0.85);
    assertThat(all.of("suppliers").f1()).isGreaterThanOrEqualTo(0.80);
    assertThat(all.of("award_amounts").f1()).isGreaterThanOrEqualTo(0.80);
    assertThat(all.of("notice_type").f1()).isGreaterThanOrEqualTo(0.90);
  }
}
