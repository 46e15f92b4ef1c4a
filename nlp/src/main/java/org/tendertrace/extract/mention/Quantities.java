package org.tendertrace.extract.mention;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tendertrace.extract.mention.ItemParts.Part;
import org.tendertrace.extract.mention.ItemParts.Role;
import org.tendertrace.knowledge.Cues;
import org.tendertrace.knowledge.Cues.CountWord.Use;
import org.tendertrace.knowledge.QuantityWeight;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;

/**
 * Finds how much of a thing is meant: rules propose a reading, and a referee that knows all ways to
 * read the item's numbers may prefer another.
 */
final class Quantities {

  private static final String SERVER = "server";

  private final Counts counts;
  private final PlainNumbers numbers;
  private final CountWords words;
  private final ItemLines lines;
  private final ItemParts parts;
  private final ListedMachines listed;
  private final Multiplier multiplier;
  private final ItemCounts items;
  private final Figures figures;
  private final NamedColumns titled;
  private final QuantityRules rules;
  private final QuantityReferee referee;

  /**
   * A number and what it counts.
   *
   * @param item the place that counts the item; {@code null} where only the name's sentence does
   */
  record Quantity(BigDecimal value, String unit, Span item) {

    Quantity(BigDecimal value, String unit) {
      this(value, unit, null);
    }
  }

  /** What rules read, and all ways to read it. */
  record Readings(Optional<Quantity> ruled, List<Derivation> ways) {}

  Quantities(Cues cues) {
    this(cues, cues.quantityWeights());
  }

  /**
   * @param weights of the referee; of none, the rules decide
   */
  Quantities(Cues cues, List<QuantityWeight> weights) {
    words = new CountWords(cues.countWords());
    counts = new Counts(cues.units(), words);
    lines = new ItemLines(words, this::isUnit);
    parts = new ItemParts(words, lines);
    listed = new ListedMachines(words);
    items = new ItemCounts(counts, words);
    numbers = new PlainNumbers(words);
    figures = new Figures(counts, words);
    titled = new NamedColumns(counts, words);
    multiplier = new Multiplier(words);
    rules = new QuantityRules(counts, words, items, multiplier);
    referee = new QuantityReferee(weights);
  }

  private boolean isUnit(String word) {
    return counts.unit(word) != null || words.is(Use.PIECE, Folded.key(word));
  }

  /** Units that measure how long a service lasts. */
  static boolean isTerm(String unit) {
    return unit.equals("month") || unit.equals("year") || unit.equals("hour");
  }

  /** The passages of a text, to be given with each of its names. */
  Passages passages(String text) {
    return new Passages(counts, numbers, lines, text);
  }

  /** The quantity of {@code candidate}; empty where none is stated. */
  Optional<Quantity> of(
      Candidate candidate, Layout.Place at, List<Candidate> all, Passages passages) {
    Readings readings = readings(candidate, at, all, passages);
    if (readings.ways().size() <= 1) {
      return readings.ruled();
    }
    String ruled =
        readings.ruled().map(q -> Derivation.outcome(q.value(), q.unit())).orElse(Derivation.NONE);
    String chosen = referee.choose(readings.ways(), ruled);
    return chosen.equals(ruled)
        ? readings.ruled()
        : readings.ways().stream()
            .filter(way -> way.outcome().equals(chosen) && way.value() != null)
            .max(Comparator.comparing(way -> way.of().stream().anyMatch(Figure::isMachine)))
            .map(way -> new Quantity(way.value(), way.unit(), item(way)));
  }

  /**
   * How much more of a thing words like 同型号 stand for, in the unit of what was read of the thing
   * before; empty where they count nothing.
   *
   * @param before what was read at the name
   * @param each how many cards a machine of it holds; {@code null} where that is not known
   */
  Optional<Quantity> ofRepeat(
      Candidate words,
      Layout.Place at,
      Quantity before,
      BigDecimal each,
      List<Candidate> all,
      Passages passages) {
    Naming naming = item(words, at, all, passages).naming();
    Quantity stated = naming.item().stated();
    String unit = before.unit();
    if (stated != null && stated.unit() == null) {
      stated = new Quantity(stated.value(), each == null ? unit : SERVER);
    }
    for (Counts.Count count : stated == null ? naming.here() : List.<Counts.Count>of()) {
      boolean fits = count.unit().equals(unit) || Figure.isMachine(count.unit());
      if (stated == null && fits && !count.each() && count.span().begin() >= words.begin()) {
        stated = new Quantity(count.value(), count.unit());
      }
    }
    if (stated == null || stated.unit().equals(unit)) {
      return Optional.ofNullable(stated);
    }
    return each != null && Figure.isMachine(stated.unit())
        ? Optional.of(new Quantity(stated.value().multiply(each), unit))
        : Optional.empty();
  }

  /**
   * How many cards each machine holds by the way that a quantity was read; {@code null} for none.
   */
  BigDecimal each(
      Candidate candidate, Layout.Place at, Quantity read, List<Candidate> all, Passages passages) {
    String outcome = Derivation.outcome(read.value(), read.unit());
    for (Derivation way : readings(candidate, at, all, passages).ways()) {
      if (way.of().size() > 1 && way.outcome().equals(outcome) && !way.of().get(0).isMachine()) {
        return way.of().get(0).value();
      }
    }
    return null;
  }

