package org.tendertrace.extract.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.model.Mention;
import org.tendertrace.model.NoticeType;
import org.tendertrace.text.Linguist;

/** Real snippets with a token that looks like a chip or a cloud and is none. */
class NegativeControlsTest {

  private static Path controls() {
    String folder = System.getenv("TENDERTRACE_CORPUS");
    return Path.of(folder == null ? "../../shared/corpus" : folder, "negative_controls.tsv");
  }

  @Test
  void findsNothingInNegativeControls() throws IOException {
    assumeTrue(Files.exists(controls()), "No corpus at " + controls() + ": set TENDERTRACE_CORPUS");
    MentionExtractor extractor = new MentionExtractor(Knowledge.load(), Linguist.NONE);
    List<String> lines = Files.readAllLines(controls(), StandardCharsets.UTF_8);
    List<String> found = new ArrayList<>();
    int snippets = 0;
    for (String line : lines.subList(1, lines.size())) {
      snippets++;
      String snippet = line.split("\t", -1)[0];
      for (NoticeType type : new NoticeType[] {NoticeType.AWARD, NoticeType.TENDER}) {
        for (Mention mention : MadeUp.mentions(extractor, snippet, type)) {
          found.add(mention.key() + " in " + snippet);
        }
      }
    }
    assertThat(found).as("of %d snippets", snippets).hasSizeLessThanOrEqualTo(snippets / 100);
  }
}
