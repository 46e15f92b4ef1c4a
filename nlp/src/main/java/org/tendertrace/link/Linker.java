package org.tendertrace.link;

import java.util.Optional;
import org.tendertrace.link.Fingerprint.Buyers;
import org.tendertrace.model.NoticeType;
import org.tendertrace.resolve.Resolver;

/**
 * Decides whether two notices are of one procurement. Precision before recall: a yuan counted twice
 * is visible in two rows, one that a wrong link swallowed is gone.
 */
public final class Linker {

  /** Titles that are nearly the same: one or two characters differ. */
  private static final double NEAR_TITLE = 0.9;

  /** Titles that speak of the same thing, where project number or buyer already agree. */
  private static final double KINDRED_TITLE = 0.5;

  /** Titles of two things, if a stage may call the same thing by another name. */
  private static final double UNLIKE_TITLE = 0.3;

  /** Of a shortened title most characters stand in the full one. */
  private static final double OVERLAP = 0.7;

  /** Texts of which one has, but for a frame or a cut, all that the other has. */
  private static final double NEAR_TEXT = 0.85;

  /** Texts that share less are no copies, however much of the shorter the longer holds. */
  private static final double MIN_LIKENESS = 0.4;

  private final Fingerprints fingerprints;

  public Linker(Resolver resolver) {
    this.fingerprints = new Fingerprints(resolver);
  }

  /** What of a notice is compared: it is taken once, and then the notice is no longer needed. */
  public Fingerprint fingerprint(NoticeAwards read) {
    return fingerprints.of(read);
  }

  /** Why {@code a} and {@code b} are of one procurement; empty where they are not. Symmetric. */
  public Optional<Link> link(Fingerprint a, Fingerprint b) {
    if (a.text() != null && a.text().equals(b.text())) {
      return link("same text (repost)", 0.99);
    }
    if (Outlines.isOrderUnder(a, b)) {
      return Optional.empty();
    }
    Buyers buyers = a.buyersOf(b);
    return byFailure(a, b, buyers)
        .or(() -> byRightNumber(a, b, buyers))
        .or(() -> byRule(a, b, buyers))
        .or(() -> Evidence.weigh(a, b, buyers));
  }

  private static Optional<Link> byRule(Fingerprint a, Fingerprint b, Buyers buyers) {
    if (a.id() == null || b.id() == null) {
      return byText(a, b, buyers)
          .or(() -> byTitle(a, b, buyers))
          .or(() -> byPlan(a, b, buyers))
          .or(() -> byName(a, b, buyers))
          .or(() -> byContract(a, b, buyers))
          .or(() -> byAward(a, b, buyers));
    }
    return a.id().matches(b.id()) && !a.mistakesPlan(b)
        ? byId(a, b, buyers)
        : byName(a, b, buyers)
            .or(() -> bySlip(a, b, buyers))
            .or(() -> byRetry(a, b, buyers))
            .or(() -> byAward(a, b, buyers));
  }

  /** Whoever tries again says so, often under another number, title and budget. */
  private static Optional<Link> byFailure(Fingerprint one, Fingerprint other, Buyers buyers) {
    boolean again =
        one.namesFailed(other)
            && !Outlines.isOfOtherYear(one, other)
            && (buyers == Buyers.SAME
                || buyers == Buyers.LIKELY
                || (buyers == Buyers.UNKNOWN && likeness(one, other) >= KINDRED_TITLE));
    return again
        ? link("one says that it tries again what the other tried before", 0.88)
        : Optional.empty();
  }

  /** A correction tells that the number of the notice that it corrects is another's. */
  private static Optional<Link> byRightNumber(Fingerprint one, Fingerprint other, Buyers buyers) {
    boolean corrects =
        one.rightsNumber(other)
            && buyers != Buyers.OTHER
            && (one.likeness(other) >= KINDRED_TITLE || Told.title(one, other));
    return corrects
        ? link("one corrects the number of the other, kindred title", 0.9)
        : Optional.empty();
  }