  /** What rules read, and, where there is a referee, all ways to read it. */
  Readings readings(Candidate candidate, Layout.Place at, List<Candidate> all, Passages passages) {
    Item item = item(candidate, at, all, passages);
    Naming naming = item.naming();
    if (naming.isChoice()) {
      return new Readings(Optional.empty(), List.of());
    }
    Optional<Quantity> ruled = rules.of(naming);
    if (referee.isIdle()) {
      return new Readings(ruled, List.of());
    }
    List<Figure> found = new ArrayList<>(figures.of(naming, item.parts(), passages));
    if (item.column() != null) {
      found.add(item.column());
    }
    if (found.isEmpty() && ruled.isEmpty()) {
      return new Readings(ruled, List.of());
    }
    List<Derivation> ways = Derivations.of(multiplier, naming, found, passages);
    ruled.ifPresent(q -> addUnlisted(q, candidate, ways));
    return new Readings(ruled, ways);
  }

  /**
   * A name with its item.
   *
   * @param column the machines of a table elsewhere, or what a column comes to that the name
   *     titles; {@code null} for none
   */
  private record Item(Naming naming, List<Part> parts, Figure column) {}

  private Item item(Candidate candidate, Layout.Place at, List<Candidate> all, Passages passages) {
    String text = passages.text();
    Layout.Place place = whole(at, candidate, text);
    Span clause = object(Sentences.around(candidate.span(), place.unit(), text), candidate, text);
    // What belongs to a torn name may stand beyond the end of its line.
    Span line = new Span(clause.begin(), Math.max(clause.end(), candidate.end()));
    Span sentence = place.row() == null ? WrappedLines.whole(line, text) : line;
    List<Part> around = parts.of(candidate, place, sentence, all, passages);
    List<Part> said = new ArrayList<>(listed.of(candidate, place, around, all, text));
    said.addAll(passages.lots().of(candidate, place, all));
    said.addAll(around);
    List<Part> same = passages.same(words).of(candidate, place, sentence, said, all);
    said.addAll(same);
    Figure below = titled.sum(candidate, place, text);
    if (below != null) {
      said.removeIf(part -> part.role() == Role.FIELD);
    }
    Figure column =
        below == null && same.isEmpty()
            ? elsewhere(candidate, place, sentence, said, all, passages)
            : below;
    Naming naming =
        new Naming(
            candidate,
            place,
            sentence,
            passages.counts(sentence),
            items.of(said, place.unit().of(text), passages),
            all,
            words,
            text);
    return new Item(naming, said, column);
  }

  /**
   * The sum of the machines of a list or table that names no chip; {@code null} for none. What is
   * part of it is taken from {@code said}, and the only count of machines added where there is no
   * list.
   */
  private Figure elsewhere(
      Candidate candidate,
      Layout.Place place,
      Span sentence,
      List<Part> said,
      List<Candidate> all,
      Passages passages) {
    MachineLists.MachineList list =
        passages.machineLists(words).of(candidate, place, sentence, all);
    if (list != null) {
      said.removeIf(list::covers);
      return list.sum();
    }
    LoneMachines lone = passages.lone(words);
    List<Part> only = lone.of(candidate, place, sentence, said, all);
    boolean open = only.isEmpty() && lone.isOfEach(candidate, place, sentence, said);
    said.addAll(only);
    return open ? passages.columns(words).sum(all) : null;
  }

  /** The words that count, and those of the columns with counts. */
  CountWords words() {
    return words;
  }

  /** The words that stand for a thing that is named before. */
  Repeats repeats() {
    return new Repeats(words);
  }

  /** Adds what the rules read where no figure gives it: they know rows without columns, too. */
  private static void addUnlisted(Quantity ruled, Candidate candidate, List<Derivation> ways) {
    String outcome = Derivation.outcome(ruled.value(), ruled.unit());
    if (ways.stream().noneMatch(way -> way.outcome().equals(outcome))) {
      String type = Figure.lower(candidate.type());
      Set<String> own =
          Set.of("ruled", "ruled|" + ruled.unit(), "ruled|" + ruled.unit() + "|" + type);
      ways.add(new Derivation(ruled.value(), ruled.unit(), List.of(), List.of(Traits.whole(own))));
    }
  }

  /**
   * The part of the item that counts it, rather than what each holds; {@code null} where only the
   * sentence does.
   */
  private static Span item(Derivation way) {
    Span item = null;
    for (Figure f : way.of()) {
      boolean counts = f.role() == Role.CELL || f.role() == Role.FIELD || f.role() == Role.SENTENCE;
      item = counts && (item == null || f.isMachine()) ? f.passage() : item;
    }
    return item;
  }

  /** The place with the lines that a name goes on in that is broken over them. */
  private static Layout.Place whole(Layout.Place place, Candidate candidate, String text) {
    if (place.row() != null || candidate.end() <= place.unit().end()) {
      return place;
    }
    int end = text.indexOf('\n', candidate.end());
    return new Layout.Place(
        new Span(place.unit().begin(), end < 0 ? text.length() : end),
        place.label(),
        place.lead(),
        place.sections(),
        place.lot(),
        place.lotFailed(),
        null,
        place.isHeading());
  }

  /**
   * The object of a list of objects in braces that holds the name; the sentence where none does.
   */
  private static Span object(Span sentence, Candidate candidate, String text) {
    int open = text.lastIndexOf('{', candidate.begin());
    int close = text.indexOf('}', candidate.end());
    boolean inside = open >= sentence.begin() && close >= 0 && close < sentence.end();
    return inside ? new Span(open, close) : sentence;
  }
}
