package org.tendertrace.extract.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tendertrace.knowledge.Cues.Status.Meaning;
import org.tendertrace.knowledge.StatusWeight;

class RefereeTest {

  private static final List<StatusWeight> TABLE =
      List.of(
          new StatusWeight(StatusWeight.BIAS, List.of(0.5, 0.0, 0.0, 0.0, 0.0, 0.0)),
          new StatusWeight("after:停用", List.of(0.0, 0.0, 0.0, 0.0, 0.0, 2.0)),
          new StatusWeight("rules:asked", List.of(0.5, 0.0, 0.0, 0.0, 0.0, 0.0)));

  @Test
  void holdsANameForTheLikeliestMeaningAndSaysWhy() {
    Referee.Opinion opinion =
        new Referee(TABLE).decide(Map.of("after:停用", 1.0, "rules:asked", 2.0, "unknown", 9.0));

    assertThat(opinion.meaning()).isEqualTo(Meaning.EXISTING);
    assertThat(opinion.probability())
        .isEqualTo(Math.exp(2) / (Math.exp(2) + Math.exp(1.5) + 4), within(1e-9));
    assertThat(opinion.reason()).startsWith("after:停用");
  }

  @Test
  void learnsWhatItsExamplesHaveInCommon() {
    List<RefereeTraining.Example> examples =
        List.of(
            example("1", "after:停用", Meaning.EXISTING),
            example("2", "after:停用", Meaning.EXISTING),
            example("3", "after:停用", Meaning.EXISTING),
            example("4", "label:货物", Meaning.ASKED),
            example("5", "label:货物", Meaning.ASKED),
            example("6", "label:货物", Meaning.ASKED),
            example("7", "only here", Meaning.EXCLUDED));

    List<StatusWeight> table = RefereeTraining.learn(examples);

    assertThat(table)
        .extracting(StatusWeight::circumstance)
        .containsExactly(StatusWeight.BIAS, "after:停用", "label:货物");
    Referee referee = new Referee(table);
    assertThat(referee.decide(Map.of("after:停用", 1.0)).meaning()).isEqualTo(Meaning.EXISTING);
    assertThat(referee.decide(Map.of("label:货物", 1.0)).meaning()).isEqualTo(Meaning.ASKED);
    assertThat(RefereeTraining.learn(examples)).isEqualTo(table);
  }

  private static RefereeTraining.Example example(String document, String name, Meaning gold) {
    return new RefereeTraining.Example(document, Map.of(name, 1.0), gold);
  }
}
