package org.tendertrace.link;

import java.util.ArrayList;
import java.util.List;

/**
 * Samples the pairs of neighbouring characters of a title so that two titles that share half of
 * them nearly always share a sample: MinHash with {@value #SAMPLES} functions.
 */
final class Grams {

  private static final int SAMPLES = 5;
  private static final long[] SEEDS = {
    0x9E3779B97F4A7C15L,
    0xC2B2AE3D27D4EB4FL,
    0x165667B19E3779F9L,
    0xD6E8FEB86659FD93L,
    0xA0761D6478BD642FL
  };

  private Grams() {}

  /** A sample by each function, with the function's number; empty for a title of one character. */
  static List<String> samples(String core) {
    List<String> samples = new ArrayList<>(SAMPLES);
    for (int k = 0; k < SAMPLES && core.length() > 1; k++) {
      long least = Long.MAX_VALUE;
      int at = 0;
      for (int begin = 0; begin + 2 <= core.length(); begin++) {
        long hash = mixed((((long) core.charAt(begin) << 16) | core.charAt(begin + 1)) * SEEDS[k]);
        if (hash < least) {
          least = hash;
          at = begin;
        }
      }
      samples.add(k + core.substring(at, at + 2));
    }
    return samples;
  }

  private static long mixed(long value) {
    long mixed = (value ^ (value >>> 32)) * 0xD6E8FEB86659FD93L;
    return mixed ^ (mixed >>> 29);
  }
}
