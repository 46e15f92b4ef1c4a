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
 * Finds how much of a thing is meant. A count belongs to the nearest name that no other name and no
 * list mark parts from it; cards of each server times servers are cards; in a table the count
 * stands in the column of quantities.
 */
final class Quantities {

  private static final int FAR = 40;
  private static final int LINES_BELOW = 4;
  private static final int LONGEST_LABEL = 20;
  private static final int NEAR = 12;
  private static final List<String> OF_CHIPS =
      List.of("card", "server", "node", "gpu_hour", "petaflops", "hour");
  private static final List<String> OF_MODELS =
      List.of("token", "account", "call", "gpu_hour", "card", "petaflops", "server", "node");
  private static final List<String> OF_CLOUDS = OF_MODELS.subList(0, 6);
  private static final Pattern CARD = Pattern.compile("卡|gpu|\\bcards?\\b|accelerator");
  private static final Pattern MACHINE =
      Pattern.compile("服务器|工作站|主机|电脑|一体机|节点|server|workstation|node|machine");
  private static final Pattern CHOICE = Pattern.compile("之一|任选|二选一|三选一|either");
  private static final Pattern EACH = Pattern.compile("(?:每台|每个|单台|each|per server|per node)");
  private static final Pattern QUANTITY_COLUMN =
      Pattern.compile("^[^:：,，。;；0-9]{0,8}(?:数量|台数|用量|规模|使用量|qty|quantity)");
  private static final Pattern CARD_COLUMN =
      Pattern.compile(
          "(?:gpu|npu|显卡|加速卡|单台|单机|每台|每节点|单节点)(?:卡)?数|卡数|张数|(?:gpus|cards|accelerators) per");
  private static final Pattern UNIT_COLUMN = Pattern.compile("^(?:计量)?(?:单位|unit)$");
  private static final Pattern IN_BRACKETS = Pattern.compile("[(]([^)]{1,10})[)]");
  private static final Pattern QUANTITY_LINE =
      Pattern.compile(
          "^[^:：,，。;；0-9]{0,12}(?:数量|台数|quantity|qty)\\s?(?:[(][^)]{1,6}[)])?\\s?(?:[:：]|$|[0-9])");
  private static final String LIST_MARKS = "、，,；;和及";

  private final Counts counts;

  /** A number and what it counts. */
  record Quantity(BigDecimal value, String unit) {}

  Quantities(Counts counts) {
    this.counts = counts;
  }

  /** The quantity of {@code candidate}; empty where none is stated. */
  Optional<Quantity> of(Candidate candidate, Layout.Place place, List<Candidate> all, String text) {
    boolean chip = candidate.type() == Mention.Type.CHIP;
    Span sentence = Sentences.around(candidate.span(), place.unit(), text);
    List<Count> here = counts.in(sentence.of(text), sentence.begin());
    Optional<BigDecimal> times = chip ? Multiplier.times(candidate, text) : Optional.empty();
    Optional<BigDecimal> direct = chip ? Multiplier.direct(candidate, text) : Optional.empty();
    if (place.row() != null) {
      Optional<Quantity> ofRow = ofRow(candidate, place, here, times, all, text);
      if (ofRow.isPresent()) {
        return ofRow;
      }
    }
    Count servers = nearest(here, "server", candidate, all, text, true);
    if (servers == null) {
      servers = nearest(here, "node", candidate, all, text, true);
    }
    if (CHOICE.matcher(Folded.of(sentence.of(text)).text()).find()
        && hasRival(candidate, all, text)) {
      return Optional.empty();
    }
    Optional<Quantity> below = below(candidate, place, all, text);
    if (direct.isPresent()) {
      boolean each =
          servers != null
              && EACH.matcher(text.substring(sentence.begin(), candidate.begin())).find();
      return Optional.of(
          new Quantity(each ? direct.get().multiply(servers.value()) : direct.get(), "card"));
    }
    if (times.isPresent()) {
      return Optional.of(new Quantity(times.get().multiply(machines(servers, below)), "card"));
    }
    boolean oneEach = chip && servers != null && Multiplier.isOneEach(candidate, text);
    if (oneEach) {
      return Optional.of(new Quantity(servers.value(), "card"));
    }
    for (String unit : units(candidate, sentence, all)) {
      Count count = nearest(here, unit, candidate, all, text, unit.equals("server"));
      if (count != null && isOfMachines(count, candidate, text)) {
        BigDecimal nearby =
            chip && unit.equals("server")
                ? onlyCards(following(candidate, place, all, text), true)
                : null;
        if (nearby != null) {
          return Optional.of(new Quantity(count.value().multiply(nearby), "card"));
        }
        boolean product =
            unit.equals("card") && (count.perServer() || (servers == null && below.isPresent()));
        return Optional.of(
            product
                ? new Quantity(count.value().multiply(machines(servers, below)), "card")
                : new Quantity(count.value(), unit));
      }
    }
    if (chip && below.isPresent() && below.get().unit().equals("server")) {
      BigDecimal nearby = onlyCards(following(candidate, place, all, text), false);
      if (nearby != null) {
        return Optional.of(new Quantity(below.get().value().multiply(nearby), "card"));
      }
    }
    return below;
  }

