package org.tendertrace.link;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.tendertrace.link.Fingerprint.Buyers;
import org.tendertrace.model.NoticeType;

/**
 * Weighs what two notices have in common against what they differ in, for pairs that no single rule
 * decides: a field that was left out, shortened or misread is made up for by the others. Points are
 * about decimal logarithms of how much likelier an observation is for two notices of one
 * procurement than for two that merely share a key, times two.
 */
final class Evidence {

  /** From here on two notices are of one procurement. */
  private static final double ENOUGH = 5.5;

  /** From here on that is as sure as a rule. */
  private static final double PLENTY = 9;

  private static final double SAME_TITLE = 0.9;
  private static final double LIKE_TITLE = 0.7;
  private static final double KINDRED_TITLE = 0.5;
  private static final double UNLIKE_TITLE = 0.3;
  private static final double MOSTLY_HELD = 0.85;
  private static final int ROUND_DIGITS = 2;

  private final Fingerprint one;
  private final Fingerprint other;
  private final Buyers buyers;
  private final List<String> reasons = new ArrayList<>();
  private double points;

  /** Whether something agrees that two procurements of one buyer and supplier would not share. */
  private boolean telling;

  private Evidence(Fingerprint one, Fingerprint other, Buyers buyers) {
    this.one = one;
    this.other = other;
    this.buyers = buyers;
  }

  /** The link that all evidence together makes; symmetric. */
  static Optional<Link> weigh(Fingerprint one, Fingerprint other, Buyers buyers) {
    return new Evidence(one, other, buyers).link();
  }

  private Optional<Link> link() {
    boolean numbered = number();
    if (!Outlines.datesFit(one, other) && !numbered) {
      return Optional.empty();
    }
    if (one.title().contradicts(other.title())) {
      return Optional.empty();
    }
    if (Outlines.otherAward(one, other) || isOfOtherBuyer()) {
      return Optional.empty();
    }
    title();
    buyer();
    parties();
    money();
    contents();
    if (points < ENOUGH || !telling) {
      return Optional.empty();
    }
    return Optional.of(new Link(String.join(", ", reasons), points >= PLENTY ? 0.86 : 0.76));
  }

  /**
   * Whether both name buyers that do not go together. Two offices buy the same thing at the same
   * price; only a number of its own or one award says that a name was misread.
   */
  private boolean isOfOtherBuyer() {
    String same = one.sharedNumber(other);
    return buyers == Buyers.OTHER
        && !isMisread()
        && !one.sharesAward(other)
        && (same == null || !ProjectId.isUnique(same));
  }

  /** Whether buyers that do not go together may be one: misread, renamed or shortened. */
  private boolean isMisread() {
    return one.mistakesBuyer(other) || Told.fullBuyer(one, other) || one.shortensBuyer(other);
  }

  /** Whether the award is the same, read or told. */
  private boolean award() {
    return one.sharesAward(other) || Told.award(one, other);
  }

  private void count(double weight, String reason) {
    points += weight;
    reasons.add(reason);
  }

  private void tell(double weight, String reason) {
    count(weight, reason);
    telling = true;
  }

  /** Whether the numbers are the same. */
  private boolean number() {
    String same = one.sharedNumber(other);
    if (same != null) {
      tell(ProjectId.isUnique(same) ? 6.5 : 3, "same number " + same);
      return true;
    }
    if (one.id() != null && other.id() != null) {
      if (one.id().matches(other.id())) {
        tell(2, "same project id but for its counter");
        return true;
      }
      boolean again = Outlines.retries(one, other);
      boolean slip = one.id().slips(other.id());
      points -= slip ? 0 : again ? 1 : one.rivals(other) ? 7 : 2.5;
    } else if (!one.numbers().isEmpty() && !other.numbers().isEmpty()) {
      points -= Outlines.retries(one, other) ? 0.5 : 3;
    }
    return false;
  }

