package org.tendertrace.extract.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tendertrace.knowledge.QuantityWeight;

class QuantityRefereeTest {

  private static final Derivation NONE = way(null, "none");
  private static final Derivation ALONE = way(8, "alone");
  private static final Derivation PRODUCT = way(16, "product");
  private static final List<Derivation> WAYS = List.of(NONE, ALONE, PRODUCT);

  @Test
  void prefersTheWayWhoseTraitsWeighMost() {
    QuantityReferee referee = new QuantityReferee(List.of(new QuantityWeight("product", 3)));

    assertThat(referee.choose(WAYS, "8 card")).isEqualTo("16 card");
  }

  @Test
  void leavesItToTheRulesWhereItIsNotSure() {
    QuantityReferee referee = new QuantityReferee(List.of(new QuantityWeight("product", 0.1)));

    assertThat(referee.choose(WAYS, "8 card")).isEqualTo("8 card");
  }

  @Test
  void addsUpWaysWithOneOutcome() {
    QuantityReferee referee = new QuantityReferee(List.of(new QuantityWeight("alone", 0.5)));
    List<Derivation> ways = List.of(NONE, ALONE, PRODUCT, way(16, "one each"));

    assertThat(QuantityReferee.likeliest(referee.probabilities(ways))).isEqualTo("16 card");
  }

  @Test
  void learnsWhatTellsTheRightWay() {
    List<QuantityTraining.Example> examples =
        List.of(example("1"), example("2"), example("3"), example("4"));

    QuantityReferee referee = new QuantityReferee(QuantityTraining.learn(examples));

    assertThat(QuantityReferee.likeliest(referee.probabilities(WAYS))).isEqualTo("16 card");
  }

  private static QuantityTraining.Example example(String document) {
    return new QuantityTraining.Example(document, WAYS, Set.of("16 card"));
  }

  private static Derivation way(Integer value, String trait) {
    BigDecimal number = value == null ? null : BigDecimal.valueOf(value);
    return new Derivation(
        number, value == null ? null : "card", List.of(), List.of(Traits.whole(Set.of(trait))));
  }
}
