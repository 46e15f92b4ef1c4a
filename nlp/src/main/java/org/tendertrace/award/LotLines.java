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

  private final Names names;
  private final Amounts amounts;
  private final PricedLines lines;

  LotLines(Names names, Amounts amounts, PricedLines lines) {
    this.lines = lines;
    this.names = names;
    this.amounts = amounts;
  }

  /** An entry for each line that opens with a lot and holds one company and one sum behind it. */
  List<Entry> read(Layout layout) {
    String text = layout.text();
    List<Entry> entries = new ArrayList<>();
    for (Layout.TextLine line : layout.lines()) {
      Span span = line.span();
      Lots.Mark lot = Lots.opening(text, span.begin(), span.end());
      Entry entry = lot == null ? null : entry(text, lot, span);
      if (entry != null) {
        entries.add(entry);
      }
    }
    return entries;
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
    if (companies.size() != 1) {
      return null;
    }
    Name company = companies.get(0);
    List<Amount> sums =
        amounts.find(text, company.span().end(), line.end()).stream()
            .filter(amount -> amount.form() == Amount.Form.MONEY)
            .toList();
    if (sums.size() != 1) {
      return null;
    }
    Amount sum = sums.get(0);
    Money money = new Money(sum.value(), sum.currency(), Kinds.TOTAL, sum.span(), false, false);
    return Entry.ofLine(line, lot.lot(), company, money, SURE);
  }
}
