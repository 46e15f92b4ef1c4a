package org.tendertrace.extract.mention;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tendertrace.extract.mention.Figure.Named;
import org.tendertrace.knowledge.Cues.CountWord.Use;
import org.tendertrace.model.Mention;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;

/**
 * Lists the ways to read a quantity: none at all, each figure in each unit that it may have, cards
 * of each machine times machines, machines with one card each.
 */
final class Derivations {

  private static final String CARD = "card";
  private static final String SERVER = "server";
  private static final String ACCOUNT = "account";
  private static final Set<String> OF_CHIPS =
      Set.of(CARD, SERVER, "node", "gpu_hour", "petaflops", "hour");
  private static final Set<String> NOT_OF_CHIPS = Set.of("token", ACCOUNT, "call");
  private static final Map<Mention.Type, Set<String>> OF_SERVICES =
      Map.of(
          Mention.Type.PROVIDER,
              Set.of("token", ACCOUNT, "call", "gpu_hour", "hour", "month", "year"),
          Mention.Type.MODEL, Set.of("token", ACCOUNT, "call", SERVER));
  private static final Set<String> OF_NOTHING = Set.of("rack", "card_term");
  private static final BigDecimal MOST_CARDS = BigDecimal.valueOf(64);
  private static final BigDecimal LARGEST_MACHINE = BigDecimal.valueOf(16);
  private static final int NEAR = 12;
  private static final int EACH_REACH = 32;
  private static final int SEVERAL = 2;
  private static final String GRAPHICS = "nvidia-rtx";

  private final Naming naming;
  private final List<Figure> figures;
  private final CountWords words;
  private final Multiplier multiplier;
  private final FigureTraits traits;
  private final Omissions omissions;
  private final String type;
  private final boolean isChip;
  private final IdentityHashMap<Figure, Map<String, Traits>> slots = new IdentityHashMap<>();
  private final IdentityHashMap<Figure, Set<String>> seen = new IdentityHashMap<>();
  private final List<Derivation> all = new ArrayList<>();

  private Derivations(
      Multiplier multiplier, Naming naming, List<Figure> figures, Passages passages) {
    this.words = naming.words();
    this.multiplier = multiplier;
    this.naming = naming;
    this.figures = figures;
    this.traits = new FigureTraits(words, naming, figures, passages);
    this.omissions = new Omissions(words, figures);
    this.type = Figure.lower(naming.candidate().type());
    this.isChip = naming.candidate().type() == Mention.Type.CHIP;
  }

  /** The ways to read the quantity of a name off the figures of its item; the first is none. */
  static List<Derivation> of(
      Multiplier multiplier, Naming naming, List<Figure> figures, Passages passages) {
    Derivations derivations = new Derivations(multiplier, naming, figures, passages);
    derivations.addNone();
    for (Figure f : figures) {
      derivations.addSingles(f);
    }
    if (derivations.isChip) {
      derivations.addProducts();
    }
    derivations.addTotals();
    return derivations.all;
  }

  private void addNone() {
    Set<String> own = new LinkedHashSet<>();
    own.add("none");
    own.add("none|" + type);
    own.add("none|in a row " + (naming.place().row() != null));
    if (naming.isChoice()) {
      own.add("none|choice");
      own.add("none|choice|" + type);
    }
    long here = figures.stream().filter(f -> f.role() == null && f.unit() != null).count();
    long around = figures.stream().filter(f -> f.role() != null && f.unit() != null).count();
    own.add("none|here " + Math.min(SEVERAL, here) + "|" + type);
    own.add("none|around " + Math.min(SEVERAL, around) + "|" + type);
    if (figures.stream().anyMatch(f -> f.isMachine() && f.role() == null)) {
      own.add("none|machines here");
    }
    if (naming.place().isHeading()) {
      own.add("none|heading");
    }
    if (figures.stream().anyMatch(f -> f.count() != null && f.count().labelled())) {
      own.add("none|labelled");
    }
    if (omissions.hasQuantityLabel()) {
      own.add("none|quantity label");
      own.add("none|quantity label|" + type);
    }
    own.add("none|label " + Folded.textWithoutSpaces(naming.place().label()));
    add(null, null, List.of(), List.of(Traits.whole(own)));
  }

  private void addSingles(Figure f) {
    if (f.unit() == null) {
      boolean whole = f.value().stripTrailingZeros().scale() <= 0;
      if (whole) {
        addSingle(f, isChip ? CARD : ACCOUNT);
      }
      if (whole && isCountedIn(SERVER)) {
        addSingle(f, SERVER);
      }
      for (Named named : f.named()) {
        addNamed(f, named);
      }
    } else if (!OF_NOTHING.contains(f.unit()) && isCountedIn(f.unit())) {
      addSingle(f, f.unit());
    }
    if (isChip && f.isMachine()) {
      addOneEach(f);
      for (Figure racks : figures) {
        if (holds(racks, f)) {
          BigDecimal value = f.value().multiply(racks.value());
          add(value, f.unit(), List.of(f, racks), List.of(slot(f, f.unit()), racked(racks, f)));
        }
      }
    }
  }

