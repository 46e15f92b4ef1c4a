package org.tendertrace.extract.mention;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tendertrace.extract.mention.Counts.Count;
import org.tendertrace.extract.mention.Figure.Shape;
import org.tendertrace.extract.mention.ItemParts.Role;
import org.tendertrace.knowledge.Cues.CountWord.Use;
import org.tendertrace.model.Mention;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;
import org.tendertrace.text.GuardedPattern;

/**
 * What several figures of an item come to: machines of one line and of another (甲线7台、乙线4台), tokens
 * for each of several years, hours for each of several cards.
 */
final class Totals {

  private static final Set<String> ADDED =
      Set.of("card", "server", "node", "token", "account", "call", "gpu_hour");
  private static final Set<String> SPENT = Set.of("token", "call", "gpu_hour", "hour");
  private static final String ACCOUNT = "account";
  private static final int MOST = 8;
  private static final int SHORT = 16;
  private static final int REACH = 12;
  private static final Pattern PACK = Pattern.compile("^\\s?(?:/|每|一)\\s?[包个份套]");
  private static final Pattern PACK_BEFORE = Pattern.compile("[每单][包个份套][^0-9]{0,6}$");
  private static final int PLACES_REACH = 32;
  private static final GuardedPattern PLACES =
      GuardedPattern.holding(
          "各每均",
          "(?:^|[^0-9a-z.])([0-9]{1,3}|[一二两三四五六七八九十]{1,3})\\s?(?:[个所家座处]|校区|院区|厂区|园区|地)[)]?"
              + "[\\p{Han}]{0,10}[,，]?(?:各|每[\\p{Han}]{1,4}|均)[^，,。;；、]{0,16}$");
  private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
  // What nouns of wares end in, unlike those of places, dates and batches.
  private static final String ENDINGS = "机器柜卡盘架仪源统件表笔端";
  private static final String LIST_MARKS = "、，,；;和及+";

  private final CountWords words;
  private final Naming naming;
  private final List<Figure> figures;
  private final Pieces pieces;

  /**
   * What figures come to.
   *
   * @param kind how: {@code sum}, {@code periods}, {@code packs}, {@code hours}
   * @param traits what speaks for it or against it
   */
  record Total(String kind, BigDecimal value, String unit, List<Figure> of, Set<String> traits) {}

  Totals(CountWords words, Naming naming, List<Figure> figures) {
    this.words = words;
    this.naming = naming;
    this.figures = figures;
    this.pieces = new Pieces(words, naming);
  }

  /** The sums over figures of one unit that stand in one passage. */
  List<Total> sums() {
    Map<String, List<Figure>> alike = new LinkedHashMap<>();
    for (Figure f : figures) {
      Count count = f.count();
      boolean counted =
          count != null
              ? !count.together()
                  && ADDED.contains(f.unit())
                  && (!f.isOfEach() || places(f).compareTo(BigDecimal.ONE) > 0)
              : f.shape() == Shape.CELL_UNIT && f.role() == Role.CELL && f.isMachine();
      boolean pieces =
          f.shape() == Shape.PIECE
              && naming.candidate().type() != Mention.Type.CHIP
              && !this.pieces.of(f).equals(Pieces.OTHERS)
              && before(f).indexOf('每') < 0
              && !words.isOfAll(before(f));
      if (counted || pieces) {
        boolean ofEachPeriod = SPENT.contains(unit(f)) && words.has(Use.EACH_PERIOD, before(f));
        if (ofEachPeriod || words.has(Use.OTHER_LABEL, Folded.textOf(f.label()))) {
          // A column of sums; what each day takes is no part of what a year does.
          continue;
        }
        // The cells of a row may count one thing for several places.
        String passage =
            f.role() == Role.CELL ? "row" : f.passage().begin() + "|" + f.passage().end();
        String unit = unit(f);
        alike.computeIfAbsent(passage + "|" + unit, k -> new ArrayList<>()).add(f);
      }
    }
    List<Total> sums = new ArrayList<>();
    for (List<Figure> parts : alike.values()) {
      // Some of those before: 6台（其中2台…）; not 共14台，其中甲6台、乙8台.
      int first = parts.stream().mapToInt(f -> f.span().begin()).min().orElse(0);
      parts.removeIf(f -> f.isSome(naming.text()) && f.span().begin() > first);
      boolean several =
          parts.size() <= MOST
              && (parts.size() > 1 || places(parts.get(0)).compareTo(BigDecimal.ONE) > 0);
      if (several && !hasRival(parts.get(0).passage())) {
        sums.add(sum(parts));
      }
    }
    directions().ifPresent(sums::add);
    return sums;
  }

