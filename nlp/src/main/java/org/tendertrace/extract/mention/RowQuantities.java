package org.tendertrace.extract.mention;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tendertrace.extract.mention.Counts.Count;
import org.tendertrace.model.Mention;
import org.tendertrace.model.Page;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;

/**
 * Finds how much of a thing a table says there is: in the column of quantities, or beside a label
 * in a table of labels and values.
 */
final class RowQuantities {

  private static final int LONGEST_LABEL = 20;
  private static final Pattern CARD =
      Pattern.compile("卡|gpu|\\bcards?\\b|accelerator|开发板|开发套件|开发者套件|模组|developer kit");
  private static final Pattern MACHINE =
      Pattern.compile("服务器|伺服器|工作站|主机|电脑|一体机|节点|server|workstation|node|machine");
  private static final Pattern QUANTITY_COLUMN =
      Pattern.compile("^[^:：,，。;；0-9]{0,8}(?:数量|台数|节点数|服务器数|机器数|用量|规模|使用量|qty|quantity)");
  private static final Pattern CARD_COLUMN =
      Pattern.compile(
          "(?:gpu|npu|显卡|加速卡|单台|单机|每台|每节点|单节点)(?:卡)?数|卡数|张数|(?:gpus|cards|accelerators) per");
  private static final Pattern UNIT_COLUMN = Pattern.compile("^(?:计量)?(?:单位|unit)$");
  private static final Pattern IN_BRACKETS = Pattern.compile("[(]([^)]{1,10})[)]");
  private static final Pattern ACCOUNT =
      Pattern.compile("账号|账户|帐号|帐户|席位|许可|会员|用户授权|account|seat|licen[cs]e|user");

  private static final Pattern MACHINE_COUNT = Pattern.compile("^[0-9]+\\s?[台套部个]?$");
  private static final Pattern PIECES =
      Pattern.compile("^[0-9,]+\\s?(?:[个套份组位名人]|用户|seats?|users?)$");
  private static final Pattern PIECE = Pattern.compile("^(?:[个套份组位名人]|用户|seats?|users?)$");

  private final Counts counts;

  RowQuantities(Counts counts) {
    this.counts = counts;
  }

  /** The quantity that the row of {@code place} gives; empty where it gives none. */
  Optional<Quantities.Quantity> of(
      Candidate candidate,
      Layout.Place place,
      List<Count> inCell,
      Optional<BigDecimal> times,
      List<Candidate> all,
      String text) {
    BigDecimal value = null;
    String unit = null;
    BigDecimal each = null;
    BigDecimal scale = BigDecimal.ONE;
    boolean valueIsBare = false;
    for (int k = 0; k < place.row().cells().size(); k++) {
      Page.Cell cell = place.row().cells().get(k);
      String header = Folded.textWithoutSpaces(place.row().headers().get(k));
      String says = cell.span().of(text);
      if (CARD_COLUMN.matcher(header).find() && !cell.span().covers(candidate.span())) {
        List<Count> counted = counts.in(says, cell.span().begin());
        each = counted.isEmpty() ? Counts.bare(says) : counted.get(0).value();
      } else if (QUANTITY_COLUMN.matcher(header).find() && !cell.span().covers(candidate.span())) {
        List<Count> counted = counts.in(says, cell.span().begin());
        value = counted.isEmpty() ? Counts.bare(says) : counted.get(0).value();
        valueIsBare = counted.isEmpty();
        Matcher brackets = IN_BRACKETS.matcher(header);
        if (!counted.isEmpty()) {
          unit = counted.get(0).unit();
        } else if (value != null && brackets.find()) {
          List<Count> one = counts.in("1" + brackets.group(1), 0);
          unit = one.isEmpty() ? null : one.get(0).unit();
          value = one.isEmpty() ? value : value.multiply(one.get(0).value());
        }
      } else if (UNIT_COLUMN.matcher(header).find()) {
        String word = counts.unit(says.strip());
        List<Count> scaled = word == null ? counts.in("1" + says.strip(), 0) : List.of();
        boolean whole = scaled.size() == 1 && scaled.get(0).value().compareTo(BigDecimal.ONE) != 0;
        unit = word != null ? word : whole ? scaled.get(0).unit() : unit;
        scale = whole ? scaled.get(0).value() : scale;
      }
    }
    if (value == null) {
      for (Page.Cell cell : place.row().cells()) {
        List<Count> counted = counts.in(cell.span().of(text), cell.span().begin());
        if (value == null
            && counted.size() == 1
            && !isTerm(counted.get(0).unit())
            && counted.get(0).span().length() == cell.span().length()) {
          value = counted.get(0).value();
          unit = counted.get(0).unit();
        }
      }
    }
    if (value == null) {
      return Optional.empty();
    }
    if (valueIsBare) {
      value = value.multiply(scale);
    }
    if (unit == null && times.isEmpty() && isCard(candidate, place.unit().of(text))) {
      unit = "card";
    }
    if (unit == null && isAccounts(candidate, place, text)) {
      unit = "account";
    }
    if ("server".equals(unit)
        && times.isEmpty()
        && each == null
        && inCell.stream().noneMatch(c -> c.unit().equals("card"))
        && Multiplier.isOneEach(candidate, text)) {
      return Optional.of(new Quantities.Quantity(value, "card"));
    }
    BigDecimal cards = times.orElse(each);
    for (Count count : inCell) {
      if (cards == null && count.unit().equals("card")) {
        cards = count.value();
      }
    }
    if (cards == null && !"card".equals(unit)) {
      cards =
          Counts.onlyCards(
              counts.in(place.row().span().of(text), place.row().span().begin()), false);
    }
    if (unit != null && !CountedUnits.of(candidate, place.row().span(), all).contains(unit)) {
      return unit.equals("month") || unit.equals("year")
          ? Optional.of(new Quantities.Quantity(value, unit))
          : Optional.empty();
    }
    boolean servers = "server".equals(unit) || "node".equals(unit);
    if (cards != null && candidate.type() == Mention.Type.CHIP && (servers || unit == null)) {
      return Optional.of(new Quantities.Quantity(value.multiply(cards), "card"));
    }
    return unit == null ? Optional.empty() : Optional.of(new Quantities.Quantity(value, unit));
  }

