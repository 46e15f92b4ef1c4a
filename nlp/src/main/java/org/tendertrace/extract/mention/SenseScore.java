package org.tendertrace.extract.mention;

import java.util.HashMap;
import java.util.Map;
import org.tendertrace.knowledge.Cues;
import org.tendertrace.knowledge.Cues.Sense.Position;
import org.tendertrace.model.Span;

/** What the cues around a name say together: each word once, at its strongest. */
final class SenseScore {

  /** As far as this a word counts, the less the farther. */
  static final int NEAR = 60;

  private static final int LETTERS = 3;
  private static final int ADJACENT = 2;
  private static final double ELSEWHERE = 0.75;
  private static final double OTHER_ITEM = 0.5;
  private static final double NEIGHBOUR_ELSEWHERE = 1.2;
  private static final double HEADER = 2;
  private static final double VETO = -4;

  private final Map<String, Double> near = new HashMap<>();
  private boolean elsewhere;
  private boolean adjacent;
  private boolean vouched;
  private boolean veto;
  private int longestBehind;

  void add(Candidate candidate, Words.Found<Cues.Sense> cue, String text) {
    Cues.Sense says = cue.says();
    boolean others = says.key() != null && !says.key().equals(candidate.key());
    boolean itself =
        candidate.span().covers(cue.span())
            || (cue.span().begin() < candidate.begin() && cue.span().end() > candidate.begin());
    if (others || itself || says.domain() != Sense.domain(candidate)) {
      return;
    }
    int distance = distance(candidate, cue, text);
    if (says.position() == Position.NEAR) {
      if (says.weight() >= Sense.STRONG) {
        elsewhere = true;
      }
      if (distance <= NEAR) {
        double nearness = 1 - 0.5 * distance / NEAR;
        weigh(
            cue.word(),
            says.weight() * nearness * (isSameItem(candidate, cue.span(), text) ? 1 : OTHER_ITEM));
      }
    } else if (isBeside(candidate, cue, text)) {
      weigh(cue.word(), says.weight());
      adjacent |= says.weight() > 0;
      vouched |= says.weight() >= Sense.STRONG;
      boolean sameLine =
          text.substring(candidate.end(), Math.max(candidate.end(), cue.span().begin()))
                  .indexOf('\n')
              < 0;
      if (says.position() == Position.AFTER && sameLine && cue.span().length() > longestBehind) {
        longestBehind = cue.span().length();
        veto = says.weight() <= VETO;
      }
    }
  }

  /** Adds a word of the header over the name's cell. */
  void head(Candidate candidate, Words.Found<Cues.Sense> cue) {
    boolean fits =
        cue.says().domain() == Sense.domain(candidate)
            && cue.says().key() == null
            && cue.says().position() == Position.NEAR
            && cue.says().weight() >= HEADER;
    if (fits) {
      weigh("header " + cue.word(), Sense.STRONG);
      adjacent = true;
    }
  }

  void neighbour(String key, boolean sameItem) {
    weigh(sameItem ? key : "neighbours", sameItem ? Sense.STRONG : NEIGHBOUR_ELSEWHERE);
    adjacent |= sameItem;
  }

  /** Adds a word, or makes it weigh more. */
  void weigh(String word, double weight) {
    near.merge(word, weight, (a, b) -> Math.abs(a) >= Math.abs(b) ? a : b);
  }

  /** Whether what speaks for the name stands right beside it. */
  boolean isAdjacent() {
    return adjacent;
  }

  /** Whether what stands right beside says more than a ware's name behind it. */
  boolean isVouched() {
    return vouched;
  }

  /** Whether what stands right behind rules the meaning out. */
  boolean isVetoed() {
    return veto;
  }

  double total() {
    double sum = elsewhere ? ELSEWHERE : 0;
    for (double weight : near.values()) {
      sum += weight;
    }
    return sum;
  }

  String evidence() {
    return near.entrySet().stream()
        .filter(e -> e.getValue() > 0)
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(3)
        .map(Map.Entry::getKey)
        .reduce((a, b) -> a + " " + b)
        .orElse("");
  }

  private static boolean isBlank(String text, int from, int to) {
    return text.substring(from, to).chars().allMatch(c -> " \n\t：:".indexOf(c) >= 0);
  }

  private static boolean isBeside(Candidate candidate, Words.Found<Cues.Sense> cue, String text) {
    boolean after = cue.says().position() == Position.AFTER;
    int from = after ? candidate.end() : cue.span().end();
    int to = after ? cue.span().begin() : candidate.begin();
    return to >= from && to - from <= ADJACENT && isBlank(text, from, to);
  }

  private static int distance(Candidate candidate, Words.Found<Cues.Sense> cue, String text) {
    return gap(candidate, cue.span().begin(), cue.span().end(), text);
  }

  /** How far apart the two stand, in Chinese characters; three Latin letters say as much as one. */
  static int gap(Candidate candidate, int begin, int end, String text) {
    int from = end <= candidate.begin() ? end : candidate.end();
    int to = end <= candidate.begin() ? candidate.begin() : begin;
    if (to - from > LETTERS * NEAR) {
      return to - from;
    }
    int letters = 0;
    for (int k = from; k < to; k++) {
      letters += text.charAt(k) < 0x250 && Character.isLetter(text.charAt(k)) ? 1 : 0;
    }
    return Math.max(0, to - from) - letters + letters / LETTERS;
  }

  /** Whether no end of a line or item lies between. */
  static boolean isSameItem(Candidate candidate, Span other, String text) {
    int from = Math.min(candidate.end(), other.end());
    int to = Math.max(candidate.begin(), other.begin());
    for (int k = from; k < to; k++) {
      if ("\n；;".indexOf(text.charAt(k)) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether a cue stands near enough to count. */
  static boolean isNear(Candidate candidate, Words.Found<Cues.Sense> cue, String text) {
    return distance(candidate, cue, text) <= NEAR;
  }
}
