package org.tendertrace.award;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.tendertrace.extract.CueLists;
import org.tendertrace.extract.Layout;
import org.tendertrace.extract.Lots;
import org.tendertrace.extract.MoneyReader;
import org.tendertrace.extract.MoneyReader.Kinds;
import org.tendertrace.extract.MoneyReader.Money;
import org.tendertrace.extract.Names;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.extract.Pair;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.knowledge.SectionKind;
import org.tendertrace.model.Span;

/**
 * Gives each price to the entry that it is about: that of its row, or the one that stands before
 * it.
 */
final class Prices {

  /** Weight up to which a price's label counts only right behind a supplier: 金额. */
  private static final double WEAK = 0.42;

  private static final int NEAR = 120;
  private static final int LONGEST_RATE = 16;
  private static final int LONGEST_ROLE = 12;

  /** Weight from which a label is the price's whatever stands before it. */
  private static final double NAMED = 0.75;

  /** How much a price counts that no label announces. */
  private static final double BESIDE = 0.3;

  /** How much less a price without tax counts beside one with it. */
  private static final double NET = 0.3;

  private final MoneyReader money;
  private final CueLists cues;
  private final Layout layout;
  private final String text;
  private final Entries entries;
  private final ParallelPrices parallel;

  Prices(MoneyReader money, CueLists cues, Layout layout, Entries entries) {
    this.money = money;
    this.cues = cues;
    this.layout = layout;
    this.text = layout.text();
    this.entries = entries;
    parallel = new ParallelPrices(money, text);
  }

  void amount(Pair pair, Entry row) {
    if (pair.section() == SectionKind.ITEMS && pair.weight() < 0.9) {
      return;
    }
    if (pair.weight() <= WEAK && row == null && !isRightBehind(entries.open, pair)) {
      return;
    }
    if (cues.has(Kind.BEFORE_CHANGE, pair.label().of(text))
        || isBesideFormer(pair)
        || isOfOther(pair)) {
      return;
    }
    nameLot(pair, row);
    if (ofEach(pair, row)) {
      return;
    }
    Money read = money.read(text, pair);
    if (read == null) {
      if (pair.value().length() < 30
          && cues.has(Kind.FAILED, pair.value().of(text))
          && row != null) {
        row.failed = true;
      }
      return;
    }
    if (row == null) {
      takeLotBehind(pair);
    }
    Entry entry = isPlaceholder(pair, read) ? null : row == null ? target(pair) : row;
    if (entry != null) {
      entry.offer(pair, read);
      if (pair.equals(entry.amountPair) && cues.has(Kind.NET_PRICE, pair.label().of(text))) {
        entry.amountWeight = Math.max(0, pair.weight() - NET);
      }
    }
  }

  /** 总中标金额：0.000000 above a rate or another sum: what a portal prints where it was given none. */
  private boolean isPlaceholder(Pair pair, Money read) {
    boolean zero = read.value() != null && read.value().signum() == 0;
    if (!zero || pair.section() != SectionKind.NONE) {
      return false;
    }
    return layout.any(FieldKind.RATE, p -> isAwarded(p, pair))
        || layout.any(FieldKind.AMOUNT, p -> isAwarded(p, pair) && tells(money.read(text, p)));
  }

  private static boolean isAwarded(Pair price, Pair above) {
    return price.section() == SectionKind.AWARD && price.label().begin() > above.value().end();
  }

  /** Whether what was read is a sum or a rate: 中标（成交）金额：5.0(%). */
  private static boolean tells(Money read) {
    return read != null
        && (read.kind() == Kinds.RATE || (read.value() != null && read.value().signum() > 0));
  }

  /** Whether the value tells a price of each of several winners listed before. */
  private boolean ofEach(Pair pair, Entry row) {
    List<Entry> winners = entries.listed(row, pair);
    Entry joint = winners.isEmpty() ? row == null ? entries.open : row : null;
    int several = joint == null ? winners.size() : isJoint(joint) ? joint.suppliers.size() : 0;
    if (several < 2) {
      return false;
    }
    int end = NumberedWinners.listEnd(text, pair, row != null);
    List<Money> prices = parallel.read(pair, end, several);
    winners = joint == null || prices.isEmpty() ? winners : entries.part(joint);
    for (int k = 0; k < prices.size(); k++) {
      winners.get(k).offer(pair, prices.get(k));
    }
    return !prices.isEmpty();
  }

