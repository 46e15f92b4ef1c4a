package org.tendertrace.jobs.mart;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Chance that is the same everywhere: pieces of the md5 of what is drawn for and a number, as
 * {@code share_intervals.sql} and {@code simulated.sql} take them.
 */
final class Draws {
  /** How often everything is drawn. */
  static final int REPLICATES = 400;

  /** A piece is one of that many, each as likely. */
  static final int LEVELS = 65_536;

  private static final int PIECES = 8;

  /** Where the distribution function of Poisson(1) stands, times {@link #LEVELS}. */
  private static final int[] POISSON = {0x5e2d, 0xbc5b, 0xeb71, 0xfb24, 0xff10, 0xffd9, 0xfffb};

  private final MessageDigest md5;

  Draws() {
    try {
      md5 = MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The pieces of the hashes of {@code key:0}, {@code key:1}, …, each from 0 to 65,535.
   *
   * @param number of pieces; a multiple of eight
   */
  int[] pieces(String key, int number) {
    int[] pieces = new int[number];
    for (int chunk = 0; chunk < number / PIECES; chunk++) {
      byte[] hash = md5.digest((key + ":" + chunk).getBytes(StandardCharsets.UTF_8));
      for (int k = 0; k < PIECES; k++) {
        pieces[PIECES * chunk + k] = ((hash[2 * k] & 0xff) << 8) | (hash[2 * k + 1] & 0xff);
      }
    }
    return pieces;
  }

  /** How often the process counts in each replicate of a bootstrap. */
  int[] poisson(String process) {
    int[] times = pieces(process, REPLICATES);
    for (int r = 0; r < times.length; r++) {
      int piece = times[r];
      int count = 0;
      while (count < POISSON.length && piece >= POISSON[count]) {
        count++;
      }
      times[r] = count;
    }
    return times;
  }
}
