package org.tendertrace.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tendertrace.jobs.publish.Manifest;
import org.tendertrace.jobs.stage.DocumentAnalyzer;
import org.tendertrace.model.Analysis;
import org.tendertrace.model.Mention;
import org.tendertrace.model.RawDocument;

/** A run whose tables contradict themselves publishes nothing. */
public class QualityGateTest extends SparkTest {
  @TempDir Path folder;

  @Test
  void aViolatedErrorCheckKeepsTheRunBack() throws IOException {
    PublishedRun published = PublishedRun.shared().copy(folder);
    Manifest before = published.current();
    Path input = Files.createDirectory(folder.resolve("wrong"));
    Files.writeString(input.resolve("a.txt"), "某大学|某科技有限公司|1.00|nvidia-a100|A-2024-0001");
    Job job =
        new Job(
            List.of(input.toString()), published.output().toString(), null, Map.of(), null, false);

    assertThatThrownBy(() -> job.run((knowledge, settings) -> new WrongSurfaces()))
        .isInstanceOfSatisfying(
            Failure.class, e -> assertThat(e.exit()).isEqualTo(Exit.QUALITY_GATE))
        .hasMessageContaining("spans_reproduce_surfaces");

    assertThat(Exit.QUALITY_GATE.code()).isEqualTo(10);
    assertThat(published.runs()).containsExactly(before.runId());
    published.assertStillPublished(before);
  }

  /** Finds mentions whose surface is not what stands at their place. */
  private static final class WrongSurfaces implements DocumentAnalyzer {
    private final FakeAnalyzer right = new FakeAnalyzer();

    @Override
    public Analysis analyze(RawDocument document) {
      Analysis analysis = right.analyze(document);
      return new Analysis(
          analysis.document(),
          analysis.notice(),
          analysis.mentions().stream().map(WrongSurfaces::wrong).toList(),
          analysis.awards(),
          List.of(),
          null);
    }

    private static Mention wrong(Mention m) {
      return new Mention(
          m.noticeId(),
          m.begin(),
          m.end(),
          "NVIDIA-A100",
          m.type(),
          m.key(),
          m.status(),
          m.lot(),
          m.quantity(),
          m.unit(),
          m.region(),
          m.access(),
          m.method(),
          m.reason(),
          m.confidence());
    }

    @Override
    public String models() {
      return "wrong";
    }
  }
}
