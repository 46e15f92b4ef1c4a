package org.tendertrace.link;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.tendertrace.model.Award;
import org.tendertrace.model.Notice;
import org.tendertrace.model.NoticeType;
import org.tendertrace.resolve.Resolver;
import org.tendertrace.text.Folded;
import org.tendertrace.text.Sha256;

/** Takes the fingerprints of notices. */
final class Fingerprints {

  /** Shorter texts (an empty template) are the same by chance. */
  private static final int MIN_TEXT = 80;

  /** A notice that names no buyer under a label does so in its first sentences or not at all. */
  private static final int EXCERPT = 1500;

  private final Title.Reader titles;
  private final Resolver resolver;

  Fingerprints(Resolver resolver) {
    this.titles = new Title.Reader(resolver.knowledge().titleWords());
    this.resolver = resolver;
  }

  Fingerprint of(NoticeAwards read) {
    Notice notice = read.notice();
    String folded = notice.text() == null ? "" : Folded.withoutSpaces(notice.text()).text();
    boolean telling = folded.length() >= MIN_TEXT;
    String compact = Title.Reader.compact(folded);
    List<Award> awarded =
        read.awards().stream().filter(award -> award.status() == Award.Status.AWARDED).toList();
    return new Fingerprint(
        notice.noticeId(),
        notice.noticeType(),
        notice.published(),
        ProjectId.of(notice.projectId()),
        Numbers.projects(folded),
        Numbers.contracts(folded),
        sorted(notice.buyerNames(), name -> resolver.idOf(notice.party(name))),
        sorted(notice.buyerNames(), name -> resolver.parentOf(name).orElse(null)),
        sorted(notice.buyerNames(), Title.Reader::compact),
        notice.buyerNames().isEmpty()
            ? compact.substring(0, Math.min(EXCERPT, compact.length()))
            : null,
        notice.agencyName() == null ? null : resolver.idOf(notice.agencyName()),
        titles.read(notice.title(), notice.buyerNames()),
        notice.noticeType() == NoticeType.INTENTION
            ? titles.read(folded, notice.buyerNames()).core()
            : null,
        notice.budgetAmount(),
        sorted(
            awarded.stream().flatMap(award -> award.supplierNames().stream()).toList(),
            name -> resolver.idOf(notice.party(name))),
        sorted(read.awards(), award -> award.lot() == null ? null : Lots.number(award.lot())),
        sum(awarded),
        telling ? Sha256.of(folded) : null,
        telling ? Sketch.of(compact) : null,
        Figures.in(folded));
  }

  private static <T> List<String> sorted(List<T> all, Function<T, String> value) {
    TreeSet<String> sorted = new TreeSet<>();
    for (T one : all) {
      String what = value.apply(one);
      if (what != null) {
        sorted.add(what);
      }
    }
    return List.copyOf(sorted);
  }

  private static BigDecimal sum(List<Award> awarded) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Award award : awarded) {
      if (award.amountKind() != Award.AmountKind.TOTAL || award.amount() == null) {
        return null;
      }
      sum = sum.add(award.amount());
    }
    return awarded.isEmpty() ? null : sum;
  }
}
