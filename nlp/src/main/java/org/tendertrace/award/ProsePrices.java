package org.tendertrace.award;

import java.util.List;
import org.tendertrace.extract.CueLists;
import org.tendertrace.extract.MoneyReader.Kinds;
import org.tendertrace.extract.MoneyReader.Money;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.text.Amount;
import org.tendertrace.text.Amounts;

/** Finds the price that running text tells of who is named in it: 某公司，报价88.6万元. */
final class ProsePrices {

  private static final int MONEY_AHEAD = 120;
  private static final int MONEY_BESIDE = 30;
  private static final String SENTENCE_ENDS = "。；;\n";

  private final CueLists cues;
  private final Amounts amounts;

  ProsePrices(CueLists cues, Amounts amounts) {
    this.cues = cues;
    this.amounts = amounts;
  }

  /** The price behind the name; else the one right behind its name in another place. */
  Money of(String text, Name name) {
    Money beside = price(text, name.span().end(), MONEY_AHEAD, SENTENCE_ENDS);
    beside = beside == null ? before(text, name) : beside;
    beside =
        beside == null && !LotLines.opensBelow(text, name.span().end())
            ? behind(text, name.span().end())
            : beside;
    return beside == null ? elsewhere(text, name) : beside;
  }

  /** 成交价65000元，成交人某公司: the one price in the same sentence before the name. */
  private Money before(String text, Name name) {
    int begin = name.span().begin();
    while (begin > 0
        && name.span().begin() - begin < MONEY_AHEAD
        && SENTENCE_ENDS.indexOf(text.charAt(begin - 1)) < 0) {
      begin--;
    }
    List<Amount> sums =
        amounts.find(text, begin, name.span().begin()).stream()
            .filter(a -> a.form() == Amount.Form.MONEY)
            .toList();
    if (sums.size() != 1) {
      return null;
    }
    Amount sum = sums.get(0);
    String label = text.substring(begin, sum.span().begin());
    boolean price =
        cues.has(Kind.PRICE_LABEL, label)
            && !cues.has(Kind.NOT_PRICE, label)
            && !cues.has(Kind.UNIT_PRICE, label)
            && !cues.has(Kind.BEFORE_CHANGE, label)
            && name.span().begin() - sum.span().end() <= MONEY_BESIDE;
    return price
        ? new Money(sum.value(), sum.currency(), Kinds.TOTAL, sum.span(), false, false)
        : null;
  }

  /** The price right behind the same name in any place; {@code null} for none. */
  Money elsewhere(String text, Name name) {
    Money ahead = null;
    String printed = name.span().of(text);
    for (int at = text.indexOf(printed); ahead == null && at >= 0; ) {
      ahead = price(text, at + printed.length(), MONEY_BESIDE, ProseMembers.CLAUSE_ENDS);
      ahead = ahead == null ? bid(text, at + printed.length()) : ahead;
      at = text.indexOf(printed, at + 1);
    }
    return ahead;
  }

  /** 某公司，报价88.6万元: what the winner bid, in the sentence that names it; {@code null} for none. */
  private Money bid(String text, int from) {
    Money sum = price(text, from, MONEY_BESIDE, SENTENCE_ENDS);
    String label = sum == null ? "" : text.substring(from, sum.span().begin());
    return cues.has(Kind.BID, label) && label.indexOf('首') < 0 ? sum : null;
  }

  /** The price that is told behind {@code from}, in the same passage; {@code null} for none. */
  Money behind(String text, int from) {
    return price(text, from, MONEY_AHEAD, "；;");
  }

  /** Whether a place is amid the digits of a number. */
  private static boolean isInside(String text, int at) {
    return Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at));
  }

  private Money price(String text, int from, int length, String ends) {
    int to = from;
    while (to < text.length() && to - from < length && ends.indexOf(text.charAt(to)) < 0) {
      to++;
    }
    while (to < text.length() && to > from && isInside(text, to)) {
      to++;
    }
    int last = from;
    for (Amount amount : amounts.find(text, from, to)) {
      // sums of damaged texts may overlap
      int begin = amount.span().begin();
      String before = text.substring(Math.min(last, begin), begin);
      last = amount.span().end();
      boolean piece = amount.form() == Amount.Form.PER_PIECE;
      if (piece && (before.indexOf('\t') >= 0 || cues.has(Kind.PRICE_LABEL, before))) {
        // 成交价格：夏装118元/套，冬装248元/套, and Example Ltd | $184.00/hr | $162.50/hr
        return new Money(
            amount.value(), amount.currency(), Kinds.UNIT_PRICE, amount.span(), false, false);
      }
      if (amount.form() == Amount.Form.MONEY && !cues.has(Kind.UNIT_PRICE, before)) {
        return !cues.has(Kind.NOT_PRICE, before)
            ? new Money(amount.value(), amount.currency(), Kinds.TOTAL, amount.span(), false, false)
            : null;
      }
    }
    return null;
  }
}