  /** Whether several names stand side by side, of whom nothing says that they bid together. */
  private boolean isJoint(Entry entry) {
    return entry.money == null
        && entry.supplierPair != null
        && !cues.has(Kind.MEMBER, entry.supplierPair.value().of(text));
  }

  /** 原中标人某公司（中标金额10万元）: a bracket behind one who is no longer the winner. */
  private boolean isBesideFormer(Pair pair) {
    int open = pair.label().begin() - 1;
    if (open <= 0 || "（(".indexOf(text.charAt(open)) < 0) {
      return false;
    }
    int begin = open;
    while (begin > 0 && open - begin < NEAR && "，。；\n".indexOf(text.charAt(begin - 1)) < 0) {
      begin--;
    }
    return cues.has(Kind.BEFORE_CHANGE, text.substring(begin, open));
  }

  /** 投标保证金退还：…，金额5万元: whether a weak label goes on about money that is no price. */
  private boolean isOfOther(Pair pair) {
    if (pair.weight() >= NAMED || pair.source() != Pair.Source.LINE) {
      return false;
    }
    int begin = pair.label().begin();
    while (begin > 0
        && pair.label().begin() - begin < NEAR
        && "。；;\n元".indexOf(text.charAt(begin - 1)) < 0) {
      begin--;
    }
    return cues.has(Kind.NOT_PRICE, text.substring(begin, pair.label().begin()));
  }

  /** 标项1：报价：66.8万元: the cell of a price may name the lot of its row. */
  private void nameLot(Pair pair, Entry row) {
    if (row != null && row.lot == null) {
      Lots.Mark lot = Lots.at(text, pair.value().begin(), pair.value().end());
      row.lot = lot == null ? null : lot.lot();
    }
  }

  /** Whether what became of a lot is its price: 中标结果 | 1,250,000.00元. */
  boolean result(Pair pair, Entry row) {
    Money read = money.read(text, pair);
    boolean price = read != null && read.kind() == Kinds.TOTAL && !read.bare();
    if (price) {
      row.offer(pair, read);
    }
    return price;
  }

  /** What somebody offered, which is the price of the award if the row says that it won. */
  void bid(Pair pair, Entry row) {
    String label = pair.label().of(text);
    boolean better = row != null && (row.bid == null || cues.has(Kind.FINAL_PRICE, label));
    if (better && cues.has(Kind.BID, label)) {
      Money read = money.read(text, pair);
      row.bid = read != null && read.kind() == Kinds.TOTAL ? read : null;
      row.bidPair = pair;
    }
  }

  /** The sum right behind a supplier's name, perhaps in brackets, which no label announces. */
  void beside(Pair pair, Name name, Entry entry) {
    Money read = behind(pair, name);
    if (read != null) {
      entry.offer(pair, read);
      entry.amountWeight = BESIDE;
    } else if (cues.has(Kind.RATE, pair.label().of(text))) {
      rateBeside(pair, name, entry);
    }
  }

  /** 入围供应商及下浮率：某公司 12%: the rate that a label asks for stands behind the name. */
  private void rateBeside(Pair pair, Name name, Entry entry) {
    int end = name.span().end();
    while (end < text.length()
        && text.charAt(end) != '\n'
        && end - name.span().end() < LONGEST_RATE) {
      end++;
    }
    Span rate = new Span(name.span().end(), end);
    if (rate.of(text).indexOf('%') > 0) {
      entry.offer(pair, new Money(null, null, Kinds.RATE, rate, false, false));
    }
  }

  /** The sum right behind a name; {@code null} for none. */
  Money behind(Pair pair, Name name) {
    int end = behindRole(name.span().end(), pair.value().end());
    Money read = money.inBrackets(text, pair, end);
    return read == null ? money.rightBehind(text, pair, end) : read;
  }

  /** Behind a bracket with the part that a name has in a consortium: 某公司（成员）|25万元. */
  private int behindRole(int at, int end) {
    int close = at;
    while (close < end && close - at < LONGEST_ROLE && "）)".indexOf(text.charAt(close)) < 0) {
      close++;
    }
    boolean bracket =
        close < end && close - at < LONGEST_ROLE && "（(".indexOf(text.charAt(at)) >= 0;
    return bracket && cues.has(Kind.MEMBER, text.substring(at, close + 1)) ? close + 1 : at;
  }

