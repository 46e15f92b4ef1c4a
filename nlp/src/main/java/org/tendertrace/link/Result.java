package org.tendertrace.link;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.tendertrace.model.Notice;
import org.tendertrace.model.NoticeType;
import org.tendertrace.resolve.Resolver;

/**
 * What one notice says about the outcome of a procurement.
 *
 * @param entries its awards and failed lots
 */
record Result(Notice notice, Fingerprint print, List<Entry> entries) {

  private static final Comparator<LocalDate> UNKNOWN_FIRST =
      Comparator.nullsFirst(Comparator.naturalOrder());

  Result {
    entries = List.copyOf(entries);
  }

  static Result of(NoticeAwards one, Fingerprint print, Resolver resolver) {
    List<Entry> entries =
        one.awards().stream()
            .map(award -> Entry.of(award, one.notice(), resolver))
            .sorted(Entry.ORDER)
            .distinct()
            .toList();
    return new Result(one.notice(), print, inLot(one.notice(), entries));
  }

  /** Where the title names one lot, the notice is about that one. */
  private static List<Entry> inLot(Notice notice, List<Entry> entries) {
    String lot = Lots.inTitle(notice.title());
    if (lot.equals(Lots.UNDIVIDED) && notice.noticeType() == NoticeType.TERMINATION) {
      String numbered = besideNumber(notice);
      return numbered.equals(Lots.UNDIVIDED) ? entries : List.of(Entry.failed(notice, numbered));
    }
    if (lot.equals(Lots.UNDIVIDED)) {
      return entries;
    }
    if (notice.noticeType() == NoticeType.TERMINATION) {
      return List.of(Entry.failed(notice, lot));
    }
    boolean undivided = entries.stream().allMatch(entry -> entry.lot().equals(Lots.UNDIVIDED));
    return undivided ? entries.stream().map(entry -> entry.withLot(lot)).toList() : entries;
  }

  /** The only lot that stands beside the project's number, in its line. */
  private static String besideNumber(Notice notice) {
    int at =
        notice.projectId() == null || notice.text() == null
            ? -1
            : notice.text().indexOf(notice.projectId());
    if (at < 0) {
      return Lots.UNDIVIDED;
    }
    int begin = at + notice.projectId().length();
    int end = notice.text().indexOf('\n', begin);
    return Lots.inTitle(notice.text().substring(begin, end < 0 ? notice.text().length() : end));
  }

  /** Whether this ends one lot and leaves the others as they are. */
  boolean ofOneLot() {
    return type() == NoticeType.TERMINATION && !entries.isEmpty();
  }

  /**
   * Results in time. What has no day stands behind all earlier rounds if it says which round it is
   * of, a correction behind the award that it corrects, and an award behind all where it was
   * tendered again after a termination; all else stands in front of everything, for it cannot be
   * the last word.
   */
  static List<Result> inTime(List<Result> results) {
    return results.stream()
        .sorted(
            Comparator.comparing((Result one) -> one.dayAmong(results), UNKNOWN_FIRST)
                .thenComparingInt(Result::round)
                .thenComparing(one -> one.tendered(results), UNKNOWN_FIRST)
                .thenComparingInt(one -> finality(one.type()))
                .thenComparing(Result::about, UNKNOWN_FIRST)
                .thenComparing(one -> one.notice().noticeId()))
        .toList();
  }

  private LocalDate dayAmong(List<Result> results) {
    if (day() != null) {
      return day();
    }
    if (type() == NoticeType.CORRECTION && !entries.isEmpty()) {
      return last(results, one -> one.type() == NoticeType.AWARD);
    }
    boolean decides = type() == NoticeType.AWARD || type() == NoticeType.CONTRACT;
    if (decides && isTenderedAgain(results)) {
      return last(results, one -> true);
    }
    return last(results, one -> one.round() < round());
  }

  /** A day that the text prints, where that of the publication is not known. */
  private LocalDate about() {
    return day() == null ? Outlines.about(print) : null;
  }

  /**
   * The day that a notice prints under the number of this one: when it was tendered, at the
   * earliest.
   */
  private LocalDate tendered(List<Result> results) {
    ProjectId id = print.id();
    if (day() != null) {
      return null;
    }
    return id == null
        ? Outlines.about(print)
        : results.stream()
            .filter(one -> one.print.id() != null && one.print.id().exact().equals(id.exact()))
            .map(one -> Outlines.about(one.print))
            .filter(one -> one != null)
            .min(Comparator.naturalOrder())
            .orElse(null);
  }

  private static LocalDate last(List<Result> results, Predicate<Result> which) {
    return results.stream()
        .filter(one -> one.day() != null)
        .filter(which)
        .map(Result::day)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private static boolean isTenderedAgain(List<Result> results) {
    LocalDate terminated = last(results, one -> one.type() == NoticeType.TERMINATION);
    LocalDate tendered = last(results, one -> one.type() == NoticeType.TENDER);
    return terminated != null && tendered != null && tendered.isAfter(terminated);
  }

  /** For the how-manyeth time the procurement is tried, as the notice says. */
  int round() {
    return print.round();
  }

  LocalDate day() {
    return notice.published();
  }

  NoticeType type() {
    return notice.noticeType();
  }

  /** Whether what the notice says about suppliers and amounts can count. */
  boolean counts() {
    return switch (type()) {
      case AWARD, CONTRACT, CORRECTION, TERMINATION -> !entries.isEmpty();
      default -> false;
    };
  }

  /** On one day, a correction is published after what it corrects. */
  private static int finality(NoticeType type) {
    return switch (type) {
      case AWARD -> 1;
      case CORRECTION -> 2;
      case TERMINATION -> 3;
      case CONTRACT -> 4;
      default -> 0;
    };
  }
}
