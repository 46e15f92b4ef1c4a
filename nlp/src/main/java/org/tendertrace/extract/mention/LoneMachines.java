package org.tendertrace.extract.mention;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tendertrace.extract.mention.Counts.Count;
import org.tendertrace.extract.mention.ItemParts.Part;
import org.tendertrace.extract.mention.ItemParts.Role;
import org.tendertrace.knowledge.Cues.CountWord.Use;
import org.tendertrace.model.Mention;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;

/**
 * Finds the machines that 单套配双卡 or 每台8张 is said of where the notice counts machines in one number
 * only, however far away: 医疗数据终端，15套.
 */
final class LoneMachines {

  private static final String CARD = "card";
  private static final int MOST_LINES = 400;
  private static final int LONGEST_LINE = 200;
  private static final int NEAR = 12;
  private static final int REACH = 40;

  private final CountWords words;
  private final Passages passages;
  private List<Part> lone;

  LoneMachines(CountWords words, Passages passages) {
    this.words = words;
    this.passages = passages;
  }

  /** The only count of machines; none where what is known of the item counts machines already. */
  List<Part> of(
      Candidate candidate,
      Layout.Place place,
      Span sentence,
      List<Part> known,
      List<Candidate> all) {
    boolean each = isOfEach(candidate, place, sentence, known);
    if (!each && !isOffered(candidate, place, known)) {
      return List.of();
    }
    if (lone == null) {
      lone = find(all);
    }
    return each || lone.stream().anyMatch(this::holdsCards) ? lone : List.of();
  }

  /** Whether a row names the chip and counts nothing, as a table of all offers does. */
  private boolean isOffered(Candidate candidate, Layout.Place place, List<Part> known) {
    boolean row = candidate.type() == Mention.Type.CHIP && place.row() != null;
    return row
        && passages.counts(place.unit()).isEmpty()
        && known.stream()
            .allMatch(
                p ->
                    !words.isQuantityLabel(p.label())
                        && (p.role() == Role.HEADING || passages.counts(p.value()).isEmpty()));
  }

  /** Whether the line that counts the machines says how many cards each holds: 5台（8卡）. */
  private boolean holdsCards(Part line) {
    return passages.counts(line.value()).stream()
        .anyMatch(c -> c.unit().equals(CARD) && c.perServer());
  }

  /** Whether the name is said to be in each machine and nothing of its item counts machines. */
  boolean isOfEach(Candidate candidate, Layout.Place place, Span sentence, List<Part> known) {
    String text = passages.text();
    if (candidate.type() != Mention.Type.CHIP) {
      return false;
    }
    int begin = Math.max(sentence.begin(), candidate.begin() - REACH);
    int end = Math.min(sentence.end(), candidate.end() + REACH);
    boolean each = words.has(Use.EACH, Folded.textOf(text.substring(begin, end)));
    for (String header : each || place.row() == null ? List.<String>of() : place.row().headers()) {
      String label = Folded.textWithoutSpaces(header);
      each |= words.has(Use.CARDS_LABEL, label) && ItemCounts.saysEach(label);
    }
    each |= passages.counts(sentence).stream().anyMatch(c -> c.each() && c.unit().equals(CARD));
    boolean counted = isCounting(sentence);
    for (Part part : each ? known : List.<Part>of()) {
      counted |= isCounting(part.value());
    }
    return each && !counted;
  }

  private boolean isCounting(Span passage) {
    return passages.counts(passage).stream().anyMatch(LoneMachines::isOfMachines);
  }

  private static boolean isOfMachines(Count count) {
    return Figure.isMachine(count.unit()) && !count.each();
  }

  private List<Part> find(List<Candidate> all) {
    String text = passages.text();
    Set<BigDecimal> values = new TreeSet<>();
    List<Part> found = new ArrayList<>();
    int begin = 0;
    for (int k = 0; k < MOST_LINES && begin < text.length(); k++) {
      int next = text.indexOf('\n', begin);
      Span line = new Span(begin, next < 0 ? text.length() : next);
      boolean chips =
          line.length() > LONGEST_LINE
              || all.stream().anyMatch(c -> c.type() == Mention.Type.CHIP && line.covers(c.span()));
      for (Count count : chips ? List.<Count>of() : passages.counts(line)) {
        if (isOfMachines(count) && isNamed(count, line)) {
          values.add(count.value());
          found.add(new Part("", line, true, Role.HEADING));
        }
      }
      begin = line.end() + 1;
    }
    return values.size() == 1 ? List.of(found.get(0)) : List.of();
  }

  /** Whether a word for a computer or for a number stands before a count. */
  private boolean isNamed(Count count, Span line) {
    int from = Math.max(line.begin(), count.span().begin() - NEAR);
    String before = new Span(from, count.span().begin()).of(passages.text());
    return count.together()
        || words.namesMachines(before)
        || words.has(Use.QUANTITY, Folded.textOf(before));
  }
}
