package org.tendertrace.read;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tendertrace.text.BitFilter;
import org.tendertrace.text.PackedTrie;

/**
 * Finds many patterns of bytes in one pass, letters of ASCII in any case. A filter over three bytes
 * tells at every second position that no pattern begins there nor right before, filters over four
 * and six bytes the same of most that are left; bytes are loaded eight at a time. Only behind the
 * filters the trie, which lies far from the processor, is walked. (A double-array trie of as many
 * patterns takes seconds to build, and the gate is built in every process.)
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

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** In each of eight bytes the bit that letters of ASCII have and the signs beside them. */
  private static final long LETTER = 0x4040404040404040L;

  /** Where in eight bytes the next three begin. */
  private static final int NEXT = SHORTEST * Byte.SIZE;

  private static final int WINDOW = (1 << NEXT) - 1;

  /** Two bytes, from one window that is looked at to the next. */
  private static final int STEP = 2 * Byte.SIZE;

  /** Eight bytes hold three such windows. */
  private static final int STEPS = 3 * STEP;

  /** Three bytes that begin a pattern, or that stand in one behind the first. */
  private final BitFilter windows = new BitFilter(2 * BEGINNINGS);

  /** The first three bytes of all patterns. */
  private final BitFilter begins = new BitFilter(BEGINNINGS / 2);

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
      byte[] bytes = pattern.getBytes(StandardCharsets.ISO_8859_1);
      long eight = eight(bytes, 0);
      int mixed = first(eight);
      windows.add(mixed);
      begins.add(mixed);
      addSecond(bytes);
      if (bytes.length >= LONG) {
        longBegins.add(BitFilter.mixed(mixed, second(eight)));
      } else {
        shortBegins.add(
            bytes.length == SHORTEST ? mixed : BitFilter.mixed(mixed, second(eight) & 0xFF));
      }
    }
    trie = new PackedTrie<>(patterns);
  }

  /** Adds the three bytes behind a pattern's first; behind the shortest, whatever is the last. */
  private void addSecond(byte[] pattern) {
    long behind = eight(pattern, 1);
    if (pattern.length > SHORTEST) {
      windows.add(first(behind));
      return;
    }
    for (long last = 0; last < FOLDED.length; last++) {
      windows.add(first(small((behind & 0xFFFF) | (last << STEP))));
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
    for (int k = from + 1; k <= last; k += STEPS / Byte.SIZE) {
      long eight = eight(text, k);
      for (int bits = 0; bits < STEPS; bits += STEP) {
        if (windows.has(first(eight >>> bits))) {
          int at = k + bits / Byte.SIZE;
          if (mayBegin(text, at - 1)) {
            return at - 1;
          }
          if (mayBegin(text, at)) {
            return at;
          }
        }
      }
    }
    return last >= from && mayBegin(text, last) ? last : -1;
  }

  /** Whether a pattern may begin at {@code at}, by its first three, four or six bytes. */
  private boolean mayBegin(byte[] text, int at) {
    long eight = eight(text, at);
    int mixed = first(eight);
    if (!begins.has(mixed)) {
      return false;
    }
    int second = second(eight);
    return (shortBegins.has(mixed)
            || shortBegins.has(BitFilter.mixed(mixed, second & 0xFF))
            || longBegins.has(BitFilter.mixed(mixed, second)))
        && at <= text.length - SHORTEST;
  }

  /** The first three of eight bytes, mixed. */
  private static int first(long eight) {
    return BitFilter.mixed((int) eight & WINDOW, 0);
  }

  /** The three behind them. */
  private static int second(long eight) {
    return (int) (eight >>> NEXT) & WINDOW;
  }

  /** Eight bytes, made small: the first is the lowest, and zeros stand behind the last. */
  private static long eight(byte[] bytes, int at) {
    if (at <= bytes.length - Long.BYTES) {
      return small((long) LONGS.get(bytes, at));
    }
    long eight = 0;
    for (int k = bytes.length - 1; k >= at; k--) {
      eight = (eight << Byte.SIZE) | (bytes[k] & 0xFF);
    }
    return small(eight);
  }

  /**
   * Eight bytes with the capitals of ASCII made small; so are the few signs behind them, of which a
   * filter need not know.
   */
  private static long small(long eight) {
    long letters = eight & LETTER & ~(eight >>> 1);
    return eight | (letters >>> 1);
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
