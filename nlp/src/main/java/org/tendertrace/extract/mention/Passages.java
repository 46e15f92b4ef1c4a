package org.tendertrace.extract.mention;

import com.google.re2j.Pattern;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tendertrace.extract.mention.Counts.Count;
import org.tendertrace.extract.mention.PlainNumbers.PlainNumber;
import org.tendertrace.knowledge.Cues.CountWord.Use;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;

/**
 * What stands in the passages of one text: numbers, and what opens a line. Names share their
 * headings, rows and lines, so each is read once. Not safe for use by several threads.
 */
final class Passages {

  // A row whose columns blanks part: 1  通义千问 输入  万tokens  300000  0.20
  // or by single blanks up to number and prices: 1 DeepSeek 输出 万tokens 100000 0.60 60000
  private static final Pattern COLUMNS =
      Pattern.compile(
          "\\S\\s{2,}\\S.*\\s{2,}[0-9]|\\s[0-9][0-9,.]*\\s[0-9][0-9,.]*\\s[0-9][0-9,.]*\\s*$");

  private static final String CLAUSES = "；;。";

  private final Counts counts;
  private final PlainNumbers numbers;
  private final ItemLines lines;
  private final String text;
  private ListedLots lots;
  private LoneMachines lone;
  private MachineColumns columns;
  private MachineLists lists;
  private SameItems same;
  private final Map<Span, List<Count>> counted = new HashMap<>();
  private final Map<Span, List<PlainNumber>> plain = new HashMap<>();
  private final Map<Span, double[]> values = new HashMap<>();
  private final Map<Span, String> folded = new HashMap<>();
  private final Map<Span, String> marks = new HashMap<>();
  private final Map<Span, String> wares = new HashMap<>();
  private final Map<Span, Boolean> attributes = new HashMap<>();

  Passages(Counts counts, PlainNumbers numbers, ItemLines lines, String text) {
    this.counts = counts;
    this.numbers = numbers;
    this.lines = lines;
    this.text = text;
  }

  String text() {
    return text;
  }

  /** Where the lots of the text are listed. */
  ListedLots lots() {
    if (lots == null) {
      lots = new ListedLots(text);
    }
    return lots;
  }

  /** The machines of the text where it counts no others. */
  LoneMachines lone(CountWords words) {
    if (lone == null) {
      lone = new LoneMachines(words, this);
    }
    return lone;
  }

  /** The machines of a table that names no chips. */
  MachineColumns columns(CountWords words) {
    if (columns == null) {
      columns = new MachineColumns(counts, words, text);
    }
    return columns;
  }

  /** The machines of lists of places. */
  MachineLists machineLists(CountWords words) {
    if (lists == null) {
      lists = new MachineLists(words, this);
    }
    return lists;
  }

  /** What else the text says of items of the same name. */
  SameItems same(CountWords words) {
    if (same == null) {
      same = new SameItems(words, this);
    }
    return same;
  }

  /** What a passage counts, in order. */
  List<Count> counts(Span passage) {
    return counted.computeIfAbsent(passage, p -> counts.in(p.of(text), p.begin()));
  }

  /** The numbers of a passage that have no unit of compute, by their form. */
  List<PlainNumber> numbers(Span passage) {
    return plain.computeIfAbsent(passage, p -> numbers.in(p.of(text), p.begin()));
  }

  /** The first numbers of a passage, whatever they count: 1,200.50 and 2. */
  double[] values(Span passage) {
    return values.computeIfAbsent(passage, p -> PlainNumbers.values(p.of(text)));
  }

  /** What a passage names: a {@code machine}, a {@code board}, {@code neither}. */
  String ware(Span passage, CountWords words) {
    return wares.computeIfAbsent(
        passage,
        p -> {
          String says = folded(p);
          boolean machine = words.namesMachines(says);
          return machine ? "machine" : words.has(Use.BOARD, says) ? "board" : "neither";
        });
  }

  /** A passage in its folded form. */
  String folded(Span passage) {
    return folded.computeIfAbsent(passage, p -> Folded.textOf(p.of(text)));
  }

  /**
   * The line around a name where it is an item of a list that counts something itself: （1）服务器2台, D.
   * 备件2张; {@code null} for other lines, and for what says how many each has or all have.
   */
  Span listed(Candidate name) {
    int begin = name.begin();
    while (begin > 0 && !isBreak(text.charAt(begin - 1))) {
      begin--;
    }
    int end = name.begin();
    while (end < text.length() && !isBreak(text.charAt(end))) {
      end++;
    }
    Span line = clause(name, new Span(begin, end));
    if (mark(line).isEmpty()) {
      return null;
    }
    boolean counted = false;
    for (Count count : counts(line)) {
      if (count.together()) {
        return null;
      }
      counted |= !count.each() && !count.perServer() && !Quantities.isTerm(count.unit());
    }
    return counted || COLUMNS.matcher(line.of(text)).find() ? line : null;
  }

  /** The clause around a name where a line has several items: 甲包：8张；乙包：4张; the line elsewhere. */
  private Span clause(Candidate name, Span line) {
    int begin = name.begin();
    while (begin > line.begin() && CLAUSES.indexOf(text.charAt(begin - 1)) < 0) {
      begin--;
    }
    int end = name.end();
    while (end < line.end() && CLAUSES.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    Span clause = new Span(begin, Math.max(begin, end));
    return clause.length() < line.length() && !mark(clause).isEmpty() ? clause : line;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\t';
  }

  /** The shape of what opens a line; empty where it opens no item. */
  String mark(Span line) {
    return marks.computeIfAbsent(line, p -> lines.mark(p, text));
  }

  /** Whether a line that is numbered like those of other items tells of the same: 2. 数量：4台. */
  boolean isAttribute(Span line) {
    return attributes.computeIfAbsent(line, p -> lines.isAttribute(p, text));
  }
}
