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
    @Doc(
            value =
                "The lists, the user's own among them, that the buyer was on on effective_date, each"
                    + " with how: listed; listed, date unknown; affiliate.",
            example = "[us_entity_list: listed]")
        List<String> buyerLists,
    @Doc(
            value = "Whether the buyer was itself on a list of the user's own on that day.",
            example = "false")
        boolean buyerOwnListed,
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

  /** A procurement whose buyer is on no list. */
  public Procurement(
      String processId,
      List<String> noticeIds,
      String projectId,
      String buyerId,
      NoticeType stage,
      String effectiveNoticeId,
      BigDecimal effectiveAmount,
      String currency,
      LocalDate effectiveDate,
      List<Lot> lots,
      List<Conflict> conflicts,
      String why) {
    this(
        processId,
        noticeIds,
        projectId,
        buyerId,
        List.of(),
        false,
        stage,
        effectiveNoticeId,
        effectiveAmount,
        currency,
        effectiveDate,
        lots,
        conflicts,
        why);
  }

  public Procurement {
    buyerLists = List.copyOf(buyerLists);
    noticeIds = List.copyOf(noticeIds);
    lots = List.copyOf(lots);
    conflicts = List.copyOf(conflicts);
  }

  /** The final outcome of one lot. */
  public record Lot(
      @Doc(value = "Printed lot number; empty where undivided.", example = "1") String lot,
      @Doc(value = "The suppliers.", example = "[e-yunda]") List<String> supplierIds,
      @Doc(
              value = "What the first supplier belongs to, from the nearest to the last.",
              example = "[e-alibaba-cloud]")
          List<String> supplierParentIds,
      @Doc(value = "Total; null where undisclosed.", example = "200000.00") BigDecimal amount,
      @Doc(value = "ISO 4217 code.", example = "CNY") String currency,
      @Doc(value = "Outcome.", example = "awarded") Award.Status status,
      @Doc(value = "The notice it was taken from.", example = "n-9f86d081884c7d65") String noticeId,
      @Doc(value = "Probability that suppliers and amount are right.", example = "0.96")
          double confidence) {
    public Lot {
      supplierIds = List.copyOf(supplierIds);
      supplierParentIds = List.copyOf(supplierParentIds);
    }

    /** A lot whose supplier belongs to none that is known. */
    public Lot(
        String lot,
        List<String> supplierIds,
        BigDecimal amount,
        String currency,
        Award.Status status,
        String noticeId,
        double confidence) {
      this(lot, supplierIds, List.of(), amount, currency, status, noticeId, confidence);
    }

    /** The same lot with what its first supplier belongs to. */
    public Lot withSupplierParentIds(List<String> parents) {
      return new Lot(lot, supplierIds, parents, amount, currency, status, noticeId, confidence);
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
