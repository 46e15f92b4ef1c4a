package org.tendertrace.link;

import java.math.BigDecimal;
import java.util.ArrayList;
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

  /** From here on that is sure enough, where the titles agree, to outweigh another number. */
  private static final double MUCH = 7.5;

  /** From here on that is as sure as a rule. */
  private static final double PLENTY = 9;

  private static final double SAME_TITLE = 0.9;
  private static final double LIKE_TITLE = 0.7;
  private static final double KINDRED_TITLE = 0.5;
  private static final double UNLIKE_TITLE = 0.3;
  private static final double MOSTLY_HELD = 0.85;
  private static final int ROUND_DIGITS = 2;
  private static final int TELLING_DIGITS = 4;

  /** An award is seldom for less than this share of the budget. */
  private static final double NEAR_BUDGET = 0.75;

  private final Fingerprint one;
  private final Fingerprint other;
  private final Buyers buyers;

  /** A sum that both award to one supplier; {@code null} for none. */
  private final BigDecimal deal;

  /** A sum that one awards, and the other tells with the supplier; {@code null} for none. */
  private final BigDecimal toldDeal;

  private final List<String> reasons = new ArrayList<>();
  private double points;

  /** Whether something agrees that two procurements of one buyer and supplier would not share. */
  private boolean telling;

  private boolean sameTitle;

  /** Whether a number that nobody else has is that of both. */
  private boolean sameNumber;

  private boolean likeTitle;
  private boolean kindredTitle;

  /** Whether one opens soon what the other says has failed, under a number of its own. */
  private boolean retried;

  private Evidence(Fingerprint one, Fingerprint other, Buyers buyers) {
    this.one = one;
    this.other = other;
    this.buyers = buyers;
    this.deal = Deals.shared(one, other);
    this.toldDeal = deal == null ? Deals.told(one, other) : null;
  }

  /** The link that all evidence together makes; symmetric. */
  static Optional<Link> weigh(Fingerprint one, Fingerprint other, Buyers buyers) {
    return new Evidence(one, other, buyers).link();
  }

  private Optional<Link> link() {
    if (Outlines.isOfOtherYear(one, other)) {
      return Optional.empty();
    }
    boolean numbered = number();
    if (!Outlines.datesFit(one, other) && !numbered) {
      return Optional.empty();
    }
    if (one.title().contradicts(other.title()) && !isNumberedForSure()) {
      return Optional.empty();
    }
    if (Outlines.otherAward(one, other) || Outlines.isAddition(one, other) || isOfOtherBuyer()) {
      return Optional.empty();
    }
    title();
    buyer();
    if (retried && (likeTitle || sameTitle) && buyers == Buyers.SAME) {
      tell(1.5, "opened soon after a failure");
    }
    parties();
    money();
    contents();
    if (points < ENOUGH || !telling) {
      return Optional.empty();
    }
    double fair = points >= MUCH && (sameTitle || sameNumber) ? 0.81 : 0.76;
    return Optional.of(new Link(String.join(", ", reasons), points >= PLENTY ? 0.86 : fair));
  }

  /** Whether a number that nobody else has is that of both, and no buyer speaks against it. */
  private boolean isNumberedForSure() {
    String same = one.sharedNumber(other);
    return same != null && !isReference() && ProjectId.isUnique(same) && buyers != Buyers.OTHER;
  }

  /** Whether each has a number of its own. */
  private boolean isReference() {
    return one.id() != null && other.id() != null && !one.id().exact().equals(other.id().exact());
  }

  /**
   * Whether both name buyers that do not go together. Two offices buy the same thing at the same
   * price; only a number of its own or one award says that a name was misread.
   */
  private boolean isOfOtherBuyer() {
    String same = one.sharedNumber(other);
    return buyers == Buyers.OTHER
        && !isMisread()
        && !one.shortensBuyer(other)
        && deal == null
        && toldDeal == null
        && (same == null || !ProjectId.isUnique(same));
  }

  /** Whether buyers that do not go together may be one: misread, renamed or shortened. */
  private boolean isMisread() {
    return one.mistakesBuyer(other) || Told.fullBuyer(one, other) || one.shortensBuyer(other);
  }

  /** Whether the award is the same, read or told. */
  private boolean award() {
    return deal != null || toldDeal != null || Told.award(one, other);
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
      boolean order = isOrderUnder(one, other) || isOrderUnder(other, one);
      double reference = isKnownBuyer() ? 5 : 3.5;
      double sure = order ? 3 : isReference() ? reference : 6.5;
      sameNumber = !order && !isReference() && ProjectId.isUnique(same);
      boolean own = one.id() != null && other.id() != null && !isReference();
      double brief = own && one.id().distinctive() && isOfOneSite() ? 5 : 3;
      tell(ProjectId.isUnique(same) ? sure : brief, "same number " + same);
      return true;
    }
    if (one.sharesContract(other)) {
      tell(5, "same contract number");
      return true;
    }
    if (one.mistakesPlan(other)) {
      count(2, "same plan number");
      telling |= one.title().distinctive() && one.likeness(other) >= SAME_TITLE;
      return false;
    }
    if (one.id() != null && other.id() != null) {
      if (one.id().matches(other.id())) {
        tell(2, "same project id but for its counter");
        return true;
      }
      boolean again = Outlines.retries(one, other);
      boolean slip = one.id().slips(other.id());
      retried = Outlines.opensAgain(one, other) && Outlines.isAboutSoonAfter(one, other);
      points -= slip ? 0 : again ? 1 : one.rivals(other) ? 7 : 2.5;
    } else if (!one.numbers().isEmpty() && !other.numbers().isEmpty()) {
      points -= Outlines.retries(one, other) ? 0.5 : 2.5;
    }
    return false;
  }

  /** Whether one names the other, of which it is an order or a part with a number of its own. */
  private static boolean isOrderUnder(Fingerprint order, Fingerprint whole) {
    return order.id() != null
        && whole.id() != null
        && order.id().extend(whole.id())
        && !whole.names(order);
  }

  private void title() {
    double likeness = one.likeness(other);
    double told = Told.share(one, other);
    if (likeness >= LIKE_TITLE && one.isBeside(other)) {
      reasons.add("titles that differ in a word");
    } else if (likeness >= SAME_TITLE) {
      boolean full =
          one.title().telling() || other.title().telling() || one.sharesTellingThing(other);
      count(full ? 4 : one.title().distinctive() ? 3 : 1.5, "same title");
      telling |= full;
      sameTitle = one.title().distinctive();
    } else if (Told.plans(one, other)
        || Told.plans(other, one)
        || (likeness < KINDRED_TITLE && Told.title(one, other))) {
      tell(3.5, "title told in the text");
    } else if (likeness >= LIKE_TITLE
        || told >= MOSTLY_HELD
        || one.title().isPartOf(other.title())) {
      likeTitle = true;
      count(2.5, told >= MOSTLY_HELD ? "title mostly told in the text" : "like titles");
    } else if (likeness >= KINDRED_TITLE
        || told >= KINDRED_TITLE
        || one.title().overlap(other.title()) >= MOSTLY_HELD) {
      kindredTitle = true;
      count(1.5, "kindred titles");
    } else if (likeness < UNLIKE_TITLE && !one.title().incomparable(other.title()) && !award()) {
      points -= 2;
    }
  }

  private void buyer() {
    switch (buyers) {
      case SAME -> count(3, "same buyer");
      case LIKELY -> count(2.5, "buyer told in the text");
      case OTHER -> {
        if (one.shortensBuyer(other)) {
          count(1.5, "buyer shortened");
        } else if (one.mistakesSupplier(other) && award()) {
          count(1.5, "supplier taken for the buyer");
        } else if (isMisread()) {
          points -= one.mistakesBuyer(other) && !award() ? 2.5 : 0;
        } else if (sameNumber && isOfSupervisor()) {
          points -= 2;
        } else {
          points -= one.ofDepartment() || other.ofDepartment() ? 2 : 6;
        }
      }
      case UNKNOWN -> {
        if (Told.shortBuyer(one, other)) {
          count(2, "buyer shortened in the text");
        } else if (Told.endOfBuyer(one, other)) {
          count(1.5, "end of the buyer's name in the text");
        } else if (isOfOneSite()) {
          count(one.buyers().isEmpty() && other.buyers().isEmpty() ? 1.5 : 1, "same site");
        }
      }
    }
  }

  private boolean isKnownBuyer() {
    return buyers == Buyers.SAME || buyers == Buyers.LIKELY;
  }

  private boolean isOfOneSite() {
    return one.site() != null && one.site().equals(other.site());
  }

  /** Whether one decides on a complaint, which is published by whoever supervises the buyer. */
  private boolean isOfSupervisor() {
    return (one.type() == NoticeType.OTHER || other.type() == NoticeType.OTHER)
        && one.likeness(other) >= KINDRED_TITLE;
  }

  private void parties() {
    if (one.agency() != null && other.agency() != null) {
      if (one.agency().equals(other.agency())) {
        count(0.5, "same agency");
      } else {
        points -= 1;
      }
    }
    if (deal != null) {
      boolean soon = Outlines.isAboutSoonAfter(one, other);
      int digits = Deals.digits(deal);
      double sure = digits >= TELLING_DIGITS || soon ? 5.5 : 5;
      tell(digits > ROUND_DIGITS ? sure : soon ? 4 : 3.5, "same supplier and amount");
    } else if (toldDeal != null || Told.award(one, other)) {
      int digits = Deals.digits(toldDeal == null ? sum() : toldDeal);
      double sure = digits >= TELLING_DIGITS || Outlines.isAboutSoonAfter(one, other) ? 5.5 : 5;
      tell(digits <= ROUND_DIGITS ? 3.5 : sure, "supplier and amount told in the text");
    } else if (one.sharesSupplier(other) || Told.supplier(one, other)) {
      count(1.5, "same supplier");
      // Whom a single source notice names is awarded what it is about.
      boolean near = isNear(one, other) || isNear(other, one);
      boolean sole =
          (one.type() == NoticeType.SINGLE_SOURCE) != (other.type() == NoticeType.SINGLE_SOURCE);
      points += sole && near ? 1 : 0;
      telling |= sole && (near || one.likeness(other) >= LIKE_TITLE);
    } else if (one.otherSupplier(other)) {
      points -= 2;
    }
    if (one.sharesPlan(other)) {
      count(2, "same plan number");
    }
  }

  private void money() {
    BigDecimal a = one.budget();
    BigDecimal b = other.budget();
    if (a != null && b != null && a.signum() > 0) {
      if (a.compareTo(b) == 0) {
        count(Deals.digits(a) <= ROUND_DIGITS ? 2 : 3, "same budget");
        telling |= Deals.digits(a) > 1;
      } else {
        points -= Outlines.budgetsFit(one, other) ? 0 : 3;
      }
    }
    if (deal == null && toldDeal == null) {
      points -= Outlines.amountsFit(one, other) ? isOtherAmount() ? 2 : 0 : 4;
    }
    if (Outlines.exceeds(one, other) || Outlines.exceeds(other, one)) {
      points -= 3;
    } else if (isNear(one, other) || isNear(other, one)) {
      boolean soon = Outlines.isAboutSoonAfter(one, other);
      count(soon ? 1.5 : 1, "award within the budget");
      boolean brief = isKnownBuyer() && one.title().core().equals(other.title().core());
      boolean same = sameTitle || (brief && !one.title().silent());
      telling |=
          isKnownBuyer()
              ? likeTitle || same || (soon && kindredTitle && buyers == Buyers.SAME)
              : (same || (soon && likeTitle)) && isOfOneSite();
      points += same && one.type() != other.type() ? 0.5 : 0;
    }
  }

  private void contents() {
    // Where the budget is the same it has counted already.
    long sums = one.sharedSums(other) - (one.sharesBudget(other) ? 1 : 0);
    if (sums > 0 && !award()) {
      tell(sums > 2 ? 5.5 : sums > 1 ? 4 : 3.5, "same sum in the text");
    } else if (corrects(one, other) || corrects(other, one)) {
      tell(3.5, "sum corrected");
    } else if (!award() && one.sharedCommonSums(other) > 0) {
      count(2, "same sum in the text");
      telling |= isKnownBuyer();
    }
    long quantities = one.sharedQuantities(other);
    if (quantities > 0) {
      count(quantities > 1 ? 3 : 1.5, "same quantities");
      boolean near = isNear(one, other) || isNear(other, one);
      telling |= quantities > 1 || (near && (isKnownBuyer() || (kindredTitle && isOfOneSite())));
    }
    if (Outlines.isNextTo(one, other)) {
      points += 0.5;
    }
  }

  /** Whether a correction without a supplier prints the sum that the other awards. */
  private static boolean corrects(Fingerprint correction, Fingerprint award) {
    return correction.type() == NoticeType.CORRECTION
        && correction.suppliers().isEmpty()
        && Deals.sums(award.deals()).stream()
            .anyMatch(sum -> Figures.isNotRound(sum) && correction.figures().contains(sum));
  }

  private BigDecimal sum() {
    return one.amount() == null ? other.amount() : one.amount();
  }

  /** Few contracts are signed for another sum than was awarded. */
  private boolean isOtherAmount() {
    return one.amount() != null
        && other.amount() != null
        && one.lots().size() <= 1
        && other.lots().size() <= 1
        && one.type() != NoticeType.CANDIDATE
        && other.type() != NoticeType.CANDIDATE
        && one.type() != NoticeType.CORRECTION
        && other.type() != NoticeType.CORRECTION;
  }

  private static boolean isNear(Fingerprint award, Fingerprint plan) {
    return isWhole(award, plan)
        && award.budget() == null
        && award.amount().doubleValue() >= plan.budget().doubleValue() * NEAR_BUDGET;
  }

  private static boolean isWhole(Fingerprint award, Fingerprint plan) {
    return award.amount() != null && plan.budget() != null && plan.amount() == null;
  }
}