  private static Optional<Link> link(String reason, double confidence) {
    return Optional.of(new Link(reason, confidence));
  }

  private static Optional<Link> byId(Fingerprint one, Fingerprint other, Buyers buyers) {
    boolean exact = one.id().exact().equals(other.id().exact());
    double likeness = likeness(one, other);
    boolean kindred = likeness >= KINDRED_TITLE;
    if ((!exact && !kindred) || isOtherThing(one, other)) {
      // A counter tells rounds apart, and just as well the projects under one plan.
      return Optional.empty();
    }
    String id = exact ? "same project id" : "same project id but for its counter";
    if (!kindred && Outlines.otherAward(one, other)) {
      return Optional.empty();
    }
    return switch (buyers) {
      case SAME, LIKELY -> ofBuyer(one, other, id, likeness);
      case UNKNOWN -> ofUnknownBuyer(one, other, id, kindred);
      case OTHER -> exact ? ofOtherBuyer(one, other, likeness) : Optional.empty();
    };
  }

  /**
   * Whether a number was printed twice: for things of other names and of budgets that do not fit.
   */
  private static boolean isOtherThing(Fingerprint one, Fingerprint other) {
    return one.likeness(other) < UNLIKE_TITLE
        && !one.title().incomparable(other.title())
        && one.title().overlap(other.title()) < OVERLAP
        && Outlines.isOtherBudget(one, other);
  }

  private static Optional<Link> ofBuyer(
      Fingerprint one, Fingerprint other, String id, double likeness) {
    String reason = id + " and buyer" + round(one, other);
    if (likeness >= KINDRED_TITLE) {
      return link(reason, 0.98);
    }
    if (!one.id().distinctive(other.id())) {
      return Optional.empty();
    }
    if (one.sharesAward(other)) {
      return link(reason + ", supplier and amount", 0.95);
    }
    boolean silent =
        (one.title().silent() || other.title().silent()) && Outlines.amountsFit(one, other);
    if (silent || likeness >= UNLIKE_TITLE) {
      return link(reason, 0.92);
    }
    return Outlines.amountsFit(one, other)
        ? link(reason + ", under another title", 0.74)
        : Optional.empty();
  }

  private static Optional<Link> ofUnknownBuyer(
      Fingerprint one, Fingerprint other, String id, boolean kindred) {
    String round = round(one, other);
    if (kindred) {
      return link(id + " and kindred title" + round, 0.93);
    }
    if (one.id().distinctive(other.id()) && one.sharesAward(other)) {
      return link(id + ", supplier and amount" + round, 0.92);
    }
    if (one.id().distinctive(other.id())
        && one.agency() != null
        && one.agency().equals(other.agency())) {
      return link(id + " and agency" + round, 0.85);
    }
    if (one.id().distinctive(other.id()) && isOfAnotherOffice(one, other)) {
      return link(id + ", in a notice by another office", 0.8);
    }
    boolean open = one.title().incomparable(other.title());
    return open && one.id().unique()
        ? link(id + ", no buyer named" + round, 0.78)
        : Optional.empty();
  }

  private static Optional<Link> ofOtherBuyer(Fingerprint one, Fingerprint other, double likeness) {
    if (!one.id().distinctive(other.id())) {
      return Optional.empty();
    }
    if (isOfAnotherOffice(one, other)) {
      return link("same project id, in a notice by another office", 0.85);
    }
    if (likeness >= KINDRED_TITLE && one.sharesAward(other)) {
      return link("same project id, title, supplier and amount", 0.9);
    }
    if (likeness >= NEAR_TITLE && one.shortensBuyer(other)) {
      return link("same project id and title, buyer shortened", 0.88);
    }
    return likeness >= NEAR_TITLE
            && one.id().unique()
            && one.sharesSupplier(other)
            && one.type() != other.type()
        ? link("same project id, title and supplier, for another buyer", 0.8)
        : Optional.empty();
  }

