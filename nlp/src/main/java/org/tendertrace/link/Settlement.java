package org.tendertrace.link;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tendertrace.model.Award;
import org.tendertrace.model.Entity;
import org.tendertrace.model.Notice;
import org.tendertrace.model.NoticeType;
import org.tendertrace.model.Party;
import org.tendertrace.model.Procurement;
import org.tendertrace.resolve.Resolver;
import org.tendertrace.text.Sha256;

/**
 * Settles what became of a procurement: which lots were awarded, to whom and for how much, each
 * counted once however many notices tell it. Intentions, tenders and candidates never count; a
 * contract counts over an award; a later result or its correction replaces an earlier one; a
 * termination takes back what was awarded before it. What decided is told in a sentence.
 */
public final class Settlement {

  private final Resolver resolver;
  private final Fingerprints fingerprints;

  public Settlement(Resolver resolver) {
    this.resolver = resolver;
    this.fingerprints = new Fingerprints(resolver);
  }

  /**
   * Settles the notices of one procurement, given in any order.
   *
   * @param linkReasons why they are one, as {@link Linker#link} said
   * @throws IllegalArgumentException if there is no notice
   */
  public Procurement settle(List<NoticeAwards> sameProcurement, List<String> linkReasons) {
    return settle(sameProcurement, fingerprints::of, linkReasons);
  }

  /**
   * As {@link #settle(List, List)}.
   *
   * @param prints the fingerprint of each notice, where it was taken already
   */
  Procurement settle(
      List<NoticeAwards> sameProcurement,
      Function<NoticeAwards, Fingerprint> prints,
      List<String> linkReasons) {
    if (sameProcurement.isEmpty()) {
      throw new IllegalArgumentException("A procurement has at least one notice");
    }
    List<Result> results =
        Result.inTime(
            sameProcurement.stream()
                .map(one -> Result.of(one, prints.apply(one), resolver))
                .toList());
    Outcome outcome = Outcome.of(results);
    List<Procurement.Lot> lots = withParents(outcome.lots(), sameProcurement);
    NoticeType stage = stage(results, outcome);
    Notice effective = effective(results, lots, stage);
    List<String> why = new ArrayList<>(outcome.why().clauses());
    Money total = Money.sum(lots);
    if (total.mixed()) {
      why.add("lots in several currencies are not added up");
    }
    why.add(0, together(results, linkReasons));
    Party buyer = buyer(effective, results);
    LocalDate day = outcome.day() != null ? outcome.day() : effective.published();
    BuyerLists lists =
        buyer == null
            ? BuyerLists.NONE
            : BuyerLists.of(resolver.resolve(buyer, Entity.Kind.BUYER), day);
    return new Procurement(
        processId(results),
        results.stream().map(one -> one.notice().noticeId()).sorted().toList(),
        projectId(effective, results),
        buyer == null ? null : resolver.idOf(buyer),
        lists.told(),
        lists.own(),
        stage,
        effective.noticeId(),
        total.amount(),
        total.currency(),
        day,
        lots,
        outcome.why().conflicts(),
        String.join("; ", why));
  }

  private List<Procurement.Lot> withParents(
      List<Procurement.Lot> lots, List<NoticeAwards> notices) {
    Map<String, List<String>> parents = new HashMap<>();
    for (NoticeAwards one : notices) {
      for (Award award : one.awards()) {
        for (String name : award.supplierNames()) {
          parents.merge(
              resolver.idOf(one.notice().party(name)),
              resolver.parentsOf(name),
              (before, other) -> before.size() >= other.size() ? before : other);
        }
      }
    }
    return lots.stream()
        .map(
            lot ->
                lot.supplierIds().isEmpty()
                    ? lot
                    : lot.withSupplierParentIds(
                        parents.getOrDefault(lot.supplierIds().get(0), List.of())))
        .toList();
  }

  private static String together(List<Result> results, List<String> linkReasons) {
    if (results.size() == 1) {
      return "one notice";
    }
    String reasons =
        linkReasons.isEmpty() ? "" : ": " + String.join(", ", new TreeSet<>(linkReasons));
    return results.size() + " notices" + reasons;
  }