  private void title() {
    double likeness = one.likeness(other);
    if (likeness >= SAME_TITLE) {
      boolean full =
          one.title().telling() || other.title().telling() || one.sharesTellingThing(other);
      count(full ? 4 : one.title().distinctive() ? 3 : 1.5, "same title");
      telling |= full;
    } else if (one.plans(other)
        || other.plans(one)
        || (likeness < KINDRED_TITLE && Told.title(one, other))) {
      tell(3.5, "title told in the text");
    } else if (likeness >= LIKE_TITLE) {
      count(2.5, "like titles");
    } else if (likeness >= KINDRED_TITLE || one.title().overlap(other.title()) >= MOSTLY_HELD) {
      count(1.5, "kindred titles");
    } else if (likeness < UNLIKE_TITLE && !one.title().incomparable(other.title()) && !award()) {
      points -= 2;
    }
  }

  private void buyer() {
    switch (buyers) {
      case SAME -> count(3, "same buyer");
      case LIKELY -> count(2.5, "buyer told in the text");
      case OTHER -> points -= isMisread() ? (one.mistakesBuyer(other) && !award() ? 2.5 : 0) : 6;
      case UNKNOWN -> {
        if (one.site() != null && one.site().equals(other.site())) {
          count(1.5, "same site");
        }
      }
    }
  }

  private void parties() {
    if (one.agency() != null && other.agency() != null) {
      if (one.agency().equals(other.agency())) {
        count(0.5, "same agency");
      } else {
        points -= 1;
      }
    }
    if (one.sharesAward(other)) {
      tell(isRound(one.amount()) ? 3.5 : 5, "same supplier and amount");
    } else if (Told.award(one, other)) {
      tell(
          isRound(sum()) ? 3.5 : isTelling(sum()) ? 5.5 : 5,
          "supplier and amount told in the text");
    } else if (one.sharesSupplier(other) || Told.supplier(one, other)) {
      count(1.5, "same supplier");
      // Whom a single source notice names is awarded what it is about.
      telling |=
          (one.type() == NoticeType.SINGLE_SOURCE) != (other.type() == NoticeType.SINGLE_SOURCE)
              && one.likeness(other) >= LIKE_TITLE;
    } else if (one.otherSupplier(other)) {
      points -= 2;
    }
    if (one.sharesPlan(other)) {
      count(2, "same plan number");
    }
    if (!Collections.disjoint(one.contracts(), other.contracts())) {
      tell(5, "same contract number");
    }
  }

  private void money() {
    BigDecimal a = one.budget();
    BigDecimal b = other.budget();
    if (a != null && b != null && a.signum() > 0) {
      if (a.compareTo(b) == 0) {
        count(isRound(a) ? 2 : 3, "same budget");
        telling |= a.stripTrailingZeros().precision() > 1;
      } else {
        points -= Outlines.budgetsFit(one, other) ? 0 : 3;
      }
    }
    if (exceeds(one, other) || exceeds(other, one)) {
      points -= 3;
    }
  }

  private void contents() {
    // Where the budget is the same it has counted already.
    long sums = one.sharedSums(other) - (one.sharesBudget(other) ? 1 : 0);
    if (sums > 0 && !award()) {
      tell(sums > 2 ? 5.5 : sums > 1 ? 4 : 3.5, "same sum in the text");
    } else if (!award() && one.sharedCommonSums(other) > 0) {
      count(2, "same sum in the text");
      telling |= buyers == Buyers.SAME || buyers == Buyers.LIKELY;
    }
    long quantities = one.sharedQuantities(other);
    if (quantities > 0) {
      count(quantities > 1 ? 3 : 1.5, "same quantities");
      telling |= quantities > 1;
    }
    if (Outlines.isNextTo(one, other)) {
      points += 0.5;
    }
  }

  private static boolean exceeds(Fingerprint award, Fingerprint plan) {
    return award.amount() != null
        && plan.budget() != null
        && award.amount().compareTo(plan.budget()) > 0;
  }

  private BigDecimal sum() {
    return one.amount() == null ? other.amount() : one.amount();
  }

  private static boolean isTelling(BigDecimal sum) {
    return !Figures.telling(List.of(sum.stripTrailingZeros().toPlainString())).isEmpty();
  }

  /** 500000 is the sum of many awards, 487300 of few. */
  private static boolean isRound(BigDecimal sum) {
    return sum.stripTrailingZeros().precision() <= ROUND_DIGITS;
  }
}
