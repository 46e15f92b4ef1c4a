package org.tendertrace.extract.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tendertrace.knowledge.QuantityWeight;

/**
 * Chooses among the ways to read a quantity: a conditional logistic regression over their traits,
 * whose weights are a table. What the rules read has an advantage, for they know forms too rare to
 * be learned; that they read nothing tells little.
 */
final class QuantityReferee {

  /** By what factor the rules' answer is the likelier for being theirs. */
  private static final double ADVANTAGE = 3;

  /** How likely an answer of the rules is that no listed way gives. */
  private static final double UNLISTED = 0.03;

  /** Numbers of the parts that names may begin with, that of whole names among them. */
  private final Map<String, Integer> parts = new HashMap<>();

  /** What follows the part in a name, with its weights in all parts. */
  private final Map<String, Weights> weights = new HashMap<>();

  /** Weights of a name, each behind one of some parts, of which most names have one or two. */
  private static final class Weights {
    private final int[] parts;
    private final double[] values;

    Weights(int[] parts, double[] values) {
      this.parts = parts;
      this.values = values;
    }

    Weights with(int part, double value) {
      int[] more = Arrays.copyOf(parts, parts.length + 1);
      double[] values = Arrays.copyOf(this.values, more.length);
      more[parts.length] = part;
      values[parts.length] = value;
      return new Weights(more, values);
    }

    double of(int part) {
      for (int k = 0; k < parts.length; k++) {
        if (parts[k] == part) {
          return values[k];
        }
      }
      return 0;
    }
  }

  QuantityReferee(List<QuantityWeight> table) {
    for (QuantityWeight row : table) {
      String name = row.trait();
      put(Traits.WHOLE, name, row.weight());
      for (int bar = name.indexOf('|'); bar >= 0; bar = name.indexOf('|', bar + 1)) {
        put(name.substring(0, bar), name.substring(bar + 1), row.weight());
      }
    }
  }

  private void put(String part, String name, double weight) {
    int number = parts.computeIfAbsent(part, p -> parts.size());
    Weights before = weights.getOrDefault(name, new Weights(new int[0], new double[0]));
    weights.put(name, before.with(number, weight));
  }

  /** Whether there is nothing to weigh with. */
  boolean isIdle() {
    return weights.isEmpty();
  }

  /** The likeliest outcome of {@code ways}, or {@code ruled}, the outcome of the rules. */
  String choose(List<Derivation> ways, String ruled) {
    Map<String, Double> likely = probabilities(ways);
    if (!ruled.equals(Derivation.NONE)) {
      likely.merge(ruled, UNLISTED * ADVANTAGE, (listed, unlisted) -> listed * ADVANTAGE);
    }
    return likeliest(likely);
  }

  /** The likeliest outcome, which is none only where that is likelier than all others together. */
  static String likeliest(Map<String, Double> probabilities) {
    String best = Derivation.NONE;
    double most = 0;
    double some = 0;
    for (Map.Entry<String, Double> each : probabilities.entrySet()) {
      if (!each.getKey().equals(Derivation.NONE)) {
        some += each.getValue();
        best = each.getValue() > most ? each.getKey() : best;
        most = Math.max(most, each.getValue());
      }
    }
    return probabilities.getOrDefault(Derivation.NONE, 0.0) >= some ? Derivation.NONE : best;
  }

  /** How likely each outcome is by the weights alone. */
  Map<String, Double> probabilities(List<Derivation> ways) {
    IdentityHashMap<Traits, Double> sums = new IdentityHashMap<>();
    IdentityHashMap<Set<String>, List<Weights>> known = new IdentityHashMap<>();
    double[] scores = new double[ways.size()];
    double highest = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < scores.length; k++) {
      for (Traits traits : ways.get(k).traits()) {
        scores[k] += sums.computeIfAbsent(traits, t -> sum(t, known));
      }
      highest = Math.max(highest, scores[k]);
    }
    double all = 0;
    for (double score : scores) {
      all += Math.exp(score - highest);
    }
    Map<String, Double> probabilities = new LinkedHashMap<>();
    for (int k = 0; k < scores.length; k++) {
      probabilities.merge(ways.get(k).outcome(), Math.exp(scores[k] - highest) / all, Double::sum);
    }
    return probabilities;
  }

  private double sum(Traits traits, Map<Set<String>, List<Weights>> known) {
    Integer part = parts.get(traits.part());
    double sum = 0;
    for (Weights each :
        part == null ? List.<Weights>of() : known.computeIfAbsent(traits.names(), this::known)) {
      sum += each.of(part);
    }
    return sum;
  }

  /** The weights of some names; the traits of a figure are the same in all parts that it plays. */
  private List<Weights> known(Set<String> names) {
    List<Weights> found = new ArrayList<>();
    for (String name : names) {
      Weights each = weights.get(name);
      if (each != null) {
        found.add(each);
      }
    }
    return found;
  }
}
