package org.tendertrace.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tendertrace.model.Quarantined;
import org.tendertrace.model.RawDocument;

/** Reads whatever real documents are at hand. */
class CorpusPagesTest {

  private final PageReader reader = new PageReader(ReadOptions.defaults());

  private static Path corpus() {
    String set = System.getenv("TENDERTRACE_CORPUS");
    Path corpus = set == null ? Path.of("../../shared/corpus") : Path.of(set);
    assumeTrue(Files.isDirectory(corpus), "No corpus at " + corpus + ": set TENDERTRACE_CORPUS");
    return corpus;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @Test
  void everyNoticeBecomesAPageThatObeysTheRules() throws Exception {
    for (Path file : files(corpus().resolve("real/notices"))) {
      RawDocument document = RawDocument.of(file.toString(), Files.readAllBytes(file));
      ReadPage read = reader.read(document);
      PageRules.check(read.page());
      assertThat(read.charset()).as(document.uri()).isEqualTo("UTF-8");
      assertThat(read.language()).as(document.uri()).startsWith("zh");
    }
  }

  @Test
  void nothingElseDoesMoreHarmThanARefusal() throws Exception {
    for (Path file : files(corpus())) {
      try {
        PageRules.check(
            reader.read(RawDocument.of(file.toString(), Files.readAllBytes(file))).page());
      } catch (Refusal refusal) {
        assertThat(refusal.code()).isNotEqualTo(Quarantined.Code.INTERNAL);
        assertThat(refusal).hasMessageNotContaining("\n");
      }
    }
  }
}
