package org.tendertrace.award;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tendertrace.extract.CueLists;
import org.tendertrace.extract.Layout;
import org.tendertrace.extract.MoneyReader.Kinds;
import org.tendertrace.extract.MoneyReader.Money;
import org.tendertrace.extract.Names;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.knowledge.SectionKind;
import org.tendertrace.model.Span;
import org.tendertrace.text.Amount;
import org.tendertrace.text.Amounts;

/**
 * Reads lines that open with what was bought instead of a label, and go on with from whom and for
 * how much, as short results print it: 复印纸一批：某公司，18600元; 成交：某店 18600元. Lines without a colon are
 * left alone: what they repeat of other notices would be counted again.
 */
final class PricedLines {

  private static final double SURE = 0.7;
  private static final int LONGEST = 200;

  /** Weight from which the label of a price is that of an award and no bid's. */
  private static final double LABELLED = 0.8;

  private static final int FEWEST_BARS = 3;

  /** Characters that name what was bought, before the supplier. */
  private static final int SUBJECT = 4;

  private static final String ENDS = "|\t，,：:；;。→⇒";
  private static final Set<FieldKind> OTHERS =
      EnumSet.of(
          FieldKind.BUYER,
          FieldKind.AGENCY,
          FieldKind.FEE,
          FieldKind.BUDGET,
          FieldKind.OTHER_BIDDER,
          FieldKind.CONTACT,
          FieldKind.ADDRESS,
          FieldKind.RATE,
          FieldKind.RANK,
          FieldKind.UNIT_PRICE);
  private static final List<Kind> DENIED =
      List.of(
          Kind.CANDIDATE_LABEL, Kind.FAILED, Kind.AGENT, Kind.NOT_PRICE, Kind.UNIT_PRICE, Kind.BID);

  private final Names names;
  private final CueLists cues;
  private final Amounts amounts;

  PricedLines(Names names, CueLists cues, Amounts amounts) {
    this.names = names;
    this.cues = cues;
    this.amounts = amounts;
  }

  /**
   * An entry for each line that holds one company and one sum behind it. Of several lines only
   * those are taken that say what was bought: the others may list all who bid.
   */
  List<Entry> read(Layout layout) {
    List<Entry> entries = new ArrayList<>();
    List<Entry> bare = new ArrayList<>();
    for (Layout.TextLine line : layout.lines()) {
      Span span = line.span();
      boolean other =
          span.length() > LONGEST
              || !EntryReader.isAboutAwards(line.section())
              || layout.pairs().stream()
                  .anyMatch(p -> OTHERS.contains(p.field()) && span.overlaps(p.label()));
      Entry entry = other ? null : entry(layout.text(), line);
      boolean told =
          entry != null
              && (line.labelled()
                  || isAll(layout.text(), span, entry)
                  || isRow(layout.text(), span));
      entry = told ? entry : null;
      if (entry != null && !isKnown(entries, entry) && !isKnown(bare, entry)) {
        Span before = new Span(span.begin(), entry.suppliers.get(0).span().begin());
        boolean opens = letters(before.of(layout.text())) < SUBJECT;
        (opens && !isAwardsPrice(layout, span) ? bare : entries).add(entry);
      }
    }
    return entries.isEmpty() && bare.size() == 1 ? bare : entries;
  }

  /** Whether a line outside of tables stands where all who bid may be listed. */
  static boolean mayListBids(Layout.TextLine line) {
    return !line.cell()
        && (line.section() == SectionKind.BIDDERS || EntryReader.isAboutAwards(line.section()));
  }