  /** How many servers the cards of one are to be multiplied by; 1 where none are counted. */
  private static BigDecimal machines(Count servers, Optional<Quantity> below) {
    if (servers != null) {
      return servers.value();
    }
    return below
        .filter(q -> q.unit().equals("server") || q.unit().equals("node"))
        .map(Quantity::value)
        .orElse(BigDecimal.ONE);
  }

  /** The units that can count a thing, the telling ones first. */
  private static List<String> units(Candidate candidate, Span sentence, List<Candidate> all) {
    if (candidate.type() == Mention.Type.CHIP) {
      return OF_CHIPS;
    }
    if (candidate.type() != Mention.Type.PROVIDER) {
      // A model reached through a service: the tokens are the service's.
      boolean served =
          candidate.type() == Mention.Type.MODEL
              && all.stream()
                  .anyMatch(c -> c.type() == Mention.Type.SERVICE && sentence.covers(c.span()));
      return served ? List.of("account") : OF_MODELS;
    }
    // Tokens are a model's, cards a chip's, where one stands beside the cloud.
    boolean others =
        all.stream().anyMatch(c -> c.type() != Mention.Type.PROVIDER && sentence.covers(c.span()));
    return others ? List.of("account") : OF_CLOUDS;
  }

  /** Whether machines are computers: named so, or beside the name. Robots are no servers. */
  private static boolean isOfMachines(Count count, Candidate candidate, String text) {
    if (!count.unit().equals("server")) {
      return true;
    }
    int from = Math.min(candidate.end(), count.span().begin());
    int to = Math.max(candidate.begin(), count.span().end());
    boolean beside = Sentences.clauseBoundaries(text, from, to) == 0;
    int begin = Math.max(0, count.span().begin() - NEAR);
    int end = Math.min(text.length(), count.span().end() + NEAR);
    return beside || MACHINE.matcher(Folded.of(text.substring(begin, end)).text()).find();
  }

