package org.tendertrace.award;

import org.tendertrace.extract.CueLists;
import org.tendertrace.extract.MoneyReader.Kinds;
import org.tendertrace.extract.MoneyReader.Money;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.model.Span;
import org.tendertrace.text.Amount;
import org.tendertrace.text.Amounts;

/** Makes entries of the rows of tables whose cells are run together. */
final class RowEntries {

  private static final double SURE = 0.7;

  /** Numbers below it that print no currency are numbers of rows and rooms. */
  private static final int LEAST = 100;

  private final CueLists cues;
  private final Amounts amounts;

  RowEntries(CueLists cues, Amounts amounts) {
    this.cues = cues;
    this.amounts = amounts;
  }

  /**
   * The entry of a row.
   *
   * @param header what stands above the price, with the unit if any
   */
  Entry of(String lot, Name name, Amount amount, String header) {
    Amounts.Unit unit = amounts.unitIn(header);
    boolean rate = amount.form() == Amount.Form.PERCENT || cues.has(Kind.RATE, header);
    Amount sum = unit == null ? amount : unit.apply(amount);
    boolean told = sum.form() == Amount.Form.MONEY || (!rate && sum.value().intValue() >= LEAST);
    Kinds kind = told ? Kinds.TOTAL : rate ? Kinds.RATE : Kinds.UNDISCLOSED;
    kind = cues.has(Kind.UNIT_PRICE, header) ? Kinds.UNIT_PRICE : kind;
    boolean total = kind == Kinds.TOTAL;
    boolean bare = sum.form() == Amount.Form.BARE;
    Money money =
        new Money(total ? sum.value() : null, sum.currency(), kind, amount.span(), false, bare);
    int begin = Math.min(name.span().begin(), amount.span().begin());
    int end = Math.max(name.span().end(), amount.span().end());
    Entry entry = Entry.ofLine(new Span(begin, end), lot, name, money, SURE);
    entry.rate = kind == Kinds.RATE ? money : null;
    return entry;
  }
}