  /** Whether a unit counts things of the type: no model comes in months, no chip in tokens. */
  private boolean isCountedIn(String unit) {
    return isChip
        ? OF_CHIPS.contains(unit)
        : OF_SERVICES.getOrDefault(naming.candidate().type(), NOT_OF_CHIPS).contains(unit);
  }

  /** A bare number in a unit that stands elsewhere. */
  private void addNamed(Figure f, Named named) {
    boolean machine = named.isOne() && (named.unit().equals(CARD) || named.unit().equals(SERVER));
    boolean foreign = (isChip && machine) || !isCountedIn(named.unit());
    if (foreign || OF_NOTHING.contains(named.unit())) {
      return;
    }
    Set<String> own = new LinkedHashSet<>();
    own.add("named|" + named.unit());
    own.add("named|" + named.where());
    own.add("named|" + named.unit() + "|" + named.where() + "|" + type);
    omissions.addOmissions("named", f, own);
    add(
        f.value().multiply(named.factor()),
        named.unit(),
        List.of(f),
        List.of(slot(f, "named"), slot(f, "any"), Traits.whole(own)));
  }

  private void addSingle(Figure f, String unit) {
    String part = (f.unit() == null ? "bare " : "") + unit;
    Set<String> own = new LinkedHashSet<>();
    own.add("single|" + unit);
    own.add("single|" + unit + "|" + type);
    String ware = naming.item().ware();
    if (f.unit() == null) {
      for (Named named : f.named()) {
        if (named.isOne()) {
          own.add(part + "|names " + named.unit() + "|" + named.where());
        }
      }
      own.add(part + "|ware " + ware);
      String label = Folded.textOf(naming.place().label());
      own.add(part + "|label of accounts " + words.has(Use.ACCOUNT, label) + "|" + f.place());
      own.add(part + "|" + Figure.lower(f.shape()) + "|ware " + ware);
    }
    omissions.addOmissions(part, f, own);
    if (unit.equals(SERVER)) {
      String surface = Folded.textWithoutSpaces(naming.candidate().span().of(naming.text()));
      own.add(part + "|whole machine " + (surface.contains("atlas") || surface.contains("gx")));
      own.add(part + "|machines named " + words.namesMachines(around(f)));
      own.add(part + "|ware " + ware);
    }
    for (Candidate other : naming.all()) {
      if (other.type() != naming.candidate().type() && naming.sentence().covers(other.span())) {
        own.add(part + "|" + type + " beside " + Figure.lower(other.type()));
      }
    }
    omissions.addConfirmation(part, f.value(), List.of(f), own);
    add(f.value(), unit, List.of(f), List.of(slot(f, part), slot(f, "any"), Traits.whole(own)));
  }

  private void addOneEach(Figure f) {
    Set<String> own = new LinkedHashSet<>();
    own.add("one each");
    if (multiplier.isOneEach(naming.candidate(), naming.text())) {
      own.add("one each|said");
    }
    own.add("one each|graphics " + naming.candidate().key().startsWith(GRAPHICS));
    omissions.addOmissions("one each", f, own);
    add(f.value(), CARD, List.of(f), List.of(slot(f, "one each"), Traits.whole(own)));
  }

  private void addProducts() {
    for (Figure each : figures) {
      boolean cards =
          (each.unit() == null || (each.isCard() && !isOfAll(each)))
              && each.value().compareTo(each.isOfEach() ? MOST_CARDS : LARGEST_MACHINE) <= 0;
      for (Figure machines : cards ? figures : List.<Figure>of()) {
        boolean boards = machines.isCard() && isOfEachBoard(each);
        if (!each.equals(machines) && (machines.unit() == null || machines.isMachine() || boards)) {
          addProduct(each, machines);
        }
      }
    }
  }

  private void addTotals() {
    Totals totals = new Totals(words, naming, figures);
    for (Totals.Total sum : totals.sums()) {
      Figure first = sum.of().get(0);
      if (isCountedIn(sum.unit())) {
        add(
            sum.value(),
            sum.unit(),
            sum.of(),
            List.of(slot(first, "added"), Traits.whole(sum.traits())));
      }
      for (Figure each : isChip && first.isMachine() ? figures : List.<Figure>of()) {
        boolean cards = each.unit() == null || (each.isCard() && !isOfAll(each));
        if (cards && each.value().compareTo(MOST_CARDS) <= 0) {
          Traits own = Traits.whole(Set.of("product of a sum", "product of a sum|" + each.place()));
          add(
              each.value().multiply(sum.value()),
              CARD,
              sum.of(),
              List.of(
                  slot(each, "each"), slot(first, "machines"), Traits.whole(sum.traits()), own));
        }
      }
    }
    for (Totals.Total product : totals.products()) {
      if (isCountedIn(product.unit())) {
        Traits amount = slot(product.of().get(0), product.kind());
        add(
            product.value(),
            product.unit(),
            product.of(),
            List.of(amount, Traits.whole(product.traits())));
      }
    }
  }

