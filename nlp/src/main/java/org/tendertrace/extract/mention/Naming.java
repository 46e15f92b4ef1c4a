package org.tendertrace.extract.mention;

import java.math.BigDecimal;
import java.util.List;
import org.tendertrace.extract.mention.Counts.Count;
import org.tendertrace.knowledge.Cues.CountWord.Use;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;
import org.tendertrace.text.GuardedPattern;

/**
 * A name with what its sentence counts and what its item says. A count belongs to the nearest name
 * that no other name and no list mark parts from it.
 *
 * @param here the counts of the sentence
 * @param all names of the notice
 * @param words that say what a number counts
 */
record Naming(
    Candidate candidate,
    Layout.Place place,
    Span sentence,
    List<Count> here,
    ItemCounts.Said item,
    List<Candidate> all,
    CountWords words,
    String text) {

  private static final int FAR = 40;
  private static final int LONGEST_LINK = 24;
  private static final int LEAD = 12;
  private static final String LIST_MARKS = "、，,；;和及";
  private static final GuardedPattern ITEM =
      GuardedPattern.opening("0123456789", "^\\s*[0-9]{1,2}(?:\\.[0-9]{1,2})+\\s*$");
  private static final GuardedPattern ONE_OF = GuardedPattern.holding("之", "(?:^|[^分])之一");
  private static final GuardedPattern ALTERNATIVE =
      GuardedPattern.closing("或者r", "^(?:[*×x]\\s?[0-9]{1,3})?[^，,。;；:：]{0,8}(?:或者?|\\bor)$");

  String says() {
    return sentence.of(text);
  }

  /** The nearest count in {@code unit} that is the name's own; {@code null} for none. */
  Count owned(String unit) {
    Count count = nearest(unit, unit.equals("server"));
    return count != null
            && CountedUnits.isOfMachines(count, candidate, words, text)
            && CountedUnits.owns(candidate, count, sentence, all, words, text)
        ? count
        : null;
  }

  /**
   * The nearest count in {@code unit}; {@code null} for none.
   *
   * @param acrossLists whether other names and list marks may stand between
   */
  Count nearest(String unit, boolean acrossLists) {
    Count nearest = null;
    int least = Integer.MAX_VALUE;
    for (Count count : here) {
      if (!count.unit().equals(unit)
          || isPartOfName(count)
          || (count.together() && hasRivalInSentence())) {
        continue;
      }
      int distance = distance(count, acrossLists || isOfEach(count));
      if (distance < least) {
        least = distance;
        nearest = count;
      }
    }
    return nearest;
  }

  /**
   * The count that the name stands in: 25,000 H100 GPU-hours, 200 Gemini user licences; {@code
   * null} for none.
   */
  Quantities.Quantity around(Counts counts) {
    String before =
        text.substring(Math.max(sentence.begin(), candidate.begin() - LEAD), candidate.begin());
    // 1.1 RTX 4090机时 is the first item of a list.
    BigDecimal number = ITEM.isIn(before) ? null : Counts.last(before);
    int end = Math.min(sentence.end(), candidate.end() + LONGEST_LINK);
    if (number == null || candidate.end() >= end) {
      return null;
    }
    String behind = text.substring(candidate.end(), end).strip();
    List<Count> counted = counts.in("1 " + behind, 0);
    boolean next = !counted.isEmpty() && counted.get(0).span().begin() == 0;
    return next && CountedUnits.of(candidate, sentence, all).contains(counted.get(0).unit())
        ? new Quantities.Quantity(number.multiply(counted.get(0).value()), counted.get(0).unit())
        : null;
  }

  /** Whether the thing is one of several to choose from. */
  boolean isChoice() {
    return (hasRival() && leavesChoice(Folded.textOf(says()))) || isAlternative();
  }

  private boolean leavesChoice(String folded) {
    return words.hasPart(Use.CHOICE, folded) || ONE_OF.isIn(folded);
  }

  /** Whether one of two is to be chosen: A或B. */
  private boolean isAlternative() {
    return all.stream()
        .filter(c -> c.type() == candidate.type() && !c.key().equals(candidate.key()))
        .anyMatch(
            c -> {
              int from = Math.min(c.end(), candidate.end());
              int to = Math.max(c.begin(), candidate.begin());
              return from < to
                  && to - from <= LONGEST_LINK
                  && ALTERNATIVE.isIn(Folded.key(text.substring(from, to)));
            });
  }

  /** Whether another thing of the type stands in the same line or cell. */
  private boolean hasRival() {
    int begin = candidate.begin();
    while (begin > 0 && !isBreak(text.charAt(begin - 1))) {
      begin--;
    }
    int end = candidate.begin();
    while (end < text.length() && !isBreak(text.charAt(end))) {
      end++;
    }
    for (Candidate other : candidate.end() <= end ? all : List.<Candidate>of()) {
      if (other.begin() >= begin
          && other.end() <= end
          && other.type() == candidate.type()
          && !other.key().equals(candidate.key())) {
        return true;
      }
    }
    return false;
  }

  private boolean hasRivalInSentence() {
    return all.stream()
        .anyMatch(
            c ->
                c.type() == candidate.type()
                    && !c.key().equals(candidate.key())
                    && sentence.covers(c.span()));
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\t';
  }

  /** Whether a count is that of each of a list: 账号各10个. */
  private boolean isOfEach(Count count) {
    return text.charAt(Math.max(0, count.span().begin() - 1)) == '各';
  }

  private boolean isPartOfName(Count count) {
    return all.stream().anyMatch(c -> c.span().overlaps(count.span()));
  }

  /** How far a count stands from the name; the largest integer where it cannot be the name's. */
  private int distance(Count count, boolean acrossLists) {
    boolean before = count.span().end() <= candidate.begin();
    int from = before ? count.span().end() : Math.min(candidate.end(), count.span().begin());
    int to = before ? candidate.begin() : count.span().begin();
    for (Candidate other : all) {
      boolean between =
          !other.key().equals(candidate.key()) && other.begin() >= from && other.end() <= to;
      if (between && other.type() == candidate.type() && !acrossLists) {
        return Integer.MAX_VALUE;
      }
    }
    int marks = 0;
    for (int k = from; k < to; k++) {
      marks += LIST_MARKS.indexOf(text.charAt(k)) >= 0 ? 1 : 0;
    }
    if ((!acrossLists && marks > (hasRival() ? 1 : 3))
        || to - from > (acrossLists ? 5 * FAR : FAR)) {
      return Integer.MAX_VALUE;
    }
    return to - from + 20 * marks;
  }
}
