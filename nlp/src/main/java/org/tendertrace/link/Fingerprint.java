package org.tendertrace.link;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What of a notice is compared.
 *
 * @param id the project number; {@code null} where none is printed
 * @param buyers ids of the buyers
 * @param parents ids of those that the buyers belong to
 * @param agency id of the agency; {@code null} where none is named
 * @param plan the whole text read like a title, for an intention, which names what it plans in a
 *     table; {@code null} for every other notice
 * @param budget the budget in full units; {@code null} where none is printed
 * @param text hash of the folded text; {@code null} where it is too short to tell
 */
record Fingerprint(
    ProjectId id,
    Set<String> buyers,
    Set<String> parents,
    String agency,
    Title title,
    String plan,
    BigDecimal budget,
    String text) {

  private static final int PIECE = 5;

  Fingerprint {
    buyers = Set.copyOf(buyers);
    parents = Set.copyOf(parents);
  }

  /**
   * What identifies the procurement itself: number and buyer, or title, buyer and first day; empty
   * where the notice does not say enough.
   *
   * @param first the day of the procurement's first notice; {@code null} where none is printed
   */
  Optional<String> identity(LocalDate first) {
    String buyer = buyers.stream().min(Comparator.naturalOrder()).orElse("");
    if (id != null) {
      String title = id.distinctive() && !buyer.isEmpty() ? "" : this.title.core();
      return Optional.of("id\n" + id.exact() + "\n" + buyer + "\n" + title);
    }
    return title.distinctive() && !buyer.isEmpty() && first != null
        ? Optional.of("title\n" + title.core() + "\n" + buyer + "\n" + first)
        : Optional.empty();
  }

  /** Whether a buyer is the same. */
  boolean sharesBuyer(Fingerprint other) {
    return !Collections.disjoint(buyers, other.buyers);
  }

  /** Whether a buyer is the same, or is part of a buyer of the other. */
  boolean compatibleBuyer(Fingerprint other) {
    return sharesBuyer(other)
        || !Collections.disjoint(buyers, other.parents)
        || !Collections.disjoint(parents, other.buyers);
  }

  /** For the how-manyeth time the procurement is tried, by number and title. */
  int round() {
    return Math.max(title.round(), id == null ? 1 : id.round());
  }

  /** Whether this intention plans what {@code other} is about. */
  boolean plans(Fingerprint other) {
    return plan != null
        && other.plan == null
        && other.title.distinctive()
        && plan.contains(other.title.core());
  }

  /** Beginning and end of the title: near-same titles share one of the two. */
  List<String> titlePieces() {
    String core = title.core();
    if (!title.distinctive()) {
      return List.of();
    }
    return List.of("^" + core.substring(0, PIECE), "$" + core.substring(core.length() - PIECE));
  }
}
