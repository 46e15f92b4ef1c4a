package org.tendertrace.link;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import org.tendertrace.model.NoticeType;

/** Whether what two notices say of days, budgets and outcomes can be of one procurement. */
final class Outlines {

  /** Two notices of one stage (a repost) lie no further apart than this. */
  private static final long REPOST_DAYS = 30;

  /** From the intention to the acceptance it takes at most about this long. */
  private static final long PROCUREMENT_DAYS = 400;

  /** From the tender to the contract it takes at most about this long. */
  private static final long STAGES_DAYS = 240;

  /** Portals copy from one another within about this time, but for stragglers. */
  private static final long COPY_DAYS = 10;

  /** A small purchase is decided within about this time. */
  private static final long SOON_DAYS = 45;

  /** Portals copy from one another within about this time. */
  private static final long NEXT_DAYS = 7;

  /** A day that a text prints is not further from its publication than this. */
  private static final long ABOUT_DAYS = 30;

  /** A procurement that failed is tried again within about this time. */
  private static final long RETRY_DAYS = 180;

  /** Portals publish the stages of one procurement out of order by a few days at most. */
  private static final long LATE_DAYS = 3;

  /** A contract is changed by less than this. */
  private static final double AMOUNT_RATIO = 1.5;

  private static final BigDecimal BUDGET_TOLERANCE = new BigDecimal("0.3");

  private Outlines() {}

  /** Days between the publications; 0 where one is not known. */
  private static long daysApart(Fingerprint a, Fingerprint b) {
    return dated(a, b) ? Math.abs(ChronoUnit.DAYS.between(a.published(), b.published())) : 0;
  }

  private static boolean dated(Fingerprint a, Fingerprint b) {
    return a.published() != null && b.published() != null;
  }

  /** Whether one can be a copy of the other by its day. */
  static boolean isRepost(Fingerprint a, Fingerprint b) {
    return daysApart(a, b) <= REPOST_DAYS;
  }

  /**
   * Whether days that both print, if only in their texts, are within the time of a small purchase.
   */
  static boolean isAboutSoonAfter(Fingerprint a, Fingerprint b) {
    return about(a) != null
        && about(b) != null
        && Math.abs(ChronoUnit.DAYS.between(about(a), about(b))) <= SOON_DAYS;
  }

  /** Whether both are dated, and within the time of a small purchase. */
  static boolean isSoonAfter(Fingerprint a, Fingerprint b) {
    return dated(a, b) && daysApart(a, b) <= SOON_DAYS;
  }

  /**
   * Whether both are dated, and stages of a small purchase or copies of one stage by their days.
   */
  static boolean isBrief(Fingerprint a, Fingerprint b) {
    return dated(a, b) && daysApart(a, b) <= (a.type() == b.type() ? COPY_DAYS : SOON_DAYS);
  }

  /** Whether both are dated, and within days of one another. */
  static boolean isNextTo(Fingerprint a, Fingerprint b) {
    return dated(a, b) && daysApart(a, b) <= NEXT_DAYS;
  }

  /** Whether the days allow that both are of one procurement. */
  static boolean datesFit(Fingerprint a, Fingerprint b) {
    boolean sameStage = a.type() == b.type();
    if (!dated(a, b)) {
      boolean known = about(a) != null && about(b) != null;
      long apart = known ? Math.abs(ChronoUnit.DAYS.between(about(a), about(b))) : 0;
      boolean award = Deals.shared(a, b) != null || Deals.told(a, b) != null;
      return apart <= longest(a, b) + ABOUT_DAYS
          && (!sameStage || award || Told.award(a, b) || (known && apart <= REPOST_DAYS));
    }
    return daysApart(a, b) <= (sameStage ? REPOST_DAYS : longest(a, b)) && isInOrder(a, b);
  }

  /** The day of publication, or one that the text prints. */
  static LocalDate about(Fingerprint print) {
    return print.published() == null ? print.around() : print.published();
  }

  /** Plans are made long before, and acceptance follows long after; the rest takes months. */
  private static long longest(Fingerprint a, Fingerprint b) {
    return isMonthsOff(a.type()) || isMonthsOff(b.type()) ? PROCUREMENT_DAYS : STAGES_DAYS;
  }

  private static boolean isMonthsOff(NoticeType type) {
    return type == NoticeType.INTENTION
        || type == NoticeType.OTHER
        || type == NoticeType.CORRECTION;
  }

  /** No plan follows its tender, and no tender its result, unless it is tried again. */
  private static boolean isInOrder(Fingerprint a, Fingerprint b) {
    boolean swapped = a.published().isAfter(b.published());
    Fingerprint first = swapped ? b : a;
    Fingerprint later = swapped ? a : b;
    return order(first.type()) <= order(later.type())
        || first.round() < later.round()
        || daysApart(a, b) <= LATE_DAYS
        || order(first.type()) == 0
        || order(later.type()) == 0;
  }

  private static int order(NoticeType type) {
    return switch (type) {
      case INTENTION -> 1;
      case TENDER, SINGLE_SOURCE -> 2;
      case CANDIDATE, AWARD -> 3;
      case CONTRACT -> 4;
      case CORRECTION, TERMINATION, OTHER -> 0;
    };
  }

