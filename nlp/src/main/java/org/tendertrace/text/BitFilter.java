package org.tendertrace.text;

import java.util.Collection;

/**
 * Tells of numbers that they were not added; of a few that were not, it says they were. It is as
 * small as it can be, so that it stays close to the processor while other work is done.
 */
public final class BitFilter {

  private static final int MIX = 0x9E3779B1;
  private static final int BITS_A_NUMBER = 16;
  private static final int FEWEST = 1 << 10;

  private final int shift;
  private final long[] bits;

  /**
   * @param numbers about how many will be added
   */
  public BitFilter(int numbers) {
    int size = Integer.highestOneBit(Math.max(FEWEST, numbers * BITS_A_NUMBER) - 1) << 1;
    shift = 1 + Integer.numberOfLeadingZeros(size);
    bits = new long[size >> 6];
  }

  /** A filter of what {@link #mixed} gave, as small as so many need. */
  public static BitFilter of(Collection<Integer> mixed) {
    BitFilter filter = new BitFilter(mixed.size());
    mixed.forEach(filter::add);
    return filter;
  }

  /** One number of {@code before} and {@code next}, spread over all integers. */
  public static int mixed(int before, int next) {
    return (before * 31 + next) * MIX;
  }

  /** Adds a number that {@link #mixed} gave. */
  public void add(int mixed) {
    bits[mixed >>> shift >> 6] |= 1L << (mixed >>> shift);
  }

  /** Whether a number was added, or may have been. */
  public boolean has(int mixed) {
    return (bits[mixed >>> shift >> 6] & (1L << (mixed >>> shift))) != 0;
  }
}
