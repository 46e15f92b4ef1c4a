package org.tendertrace.extract;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.tendertrace.extract.Layout.TextLine;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.model.Span;

/**
 * What a correction repeats only to take it back: passages below 原公告内容： up to 现更正为：, rows and
 * columns headed 更正前, and within a sentence what stands before 更正为.
 */
public final class Superseded {

  private static final char FORMER = '原';

  /** Characters of a heading over a passage. */
  private static final int LONGEST_HEADING = 24;

  /** Characters before the wording that says that what follows holds now. */
  private static final int LONGEST_LEAD = 12;

  private static final String SENTENCE_ENDS = "。；;";

  private final String text;
  private final CueLists cues;

  /** Where the passages begin and end; none is in another. */
  private final NavigableMap<Integer, Integer> passages = new TreeMap<>();

  private Superseded(String text, CueLists cues) {
    this.text = text;
    this.cues = cues;
  }

  /** The layout of a correction without what it takes back. */
  public static Layout without(Layout layout, CueLists cues) {
    String text = layout.text();
    if (text.indexOf(FORMER) < 0
        && !cues.has(Kind.BEFORE_CHANGE, text)
        && !cues.has(Kind.CHANGED, text)) {
      return layout;
    }
    Superseded superseded = new Superseded(text, cues);
    superseded.find();
    List<TextLine> lines =
        layout.lines().stream().filter(line -> !superseded.covers(line.span())).toList();
    boolean columns = layout.pairs().stream().anyMatch(superseded::isUnderPresent);
    List<Pair> pairs =
        layout.pairs().stream()
            .map(superseded::present)
            .filter(pair -> !superseded.covers(pair.value()))
            .filter(pair -> !columns || !superseded.isUnderFormer(pair))
            .toList();
    return new Layout(layout.page(), lines, pairs);
  }

  private boolean covers(Span span) {
    Map.Entry<Integer, Integer> passage = passages.floorEntry(span.begin());
    return passage != null && span.begin() < passage.getValue();
  }

  private void takeBack(int begin, int end) {
    passages.subMap(begin, end).clear();
    passages.put(begin, end);
  }

  /** Walks the lines: a passage that no wording ends is not taken back. */
  private void find() {
    int open = -1;
    for (int begin = 0; begin < text.length(); ) {
      int end = text.indexOf('\n', begin);
      Span line = Glyphs.trim(text, begin, end < 0 ? text.length() : end);
      begin = end < 0 ? text.length() : end + 1;
      if (line.isEmpty()) {
        continue;
      }
      int item = Enumerators.skip(text, line.begin(), line.end());
      int present = presentHeading(item, line.end());
      if (open >= 0 && present >= 0) {
        takeBack(open, present);
        open = -1;
      } else if (isFormerHeading(item, line)) {
        open = line.begin();
      } else if (Enumerators.topOrdinal(text, line.begin(), line.end()) > 0) {
        open = -1;
      }
      sentences(item, line.end());
    }
  }

  /** Where a line begins to tell what holds now, or -1: 二、现更正为：, 更正后. */
  private int presentHeading(int item, int end) {
    int reach = Math.min(end, item + LONGEST_LEAD);
    String lead = text.substring(item, reach);
    boolean heads = cues.has(Kind.CHANGED, lead) || cues.opens(Kind.PRESENT_HEADING, lead);
    return heads && !isFormer(item, end) ? item : -1;
  }

  /** 原公告内容：, 更正前, but not 原公告项目编号：…, which goes on to hold. */
  private boolean isFormerHeading(int item, Span line) {
    String rest = text.substring(item, line.end());
    if (!isFormer(item, line.end()) || cues.has(Kind.CHANGED, rest)) {
      return false;
    }
    int colon = 0;
    while (colon < rest.length() && !Glyphs.isColon(rest.charAt(colon))) {
      colon++;
    }
    String heading = rest.substring(0, colon);
    return heading.length() <= LONGEST_HEADING
        && (colon >= rest.length() - 1
            || cues.is(Kind.BEFORE_CHANGE, heading)
            || cues.ends(Kind.FORMER_HEADING_END, heading));
  }

  private boolean isFormer(int at, int end) {
    String rest = text.substring(at, Math.min(end, at + LONGEST_LEAD));
    return !rest.isEmpty() && (rest.charAt(0) == FORMER || cues.opens(Kind.BEFORE_CHANGE, rest));
  }

  /** 原公告“预算金额：130万元”，现更正为“预算金额：156万元”: up to the wording, sentence by sentence. */
  private void sentences(int begin, int end) {
    int from = begin;
    for (int k = begin; k <= end; k++) {
      if (k == end || SENTENCE_ENDS.indexOf(text.charAt(k)) >= 0) {
        int cue = isFormer(from, k) ? changed(new Span(from, k)) : -1;
        if (cue >= 0) {
          takeBack(from, cue);
        }
        from = k + 1;
      }
    }
  }

  /** Where the last wording in {@code told} says that what follows holds now; -1 for none. */
  private int changed(Span told) {
    String words = told.of(text);
    int last = -1;
    for (String cue : cues.has(Kind.CHANGED, words) ? cues.of(Kind.CHANGED) : List.<String>of()) {
      int at = words.lastIndexOf(cue);
      last = at < 0 ? last : Math.max(last, at + cue.length());
    }
    return last < 0 ? -1 : told.begin() + last;
  }

  /** 预算金额由130万元调整为156万元: the part of a sum's value that holds now. */
  private Pair present(Pair pair) {
    boolean sum = pair.field() == FieldKind.BUDGET || pair.field() == FieldKind.AMOUNT;
    int cue = sum ? changed(pair.value()) : -1;
    if (cue < 0 || cue >= pair.value().end()) {
      return pair;
    }
    Span now = Glyphs.trim(text, cue, pair.value().end());
    return now.isEmpty() ? pair : pair.narrowed(now);
  }

  private boolean isUnderFormer(Pair pair) {
    return pair.record() >= 0
        && (isFormer(cell(pair.label().begin()), pair.label().end())
            || isFormer(line(pair.value().begin()), pair.value().begin()));
  }

  private boolean isUnderPresent(Pair pair) {
    return pair.record() >= 0
        && (cues.has(Kind.CHANGED, text.substring(cell(pair.label().begin()), pair.label().end()))
            || cues.opens(Kind.CHANGED, lead(pair.value().begin())));
  }

  /** What a row opens with, before the cell at {@code at}. */
  private String lead(int at) {
    int line = line(at);
    return text.substring(line, Math.min(at, line + LONGEST_HEADING));
  }

  private int cell(int at) {
    return Math.max(line(at), text.lastIndexOf('\t', at - 1) + 1);
  }

  private int line(int at) {
    return text.lastIndexOf('\n', at - 1) + 1;
  }
}
