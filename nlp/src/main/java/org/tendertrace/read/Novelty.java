package org.tendertrace.read;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells whether text says something that was not yet said, by the sequences of four letters and
 * digits in it. Layout does not count: the same words in a table and in lines are the same.
 */
final class Novelty {

  private static final int LENGTH = 4;

  /** Least share of sequences that are new, and least number. */
  private static final double SHARE = 1.0 / 3;

  private static final int ENOUGH = 4;

  private final List<Flow> first;

  /** Sequences that were said, a character in every 16 bits; made when first asked for. */
  private Set<Long> said;

  Novelty(List<Flow> first) {
    this.first = first;
  }

  /** Whether {@code pieces} add to what was said; if so, they are said from now on. */
  boolean adds(List<Flow> pieces) {
    if (said == null) {
      said = new HashSet<>();
      StringBuilder all = new StringBuilder();
      for (Flow piece : first) {
        texts(piece).forEach(all::append);
      }
      addSequences(all, said);
    }
    Set<Long> sequences = new HashSet<>();
    for (Flow piece : pieces) {
      for (String text : texts(piece)) {
        addSequences(text, sequences);
      }
    }
    int all = sequences.size();
    sequences.removeAll(said);
    boolean adds = sequences.size() >= ENOUGH && sequences.size() >= SHARE * all;
    if (adds) {
      said.addAll(sequences);
    }
    return adds;
  }

  private static List<String> texts(Flow piece) {
    if (piece instanceof Flow.Text line) {
      return List.of(line.text());
    }
    return piece instanceof Grid grid
        ? grid.cells().stream().map(Grid.Cell::text).toList()
        : List.of();
  }

  private static void addSequences(CharSequence text, Set<Long> sequences) {
    long sequence = 0;
    int length = 0;
    for (int k = 0; k < text.length(); k++) {
      if (Character.isLetterOrDigit(text.charAt(k))) {
        sequence = (sequence << 16) | text.charAt(k);
        length++;
        if (length >= LENGTH) {
          sequences.add(sequence);
        }
      }
    }
  }
}
