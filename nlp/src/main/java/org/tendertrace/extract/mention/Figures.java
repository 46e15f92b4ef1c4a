package org.tendertrace.extract.mention;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tendertrace.extract.mention.Counts.Count;
import org.tendertrace.extract.mention.Figure.Named;
import org.tendertrace.extract.mention.Figure.Shape;
import org.tendertrace.extract.mention.ItemParts.Part;
import org.tendertrace.extract.mention.ItemParts.Role;
import org.tendertrace.extract.mention.PlainNumbers.Cell;
import org.tendertrace.extract.mention.PlainNumbers.PlainNumber;
import org.tendertrace.knowledge.Cues;
import org.tendertrace.knowledge.Cues.CountWord.Use;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;
import org.tendertrace.text.GuardedPattern;

/** Collects the numbers that may say how much of a thing is meant, wherever its item has them. */
final class Figures {

  private static final int MOST = 14;
  private static final int LONGEST_CELL = 12;
  private static final int LONGEST_UNIT_CELL = 40;
  private static final int REACH = 24;
  private static final int LEAD = 4;
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private static final Pattern SPELLED =
      Pattern.compile(
          "(?:\\b("
              + Numerals.ENGLISH
              + ")\\b(?: \\([0-9]+\\))?(?: [a-z-]+){0,2} ?"
              + "|([双单]|\\bdual\\b|\\ba pair of\\b)(?:路|卡|块|张)?(?:显卡|图形卡|加速卡|gpu)?\\s?(?:nvidia|英伟达)?\\s?)$");
  private static final Pattern BROKEN = Pattern.compile("[0-9]{1,5}\\.[0-9]{1,3}");
  private static final Pattern IN_BRACKETS =
      Pattern.compile("[(](?:单位)?[:：]?([^),，;；]{1,10})[),，;；]");

  private final Counts counts;
  private final CountWords words;
  private final GuardedPattern otherBefore;
  private final Pattern otherBehind;
  private final GuardedPattern unitSaid;

  /** What is searched, and where it stands to the name. */
  private record Place(Part part, Role role, Candidate name, List<Part> parts, Passages passages) {

    String text() {
      return passages.text();
    }

    Figure figure(Span span, BigDecimal value, String unit, Shape shape, Count count) {
      boolean before = role == null ? span.begin() < name.begin() : part.isAbove();
      return new Figure(
          span, value, unit, shape, part.label(), role, before, part.value(), count, List.of());
    }
  }

  Figures(Counts counts, CountWords words) {
    this.counts = counts;
    this.words = words;
    otherBefore =
        GuardedPattern.closing(
            "¥$￥价dbyrp.", "(?:[¥$￥价]|\\bno\\.|\\b" + words.any(Use.CURRENCY) + ")\\s?$");
    unitSaid =
        GuardedPattern.holding(
            "单位ut", words.any(Use.UNIT_LABEL) + "\\s?[:：]\\s?([^,，;；。)）:：]{1,12})(?:[,，;；。)）]|$)");
    otherBehind = Pattern.compile("^\\s?(?:万|亿)?\\s?" + words.any(Use.OTHER_UNIT));
  }

  /** The figures of an item, those of the name's sentence first. */
  List<Figure> of(Naming naming, List<Part> parts, Passages passages) {
    String text = naming.text();
    List<Figure> found = new ArrayList<>();
    Part own = new Part("", naming.sentence(), false, Role.SENTENCE);
    add(new Place(own, null, naming.candidate(), parts, passages), found);
    for (Part part : parts) {
      if (part.value().length() > 0) {
        add(new Place(part, part.role(), naming.candidate(), parts, passages), found);
      }
    }
    found.removeIf(
        f ->
            ((f.unit() == null || f.shape() == Shape.CELL_UNIT) && isOfAnotherKind(f, text))
                || (f.shape() == Shape.PLAIN && (isItemNumber(f, text) || isOfDate(f, text)))
                || naming.all().stream().anyMatch(c -> c.span().overlaps(f.span())));
    return found.size() <= MOST ? found : new ArrayList<>(found.subList(0, MOST));
  }

