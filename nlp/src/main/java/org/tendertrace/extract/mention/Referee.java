package org.tendertrace.extract.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tendertrace.knowledge.Cues.Status.Meaning;
import org.tendertrace.knowledge.StatusWeight;

/**
 * Weighs the circumstances of a name against what the rules take it for: a multinomial logistic
 * regression, whose weights are a table. It learned from notices that the rules had not seen how
 * far their words can be trusted, and what place and wording say where the rules know no word.
 */
final class Referee implements Circumstances.Vocabulary {

  private static final int REASONS = 3;

  /** By the names of circumstances, in the order of {@link StatusWeight#MEANINGS}. */
  private final Map<String, double[]> weights = new HashMap<>();

  /** Names of circumstances by family, which ends in a colon, and what follows it. */
  private final Map<String, Map<String, String>> names = new HashMap<>();

  /**
   * What it holds a name for.
   *
   * @param probability by the model, 0 to 1
   * @param reasons gives its reason; few opinions are asked for it
   */
  record Opinion(Meaning meaning, double probability, Supplier<String> reasons) {

    /** The circumstances that spoke most for it. */
    String reason() {
      return reasons.get();
    }
  }

  Referee(List<StatusWeight> table) {
    for (StatusWeight weight : table) {
      String name = weight.circumstance();
      weights.put(name, weight.weights().stream().mapToDouble(w -> w).toArray());
      int family = name.indexOf(':') + 1;
      names
          .computeIfAbsent(name.substring(0, family), f -> new HashMap<>())
          .put(name.substring(family), name);
    }
  }

  /** Whether there is nothing to weigh with. */
  boolean isIdle() {
    return weights.isEmpty();
  }

  @Override
  public String name(String family, String gram) {
    return names.getOrDefault(family, Map.of()).get(gram);
  }

  /** The likeliest meaning under circumstances of the given strengths. */
  Opinion decide(Map<String, Double> circumstances) {
    double[] scores = new double[StatusWeight.MEANINGS.size()];
    List<Map.Entry<String, Double>> known = new ArrayList<>();
    add(scores, weights.get(StatusWeight.BIAS), 1);
    for (Map.Entry<String, Double> each : circumstances.entrySet()) {
      double[] weight = weights.get(each.getKey());
      if (weight != null) {
        add(scores, weight, each.getValue());
        known.add(each);
      }
    }
    int best = 0;
    for (int k = 1; k < scores.length; k++) {
      best = scores[k] > scores[best] ? k : best;
    }
    double sum = 0;
    for (double score : scores) {
      sum += Math.exp(score - scores[best]);
    }
    int likeliest = best;
    return new Opinion(StatusWeight.MEANINGS.get(best), 1 / sum, () -> reason(known, likeliest));
  }

  private static void add(double[] scores, double[] weight, double strength) {
    for (int k = 0; weight != null && k < scores.length; k++) {
      scores[k] += strength * weight[k];
    }
  }

  private String reason(List<Map.Entry<String, Double>> known, int meaning) {
    return known.stream()
        .sorted(
            Comparator.comparingDouble(
                    (Map.Entry<String, Double> e) ->
                        -e.getValue() * weights.get(e.getKey())[meaning])
                .thenComparing(Map.Entry::getKey))
        .limit(REASONS)
        .map(Map.Entry::getKey)
        .reduce((a, b) -> a + ", " + b)
        .orElse("");
  }
}
