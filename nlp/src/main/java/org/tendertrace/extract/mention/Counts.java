package org.tendertrace.extract.mention;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tendertrace.knowledge.Cues;
import org.tendertrace.knowledge.Cues.CountWord.Use;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;
import org.tendertrace.text.GuardedPattern;
import org.tendertrace.text.TermTrie;

/** Reads numbers with units of compute: 8张, 十六块, 4000万tokens, 40 million tokens, 2台. */
final class Counts {

  private static final int LONGEST_LEAD = 64;
  private static final int LONGEST_DURATION = 100;

  // What stands in brackets behind machines is said of each: 服务器2台（8卡）.
  private static final GuardedPattern BRACKETS_BEFORE =
      GuardedPattern.holding("(", "[台套点部][(][^，,。;；]{0,60}$");
  private static final Pattern MACHINES_BEHIND = Pattern.compile("^\\s?[0-9]{1,4}\\s?台");
  private static final GuardedPattern MACHINES_BEFORE =
      GuardedPattern.closing("(共含配置载", "([1-9][0-9]{0,3})[台套][(](?:共|内?含|配|配置|搭载)?\\s?$");
  private static final Set<String> WHOLE = Set.of("card", "server", "node", "account", "rack");
  private static final String CARD = "card";
  private static final int MOST_CARDS = 16;
  private static final int LARGEST_SERVER = 8;
  private static final Set<Integer> COMMON_SERVERS = Set.of(4, 8, 16);
  private static final Pattern EACH_SET = Pattern.compile("[每单]套");
  // Behind these a number is that of an item: 品项一 GPU服务器, 包1.
  private static final String ORDINALS = "第项包段表";
  // 一次性, 二次开发 count nothing.
  private static final String NO_TIMES = "性日年级元开要世";
  private static final String STAGE = "阶段";
  // 豆包5亿tokens, 卡时包40000卡时
  private static final Set<String> MACHINES = Set.of("server", "node");
  private static final Set<String> SPENT = Set.of("token", "call", "gpu_hour", "hour");
  private static final Pattern PROCESSOR = Pattern.compile("[^a-z][gnd][pc]u$");
  private static final int PROCESSOR_LENGTH = 3;
  private static final Pattern CODE = Pattern.compile("^\\s?[a-z]{0,4}[0-9]");
  private static final String PRICED = "/每";
  private static final String SCALES = "十百千";
  private static final int LONGEST_MARK = 8;

  /** More between a number and its unit than signs and blanks are other words. */
  private static final int LONGEST_GAP = 2;

  private static final GuardedPattern THOUSANDS =
      GuardedPattern.closing("0123456789", "(?:^|[^0-9a-z.,])([1-9][0-9]{0,2} (?:[0-9]{3} )*)$");
  private static final GuardedPattern ITEM_BEFORE =
      GuardedPattern.closing("mteo.", "\\b(?:item|lot|line|no\\.?)\\s?$");
  private static final String SETS = "套";

  private static final Pattern BARE =
      Pattern.compile("^" + Numerals.NUMBER + "(?:\\.0+)?\\s?[^0-9.,%]{0,4}$");
  private static final Pattern LAST =
      Pattern.compile(
          "(?:^|[^0-9a-z.,-])"
              + Numerals.NUMBER
              + "\\s?(?:[(][0-9]{1,4}[)])?(?:个|x|nos?[.]?|units?|pcs|pieces?|sets?)?(?: of)?\\s?$");

  private static final GuardedPattern SCALED =
      GuardedPattern.closing("千万亿dn", "(?:千万|百万|十万|千|万|亿|\\b(?:thousand|million|billion)\\s)$");
  // What a header multiplies its numbers by: 输入tokens（万）.
  private static final GuardedPattern SCALED_BEHIND =
      GuardedPattern.holding("(", "^[^()]{0,4}[(](?:单位[:：]?)?(千万|百万|十万|千|万|亿)[)]");

  private final GuardedPattern ofEach;
  private final GuardedPattern ofEachHolder;
  private final CountWords labels;
  private final GuardedPattern eachBehind;
  private final Pattern ofOneServer;
  private final Pattern machineSets;
  private final GuardedPattern configured;
  private final Pattern ofServers;
  // Right before a number it is a sum, whatever was said of each: 每台8张，共80张.
  private final GuardedPattern sumBefore;
  private final CountForms forms;
  private final Map<String, Cues.Unit> units = new HashMap<>();
  private final TermTrie<Cues.Unit> unitWords;

