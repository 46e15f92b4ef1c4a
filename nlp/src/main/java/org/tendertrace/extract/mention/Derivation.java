package org.tendertrace.extract.mention;

import java.math.BigDecimal;
import java.util.List;

/**
 * A way to read a quantity off the figures of an item.
 *
 * @param value {@code null} where nothing is counted
 * @param of the figures that it uses
 * @param traits what speaks for it or against it; several ways share them
 */
record Derivation(BigDecimal value, String unit, List<Figure> of, List<Traits> traits) {

  /** The outcome of ways that count nothing. */
  static final String NONE = "";

  /** Number and unit; ways with one outcome are one answer. */
  String outcome() {
    return value == null ? NONE : outcome(value, unit);
  }

  static String outcome(BigDecimal value, String unit) {
    return value.stripTrailingZeros().toPlainString() + " " + unit;
  }
}
