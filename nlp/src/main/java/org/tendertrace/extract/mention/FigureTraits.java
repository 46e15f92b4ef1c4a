package org.tendertrace.extract.mention;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tendertrace.extract.mention.ItemParts.Role;
import org.tendertrace.knowledge.Cues.CountWord.Use;
import org.tendertrace.model.Mention;
import org.tendertrace.text.Folded;

/**
 * Says what is to be seen of a figure: its unit, where it stands, what is written around it, what
 * stands between it and the name, how large it is.
 */
final class FigureTraits {

  private static final int EDGE = 4;
  private static final int LONGEST_LABEL = 12;
  private static final int FARTHEST_CLAUSE = 3;
  private static final int[] DISTANCES = {2, 6, 12, 24};
  private static final int EACH_REACH = 32;
  private static final int LARGEST = 1_000_000;
  private static final int MANY = 2;
  private static final int PERIOD_REACH = 10;
  private static final int PART_REACH = 12;
  private static final String PART_ENDS = "，,；;、。()（）/\\\n\t";
  private static final String LIST_MARKS = "、，,；;和及+";
  private static final Set<String> OVER_TIME = Set.of("token", "call", "gpu_hour", "hour");

  private final CountWords words;
  private final Naming naming;
  private final List<Figure> figures;
  private final Passages passages;
  private final Arithmetic arithmetic;
  private final Sharing sharing;
  private final Pieces pieces;

  FigureTraits(CountWords words, Naming naming, List<Figure> figures, Passages passages) {
    this.words = words;
    this.naming = naming;
    this.figures = figures;
    this.passages = passages;
    arithmetic = new Arithmetic(naming, figures, passages);
    sharing = new Sharing(words, naming, figures);
    pieces = new Pieces(words, naming);
  }

  /** The traits of a figure, whatever the part that it plays. */
  Set<String> of(Figure f) {
    Set<String> traits = new LinkedHashSet<>();
    String kind = f.kind();
    traits.add(kind);
    traits.add(kind + "|" + Figure.lower(naming.candidate().type()));
    traits.add(Figure.lower(f.shape()));
    traits.add(kind + "|" + f.place());
    if (f.count() != null) {
      traits.add("each " + f.count().each());
      traits.add("per server " + f.count().perServer());
      addIf(f.count().together(), "together", traits);
      addIf(f.count().labelled(), "labelled", traits);
    }
    String ware = passages.ware(f.passage(), words);
    traits.add(kind + "|beside a " + ware);
    int lead = Math.max(f.passage().begin(), f.span().begin() - EACH_REACH);
    String before = Folded.textOf(naming.text().substring(lead, Math.max(lead, f.span().begin())));
    traits.add("each before " + words.has(Use.EACH, before));
    addRank(f, traits);
    if (f.role() == null) {
      addDistance(f, traits);
    } else {
      addLabel(f, traits);
    }
    String size = size(f.value());
    traits.add("size " + size);
    traits.add(kind + "|size " + size);
    addPeriods(f, traits);
    addWords(f, traits);
    if (f.shape() == Figure.Shape.PIECE) {
      traits.add("pieces of " + pieces.of(f));
      traits.add("pieces of " + pieces.of(f) + "|" + f.place());
      int from = Math.max(f.passage().begin(), f.span().begin() - EDGE - 2);
      String noun = Folded.textOf(naming.text().substring(from, Math.max(from, f.span().begin())));
      traits.add("pieces after " + pieces.ware(noun));
    }
    addPart(f, traits);
    addIf(f.isSome(naming.text()), "some of them", traits);
    arithmetic.add(f, traits);
    sharing.add(f, traits);
    return traits;
  }

  private static void addIf(boolean holds, String trait, Set<String> traits) {
    if (holds) {
      traits.add(trait);
    }
  }