  /** 甲公司 278万元；乙公司 155.5万元: who else is named with a price behind the first. */
  List<Name> further(Pair pair, List<Name> first, Names names) {
    List<Name> further = new ArrayList<>();
    Name last = first.get(0);
    for (Money price = behind(pair, last); price != null; price = behind(pair, last)) {
      int end = price.span().end();
      boolean more = end + 1 < pair.value().end() && "；;、".indexOf(text.charAt(end)) >= 0;
      more &= !Ranks.opensOther(text, end + 1, pair.value().end());
      List<Name> next = more ? names.read(text, new Span(end + 1, pair.value().end())) : List.of();
      if (next.isEmpty() || behind(pair, next.get(0)) == null) {
        break;
      }
      last = next.get(0);
      further.add(last);
    }
    return further;
  }

  private static boolean isRightBehind(Entry entry, Pair pair) {
    return entry != null
        && !entry.lost
        && entry.supplierPair != null
        && entry.money == null
        && pair.label().begin() >= entry.supplierPair.value().end()
        && pair.label().begin() - entry.supplierPair.value().end() < NEAR;
  }

  /** The entry that a price on a line of its own belongs to; {@code null} for one who lost. */
  private Entry target(Pair pair) {
    if (entries.open != null && entries.open.lost) {
      boolean won = pair.weight() >= 0.9 || cues.has(Kind.WINNER_LABEL, pair.label().of(text));
      return won ? entries.begin(pair) : null;
    }
    if (entries.open != null
        && (pair.lot() == null || Objects.equals(entries.open.lot, pair.lot()))) {
      boolean taken =
          entries.open.money != null
              && entries.open.money.kind() == Kinds.TOTAL
              && pair.weight() <= entries.open.amountWeight;
      if (!taken || isTotal(pair) || !entries.open.suppliers.isEmpty()) {
        return entries.open;
      }
    }
    for (Entry entry : entries.all()) {
      if (pair.lot() != null && pair.lot().equals(entry.lot) && entry.money == null) {
        return entry;
      }
    }
    entries.open = entries.begin(pair);
    return entries.open;
  }

  private boolean isTotal(Pair pair) {
    return cues.opens(Kind.TOTAL_LABEL, pair.label().of(text));
  }

  /** 中标金额：25万元（包2）: a lot behind the price is also that of the winner named before it. */
  private void takeLotBehind(Pair pair) {
    Entry open = entries.open;
    int bracket = pair.value().end();
    boolean behind =
        pair.lot() != null
            && bracket + 1 < text.length()
            && "（(".indexOf(text.charAt(bracket)) >= 0
            && Lots.at(text, bracket + 1, text.length()) != null;
    if (behind && open != null && open.lot == null && open.money == null && open.rate == null) {
      open.lot = pair.lot();
    }
  }

  void rate(Pair pair, Entry row) {
    if (row == null) {
      takeLotBehind(pair);
    }
    Entry entry = row == null ? entries.open : row;
    if (entry == null || entry.lost) {
      return;
    }
    if (ofEach(pair, row)) {
      return;
    }
    String value = pair.value().of(text);
    if (value.chars().noneMatch(c -> c >= '0' && c <= '9') && !cues.has(Kind.RATE, value)) {
      return;
    }
    Money read = money.read(text, pair);
    boolean isMoney = read != null && read.kind() == Kinds.TOTAL && !read.bare();
    entry.offer(
        pair, isMoney ? read : new Money(null, null, Kinds.RATE, pair.value(), false, false));
  }

  void unitPrice(Pair pair, Entry row) {
    Entry entry = row == null ? entries.open : row;
    boolean owned = entry != null && !entry.lost && (row != null || !entry.suppliers.isEmpty());
    if (pair.section() == SectionKind.ITEMS || !owned) {
      return;
    }
    Money total = money.total(text, pair);
    if (total != null && entry.total() == null) {
      entry.offer(pair, total);
      return;
    }
    Money read = money.read(text, pair);
    if (read != null
        && read.kind() != Kinds.RATE
        && read.kind() != Kinds.UNDISCLOSED
        && entry.money == null) {
      entry.offer(
          pair,
          new Money(
              read.value(), read.currency(), Kinds.UNIT_PRICE, read.span(), false, read.bare()));
      entry.amountWeight = 0;
    }
  }
}