  /** Whether a bare number is a price, a size or the number of an item. */
  private boolean isOfAnotherKind(Figure f, String text) {
    int from = Math.max(f.passage().begin(), f.span().begin() - LEAD);
    int to = Math.min(f.passage().end(), f.span().end() + LEAD);
    boolean other = words.has(Use.OTHER_LABEL, Folded.textWithoutSpaces(f.label()));
    return (other && !words.isQuantityLabel(f.label()))
        || (f.shape() == Shape.CELL && words.is(Use.ITEM_MARK, Folded.key(f.label())))
        || otherBefore.isIn(Folded.textOf(text.substring(from, f.span().begin())))
        || otherBehind.matcher(Folded.textOf(text.substring(f.span().end(), to))).find();
  }

  /** Whether a number opens a line and the line above or below goes on with the next. */
  private static boolean isItemNumber(Figure f, String text) {
    int begin = f.span().begin();
    if (begin > 0 && text.charAt(begin - 1) != '\n') {
      return false;
    }
    int end = text.indexOf('\n', begin);
    Span line = new Span(begin, end < 0 ? text.length() : end);
    return opens(ItemLines.lineBehind(line, text), f.value().add(BigDecimal.ONE))
        || opens(ItemLines.lineBefore(line, text), f.value().subtract(BigDecimal.ONE));
  }

  /** Whether the name of a month stands beside a number: 5 August 2024. */
  private boolean isOfDate(Figure f, String text) {
    int end = f.span().end() + 1;
    int to = end;
    while (to < text.length() && Character.isLetter(text.charAt(to))) {
      to++;
    }
    int begin = Math.max(0, f.span().begin() - 1);
    int from = begin;
    while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    return (to > end && words.is(Use.MONTH_NAME, Folded.key(text.substring(end, to))))
        || (from < begin && words.is(Use.MONTH_NAME, Folded.key(text.substring(from, begin))));
  }

  private static boolean opens(String line, BigDecimal number) {
    String written = number.toPlainString();
    return line.startsWith(written)
        && line.length() > written.length()
        && Character.isWhitespace(line.charAt(written.length()));
  }

  private void add(Place place, List<Figure> found) {
    List<Figure> here = new ArrayList<>();
    Span passage = place.part().value();
    for (Count count : place.passages().counts(passage)) {
      // 4/台 is no number of machines, 台/4 is one.
      boolean ofEach =
          Figure.isMachine(count.unit())
              && Character.isDigit(place.text().charAt(count.span().begin()))
              && Folded.textOf(count.span().of(place.text())).indexOf('/') >= 0;
      // 2 H100 servers: the name belongs to what is counted, the number does not.
      boolean named = place.name().span().overlaps(count.span());
      if (!ofEach && !named && here.stream().noneMatch(f -> f.span().overlaps(count.span()))) {
        here.add(place.figure(count.span(), count.value(), count.unit(), Shape.COUNT, count));
      }
    }
    boolean field = place.role() == Role.CELL || place.role() == Role.FIELD;
    if (field && here.isEmpty()) {
      String key = place.passages().folded(passage).strip();
      if (key.indexOf('(') > 0 && words.isQuantityLabel(place.part().label())) {
        // 席位数：140（中学部90，小学部50）
        key = key.substring(0, key.indexOf('(')).strip();
      }
      Cell cell = key.length() <= LONGEST_CELL ? cell(key, place) : null;
      if (cell != null && words.is(Use.OTHER_UNIT, cell.word())) {
        return;
      }
      if (cell != null) {
        String unit = unitOf(cell.word(), place);
        Shape shape = unit == null ? Shape.CELL : Shape.CELL_UNIT;
        Figure whole = place.figure(passage, cell.value(), unit, shape, null);
        found.add(whole.with(named(place)));
        return;
      }
    }
    for (PlainNumber number : place.passages().numbers(passage)) {
      boolean told = number.shape() != Shape.PLAIN || place.role() == null || field;
      if (told && here.stream().noneMatch(f -> f.span().overlaps(number.span()))) {
        here.add(place.figure(number.span(), number.value(), null, number.shape(), null));
      }
    }
    if (place.role() == null) {
      addSpelled(place, here);
    }
    here.replaceAll(f -> f.unit() == null ? f.with(named(f, place)) : f);
    here.sort(Comparator.comparingInt(f -> Math.abs(f.span().begin() - place.name().begin())));
    found.addAll(here);
  }

