package org.tendertrace.link;

import java.time.LocalDate;
import java.util.List;
import org.tendertrace.model.Entity;
import org.tendertrace.model.Entity.ListedAs;
import org.tendertrace.model.Entity.Listing;

/**
 * On which lists a buyer was on a day, as {@code listed_at_award} of the marts tells it of the
 * lists that come with Tendertrace: whoever is listed later is not listed, and what belongs to it
 * is no affiliate.
 *
 * @param told each list with how the buyer is on it
 * @param own whether it is itself on one of the user's own
 */
record BuyerLists(List<String> told, boolean own) {

  static final BuyerLists NONE = new BuyerLists(List.of(), false);

  BuyerLists {
    told = List.copyOf(told);
  }

  /**
   * The lists of {@code buyer}.
   *
   * @param day {@code null} where none is printed
   */
  static BuyerLists of(Entity buyer, LocalDate day) {
    List<Listing> on = buyer.lists().stream().filter(one -> isOn(one, day)).toList();
    return new BuyerLists(
        on.stream().map(one -> one.list() + ": " + how(one, day)).sorted().toList(),
        on.stream().anyMatch(one -> one.own() && how(one, day).equals("listed")));
  }

  private static boolean isOn(Listing one, LocalDate day) {
    boolean dated = one.since() != null && day != null;
    return !dated
        ? one.since() == null || one.listedAs() == ListedAs.LISTED
        : !one.since().isAfter(day);
  }

  private static String how(Listing one, LocalDate day) {
    if (one.listedAs() == ListedAs.AFFILIATE) {
      return "affiliate";
    }
    return one.since() == null || day == null ? "listed, date unknown" : "listed";
  }
}
