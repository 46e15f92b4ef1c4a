package org.tendertrace.text;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A trie in one array, each node before its children and its first child right behind it, so that a
 * walk reads on where it is: what is far from the processor costs more than what is much.
 *
 * <p>A node is a number that says how many children it has and whether a word ends there, where one
 * does the number of its value (two places), the characters that lead to the children in order, and
 * where there are several, where each of them begins (two places).
 *
 * @param <V> what a word stands for
 */
public final class PackedTrie<V> {

  /** No node. */
  public static final int NONE = 0;

  private static final int ENDS = 0x8000;
  private static final int MIX = 0x9E3779B1;
  private static final int FEWEST = 16;

  private final char[] nodes;
  private final Object[] values;

  /** Where what begins with two characters begins, by open addressing; 0 for none. */
  private final int[] roots;

  /**
   * @param words none shorter than two characters
   */
  public PackedTrie(SortedMap<String, V> words) {
    TreeMap<String, V> ordered = new TreeMap<>(words);
    String[] keys = ordered.keySet().toArray(String[]::new);
    values = ordered.values().toArray();
    roots = new int[Integer.highestOneBit(Math.max(FEWEST, 2 * beginnings(keys))) << 1];
    StringBuilder packed = new StringBuilder().append('\0');
    for (int from = 0; from < keys.length; ) {
      int to = from + 1;
      while (to < keys.length && keys[to].startsWith(keys[from].substring(0, 2))) {
        to++;
      }
      int slot = slot(keys[from].charAt(0), keys[from].charAt(1));
      while (roots[slot] != 0) {
        slot = (slot + 1) & (roots.length - 1);
      }
      roots[slot] = packed.length();
      packed.append(keys[from], 0, 2);
      pack(keys, from, to, 2, packed);
      from = to;
    }
    nodes = new char[packed.length()];
    packed.getChars(0, nodes.length, nodes, 0);
  }

  /** How many different two characters the words begin with, which stand in order. */
  private static int beginnings(String[] words) {
    int beginnings = 0;
    for (int k = 0; k < words.length; k++) {
      beginnings += k == 0 || !words[k].startsWith(words[k - 1].substring(0, 2)) ? 1 : 0;
    }
    return beginnings;
  }

  /** Packs the node of the words from {@code from} on that share their first {@code depth}. */
  private static void pack(String[] words, int from, int to, int depth, StringBuilder packed) {
    boolean ends = words[from].length() == depth;
    StringBuilder children = new StringBuilder();
    for (int k = ends ? from + 1 : from; k < to; k++) {
      char c = words[k].charAt(depth);
      if (children.isEmpty() || children.charAt(children.length() - 1) != c) {
        children.append(c);
      }
    }
    packed.append((char) (children.length() | (ends ? ENDS : 0)));
    if (ends) {
      packed.append((char) (from >>> 16)).append((char) from);
    }
    packed.append(children);
    int begins = packed.length();
    if (children.length() > 1) {
      packed.append("\0\0".repeat(children.length()));
    }
    int next = ends ? from + 1 : from;
    for (int child = 0; child < children.length(); child++) {
      int first = next;
      while (next < to && words[next].charAt(depth) == children.charAt(child)) {
        next++;
      }
      if (children.length() > 1) {
        packed.setCharAt(begins + 2 * child, (char) (packed.length() >>> 16));
        packed.setCharAt(begins + 2 * child + 1, (char) packed.length());
      }
      pack(words, first, next, depth + 1, packed);
    }
  }

  /** The node that two characters lead to, or {@link #NONE}. */
  public int root(char first, char second) {
    int at = slot(first, second);
    for (int root = roots[at]; root != 0; root = roots[at]) {
      if (nodes[root] == first && nodes[root + 1] == second) {
        return root + 2;
      }
      at = (at + 1) & (roots.length - 1);
    }
    return NONE;
  }

  /** The node that {@code c} leads to from {@code node}, or {@link #NONE}. */
  public int child(int node, char c) {
    int head = nodes[node];
    int children = head & ~ENDS;
    int first = node + (head >= ENDS ? 3 : 1);
    if (children <= 1) {
      return children == 1 && nodes[first] == c ? first + 1 : NONE;
    }
    int found = Arrays.binarySearch(nodes, first, first + children, c);
    return found < 0 ? NONE : pair(first + children + 2 * (found - first));
  }

  /** What the word that ends at {@code node} stands for; {@code null} where none does. */
  @SuppressWarnings("unchecked")
  public V value(int node) {
    return nodes[node] >= ENDS ? (V) values[pair(node + 1)] : null;
  }

  private int pair(int at) {
    return (nodes[at] << 16) | nodes[at + 1];
  }

  private int slot(char first, char second) {
    int mixed = (((first << 16) | second) * MIX);
    return (mixed ^ (mixed >>> 15)) & (roots.length - 1);
  }
}
