package org.tendertrace.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Measures fields and awards on real notices, where they are at hand. */
class CorpusTest {

  private static final Evaluator EVALUATOR = new Evaluator(new FieldAnalysis());

  private Path real;

  @BeforeEach
  void findTheCorpus() {
    String folder = System.getenv().getOrDefault("TENDERTRACE_CORPUS", "../../shared/corpus");
    real = Path.of(folder).resolve("real");
    assumeTrue(
        Files.exists(real.resolve("gold.jsonl")),
        "No corpus at " + real + ": set TENDERTRACE_CORPUS to measure on real notices");
  }

  @Test
  void fieldsOfRealNoticesAreReadAsAnAnnotatorDid() throws IOException {
    Evaluation all = EVALUATOR.evaluate(real.resolve("gold.jsonl"), real.resolve("notices"));
    assertThat(all.of("buyers").f1()).as(all.table(List.of("all"))).isGreaterThanOrEqualTo(0.95);
    assertThat(all.of("agency").f1()).isGreaterThanOrEqualTo(0.95);
    assertThat(all.of("suppliers").f1()).isGreaterThanOrEqualTo(0.95);
    assertThat(all.of("award_amounts").f1()).isGreaterThanOrEqualTo(0.95);
    assertThat(all.of("supplier_and_amount").f1()).isGreaterThanOrEqualTo(0.93);
    assertThat(all.of("notice_type").f1()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void noAmountIsTakenThatIsNone() throws IOException {
    Evaluation all = EVALUATOR.evaluate(real.resolve("gold.jsonl"), real.resolve("notices"));
    assertThat(all.of("award_amounts").precision()).isGreaterThanOrEqualTo(0.99);
    assertThat(all.readSpend().doubleValue() / all.goldSpend().doubleValue()).isBetween(0.98, 1.02);
  }

  @Test
  void heldOutPortalsAreReadAsWellAsTheOthers() throws IOException {
    Evaluation held =
        EVALUATOR.evaluate(real.resolve("gold.jsonl"), real.resolve("notices"), new HeldOut(real));
    assertThat(held.of("buyers").f1()).as(held.table(List.of("all"))).isGreaterThanOrEqualTo(0.92);
    assertThat(held.of("suppliers").f1()).isGreaterThanOrEqualTo(0.95);
    assertThat(held.of("award_amounts").f1()).isGreaterThanOrEqualTo(0.95);
    assertThat(held.of("notice_type").f1()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void confidencesOnHeldOutPortalsAreHowOftenReadingsAreRight() throws IOException {
    Confidences held = Confidences.of(real, new HeldOut(real));
    assertThat(held.calibrationError()).as(held.toString()).isLessThanOrEqualTo(0.05);
  }
}
