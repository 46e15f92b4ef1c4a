package org.tendertrace.extract.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tendertrace.knowledge.Cues;
import org.tendertrace.knowledge.Cues.Status.Level;
import org.tendertrace.knowledge.Cues.Status.Meaning;
import org.tendertrace.knowledge.Cues.Status.Side;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;

/**
 * The words around a name that say what its being named means, and how far each of them reaches.
 *
 * <p>A cue governs the names of its own clause; of another clause, only where the names' own clause
 * has none. Distance weakens it, but the members of a list count as one: in 不低于A100、H800或910B the
 * cue is as close to the last name as to the first.
 */
final class StatusCues {

  private static final double PER_CHARACTER = 0.12;
  private static final double PER_CLAUSE = 3;

  /** A cue of this weight governs all clauses of its sentence: what a losing bidder offered. */
  private static final double WHOLE_SENTENCE = 20;

  private static final String CONJUNCTIONS = "、/和或及与or and,，";

  private final Words<Part> sentence;
  private final Words<Meaning> labels;
  private final Words<Meaning> sections;
  private final Words<Meaning> rows;

  /** A cue word, or one half of a cue that stands around a name. */
  private record Part(Cues.Status cue, int half, String whole) {}

  /**
   * A cue that governs a name.
   *
   * @param score how strongly
   * @param ownClause whether it stands in the name's clause
   * @param weight of the cue itself
   */
  record Governing(
      Meaning meaning, String word, Span span, double score, boolean ownClause, double weight) {}

  StatusCues(List<Cues.Status> cues) {
    Words.Builder<Part> inSentences = new Words.Builder<>();
    Words.Builder<Meaning> inLabels = new Words.Builder<>();
    Words.Builder<Meaning> inSections = new Words.Builder<>();
    Words.Builder<Meaning> inRows = new Words.Builder<>();
    for (Cues.Status cue : cues) {
      for (String word : cue.words()) {
        if (cue.level() == Level.LABEL) {
          inLabels.add(word, cue.meaning());
        } else if (cue.level() == Level.SECTION) {
          inSections.add(word, cue.meaning());
        } else if (cue.level() == Level.ROW) {
          inRows.add(word, cue.meaning());
        } else if (word.indexOf('…') > 0) {
          String first = word.substring(0, word.indexOf('…'));
          String second = word.substring(word.indexOf('…') + 1);
          inSentences.add(first, new Part(cue, 1, word));
          inSentences.add(second, new Part(cue, 2, word));
        } else {
          inSentences.add(word, new Part(cue, 0, word));
        }
      }
    }
    sentence = inSentences.build();
    labels = inLabels.build();
    sections = inSections.build();
    rows = inRows.build();
  }

  /** Whether a text is a label and nothing else. */
  boolean isLabel(String text) {
    String stripped = text.strip();
    int bracket = Math.max(stripped.indexOf('（'), stripped.indexOf('('));
    int end = bracket > 0 ? bracket : stripped.length();
    return labels.inShort(stripped).stream().anyMatch(found -> found.span().end() == end);
  }

  /** What a label says; {@code null} for nothing. The longest word counts. */
  Meaning ofLabel(String label) {
    String stripped = label.strip();
    for (Words.Found<Meaning> found : labels.inShort(stripped)) {
      boolean whole = found.says() == Meaning.ASKED || found.span().end() == stripped.length();
      if (whole) {
        return found.says() == Meaning.NEUTRAL ? null : found.says();
      }
    }
    return null;
  }

  /** What a cell says of its whole row; {@code null} for nothing. */
  Meaning ofRow(String cell) {
    String stripped = cell.strip();
    return rows.inShort(stripped).stream()
        .filter(found -> found.span().length() == stripped.length())
        .map(Words.Found::says)
        .findFirst()
        .orElse(null);
  }

  /** What a heading says; {@code null} for nothing. The longest word counts. */
  Meaning ofSection(String heading) {
    return longest(sections, heading);
  }

  private static Meaning longest(Words<Meaning> words, String text) {
    if (text.isEmpty()) {
      return null;
    }
    List<Words.Found<Meaning>> found = words.inShort(text);
    return found.isEmpty() ? null : found.get(0).says();
  }