  /**
   * A number with its unit.
   *
   * @param value in {@code unit}
   * @param perServer whether it says how many each server holds
   * @param each whether it says so in as many words: 每台8张
   * @param together whether it is the sum over a list
   * @param labelled whether number and unit have labels: 数量：3，单位：块
   */
  record Count(
      Span span,
      BigDecimal value,
      String unit,
      boolean perServer,
      boolean each,
      boolean together,
      boolean labelled) {}

  Counts(List<Cues.Unit> table, CountWords labels) {
    this.labels = labels;
    List<String> words = new ArrayList<>();
    for (Cues.Unit unit : table) {
      for (String word : unit.words()) {
        units.put(Folded.key(word), unit);
        words.add(Folded.key(word));
      }
    }
    unitWords = new TermTrie<>(new TreeMap<>(units));
    words.sort(Comparator.comparingInt(String::length).reversed().thenComparing(w -> w));
    StringBuilder any = new StringBuilder();
    for (String word : words) {
      any.append(any.isEmpty() ? "" : "|").append(Pattern.quote(word));
    }
    forms = new CountForms(units, any.toString(), labels);
    ofEach = each(labels, Use.EACH_MACHINE, Use.EACH_THING, Use.OF_EACH);
    ofEachHolder = each(labels, Use.EACH_HOLDER, Use.EACH_SITE, Use.OF_EACH_HOLDER);
    eachBehind =
        GuardedPattern.holding(
            "/每pie",
            "^\\s*(?:[^，,。;；、/:元()台套]{1,16}(?:/|每)|/|每|per |in each |each )\\s?"
                + labels.part(Use.PER_MACHINE));
    ofOneServer = Pattern.compile("^[^，,。、;；]{0,20}?" + labels.part(Use.CARD_MACHINE));
    machineSets = Pattern.compile(labels.part(Use.SET_MACHINE) + "(?:数量|设备)?[:：]?\\s?$");
    configured =
        GuardedPattern.closing(labels.lasts(Use.CONFIGURED), labels.part(Use.CONFIGURED) + "\\s?$");
    ofServers = Pattern.compile("^\\s?" + labels.part(Use.CARD_SERVER));
    sumBefore =
        GuardedPattern.closing(labels.lasts(Use.SUM_BEFORE), labels.part(Use.SUM_BEFORE) + "\\s?$");
  }

  /**
   * What a number of each stands behind: 每台, 单台 of {@code holder}, 每块 of {@code thing}, or one of
   * the words of {@code of}.
   */
  private static GuardedPattern each(CountWords labels, Use holder, Use thing, Use of) {
    return GuardedPattern.holding(
        "每单" + labels.firsts(of),
        "(?:[每单]"
            + labels.part(holder)
            + "|每"
            + labels.part(thing)
            + "|"
            + labels.part(of)
            + ")[^，,。;；]{0,60}$");
  }

  /** The counts of a passage that begins at {@code offset} of the text, in order. */
  List<Count> in(String passage, int offset) {
    Folded folded = Folded.of(passage);
    String text = folded.text();
    List<Count> found = new ArrayList<>();
    if (!Numerals.mayStandIn(text)) {
      return found;
    }
    CountedNumber.Reader reader = new CountedNumber.Reader(text, unitWords.find(text));
    int from;
    for (int at = reader.next(0); at >= 0; at = reader.next(from)) {
      CountedNumber read = read(reader, at);
      if (read == null) {
        from = Numerals.behind(text, at);
        continue;
      }
      int end = read.end();
      from = end;
      String word = read.unit();
      int comma = read.number().indexOf(',');
      if (!standsAlone(text, at, end, word)
          || (comma > 0 && isFullWidth(folded, at + comma, passage))) {
        // 型号H800，512卡 has no 800,512.
        from = at + (comma > 0 ? comma + 1 : read.number().length());
        continue;
      }
      Cues.Unit unit = units.get(word);
      int begin = at - thousands(text, at, read.number(), unit.unit());
      String number = text.substring(begin, at) + read.number();
      BigDecimal value = Numerals.value(number, read.scale());
      if (value.signum() == 0
          || isBroken(value.multiply(BigDecimal.valueOf(unit.factor())), unit.unit())
          || isNoCount(unit.unit(), word, value, text, end)
          || (word.equals(SETS)
              && !EACH_SET.matcher(text).find()
              && !machineSets.matcher(text.substring(0, at)).find())) {
        continue;
      }
      // 4块DCU K100 counts what is named.
      boolean named = PROCESSOR.matcher(word).find() && CODE.matcher(text.substring(end)).find();
      Span span = folded.original(begin, end - (named ? PROCESSOR_LENGTH : 0));
      boolean each = isEach(text, begin, end, word, value);
      found.add(
          new Count(
              new Span(span.begin() + offset, span.end() + offset),
              value.multiply(BigDecimal.valueOf(unit.factor())).stripTrailingZeros(),
              unit.unit(),
              each || isPerServer(text, begin, word, value),
              each,
              isTogether(text, begin, unit.unit(), value),
              false));
    }
    forms.add(folded, offset, found);
    return found;
  }

