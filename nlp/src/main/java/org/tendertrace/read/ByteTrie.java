package org.tendertrace.read;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds many patterns of bytes in one pass, letters of ASCII in any case. A filter over three bytes
 * decides at almost every position that no pattern begins there; only behind it the trie is walked,
 * from the node that these bytes lead to. (A double-array trie of as many patterns takes seconds to
 * build, and the gate is built in every process.)
 *
 * @param <V> what a pattern stands for
 */
final class ByteTrie<V> {

  /** Length of the shortest pattern. */
  static final int SHORTEST = 3;

  private static final int MIX = 0x9E3779B1;

  /** The filter has 16 KiB, which stays close to the processor. */
  private static final int FILTER_BITS = 17;

  private static final byte[] FOLDED = folded();

  private final long[] filter = new long[1 << (FILTER_BITS - 6)];
  private final List<List<V>> values = new ArrayList<>();

  /**
   * Edges by open addressing: node and byte, and the node that these lead to, in one number, for
   * what is seldom looked up is far from the processor. The root has no edges of its own: the first
   * {@link #SHORTEST} bytes of a pattern lead from it at once. Node 0 is the root and no target; 0
   * where there is no edge.
   */
  private long[] edges = new long[1 << 12];

  private int count;

  /** Called for every occurrence. */
  interface Hit<V> {
    void found(int begin, int end, V value);
  }

  ByteTrie() {
    values.add(List.of());
  }

  /**
   * Adds a pattern.
   *
   * @throws IllegalArgumentException if it is shorter than {@link #SHORTEST} bytes
   */
  void add(byte[] pattern, V value) {
    if (pattern.length < SHORTEST) {
      throw new IllegalArgumentException("A pattern of %d bytes".formatted(pattern.length));
    }
    int window = window(pattern, 0);
    filter[slot(window) >> 6] |= 1L << slot(window);
    int node = follow(first(window));
    for (int k = SHORTEST; k < pattern.length; k++) {
      node = follow(edge(node, pattern[k]));
    }
    List<V> all = new ArrayList<>(values.get(node));
    all.add(value);
    values.set(node, List.copyOf(all));
  }

  /** The node that an edge leads to, made where there is none. */
  private int follow(int edge) {
    int node = target(edge);
    if (node == 0) {
      node = values.size();
      values.add(List.of());
      connect(edge, node);
    }
    return node;
  }

  /** Finds all occurrences of all patterns, by where they begin. */
  void find(byte[] text, Hit<V> hit) {
    if (text.length < SHORTEST) {
      return;
    }
    int window = window(text, 0) >>> 8;
    for (int k = SHORTEST - 1; k < text.length; k++) {
      window = ((window << 8) | (FOLDED[text[k] & 0xFF] & 0xFF)) & 0xFFFFFF;
      int slot = slot(window);
      if ((filter[slot >> 6] & (1L << slot)) != 0) {
        walk(text, k - SHORTEST + 1, target(first(window)), hit);
      }
    }
  }

  private void walk(byte[] text, int begin, int from, Hit<V> hit) {
    int node = from;
    for (int k = begin + SHORTEST; node != 0; k++) {
      List<V> here = values.get(node);
      // By index: an iterator for each node would be most of what the gate allocates.
      for (int n = 0; n < here.size(); n++) {
        hit.found(begin, k, here.get(n));
      }
      node = k < text.length ? target(edge(node, text[k])) : 0;
    }
  }

  private static int window(byte[] bytes, int from) {
    int window = 0;
    for (int k = from; k < from + SHORTEST; k++) {
      window = (window << 8) | (FOLDED[bytes[k] & 0xFF] & 0xFF);
    }
    return window;
  }

  private static int slot(int window) {
    return (window * MIX) >>> (32 - FILTER_BITS);
  }

  private int target(int edge) {
    int mask = edges.length - 1;
    for (int k = hash(edge) & mask; edges[k] != 0; k = (k + 1) & mask) {
      if ((int) (edges[k] >>> Integer.SIZE) == edge) {
        return (int) edges[k];
      }
    }
    return 0;
  }

  private void connect(int edge, int target) {
    if (2 * ++count > edges.length) {
      long[] old = edges;
      edges = new long[2 * old.length];
      for (long each : old) {
        if (each != 0) {
          put(each);
        }
      }
    }
    put(((long) edge << Integer.SIZE) | target);
  }

  private void put(long withTarget) {
    int mask = edges.length - 1;
    int k = hash((int) (withTarget >>> Integer.SIZE)) & mask;
    while (edges[k] != 0) {
      k = (k + 1) & mask;
    }
    edges[k] = withTarget;
  }

  private static int hash(int edge) {
    return (edge * MIX) >>> 8;
  }

  /** The edge of a window from the root: no node has as many bytes before it. */
  private static int first(int window) {
    return ~window;
  }

  private static int edge(int node, byte b) {
    return (node << 8) | (FOLDED[b & 0xFF] & 0xFF);
  }

  private static byte[] folded() {
    byte[] folded = new byte[256];
    for (int b = 0; b < folded.length; b++) {
      folded[b] = (byte) (b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b);
    }
    return folded;
  }
}
