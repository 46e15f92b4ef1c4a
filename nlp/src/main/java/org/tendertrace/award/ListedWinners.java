package org.tendertrace.award;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.tendertrace.extract.CueLists;
import org.tendertrace.extract.Layout;
import org.tendertrace.extract.Lots;
import org.tendertrace.extract.MoneyReader.Kinds;
import org.tendertrace.extract.MoneyReader.Money;
import org.tendertrace.extract.Names;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.model.Span;

/**
 * Reads lists of winners below a sentence that says so: 以下机构入围：, then a name a line, perhaps below
 * the lots.
 */
final class ListedWinners {

  private static final int MOST = 200;
  private static final int LONGEST_HEADING = 40;

  /** Lines about one winner. */
  private static final int MOST_DETAILS = 6;

  private static final int LONGEST_LABEL = 14;
  private static final int SHORTEST_NAME = 5;

  /** 400元/天. */
  private static final Pattern PER_PIECE = Pattern.compile("元\\s*[/／∕每]");

  /** Tenths of a price: 八五折. */
  private static final char OFF = '折';

  /** Characters of a number or a mark beside the name that a line consists of. */
  private static final int BESIDE = 6;

  private final Names names;
  private final CueLists cues;

  ListedWinners(Names names, CueLists cues) {
    this.names = names;
    this.cues = cues;
  }

  /** An entry for each name of the first such list. */
  List<Entry> read(Layout layout) {
    String text = layout.text();
    List<Layout.TextLine> lines = layout.lines();
    List<Entry> entries = new ArrayList<>();
    for (int k = 0; k + 1 < lines.size() && entries.isEmpty(); k++) {
      String line = lines.get(k).span().of(text);
      if (opens(line) && !cues.has(Kind.FAILED, line) && !cues.has(Kind.LOSERS_HEADING, line)) {
        Lots.Mark ofHeading =
            Lots.opening(text, lines.get(k).span().begin(), lines.get(k).span().end());
        String lot = ofHeading == null ? null : ofHeading.lot();
        int details = 0;
        for (int below = k + 1; below < lines.size() && entries.size() < MOST; below++) {
          Span span = lines.get(below).span();
          Lots.Mark mark = Lots.opening(text, span.begin(), span.end());
          char last = text.charAt(span.end() - 1);
          if (mark != null && (isColon(last) || last == '）' || last == ')')) {
            lot = mark.lot();
            continue;
          }
          List<Entry> beside = mark == null ? List.of() : beside(text, line, mark, span);
          if (!beside.isEmpty()) {
            entries.addAll(beside);
            continue;
          }
          Entry entry = entry(text, span);
          entry = entry == null ? withVerb(text, span, !entries.isEmpty()) : entry;
          if (entry == null && mark != null && isHeading(text, span)) {
            lot = mark.lot();
            continue;
          }
          if (entry == null
              && !entries.isEmpty()
              && isDetail(text, span)
              && details < MOST_DETAILS) {
            details++;
            priceEach(text, span, entries.get(entries.size() - 1));
            continue;
          }
          if (entry == null) {
            break;
          }
          details = 0;
          entry.lot = lot;
          entries.add(entry);
        }
      }
    }
    return entries;
  }

  /** Whether a line announces winners below it: 以下机构入围：, 五、入围供应商（按得分排列）. */
  private boolean opens(String line) {
    char last = line.charAt(line.length() - 1);
    return isColon(last)
        ? cues.has(Kind.WINNER_VERB, line) || cues.has(Kind.LISTED, line)
        : line.length() <= LONGEST_HEADING
            && cues.has(Kind.SHORTLIST_LABEL, line)
            && !cues.has(Kind.OTHERS, line)
            && !Character.isLetterOrDigit(last);
  }

  /** 第一包（耗材）：甲公司、乙公司, below a heading that says that all whom it names are taken. */
  private List<Entry> beside(String text, String heading, Lots.Mark lot, Span line) {
    int colon = lot.end();
    while (colon < line.end() && !isColon(text.charAt(colon))) {
      colon++;
    }
    boolean listed = colon < line.end() && cues.has(Kind.SHORTLIST_LABEL, heading);
    List<Name> read = listed ? names.read(text, new Span(colon + 1, line.end())) : List.of();
    if (!read.stream().allMatch(Name::company) || names.isRole(line.of(text))) {
      return List.of();
    }
    List<Entry> entries = new ArrayList<>();
    for (Name name : read) {
      Entry entry = new Entry();
      entry.lot = lot.lot();
      entry.suppliers.add(name);
      entries.add(entry);
    }
    return entries;
  }

