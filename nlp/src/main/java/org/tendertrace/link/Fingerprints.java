package org.tendertrace.link;

import java.math.BigDecimal;
import java.util.ArrayList;
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

  /**
   * A notice that names no buyer under a label does so in its first sentences, its signature or not
   * at all.
   */
  private static final int EXCERPT = 1200;

  /** Who signs stands in the last lines. */
  private static final int SIGNATURE = 300;

  private static final int MIN_SUBJECT = 4;

  private final Title.Reader titles;
  private final Subjects subjects;
  private final Numbers numbers;
  private final BuyerNames buyerNames;
  private final Resolver resolver;

  Fingerprints(Resolver resolver) {
    LinkingWords words = new LinkingWords(resolver.knowledge().linkingWords());
    this.subjects = new Subjects(words);
    this.numbers = new Numbers(words);
    this.buyerNames = new BuyerNames(words);
    this.titles = new Title.Reader(resolver.knowledge().titleWords(), subjects);
    this.resolver = resolver;
  }

  Fingerprint of(NoticeAwards read) {
    Notice notice = read.notice();
    String folded = notice.text() == null ? "" : Folded.withoutSpaces(notice.text()).text();
    boolean telling = folded.length() >= MIN_TEXT;
    String compact = Title.Reader.compact(folded);
    List<Award> awarded =
        read.awards().stream().filter(award -> award.status() == Award.Status.AWARDED).toList();
    Numbers.Printed printed = numbers.in(folded, notice.text());
    ProjectId id = ProjectId.of(notice.projectId());
    if (id == null || printed.plans().contains(id.exact())) {
      id = ProjectId.of(printed.own());
    }
    List<String> buyers = buyerNames.cleaned(notice.buyerNames());
    Title title = titles.read(notice.title(), buyers);
    return new Fingerprint(
        notice.noticeId(),
        notice.noticeType(),
        notice.published(),
        id,
        printed.projects(),
        printed.plans(),
        printed.contracts(),
        sorted(buyers, name -> resolver.idOf(notice.party(name))),
        sorted(buyers, name -> resolver.parentOf(name).orElse(null)),
        sorted(buyers, Title.Reader::compact),
        buyers.isEmpty() || title.silent() ? excerpt(compact) : null,
        notice.agencyName() == null ? null : resolver.idOf(notice.agencyName()),
        title,
        subjects(notice, buyers, title),
        notice.noticeType() == NoticeType.INTENTION ? titles.read(folded, buyers).core() : null,
        notice.budgetAmount(),
        sorted(
            awarded.stream().flatMap(award -> award.supplierNames().stream()).toList(),
            name -> resolver.idOf(notice.party(name))),
        sorted(read.awards(), award -> award.lot() == null ? null : Lots.number(award.lot())),
        sum(awarded),
        telling ? Sha256.of(folded) : null,
        telling ? Sketch.of(compact) : null,
        Figures.in(folded),
        Quantities.in(folded));
  }

  private static String excerpt(String compact) {
    return compact.length() <= EXCERPT + SIGNATURE
        ? compact
        : compact.substring(0, EXCERPT) + compact.substring(compact.length() - SIGNATURE);
  }

  /** What stands behind 项目名称 and the like, without what the title says already. */
  private List<String> subjects(Notice notice, List<String> buyers, Title title) {
    TreeSet<String> further = new TreeSet<>();
    String text = notice.text() == null ? "" : notice.text();
    List<String> named = new ArrayList<>(subjects.in(text));
    named.addAll(subjects.headlines(text));
    if (notice.title() != null && Subjects.isCut(notice.title())) {
      String cut = Subjects.untagged(notice.title());
      named.add(cut.substring(0, Math.max(0, cut.indexOf('…'))));
    }
    if (title.silent()) {
      named.addAll(Subjects.quoted(text));
    }
    for (String printed : named) {
      String core = titles.read(printed, buyers).core();
      if (core.length() >= MIN_SUBJECT && !core.equals(title.core())) {
        further.add(core);
      }
    }
    return List.copyOf(further);
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