  /**
   * The one price beside a winner's name on a line that holds nothing else; {@code null} for none.
   */
  Entry priceOf(Layout layout, Name winner) {
    String text = layout.text();
    Entry priced = null;
    for (Layout.TextLine line : layout.lines()) {
      Span span = line.span();
      boolean open =
          span.length() <= LONGEST
              && mayListBids(line)
              && text.indexOf(winner.text(), span.begin()) >= 0
              && span.of(text).contains(winner.text());
      Entry entry = open ? entry(text, line) : null;
      if (entry != null
          && entry.names().equals(List.of(winner.text()))
          && isAll(text, span, entry)) {
        if (priced != null && priced.total().compareTo(entry.total()) != 0) {
          return null;
        }
        priced = entry;
      }
    }
    return priced;
  }

  /** 一、某公司，…成交金额172万元: whether the label of the price says that it is that of an award. */
  private static boolean isAwardsPrice(Layout layout, Span line) {
    return layout.any(FieldKind.AMOUNT, p -> p.weight() >= LABELLED && line.covers(p.label()));
  }

  /** Whether a line is a row of a list that has lost its header: number | thing | company | sum. */
  private static boolean isRow(String text, Span line) {
    return line.of(text).chars().filter(c -> c == '|' || c == '｜' || c == '\t').count()
        >= FEWEST_BARS;
  }

  /** Whether a line holds nothing but who won and for how much: 某公司 258万元. */
  private static boolean isAll(String text, Span line, Entry entry) {
    Span name = entry.suppliers.get(0).span();
    Span sum = entry.money.span();
    String between = text.substring(name.end(), Math.max(name.end(), sum.begin()));
    return letters(text.substring(line.begin(), name.begin())) == 0
        && letters(between) < SUBJECT
        && letters(text.substring(sum.end(), line.end())) == 0;
  }

  private static boolean isKnown(List<Entry> entries, Entry entry) {
    return entries.stream()
        .anyMatch(e -> e.sameSuppliers(entry) && e.total().compareTo(entry.total()) == 0);
  }

  private Entry entry(String text, Layout.TextLine line) {
    Span span = line.span();
    List<Name> companies = companies(text, span);
    if (companies.size() != 1) {
      return null;
    }
    Name company = companies.get(0);
    Amount sum = sum(amounts.find(text, company.span().end(), span.end()));
    if (sum == null) {
      return null;
    }
    String before = text.substring(span.begin(), sum.span().begin());
    if (DENIED.stream().anyMatch(kind -> cues.has(kind, before))) {
      return null;
    }
    Money money = new Money(sum.value(), sum.currency(), Kinds.TOTAL, sum.span(), false, false);
    return Entry.ofLine(span, line.lot(), company, money, SURE);
  }

  /** The companies that open a clause or a column of a line. */
  List<Name> companies(String text, Span line) {
    List<Name> companies = new ArrayList<>();
    for (int begin = line.begin(); begin < line.end(); ) {
      boolean latin = text.charAt(begin) < 128 && Character.isLetter(text.charAt(begin));
      int end = begin;
      while (end < line.end() && !isEnd(text, end, latin)) {
        end++;
      }
      Name name = names.leading(text, cues.behind(Kind.WINNER_FRAME, text, begin, end), end);
      if (name != null) {
        companies.add(name);
      }
      begin = end + 1;
    }
    return companies;
  }

  /** Columns may be parted by a blank, which Latin names hold themselves. */
  private static boolean isEnd(String text, int at, boolean latin) {
    char c = text.charAt(at);
    return ENDS.indexOf(c) >= 0 || ((c == ' ' || c == '　') && !latin);
  }

  /**
   * The one price in a line, in digits or in capitals or in both; {@code null} for none or more.
   */
  static Amount sum(List<Amount> found) {
    Amount sum = null;
    for (Amount each : found) {
      if (each.form() == Amount.Form.PER_PIECE || each.form() == Amount.Form.PERCENT) {
        return null;
      }
      if (each.form() == Amount.Form.MONEY) {
        if (sum != null && sum.value().compareTo(each.value()) != 0) {
          return null;
        }
        sum = sum == null ? each : sum;
      }
    }
    return sum;
  }

  private static long letters(String text) {
    return text.codePoints().filter(Character::isLetter).count();
  }
}
