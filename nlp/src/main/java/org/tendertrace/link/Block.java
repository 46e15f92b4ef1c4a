package org.tendertrace.link;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Compares the notices of one block, given one after the other in {@link #ORDER}: all of them pair
 * by pair in a block of ordinary size, and each with its neighbours only in a larger one.
 */
public final class Block {

  /** Neighbours in this order are alike. */
  public static final Comparator<Fingerprint> ORDER =
      Comparator.comparing((Fingerprint print) -> print.title().core())
          .thenComparing(Fingerprint::published, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Fingerprint::noticeId);

  /**
   * How far comparing goes.
   *
   * @param most notices of a block that are all compared with one another
   * @param window neighbours that each notice of a larger block is compared with, and the most
   *     notices of a block with a coarse key: with larger ones, a notice would be compared the more
   *     often the more notices there are
   */
  public record Limits(int most, int window) implements Serializable {

    /** How many notices of a block are all compared with one another at most. */
    public int most(boolean coarse) {
      return coarse ? Math.min(window, most) : most;
    }
  }

  private final Linker linker;
  private final int reach;
  private final Deque<Fingerprint> before = new ArrayDeque<>();

  /**
   * @param size number of notices in the block
   */
  public Block(Linker linker, Limits limits, long size) {
    this.linker = linker;
    this.reach = size > limits.most() ? limits.window() : limits.most();
  }

  /** Links of {@code next} to those given before it. */
  public List<LinkedPair> add(Fingerprint next) {
    List<LinkedPair> links = new ArrayList<>();
    for (Fingerprint other : before) {
      linker.link(other, next).ifPresent(link -> links.add(LinkedPair.of(other, next, link)));
    }
    before.addLast(next);
    if (before.size() > reach) {
      before.removeFirst();
    }
    return links;
  }

  /** How many pairs a block of {@code size} notices compares. */
  public static long compared(long size, Limits limits) {
    long reach = size > limits.most() ? Math.min(limits.window(), size - 1) : size - 1;
    return reach * (reach + 1) / 2 + (size - 1 - reach) * reach;
  }
}
