package org.tendertrace.spend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PartsTest {

  @Test
  void theFirstPartsTakeTheCentsThatAreLeft() {
    assertThat(Parts.equal(new BigDecimal("100.00"), 3))
        .containsExactly(new BigDecimal("33.34"), new BigDecimal("33.33"), new BigDecimal("33.33"));
    assertThat(Parts.equal(new BigDecimal("0.01"), 2))
        .containsExactly(new BigDecimal("0.01"), new BigDecimal("0.00"));
    assertThat(Parts.equal(new BigDecimal("-0.05"), 2))
        .containsExactly(new BigDecimal("-0.03"), new BigDecimal("-0.02"));
  }

  @Test
  void partsSumToTheWholeAndDifferByACentAtMost() {
    Random random = new Random(20240318);
    for (int k = 0; k < 2000; k++) {
      BigDecimal whole = BigDecimal.valueOf(random.nextLong(100_000_000_000L), 2);
      List<BigDecimal> parts = Parts.equal(whole, 1 + random.nextInt(40));
      assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
          .isEqualByComparingTo(whole);
      BigDecimal spread =
          parts.stream()
              .max(BigDecimal::compareTo)
              .orElseThrow()
              .subtract(parts.stream().min(BigDecimal::compareTo).orElseThrow());
      assertThat(spread).isLessThanOrEqualTo(new BigDecimal("0.01"));
    }
  }

  @Test
  void fractionsOfACentAreNoAmount() {
    assertThatThrownBy(() -> Parts.equal(new BigDecimal("1.005"), 2))
        .isInstanceOf(ArithmeticException.class);
  }
}