  /** 标包1 算力租赁: whether a line that opens with a lot tells what it is about and no more. */
  private boolean isHeading(String text, Span line) {
    return line.length() <= LONGEST_HEADING
        && names.read(text, line).stream().noneMatch(Name::company)
        && !cues.has(Kind.FAILED, line.of(text));
  }

  private static boolean isColon(char c) {
    return c == '：' || c == ':';
  }

  /**
   * The winner that a line names, alone, with its rate or price: 某律师事务所，折扣率85%; else {@code null}.
   */
  private Entry entry(String text, Span line) {
    Entry entry = new Entry();
    Name name = only(text, line);
    int comma = name == null ? gap(text, line) : -1;
    if (comma > line.begin() && comma < line.end()) {
      int next = text.indexOf('，', comma + 1);
      Span rate = new Span(comma + 1, next > 0 && next < line.end() ? next : line.end());
      String value = rate.of(text);
      boolean rated =
          (value.indexOf('%') > 0 || value.indexOf(OFF) > 0) && cues.has(Kind.RATE, value);
      // 某公司，设计费58元/平方米
      boolean each = !rated && value.indexOf('元') > 0 && PER_PIECE.matcher(value).find();
      name = rated || each ? only(text, new Span(line.begin(), comma)) : null;
      entry.rate = rated ? new Money(null, null, Kinds.RATE, rate, false, false) : null;
      entry.money = each ? new Money(null, null, Kinds.UNIT_PRICE, rate, false, false) : null;
    }
    if (name == null) {
      return null;
    }
    entry.suppliers.add(name);
    return entry;
  }

  /** 地址：某路189号, 中标标准间协议价：228元/天: whether a line tells more of the winner above it. */
  private boolean isDetail(String text, Span line) {
    int colon = line.begin();
    while (colon < line.end() && !isColon(text.charAt(colon))) {
      colon++;
    }
    String label = text.substring(line.begin(), colon);
    return colon < line.end()
        && label.length() <= LONGEST_LABEL
        && !Names.isNumbered(text, line)
        && (cues.is(Kind.OTHER_COLUMN, label) || cues.opens(Kind.WINNER_VERB, label));
  }

  /**
   * 1、某宾馆中标标准间协议价：400元/天: the name that opens an item and what its winner gets.
   *
   * @param further whether winners were read before it
   */
  private Entry withVerb(String text, Span line, boolean further) {
    String says = line.of(text);
    int at = -1;
    for (String verb :
        Names.isNumbered(text, line) ? cues.of(Kind.WINNER_VERB) : List.<String>of()) {
      int found = says.indexOf(verb);
      at = found > 0 && (at < 0 || found < at) ? found : at;
    }
    Span before = new Span(line.begin(), line.begin() + Math.max(0, at));
    List<Name> read = names.read(text, before);
    // among others that end as names do, one need not: 某省水利大厦
    boolean named = further && read.size() == 1 && read.get(0).span().length() >= SHORTEST_NAME;
    Name name = only(text, before);
    name = name == null && named ? read.get(0) : name;
    if (name == null) {
      return null;
    }
    Entry entry = new Entry();
    entry.suppliers.add(name);
    priceEach(text, line, entry);
    return entry;
  }

  private static void priceEach(String text, Span line, Entry entry) {
    String says = line.of(text);
    if (entry.money == null && says.indexOf('价') > 0 && PER_PIECE.matcher(says).find()) {
      entry.money = new Money(null, null, Kinds.UNIT_PRICE, line, false, false);
    }
  }

  /** Where a comma, or a blank behind a Chinese character, ends the first part of a line. */
  private static int gap(String text, Span line) {
    for (int k = line.begin() + 1; k < line.end(); k++) {
      char c = text.charAt(k);
      if (c == '，' || c == ',' || ((c == ' ' || c == '　') && text.charAt(k - 1) > 127)) {
        return k;
      }
    }
    return -1;
  }

  private Name only(String text, Span line) {
    List<Name> read = names.read(text, line);
    boolean one = read.size() == 1 && read.get(0).ended();
    return one && line.length() - read.get(0).span().length() <= BESIDE ? read.get(0) : null;
  }
}
