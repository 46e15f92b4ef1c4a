package org.tendertrace.read;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds many patterns of bytes in one pass, letters of ASCII in any case. A filter over three bytes
 * decides at almost every position that no pattern begins there; only behind it the trie is walked.
 * (A double-array trie of as many patterns takes seconds to build, and the gate is built in every
 * process.)
 *
 * @param <V> what a pattern stands for
 */
final class ByteTrie<V> {

  /** Length of the shortest pattern. */
  static final int SHORTEST = 3;

  private static final int MIX = 0x9E3779B1;
  private static final byte[] FOLDED = folded();

  private final boolean[] filter = new boolean[1 << 16];
  private final List<List<V>> values = new ArrayList<>();

  /** Edges by open addressing: node and byte to node; node 0 is the root and no target. */
  private int[] edges = new int[1 << 12];

  private int[] targets = new int[1 << 12];
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
    filter[slot(window(pattern, 0))] = true;
    int node = 0;
    for (byte b : pattern) {
      int next = next(node, b);
      if (next == 0) {
        next = values.size();
        values.add(List.of());
        connect(node, b, next);
      }
      node = next;
    }
    List<V> all = new ArrayList<>(values.get(node));
    all.add(value);
    values.set(node, List.copyOf(all));
  }

  /** Finds all occurrences of all patterns, by where they begin. */
  void find(byte[] text, Hit<V> hit) {
    if (text.length < SHORTEST) {
      return;
    }
    int window = window(text, 0) >>> 8;
    for (int k = SHORTEST - 1; k < text.length; k++) {
      window = ((window << 8) | (FOLDED[text[k] & 0xFF] & 0xFF)) & 0xFFFFFF;
      if (filter[slot(window)]) {
        walk(text, k - SHORTEST + 1, hit);
      }
    }
  }

  private void walk(byte[] text, int begin, Hit<V> hit) {
    int node = 0;
    for (int k = begin; k < text.length; k++) {
      node = next(node, text[k]);
      if (node == 0) {
        return;
      }
      for (V value : values.get(node)) {
        hit.found(begin, k + 1, value);
      }
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
    return (window * MIX) >>> 16;
  }

  private int next(int node, byte b) {
    int edge = edge(node, b);
    int mask = edges.length - 1;
    for (int k = ((edge * MIX) >>> 8) & mask; targets[k] != 0; k = (k + 1) & mask) {
      if (edges[k] == edge) {
        return targets[k];
      }
    }
    return 0;
  }

  private void connect(int node, byte b, int target) {
    if (2 * ++count > edges.length) {
      int[] oldEdges = edges;
      int[] oldTargets = targets;
      edges = new int[2 * oldEdges.length];
      targets = new int[2 * oldEdges.length];
      for (int k = 0; k < oldEdges.length; k++) {
        if (oldTargets[k] != 0) {
          put(oldEdges[k], oldTargets[k]);
        }
      }
    }
    put(edge(node, b), target);
  }

  private void put(int edge, int target) {
    int mask = edges.length - 1;
    int k = ((edge * MIX) >>> 8) & mask;
    while (targets[k] != 0) {
      k = (k + 1) & mask;
    }
    edges[k] = edge;
    targets[k] = target;
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
