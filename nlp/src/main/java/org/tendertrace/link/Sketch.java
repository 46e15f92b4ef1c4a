package org.tendertrace.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text boiled down so that two of them can be compared without being read again: one-permutation
 * MinHash over runs of {@value #SHINGLE} characters. Each run is hashed once into one of {@value
 * #BINS} bins, which keeps the smallest; the share of equal bins estimates the Jaccard coefficient
 * of the runs, with a standard error below 0.05.
 *
 * @param bins a character for each bin
 * @param runs how many runs were hashed
 */
public record Sketch(String bins, int runs) {

  private static final int SHINGLE = 5;
  private static final int BINS = 128;
  private static final int BANDS = 8;
  private static final int ROWS = 4;
  private static final int EMPTY = 0xFFFF;

  /** Values stay below the surrogates, so that the bins are a string that any format carries. */
  private static final int VALUES = 0x7FFF;

  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  /** The sketch of {@code compact}, a folded text of letters and digits alone. */
  static Sketch of(String compact) {
    int runs = Math.max(0, compact.length() - SHINGLE + 1);
    int[] least = new int[BINS];
    Arrays.fill(least, EMPTY);
    long leaving = 1;
    for (int k = 0; k < SHINGLE; k++) {
      leaving *= FACTOR;
    }
    long rolling = 0;
    for (int k = 0; k < compact.length(); k++) {
      rolling = (rolling + compact.charAt(k)) * FACTOR;
      if (k >= SHINGLE) {
        rolling -= compact.charAt(k - SHINGLE) * leaving * FACTOR;
      }
      if (k >= SHINGLE - 1) {
        long hash = mixed(rolling);
        int bin = (int) (hash >>> 57);
        least[bin] = Math.min(least[bin], (int) (hash & VALUES));
      }
    }
    return new Sketch(filled(least), runs);
  }

  /** A short text leaves bins empty: they borrow from the next one that is not. */
  private static String filled(int[] least) {
    StringBuilder bins = new StringBuilder(BINS);
    for (int k = 0; k < BINS; k++) {
      int away = 0;
      while (away < BINS && least[(k + away) % BINS] == EMPTY) {
        away++;
      }
      int value = away == BINS ? 0 : least[(k + away) % BINS] + away;
      bins.append((char) (value & VALUES));
    }
    return bins.toString();
  }

  private static long mixed(long value) {
    long mixed = (value ^ (value >>> 32)) * 0xD6E8FEB86659FD93L;
    mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
    return mixed ^ (mixed >>> 32);
  }

  /** Estimated Jaccard coefficient of the runs, 0 to 1. */
  double likeness(Sketch other) {
    int same = 0;
    for (int k = 0; k < BINS; k++) {
      same += bins.charAt(k) == other.bins.charAt(k) ? 1 : 0;
    }
    return (double) same / BINS;
  }

  /**
   * Estimated share of the shorter text that the longer one holds too, 0 to 1: it stays high where
   * one of two copies is cut off or has a portal's frame around it.
   */
  double containment(Sketch other) {
    double jaccard = likeness(other);
    int shorter = Math.min(runs, other.runs);
    if (shorter == 0) {
      return 0;
    }
    double shared = jaccard / (1 + jaccard) * ((double) runs + other.runs);
    return Math.min(1, shared / shorter);
  }

  /**
   * Keys that near-same texts probably have in common: one of the {@value #BANDS} at a Jaccard
   * coefficient of 0.8 in 98 of 100 cases, of 0.3 in 6.
   */
  List<String> bands() {
    List<String> bands = new ArrayList<>(BANDS);
    for (int band = 0; band < BANDS; band++) {
      // Bins far apart: neighbours of an empty bin have borrowed from one another.
      StringBuilder key = new StringBuilder(ROWS + 1).append((char) ('a' + band));
      for (int row = 0; row < ROWS; row++) {
        key.append(Integer.toString(bins.charAt(band + row * (BINS / ROWS)), Character.MAX_RADIX))
            .append('.');
      }
      bands.add(key.toString());
    }
    return bands;
  }
}
