package org.tendertrace.award;

import java.util.ArrayList;
import java.util.List;
import org.tendertrace.extract.CueLists;
import org.tendertrace.extract.Fields;
import org.tendertrace.extract.Layout;
import org.tendertrace.extract.MoneyReader;
import org.tendertrace.extract.MoneyReader.Kinds;
import org.tendertrace.extract.MoneyReader.Money;
import org.tendertrace.extract.Names;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.extract.Pair;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.model.NoticeType;
import org.tendertrace.model.Span;

/** Completes awards by what stands around what was read: the rest of a clause, another label. */
final class Completion {

  private static final int SHORTEST = 6;

  private final Names names;
  private final CueLists cues;
  private final MoneyReader money;
  private final ProsePrices prices;
  private final ToldMembers members;
  private final LotsElsewhere lots;

  /** Characters above a row among which its table's heading stands. */
  private static final int ABOVE = 600;

  Completion(Names names, CueLists cues, MoneyReader money, ProsePrices prices) {
    this.names = names;
    this.cues = cues;
    this.money = money;
    this.prices = prices;
    members = new ToldMembers(names, cues);
    lots = new LotsElsewhere(cues);
  }

  /** Frees names of words in front of them, and looks for the prices that are missing. */
  void complete(List<Entry> settled, Fields fields) {
    String text = fields.layout().text();
    settled.forEach(e -> e.suppliers.replaceAll(name -> withoutFrame(name, text)));
    members.complete(settled, text);
    estimate(settled, fields);
    settled.forEach(e -> priceInClause(e, text));
    lots.complete(settled, fields);
  }

  /** The name of a company behind the words of a sentence that were read as part of it: 由某公司. */
  private Name withoutFrame(Name name, String text) {
    String printed = name.span().of(text);
    int begin = 0;
    for (String word : cues.of(Kind.NAME_FRAME)) {
      int at = printed.lastIndexOf(word);
      begin = at > 0 ? Math.max(begin, at + word.length()) : begin;
    }
    if (begin == 0 || !name.company()) {
      return name;
    }
    Span rest = new Span(name.span().begin() + begin, name.span().end());
    List<Name> read = names.read(text, rest);
    return read.size() == 1 && read.get(0).company() && read.get(0).text().length() >= SHORTEST
        ? read.get(0)
        : name;
  }

  /** 结果：某项目由某公司承担，费用65000元: the price in what goes on behind the supplier's name. */
  private void priceInClause(Entry entry, String text) {
    if (entry.money != null
        || entry.rate != null
        || entry.suppliers.size() != 1
        || entry.supplierPair == null) {
      return;
    }
    Span value = entry.supplierPair.value();
    int end = entry.suppliers.get(0).span().end();
    Money price = end > value.begin() && end < value.end() ? prices.behind(text, end) : null;
    boolean inside = price != null && price.span().end() <= value.end();
    price = inside ? price : prices.elsewhere(text, entry.suppliers.get(0));
    if (price == null) {
      entry.rate = discounts(text, end);
    } else {
      entry.money = price;
      entry.amountPair = entry.supplierPair;
    }
  }

  /**
   * Example Supply Co. | 24-017A | 38% | 41%: what a row gives off list prices, a column for each
   * kind of goods, where the words above it speak of discounts; {@code null} for nothing.
   */
  private Money discounts(String text, int name) {
    int line = text.indexOf('\n', name);
    int end = line < 0 ? text.length() : line;
    int first = text.indexOf('%', name);
    if (first < 0 || first >= end || text.indexOf('\t', name) >= end) {
      return null;
    }
    int rates = 0;
    for (String cell : text.substring(name, end).split("\t", -1)) {
      boolean rate = cell.endsWith("%");
      if (rates > 0 && !rate) {
        return null;
      }
      rates += rate ? 1 : 0;
    }
    String above = text.substring(Math.max(0, name - ABOVE), name);
    return rates > 1 && cues.has(Kind.RATE, above)
        ? new Money(null, null, Kinds.RATE, new Span(name, end), false, false)
        : null;
  }

  /**
   * In Hong Kong a result tells the estimated value of the contract, which elsewhere is a budget.
   */
  private void estimate(List<Entry> settled, Fields fields) {
    if (fields.type() != NoticeType.AWARD || settled.size() != 1 || settled.get(0).money != null) {
      return;
    }
    Layout layout = fields.layout();
    List<Pair> values =
        layout
            .of(FieldKind.BUDGET)
            .filter(p -> cues.has(Kind.CONTRACT_LABEL, p.label().of(layout.text())))
            .toList();
    Money value = values.size() == 1 ? money.read(layout.text(), values.get(0)) : null;
    if (value != null && value.kind() == Kinds.TOTAL) {
      settled.get(0).offer(values.get(0), value);
    }
  }

  /**
   * The one sum behind a label for what holds now, where what is corrected is a price: 更正后：625万元.
   */
  List<Entry> rightPrice(Layout layout) {
    List<Pair> right = layout.of(FieldKind.CORRECTED).toList();
    Money price = right.size() == 1 ? money.read(layout.text(), right.get(0)) : null;
    boolean told =
        price != null
            && price.kind() == Kinds.TOTAL
            && !price.bare()
            && cues.has(Kind.PRICE_LABEL, layout.text().substring(0, right.get(0).label().begin()));
    if (!told) {
      return List.of();
    }
    Entry entry = new Entry();
    entry.offer(right.get(0), price);
    return new ArrayList<>(List.of(entry));
  }
}