  /** Whether a row counts accounts: its item is one, and it counts pieces. */
  private static boolean isAccounts(Candidate candidate, Layout.Place place, String text) {
    if (candidate.type() == Mention.Type.CHIP) {
      return false;
    }
    boolean pieces = false;
    boolean accounts = false;
    for (int k = 0; k < place.row().cells().size(); k++) {
      String says = Folded.key(place.row().cells().get(k).span().of(text));
      String header = Folded.textWithoutSpaces(place.row().headers().get(k));
      pieces |= QUANTITY_COLUMN.matcher(header).find() && PIECES.matcher(says).find();
      pieces |= UNIT_COLUMN.matcher(header).find() && PIECE.matcher(says).find();
      accounts |= says.length() <= LONGEST_LABEL && ACCOUNT.matcher(says).find();
    }
    return pieces && accounts;
  }

  /** Units that measure how long a service lasts; they count only in a column of quantities. */
  private static boolean isTerm(String unit) {
    return unit.equals("month") || unit.equals("year") || unit.equals("hour");
  }

  /** Whether a cell names a card, and no machine with cards in it. */
  private static boolean isCard(Candidate candidate, String cell) {
    String says = Folded.key(cell);
    return candidate.type() == Mention.Type.CHIP
        && CARD.matcher(says).find()
        && !MACHINE.matcher(says).find();
  }

  /** The only row of quantities in a table of labels and values. */
  Optional<Quantities.Quantity> beside(Layout.Row row, String text) {
    List<Count> counted = new ArrayList<>();
    int[] group = group(row, text);
    for (Page.Cell label : row.table().cells()) {
      if (label.row() < group[0] || label.row() >= group[1]) {
        continue;
      }
      String says = Folded.textWithoutSpaces(label.span().of(text));
      if (says.length() > LONGEST_LABEL || !QUANTITY_COLUMN.matcher(says).find()) {
        continue;
      }
      for (Page.Cell value : row.table().cells()) {
        if (value.row() == label.row()
            && value.column() == label.column() + label.columnSpan()
            && row.table().columns() <= 4) {
          counted.addAll(ofValue(value.span(), label.row(), row.table(), group, text));
        }
      }
    }
    return counted.size() == 1 && !isTerm(counted.get(0).unit())
        ? Optional.of(new Quantities.Quantity(counted.get(0).value(), counted.get(0).unit()))
        : Optional.empty();
  }

  /** Whether a number has no unit, or one of machines: 4, 4台, not 1项. */
  static boolean isMachineCount(String value) {
    return MACHINE_COUNT.matcher(Folded.key(value)).find();
  }

  /** The counts of a cell beside 数量; where it has a number alone, of the machines named above. */
  private List<Count> ofValue(Span value, int at, Page.Table table, int[] group, String text) {
    List<Count> found = counts.in(value.of(text), value.begin());
    BigDecimal bare =
        found.isEmpty() && isMachineCount(value.of(text)) ? Counts.bare(value.of(text)) : null;
    boolean machines = false;
    for (Page.Cell cell : table.cells()) {
      machines |=
          cell.row() >= group[0]
              && cell.row() <= at
              && MACHINE.matcher(Folded.textOf(cell.span().of(text))).find()
              && !cell.span().of(text).contains("云服务器");
    }
    return bare == null || !machines
        ? found
        : List.of(new Count(value, bare, "server", false, false, false));
  }

  /**
   * The rows, from and to, that tell of one item: where a table of labels and values says 货物名称 more
   * than once, each opens the next item.
   */
  private static int[] group(Layout.Row row, String text) {
    Page.Table table = row.table();
    int at = row.cells().get(0).row();
    String first = null;
    int from = 0;
    int to = table.rows();
    for (Page.Cell cell : table.cells()) {
      if (cell.column() != 0) {
        continue;
      }
      String says = Folded.textWithoutSpaces(cell.span().of(text));
      first = first == null ? says : first;
      if (says.equals(first) && cell.row() <= at) {
        from = cell.row();
      } else if (says.equals(first) && cell.row() < to) {
        to = cell.row();
      }
    }
    return new int[] {from, to};
  }
}