  /** Whether others of its kind stand nearer. */
  private void addRank(Figure f, Set<String> traits) {
    boolean first = true;
    boolean only = true;
    boolean nearest = true;
    boolean before = true;
    for (Figure other : figures) {
      // Most stand elsewhere, which is sooner seen than what else parts them.
      boolean same = other.span().begin() == f.span().begin() && other.equals(f);
      before &= !same;
      if (!same && other.kind().equals(f.kind())) {
        only = false;
        nearest &= !before;
        first &= !(before && other.passage().equals(f.passage()));
      }
    }
    traits.add("first " + first + "|only " + only);
    traits.add("nearest " + nearest);
  }

  private void addDistance(Figure f, Set<String> traits) {
    Candidate name = naming.candidate();
    boolean before = f.span().end() <= name.begin();
    int from = before ? f.span().end() : Math.min(name.end(), f.span().begin());
    int to = before ? name.begin() : f.span().begin();
    int clauses = from < to ? Sentences.clauseBoundaries(naming.text(), from, to) : 0;
    int distance = Math.max(0, to - from);
    String far = "far";
    for (int k = DISTANCES.length - 1; k >= 0; k--) {
      far = distance <= DISTANCES[k] ? Integer.toString(DISTANCES[k]) : far;
    }
    traits.add(f.place() + "|clauses " + Math.min(FARTHEST_CLAUSE, clauses));
    traits.add(f.place() + "|distance " + far);
    traits.add(f.place() + "|list marks " + listMarks(from, to));
    addPartners(f, from, to, traits);
    boolean between = false;
    boolean nearer = false;
    for (Candidate other : naming.all()) {
      if (other.key().equals(name.key())
          || other.type() != name.type()
          || !naming.sentence().covers(other.span())) {
        continue;
      }
      between |= other.begin() >= from && other.end() <= to;
      int theirs =
          f.span().begin() >= other.end()
              ? f.span().begin() - other.end()
              : Math.max(0, other.begin() - f.span().end());
      nearer |= theirs < distance;
    }
    traits.add("rival between " + between);
    traits.add("rival nearer " + nearer + "|" + f.place());
  }

  private String listMarks(int from, int to) {
    int marks = 0;
    for (int k = from; k < to && marks < MANY; k++) {
      marks += LIST_MARKS.indexOf(naming.text().charAt(k)) >= 0 ? 1 : 0;
    }
    return Integer.toString(marks);
  }

  /** Whether a service or model of another type stands nearer: 经某服务调用某模型，3亿tokens. */
  private void addPartners(Figure f, int from, int to, Set<String> traits) {
    Candidate name = naming.candidate();
    if (name.type() == Mention.Type.CHIP) {
      return;
    }
    boolean between = false;
    for (Candidate other : naming.all()) {
      between |=
          other.type() != name.type()
              && other.type() != Mention.Type.CHIP
              && other.begin() >= from
              && other.end() <= to;
    }
    traits.add("partner between " + between + "|" + Figure.lower(name.type()));
    traits.add("partner between " + between + "|" + f.place());
  }

  /** Whether a number is that of each month or year, and whether a term has a price for each. */
  private void addPeriods(Figure f, Set<String> traits) {
    boolean months = "month".equals(f.unit());
    if (months || "year".equals(f.unit())) {
      Layout.Row row = naming.place().row();
      Use price = months ? Use.BY_MONTH : Use.BY_YEAR;
      boolean priced =
          row == null
              ? words.has(price, passages.folded(naming.place().unit()))
              : words.has(price, passages.folded(row.span()))
                  || words.has(price, Folded.textOf(String.join(" ", row.headers())));
      int from = Math.max(f.passage().begin(), f.span().begin() - EDGE);
      String before = Folded.textOf(naming.text().substring(from, f.span().begin())).strip();
      if (before.endsWith("×") || before.endsWith("x") || before.endsWith("*")) {
        traits.add("priced times");
      }
      traits.add("priced " + priced);
      traits.add("priced " + priced + "|" + Figure.lower(naming.candidate().type()));
    } else if (f.count() != null && OVER_TIME.contains(f.unit())) {
      int from = Math.max(f.passage().begin(), f.span().begin() - PERIOD_REACH);
      String before = Folded.textOf(naming.text().substring(from, f.span().begin()));
      int to = Math.min(f.passage().end(), f.span().end() + EDGE);
      String behind = Folded.textOf(naming.text().substring(Math.min(f.span().end(), to), to));
      boolean each =
          words.has(Use.EACH_PERIOD, before)
              || words.has(Use.BY_MONTH, behind)
              || words.has(Use.BY_YEAR, behind);
      traits.add("each period " + each);
    }
  }

