package org.tendertrace.award;

import java.util.ArrayList;
import java.util.List;
import org.tendertrace.extract.CueLists;
import org.tendertrace.extract.Layout;
import org.tendertrace.extract.MoneyReader.Kinds;
import org.tendertrace.extract.MoneyReader.Money;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.extract.Pair;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.model.Span;
import org.tendertrace.text.Amount;
import org.tendertrace.text.Amounts;

/**
 * Reads lists of all who bid, a line each, in which a mark beside one says that it won: No.2 某公司 总价
 * 389,200.00 ★成交.
 */
final class MarkedLines {

  private static final double SURE = 0.85;
  private static final int LONGEST = 160;

  /** Lines that may stand between the headers of a list and one of its own. */
  private static final int MOST_ABOVE = 12;

  private static final int LONGEST_MARK = 8;
  private static final String TICKS = "★☆√✓✔☑";
  private static final String CLOSING = "。；;，,、 　】］]）)>》*";
  private static final String OPENING = "【［[（( 　*";

  /** Below this, a number without a currency is a score and no price. */
  private static final long LEAST = 1000;

  private final PricedLines lines;
  private final CueLists cues;
  private final Amounts amounts;

  MarkedLines(PricedLines lines, CueLists cues, Amounts amounts) {
    this.lines = lines;
    this.cues = cues;
    this.amounts = amounts;
  }

  /** An entry for each line that is marked so. */
  List<Entry> read(Layout layout) {
    String text = layout.text();
    List<Entry> entries = new ArrayList<>();
    for (Layout.TextLine line : layout.lines()) {
      Span span = line.span();
      boolean open = span.length() <= LONGEST && PricedLines.mayListBids(line);
      Entry entry = open && isMarked(text, span) ? entry(text, line) : null;
      if (entry != null && !isLabelled(layout, span)) {
        entries.add(entry);
      }
    }
    return entries;
  }

  /** Whether a label says whom the line names. */
  private static boolean isLabelled(Layout layout, Span line) {
    return layout.pairs().stream()
        .filter(p -> line.covers(p.label()))
        .map(Pair::field)
        .anyMatch(f -> f == FieldKind.BUYER || f == FieldKind.AGENCY);
  }

  private boolean isMarked(String text, Span line) {
    int end = line.end();
    while (end > line.begin() && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    int begin = end;
    while (begin > line.begin()
        && end - begin <= LONGEST_MARK
        && Character.isLetter(text.charAt(begin - 1))) {
      begin--;
    }
    char before = begin > line.begin() ? text.charAt(begin - 1) : 'a';
    if (end > line.begin() && TICKS.indexOf(text.charAt(end - 1)) >= 0) {
      return true;
    }
    boolean apart = OPENING.indexOf(before) >= 0 || TICKS.indexOf(before) >= 0 || before == '—';
    if (apart && end - begin <= LONGEST_MARK && wins(text.substring(begin, end))) {
      return true;
    }
    int first = line.begin();
    return TICKS.indexOf(text.charAt(first)) >= 0 || head(text, line) > first;
  }

  private boolean wins(String mark) {
    return mark.length() > 1
        && cues.is(Kind.WON, mark)
        && !cues.has(Kind.LOST, mark)
        && !cues.has(Kind.CANDIDATE_LABEL, mark);
  }

  /** Behind 【成交】 at the begin of a line; the begin itself where nothing such opens it. */
  private int head(String text, Span line) {
    int begin = line.begin();
    char open = text.charAt(begin);
    int close =
        "【［[".indexOf(open) < 0 ? -1 : text.indexOf("】］]".charAt("【［[".indexOf(open)), begin);
    boolean mark = close > begin && close < line.end() && close - begin <= LONGEST_MARK + 1;
    return mark && wins(text.substring(begin + 1, close)) ? close + 1 : begin;
  }

  private Entry entry(String text, Layout.TextLine line) {
    int begin = head(text, line.span());
    while (begin < line.span().end() && TICKS.indexOf(text.charAt(begin)) >= 0) {
      begin++;
    }
    Span span = new Span(begin, line.span().end());
    List<Name> companies = lines.companies(text, span);
    if (companies.size() != 1) {
      return null;
    }
    Name company = companies.get(0);
    Money price = price(text, company, span);
    Entry entry = Entry.ofLine(span, line.lot(), company, price, SURE);
    entry.rate = price.kind() == Kinds.RATE ? price : null;
    return entry;
  }

  /** The one price behind a name; a rate or nothing told where there is none. */
  private Money price(String text, Name name, Span line) {
    Amount sum = null;
    Amount rate = null;
    Amount small = null;
    boolean several = false;
    int smalls = 0;
    for (Amount each : amounts.find(text, name.span().end(), line.end())) {
      boolean bare = each.form() == Amount.Form.BARE && !each.capitals();
      boolean large = bare && each.value().longValue() >= LEAST;
      if (each.form() == Amount.Form.MONEY || large) {
        several |= sum != null && sum.value().compareTo(each.value()) != 0;
        sum = sum == null ? each : sum;
      } else if (each.form() == Amount.Form.PERCENT) {
        rate = each;
      } else if (bare) {
        small = each;
        smalls++;
      }
    }
    Amounts.Unit unit = sum == null && smalls == 1 ? unitAbove(text, line.begin()) : null;
    sum = unit == null ? sum : unit.apply(small);
    if (sum != null && !several) {
      boolean bare = sum.form() == Amount.Form.BARE;
      return new Money(sum.value(), sum.currency(), Kinds.TOTAL, sum.span(), false, bare);
    }
    Span span = rate == null ? name.span() : rate.span();
    Kinds kind = rate == null || sum != null ? Kinds.UNDISCLOSED : Kinds.RATE;
    return new Money(null, null, kind, span, false, false);
  }

  /** What a line of headers above the list says that its numbers are: 报价（万元）; or {@code null}. */
  private Amounts.Unit unitAbove(String text, int at) {
    int end = at - 1;
    for (int k = 0; k < MOST_ABOVE && end > 0; k++) {
      int begin = text.lastIndexOf('\n', end - 1) + 1;
      String line = text.substring(begin, end);
      boolean header = line.indexOf('元') > 0 && line.chars().noneMatch(c -> c >= '0' && c <= '9');
      if (header) {
        return amounts.unitIn(line);
      }
      end = begin - 1;
    }
    return null;
  }
}