  /**
   * The cues that govern {@code name}, the strongest first.
   *
   * @param sentenceSpan the sentence around it
   * @param names all names of the notice, of which a cue is no part
   */
  List<Governing> governing(Span name, Span sentenceSpan, List<Span> names, String text) {
    String passage = sentenceSpan.of(text);
    List<Words.Found<Part>> found = new ArrayList<>();
    for (Words.Found<Part> cue : sentence.in(Folded.of(passage), passage)) {
      Span span =
          new Span(
              cue.span().begin() + sentenceSpan.begin(), cue.span().end() + sentenceSpan.begin());
      if (names.stream().noneMatch(n -> n.overlaps(span))) {
        found.add(new Words.Found<>(span, cue.word(), cue.says()));
      }
    }
    List<Governing> governing = new ArrayList<>();
    for (Words.Found<Part> cue : found) {
      if (isCovered(cue, found) || cue.says().cue().meaning() == Meaning.NEUTRAL) {
        continue;
      }
      Governing one = govern(cue, found, name, names, text);
      if (one != null) {
        governing.add(one);
      }
    }
    boolean own = governing.stream().anyMatch(Governing::ownClause);
    governing.removeIf(g -> own && !g.ownClause());
    governing.sort(
        Comparator.comparingDouble((Governing g) -> -g.score())
            .thenComparingInt(g -> g.span().begin()));
    return governing;
  }

  /** Whether a longer cue takes the place of this one: 不得低于 is no 不得. */
  private static boolean isCovered(Words.Found<Part> cue, List<Words.Found<Part>> all) {
    for (Words.Found<Part> other : all) {
      if (other.span().covers(cue.span())
          && other.span().length() > cue.span().length()
          && other.says().half() == 0) {
        return true;
      }
    }
    return false;
  }

  private Governing govern(
      Words.Found<Part> cue,
      List<Words.Found<Part>> all,
      Span name,
      List<Span> names,
      String text) {
    Part part = cue.says();
    boolean before = cue.span().end() <= name.begin();
    if (part.half() == 2
        || (part.half() == 1 && !before)
        || (part.half() == 0 && before != (part.cue().side() == Side.BEFORE))) {
      return null;
    }
    if (part.half() == 1 && !hasPartner(part, all, name, text)) {
      return null;
    }
    int from = before ? cue.span().end() : name.end();
    int to = before ? name.begin() : cue.span().begin();
    int distance = distance(from, to, names, text);
    boolean inBracket = before && isInBracket(text, from, to);
    if (distance > part.cue().reach() && !inBracket) {
      return null;
    }
    int clauses = Sentences.clauseBoundaries(text, from, to) - listCommas(from, to, names, text);
    if (clauses > 0 && !before) {
      return null;
    }
    // what a bracket behind the cue adds is told by the cue too, unless a nearer word says better
    double perClause = inBracket ? 2 * PER_CLAUSE : PER_CLAUSE;
    double score =
        part.cue().weight() - PER_CHARACTER * distance - perClause * Math.max(0, clauses);
    boolean own = clauses <= 0 || inBracket || part.cue().weight() >= WHOLE_SENTENCE;
    return new Governing(
        part.cue().meaning(), part.whole(), cue.span(), score, own, part.cue().weight());
  }

  /** Whether a bracket opens at {@code from} that is still open at {@code to}: 主要标的（…，含某模型）. */
  private static boolean isInBracket(String text, int from, int to) {
    int depth = 0;
    for (int k = from; k < to; k++) {
      char c = text.charAt(k);
      depth += c == '（' || c == '(' ? 1 : c == '）' || c == ')' ? -1 : 0;
      if (depth <= 0) {
        return false;
      }
    }
    return depth > 0;
  }

  /** Whether the other half of the cue stands behind the name, in the same clause. */
  private static boolean hasPartner(
      Part part, List<Words.Found<Part>> all, Span name, String text) {
    return all.stream()
        .anyMatch(
            other ->
                other.says().half() == 2
                    && other.says().whole().equals(part.whole())
                    && other.span().begin() >= name.end()
                    && Sentences.clauseBoundaries(text, name.end(), other.span().begin()) == 0);
  }

  /** Characters in {@code [from, to)}, without those of names and of the words that list them. */
  private static int distance(int from, int to, List<Span> names, String text) {
    int count = 0;
    for (int k = from; k < to; k++) {
      if (!isInName(k, names) && CONJUNCTIONS.indexOf(text.charAt(k)) < 0) {
        count += text.charAt(k) < 0x250 ? 1 : 2;
      }
    }
    return count / 2;
  }

  /** Commas that stand between two names of a list. */
  private static int listCommas(int from, int to, List<Span> names, String text) {
    int commas = 0;
    for (int k = from; k < to; k++) {
      if ((text.charAt(k) == ',' || text.charAt(k) == '，')
          && isInName(before(text, k), names)
          && isInName(behind(text, k), names)) {
        commas++;
      }
    }
    return commas;
  }

  private static int before(String text, int at) {
    int k = at - 1;
    while (k > 0 && text.charAt(k) == ' ') {
      k--;
    }
    return k;
  }

  private static int behind(String text, int at) {
    int k = at + 1;
    while (k < text.length() - 1 && text.charAt(k) == ' ') {
      k++;
    }
    return k;
  }

  private static boolean isInName(int at, List<Span> names) {
    for (Span name : names) {
      if (name.begin() <= at && at < name.end()) {
        return true;
      }
    }
    return false;
  }
}
