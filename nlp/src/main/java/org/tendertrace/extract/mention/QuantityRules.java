package org.tendertrace.extract.mention;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tendertrace.extract.mention.Counts.Count;
import org.tendertrace.extract.mention.ItemCounts.Said;
import org.tendertrace.extract.mention.Quantities.Quantity;
import org.tendertrace.knowledge.Cues.CountWord.Use;
import org.tendertrace.model.Mention;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;

/**
 * Reads by rules how much of a thing is meant. What the sentence of the name counts is put together
 * with what the rest of its item says: the row, the block of lines, the heading above. Cards of
 * each machine times machines, times racks, are cards; where only machines are counted, they are.
 */
final class QuantityRules {

  private static final BigDecimal LARGEST_MACHINE = BigDecimal.valueOf(16);
  private static final Set<String> MACHINES = Set.of("server", "node");
  private static final Pattern EACH_BEHIND = Pattern.compile("^[^,.;]{0,24}\\beach\\b");

  private final Counts counts;
  private final CountWords words;
  private final Multiplier multiplier;
  private final ItemCounts items;
  private final LineTable lines;
  private final Pattern component;
  private final Pattern eachOpens;
  private final Pattern lastPieces;
  private final Pattern bracketed;

  QuantityRules(Counts counts, CountWords words, ItemCounts items, Multiplier multiplier) {
    this.multiplier = multiplier;
    this.counts = counts;
    this.words = words;
    this.items = items;
    lines = new LineTable(counts, words);
    component = Pattern.compile("^" + words.any(Use.COMPONENT) + "\\s");
    lastPieces = Pattern.compile("[^0-9.×x*]\\s([0-9]{1,4})\\s?" + words.any(Use.PIECE) + "$");
    bracketed = Pattern.compile("^[^()，,。;；]{0,16}[)]\\s?([0-9]{1,6})\\s?" + words.any(Use.PIECE));
    eachOpens = Pattern.compile("^[\\s(（]*(?:[0-9.、]+\\s*)?" + words.any(Use.EACH));
  }

  /** The quantity of the name; empty where none is stated. */
  Optional<Quantity> of(Naming naming) {
    Candidate candidate = naming.candidate();
    Said item = naming.item();
    boolean chip = candidate.type() == Mention.Type.CHIP;
    if (item.isOfCell() && chip) {
      return ofRow(naming);
    }
    boolean inLine = naming.place().row() == null;
    if (inLine && (!chip || multiplier.times(candidate, naming.text()).isEmpty())) {
      Optional<Quantity> ofLine = lines.of(candidate, naming.place(), naming.text());
      if (ofLine.isPresent()) {
        return ofLine;
      }
    }
    if (naming.isChoice()) {
      return Optional.empty();
    }
    Span by = item.statedBy() == null ? null : item.statedBy().value();
    return (chip ? ofChip(naming) : ofService(naming))
        .map(q -> new Quantity(q.value(), q.unit(), by));
  }

  /** What the row of a chip says, where one of its cells counts the item. */
  private Optional<Quantity> ofRow(Naming naming) {
    Candidate candidate = naming.candidate();
    BigDecimal value = naming.item().stated().value();
    String unit = naming.item().stated().unit();
    if (unit != null && !MACHINES.contains(unit)) {
      return fits(candidate, unit, naming.place().row().span(), naming.all())
          ? Optional.of(new Quantity(value, unit))
          : Optional.empty();
    }
    BigDecimal cards = cardsEach(naming);
    if (cards != null) {
      return Optional.of(new Quantity(value.multiply(cards), "card"));
    }
    String counted = unit == null ? naming.item().ware() : unit;
    return counted == null || counted.equals("account")
        ? Optional.empty()
        : Optional.of(new Quantity(value, counted));
  }

  /** Whether a unit can count a thing where a label says that it does. */
  private static boolean fits(Candidate candidate, String unit, Span item, List<Candidate> all) {
    boolean term = unit.equals("month") || unit.equals("year");
    return term
        ? candidate.type() == Mention.Type.PROVIDER
        : CountedUnits.of(candidate, item, all).contains(unit);
  }

  /** How many cards one machine of the item holds; {@code null} where nothing says so. */
  private BigDecimal cardsEach(Naming naming) {
    Optional<BigDecimal> times = multiplier.times(naming.candidate(), naming.text());
    if (times.isPresent()) {
      return times.get();
    }
    for (Count count : naming.here()) {
      if (count.unit().equals("card")) {
        return count.value();
      }
    }
    if (naming.item().each() != null) {
      return naming.item().each();
    }
    return multiplier.isOneEach(naming.candidate(), naming.text()) ? BigDecimal.ONE : null;
  }