  /** A decision on a complaint is published by whoever supervises the buyer. */
  private static boolean isOfAnotherOffice(Fingerprint one, Fingerprint other) {
    return one.type() == NoticeType.OTHER || other.type() == NoticeType.OTHER;
  }

  /** A repost in another frame or cut off; never two notices filled into one template. */
  private static Optional<Link> byText(Fingerprint one, Fingerprint other, Buyers buyers) {
    if (one.sketch() == null || other.sketch() == null) {
      return Optional.empty();
    }
    double share = one.sketch().containment(other.sketch());
    boolean copy =
        share >= NEAR_TEXT
            && one.sketch().likeness(other.sketch()) >= MIN_LIKENESS
            && buyers != Buyers.OTHER
            && !one.otherSupplier(other)
            && !Figures.contradict(one.figures(), other.figures())
            && one.title().numbers().equals(other.title().numbers())
            && Outlines.isRepost(one, other);
    return copy
        ? link("near-same text (%d %%)".formatted(Math.round(share * 100)), 0.93)
        : Optional.empty();
  }

  private static Optional<Link> byTitle(Fingerprint one, Fingerprint other, Buyers buyers) {
    boolean same = one.title().core().equals(other.title().core());
    if (!Outlines.datesFit(one, other)
        || !Outlines.budgetsFit(one, other)
        || Outlines.otherAward(one, other)) {
      return Optional.empty();
    }
    String title = same ? "same title" : "near-same title";
    String round = round(one, other);
    if (!sameThing(one, other)) {
      boolean brief = same && !one.title().silent() && !one.title().distinctive();
      return brief && buyers == Buyers.SAME && Outlines.isBrief(one, other)
          ? link(
              "same brief title and buyer, within weeks" + round,
              one.sharesAward(other) ? 0.88 : 0.8)
          : Optional.empty();
    }
    return switch (buyers) {
      case SAME -> link(title + " and buyer" + round, same ? 0.91 : 0.86);
      case LIKELY -> {
        double sure = one.sharesAward(other) ? 0.9 : same ? 0.84 : 0.8;
        yield link(title + ", buyer told in the text" + round, sure);
      }
      case UNKNOWN -> ofUnknownBuyer(one, other, title + round);
      case OTHER -> Optional.empty();
    };
  }

  private static Optional<Link> ofUnknownBuyer(Fingerprint one, Fingerprint other, String title) {
    if (one.sharesAward(other)) {
      return link(title + ", supplier and amount", 0.9);
    }
    boolean telling = one.title().core().equals(other.title().core()) && one.title().telling();
    return telling ? link(title + ", no buyer named", 0.72) : Optional.empty();
  }

  private static boolean sameThing(Fingerprint one, Fingerprint other) {
    return !Outlines.isAddition(one, other)
        && !one.title().isOtherService(other.title())
        && one.title().distinctive()
        && other.title().distinctive()
        && one.title().numbers().equals(other.title().numbers())
        && likeness(one, other) >= NEAR_TITLE;
  }

  /** How alike the titles are, where a buyer's name in front of one makes no difference. */
  private static double likeness(Fingerprint one, Fingerprint other) {
    return one.title().likeness(other.title());
  }

  /**
   * An intention may plan many things under one general title: it is linked to what it names, where
   * the budget is about the same too.
   */
  private static Optional<Link> byPlan(Fingerprint one, Fingerprint other, Buyers buyers) {
    boolean planned =
        (Told.plans(one, other) || Told.plans(other, one))
            && (buyers == Buyers.SAME || buyers == Buyers.LIKELY)
            && one.budget() != null
            && other.budget() != null
            && (Outlines.budgetsFit(one, other) || isAmong(one, other) || isAmong(other, one))
            && Outlines.datesFit(one, other);
    if (!planned) {
      return Optional.empty();
    }
    return one.budget().compareTo(other.budget()) == 0
        ? link("intention that names it, same buyer and budget", 0.9)
        : link("intention that names it, same buyer, a like budget", 0.84);
  }

