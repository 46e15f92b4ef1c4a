package org.tendertrace.extract.mention;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.tendertrace.extract.mention.Counts.Count;
import org.tendertrace.extract.mention.Figure.Shape;
import org.tendertrace.extract.mention.ItemParts.Part;
import org.tendertrace.extract.mention.ItemParts.Role;
import org.tendertrace.knowledge.Cues.CountWord.Use;
import org.tendertrace.model.Mention;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;

/**
 * Adds up the machines of a list of places, a line each, above or below the sentence that says what
 * each of them holds: 冲压车间：工控机8台, 焊装车间：工控机12台, 以上每台含1张.
 */
final class MachineLists {

  private static final int MOST_LINES = 24;
  private static final int LONGEST_LINE = 40;

  /** Lines between the list and the sentence, or before its first count: 交货地点及数量. */
  private static final int MOST_BETWEEN = 2;

  private static final int FEWEST = 2;
  private static final String ALL_EACH = "均统各";
  private static final String SEPARATORS = "：:　 ，,、)）;；\t";
  private static final String TAIL = " 　：:-—×x*";
  // What the names of places, offices and batches end in, unlike those of wares.
  private static final String PLACES = "省市县区镇乡村州厂部局心校院室间司楼所站馆段矿库行店团房批期次地点处科队园港门组号层线";

  private final CountWords words;
  private final Passages passages;

  /**
   * A list.
   *
   * @param sum the machines of all its lines
   * @param span from its first line to its last
   */
  record MachineList(Figure sum, Span span) {

    /** Whether a part of an item is a line of the list. */
    boolean covers(Part part) {
      return span.covers(part.value());
    }
  }

  /** The machines that a line counts, and what it says of them. */
  private record Line(Span span, BigDecimal machines, String of, boolean isSum) {}

  MachineLists(CountWords words, Passages passages) {
    this.words = words;
    this.passages = passages;
  }

  /** The list that the name's sentence tells of; {@code null} for none, and for two. */
  MachineList of(Candidate candidate, Layout.Place place, Span sentence, List<Candidate> all) {
    if (candidate.type() != Mention.Type.CHIP || place.row() != null || !isOfEach(sentence)) {
      return null;
    }
    MachineList above = list(lines(place.unit(), true, all));
    MachineList below = list(lines(place.unit(), false, all));
    return above == null ? below : below == null ? above : null;
  }

  /** Whether a sentence says what each machine holds and counts none. */
  private boolean isOfEach(Span sentence) {
    String says = passages.folded(sentence);
    boolean each = words.has(Use.EACH, says);
    for (int k = 0; k < ALL_EACH.length(); k++) {
      each |= says.indexOf(ALL_EACH.charAt(k)) >= 0;
    }
    for (Count count : each ? passages.counts(sentence) : List.<Count>of()) {
      each &= !Figure.isMachine(count.unit()) || count.each();
    }
    return each;
  }

  /** The lines next to a line that each count machines once, the nearest first. */
  private List<Line> lines(Span own, boolean above, List<Candidate> all) {
    String text = passages.text();
    List<Line> found = new ArrayList<>();
    int between = 0;
    Span line = next(own, above, text);
    for (int k = 0; k < MOST_LINES && line != null; k++) {
      Span span = line;
      boolean foreign = all.stream().anyMatch(c -> span.covers(c.span()));
      if (foreign || line.of(text).indexOf('\t') >= 0) {
        break;
      }
      Line counting = counting(line);
      if (counting != null) {
        found.add(counting);
      } else if (!found.isEmpty() || ++between > MOST_BETWEEN || !passages.counts(line).isEmpty()) {
        break;
      }
      line = next(line, above, text);
    }
    return found;
  }

  private static Span next(Span line, boolean above, String text) {
    if (above) {
      int end = line.begin() - 1;
      return end <= 0 ? null : new Span(text.lastIndexOf('\n', end - 1) + 1, end);
    }
    int begin = line.end() + 1;
    if (begin >= text.length()) {
      return null;
    }
    int end = text.indexOf('\n', begin);
    return new Span(begin, end < 0 ? text.length() : end);
  }

  /** What a line counts; {@code null} where that is not machines, once. */
  private Line counting(Span line) {
    List<Count> counts = line.length() > LONGEST_LINE ? List.of() : passages.counts(line);
    if (counts.size() != 1 || counts.get(0).each() || !Figure.isMachine(counts.get(0).unit())) {
      return null;
    }
    Count count = counts.get(0);
    String before = new Span(line.begin(), count.span().begin()).of(passages.text()).strip();
    int end = before.length();
    while (end > 0 && TAIL.indexOf(before.charAt(end - 1)) >= 0) {
      end--;
    }
    int begin = end;
    while (begin > 0 && SEPARATORS.indexOf(before.charAt(begin - 1)) < 0) {
      begin--;
    }
    return new Line(line, count.value(), before.substring(begin, end), count.together());
  }

  private MachineList list(List<Line> lines) {
    BigDecimal sum = BigDecimal.ZERO;
    List<Line> places = new ArrayList<>();
    for (Line line : lines) {
      if (!line.isSum()) {
        places.add(line);
        sum = sum.add(line.machines());
      }
    }
    if (places.size() < FEWEST || !areAlike(places)) {
      return null;
    }
    Span first = lines.get(0).span();
    Span last = lines.get(lines.size() - 1).span();
    Span span = new Span(Math.min(first.begin(), last.begin()), Math.max(first.end(), last.end()));
    Figure figure =
        new Figure(
            span, sum, "server", Shape.CELL_UNIT, "", Role.HEADING, false, span, null, List.of());
    return new MachineList(figure, span);
  }

  /** Whether the lines count one kind of machine, or are named by places. */
  private boolean areAlike(List<Line> lines) {
    String first = lines.get(0).of();
    int alike = first.length();
    boolean places = true;
    boolean whole = true;
    for (Line line : lines) {
      String of = line.of();
      int same = 0;
      while (same < Math.min(alike, of.length())
          && of.charAt(of.length() - 1 - same) == first.charAt(first.length() - 1 - same)) {
        same++;
      }
      alike = Math.min(alike, same);
      whole &= of.equals(first);
      places &=
          !of.isEmpty()
              && PLACES.indexOf(of.charAt(of.length() - 1)) >= 0
              && !words.has(Use.MACHINE, Folded.textOf(of));
    }
    String shared = first.substring(first.length() - alike);
    // 训练服务器 and 推理服务器 share no more than the word for a machine.
    boolean more =
        words.has(Use.MACHINE, Folded.textOf(shared)) && !words.is(Use.MACHINE, Folded.key(shared));
    return places || more || (whole && !first.isEmpty());
  }
}