  private Optional<Quantity> ofService(Naming naming) {
    Candidate candidate = naming.candidate();
    Optional<BigDecimal> accounts = multiplier.accounts(candidate, naming.text());
    if (accounts.isPresent()) {
      return Optional.of(new Quantity(accounts.get(), "account"));
    }
    Quantity around = naming.around(counts);
    if (around != null) {
      return Optional.of(around);
    }
    Optional<Quantity> stated = ofLabel(naming);
    if (stated.isPresent() && naming.item().isOfCell()) {
      return stated;
    }
    for (String unit : CountedUnits.of(candidate, naming.sentence(), naming.all())) {
      Count count = naming.owned(unit);
      if (count != null) {
        return Optional.of(new Quantity(count.value(), unit));
      }
    }
    for (Count count : naming.here()) {
      boolean fits = fits(candidate, count.unit(), naming.sentence(), naming.all());
      if (count.labelled() && fits && count.span().begin() >= candidate.end()) {
        return Optional.of(new Quantity(count.value(), count.unit()));
      }
    }
    return stated;
  }

  /** The quantity that a label gives a service; pieces of an account are accounts. */
  private static Optional<Quantity> ofLabel(Naming naming) {
    Quantity stated = naming.item().stated();
    if (stated == null) {
      return Optional.empty();
    }
    boolean accounts = stated.unit() == null && "account".equals(naming.item().ware());
    String unit = accounts ? "account" : stated.unit();
    Span item = naming.place().row() == null ? naming.place().unit() : naming.place().row().span();
    return unit != null && fits(naming.candidate(), unit, item, naming.all())
        ? Optional.of(new Quantity(stated.value(), unit))
        : Optional.empty();
  }

  private Optional<Quantity> ofChip(Naming naming) {
    Candidate candidate = naming.candidate();
    String text = naming.text();
    Quantity around = naming.around(counts);
    if (around != null && !around.unit().equals("card")) {
      return Optional.of(around);
    }
    Count servers = machinesHere(naming);
    Optional<BigDecimal> times = multiplier.times(candidate, text);
    BigDecimal machines =
        servers == null ? statedMachines(naming, times.isPresent()) : racked(servers, naming);
    if (times.isPresent()) {
      boolean spread =
          servers != null
              && servers.span().begin() >= candidate.end()
              && words.isSpread(text.substring(candidate.end(), servers.span().begin()));
      BigDecimal factor = machines == null ? headingMachines(naming, times.get(), false) : machines;
      return Optional.of(product(times.get(), spread ? null : factor));
    }
    Optional<BigDecimal> direct = multiplier.direct(candidate, text);
    if (direct.isPresent()) {
      Span sentence = naming.sentence();
      boolean each =
          servers == null
              || words.has(
                  Use.EACH, Folded.textOf(text.substring(sentence.begin(), candidate.begin())))
              || EACH_BEHIND.matcher(text.substring(candidate.end(), sentence.end())).find();
      return Optional.of(product(direct.get(), each ? machines : null));
    }
    boolean countsCards = naming.here().stream().anyMatch(c -> c.unit().equals("card"));
    if (machines != null && !countsCards && multiplier.isOneEach(candidate, text)) {
      return Optional.of(new Quantity(machines, "card"));
    }
    for (String unit : CountedUnits.of(candidate, naming.sentence(), naming.all())) {
      Count count = naming.owned(unit);
      if (count != null) {
        return ofCount(count, unit, servers, machines, naming);
      }
    }
    if (machines != null && naming.item().each() != null) {
      return Optional.of(product(machines, naming.item().each()));
    }
    if (machines != null) {
      // Robots and cameras are no servers, however many chips are in them.
      boolean named = servers == null || CountedUnits.namesMachines(servers, words, text);
      return named ? Optional.of(new Quantity(machines, "server")) : Optional.empty();
    }
    Quantity stated = naming.item().stated() == null ? inBrackets(naming) : naming.item().stated();
    BigDecimal above = heading(naming, "server");
    if (stated == null && above != null && naming.item().each() != null) {
      return Optional.of(product(naming.item().each(), above));
    }
    if (stated == null) {
      return Optional.ofNullable(heading(naming, "card"))
          .map(boards -> new Quantity(boards, "card"));
    }
    boolean boards = stated.unit() == null && "card".equals(naming.item().ware());
    return Optional.of(boards ? new Quantity(stated.value(), "card") : stated)
        .filter(q -> q.unit() != null);
  }