  /** Whether an intention of several things tells the budget of one. */
  private static boolean isAmong(Fingerprint intention, Fingerprint one) {
    return intention.plan() != null
        && one.budget() != null
        && intention.figures().contains(one.budget().stripTrailingZeros().toPlainString());
  }

  /** A contract or a correction under a number of its own prints that of its tender. */
  private static Optional<Link> byName(Fingerprint one, Fingerprint other, Buyers buyers) {
    boolean named =
        (one.names(other) || other.names(one))
            && buyers != Buyers.OTHER
            && !Outlines.otherAward(one, other)
            && !Outlines.isAddition(one, other)
            && !Outlines.isOfOtherYear(one, other)
            && one.title().numbers().equals(other.title().numbers())
            && likeness(one, other) >= KINDRED_TITLE;
    return named
        ? link("one prints the other's project id, kindred title", 0.92)
        : Optional.empty();
  }

  /** A supplement and the acceptance print the number of their contract. */
  private static Optional<Link> byContract(Fingerprint one, Fingerprint other, Buyers buyers) {
    boolean same =
        one.sharesContract(other)
            && buyers != Buyers.OTHER
            && !one.otherSupplier(other)
            && (one.title().incomparable(other.title()) || likeness(one, other) >= KINDRED_TITLE);
    return same ? link("same contract number", 0.9) : Optional.empty();
  }

  /** Numbers are typed by hand. */
  private static Optional<Link> bySlip(Fingerprint one, Fingerprint other, Buyers buyers) {
    boolean slip =
        one.id().slips(other.id())
            && (buyers == Buyers.SAME || buyers == Buyers.LIKELY)
            && (sameThing(one, other)
                || (one.sharesAward(other) && likeness(one, other) >= KINDRED_TITLE))
            && Outlines.datesFit(one, other)
            && !Outlines.otherAward(one, other);
    return slip
        ? link("same buyer and title, project id but for its zeros", 0.88)
        : Optional.empty();
  }

  /** A procurement that failed is tried again under a number of its own. */
  private static Optional<Link> byRetry(Fingerprint one, Fingerprint other, Buyers buyers) {
    boolean again =
        (buyers == Buyers.SAME || buyers == Buyers.LIKELY)
            && Outlines.retries(one, other)
            && Outlines.budgetsFit(one, other)
            && sameThing(one, other);
    return again
        ? link("same title and buyer, tried again under a new project id", 0.88)
        : Optional.empty();
  }

  /**
   * A contract without its tender's number, or a repost of the award under another title, is told
   * by whom the award went to and for how much.
   */
  private static Optional<Link> byAward(Fingerprint one, Fingerprint other, Buyers buyers) {
    if (!one.sharesAward(other)
        || !Outlines.datesFit(one, other)
        || !one.title().numbers().equals(other.title().numbers())) {
      return Optional.empty();
    }
    boolean numbered = one.id() != null && other.id() != null;
    boolean stages =
        one.type() != other.type()
            && Outlines.isSoonAfter(one, other)
            && likeness(one, other) >= KINDRED_TITLE;
    if (numbered && !stages) {
      return Optional.empty();
    }
    boolean silent = one.title().silent() || other.title().silent();
    boolean kindred = silent || one.title().overlap(other.title()) >= OVERLAP;
    if ((buyers == Buyers.SAME || buyers == Buyers.LIKELY) && kindred) {
      return link("same buyer, supplier and amount, kindred title", 0.88);
    }
    return buyers == Buyers.OTHER && one.shortensBuyer(other) && likeness(one, other) >= NEAR_TITLE
        ? link("same title, supplier and amount, buyer shortened", 0.84)
        : Optional.empty();
  }

  private static String round(Fingerprint one, Fingerprint other) {
    return one.round() == other.round() ? "" : ", tried again";
  }
}
