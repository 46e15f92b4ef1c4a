package org.tendertrace.extract.mention;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tendertrace.extract.mention.Counts.Count;
import org.tendertrace.extract.mention.ItemParts.Part;
import org.tendertrace.extract.mention.ItemParts.Role;
import org.tendertrace.knowledge.Cues.CountWord.Use;
import org.tendertrace.text.Folded;

/** Counts what the parts of an item say: how many of it there are, how many cards each holds. */
final class ItemCounts {

  private static final int LONGEST_HEADING = 80;
  private static final int SHORT = 16;
  private static final int LONGEST_NAME = 24;
  private static final Set<String> MACHINES = Set.of("server", "node");
  private static final Pattern IN_BRACKETS = Pattern.compile("[(]([^)]{1,10})[)]");
  private static final String LEADING = ",，;；。、.:：";
  private static final Pattern PLAIN = Pattern.compile("^([0-9][0-9,]*)(?:\\.0+)?$");

  private final Counts counts;
  private final CountWords words;
  private final Pattern pieces;
  private final Pattern bare;
  private final Pattern leadingLabel;

  /**
   * What the parts say; each {@code null} where they don't.
   *
   * @param stated how many of the item there are; its unit is {@code null} where only a number is
   *     given
   * @param statedBy the part that states it
   * @param each how many cards one machine holds
   * @param heading how many machines, or boards with one chip each, a heading counts
   * @param machinesBefore how many machines the text before counts, which may be others
   * @param ware what the item is: {@code server}, {@code card}, {@code account}; {@code null} for
   *     none of them
   */
  record Said(
      Quantities.Quantity stated,
      Part statedBy,
      BigDecimal each,
      Quantities.Quantity heading,
      BigDecimal machinesBefore,
      String ware) {

    /** Whether the row of the name states how many there are. */
    boolean isOfCell() {
      return statedBy != null && statedBy.role() == Role.CELL;
    }
  }

  ItemCounts(Counts counts, CountWords words) {
    this.counts = counts;
    this.words = words;
    this.pieces =
        Pattern.compile("(?:^|[^0-9a-z.])([0-9]{1,6})\\s?[(]?\\s?" + words.any(Use.PIECE) + "[)]?");
    this.bare =
        Pattern.compile(
            "^([0-9][0-9,]{0,9}|[一二两三四五六七八九十]{1,3})(?:\\.0+)?\\s?(?:"
                + words.any(Use.PIECE)
                + ")?[,;\"]?$");
    this.leadingLabel =
        Pattern.compile(
            "^(?:[0-9]{1,2}[.、)]\\s?)?[^:：,，。;；0-9]{0,12}"
                + words.any(Use.QUANTITY)
                + "\\s?(?:[(][^)]{1,8}[)])?\\s?(?:仍|均)?(?:为|是|共|计|不变,)?\\s?(?:[0-9一二三四五六七八九十两])");
  }

  /** What {@code parts} say of the item of a name that stands in {@code own}. */
  Said of(List<Part> parts, String own, Passages passages) {
    String text = passages.text();
    Quantities.Quantity stated = null;
    Part statedBy = null;
    BigDecimal each = null;
    Quantities.Quantity heading = null;
    BigDecimal eachAbove = null;
    BigDecimal machinesBefore = null;
    Part cardsBy = null;
    Set<BigDecimal> cards = new TreeSet<>();
    for (Part part : parts) {
      String says = part.value().of(text).strip();
      List<Count> counted = passages.counts(part.value());
      String label = Folded.textWithoutSpaces(part.label());
      if (words.has(Use.CARDS_LABEL, label)) {
        each = counted.isEmpty() ? Counts.bare(says) : counted.get(0).value();
        cardsBy = saysEach(label) ? cardsBy : part;
        continue;
      }
      boolean certain = part.role() != Role.HEADING && part.role() != Role.SIBLING;
      Quantities.Quantity quantity = certain ? stated(part, says, counted, parts, text) : null;
      if (quantity != null && (stated == null || isOfAllCards(quantity, part, statedBy))) {
        stated = quantity;
        statedBy = part;
        continue;
      }
      if (part.isAbove()) {
        Quantities.Quantity above = heading(part, says, counted);
        boolean loose = part.role() == Role.SENTENCE || part.role() == Role.SIBLING;
        boolean machines = above != null && above.unit().equals("server");
        if (heading == null && !loose && above != null) {
          heading = above;
          eachAbove =
              counted.stream()
                  .filter(c -> c.unit().equals("card") && c.each())
                  .map(Count::value)
                  .findFirst()
                  .orElse(null);
        }
        machinesBefore = machinesBefore == null && machines ? above.value() : machinesBefore;
      }
      if (certain) {
        addCards(part, counted, cards);
      }
    }
    // 卡数 is that of all where nothing counts machines.
    if (cardsBy != null && each != null && stated == null && heading == null) {
      stated = new Quantities.Quantity(each, "card");
      statedBy = cardsBy;
      each = null;
    }
    if (each == null) {
      each = cards.size() == 1 ? cards.iterator().next() : eachAbove;
    }
    return new Said(stated, statedBy, each, heading, machinesBefore, ware(parts, own, text));
  }

