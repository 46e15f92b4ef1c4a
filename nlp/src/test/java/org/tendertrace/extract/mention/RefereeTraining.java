package org.tendertrace.extract.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tendertrace.knowledge.Cues.Status.Meaning;
import org.tendertrace.knowledge.StatusWeight;

/**
 * Learns the referee's weights: multinomial logistic regression with a quadratic penalty, by steps
 * along the whole gradient. Rare circumstances are left out, and of the others those that weigh
 * little. Nothing is drawn at random, so the same examples give the same weights.
 */
final class RefereeTraining {

  private static final int FEWEST_DOCUMENTS = 3;
  private static final int KEPT = 800;
  private static final int STEPS = 400;
  private static final double RATE = 0.05;
  private static final double DECAY_OF_MEAN = 0.9;
  private static final double DECAY_OF_SQUARE = 0.999;
  private static final double TINY = 1e-8;
  private static final double ROUNDING = 1000;
  private static final int MEANINGS = StatusWeight.MEANINGS.size();

  /** A naming, and what it means by the gold. */
  record Example(String document, Map<String, Double> circumstances, Meaning gold) {}

  private RefereeTraining() {}

  /** The weights that {@code examples} teach, by the names of the circumstances. */
  static List<StatusWeight> learn(List<Example> examples) {
    List<String> names = new ArrayList<>(frequent(examples));
    double[][] weights = descend(examples, names);
    List<Integer> order = new ArrayList<>();
    for (int k = 0; k < names.size(); k++) {
      order.add(k);
    }
    order.sort(Comparator.comparingDouble(k -> -largest(weights[k])));
    Set<String> telling = new TreeSet<>();
    telling.add(StatusWeight.BIAS);
    for (int k : order.subList(0, Math.min(KEPT, order.size()))) {
      telling.add(names.get(k));
    }
    List<String> kept = new ArrayList<>(telling);
    double[][] last = descend(examples, kept);
    List<StatusWeight> table = new ArrayList<>();
    for (int k = 0; k < kept.size(); k++) {
      table.add(
          new StatusWeight(
              kept.get(k),
              Arrays.stream(last[k]).mapToObj(w -> Math.round(w * ROUNDING) / ROUNDING).toList()));
    }
    return table;
  }

  private static Set<String> frequent(List<Example> examples) {
    Map<String, Set<String>> documents = new TreeMap<>();
    for (Example example : examples) {
      for (String name : example.circumstances().keySet()) {
        documents.computeIfAbsent(name, n -> new TreeSet<>()).add(example.document());
      }
    }
    documents.values().removeIf(in -> in.size() < FEWEST_DOCUMENTS);
    Set<String> frequent = new TreeSet<>(documents.keySet());
    frequent.add(StatusWeight.BIAS);
    return frequent;
  }

  /** The weights by circumstance and meaning (Adam, full batch). */
  private static double[][] descend(List<Example> examples, List<String> names) {
    Map<String, Integer> at = new TreeMap<>();
    names.forEach(name -> at.put(name, at.size()));
    int[][] held = new int[examples.size()][];
    double[][] strengths = new double[examples.size()][];
    for (int e = 0; e < examples.size(); e++) {
      Map<String, Double> all = new TreeMap<>(examples.get(e).circumstances());
      all.put(StatusWeight.BIAS, 1.0);
      all.keySet().retainAll(at.keySet());
      held[e] = all.keySet().stream().mapToInt(at::get).toArray();
      strengths[e] = all.values().stream().mapToDouble(Double::doubleValue).toArray();
    }
    double[][] weights = new double[names.size()][MEANINGS];
    double[][] mean = new double[names.size()][MEANINGS];
    double[][] square = new double[names.size()][MEANINGS];
    for (int step = 1; step <= STEPS; step++) {
      double[][] gradient = new double[names.size()][MEANINGS];
      for (int e = 0; e < held.length; e++) {
        int gold = StatusWeight.MEANINGS.indexOf(examples.get(e).gold());
        double[] error = probabilities(weights, held[e], strengths[e]);
        error[gold] -= 1;
        for (int k = 0; k < held[e].length; k++) {
          for (int m = 0; m < MEANINGS; m++) {
            gradient[held[e][k]][m] += strengths[e][k] * error[m];
          }
        }
      }
      double unbiasMean = 1 - Math.pow(DECAY_OF_MEAN, step);
      double unbiasSquare = 1 - Math.pow(DECAY_OF_SQUARE, step);
      for (int k = 0; k < weights.length; k++) {
        boolean penalised = !names.get(k).equals(StatusWeight.BIAS);
        for (int m = 0; m < MEANINGS; m++) {
          double slope = gradient[k][m] + (penalised ? weights[k][m] : 0);
          mean[k][m] = DECAY_OF_MEAN * mean[k][m] + (1 - DECAY_OF_MEAN) * slope;
          square[k][m] = DECAY_OF_SQUARE * square[k][m] + (1 - DECAY_OF_SQUARE) * slope * slope;
          weights[k][m] -=
              RATE * (mean[k][m] / unbiasMean) / (Math.sqrt(square[k][m] / unbiasSquare) + TINY);
        }
      }
    }
    return weights;
  }

  private static double[] probabilities(double[][] weights, int[] held, double[] strengths) {
    double[] scores = new double[MEANINGS];
    for (int k = 0; k < held.length; k++) {
      for (int m = 0; m < MEANINGS; m++) {
        scores[m] += strengths[k] * weights[held[k]][m];
      }
    }
    double highest = Arrays.stream(scores).max().orElse(0);
    double sum = 0;
    for (int m = 0; m < MEANINGS; m++) {
      scores[m] = Math.exp(scores[m] - highest);
      sum += scores[m];
    }
    for (int m = 0; m < MEANINGS; m++) {
      scores[m] /= sum;
    }
    return scores;
  }

  private static double largest(double[] weights) {
    return Arrays.stream(weights).map(Math::abs).max().orElse(0);
  }

  /** A row of the table as {@code status_weights.tsv} has it. */
  static String row(StatusWeight weight) {
    StringBuilder row = new StringBuilder(weight.circumstance());
    for (double each : weight.weights()) {
      row.append('\t').append(String.format(Locale.ROOT, "%.3f", each));
    }
    return row.append("\treconstructed notices, first sight\n").toString();
  }
}
