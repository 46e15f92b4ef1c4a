package org.tendertrace.extract.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tendertrace.knowledge.QuantityWeight;

/**
 * Learns the weights of the referee of quantities: conditional logistic regression over the ways to
 * read a naming, with a quadratic penalty, by steps along the whole gradient. Of several ways that
 * give the right outcome none is preferred. Rare traits are left out, and of the others those that
 * weigh little. Nothing is drawn at random, so the same examples give the same weights.
 */
final class QuantityTraining {

  private static final int FEWEST_DOCUMENTS = 3;
  private static final int KEPT = 3000;
  private static final int STEPS = 120;
  private static final double RATE = 0.05;
  private static final double PENALTY = 1.0;
  private static final double DECAY_OF_MEAN = 0.9;
  private static final double DECAY_OF_SQUARE = 0.999;
  private static final double TINY = 1e-8;
  private static final double NEGLIGIBLE = 1e-6;
  private static final double ROUNDING = 1000;

  /** A naming, the ways to read it, and the outcomes that are right. */
  record Example(String document, List<Derivation> ways, Set<String> right) {}

  private QuantityTraining() {}

  /** The weights that {@code examples} teach, by the names of the traits. */
  static List<QuantityWeight> learn(List<Example> examples) {
    List<Example> usable =
        examples.stream()
            .filter(e -> e.ways().stream().anyMatch(w -> e.right().contains(w.outcome())))
            .toList();
    List<String> names = frequent(usable);
    double[] weights = descend(usable, names);
    List<Integer> order = new ArrayList<>();
    for (int k = 0; k < names.size(); k++) {
      order.add(k);
    }
    order.sort(Comparator.comparingDouble(k -> -Math.abs(weights[k])));
    List<String> kept =
        order.subList(0, Math.min(KEPT, order.size())).stream().map(names::get).sorted().toList();
    double[] last = descend(usable, kept);
    List<QuantityWeight> table = new ArrayList<>();
    for (int k = 0; k < kept.size(); k++) {
      table.add(new QuantityWeight(kept.get(k), Math.round(last[k] * ROUNDING) / ROUNDING));
    }
    return table;
  }

  private static Set<String> traits(Derivation way) {
    Set<String> traits = new LinkedHashSet<>();
    for (Traits each : way.traits()) {
      String part = each.part().equals(Traits.WHOLE) ? "" : each.part() + "|";
      each.names().forEach(name -> traits.add(part + name));
    }
    return traits;
  }

  private static List<String> frequent(List<Example> examples) {
    Map<String, Set<String>> documents = new TreeMap<>();
    for (Example example : examples) {
      for (Derivation way : example.ways()) {
        for (String trait : traits(way)) {
          documents.computeIfAbsent(trait, t -> new HashSet<>()).add(example.document());
        }
      }
    }
    documents.values().removeIf(in -> in.size() < FEWEST_DOCUMENTS);
    return List.copyOf(documents.keySet());
  }

  /** The weights by trait (Adam, full batch). */
  private static double[] descend(List<Example> examples, List<String> names) {
    Map<String, Integer> at = new HashMap<>();
    names.forEach(name -> at.put(name, at.size()));
    int[][][] held = new int[examples.size()][][];
    boolean[][] right = new boolean[examples.size()][];
    for (int e = 0; e < held.length; e++) {
      List<Derivation> ways = examples.get(e).ways();
      held[e] = new int[ways.size()][];
      right[e] = new boolean[ways.size()];
      for (int w = 0; w < ways.size(); w++) {
        held[e][w] =
            traits(ways.get(w)).stream().filter(at::containsKey).mapToInt(at::get).toArray();
        right[e][w] = examples.get(e).right().contains(ways.get(w).outcome());
      }
    }
    double[] weights = new double[names.size()];
    double[] mean = new double[names.size()];
    double[] square = new double[names.size()];
    for (int step = 1; step <= STEPS; step++) {
      double[] gradient = new double[names.size()];
      for (int e = 0; e < held.length; e++) {
        addGradient(weights, held[e], right[e], gradient);
      }
      double unbiasMean = 1 - Math.pow(DECAY_OF_MEAN, step);
      double unbiasSquare = 1 - Math.pow(DECAY_OF_SQUARE, step);
      for (int k = 0; k < weights.length; k++) {
        double slope = gradient[k] + PENALTY * weights[k];
        mean[k] = DECAY_OF_MEAN * mean[k] + (1 - DECAY_OF_MEAN) * slope;
        square[k] = DECAY_OF_SQUARE * square[k] + (1 - DECAY_OF_SQUARE) * slope * slope;
        weights[k] -= RATE * (mean[k] / unbiasMean) / (Math.sqrt(square[k] / unbiasSquare) + TINY);
      }
    }
    return weights;
  }

  private static void addGradient(
      double[] weights, int[][] held, boolean[] right, double[] gradient) {
    double[] shares = new double[held.length];
    double highest = Double.NEGATIVE_INFINITY;
    for (int w = 0; w < held.length; w++) {
      for (int k : held[w]) {
        shares[w] += weights[k];
      }
      highest = Math.max(highest, shares[w]);
    }
    double all = 0;
    double good = 0;
    for (int w = 0; w < held.length; w++) {
      shares[w] = Math.exp(shares[w] - highest);
      all += shares[w];
      good += right[w] ? shares[w] : 0;
    }
    for (int w = 0; w < held.length; w++) {
      double error = shares[w] / all - (right[w] && good > 0 ? shares[w] / good : 0);
      if (Math.abs(error) > NEGLIGIBLE && good > 0) {
        for (int k : held[w]) {
          gradient[k] += error;
        }
      }
    }
  }

  /** A row of the table as {@code quantity_weights.tsv} has it. */
  static String row(QuantityWeight weight) {
    return weight.trait() + "\t" + weight.weight() + "\treconstructed notices\n";
  }
}