  /** Whether a label of cards says that they are those of each machine: 每台卡数. */
  static boolean saysEach(String label) {
    return label.indexOf('每') >= 0 || label.indexOf('单') >= 0 || label.contains("per");
  }

  /** Whether a column has the unit of its numbers in brackets: 节点（台）, 卡（张）. */
  private boolean isUnitHeader(Part part) {
    Matcher brackets = IN_BRACKETS.matcher(Folded.key(part.label()));
    if (part.role() != Role.CELL || !brackets.find()) {
      return false;
    }
    String unit = counts.unit(brackets.group(1));
    return "card".equals(unit) || (unit != null && MACHINES.contains(unit));
  }

  /** Whether another cell counts all cards where one counted machines. */
  private static boolean isOfAllCards(Quantities.Quantity quantity, Part part, Part before) {
    return "card".equals(quantity.unit())
        && part.role() == Role.CELL
        && before.role() == Role.CELL
        && !part.label().isEmpty();
  }

  /** The number of the item that a part gives; {@code null} where it gives none. */
  private Quantities.Quantity stated(
      Part part, String says, List<Count> counted, List<Part> parts, String text) {
    boolean labelled = words.isQuantityLabel(part.label()) || isUnitHeader(part);
    String folded = ItemLines.without(LEADING, Folded.key(says));
    if (!labelled && words.has(Use.QUANTITY, folded) && leadingLabel.matcher(folded).find()) {
      labelled = true;
      folded = folded.substring(Math.max(0, firstDigit(folded)));
    }
    for (Count count : counted) {
      if (count.labelled()) {
        return new Quantities.Quantity(count.value(), count.unit());
      }
    }
    if (labelled && !counted.isEmpty()) {
      return new Quantities.Quantity(counted.get(0).value(), counted.get(0).unit());
    }
    if (labelled) {
      return bare(folded, part, parts, text);
    }
    boolean other = part.role() != Role.CELL && !part.label().isEmpty();
    if (other || folded.length() > SHORT || counted.size() > 1) {
      return null;
    }
    if (counted.size() == 1 && isWhole(counted.get(0), part, text)) {
      boolean term = Quantities.isTerm(counted.get(0).unit());
      return term ? null : new Quantities.Quantity(counted.get(0).value(), counted.get(0).unit());
    }
    Matcher plain = PLAIN.matcher(folded);
    if (part.role() != Role.CELL && plain.find()) {
      String unit = unitBeside(part, text);
      return unit == null
          ? null
          : new Quantities.Quantity(new BigDecimal(plain.group(1).replace(",", "")), unit);
    }
    return null;
  }

  /** The number behind a label, alone or of pieces; {@code null} for 1项 and 1批. */
  private Quantities.Quantity bare(String folded, Part part, List<Part> parts, String text) {
    Matcher matcher = bare.matcher(folded);
    BigDecimal number = matcher.find() ? Counts.bare(matcher.group(1)) : null;
    return number == null ? null : inUnit(number, part, parts, text);
  }

  /** Whether a part is a count and nothing else but brackets. */
  private static boolean isWhole(Count count, Part part, String text) {
    int length = part.value().of(text).strip().length();
    return length - count.span().length() <= 1 && !count.each();
  }

  private static int firstDigit(String folded) {
    for (int k = 0; k < folded.length(); k++) {
      if ("一二三四五六七八九十两".indexOf(folded.charAt(k)) >= 0 || Character.isDigit(folded.charAt(k))) {
        return k;
      }
    }
    return -1;
  }

