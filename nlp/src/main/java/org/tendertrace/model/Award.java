package org.tendertrace.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** A row of {@code awards}. */
@Doc("One row per lot and award of a notice; a consortium is one award with several suppliers.")
public record Award(
    @Doc(value = "The notice.", example = "n-9f86d081884c7d65") String noticeId,
    @Doc(value = "Printed lot number; null where the award is undivided.", example = "1")
        String lot,
    @Doc(
            value = "Suppliers as printed; empty for a failed lot, or where none is printed.",
            example = "[运达科技有限公司]")
        List<String> supplierNames,
    @Doc(
            value = "Total in units of currency; null where undisclosed, a rate or a unit price.",
            example = "200000.00")
        BigDecimal amount,
    @Doc(value = "ISO 4217 code.", example = "CNY") String currency,
    @Doc(value = "What the notice prints as the price.", example = "total") AmountKind amountKind,
    @Doc(value = "Whether the lot was awarded or failed.", example = "awarded") Status status,
    @Doc(value = "Where lot, suppliers and amount stand and which rule read them.", example = "[…]")
        List<Evidence> evidence,
    @Doc(value = "Probability that suppliers and amount are right.", example = "0.96")
        double confidence) {

  /** What the notice prints as the price. */
  public enum AmountKind {
    TOTAL,
    UNIT_PRICE,
    /** 下浮率, 折扣率, 费率, a percentage. */
    RATE,
    UNDISCLOSED
  }

  /** Outcome of a lot. */
  public enum Status {
    AWARDED,
    FAILED
  }

  public Award {
    Objects.requireNonNull(noticeId, "noticeId");
    Objects.requireNonNull(amountKind, "amountKind");
    Objects.requireNonNull(status, "status");
    supplierNames = List.copyOf(supplierNames);
    evidence = List.copyOf(evidence);
  }
}