  private static boolean isOfAll(Figure f) {
    return f.count() != null && f.count().together();
  }

  /** Whether so many chips are on each board: 模块120块，每块装1颗. */
  private boolean isOfEachBoard(Figure each) {
    int from = Math.max(each.passage().begin(), each.span().begin() - EACH_REACH);
    return naming.text().substring(from, each.span().begin()).indexOf('每') >= 0;
  }

  private void addProduct(Figure each, Figure machines) {
    Set<String> own = new LinkedHashSet<>();
    own.add("product");
    own.add(
        "product|"
            + Figure.lower(each.shape())
            + "|"
            + (machines.unit() == null
                ? Figure.lower(machines.shape())
                : machines.isCard() ? "boards" : "machines"));
    own.add("product|" + each.place() + "|" + machines.place());
    if (each.role() == machines.role() && each.passage().equals(machines.passage())) {
      own.add("product|same passage|" + (each.span().begin() > machines.span().begin()));
      boolean spread =
          each.span().end() < machines.span().begin()
              && words.isSpread(
                  naming.text().substring(each.span().end(), machines.span().begin()));
      own.add("product|spread " + spread + "|" + each.isOfEach());
    }
    if (each.value().compareTo(LARGEST_MACHINE) > 0) {
      own.add("product|more than a machine holds");
    }
    BigDecimal value = each.value().multiply(machines.value());
    omissions.addConfirmation("product", value, List.of(each, machines), own);
    Traits cards = slot(each, "each");
    Traits hosts = slot(machines, machines.unit() == null ? "bare machines" : "machines");
    add(value, CARD, List.of(each, machines), List.of(cards, hosts, Traits.whole(own)));
    for (Figure spare : machines.isMachine() ? figures : List.<Figure>of()) {
      if (!spare.equals(each) && isBesides(spare, machines)) {
        Set<String> besides = Set.of("and spares", "and spares|" + spare.place());
        add(
            value.add(spare.value()),
            CARD,
            List.of(each, machines, spare),
            List.of(cards, hosts, Traits.whole(own), Traits.whole(besides)));
      }
    }
    for (Figure racks : machines.isMachine() ? figures : List.<Figure>of()) {
      if (!racks.equals(each) && holds(racks, machines)) {
        add(
            value.multiply(racks.value()),
            CARD,
            List.of(each, machines, racks),
            List.of(cards, hosts, racked(racks, machines), Traits.whole(own)));
      }
    }
  }

  /** Whether cards are counted besides those in machines: 2台（每台8卡）及备用卡2张. */
  private boolean isBesides(Figure spare, Figure machines) {
    int from = Math.max(machines.span().end(), spare.span().begin() - NEAR);
    return spare.isCard()
        && !spare.isOfEach()
        && !isOfAll(spare)
        && from < spare.span().begin()
        && spare.passage().equals(machines.passage())
        && words.has(
            Use.BESIDES, Folded.textOf(naming.text().substring(from, spare.span().begin())));
  }

  /** Whether so many racks, or sets of several machines, hold the machines. */
  private boolean holds(Figure racks, Figure machines) {
    if ("rack".equals(racks.unit())) {
      return true;
    }
    boolean sets = racks.isMachine() && !racks.isOfEach();
    boolean pieces =
        racks.shape() == Figure.Shape.PIECE
            && (words.has(Use.RACK, around(racks)) || isOfEachSet(racks, machines));
    return machines.isOfEach() && (sets || pieces) && racks.span().end() <= machines.span().begin();
  }

  /** Whether machines are those of each set that a number counts: 算力单元10套，每套含服务器2台. */
  private boolean isOfEachSet(Figure sets, Figure machines) {
    String behind =
        around(sets).substring(Math.min(NEAR, sets.span().begin()) + sets.span().length());
    int from = Math.max(machines.passage().begin(), machines.span().begin() - EACH_REACH);
    String before = naming.text().substring(from, Math.max(from, machines.span().begin()));
    return !behind.isBlank() && before.contains("每" + behind.strip().charAt(0));
  }

  /** What racks say of the machines that each of them holds. */
  private static Traits racked(Figure racks, Figure machines) {
    String what = "rack".equals(racks.unit()) ? "racks" : "sets";
    return Traits.whole(Set.of(what, what + "|machines in each " + machines.isOfEach()));
  }

  private void add(BigDecimal value, String unit, List<Figure> of, List<Traits> said) {
    all.add(new Derivation(value, unit, of, said));
  }

  private Traits slot(Figure f, String part) {
    return slots
        .computeIfAbsent(f, figure -> new HashMap<>())
        .computeIfAbsent(part, p -> new Traits(p, seen.computeIfAbsent(f, traits::of)));
  }

  private String around(Figure f) {
    int from = Math.max(0, f.span().begin() - NEAR);
    int to = Math.min(naming.text().length(), f.span().end() + NEAR);
    return new Span(from, to).of(naming.text());
  }
}
