package org.tendertrace.extract;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.tendertrace.extract.Labels.Term;
import org.tendertrace.knowledge.FieldLabel;
import org.tendertrace.knowledge.LabelParts;
import org.tendertrace.text.TermTrie;

/** Guesses from the parts of a label that no table lists what it announces. */
final class LabelGuesses {

  /** How much a guess weighs. */
  private static final double WEIGHT = 0.5;

  private final List<LabelParts> parts;

  /**
   * The stems, each with the places of those among {@link #parts} that have it: most labels hold
   * none, and no label need be compared with all.
   */
  private final TermTrie<BitSet> stems;

  LabelGuesses(List<LabelParts> parts) {
    this.parts = parts;
    TreeMap<String, BitSet> having = new TreeMap<>();
    for (int k = 0; k < parts.size(); k++) {
      for (String stem : parts.get(k).stems()) {
        having.computeIfAbsent(stem, s -> new BitSet()).set(k);
      }
    }
    stems = new TermTrie<>(having);
  }

  /** What a label, folded and without spaces, is guessed to announce, or {@code null}. */
  Term read(String key) {
    BitSet having = new BitSet();
    for (TermTrie.Hit<BitSet> stem : stems.find(key)) {
      having.or(stem.value());
    }
    for (int k = having.nextSetBit(0); k >= 0; k = having.nextSetBit(k + 1)) {
      LabelParts candidate = parts.get(k);
      if (candidate.fit(key)) {
        FieldLabel label =
            new FieldLabel(candidate.field(), key, Set.of(), Set.of(), WEIGHT, candidate.source());
        return new Term(List.of(label), null);
      }
    }
    return null;
  }
}
