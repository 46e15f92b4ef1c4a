package org.tendertrace.extract.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tendertrace.knowledge.QuantityWeight;
import org.tendertrace.read.Refusal;

/**
 * Learns how to read quantities from the documents of some writers and reads those of others; where
 * {@code TENDERTRACE_QUANTITIES} names a file, the weights that all documents teach are written
 * there, as the rows of {@code quantity_weights.tsv}.
 */
class QuantityTrainingTest {

  private static final String TARGET = System.getenv("TENDERTRACE_QUANTITIES");
  private static final int LATER = 801;
  private static final double FEWEST = 0.75;

  @Test
  void readsQuantitiesOfOtherWriters() throws IOException, Refusal {
    List<CountedNamings.Counted> all = CountedNamings.of(ReconstructedNotices.half("dev"));
    QuantityReferee referee =
        new QuantityReferee(
            QuantityTraining.learn(
                examples(all.stream().filter(c -> c.notice().number() < LATER).toList())));
    Map<String, List<CountedNamings.Counted>> things =
        all.stream()
            .filter(c -> c.notice().number() >= LATER && !c.gold().equals(Derivation.NONE))
            .collect(
                Collectors.groupingBy(
                    c -> c.notice().doc() + c.thing(), TreeMap::new, Collectors.toList()));
    long right =
        things.values().stream()
            .filter(
                places ->
                    places.stream()
                        .anyMatch(
                            p ->
                                QuantityReferee.likeliest(referee.probabilities(p.ways()))
                                    .equals(p.gold())))
            .count();
    assertThat((double) right / things.size())
        .as("%d of %d quantities", right, things.size())
        .isGreaterThan(FEWEST);
    if (TARGET != null) {
      StringBuilder table = new StringBuilder();
      for (QuantityWeight weight : QuantityTraining.learn(examples(all))) {
        table.append(QuantityTraining.row(weight));
      }
      Files.writeString(Path.of(TARGET), table, StandardCharsets.UTF_8);
    }
  }

  private static List<QuantityTraining.Example> examples(List<CountedNamings.Counted> namings) {
    return Stream.of(
            namings.stream().map(CountedNamings.Counted::example),
            MadeUpItems.examples().stream(),
            MadeUpServices.examples().stream(),
            MadeUpSentences.examples().stream())
        .flatMap(examples -> examples)
        .toList();
  }
}