  /** The number of a cell; a broken one only of what need not be whole. */
  private Cell cell(String key, Place place) {
    Cell cell = PlainNumbers.cell(key);
    if (cell == null && BROKEN.matcher(key).matches() && mayBeBroken(place)) {
      return new Cell(new BigDecimal(key), "");
    }
    return cell;
  }

  /** Whether a part of one counts: of petaflops, of what a header multiplies, 用量（万卡时）. */
  private boolean mayBeBroken(Place place) {
    // A price for each million is no number of them.
    boolean price = place.part().label().indexOf('元') >= 0;
    return "petaflops".equals(unitOf("", place))
        || (!price && named(place).stream().anyMatch(n -> !n.isOne()));
  }

  /** Adds the number word right before the name: eight L4, 双RTX. */
  private static void addSpelled(Place place, List<Figure> here) {
    int end = place.name().begin();
    int begin = Math.max(place.part().value().begin(), end - REACH);
    String before = Folded.textOf(place.text().substring(begin, end));
    Matcher spelled = SPELLED.matcher(Numerals.maySpell(before) ? before : "");
    Span span = new Span(Math.max(begin, end - 1), end);
    if (span.length() > 0
        && spelled.find()
        && here.stream().noneMatch(f -> f.span().overlaps(span))) {
      BigDecimal value =
          spelled.group(1) != null
              ? Numerals.value(spelled.group(1), null)
              : spelled.group(2).equals("单") ? BigDecimal.ONE : TWO;
      here.add(place.figure(span, value, null, Shape.SPELLED, null));
    }
  }

  /** The unit of the number of a cell: beside it, in its header, or in a cell of its own. */
  private String unitOf(String beside, Place place) {
    String own = beside.isEmpty() ? null : counts.unit(beside);
    if (own != null) {
      return own;
    }
    Matcher brackets = IN_BRACKETS.matcher(Folded.key(place.part().label()));
    String inHeader = brackets.find() ? counts.unit(brackets.group(1)) : null;
    if (inHeader != null) {
      return inHeader;
    }
    if (place.role() == Role.FIELD && place.part().label().isEmpty()) {
      Span line = place.part().value();
      String above = counts.unit(ItemLines.lineBefore(line, place.text()));
      return above != null ? above : counts.unit(ItemLines.lineBehind(line, place.text()));
    }
    for (Part other : place.parts()) {
      if (other.role() == place.role() && words.is(Use.UNIT_LABEL, Folded.key(other.label()))) {
        return counts.unit(other.value().of(place.text()).replace("\"", "").strip());
      }
    }
    return null;
  }

  private List<Named> named(Place place) {
    List<Named> named = new ArrayList<>();
    addNamed(Folded.key(place.part().label()), "header", named);
    for (Part other : place.parts()) {
      if (place.role() == Role.CELL && other.role() == Role.HEADING) {
        // Above a table: 数量与价格（计量单位：百万tokens）.
        Matcher unit =
            unitSaid.matcher(
                Folded.key(other.label()) + ":" + place.passages().folded(other.value()));
        addNamed(unit.find() ? unit.group(1) : "", "unit cell", named);
      }
      if (other.role() != place.role() || other.value().length() >= LONGEST_UNIT_CELL) {
        continue;
      }
      if (words.is(Use.UNIT_LABEL, Folded.key(other.label()))) {
        addNamed(Folded.key(other.value().of(place.text())), "unit cell", named);
      } else if (place.role() == Role.CELL) {
        addNamed(Folded.key(other.value().of(place.text())), "cell", named);
      }
    }
    return named;
  }

  private List<Named> named(Figure f, Place place) {
    List<Named> named = named(place);
    int from = Math.max(f.passage().begin(), f.span().begin() - REACH);
    int to = Math.min(f.passage().end(), f.span().end() + REACH);
    addNamed(Folded.textOf(place.text().substring(from, f.span().begin())), "before", named);
    addNamed(Folded.textOf(place.text().substring(f.span().end(), to)), "behind", named);
    return named;
  }

  private void addNamed(String folded, String where, List<Named> named) {
    for (Cues.Unit unit : counts.named(folded)) {
      BigDecimal factor = BigDecimal.valueOf(unit.factor()).stripTrailingZeros();
      if (named.stream()
          .noneMatch(n -> n.unit().equals(unit.unit()) && n.factor().compareTo(factor) == 0)) {
        named.add(new Named(unit.unit(), factor, where));
      }
    }
  }
}
