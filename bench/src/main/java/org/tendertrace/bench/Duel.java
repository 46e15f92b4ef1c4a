package org.tendertrace.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;

/**
 * Two ways over the same documents in one thread, taking turns after some documents, so that whatever
 * else the machine does strikes both. What is measured is the CPU time of the thread, not the clock's;
 * the collector's threads are not in it, so the bytes allocated are told as well.
 */
final class Duel {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final List<byte[]> documents;
  private final ToIntFunction<byte[]> ours;
  private final ToIntFunction<byte[]> peer;
  private final Random order = new Random(1);
  private int kept;

  /**
   * @param ours what is measured; its result is kept, so that no compiler leaves the work out
   * @param peer what it is measured against
   */
  Duel(List<byte[]> documents, ToIntFunction<byte[]> ours, ToIntFunction<byte[]> peer) {
    this.documents = documents;
    this.ours = ours;
    this.peer = peer;
  }

  /** What one side took. */
  private static final class Side {
    private final double[] seconds;
    private long allocated;

    private Side(int rounds) {
      seconds = new double[rounds];
    }

    private double median() {
      double[] sorted = seconds.clone();
      Arrays.sort(sorted);
      return sorted[sorted.length / 2];
    }
  }

  /**
   * @param warmUp rounds that are not counted
   * @param turn documents between two turns; in long turns each side finds its own code and tables
   *     still near the processor
   */
  Outcome run(int warmUp, int rounds, int turn) {
    for (int k = 0; k < warmUp; k++) {
      round(new Side(1), new Side(1), 0, turn);
    }
    Side we = new Side(rounds);
    Side they = new Side(rounds);
    for (int k = 0; k < rounds; k++) {
      round(we, they, k, turn);
    }
    long bytes = documents.stream().mapToLong(d -> d.length).sum();
    return new Outcome(
        documents.size(),
        bytes,
        we.median() / they.median(),
        we.median(),
        they.median(),
        we.allocated / rounds,
        they.allocated / rounds,
        kept);
  }

  private void round(Side we, Side they, int round, int turn) {
    for (int k = 0; k < documents.size(); k += turn) {
      List<byte[]> batch = documents.subList(k, Math.min(k + turn, documents.size()));
      if (order.nextBoolean()) {
        time(ours, batch, we, round);
        time(peer, batch, they, round);
      } else {
        time(peer, batch, they, round);
        time(ours, batch, we, round);
      }
    }
  }

  private void time(ToIntFunction<byte[]> way, List<byte[]> batch, Side side, int round) {
    long thread = Thread.currentThread().getId();
    long allocated = THREADS.getThreadAllocatedBytes(thread);
    long begin = THREADS.getCurrentThreadCpuTime();
    for (byte[] document : batch) {
      kept += way.applyAsInt(document);
    }
    side.seconds[round] += (THREADS.getCurrentThreadCpuTime() - begin) / 1e9;
    side.allocated += THREADS.getThreadAllocatedBytes(thread) - allocated;
  }

  /**
   * The end of a duel; times in seconds of CPU for one round over all documents.
   *
   * @param ratio of the medians of both sides
   * @param kept of no meaning, but not to be left out
   */
  record Outcome(
      int documents,
      long bytes,
      double ratio,
      double ours,
      double peer,
      long oursAllocated,
      long peerAllocated,
      int kept) {}
}
