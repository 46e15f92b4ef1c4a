package org.tendertrace.spend;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Divides an amount so that the parts sum to it to the cent. */
final class Parts {

  private static final int SCALE = 2;

  private Parts() {}

  /**
   * {@code count} parts of {@code whole} that differ by at most a cent; the first ones take the
   * cents that are left over.
   *
   * @throws ArithmeticException if {@code whole} has fractions of a cent
   */
  static List<BigDecimal> equal(BigDecimal whole, int count) {
    BigInteger cents = whole.setScale(SCALE).unscaledValue();
    BigInteger[] share = cents.divideAndRemainder(BigInteger.valueOf(count));
    int left = share[1].intValueExact();
    List<BigDecimal> parts = new ArrayList<>(count);
    for (int k = 0; k < count; k++) {
      BigInteger extra = BigInteger.valueOf(k < Math.abs(left) ? Integer.signum(left) : 0);
      parts.add(new BigDecimal(share[0].add(extra), SCALE));
    }
    return parts;
  }
}
