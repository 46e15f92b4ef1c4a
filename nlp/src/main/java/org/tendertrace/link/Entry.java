package org.tendertrace.link;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.tendertrace.model.Award;
import org.tendertrace.model.Notice;
import org.tendertrace.model.Procurement;
import org.tendertrace.resolve.Resolver;

/**
 * One award or failed lot of one notice, with its suppliers resolved.
 *
 * @param lot comparable lot number; empty where undivided
 * @param suppliers ids, in the order of the notice
 */
record Entry(
    String noticeId,
    String lot,
    List<String> suppliers,
    BigDecimal amount,
    String currency,
    Award.Status status,
    double confidence) {

  static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::lot)
          .thenComparing(entry -> String.join(",", entry.suppliers()))
          .thenComparing(Entry::amount, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Entry::noticeId);

  /** How sure a lot is that a title names. */
  private static final double FAILED_BY_TITLE = 0.9;

  Entry {
    suppliers = List.copyOf(suppliers);
  }

  static Entry of(Award award, Notice notice, Resolver resolver) {
    boolean total = award.amountKind() == Award.AmountKind.TOTAL;
    return new Entry(
        award.noticeId(),
        Lots.number(award.lot()),
        award.supplierNames().stream()
            .map(name -> resolver.idOf(notice.party(name)))
            .distinct()
            .toList(),
        total && award.amount() != null ? award.amount().setScale(2) : null,
        award.currency() == null ? notice.currency() : award.currency(),
        award.status(),
        award.confidence());
  }

  /** The lot that {@code notice} says has failed. */
  static Entry failed(Notice notice, String lot) {
    return new Entry(
        notice.noticeId(),
        lot,
        List.of(),
        null,
        notice.currency(),
        Award.Status.FAILED,
        FAILED_BY_TITLE);
  }

  boolean awarded() {
    return status == Award.Status.AWARDED;
  }

  boolean sharesSupplier(Entry other) {
    return !Collections.disjoint(suppliers, other.suppliers);
  }

  /** Whether both say the same, wherever they say it. */
  boolean agrees(Entry other) {
    return status == other.status
        && (amount == null || other.amount == null || amount.compareTo(other.amount) == 0)
        && (suppliers.isEmpty() || other.suppliers.isEmpty() || sharesSupplier(other));
  }

  Entry withLot(String number) {
    return new Entry(noticeId, number, suppliers, amount, currency, status, confidence);
  }

  Entry withAmount(BigDecimal sum) {
    return new Entry(noticeId, lot, suppliers, sum, currency, status, confidence);
  }

  Entry withAmountOf(Entry other) {
    return new Entry(noticeId, lot, suppliers, other.amount, other.currency, status, confidence);
  }

  Entry withSuppliersOf(Entry other) {
    return new Entry(noticeId, lot, other.suppliers, amount, currency, status, confidence);
  }

  Procurement.Lot settled() {
    return new Procurement.Lot(lot, suppliers, amount, currency, status, noticeId, confidence);
  }
}
