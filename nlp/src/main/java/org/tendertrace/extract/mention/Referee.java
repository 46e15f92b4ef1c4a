package org.tendertrace.extract.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tendertrace.knowledge.Cues.Status.Meaning;
import org.tendertrace.knowledge.StatusWeight;

/**
 * Weighs the circumstances of a name against what the rules take it for: a multinomial logistic
 * regression, whose weights are a table. It learned from notices that the rules had not seen how
 * far their words can be trusted, and what place and wording say where the rules know no word.
 */
final class Referee implements Circumstances.Vocabulary {

  private static final int REASONS = 3;

  private final Map<String, StatusWeight> weights = new HashMap<>();

  /** Names of circumstances by family, which ends in a colon, and what follows it. */
  private final Map<String, Map<String, String>> names = new HashMap<>();

  /**
   * What it holds a name for.
   *
   * @param probability by the model, 0 to 1
   * @param reason the circumstances that spoke most for it
   */
  record Opinion(Meaning meaning, double probability, String reason) {}

  Referee(List<StatusWeight> table) {
    for (StatusWeight weight : table) {
      String name = weight.circumstance();
      weights.put(name, weight);
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
    Map<Meaning, Double> scores = new EnumMap<>(Meaning.class);
    StatusWeight.MEANINGS.forEach(meaning -> scores.put(meaning, 0.0));
    List<Map.Entry<String, Double>> known = new ArrayList<>();
    add(scores, StatusWeight.BIAS, 1);
    for (Map.Entry<String, Double> each : circumstances.entrySet()) {
      if (weights.containsKey(each.getKey())) {
        add(scores, each.getKey(), each.getValue());
        known.add(each);
      }
    }
    Meaning best = null;
    for (Meaning meaning : StatusWeight.MEANINGS) {
      best = best == null || scores.get(meaning) > scores.get(best) ? meaning : best;
    }
    double sum = 0;
    for (double score : scores.values()) {
      sum += Math.exp(score - scores.get(best));
    }
    return new Opinion(best, 1 / sum, reason(known, best));
  }

  private void add(Map<Meaning, Double> scores, String circumstance, double strength) {
    StatusWeight weight = weights.get(circumstance);
    if (weight != null) {
      for (Meaning meaning : StatusWeight.MEANINGS) {
        scores.merge(meaning, strength * weight.of(meaning), Double::sum);
      }
    }
  }

  private String reason(List<Map.Entry<String, Double>> known, Meaning meaning) {
    return known.stream()
        .sorted(
            Comparator.comparingDouble(
                    (Map.Entry<String, Double> e) ->
                        -e.getValue() * weights.get(e.getKey()).of(meaning))
                .thenComparing(Map.Entry::getKey))
        .limit(REASONS)
        .map(Map.Entry::getKey)
        .reduce((a, b) -> a + ", " + b)
        .orElse("");
  }
}
