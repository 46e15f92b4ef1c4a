package org.tendertrace.text;

import java.math.BigDecimal;
import org.tendertrace.model.Span;

/**
 * A number that may be money, exactly as printed.
 *
 * @param span with its currency, unit and brackets around the unit
 * @param value money: in units of the currency; a percentage: in per cent; bare: the number itself
 * @param currency ISO 4217 code; {@code null} where the place prints none
 * @param capitals whether it is written in financial numerals
 */
public record Amount(Span span, BigDecimal value, String currency, Form form, boolean capitals) {

  /** How much of an amount is printed. */
  public enum Form {
    /** With a unit or a currency of its own. */
    MONEY,
    /** Digits alone: its unit, if any, stands in a label or a header. */
    BARE,
    /** A percentage. */
    PERCENT,
    /** Money for one of something: 元/台, 元/张. */
    PER_PIECE,
    /** A count of something else: 台, 年, 日, 分. */
    COUNT
  }

  /** The same amount in a text that has {@code offset} characters more in front. */
  public Amount shifted(int offset) {
    Span moved = new Span(span.begin() + offset, span.end() + offset);
    return new Amount(moved, value, currency, form, capitals);
  }

  /** The same as the price of one piece. */
  Amount perPiece() {
    return new Amount(span, value, currency, Form.PER_PIECE, capitals);
  }

  /** The same number in another currency. */
  Amount in(String other) {
    return new Amount(span, value, other, form, capitals);
  }

  /** The same number, read with the unit of its label or header. */
  Amount times(BigDecimal unit, String unitCurrency) {
    return new Amount(
        span,
        value.multiply(unit),
        currency == null ? unitCurrency : currency,
        Form.MONEY,
        capitals);
  }
}