  private CountedNumber read(CountedNumber.Reader reader, int at) {
    CountedNumber read = reader.at(at);
    if (read != null && read.isScale() && SPENT.contains(units.get(read.unit()).unit())) {
      return null;
    }
    // 250 million tokens per year counts tokens.
    CountedNumber near = read != null && read.gap() > LONGEST_GAP ? reader.near(at) : null;
    if (near != null && SPENT.contains(units.get(near.unit()).unit())) {
      return near;
    }
    // 3 Dell XE9680 servers are machines; of 8 H100 cards the name stands between.
    boolean code =
        read != null && read.hasCode() && !MACHINES.contains(units.get(read.unit()).unit());
    return code ? reader.near(at) : read;
  }

  /**
   * How much before a number is part of it where blanks part thousands: 20 000卡时. Columns of
   * machines and cards are parted by blanks, too, so these have to be written otherwise.
   */
  private static int thousands(String text, int at, String number, String unit) {
    boolean counts = SPENT.contains(unit) || unit.equals("account");
    if (!counts || number.length() != 3 || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return 0;
    }
    int from = Math.max(0, at - LONGEST_MARK * 2);
    Matcher before = THOUSANDS.matcher(text.substring(from, at));
    return before.find() ? before.group(1).length() : 0;
  }

  /** Whether a comma is one of prose, which is wider in the original than one of a number. */
  private static boolean isFullWidth(Folded folded, int at, String passage) {
    return passage.charAt(folded.original(at, at + 1).begin()) != ',';
  }

  /** The number alone at the begin of a cell; {@code null} for none. */
  static BigDecimal bare(String cell) {
    String folded = Folded.key(cell);
    if (Numerals.areDigits(folded)) {
      return new BigDecimal(folded);
    }
    Matcher matcher = BARE.matcher(folded);
    return matcher.find() ? Numerals.value(matcher.group(1), null) : null;
  }

  /** The number that ends {@code passage}, with no unit behind it; {@code null} for none. */
  static BigDecimal last(String passage) {
    String folded = Folded.textOf(passage);
    Matcher matcher = LAST.matcher(Numerals.mayStandIn(folded) ? folded : "");
    return matcher.find() ? Numerals.value(matcher.group(1), null) : null;
  }

  /** The units that words of a folded passage name; of one character only where it is alone. */
  List<Cues.Unit> named(String folded) {
    List<Cues.Unit> found = new ArrayList<>();
    for (TermTrie.Hit<Cues.Unit> hit : unitWords.find(folded)) {
      String word = folded.substring(hit.begin(), hit.end());
      Matcher scale = SCALED.matcher(folded.substring(0, hit.begin()));
      String factor = scale.find() ? scale.group().strip() : null;
      int alone = word.length() + (factor == null ? 0 : factor.length());
      boolean one = word.length() == 1 && folded.strip().length() > alone;
      boolean part =
          isLatin(word.charAt(word.length() - 1))
              && ((hit.end() < folded.length() && isLatin(folded.charAt(hit.end())))
                  || (hit.begin() > 0 && isLatin(folded.charAt(hit.begin() - 1))));
      if (one || part || word.equals(SETS)) {
        continue;
      }
      Matcher behind = SCALED_BEHIND.matcher(folded.substring(hit.end()));
      if (factor == null && behind.find()) {
        factor = behind.group(1);
      }
      double scaled = hit.value().factor() * Numerals.value("1", factor).doubleValue();
      found.add(new Cues.Unit(hit.value().unit(), hit.value().words(), scaled));
    }
    return found;
  }

  /** The unit that a word means; {@code null} for none. */
  String unit(String word) {
    Cues.Unit unit = units.get(Folded.key(word));
    return unit == null || unit.factor() != 1 || word.strip().equals(SETS) ? null : unit.unit();
  }

  private boolean isPerServer(String text, int begin, String word, BigDecimal value) {
    String before = text.substring(Math.max(0, begin - LONGEST_LEAD), begin);
    return isConfiguration(word, before, value)
        || (configured.isIn(before) && !isTotal(before, value));
  }