  private Optional<Quantity> ofRow(
      Candidate candidate,
      Layout.Place place,
      List<Count> inCell,
      Optional<BigDecimal> times,
      List<Candidate> all,
      String text) {
    BigDecimal value = null;
    String unit = null;
    BigDecimal each = null;
    for (int k = 0; k < place.row().cells().size(); k++) {
      Page.Cell cell = place.row().cells().get(k);
      String header = Folded.withoutSpaces(place.row().headers().get(k)).text();
      String says = cell.span().of(text);
      if (CARD_COLUMN.matcher(header).find() && !cell.span().covers(candidate.span())) {
        List<Count> counted = counts.in(says, cell.span().begin());
        each = counted.isEmpty() ? Counts.bare(says) : counted.get(0).value();
      } else if (QUANTITY_COLUMN.matcher(header).find() && !cell.span().covers(candidate.span())) {
        List<Count> counted = counts.in(says, cell.span().begin());
        value = counted.isEmpty() ? Counts.bare(says) : counted.get(0).value();
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
        unit = word == null ? unit : word;
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
    if (unit == null && times.isEmpty() && isCard(candidate, place.unit().of(text))) {
      unit = "card";
    }
    if ("server".equals(unit) && Multiplier.isOneEach(candidate, text)) {
      return Optional.of(new Quantity(value, "card"));
    }
    BigDecimal cards = times.orElse(each);
    for (Count count : inCell) {
      if (cards == null && count.unit().equals("card")) {
        cards = count.value();
      }
    }
    if (cards == null && !"card".equals(unit)) {
      cards = onlyCards(counts.in(place.row().span().of(text), place.row().span().begin()), false);
    }
    if (unit != null && !units(candidate, place.row().span(), all).contains(unit)) {
      return unit.equals("month") || unit.equals("year")
          ? Optional.of(new Quantity(value, unit))
          : Optional.empty();
    }
    boolean servers = "server".equals(unit) || "node".equals(unit);
    if (cards != null && candidate.type() == Mention.Type.CHIP && (servers || unit == null)) {
      return Optional.of(new Quantity(value.multiply(cards), "card"));
    }
    return unit == null ? Optional.empty() : Optional.of(new Quantity(value, unit));
  }

  /** The one number of cards among the counts; {@code null} for none, and for several. */
  private static BigDecimal onlyCards(List<Count> counts, boolean perServer) {
    List<BigDecimal> cards =
        counts.stream()
            .filter(c -> c.unit().equals("card") && (c.perServer() || !perServer))
            .map(Count::value)
            .distinct()
            .toList();
    return cards.size() == 1 ? cards.get(0) : null;
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

  /** A line of its own below that gives the quantity, before another name comes. */
  private Optional<Quantity> below(
      Candidate candidate, Layout.Place place, List<Candidate> all, String text) {
    if (place.row() != null) {
      return beside(place.row(), text);
    }
    int at = place.unit().end();
    for (int line = 0; line < LINES_BELOW && at < text.length(); line++) {
      int begin = at + 1;
      if (begin >= text.length()) {
        break;
      }
      int end = text.indexOf('\n', begin);
      end = end < 0 ? text.length() : end;
      int from = begin;
      int to = end;
      if (all.stream().anyMatch(c -> !c.equals(candidate) && c.begin() >= from && c.begin() < to)) {
        break;
      }
      String says = text.substring(begin, end);
      if (QUANTITY_LINE.matcher(Folded.key(says)).find()) {
        List<Count> counted = counts.in(says, begin);
        return counted.isEmpty()
            ? Optional.empty()
            : Optional.of(new Quantity(counted.get(0).value(), counted.get(0).unit()));
      }
      at = end;
    }
    return Optional.empty();
  }

  /** The counts of the lines below, before another name comes; of the table in a row. */
  private List<Count> following(
      Candidate candidate, Layout.Place place, List<Candidate> all, String text) {
    int begin = place.row() == null ? place.unit().end() : place.row().table().span().begin();
    int end = begin;
    if (place.row() == null) {
      for (int line = 0; line < LINES_BELOW && end < text.length(); line++) {
        int next = text.indexOf('\n', end + 1);
        end = next < 0 ? text.length() : next;
      }
    } else if (place.row().table().columns() <= 4) {
      end = place.row().table().span().end();
    }
    int from = begin;
    for (Candidate other : all) {
      boolean behind = !other.equals(candidate) && other.begin() >= from && other.begin() < end;
      end = behind ? other.begin() : end;
    }
    return counts.in(text.substring(begin, end), begin);
  }

  /** The only row of quantities in a table of labels and values. */
  private Optional<Quantity> beside(Layout.Row row, String text) {
    List<Count> counted = new ArrayList<>();
    for (Page.Cell label : row.table().cells()) {
      String says = Folded.withoutSpaces(label.span().of(text)).text();
      if (says.length() > LONGEST_LABEL || !QUANTITY_COLUMN.matcher(says).find()) {
        continue;
      }
      for (Page.Cell value : row.table().cells()) {
        if (value.row() == label.row()
            && value.column() == label.column() + label.columnSpan()
            && row.table().columns() <= 4) {
          counted.addAll(counts.in(value.span().of(text), value.span().begin()));
        }
      }
    }
    return counted.size() == 1 && !isTerm(counted.get(0).unit())
        ? Optional.of(new Quantity(counted.get(0).value(), counted.get(0).unit()))
        : Optional.empty();
  }

  private static Count nearest(
      List<Count> counts,
      String unit,
      Candidate candidate,
      List<Candidate> all,
      String text,
      boolean acrossLists) {
    Count nearest = null;
    int least = Integer.MAX_VALUE;
    for (Count count : counts) {
      if (!count.unit().equals(unit)
          || isPartOfName(count, all)
          || (count.together() && hasRival(candidate, all, text))) {
        continue;
      }
      int distance = distance(count, candidate, all, text, acrossLists);
      if (distance < least) {
        least = distance;
        nearest = count;
      }
    }
    return nearest;
  }

  /** Whether another thing of the type stands in the same line. */
  private static boolean hasRival(Candidate candidate, List<Candidate> all, String text) {
    return all.stream()
        .anyMatch(
            c ->
                !c.equals(candidate)
                    && c.type() == candidate.type()
                    && text.substring(
                            Math.min(c.begin(), candidate.begin()),
                            Math.max(c.end(), candidate.end()))
                        .chars()
                        .noneMatch(mark -> mark == '\n' || mark == '\t'));
  }

  private static boolean isPartOfName(Count count, List<Candidate> all) {
    return all.stream().anyMatch(c -> c.span().overlaps(count.span()));
  }

  /** How far a count stands from a name; the largest integer where it cannot be the name's. */
  private static int distance(
      Count count, Candidate candidate, List<Candidate> all, String text, boolean acrossLists) {
    boolean before = count.span().end() <= candidate.begin();
    int from = before ? count.span().end() : Math.min(candidate.end(), count.span().begin());
    int to = before ? candidate.begin() : count.span().begin();
    int distance = to - from;
    for (Candidate other : all) {
      boolean between = !other.equals(candidate) && other.begin() >= from && other.end() <= to;
      if (between && other.type() == candidate.type() && !acrossLists) {
        return Integer.MAX_VALUE;
      }
    }
    int marks = 0;
    for (int k = from; k < to; k++) {
      marks += LIST_MARKS.indexOf(text.charAt(k)) >= 0 ? 1 : 0;
    }
    if ((!acrossLists && marks > (hasRival(candidate, all, text) ? 1 : 3))
        || distance > (acrossLists ? 5 * FAR : FAR)) {
      return Integer.MAX_VALUE;
    }
    return distance + 20 * marks;
  }
}
