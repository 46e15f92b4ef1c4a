package org.tendertrace.extract.mention;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tendertrace.extract.mention.Counts.Count;
import org.tendertrace.model.Mention;
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
  private static final int LINES_ABOVE = 6;
  private static final int LONGEST_LINK = 24;
  private static final Pattern CHOICE =
      Pattern.compile("之一|任选|任意|择一|两种|三种|二者|两者|均可|其一|二选一|三选一|任一|either|one of");
  private static final Pattern ALTERNATIVE =
      Pattern.compile("^(?:[*×x]\\s?[0-9]{1,3})?[^，,。;；:：]{0,8}(?:或者?|\\bor)$");
  // The label of a part of a machine: GPU：8块RTX 5090, below the line of the machine.
  private static final Pattern COMPONENT =
      Pattern.compile("^(?:gpu|npu|显卡|加速卡|图形卡|计算卡|ai卡|加速处理器|gpu卡|配置|gpu配置)$");
  private static final Pattern PART_LINE = Pattern.compile("^(?:gpu|npu|显卡|加速卡|计算卡|图形卡)\\s");
  // All of them together are put into so many machines.
  private static final Pattern SPREAD =
      Pattern.compile(
          "(?i)\\b(?:installed|fitted|housed|mounted|distributed|spread) (?:in|into|across|over)\\b|(?:安装|部署|分布|分装|装入|装|插)(?:于|在|到|入)|分别?装");
  private static final Pattern EACH_BEHIND = Pattern.compile("^[^,.;]{0,24}\\beach\\b");
  private static final Pattern EACH_OPENS =
      Pattern.compile(
          "^[\\s(（]*(?:[0-9.、]+\\s*)?(?:每台|每套|单台|单套|每个节点|每节点|单节点|(?i:each|every|per server|per node))");
  private static final Pattern EACH = Pattern.compile("(?:每台|每个|单台|each|per server|per node)");
  private static final Pattern QUANTITY_LINE =
      Pattern.compile(
          "^(?:[0-9]{1,2}[.、)]\\s?(?:采购|购置|租赁|租用|节点|服务器|整机|设备|货物|产品|供货|服务|订购|本次|总){0,3}|[^:：,，。;；0-9]{0,12})(?:数量|台数|quantity|qty)\\s?(?:[(][^)]{1,6}[)])?\\s?(?:仍|均)?(?:为|是|共|计|[:：]|$|[0-9])");
  private static final Pattern VALUE_BEGIN =
      Pattern.compile("^(?:[0-9]{1,2}[.、)])?[^:：0-9]{0,20}[:：]?\\s*");
  // What carries one chip each.
  private static final Pattern BOARDS =
      Pattern.compile("开发套件|开发板|套件|模组|显卡|加速卡|推理卡|训练卡|计算卡|盒|developer kit|module");
  private static final String LIST_MARKS = "、，,；;和及";

  private final Counts counts;
  private final RowQuantities rows;
  private final LineTable lines;

  /** A number and what it counts. */
  record Quantity(BigDecimal value, String unit) {}

  Quantities(Counts counts) {
    this.counts = counts;
    this.rows = new RowQuantities(counts);
    this.lines = new LineTable(counts);
  }

  /** The quantity of {@code candidate}; empty where none is stated. */
  Optional<Quantity> of(Candidate candidate, Layout.Place place, List<Candidate> all, String text) {
    boolean chip = candidate.type() == Mention.Type.CHIP;
    Span sentence = Sentences.around(candidate.span(), place.unit(), text);
    List<Count> here = counts.in(sentence.of(text), sentence.begin());
    Optional<BigDecimal> times = chip ? Multiplier.times(candidate, text) : Optional.empty();
    Optional<BigDecimal> direct = chip ? Multiplier.direct(candidate, text) : Optional.empty();
    if (place.row() != null) {
      Optional<Quantity> ofRow = rows.of(candidate, place, here, times, all, text);
      if (ofRow.isPresent()) {
        return ofRow;
      }
    }
    Optional<Quantity> ofLine =
        place.row() == null && times.isEmpty()
            ? lines.of(candidate, place, text)
            : Optional.empty();
    if (ofLine.isPresent()) {
      return ofLine;
    }
    Count servers = nearest(here, "server", candidate, all, text, true);
    if (servers == null) {
      servers = nearest(here, "node", candidate, all, text, true);
    }
    if (hasRival(candidate, all, text) && CHOICE.matcher(Folded.textOf(sentence.of(text))).find()) {
      return Optional.empty();
    }
    if (isAlternative(candidate, all, text)) {
      return Optional.empty();
    }
    Optional<BigDecimal> accounts = chip ? Optional.empty() : Multiplier.accounts(candidate, text);
    if (accounts.isPresent()) {
      return Optional.of(new Quantity(accounts.get(), "account"));
    }
    Optional<Quantity> below = below(candidate, place, all, text);
    if (times.isPresent()) {
      boolean spread =
          servers != null
              && servers.span().begin() >= candidate.end()
              && SPREAD.matcher(text.substring(candidate.end(), servers.span().begin())).find();
      BigDecimal machines = spread ? BigDecimal.ONE : machines(servers, below);
      if (servers == null && below.isEmpty() && isComponent(place, text)) {
        Count before = machinesBefore(candidate, place, sentence, all, text);
        machines = before == null ? machines : before.value();
      }
      return Optional.of(new Quantity(times.get().multiply(machines), "card"));
    }
    if (direct.isPresent()) {
      boolean each =
          servers != null
              && (EACH.matcher(text.substring(sentence.begin(), candidate.begin())).find()
                  || EACH_BEHIND.matcher(text.substring(candidate.end(), sentence.end())).find());
      return Optional.of(
          new Quantity(each ? direct.get().multiply(servers.value()) : direct.get(), "card"));
    }
    boolean oneEach =
        chip
            && servers != null
            && here.stream().noneMatch(c -> c.unit().equals("card"))
            && Multiplier.isOneEach(candidate, text);
    if (oneEach) {
      return Optional.of(new Quantity(servers.value(), "card"));
    }
    for (String unit : CountedUnits.of(candidate, sentence, all)) {
      Count count = nearest(here, unit, candidate, all, text, unit.equals("server"));
      if (count != null
          && CountedUnits.isOfMachines(count, candidate, text)
          && CountedUnits.owns(candidate, count, sentence, all, text)) {
        BigDecimal nearby =
            chip && unit.equals("server")
                ? Counts.onlyCards(following(candidate, place, all, text), true)
                : null;
        if (nearby != null) {
          return Optional.of(new Quantity(count.value().multiply(nearby), "card"));
        }
        boolean machinesKnown = servers != null || below.filter(Quantities::isMachines).isPresent();
        boolean part = isComponent(place, text);
        boolean each = count.each() || EACH_OPENS.matcher(sentence.of(text)).find();
        if (unit.equals("card") && (each || part) && !machinesKnown) {
          // So many in each of we do not know how many, unless a sentence before says it.
          Count before = machinesBefore(candidate, place, sentence, all, text);
          if (before == null) {
            return each ? Optional.empty() : Optional.of(new Quantity(count.value(), "card"));
          }
          return Optional.of(new Quantity(count.value().multiply(before.value()), "card"));
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
      BigDecimal nearby = Counts.onlyCards(following(candidate, place, all, text), false);
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
    return below.filter(Quantities::isMachines).map(Quantity::value).orElse(BigDecimal.ONE);
  }

  /** Whether a line or row is about a part of a machine that was named before: GPU：8块RTX 5090. */
  private static boolean isComponent(Layout.Place place, String text) {
    return COMPONENT.matcher(Folded.key(place.label())).find()
        || (place.row() == null && PART_LINE.matcher(Folded.key(place.unit().of(text))).find());
  }

  private static boolean isMachines(Quantity quantity) {
    return quantity.unit().equals("server") || quantity.unit().equals("node");
  }

  /** The machines that the sentences or lines before count, behind which no other chip stands. */
  private Count machinesBefore(
      Candidate candidate, Layout.Place place, Span sentence, List<Candidate> all, String text) {
    int begin = place.unit().begin();
    for (int line = 0; place.row() == null && line < LINES_ABOVE && begin > 0; line++) {
      begin = text.lastIndexOf('\n', begin - 2) + 1;
    }
    for (Candidate other : all) {
      if (!other.equals(candidate) && other.end() <= sentence.begin()) {
        begin = Math.max(begin, other.end());
      }
    }
    Count last = null;
    if (begin < sentence.begin()) {
      for (Count count : counts.in(text.substring(begin, sentence.begin()), begin)) {
        boolean machines = count.unit().equals("server") || count.unit().equals("node");
        last = machines && CountedUnits.namesMachines(count, text) ? count : last;
      }
    }
    return last;
  }

  /** Whether one of two is to be chosen: A或B. */
  private static boolean isAlternative(Candidate candidate, List<Candidate> all, String text) {
    return all.stream()
        .filter(c -> c.type() == candidate.type() && !c.key().equals(candidate.key()))
        .anyMatch(
            c -> {
              int from = Math.min(c.end(), candidate.end());
              int to = Math.max(c.begin(), candidate.begin());
              return from < to
                  && to - from <= LONGEST_LINK
                  && ALTERNATIVE.matcher(Folded.key(text.substring(from, to))).find();
            });
  }

  /** A line of its own below that gives the quantity, before another name comes. */
  private Optional<Quantity> below(
      Candidate candidate, Layout.Place place, List<Candidate> all, String text) {
    if (place.row() != null) {
      return rows.beside(place.row(), text);
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
        if (counted.isEmpty()) {
          String value = VALUE_BEGIN.matcher(says).replaceFirst("");
          return RowQuantities.isMachineCount(value)
              ? ofMachines(Counts.bare(value), place, text)
              : Optional.empty();
        }
        return Optional.of(new Quantity(counted.get(0).value(), counted.get(0).unit()));
      }
      at = end;
    }
    return Optional.empty();
  }

  /** A number without a unit; of machines, where a line near above names some. */
  private static Optional<Quantity> ofMachines(BigDecimal number, Layout.Place place, String text) {
    int begin = place.unit().begin();
    for (int line = 0; line < LINES_BELOW && begin > 1; line++) {
      begin = text.lastIndexOf('\n', begin - 2) + 1;
    }
    String near = text.substring(begin, place.unit().end());
    boolean machines = CountedUnits.namesMachines(near) && !near.contains("云服务器");
    if (number == null) {
      return Optional.empty();
    }
    boolean boards = BOARDS.matcher(Folded.of(near).text()).find();
    return machines
        ? Optional.of(new Quantity(number, "server"))
        : boards ? Optional.of(new Quantity(number, "card")) : Optional.empty();
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
      int distance = distance(count, candidate, all, text, acrossLists || isOfEach(count, text));
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
                !c.key().equals(candidate.key())
                    && c.type() == candidate.type()
                    && text.substring(
                            Math.min(c.begin(), candidate.begin()),
                            Math.max(c.end(), candidate.end()))
                        .chars()
                        .noneMatch(mark -> mark == '\n' || mark == '\t'));
  }

  /** Whether a count is that of each of a list: 账号各10个. */
  private static boolean isOfEach(Count count, String text) {
    int from = Math.max(0, count.span().begin() - 1);
    return text.charAt(from) == '各';
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
      boolean between =
          !other.key().equals(candidate.key()) && other.begin() >= from && other.end() <= to;
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
