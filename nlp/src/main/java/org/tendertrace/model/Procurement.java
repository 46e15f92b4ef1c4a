package org.tendertrace.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A row of {@code processes} (a class named Process would hide the one of java.lang). */
@Doc("One row per procurement: all its notices and reposts, and the amount that counts, once.")
public record Procurement(
    @Doc(value = "Identity of the procurement.", example = "p-5b1c0a…") String processId,
    @Doc(value = "Its notices, sorted.", example = "[n-9f86…, n-a1b2…]") List<String> noticeIds,
    @Doc(value = "Project number as printed in the effective notice.", example = "SZU2024000123")
        String projectId,
    @Doc(value = "The buyer; null where no notice names one.", example = "e-shenzhen-university")
        String buyerId,
    @Doc(value = "Furthest stage reached.", example = "award") NoticeType stage,
    @Doc(value = "The notice whose amounts count.", example = "n-9f86d081884c7d65")
        String effectiveNoticeId,
    @Doc(
            value = "Sum of the awarded lots' totals; null where none is disclosed.",
            example = "200000.00")
        BigDecimal effectiveAmount,
    @Doc(value = "ISO 4217 code; null where no lot was awarded.", example = "CNY") String currency,
    @Doc(
            value =
                "Day that decides exchange rate and rules in force; null where none is printed.",
            example = "2024-03-18")
        LocalDate effectiveDate,
    @Doc(value = "The awarded and failed lots, as they stand in the end.", example = "[…]")
        List<Lot> lots,
    @Doc(
            value = "Amounts that notices print and that do not count, with what decided.",
            example = "[]")
        List<Conflict> conflicts,
    @Doc(
            value = "Why these notices are one and why this amount counts, in a sentence.",
            example = "contract over award; 2 notices share project id and buyer")
        String why) {

  public Procurement {
    noticeIds = List.copyOf(noticeIds);
    lots = List.copyOf(lots);
    conflicts = List.copyOf(conflicts);
  }

  /** The final outcome of one lot. */
  public record Lot(
      @Doc(value = "Printed lot number; empty where undivided.", example = "1") String lot,
      @Doc(value = "The suppliers.", example = "[e-yunda]") List<String> supplierIds,
      @Doc(value = "Total; null where undisclosed.", example = "200000.00") BigDecimal amount,
      @Doc(value = "ISO 4217 code.", example = "CNY") String currency,
      @Doc(value = "Outcome.", example = "awarded") Award.Status status,
      @Doc(value = "The notice it was taken from.", example = "n-9f86d081884c7d65") String noticeId,
      @Doc(value = "Probability that suppliers and amount are right.", example = "0.96")
          double confidence) {
    public Lot {
      supplierIds = List.copyOf(supplierIds);
    }
  }

  /** Two notices of one lot that print different amounts. */
  public record Conflict(
      @Doc(value = "Printed lot number; empty where undivided.", example = "1") String lot,
      @Doc(value = "The amount that was put first.", example = "198000.00") BigDecimal amount,
      @Doc(value = "The notice that prints it.", example = "n-9f86d081884c7d65") String noticeId,
      @Doc(value = "The amount that was put aside.", example = "200000.00") BigDecimal otherAmount,
      @Doc(value = "The notice that prints that.", example = "n-1f86d081884c7d65")
          String otherNoticeId,
      @Doc(value = "What decided.", example = "contract_over_award") Rule rule) {

    /** What decides between two amounts. */
    public enum Rule {
      CONTRACT_OVER_AWARD,
      LATER_CONTRACT,
      CORRECTION,
      LATER_RESULT,
      LOTS_OVER_WHOLE
    }
  }
}