  /** What a count in the sentence of a chip comes to with what else is known of its item. */
  private Optional<Quantity> ofCount(
      Count count, String unit, Count servers, BigDecimal machines, Naming naming) {
    if (MACHINES.contains(unit)) {
      return Optional.of(
          unit.equals("server") && naming.item().each() != null
              ? product(count.value(), naming.item().each())
              : new Quantity(racked(count, naming), unit));
    }
    if (!unit.equals("card")) {
      return Optional.of(new Quantity(count.value(), unit));
    }
    boolean each = count.each() || eachOpens.matcher(Folded.textOf(naming.says())).find();
    if (machines == null) {
      BigDecimal above = headingMachines(naming, count.value(), each || count.perServer());
      // So many in each of we do not know how many.
      return each && above == null
          ? Optional.empty()
          : Optional.of(product(count.value(), count.together() ? null : above));
    }
    boolean product = count.perServer() || servers == null || servers.labelled();
    return Optional.of(product(count.value(), product ? machines : null));
  }

  private static Quantity product(BigDecimal cards, BigDecimal machines) {
    return new Quantity(machines == null ? cards : cards.multiply(machines), "card");
  }

  /** The machines that the sentence counts. */
  private Count machinesHere(Naming naming) {
    Count servers = naming.nearest("server", true);
    Count machines = servers != null ? servers : naming.nearest("node", true);
    // Where a label counts the machines, what is counted beside the cards may be screens.
    boolean others =
        machines != null
            && statedMachines(naming, false) != null
            && !CountedUnits.namesMachines(machines, words, naming.text());
    return others ? null : machines;
  }

  /** So many machines in each rack times racks. */
  private BigDecimal racked(Count servers, Naming naming) {
    if (!servers.each()) {
      return servers.value();
    }
    Count racks = naming.nearest("rack", true);
    return racks == null ? servers.value() : servers.value().multiply(racks.value());
  }

  /**
   * The machines that a line or cell beside 数量, or the end of the line, counts.
   *
   * @param holdsCards whether the sentence says how many cards one of the item holds
   */
  private BigDecimal statedMachines(Naming naming, boolean holdsCards) {
    Quantity stated = naming.item().stated();
    if (stated == null && holdsCards) {
      Matcher last = lastPieces.matcher(Folded.key(naming.place().unit().of(naming.text())));
      return last.find() ? new BigDecimal(last.group(1)) : null;
    }
    boolean machines =
        stated != null
            && (stated.unit() == null
                ? holdsCards || "server".equals(naming.item().ware())
                : MACHINES.contains(stated.unit()));
    return machines ? stated.value() : null;
  }

  /**
   * The machines that a heading or the text before counts, where the cards of the name may be those
   * of each.
   */
  private BigDecimal headingMachines(Naming naming, BigDecimal cards, boolean each) {
    boolean part =
        each
            || words.is(Use.COMPONENT, Folded.key(naming.place().label()))
            || (naming.place().row() == null
                && component.matcher(Folded.key(naming.place().unit().of(naming.text()))).find());
    return part
        ? naming.item().machinesBefore()
        : cards.compareTo(LARGEST_MACHINE) <= 0 ? heading(naming, "server") : null;
  }

  /** The pieces behind the brackets that the name stands in: 计算节点（昇腾910B）6个. */
  private Quantity inBrackets(Naming naming) {
    String behind = naming.text().substring(naming.candidate().end(), naming.sentence().end());
    Matcher matcher = bracketed.matcher(Folded.textOf(behind));
    String before = naming.text().substring(naming.sentence().begin(), naming.candidate().begin());
    int open = Math.max(before.lastIndexOf('('), before.lastIndexOf('（'));
    String named = open < 0 ? "" : before.substring(Math.max(0, open - 12), open).strip();
    boolean nodes = false;
    for (int k = 0; k < named.length(); k++) {
      nodes |= "node".equals(counts.unit(named.substring(k)));
    }
    String ware = nodes ? "node" : items.ware(named);
    return matcher.find() && ware != null && !ware.equals("account")
        ? new Quantity(new BigDecimal(matcher.group(1)), ware)
        : null;
  }

  /** What a heading counts in {@code unit}; {@code null} for nothing. */
  private static BigDecimal heading(Naming naming, String unit) {
    Quantity heading = naming.item().heading();
    return heading != null && heading.unit().equals(unit) ? heading.value() : null;
  }
}
