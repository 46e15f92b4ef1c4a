package org.tendertrace.extract.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.read.Refusal;
import org.tendertrace.text.Linguist;

/**
 * Scores on reconstructed notices by another writer, without the linguist. Rules are developed on
 * {@code dev} alone; what is missed is printed for that half only.
 */
class ReconstructedNoticesTest {

  @ParameterizedTest
  @ValueSource(strings = {"dev", "test"})
  void readsReconstructedNotices(String half) throws IOException, Refusal {
    List<ReconstructedNotices.Case> cases = ReconstructedNotices.half(half);
    assumeFalse(cases.isEmpty(), "No documents of " + half);
    MentionExtractor extractor = new MentionExtractor(Knowledge.load(), Linguist.NONE);
    ReconstructedNotices.Scores scores = new ReconstructedNotices.Scores();
    for (ReconstructedNotices.Case each : cases) {
      scores.add(
          each, extractor.extract(each.page(), MadeUp.notice(each.page(), each.type()), List.of()));
    }
    String report = half + "\n" + scores + (half.equals("dev") ? scores.misses : "");
    assertThat(scores.chipsAndProviders.precision()).as(report).isGreaterThan(0.85);
  }
}
