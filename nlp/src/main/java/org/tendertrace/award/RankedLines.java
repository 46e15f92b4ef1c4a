package org.tendertrace.award;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.tendertrace.extract.Layout;
import org.tendertrace.extract.MoneyReader.Kinds;
import org.tendertrace.extract.MoneyReader.Money;
import org.tendertrace.extract.Names;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.model.Span;
import org.tendertrace.text.Amount;
import org.tendertrace.text.Amounts;

/**
 * Reads candidates that are listed a line in their order, without a label: 1、某公司 投标总价382万元; below
 * the heading of a lot, or followed by the second.
 */
final class RankedLines {

  private static final double SURE = 0.8;
  private static final int LONGEST = 160;

  /** Characters of an item's number with the mark behind it. */
  private static final int NUMBER = 2;

  private final Names names;
  private final Amounts amounts;

  RankedLines(Names names, Amounts amounts) {
    this.names = names;
    this.amounts = amounts;
  }

  /** An entry for the first candidate of each list. */
  List<Entry> read(Layout layout) {
    String text = layout.text();
    List<Layout.TextLine> lines = layout.lines();
    List<Entry> entries = new ArrayList<>();
    Set<String> lots = new HashSet<>();
    for (int k = 0; k < lines.size(); k++) {
      Layout.TextLine line = lines.get(k);
      boolean first = EntryReader.isAboutAwards(line.section()) && number(text, line.span()) == 1;
      Entry entry = first ? entry(text, line) : null;
      boolean ranked =
          entry != null
              && (line.lot() != null
                  || (k + 1 < lines.size()
                      && number(text, lines.get(k + 1).span()) == 2
                      && entry(text, lines.get(k + 1)) != null));
      if (ranked && lots.add(Objects.toString(line.lot(), ""))) {
        entries.add(entry);
      }
    }
    return entries;
  }

  /** The number in digits that a line opens with, as items do; 0 for none. */
  private static int number(String text, Span line) {
    char first = line.isEmpty() ? ' ' : text.charAt(line.begin());
    boolean digit = first >= '1' && first <= '9' && Names.isNumbered(text, line);
    char next = digit && line.length() > 1 ? text.charAt(line.begin() + 1) : '0';
    return digit && (next < '0' || next > '9') ? first - '0' : 0;
  }

  private Entry entry(String text, Layout.TextLine line) {
    Span span = line.span();
    boolean items = span.length() > NUMBER && span.length() <= LONGEST;
    Name name = items ? names.leading(text, span.begin() + NUMBER, span.end()) : null;
    Amount sum =
        name == null ? null : PricedLines.sum(amounts.find(text, name.span().end(), span.end()));
    if (sum == null) {
      return null;
    }
    Money money = new Money(sum.value(), sum.currency(), Kinds.TOTAL, sum.span(), false, false);
    Entry entry = Entry.ofLine(span, line.lot(), name, money, SURE);
    String before = text.substring(name.span().begin(), sum.span().begin());
    List<Name> joint =
        names.isRole(before)
            ? names.read(text, new Span(name.span().begin(), sum.span().begin()))
            : List.of();
    if (joint.size() > 1 && joint.stream().allMatch(Name::ended)) {
      entry.suppliers.addAll(joint.subList(1, joint.size()));
    }
    return entry;
  }
}