  /** The furthest stage; a termination that was not overtaken is the last one. */
  private static NoticeType stage(List<Result> results, Outcome outcome) {
    if (outcome.terminated()) {
      return NoticeType.TERMINATION;
    }
    return results.stream()
        .map(one -> one.notice().noticeType())
        .filter(type -> type != NoticeType.TERMINATION || results.size() == 1)
        .max(Comparator.comparingInt(Settlement::rank))
        .orElse(NoticeType.TERMINATION);
  }

  private static int rank(NoticeType type) {
    return switch (type) {
      case OTHER -> 0;
      case CORRECTION -> 1;
      case INTENTION -> 2;
      case TENDER -> 3;
      case SINGLE_SOURCE -> 4;
      case CANDIDATE -> 5;
      case AWARD -> 6;
      case CONTRACT -> 7;
      case TERMINATION -> 8;
    };
  }

  /** The notice whose amounts count; without any, the last one of the furthest stage. */
  private static Notice effective(
      List<Result> results, List<Procurement.Lot> lots, NoticeType stage) {
    Set<String> used = lots.stream().map(Procurement.Lot::noticeId).collect(Collectors.toSet());
    // Sorting is stable: of equals, the last in time stays last.
    return results.stream()
        .sorted(
            Comparator.comparing((Result one) -> used.contains(one.notice().noticeId()))
                .thenComparing(one -> one.type() == stage)
                .thenComparingInt(one -> rank(one.type())))
        .map(Result::notice)
        .reduce((before, later) -> later)
        .orElseThrow();
  }

  private static String projectId(Notice effective, List<Result> results) {
    if (effective.projectId() != null) {
      return effective.projectId();
    }
    return results.stream()
        .map(one -> one.notice().projectId())
        .filter(id -> id != null)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** The buyer of the effective notice, or else whom most notices name; {@code null} for none. */
  private Party buyer(Notice effective, List<Result> results) {
    if (!effective.buyerNames().isEmpty()) {
      return effective.party(effective.buyerNames().get(0));
    }
    Map<String, Integer> named = new TreeMap<>();
    Map<String, Party> parties = new HashMap<>();
    for (Result one : results) {
      Notice notice = one.notice();
      for (String name : notice.buyerNames()) {
        String id = resolver.idOf(notice.party(name));
        named.merge(id, 1, Integer::sum);
        parties.merge(
            id, notice.party(name), (a, b) -> a.toString().compareTo(b.toString()) <= 0 ? a : b);
      }
    }
    return named.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(most -> parties.get(most.getKey()))
        .orElse(null);
  }

  /**
   * Made from what identifies the procurement itself (number and buyer, or else title, buyer and
   * first day), so that further notices and reposts seldom change it.
   */
  private String processId(List<Result> results) {
    TreeSet<String> identities = new TreeSet<>();
    LocalDate first =
        results.stream()
            .map(one -> one.notice().published())
            .filter(day -> day != null)
            .min(Comparator.naturalOrder())
            .orElse(null);
    for (Result one : results) {
      one.print().identity(first).ifPresent(identities::add);
    }
    String identity =
        identities.isEmpty()
            ? results.stream().map(one -> one.notice().noticeId()).min(String::compareTo).get()
            : identities.first();
    return "p-" + Sha256.of(identity);
  }

  /** The sum of the disclosed amounts of the awarded lots. */
  private record Money(BigDecimal amount, String currency, boolean mixed) {

    static Money sum(List<Procurement.Lot> lots) {
      List<Procurement.Lot> awarded =
          lots.stream().filter(lot -> lot.status() == Award.Status.AWARDED).toList();
      Set<String> currencies =
          awarded.stream()
              .map(lot -> lot.currency() == null ? "" : lot.currency())
              .collect(Collectors.toCollection(TreeSet::new));
      if (currencies.size() > 1) {
        return new Money(null, null, true);
      }
      BigDecimal sum =
          awarded.stream()
              .map(Procurement.Lot::amount)
              .filter(amount -> amount != null)
              .reduce(BigDecimal::add)
              .orElse(null);
      String currency =
          currencies.stream().filter(code -> !code.isEmpty()).findFirst().orElse(null);
      return new Money(sum, currency, false);
    }
  }
}
