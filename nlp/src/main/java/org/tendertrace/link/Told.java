package org.tendertrace.link;

import java.util.List;
import org.tendertrace.model.NoticeType;

/** What the text of one notice tells of the parties, the thing and the award of another. */
final class Told {

  private static final int FULL_NAME = 8;
  private static final int MIN_PLANNED = 6;

  private Told() {}

  private static boolean isIn(List<String> names, String text, int shortest) {
    return text != null
        && names.stream().anyMatch(name -> name.length() >= shortest && text.contains(name));
  }

  /** Whether the text of one tells a buyer of the other, as no other party of its own. */
  static boolean buyer(Fingerprint one, Fingerprint other) {
    return buyerIn(one, other, Fingerprint.MIN_NAME) || buyerIn(other, one, Fingerprint.MIN_NAME);
  }

  /** Whether the text of one tells a buyer of the other by a shortened name. */
  static boolean shortBuyer(Fingerprint one, Fingerprint other) {
    return shortBuyerIn(one, other) || shortBuyerIn(other, one);
  }

  private static boolean shortBuyerIn(Fingerprint text, Fingerprint named) {
    return text.excerpt() != null
        && text.buyers().isEmpty()
        && !Fingerprint.isParty(text, named.buyers())
        && named.names().stream().anyMatch(name -> NamesAlike.isShortIn(text.excerpt(), name));
  }

  /** Whether it does so by a name that is hardly a part of another's. */
  static boolean fullBuyer(Fingerprint one, Fingerprint other) {
    return buyerIn(one, other, FULL_NAME) || buyerIn(other, one, FULL_NAME);
  }

  /**
   * Whether the text of one, which names no buyer, tells a buyer of the other without its place.
   */
  static boolean endOfBuyer(Fingerprint one, Fingerprint other) {
    return endOfBuyerIn(one, other) || endOfBuyerIn(other, one);
  }

  private static boolean endOfBuyerIn(Fingerprint text, Fingerprint named) {
    return text.excerpt() != null
        && text.buyers().isEmpty()
        && named.names().stream()
            .map(NamesAlike::withoutPlace)
            .anyMatch(end -> end.length() >= Fingerprint.MIN_NAME && text.excerpt().contains(end));
  }

  private static boolean buyerIn(Fingerprint text, Fingerprint named, int shortest) {
    return isIn(named.names(), text.excerpt(), shortest)
        && !Fingerprint.isParty(text, named.buyers());
  }

  /** Whether the text of one, which leaves its buyer open, tells a buyer of the other. */
  static boolean openBuyer(Fingerprint one, Fingerprint other) {
    return openBuyerIn(one, other) || openBuyerIn(other, one);
  }

  private static boolean openBuyerIn(Fingerprint text, Fingerprint named) {
    boolean open = text.buyers().isEmpty() || text.ofDepartment() || named.mistakesBuyer(text);
    return open && !named.buyers().isEmpty() && buyerIn(text, named, Fingerprint.MIN_NAME);
  }

  /** Whether the text of one tells a supplier of the other. */
  static boolean supplier(Fingerprint one, Fingerprint other) {
    return supplierIn(one, other) || supplierIn(other, one);
  }

  /**
   * Whether a text that tells no other sum than the award's, and no candidates, tells a supplier.
   */
  private static boolean supplierIn(Fingerprint text, Fingerprint award) {
    boolean otherSum =
        award.amount() != null
            && !text.figures().isEmpty()
            && !text.figures().contains(award.amount().stripTrailingZeros().toPlainString());
    return text.type() != NoticeType.CANDIDATE
        && (!otherSum || text.type() == NoticeType.SINGLE_SOURCE)
        && isIn(award.sellers(), text.excerpt(), Fingerprint.MIN_NAME);
  }

  /** Whether the text of one tells both to whom the other was awarded and for how much. */
  static boolean award(Fingerprint one, Fingerprint other) {
    return awardIn(one, other) || awardIn(other, one);
  }

  private static boolean awardIn(Fingerprint text, Fingerprint award) {
    return award.amount() != null
        && isIn(award.sellers(), text.excerpt(), Fingerprint.MIN_NAME)
        && text.figures().contains(award.amount().stripTrailingZeros().toPlainString());
  }

  /** Whether the text of one tells the title of the other. */
  static boolean title(Fingerprint one, Fingerprint other) {
    return titleIn(one, other) || titleIn(other, one);
  }

  private static boolean titleIn(Fingerprint text, Fingerprint titled) {
    if (text.excerpt() == null || !titled.title().distinctive()) {
      return false;
    }
    String core = titled.title().core();
    for (String name : text.names()) {
      String rest = core.replace(name, "");
      core = rest.length() < Fingerprint.MIN_NAME ? core : rest;
    }
    return text.excerpt().contains(core);
  }

  /** How much of the title of one stands in the text of the other, which tells no title; 0 to 1. */
  static double share(Fingerprint one, Fingerprint other) {
    return Math.max(shareIn(one, other.title()), shareIn(other, one.title()));
  }

  private static double shareIn(Fingerprint text, Title title) {
    return text.excerpt() == null || !text.title().silent() ? 0 : title.heldIn(text.excerpt());
  }

  /** Whether the intention plans what {@code other} is about. */
  static boolean plans(Fingerprint intention, Fingerprint other) {
    return intention.plan() != null
        && other.plan() == null
        && other.title().distinctive()
        && isPlanned(intention.plan(), other.title().core());
  }

  /** A plan leaves out the place that a title opens with. */
  private static boolean isPlanned(String plan, String core) {
    for (int k = 0; k + MIN_PLANNED <= core.length(); k++) {
      boolean opens = k == 0 || NamesAlike.isDesignator(core.charAt(k - 1));
      if (opens && plan.contains(core.substring(k))) {
        return true;
      }
    }
    return plan.contains(core);
  }
}
