package org.tendertrace.award;

import java.util.ArrayList;
import java.util.List;
import org.tendertrace.extract.Layout;
import org.tendertrace.extract.Lots;
import org.tendertrace.extract.MoneyReader.Kinds;
import org.tendertrace.extract.MoneyReader.Money;
import org.tendertrace.extract.Names;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.model.Span;
import org.tendertrace.text.Amount;
import org.tendertrace.text.Amounts;

/** Reads results that are written a lot a line: 包一 服务器：某公司 186.0万元, 【包1】服务器 → 某公司，186万元. */
final class LotLines {

  private static final double SURE = 0.85;

  private static final int LONGEST_LEAD = 40;

  private final Names names;
  private final Amounts amounts;
  private final PricedLines lines;

  LotLines(Names names, Amounts amounts, PricedLines lines) {
    this.lines = lines;
    this.names = names;
    this.amounts = amounts;
  }

  /** Whether the line below {@code from} tells of a lot. */
  static boolean opensBelow(String text, int from) {
    int below = text.indexOf('\n', from) + 1;
    int end = below == 0 ? -1 : text.indexOf('\n', below);
    return below > 0 && Lots.at(text, below, end < 0 ? text.length() : end) != null;
  }

  /** An entry for each line that opens with a lot and holds one company and one sum behind it. */
  List<Entry> read(Layout layout) {
    String text = layout.text();
    List<Entry> entries = new ArrayList<>();
    List<Layout.TextLine> all = layout.lines();
    for (int k = 0; k < all.size(); k++) {
      Span span = all.get(k).span();
      Lots.Mark lot = Lots.opening(text, span.begin(), span.end());
      Entry entry = lot == null ? null : entry(text, lot, span);
      if (lot != null && entry == null && k + 2 < all.size()) {
        entry = below(text, lot, all.get(k + 1).span(), all.get(k + 2).span());
      }
      if (entry != null) {
        Entry above = k > 0 && entries.isEmpty() ? behindLead(text, all.get(k - 1).span()) : null;
        if (above != null) {
          entries.add(above);
        }
        entries.add(entry);
      }
    }
    return entries;
  }

  /** 经评审小组认定：A包某公司…: the first lot of a list, behind what leads to it. */
  private Entry behindLead(String text, Span line) {
    for (int k = line.begin(); k < Math.min(line.end(), line.begin() + LONGEST_LEAD); k++) {
      if (text.charAt(k) == '：' || text.charAt(k) == ':') {
        int first = k + 1;
        while (first < line.end() && Character.isWhitespace(text.charAt(first))) {
          first++;
        }
        Span rest = new Span(first, line.end());
        Lots.Mark lot = Lots.opening(text, first, line.end());
        return lot == null ? null : entry(text, lot, rest);
      }
    }
    return null;
  }

  /** 包1, 某公司, 886000元, each on a line of its own. */
  private Entry below(String text, Lots.Mark lot, Span first, Span second) {
    Name company = names.leading(text, first.begin(), first.end());
    boolean alone = company != null && company.span().equals(first);
    Amount sum = alone ? PricedLines.sum(amounts.find(text, second.begin(), second.end())) : null;
    if (sum == null || sum.span().length() < second.length()) {
      return null;
    }
    Money money = new Money(sum.value(), sum.currency(), Kinds.TOTAL, sum.span(), false, false);
    return Entry.ofLine(first, lot.lot(), company, money, SURE);
  }

  private Entry entry(String text, Lots.Mark lot, Span line) {
    int colon = lot.end();
    while (colon < line.end() && text.charAt(colon) != '：' && text.charAt(colon) != ':') {
      colon++;
    }
    List<Name> companies =
        colon == line.end()
            ? lines.companies(text, new Span(Math.min(lot.end(), line.end()), line.end()))
            : names.read(text, new Span(colon + 1, line.end())).stream()
                .filter(Name::company)
                .toList();
    if (companies.isEmpty() && colon < line.end()) {
      // Example Ltd - USD 45,000: the name goes on to what parts it from the sum
      Name leading = names.leading(text, colon + 1, line.end());
      companies = leading == null ? List.of() : List.of(leading);
    }
    boolean joint = companies.size() > 1 && names.isRole(line.of(text));
    if (companies.size() != 1 && !joint) {
      return null;
    }
    Name last = companies.get(companies.size() - 1);
    List<Amount> sums =
        amounts.find(text, last.span().end(), line.end()).stream()
            .filter(amount -> amount.form() == Amount.Form.MONEY)
            .toList();
    if (sums.size() != 1) {
      return null;
    }
    Amount sum = sums.get(0);
    Money money = new Money(sum.value(), sum.currency(), Kinds.TOTAL, sum.span(), false, false);
    Entry entry = Entry.ofLine(line, lot.lot(), companies.get(0), money, SURE);
    entry.suppliers.addAll(companies.subList(1, companies.size()));
    return entry;
  }
}
