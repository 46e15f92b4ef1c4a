package org.tendertrace.extract.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.model.Mention;
import org.tendertrace.read.Refusal;
import org.tendertrace.text.Linguist;

/**
 * A mention's confidence is how often such mentions are right, on notices that no rule has seen.
 */
class MentionConfidenceTest {

  private static final int BINS = 10;
  private static final double HIGHEST_ERROR = 0.05;

  @Test
  void confidenceIsTheShareOfRightMentions() throws IOException, Refusal {
    List<ReconstructedNotices.Case> unseen = ReconstructedNotices.half("test");
    assumeFalse(unseen.isEmpty(), "No documents are closed to development");
    MentionExtractor extractor = new MentionExtractor(Knowledge.load(), Linguist.NONE);
    double[] promised = new double[BINS];
    int[] right = new int[BINS];
    int[] all = new int[BINS];
    for (ReconstructedNotices.Case each : unseen) {
      Set<String> should = SentencesFixture.cut(each.expected(), 2);
      for (Mention mention :
          SentencesFixture.perNotice(
              extractor.extract(each.page(), MadeUp.notice(each.page(), each.type()), List.of()))) {
        int bin = Math.min(BINS - 1, (int) (mention.confidence() * BINS));
        promised[bin] += mention.confidence();
        all[bin]++;
        right[bin] += should.contains(ReconstructedNotices.keyAndStatus(mention)) ? 1 : 0;
      }
    }
    double error = 0;
    int mentions = 0;
    StringBuilder bins = new StringBuilder();
    for (int bin = 0; bin < BINS; bin++) {
      error += Math.abs(promised[bin] - right[bin]);
      mentions += all[bin];
      bins.append("%d of %d right, %.1f promised%n".formatted(right[bin], all[bin], promised[bin]));
    }
    assertThat(mentions).isGreaterThan(60);
    assertThat(error / mentions).as(bins.toString()).isLessThanOrEqualTo(HIGHEST_ERROR);
  }
}
