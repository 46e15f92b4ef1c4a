package org.tendertrace.extract.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.model.Mention;
import org.tendertrace.text.Linguist;

/** Scores on reconstructed sentences, without the linguist. */
class MentionExtractorTest {

  private final MentionExtractor extractor = new MentionExtractor(Knowledge.load(), Linguist.NONE);

  @Test
  void readsReconstructedSentencesWithoutModels() {
    SentencesFixture.Score keys = new SentencesFixture.Score();
    SentencesFixture.Score statuses = new SentencesFixture.Score();
    SentencesFixture.Score quantities = new SentencesFixture.Score();
    StringBuilder misses = new StringBuilder();
    for (SentencesFixture.Case each : SentencesFixture.cases()) {
      List<Mention> mentions = MadeUp.mentions(extractor, each.text(), each.type());
      TreeSet<String> are =
          mentions.stream()
              .map(SentencesFixture::written)
              .collect(Collectors.toCollection(TreeSet::new));
      keys.add(SentencesFixture.cut(are, 1), SentencesFixture.cut(each.expected(), 1));
      statuses.add(SentencesFixture.cut(are, 2), SentencesFixture.cut(each.expected(), 2));
      quantities.add(are, each.expected());
      if (!are.equals(each.expected())) {
        misses.append("%s%n  is %s%n  should be %s%n".formatted(each.text(), are, each.expected()));
        mentions.forEach(m -> misses.append("    %s %s%n".formatted(m.method(), m.reason())));
      }
    }
    String report =
        "keys %s%nstatuses %s%nquantities %s%n%s".formatted(keys, statuses, quantities, misses);
    assertThat(keys.f1()).as(report).isGreaterThan(0.97);
    assertThat(statuses.f1()).as(report).isGreaterThan(0.93);
    assertThat(quantities.f1()).as(report).isGreaterThan(0.93);
  }
}