  private void addLabel(Figure f, Set<String> traits) {
    String label = Folded.textWithoutSpaces(f.label());
    traits.add(f.place() + "|quantity label " + words.isQuantityLabel(f.label()));
    if (words.has(Use.CARDS_LABEL, label)) {
      traits.add("cards label");
      traits.add("cards label|of each " + ItemCounts.saysEach(label));
    }
    addIf(words.is(Use.COMPONENT, Folded.key(f.label())), "component label", traits);
    for (int k = 0; k + 2 <= Math.min(label.length(), LONGEST_LABEL); k++) {
      traits.add("label:" + visible(label.substring(k, k + 2)));
    }
  }

  private static String size(BigDecimal value) {
    int number = value.min(BigDecimal.valueOf(LARGEST)).intValue();
    if (number == 4 || number == 8 || number == 16) {
      return "of a machine";
    }
    return number <= 2 ? Integer.toString(number) : "10^" + Integer.toString(number).length();
  }

  /** The unit's word, and the characters beside the figure. */
  private void addWords(Figure f, Set<String> traits) {
    String text = naming.text();
    String word = visible(f.span().of(text)).replace("0", "");
    addIf(!word.isEmpty(), "word:" + word, traits);
    int from = Math.max(f.passage().begin(), f.span().begin() - EDGE);
    int to = Math.min(f.passage().end(), f.span().end() + EDGE);
    String before = visible(text.substring(Math.min(from, f.span().begin()), f.span().begin()));
    String behind = visible(text.substring(f.span().end(), Math.max(to, f.span().end())));
    for (int length = 1; length <= EDGE; length++) {
      traits.add(
          "before:"
              + (length > before.length()
                  ? "^" + before
                  : before.substring(before.length() - length)));
      traits.add(
          "after:" + (length > behind.length() ? behind + "$" : behind.substring(0, length)));
    }
  }

  /** Whether another part of a machine is counted, or a device beside it: 处理器4颗. */
  private void addPart(Figure f, Set<String> traits) {
    int from = Math.max(f.passage().begin(), f.span().begin() - EDGE - 2);
    String noun = Folded.textOf(naming.text().substring(from, Math.max(from, f.span().begin())));
    if (f.role() != Role.CELL && words.has(Use.OTHER_PART, noun)) {
      traits.add("of another part");
      traits.add("of another part|" + f.kind());
    }
    if (f.shape() == Figure.Shape.TIMES && words.has(Use.OTHER_PART, next(f))) {
      traits.add("times another part");
    }
  }

  /** What follows a figure up to the next mark: ×鲲鹏920. */
  private String next(Figure f) {
    int last = Math.min(f.passage().end(), f.span().end() + PART_REACH);
    int end = f.span().end();
    while (end < last && PART_ENDS.indexOf(naming.text().charAt(end)) < 0) {
      end++;
    }
    return Folded.textOf(naming.text().substring(f.span().end(), end));
  }

  /** Folded, with digits alike and blanks as signs. */
  private static String visible(String written) {
    String folded = Folded.textOf(written);
    StringBuilder visible = new StringBuilder(folded.length());
    for (int k = 0; k < folded.length(); k++) {
      char c = folded.charAt(k);
      visible.append(Character.isDigit(c) ? '0' : Character.isWhitespace(c) ? '␣' : c);
    }
    return visible.toString();
  }
}
