package org.tendertrace.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.tendertrace.knowledge.ConfidenceBand;

/**
 * Turns what a rule thinks of itself into how often such readings were right. Few counts say
 * little: each band is drawn towards what was right at first sight in layouts never met.
 */
public final class Calibration {

  private static final double ADDED = 10;
  private static final double FIELDS_RIGHT = 9.5;
  private static final double AWARDS_RIGHT = 8.8;
  private static final String AWARD = "award";

  private final Map<String, NavigableMap<Double, Double>> bands = new HashMap<>();

  public Calibration(List<ConfidenceBand> counts) {
    for (ConfidenceBand band : counts) {
      bands
          .computeIfAbsent(band.field(), f -> new TreeMap<>())
          .put(band.from(), (band.right() + addedRight(band.field())) / (band.read() + ADDED));
    }
    // a rule that thinks less of itself is never trusted more
    for (NavigableMap<Double, Double> ofField : bands.values()) {
      double least = 1;
      for (Map.Entry<Double, Double> band : ofField.descendingMap().entrySet()) {
        least = Math.min(least, band.getValue());
        band.setValue(least);
      }
    }
  }

  /**
   * Probability that a reading is right.
   *
   * @param field the evidence's field, or {@code award}
   * @param score of the rule, 0 to 1
   */
  public double confidence(String field, double score) {
    NavigableMap<Double, Double> ofField = bands.get(field);
    if (ofField == null) {
      return Math.min(score, addedRight(field) / ADDED);
    }
    Map.Entry<Double, Double> band = ofField.floorEntry(score);
    // below the lowest band nothing was counted
    return band == null ? Math.min(score, ofField.firstEntry().getValue()) : band.getValue();
  }

  /** How many of ten were right at first sight. */
  private static double addedRight(String field) {
    return field.equals(AWARD) ? AWARDS_RIGHT : FIELDS_RIGHT;
  }
}
