package org.tendertrace.read;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tendertrace.text.BitFilter;
import org.tendertrace.text.PackedTrie;

/**
 * Finds many patterns of bytes in one pass, letters of ASCII in any case. Filters over three and
 * four bytes decide at almost every position that no pattern begins there; only behind them the
 * trie is walked. (A double-array trie of as many patterns takes seconds to build, and the gate is
 * built in every process.)
 *
 * @param <V> what a pattern stands for
 */
final class ByteTrie<V> {

  /** Length of the shortest pattern. */
  static final int SHORTEST = 3;

  /** The filters are sized for so many beginnings, which keeps them close to the processor. */
  private static final int BEGINNINGS = 1 << 12;

  private static final byte[] FOLDED = folded();

  /** First three bytes of patterns. */
  private final BitFilter windows = new BitFilter(BEGINNINGS);

  /** Patterns of three bytes, and the first four of longer ones. */
  private final BitFilter begins = new BitFilter(BEGINNINGS);

  private final PackedTrie<List<V>> trie;

  /** Patterns that are to be found, by their folded bytes as ISO 8859-1. */
  static final class Builder<V> {

    private final TreeMap<String, List<V>> patterns = new TreeMap<>();

    /**
     * Adds a pattern.
     *
     * @throws IllegalArgumentException if it is shorter than {@link #SHORTEST} bytes
     */
    void add(byte[] pattern, V value) {
      if (pattern.length < SHORTEST) {
        throw new IllegalArgumentException("A pattern of %d bytes".formatted(pattern.length));
      }
      StringBuilder folded = new StringBuilder(pattern.length);
      for (byte b : pattern) {
        folded.append((char) (FOLDED[b & 0xFF] & 0xFF));
      }
      patterns.computeIfAbsent(folded.toString(), p -> new ArrayList<>()).add(value);
    }

    ByteTrie<V> build() {
      return new ByteTrie<>(patterns);
    }
  }

  /** Called for every occurrence. */
  interface Hit<V> {
    void found(int begin, int end, V value);
  }

  private ByteTrie(SortedMap<String, List<V>> patterns) {
    for (String pattern : patterns.keySet()) {
      int window = (pattern.charAt(0) << 16) | (pattern.charAt(1) << 8) | pattern.charAt(2);
      int mixed = BitFilter.mixed(window, 0);
      windows.add(mixed);
      begins.add(pattern.length() == SHORTEST ? mixed : BitFilter.mixed(mixed, pattern.charAt(3)));
    }
    trie = new PackedTrie<>(patterns);
  }

  /** Finds all occurrences of all patterns, by where they begin. */
  void find(byte[] text, Hit<V> hit) {
    int window = 0;
    for (int k = 0; k < text.length; k++) {
      window = ((window << 8) | (FOLDED[text[k] & 0xFF] & 0xFF)) & 0xFFFFFF;
      int mixed = BitFilter.mixed(window, 0);
      if (windows.has(mixed)
          && k >= SHORTEST - 1
          && (begins.has(mixed)
              || (k + 1 < text.length && begins.has(BitFilter.mixed(mixed, at(text, k + 1)))))) {
        walk(text, k - SHORTEST + 1, hit);
      }
    }
  }

  private void walk(byte[] text, int begin, Hit<V> hit) {
    int node = trie.root(at(text, begin), at(text, begin + 1));
    for (int k = begin + 2; node != PackedTrie.NONE; k++) {
      List<V> here = trie.value(node);
      // By index: an iterator for each node would be most of what the gate allocates.
      for (int n = 0; here != null && n < here.size(); n++) {
        hit.found(begin, k, here.get(n));
      }
      node = k < text.length ? trie.child(node, at(text, k)) : PackedTrie.NONE;
    }
  }

  private static char at(byte[] text, int k) {
    return (char) (FOLDED[text[k] & 0xFF] & 0xFF);
  }

  private static byte[] folded() {
    byte[] folded = new byte[256];
    for (int b = 0; b < folded.length; b++) {
      folded[b] = (byte) (b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b);
    }
    return folded;
  }
}