  /** The unit of the line above or below a line that is a number: 台 and 4. */
  private String unitBeside(Part part, String text) {
    String above = counts.unit(ItemLines.lineBefore(part.value(), text));
    return above != null ? above : counts.unit(ItemLines.lineBehind(part.value(), text));
  }

  /** A number in the unit that its label has in brackets or that another part gives. */
  private Quantities.Quantity inUnit(BigDecimal number, Part part, List<Part> parts, String text) {
    Matcher brackets = IN_BRACKETS.matcher(Folded.key(part.label()));
    if (brackets.find()) {
      Quantities.Quantity quantity = scaled(number, brackets.group(1));
      if (quantity.unit() != null) {
        return quantity;
      }
    }
    for (Part other : parts) {
      if ((other.role() == Role.CELL) == (part.role() == Role.CELL)
          && words.is(Use.UNIT_LABEL, Folded.key(other.label()))) {
        String word = other.value().of(text).replace("\"", "").replace(",", "").strip();
        return scaled(number, word);
      }
    }
    return new Quantities.Quantity(number, null);
  }

  /** A number in the unit that a word means: 300 百万tokens. */
  private Quantities.Quantity scaled(BigDecimal number, String word) {
    String unit = counts.unit(word);
    if (unit != null) {
      return new Quantities.Quantity(number, unit);
    }
    List<Count> one = counts.in("1" + word, 0);
    return one.size() == 1
        ? new Quantities.Quantity(number.multiply(one.get(0).value()), one.get(0).unit())
        : new Quantities.Quantity(number, null);
  }

  /** How many machines or boards a heading or a sentence before counts: 2. 训练服务器 4台. */
  private Quantities.Quantity heading(Part part, String says, List<Count> counted) {
    if (part.role() == Role.HEADING && says.length() > LONGEST_HEADING) {
      return null;
    }
    boolean whole = part.label().isEmpty() || says.length() <= LONGEST_HEADING;
    BigDecimal last = null;
    for (Count count : counted) {
      boolean counts = MACHINES.contains(count.unit()) && !count.each() && whole;
      last = counts ? count.value() : last;
    }
    boolean machines = words.namesMachines(part.label() + " " + says);
    if (last != null && machines) {
      return new Quantities.Quantity(last, "server");
    }
    boolean board = !machines && words.has(Use.BOARD, Folded.key(says));
    Matcher piece = pieces.matcher(Folded.key(says));
    return last == null && (machines || board) && says.length() <= LONGEST_HEADING && piece.find()
        ? new Quantities.Quantity(new BigDecimal(piece.group(1)), board ? "card" : "server")
        : null;
  }

  /** Collects how many cards the lines of parts say one machine holds: GPU：8卡. */
  private void addCards(Part part, List<Count> counted, Set<BigDecimal> cards) {
    for (Count count : counted) {
      boolean component = words.is(Use.COMPONENT, Folded.key(part.label()));
      if (count.unit().equals("card") && (component || count.perServer())) {
        cards.add(count.value());
      }
    }
  }

  /** What the item is: a machine, whatever else it holds. */
  private String ware(List<Part> parts, String own, String text) {
    StringBuilder near = new StringBuilder();
    for (Part part : parts) {
      boolean tells =
          part.role() == Role.CELL
              || (part.role() == Role.FIELD
                  && (part.label().isEmpty()
                      || words.is(Use.ITEM_LABEL, Folded.key(part.label()))));
      boolean names = tells && part.isAbove() && part.value().length() <= LONGEST_NAME;
      if (names || (words.isQuantityLabel(part.label()) && words.namesMachines(part.label()))) {
        near.append(' ').append(part.label()).append(' ').append(part.value().of(text));
      }
    }
    String other = ware(near.toString());
    String ware = ware(own);
    return ware == null || "server".equals(other) ? other : ware;
  }

  /** What a passage names first of all: {@code server}, {@code card}, {@code account}. */
  String ware(String passage) {
    String folded = Folded.textOf(passage);
    if (words.namesMachines(folded)) {
      return "server";
    }
    return words.has(Use.BOARD, folded)
        ? "card"
        : words.has(Use.ACCOUNT, folded) ? "account" : null;
  }
}