  /** A number of 卡 that a machine may hold is said of a machine, unless of all: 共16卡, 2台（16卡）. */
  private boolean isConfiguration(String word, String before, BigDecimal value) {
    return word.startsWith("卡")
        && value.compareTo(BigDecimal.valueOf(MOST_CARDS)) <= 0
        && !isTotal(before, value)
        && !labels.isOfAll(before);
  }

  private boolean isEach(String text, int begin, int end, String word, BigDecimal value) {
    String before = text.substring(Math.max(0, begin - LONGEST_LEAD), begin);
    String behind = text.substring(end, Math.min(text.length(), end + 24));
    boolean ofCards = units.get(word).unit().equals(CARD);
    // No machine is in each machine: 每台2块，市局7台.
    GuardedPattern eachBefore = MACHINES.contains(units.get(word).unit()) ? ofEachHolder : ofEach;
    boolean cardsOfOneServer = word.startsWith("卡") && ofOneServer.matcher(behind).find();
    boolean eightCardMachines =
        word.startsWith("卡")
            && COMMON_SERVERS.contains(value.intValue())
            && MACHINES_BEHIND.matcher(behind).find();
    return cardsOfOneServer
        || eightCardMachines
        || ((eachBefore.isIn(before) || (ofCards && BRACKETS_BEFORE.isIn(before)))
            && !isTotal(before, value)
            && !(ofCards && sumBefore.isIn(before)))
        || eachBehind.isIn(behind);
  }

  /** Whether a number in brackets behind a number of machines is that of all: 2台（16卡）. */
  private static boolean isTotal(String before, BigDecimal value) {
    Matcher machines = MACHINES_BEFORE.matcher(before);
    if (!machines.find() || value.compareTo(BigDecimal.valueOf(LARGEST_SERVER)) <= 0) {
      return false;
    }
    BigDecimal[] each = value.divideAndRemainder(new BigDecimal(machines.group(1)));
    return each[1].signum() == 0 && COMMON_SERVERS.contains(each[0].intValue());
  }

  private boolean isTogether(String text, int begin, String unit, BigDecimal value) {
    String before = text.substring(Math.max(0, begin - LONGEST_LEAD), begin);
    return labels.isOfAll(before) || (unit.equals(CARD) && isTotal(before, value));
  }

  private boolean standsAlone(String text, int begin, int end, String word) {
    boolean latinEnd = isLatin(word.charAt(word.length() - 1));
    if (latinEnd
        && end < text.length()
        && (isLatin(text.charAt(end)) || Character.isDigit(text.charAt(end)))) {
      return false;
    }
    if (begin == 0) {
      return true;
    }
    char before = text.charAt(begin - 1);
    if (ITEM_BEFORE.isIn(text.substring(Math.max(0, begin - LONGEST_MARK), begin))) {
      return false;
    }
    boolean digits = Character.isDigit(text.charAt(begin)) || isLatin(text.charAt(begin));
    // What a price is for is no number: 8元/百万tokens, 每千次.
    if (PRICED.indexOf(before) >= 0 && SCALES.indexOf(text.charAt(begin)) >= 0) {
      return false;
    }
    return !(digits && isLatin(before))
        && (before != '.' || text.startsWith("..", Math.max(0, begin - 2)))
        && before != '-'
        && (ORDINALS.indexOf(before) < 0
            || text.startsWith(STAGE, begin - STAGE.length())
            || (before == '包' && SPENT.contains(units.get(word).unit())))
        && before != '_';
  }

  /** A part of a thing that comes in whole ones: 2.4 accelerators is a heading. */
  private static boolean isBroken(BigDecimal value, String unit) {
    return WHOLE.contains(unit) && value.stripTrailingZeros().scale() > 0;
  }

  /** Years and counts of hours that are dates; P that is no PFLOPS. */
  private boolean isNoCount(String unit, String word, BigDecimal value, String text, int end) {
    if (unit.equals("petaflops") && word.length() == 1) {
      return !text.contains("算力") && !text.contains("智算") && !text.contains("fp16");
    }
    if (unit.equals(CARD)
        && ofServers.matcher(text.substring(end)).find()
        && isLatin(word.charAt(0))) {
      return true;
    }
    if (word.equals("次") && end < text.length() && NO_TIMES.indexOf(text.charAt(end)) >= 0) {
      return true;
    }
    boolean duration = unit.equals("year") || unit.equals("month");
    if (duration && value.compareTo(BigDecimal.valueOf(LONGEST_DURATION)) >= 0) {
      return true;
    }
    return unit.equals("year") && end < text.length() && Character.isDigit(text.charAt(end));
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z';
  }
}
