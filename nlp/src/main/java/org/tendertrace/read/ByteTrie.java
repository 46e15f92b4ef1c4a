package org.tendertrace.read;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tendertrace.text.BitFilter;
import org.tendertrace.text.PackedTrie;

/**
 * Finds many patterns of bytes in one pass, letters of ASCII in any case. A filter over three bytes
 * tells at every second position that no pattern begins there nor right before, filters over four
 * and six bytes the same of most that are left; only behind them the trie, which lies far from the
 * processor, is walked. (A double-array trie of as many patterns takes seconds to build, and the
 * gate is built in every process.)
 *
 * @param <V> what a pattern stands for
 */
final class ByteTrie<V> {

  /** Length of the shortest pattern. */
  static final int SHORTEST = 3;

  /** Patterns of so many bytes or more are told by as many. */
  private static final int LONG = 6;

  /** The filters are sized for so many beginnings, which keeps them close to the processor. */
  private static final int BEGINNINGS = 1 << 12;

  private static final byte[] FOLDED = folded();

  /** Three bytes that begin a pattern, or that stand in one behind the first. */
  private final BitFilter windows = new BitFilter(2 * BEGINNINGS);

  /** Patterns of three bytes, and the first four of those below {@link #LONG}. */
  private final BitFilter shortBegins = new BitFilter(BEGINNINGS / LONG);

  /** The first six bytes of the others. */
  private final BitFilter longBegins = new BitFilter(2 * BEGINNINGS);

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
      int mixed = BitFilter.mixed(window(pattern, 0), 0);
      windows.add(mixed);
      addSecond(pattern);
      if (pattern.length() >= LONG) {
        longBegins.add(BitFilter.mixed(mixed, window(pattern, SHORTEST)));
      } else {
        shortBegins.add(
            pattern.length() == SHORTEST ? mixed : BitFilter.mixed(mixed, pattern.charAt(3)));
      }
    }
    trie = new PackedTrie<>(patterns);
  }

  /** Adds the three bytes behind a pattern's first; behind the shortest, whatever is the last. */
  private void addSecond(String pattern) {
    if (pattern.length() > SHORTEST) {
      windows.add(BitFilter.mixed(window(pattern, 1), 0));
      return;
    }
    for (byte last : FOLDED) {
      windows.add(BitFilter.mixed(window(pattern.substring(1) + (char) (last & 0xFF), 0), 0));
    }
  }

  /** Finds all occurrences of all patterns, by where they begin. */
  void find(byte[] text, Hit<V> hit) {
    for (int begin = next(text, 0); begin >= 0; begin = next(text, begin + 1)) {
      walk(text, begin, hit);
    }
  }

  /**
   * Where a pattern may begin, from {@code from} on; -1 for nowhere. It calls nothing that the
   * compiler can't see through, so that the filters stay in registers from byte to byte.
   */
  private int next(byte[] text, int from) {
    int last = text.length - SHORTEST;
    for (int k = from + 1; k <= last; k += 2) {
      if (windows.has(BitFilter.mixed(window(text, k), 0))) {
        if (mayBegin(text, k - 1)) {
          return k - 1;
        }
        if (mayBegin(text, k)) {
          return k;
        }
      }
    }
    return last >= from && mayBegin(text, last) ? last : -1;
  }

  /** Whether a pattern may begin at {@code at}, by its first three, four or six bytes. */
  private boolean mayBegin(byte[] text, int at) {
    int mixed = BitFilter.mixed(window(text, at), 0);
    int behind = at + SHORTEST;
    if (shortBegins.has(mixed)
        || (behind < text.length && shortBegins.has(BitFilter.mixed(mixed, at(text, behind))))) {
      return true;
    }
    return at + LONG <= text.length && longBegins.has(BitFilter.mixed(mixed, window(text, behind)));
  }

  private static int window(byte[] text, int at) {
    return (at(text, at) << 16) | (at(text, at + 1) << 8) | at(text, at + 2);
  }

  private static int window(String pattern, int at) {
    return (pattern.charAt(at) << 16) | (pattern.charAt(at + 1) << 8) | pattern.charAt(at + 2);
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