  private static String unit(Figure f) {
    return f.unit() == null ? ACCOUNT : f.unit();
  }

  /** The sum of what goes in and what comes out, where each has its column. */
  private Optional<Total> directions() {
    List<Figure> parts = new ArrayList<>();
    List<BigDecimal> values = new ArrayList<>();
    for (Figure f : figures) {
      boolean column = f.role() == Role.CELL && f.unit() == null;
      if (column && words.has(Use.DIRECTION, Folded.textOf(f.label()))) {
        f.named().stream()
            .filter(n -> n.unit().equals("token"))
            .findFirst()
            .ifPresent(
                n -> {
                  parts.add(f);
                  values.add(f.value().multiply(n.factor()));
                });
      }
    }
    if (parts.size() != 2) {
      return Optional.empty();
    }
    Set<String> own = Set.of("sum", "sum|token", "sum|directions");
    return Optional.of(
        new Total("sum", values.get(0).add(values.get(1)), "token", List.copyOf(parts), own));
  }

  /** Whether another thing of the type stands there, whose some of them may be. */
  private boolean hasRival(Span passage) {
    return naming.all().stream()
        .anyMatch(
            c ->
                c.type() == naming.candidate().type()
                    && !c.key().equals(naming.candidate().key())
                    && passage.covers(c.span()));
  }

  private Total sum(List<Figure> parts) {
    List<Figure> inOrder = new ArrayList<>(parts);
    inOrder.sort(Comparator.comparingInt(f -> f.span().begin()));
    BigDecimal value = BigDecimal.ZERO;
    boolean places = false;
    for (Figure f : inOrder) {
      value = value.add(f.value().multiply(places(f)));
      places |= places(f).compareTo(BigDecimal.ONE) > 0;
    }
    Figure first = inOrder.get(0);
    String unit = unit(first);
    Set<String> own = new LinkedHashSet<>();
    own.add("sum");
    own.add("sum|" + unit);
    own.add("sum|of " + inOrder.size());
    own.add("sum|" + first.place());
    if (places) {
      own.add("sum|at several places");
    }
    boolean listed = true;
    boolean repeats = false;
    for (int k = 1; k < inOrder.size(); k++) {
      int from = inOrder.get(k - 1).span().end();
      int to = inOrder.get(k).span().begin();
      listed &= isListed(from, to);
      repeats |= inOrder.get(k - 1).value().compareTo(inOrder.get(k).value()) == 0;
    }
    own.add("sum|listed " + listed);
    own.add("sum|repeats " + repeats);
    own.add("sum|listed " + listed + "|" + unit);
    BigDecimal whole = value;
    boolean said =
        figures.stream().anyMatch(f -> unit.equals(f.unit()) && f.value().compareTo(whole) == 0);
    own.add("sum|said " + said);
    addWares(inOrder, own);
    return new Total("sum", value, unit, inOrder, own);
  }

  /** At how many places there are so many each: 12个中心各部署1台; one where nothing says so. */
  private BigDecimal places(Figure f) {
    int from = Math.max(f.passage().begin(), f.span().begin() - PLACES_REACH);
    int to = Math.max(from, f.span().begin());
    Matcher places = PLACES.matcher(Folded.textOf(naming.text().substring(from, to)));
    return places.find() ? Numerals.value(places.group(1), null) : BigDecimal.ONE;
  }

