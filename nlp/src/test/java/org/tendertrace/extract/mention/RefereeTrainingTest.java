package org.tendertrace.extract.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tendertrace.knowledge.StatusWeight;
import org.tendertrace.read.Refusal;

/**
 * Learns from the documents of one writer and judges those of another; where {@code
 * TENDERTRACE_REFEREE} names a file, the weights that all documents teach are written there, as the
 * rows of {@code status_weights.tsv}.
 */
class RefereeTrainingTest {

  private static final String TARGET = System.getenv("TENDERTRACE_REFEREE");
  private static final String LATER = "0602";

  @Test
  void judgesAnotherWritersNoticesBetterThanTheRulesAlone() throws IOException, Refusal {
    List<FirstSights.Sight> sights = FirstSights.all();
    List<FirstSights.Sight> unseen =
        sights.stream().filter(s -> s.example().document().compareTo(LATER) >= 0).toList();
    Referee referee =
        new Referee(
            RefereeTraining.learn(
                sights.stream()
                    .map(FirstSights.Sight::example)
                    .filter(e -> e.document().compareTo(LATER) < 0)
                    .toList()));
    long rules = unseen.stream().filter(s -> s.ruled() == s.example().gold()).count();
    long right =
        unseen.stream()
            .map(FirstSights.Sight::example)
            .filter(e -> referee.decide(e.circumstances()).meaning() == e.gold())
            .count();
    assertThat(right)
        .as("%d of %d namings right, the rules %d", right, unseen.size(), rules)
        .isGreaterThan(rules);
    if (TARGET != null) {
      StringBuilder table = new StringBuilder();
      for (StatusWeight weight :
          RefereeTraining.learn(sights.stream().map(FirstSights.Sight::example).toList())) {
        table.append(RefereeTraining.row(weight));
      }
      Files.writeString(Path.of(TARGET), table, StandardCharsets.UTF_8);
    }
  }
}
