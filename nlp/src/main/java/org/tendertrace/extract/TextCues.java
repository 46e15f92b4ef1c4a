package org.tendertrace.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
          Kind.PERIOD,
          Kind.SELF,
          Kind.SIGNS,
          Kind.WINNER_AFTER,
          Kind.WINNER_VERB);

  /** By their rank among the wordings of their kind. */
  private final Map<Kind, TreeMap<Integer, String>> held = new EnumMap<>(Kind.class);

  private TextCues() {}

  /**
   * The wordings of a kind that the text holds as they are printed, in the order of {@link
   * CueLists#printed}.
   *
   * @throws IllegalArgumentException if the kind is none of those looked for in all of a text
   */
  public Iterable<String> of(Kind kind) {
    if (!KINDS.contains(kind)) {
      throw new IllegalArgumentException("Not looked for in whole texts: " + kind);
    }
    TreeMap<Integer, String> ofKind = held.get(kind);
    return ofKind == null ? List.of() : ofKind.values();
  }

  /** Finds the wordings of texts. */
  static final class Finder {

    private record Cue(Kind kind, int rank, String wording) {}

    private final TermTrie<List<Cue>> openings;

    Finder(CueLists lists) {
      TreeMap<String, List<Cue>> cues = new TreeMap<>();
      for (Kind kind : KINDS) {
        List<String> wordings = lists.printed(kind);
        for (int k = 0; k < wordings.size(); k++) {
          String wording = wordings.get(k);
          int gap = wording.indexOf(GAP);
          cues.computeIfAbsent(
                  gap < 0 ? wording : wording.substring(0, gap), w -> new ArrayList<>())
              .add(new Cue(kind, k, wording));
        }
      }
      openings = new TermTrie<>(cues);
    }

    TextCues in(String text) {
      TextCues found = new TextCues();
      for (TermTrie.Hit<List<Cue>> hit : openings.find(text)) {
        for (Cue cue : hit.value()) {
          found
              .held
              .computeIfAbsent(cue.kind(), kind -> new TreeMap<>())
              .put(cue.rank(), cue.wording());
        }
      }
      return found;
    }
  }
}
