package org.tendertrace.link;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tendertrace.model.Notice;
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

  /** Two notices of one stage (a repost) lie no further apart than this. */
  private static final long REPOST_DAYS = 30;

  /** From the intention to the contract it takes at most about this long. */
  private static final long PROCUREMENT_DAYS = 400;

  private static final BigDecimal BUDGET_TOLERANCE = new BigDecimal("0.3");

  private final Fingerprints fingerprints;

  public Linker(Resolver resolver) {
    this.fingerprints = new Fingerprints(resolver);
  }

  /**
   * Keys of which two notices share at least one wherever {@link #link} can link them. A few per
   * notice; sorted and distinct.
   */
  public List<String> blockingKeys(Notice notice) {
    Fingerprint print = fingerprints.of(notice);
    Set<String> keys = new TreeSet<>();
    if (print.id() != null) {
      keys.add("id:" + print.id().base());
    }
    if (print.text() != null) {
      keys.add("text:" + print.text());
    }
    for (String buyer : print.buyers()) {
      if (print.budget() != null) {
        keys.add("budget:" + buyer + ":" + print.budget().stripTrailingZeros().toPlainString());
      }
      for (String piece : print.titlePieces()) {
        keys.add("title:" + buyer + ":" + piece);
      }
    }
    return List.copyOf(keys);
  }

  /**
   * Why {@code a} and {@code b} are of one procurement, as a clause; empty where they are not.
   * Symmetric.
   */
  public Optional<String> link(Notice a, Notice b) {
    Fingerprint one = fingerprints.of(a);
    Fingerprint other = fingerprints.of(b);
    if (one.text() != null && one.text().equals(other.text())) {
      return Optional.of("same text (repost)");
    }
    if (one.id() != null && other.id() != null) {
      return one.id().matches(other.id()) ? linkById(one, other) : Optional.empty();
    }
    return linkByTitle(a, one, b, other).or(() -> linkByPlan(a, one, b, other));
  }

  private Optional<String> linkById(Fingerprint one, Fingerprint other) {
    double likeness = one.title().similarity(other.title());
    boolean known = !one.buyers().isEmpty() && !other.buyers().isEmpty();
    String id =
        one.id().exact().equals(other.id().exact())
            ? "project id"
            : "project id but for its counter";
    if (known) {
      boolean distinctive = one.id().distinctive() || likeness >= KINDRED_TITLE;
      if (!one.compatibleBuyer(other) || !distinctive) {
        return Optional.empty();
      }
      return Optional.of("same " + id + " and buyer" + round(one, other));
    }
    if (likeness >= KINDRED_TITLE) {
      return Optional.of("same " + id + " and kindred title" + round(one, other));
    }
    return one.id().distinctive() && one.agency() != null && one.agency().equals(other.agency())
        ? Optional.of("same " + id + " and agency" + round(one, other))
        : Optional.empty();
  }

  private Optional<String> linkByTitle(Notice a, Fingerprint one, Notice b, Fingerprint other) {
    boolean sameThing =
        one.title().distinctive()
            && other.title().distinctive()
            && one.title().numbers().equals(other.title().numbers())
            && one.title().similarity(other.title()) >= NEAR_TITLE;
    if (!sameThing || !one.sharesBuyer(other)) {
      return Optional.empty();
    }
    if (!datesFit(a, b) || !budgetsFit(a, b)) {
      return Optional.empty();
    }
    String title =
        one.title().core().equals(other.title().core()) ? "same title" : "near-same title";
    return Optional.of(title + " and buyer" + round(one, other));
  }

  /**
   * An intention may plan many things under one general title: it is linked to what it names, where
   * the budget is the same too.
   */
  private static Optional<String> linkByPlan(
      Notice a, Fingerprint one, Notice b, Fingerprint other) {
    boolean planned =
        (one.plans(other) || other.plans(one))
            && one.sharesBuyer(other)
            && one.budget() != null
            && other.budget() != null
            && one.budget().compareTo(other.budget()) == 0
            && datesFit(a, b);
    return planned
        ? Optional.of("intention that names it, same buyer and budget")
        : Optional.empty();
  }

  private static String round(Fingerprint one, Fingerprint other) {
    return one.round() == other.round() ? "" : ", tried again";
  }

  private static boolean datesFit(Notice a, Notice b) {
    LocalDate first = a.published();
    LocalDate second = b.published();
    if (first == null || second == null) {
      return a.noticeType() != b.noticeType();
    }
    long days = Math.abs(ChronoUnit.DAYS.between(first, second));
    return days <= (a.noticeType() == b.noticeType() ? REPOST_DAYS : PROCUREMENT_DAYS);
  }

  private static boolean budgetsFit(Notice a, Notice b) {
    if (a.budgetAmount() == null || b.budgetAmount() == null) {
      return true;
    }
    boolean planned =
        a.noticeType() == NoticeType.INTENTION || b.noticeType() == NoticeType.INTENTION;
    BigDecimal larger = a.budgetAmount().max(b.budgetAmount());
    BigDecimal difference = a.budgetAmount().subtract(b.budgetAmount()).abs();
    BigDecimal allowed = planned ? larger.multiply(BUDGET_TOLERANCE) : BigDecimal.ZERO;
    return difference.compareTo(allowed) <= 0;
  }
}