  /** Adds what the others are after the first: the same, machines, other wares, places. */
  private void addWares(List<Figure> inOrder, Set<String> own) {
    String first = before(inOrder.get(0));
    boolean directed = words.has(Use.DIRECTION, first);
    for (Figure f : inOrder.subList(1, inOrder.size())) {
      String before = before(f);
      String ware = last(before);
      boolean noun = !ware.isEmpty() && ENDINGS.indexOf(ware.charAt(ware.length() - 1)) >= 0;
      String other =
          !ware.isEmpty() && ware.equals(last(first))
              ? "the same"
              : words.has(Use.MACHINE, before) ? "a machine" : noun ? "another ware" : "a place";
      own.add("sum|part is " + other);
      own.add("sum|part is " + other + "|" + f.kind());
      directed &= words.has(Use.DIRECTION, before);
    }
    if (directed) {
      own.add("sum|directions");
    }
  }

  /** The last characters of what stands before a figure. */
  private static String last(String before) {
    String stripped = before.strip();
    return stripped.substring(Math.max(0, stripped.length() - 2));
  }

  /** Whether nothing but a list mark and a few words parts two figures. */
  private boolean isListed(int from, int to) {
    boolean mark = false;
    for (int k = from; k < to; k++) {
      mark |= LIST_MARKS.indexOf(naming.text().charAt(k)) >= 0;
    }
    return mark && to - from <= SHORT;
  }

  /**
   * So much in each month or year times months or years; so much in each pack times packs; so many
   * hours of each card times cards.
   */
  List<Total> products() {
    List<Total> products = new ArrayList<>();
    for (Figure f : figures) {
      if (f.unit() == null || !SPENT.contains(f.unit())) {
        continue;
      }
      boolean months = isOfEach(f, Use.BY_MONTH);
      if (months || isOfEach(f, Use.BY_YEAR)) {
        addPeriods(f, months, products);
      }
      if (isOfPacks(f)) {
        addPacks(f, products);
      }
      if (f.unit().endsWith("hour") && before(f).indexOf('卡') >= 0) {
        addHours(f, products);
      }
    }
    return products;
  }

  private boolean isOfEach(Figure f, Use period) {
    int to = Math.min(f.passage().end(), f.span().end() + REACH);
    int from = Math.min(f.span().end(), to);
    String behind = Folded.textOf(naming.text().substring(from, to));
    return words.has(period, before(f)) || words.has(period, behind);
  }

  private String before(Figure f) {
    int from = Math.max(f.passage().begin(), f.span().begin() - REACH);
    int to = Math.max(from, f.span().begin());
    return Folded.textOf(naming.text().substring(from, to));
  }

  private void addPeriods(Figure f, boolean months, List<Total> products) {
    for (Figure term : figures) {
      boolean fits = "year".equals(term.unit()) || (months && "month".equals(term.unit()));
      BigDecimal periods =
          months && "year".equals(term.unit()) ? term.value().multiply(MONTHS) : term.value();
      if (!fits || periods.compareTo(BigDecimal.ONE) <= 0) {
        continue;
      }
      Set<String> own = new LinkedHashSet<>();
      own.add("periods");
      own.add("periods|" + f.unit());
      own.add("periods|" + term.place());
      products.add(
          new Total("periods", f.value().multiply(periods), f.unit(), List.of(f, term), own));
    }
  }

  /** Whether a figure is that of each of several packs: 10亿tokens/包. */
  private boolean isOfPacks(Figure f) {
    int to = Math.min(f.passage().end(), f.span().end() + REACH / 2);
    return PACK.matcher(Folded.textOf(naming.text().substring(Math.min(f.span().end(), to), to)))
            .find()
        || PACK_BEFORE.matcher(before(f)).find();
  }

  private void addPacks(Figure f, List<Total> products) {
    for (Figure packs : figures) {
      if (packs.unit() == null && !packs.equals(f)) {
        Set<String> own = new LinkedHashSet<>();
        own.add("packs");
        own.add("packs|" + Figure.lower(packs.shape()));
        own.add("packs|" + packs.place());
        products.add(
            new Total(
                "packs", f.value().multiply(packs.value()), f.unit(), List.of(f, packs), own));
      }
    }
  }

  private void addHours(Figure hours, List<Total> products) {
    for (Figure cards : figures) {
      if (cards.isCard() && !cards.isOfEach()) {
        Set<String> own = new LinkedHashSet<>();
        own.add("hours");
        own.add("hours|" + cards.place());
        BigDecimal value = hours.value().multiply(cards.value());
        products.add(new Total("hours", value, "gpu_hour", List.of(hours, cards), own));
      }
    }
  }
}
