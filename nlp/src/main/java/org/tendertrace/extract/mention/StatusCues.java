package org.tendertrace.extract.mention;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tendertrace.knowledge.Cues;
import org.tendertrace.knowledge.Cues.Status.Level;
import org.tendertrace.knowledge.Cues.Status.Meaning;
import org.tendertrace.knowledge.Cues.Status.Side;
import org.tendertrace.knowledge.StatementUse;
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

  private static final double OUTCOME = 13;
  private static final int FARTHEST_OUTCOME = 2;
  private static final int NEXT_WORD = 1;
  private static final int RIGHT_BEFORE = 2;

  private final Words<Part> sentence;
  private final CuePatterns<Part> patterns;
  private final LabelCues labels;
  private final Appositions appositions;
  private final Pattern replaces;
  private final Pattern failedAtOnce;

  /** A cue word, or one half of a cue that stands around a name. */
  private record Part(Cues.Status cue, int half, String whole) {}

  /**
   * A cue that governs a name.
   *
   * @param score how strongly
   * @param ownClause whether it stands in the name's clause
   * @param isBefore whether it stands before the name
   * @param weight of the cue itself
   */
  record Governing(
      Meaning meaning,
      String word,
      Span span,
      double score,
      boolean ownClause,
      boolean isBefore,
      double weight) {}

  StatusCues(List<Cues.Status> cues, StatementWords words) {
    appositions = new Appositions(words);
    replaces = Pattern.compile(words.part(StatementUse.REPLACES));
    failedAtOnce =
        Pattern.compile(
            "^[^：:，,。；;\\n]{0,20}[（(【\\[]" + words.any(StatementUse.FAILED_NOTE) + "[）)】\\]]");
    Words.Builder<Part> inSentences = new Words.Builder<>();
    CuePatterns.Builder<Part> withGaps = new CuePatterns.Builder<>();
    for (Cues.Status cue : cues) {
      for (String word : cue.level() == Level.SENTENCE ? cue.words() : List.<String>of()) {
        if (CuePatterns.isPattern(word)) {
          withGaps.add(word, new Part(cue, 0, word));
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
    patterns = withGaps.build();
    labels = new LabelCues(cues);
  }

  /** What labels, headings, cells and titles say. */
  LabelCues labels() {
    return labels;
  }

  /** Whether a line says that a lot or a procurement has no winner. */
  boolean saysFailed(String line) {
    return sentence.in(Folded.of(line), line).stream()
        .anyMatch(found -> found.says().cue().meaning() == Meaning.FAILED);
  }

  /** Whether a line says of the lot that it opens that nobody won it: B包（未成交）：…. */
  boolean opensFailed(String line) {
    return failedAtOnce.matcher(line).find();
  }

  /**
   * The cues that govern {@code name}, the strongest first.
   *
   * @param sentenceSpan the sentence around it
   * @param names all names of the notice, of which a cue is no part
   */
  List<Governing> governing(Span name, Span sentenceSpan, List<Span> names, String text) {
    String passage = sentenceSpan.of(text);
    Folded folded = Folded.of(passage);
    List<Words.Found<Part>> all = new ArrayList<>(sentence.in(folded, passage));
    all.addAll(patterns.in(folded));
    List<Words.Found<Part>> found = new ArrayList<>();
    for (Words.Found<Part> cue : all) {
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
      if (one != null && !(one.meaning() == Meaning.EXISTING && isForbidden(cue, found, text))) {
        governing.add(one);
      }
    }
    boolean own = governing.stream().anyMatch(Governing::ownClause);
    governing.removeIf(g -> own && !g.ownClause());
    governing.removeIf(g -> isBehindTurn(g, governing, names) || isOnlyAbandoned(g, governing));
    governing.sort(
        Comparator.comparingDouble((Governing g) -> -g.score())
            .thenComparingInt(g -> g.span().begin()));
    return governing;
  }

  /** Whether another thing is the one that is there: 由现有V100扩容至H800 has an existing V100. */
  private static boolean isBehindTurn(
      Governing existing, List<Governing> governing, List<Span> names) {
    return existing.meaning() == Meaning.EXISTING
        && existing.isBefore()
        && governing.stream()
            .anyMatch(
                turn ->
                    turn.meaning() == Meaning.ASKED
                        && turn.isBefore()
                        && turn.span().begin() >= existing.span().end()
                        && names.stream()
                            .anyMatch(
                                n ->
                                    n.begin() >= existing.span().end()
                                        && n.end() <= turn.span().begin()));
  }

  /** Whether a lot's failure is told of what nobody asked for in it: a yardstick, what is there. */
  private static boolean isOnlyAbandoned(Governing failed, List<Governing> governing) {
    return failed.meaning() == Meaning.FAILED
        && governing.stream()
            .anyMatch(
                g ->
                    g.ownClause() && g.meaning() != Meaning.FAILED && g.meaning() != Meaning.ASKED);
  }

  /** Whether a word right in front of the name says that it is there already: 现有A100. */
  boolean isOwned(Span name, Span sentenceSpan, List<Span> names, String text) {
    List<Governing> governing = governing(name, sentenceSpan, names, text);
    return !governing.isEmpty()
        && governing.get(0).meaning() == Meaning.EXISTING
        && governing.get(0).isBefore()
        && name.begin() - governing.get(0).span().end() <= RIGHT_BEFORE;
  }

  /** Whether a replacement is ruled out, so that what it would replace is asked for: 不得替代A100. */
  private boolean isForbidden(Words.Found<Part> cue, List<Words.Found<Part>> all, String text) {
    return replaces.matcher(cue.word()).find()
        && all.stream()
            .anyMatch(
                other ->
                    other.says().cue().meaning() == Meaning.EXCLUDED
                        && other.says().cue().side() != Side.AFTER
                        && other.span().end() <= cue.span().begin()
                        && Sentences.clauseBoundaries(text, other.span().end(), cue.span().begin())
                            == 0);
  }

  /** Whether a longer cue takes the place of this one: 不得低于 is no 不得. */
  private static boolean isCovered(Words.Found<Part> cue, List<Words.Found<Part>> all) {
    for (Words.Found<Part> other : all) {
      if (other.span().covers(cue.span())
          && other.span().length() > cue.span().length()
          && other.says().half() == 0
          && (other.says().cue().side() == cue.says().cue().side()
              || other.says().cue().meaning() != cue.says().cue().meaning())) {
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
    int distance = Between.distance(from, to, names, text);
    boolean inBracket = before && Between.isInBracket(text, from, to);
    if (distance > part.cue().reach() && !inBracket) {
      return null;
    }
    if (!before && Between.closesOthersBracket(from, to, names, text)) {
      return null;
    }
    int clauses =
        Sentences.clauseBoundaries(text, from, to)
            - Between.listCommas(from, to, names, text)
            - appositions.commas(name, from, to, text);
    boolean whole = part.cue().weight() >= WHOLE_SENTENCE;
    boolean labelled = clauses > 0 && Sentences.commas(text, from, to) == 0;
    boolean outcome =
        !before
            && isOutcome(part.cue())
            && clauses <= FARTHEST_OUTCOME
            && (clauses <= 0 || !isAnothers(name, cue.span(), names, text));
    if (clauses > 0 && !outcome && (!before || !(labelled || crosses(part.cue())))) {
      return null;
    }
    if (!before && hasOwnObject(cue.span(), name, names)) {
      return null;
    }
    if (!before
        && part.cue().meaning() == Meaning.EQUIVALENT
        && Between.hasOwner(from, to, names, text)) {
      return null;
    }
    // what a bracket behind the cue adds is told by the cue too, unless a nearer word says better
    double perClause = inBracket ? 2 * PER_CLAUSE : PER_CLAUSE;
    double score =
        whole
            ? part.cue().weight()
            : part.cue().weight() - PER_CHARACTER * distance - perClause * Math.max(0, clauses);
    boolean own = clauses <= 0 || inBracket || whole || outcome;
    return new Governing(
        part.cue().meaning(), part.whole(), cue.span(), score, own, before, part.cue().weight());
  }

  /**
   * Whether a cue can govern names of other clauses. What says how a thing is (existing,
   * compatible, a yardstick) is bound to its own noun.
   */
  private static boolean crosses(Cues.Status cue) {
    return cue.weight() >= WHOLE_SENTENCE
        || switch (cue.meaning()) {
          case ASKED, BACKGROUND, EXCLUDED, FAILED -> true;
          case EXISTING, COMPATIBLE, EQUIVALENT, NEUTRAL -> false;
        };
  }

  /** Whether a cue tells how it ended for what is named before: 建议改用A30，未被采纳. */
  private static boolean isOutcome(Cues.Status cue) {
    return cue.weight() >= OUTCOME
        && (cue.meaning() == Meaning.ASKED
            || cue.meaning() == Meaning.BACKGROUND
            || cue.meaning() == Meaning.FAILED
            || cue.meaning() == Meaning.EXCLUDED
            || cue.meaning() == Meaning.EXISTING);
  }

  /** Whether a name of the cue's own clause is what it tells of. */
  private static boolean isAnothers(Span name, Span cue, List<Span> names, String text) {
    return names.stream()
        .anyMatch(
            n ->
                n.begin() >= name.end()
                    && n.end() <= cue.begin()
                    && Sentences.commas(text, name.end(), n.begin()) > 0);
  }

  /** Whether another name stands right behind a cue, which then is about that one. */
  private static boolean hasOwnObject(Span cue, Span name, List<Span> names) {
    return names.stream()
        .anyMatch(
            n -> n.begin() >= cue.end() && n.begin() - cue.end() <= NEXT_WORD && !n.overlaps(name));
  }

  /** Whether the other half of the cue stands behind the name, in the same clause. */
  private static boolean hasPartner(
      Part part, List<Words.Found<Part>> all, Span name, String text) {
    for (Words.Found<Part> other : all) {
      if (other.says().half() == 2
          && other.span().begin() >= name.end()
          && other.says().whole().equals(part.whole())
          && Sentences.clauseBoundaries(text, name.end(), other.span().begin()) == 0) {
        return true;
      }
    }
    return false;
  }
}
