package org.tendertrace.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.tendertrace.text.Folded;

/** The forms in which values are compared: width, case and spaces do not count, script does not. */
final class Normal {

  private Normal() {}

  static String name(String name) {
    return name == null ? null : Folded.withoutSpaces(name).text();
  }

  static String amount(BigDecimal amount) {
    return amount == null ? null : amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  static String amount(String amount) {
    return amount == null ? null : amount(new BigDecimal(amount));
  }
}
