package org.tendertrace.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.text.TermTrie;

/**
 * The wordings that one text holds, of the kinds that are looked for in all of it. One pass finds
 * them, where looking for each by itself takes as many as there are wordings; most texts hold few.
 */
public final class TextCues {

  /** Stands in a wording for what goes between its two parts, 受…委托; the first is looked for. */
  private static final char GAP = '…';

  private static final Set<Kind> KINDS =
      Set.of(
          Kind.AGENCY_DOES,
          Kind.AGENCY_ENTRUSTED,
          Kind.AGENCY_FRAME,
          Kind.BUYER_FRAME,
          Kind.BUYER_MARK,
          Kind.BUYER_VERB,
          Kind.IS_OVER,
          Kind.PERIOD,
          Kind.SELF,
          Kind.SIGNS,
          Kind.WINNER_AFTER,
          Kind.WINNER_VERB);

  private final Finder finder;

  /** By their numbers. */
  private final BitSet held;

  private TextCues(Finder finder, BitSet held) {
    this.finder = finder;
    this.held = held;
  }

  /**
   * The wordings of a kind that the text holds as they are printed, in the order of {@link
   * CueLists#printed}.
   *
   * @throws IllegalArgumentException if the kind is none of those looked for in all of a text
   */
  public List<String> of(Kind kind) {
    Integer first = finder.firsts.get(kind);
    if (first == null) {
      throw new IllegalArgumentException("Not looked for in whole texts: " + kind);
    }
    List<String> ofKind = new ArrayList<>();
    int end = first + finder.lists.printed(kind).size();
    for (int cue = held.nextSetBit(first); cue >= 0 && cue < end; cue = held.nextSetBit(cue + 1)) {
      ofKind.add(finder.lists.printed(kind).get(cue - first));
    }
    return ofKind;
  }

  /** Finds the wordings of texts. */
  static final class Finder {

    private final CueLists lists;

    /** The numbers of wordings by what is looked for. */
    private final TermTrie<int[]> openings;

    /** The numbers of the first wordings of the kinds, behind which the others follow. */
    private final Map<Kind, Integer> firsts = new EnumMap<>(Kind.class);

    Finder(CueLists lists) {
      this.lists = lists;
      TreeMap<String, IntStream.Builder> cues = new TreeMap<>();
      int cue = 0;
      for (Kind kind : KINDS) {
        firsts.put(kind, cue);
        for (String wording : lists.printed(kind)) {
          int gap = wording.indexOf(GAP);
          String opening = gap < 0 ? wording : wording.substring(0, gap);
          cues.computeIfAbsent(opening, w -> IntStream.builder()).add(cue);
          cue++;
        }
      }
      TreeMap<String, int[]> numbers = new TreeMap<>();
      cues.forEach((opening, of) -> numbers.put(opening, of.build().toArray()));
      openings = new TermTrie<>(numbers);
    }

    TextCues in(String text) {
      BitSet held = new BitSet();
      for (TermTrie.Hit<int[]> hit : openings.find(text)) {
        for (int cue : hit.value()) {
          held.set(cue);
        }
      }
      return new TextCues(this, held);
    }
  }
}
