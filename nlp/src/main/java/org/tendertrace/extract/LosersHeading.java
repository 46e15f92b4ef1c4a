package org.tendertrace.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.tendertrace.extract.Labels.Term;
import org.tendertrace.extract.Token.Kind;
import org.tendertrace.knowledge.FieldCue;
import org.tendertrace.knowledge.SectionKind;
import org.tendertrace.knowledge.Wording;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;
import org.tendertrace.text.TermTrie;

/**
 * Knows headings over those who did not win in wordings that no table lists: 未中标（成交）供应商及原因,
 * 落选单位名单及得分. Who is listed below one has won nothing, whatever the labels there say.
 */
final class LosersHeading {

  private static final int LONGEST = 40;
  private static final Term BIDDERS = new Term(List.of(), SectionKind.BIDDERS);

  private final TermTrie<String> losing;
  private final List<String> endings = new ArrayList<>();

  /** Last characters of the endings, folded: few lines end in one. */
  private final BitSet lasts = new BitSet();

  LosersHeading(Wording wording) {
    List<String> stems = new ArrayList<>();
    for (FieldCue cue : wording.cues()) {
      if (cue.kind() == FieldCue.Kind.LOSERS_HEADING) {
        stems.add(Folded.textWithoutSpaces(cue.cue()));
      } else if (cue.kind() == FieldCue.Kind.LOSERS_HEADING_END) {
        endings.add(Folded.textWithoutSpaces(cue.cue()));
      }
    }
    endings.forEach(ending -> lasts.set(ending.charAt(ending.length() - 1)));
    losing = TermTrie.ofWords(stems);
  }

  /** The heading that {@code [begin, end)} is as a whole; {@code null} for none. */
  Token read(String text, int begin, int end) {
    int last = end;
    while (last > begin
        && (Glyphs.isSpace(text.charAt(last - 1)) || Glyphs.isColon(text.charAt(last - 1)))) {
      last--;
    }
    if (last - begin > LONGEST || !isOne(text, begin, last)) {
      return null;
    }
    int first = Enumerators.skip(text, begin, last);
    boolean top = Enumerators.topOrdinal(text, begin, last) > 0;
    return new Token(
        Kind.SECTION, begin, new Span(first, last), end, BIDDERS, null, top, false, false, 1.0);
  }

  private boolean isOne(String text, int begin, int end) {
    char last = end == begin ? 0 : Folded.single(text.charAt(end - 1));
    if (last != 0 && !lasts.get(last)) {
      return false;
    }
    for (int k = begin; k < end; k++) {
      if (Glyphs.isColon(text.charAt(k)) || "，。；".indexOf(text.charAt(k)) >= 0) {
        return false;
      }
    }
    String folded = Folded.textWithoutSpaces(text.substring(begin, end));
    return losing.isIn(folded) && endings.stream().anyMatch(folded::endsWith);
  }
}
