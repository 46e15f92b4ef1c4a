package org.tendertrace.bench;

import java.util.Arrays;

/** The median of some measurements and how far they lie apart. */
record Spread(
    double least, double lowerQuartile, double median, double upperQuartile, double most) {

  static Spread of(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int last = sorted.length - 1;
    return new Spread(
        sorted[0], sorted[last / 4], sorted[last / 2], sorted[last - last / 4], sorted[last]);
  }
}