  /** Whether one can be the next round of what the other tells the failure or first round of. */
  static boolean retries(Fingerprint a, Fingerprint b) {
    if (!dated(a, b)) {
      boolean failed = (isFailure(a) && isOpening(b)) || (isFailure(b) && isOpening(a));
      return failed
          && about(a) != null
          && about(b) != null
          && Math.abs(ChronoUnit.DAYS.between(about(a), about(b))) <= RETRY_DAYS;
    }
    if (daysApart(a, b) > RETRY_DAYS) {
      return false;
    }
    if (a.published().equals(b.published())) {
      return isFailure(a) != isFailure(b) || a.round() != b.round();
    }
    boolean swapped = a.published().isAfter(b.published());
    Fingerprint first = swapped ? b : a;
    Fingerprint later = swapped ? a : b;
    boolean failed =
        first.type() == NoticeType.TERMINATION && later.type() != NoticeType.TERMINATION;
    boolean opened = first.type() == NoticeType.SINGLE_SOURCE && later.type() == NoticeType.TENDER;
    return failed || opened || first.round() < later.round();
  }

  /** Whether one is the tender that can follow the failure that the other tells. */
  static boolean opensAgain(Fingerprint a, Fingerprint b) {
    return ((isFailure(a) && isOpening(b)) || (isFailure(b) && isOpening(a))) && retries(a, b);
  }

  private static boolean isFailure(Fingerprint print) {
    return print.type() == NoticeType.TERMINATION;
  }

  private static boolean isOpening(Fingerprint print) {
    return print.type() == NoticeType.TENDER;
  }

  /** Whether both budgets can be that of one procurement; a plan's is only about right. */
  static boolean budgetsFit(Fingerprint a, Fingerprint b) {
    if (a.budget() == null || b.budget() == null) {
      return true;
    }
    boolean planned = a.type() == NoticeType.INTENTION || b.type() == NoticeType.INTENTION;
    BigDecimal larger = a.budget().max(b.budget());
    BigDecimal difference = a.budget().subtract(b.budget()).abs();
    BigDecimal allowed = planned ? larger.multiply(BUDGET_TOLERANCE) : BigDecimal.ZERO;
    return difference.compareTo(allowed) <= 0;
  }

  /**
   * Whether both open a procurement with another budget, or one awards more than the other plans.
   */
  static boolean isOtherBudget(Fingerprint a, Fingerprint b) {
    boolean opened = a.type() == NoticeType.TENDER && b.type() == NoticeType.TENDER;
    return (opened && !budgetsFit(a, b)) || exceeds(a, b) || exceeds(b, a);
  }

  /** Whether one awards more than the other, which tells no award, has to spend. */
  static boolean exceeds(Fingerprint award, Fingerprint plan) {
    return award.amount() != null
        && plan.budget() != null
        && plan.amount() == null
        && award.amount().compareTo(plan.budget()) > 0;
  }

  /** Whether two undivided sums can be the award and the contract of one procurement. */
  static boolean amountsFit(Fingerprint a, Fingerprint b) {
    if (a.amount() == null
        || b.amount() == null
        || !a.lots().isEmpty()
        || !b.lots().isEmpty()
        || a.amount().signum() <= 0
        || b.amount().signum() <= 0) {
      return true;
    }
    double ratio = a.amount().doubleValue() / b.amount().doubleValue();
    return Math.max(ratio, 1 / ratio) <= AMOUNT_RATIO;
  }

  /**
   * Whether both tell of an award and not of the same one. Rounds, candidates and what a correction
   * or a termination changed differ without being of two procurements.
   */
  static boolean otherAward(Fingerprint a, Fingerprint b) {
    boolean otherLots =
        !a.lots().isEmpty() && !b.lots().isEmpty() && Collections.disjoint(a.lots(), b.lots());
    if (otherLots || a.round() != b.round() || !isFinal(a.type()) || !isFinal(b.type())) {
      return false;
    }
    if (Deals.shared(a, b) != null) {
      return false;
    }
    boolean otherAmount =
        a.type() == b.type()
            ? a.lots().isEmpty()
                && b.lots().isEmpty()
                && a.amount() != null
                && b.amount() != null
                && a.amount().compareTo(b.amount()) != 0
            : !amountsFit(a, b);
    return (a.otherSupplier(b) && !a.mistakesBuyer(b)) || otherAmount;
  }

  /** Whether the numbers are of two years, and no day says that these are next to one another. */
  static boolean isOfOtherYear(Fingerprint a, Fingerprint b) {
    boolean near = dated(a, b) && daysApart(a, b) <= SOON_DAYS;
    return !near && a.id() != null && b.id() != null && a.id().otherYear(b.id());
  }

  /** Whether one orders under what the other agreed on for many orders. */
  static boolean isOrderUnder(Fingerprint a, Fingerprint b) {
    return a.title().order() != b.title().order()
        && (a.title().order() ? b.title() : a.title()).framework();
  }

  /** Whether one buys more of what the other bought, under a number of its own. */
  static boolean isAddition(Fingerprint a, Fingerprint b) {
    boolean same = a.id() != null && b.id() != null && a.id().matches(b.id());
    return a.title().addition() != b.title().addition()
        && !a.title().silent()
        && !b.title().silent()
        && !same
        && Collections.disjoint(a.contracts(), b.contracts());
  }

  private static boolean isFinal(NoticeType type) {
    return type == NoticeType.AWARD || type == NoticeType.CONTRACT;
  }
}
