package org.tendertrace.link;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.tendertrace.knowledge.LinkingWord;
import org.tendertrace.model.Award;
import org.tendertrace.model.Notice;
import org.tendertrace.model.NoticeType;
import org.tendertrace.resolve.Resolver;
import org.tendertrace.text.Dates;
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
  private static final String PURCHASE = "采购";

  /** So short a text names little but the parties and the thing. */
  private static final int SHORT = 400;

  /** An aggregator's card is no longer than this; a sum in it is that of the award. */
  private static final int CARD = 160;

  /** A title with less in common with what is named as the thing is that of something else. */
  private static final double ANOTHER = 0.2;

  private static final double OVERLAP = 0.6;

  /** Shorter numbers may stand in a title for something else. */
  private static final int MIN_NUMBER = 6;

  private final Title.Reader titles;
  private final Subjects subjects;
  private final Clauses clauses;
  private final Numbers numbers;
  private final BuyerNames buyerNames;
  private final List<String> annulled;
  private final List<String> noThings;
  private final Resolver resolver;

  Fingerprints(Resolver resolver) {
    LinkingWords words = new LinkingWords(resolver.knowledge().linkingWords());
    this.annulled = words.of(LinkingWord.Kind.ANNULLED).stream().map(Folded::textOf).toList();
    this.noThings = words.of(LinkingWord.Kind.NO_THING);
    this.subjects = new Subjects(words);
    this.clauses = new Clauses(words);
    this.numbers = new Numbers(words);
    this.buyerNames = new BuyerNames(words, resolver.knowledge().wording().endings());
    this.titles = new Title.Reader(resolver.knowledge().titleWords(), words, subjects);
    this.resolver = resolver;
  }

  Fingerprint of(NoticeAwards read) {
    Notice notice = read.notice();
    String folded = notice.text() == null ? "" : Folded.withoutSpaces(notice.text()).text();
    boolean telling = folded.length() >= MIN_TEXT;
    String compact = Title.Reader.compact(folded);
    List<Award> awarded =
        read.awards().stream().filter(award -> award.status() == Award.Status.AWARDED).toList();
    Numbers.Printed printed = numbers(notice, folded);
    ProjectId id = id(notice, printed);
    List<String> own = numbers(id, printed);
    List<String> buyers = buyerNames.of(notice, awarded);
    boolean ofDepartment = buyers.stream().anyMatch(buyerNames::isDepartment);
    List<String> besides = new ArrayList<>(buyers);
    if (notice.agencyName() != null) {
      besides.add(notice.agencyName());
    }
    List<String> sellers =
        awarded.stream().flatMap(award -> award.supplierNames().stream()).toList();
    besides.addAll(sellers);
    Title title = title(notice, besides, own);
    Function<String, String> supplierId = name -> resolver.idOf(notice.party(name));
    List<String> figures = figures(folded, read.awards());
    BigDecimal total = amount(notice, awarded, compact, figures);
    boolean brief = buyers.isEmpty() || ofDepartment || title.silent() || compact.length() <= SHORT;
    return new Fingerprint(
        notice.noticeId(),
        notice.noticeType(),
        notice.published(),
        notice.published() == null ? around(notice) : null,
        id,
        printed.projects(),
        printed.plans(),
        printed.contracts(),
        printed.failed(),
        printed.mistaken(),
        annulled.stream().anyMatch(folded::contains),
        sorted(buyers, name -> resolver.idOf(notice.party(name))),
        sorted(buyers, name -> resolver.parentOf(name).orElse(null)),
        sorted(buyers, Title.Reader::compact),
        ofDepartment,
        brief ? excerpt(compact) : null,
        notice.agencyName() == null ? null : resolver.idOf(notice.agencyName()),
        title,
        subjects(notice, besides, own, title),
        notice.noticeType() == NoticeType.INTENTION
            ? titles.read(folded, buyers, List.of()).core()
            : null,
        planned(notice, besides),
        notice.budgetAmount(),
        sorted(sellers, supplierId),
        sorted(sellers, Companies::stem),
        Deals.of(awarded, total, supplierId),
        sorted(read.awards(), award -> award.lot() == null ? null : Lots.number(award.lot())),
        total,
        telling ? Sha256.of(folded) : null,
        telling ? Sketch.of(compact) : null,
        compact.length() <= SHORT ? Companies.in(notice.text()) : List.of(),
        notice.portal(),
        figures,
        Quantities.in(folded));
  }

  /** What the title prints counts as if it stood in front of the text. */
  private Numbers.Printed numbers(Notice notice, String folded) {
    if (notice.title() == null || notice.text() == null) {
      return numbers.in(folded, notice.text());
    }
    String title = Folded.textWithoutSpaces(notice.title());
    return folded.startsWith(title)
        ? numbers.in(folded, notice.text())
        : numbers.in(title + "。" + folded, notice.title() + "\n" + notice.text());
  }

  /** The notice's number, unless it is that of a plan, a contract or an earlier procurement. */
  private static ProjectId id(Notice notice, Numbers.Printed printed) {
    ProjectId id = ProjectId.of(notice.projectId());
    boolean another =
        id != null
            && (printed.plans().contains(id.exact())
                || printed.mistaken().stream().anyMatch(id.exact()::endsWith)
                || printed.earlier().contains(id.exact())
                || (printed.contracts().contains(id.exact())
                    && !printed.projects().contains(id.exact())));
    ProjectId own = ProjectId.of(printed.own());
    return id == null || another || (own != null && own.extend(id)) ? own : id;
  }

  private static List<String> numbers(ProjectId id, Numbers.Printed printed) {
    List<String> numbers = new ArrayList<>(printed.projects());
    if (id != null && id.exact().length() >= MIN_NUMBER) {
      numbers.add(id.exact());
    }
    return numbers;
  }

  /** The first of the days that the text prints. */
  private static LocalDate around(Notice notice) {
    String text = notice.text() == null ? "" : notice.text();
    List<LocalDate> days =
        Dates.find(text, 0, text.length(), false).stream().map(Dates.Day::date).sorted().toList();
    return days.isEmpty() ? null : days.get(0);
  }

  /**
   * The sums that the text prints and those of the awards, which a table may print without unit.
   */
  private static List<String> figures(String folded, List<Award> awards) {
    TreeSet<String> figures = new TreeSet<>(Figures.in(folded));
    for (Award award : awards) {
      if (award.amount() != null) {
        figures.add(award.amount().stripTrailingZeros().toPlainString());
      }
    }
    return List.copyOf(figures);
  }

  /** The sum of the awards, or the only sum of a card that tells of one. */
  private static BigDecimal amount(
      Notice notice, List<Award> awarded, String compact, List<String> figures) {
    if (!awarded.isEmpty() || notice.noticeType() != NoticeType.AWARD || compact.length() > CARD) {
      return sum(awarded);
    }
    List<String> sums = figures.stream().filter(Figures::isSum).toList();
    return sums.size() == 1 ? new BigDecimal(sums.get(0)) : null;
  }

  /** The title; where it tells nothing of what a label names, that which the label names. */
  private Title title(Notice notice, List<String> names, List<String> numbers) {
    Title title = titles.read(notice.title(), names, numbers);
    if (notice.noticeType() == NoticeType.INTENTION || notice.text() == null) {
      return title;
    }
    List<Title> named =
        subjects.first(notice.text()).stream()
            .map(printed -> titles.read(printed, names, numbers))
            .filter(one -> one.core().length() >= MIN_SUBJECT)
            .distinct()
            .toList();
    boolean another =
        named.size() == 1
            && (title.silent() || title.likeness(named.get(0)) < ANOTHER)
            && title.overlap(named.get(0)) < OVERLAP;
    return another ? named.get(0).besides(title) : title;
  }

  private List<String> planned(Notice notice, List<String> buyers) {
    boolean plans = notice.noticeType() == NoticeType.INTENTION && notice.text() != null;
    return plans
        ? sorted(Subjects.planned(notice.text()), cell -> plannedCore(cell, buyers))
        : List.of();
  }

  /** The name of a thing as in titles; {@code null} for the head of a column and the like. */
  private String plannedCore(String cell, List<String> buyers) {
    // A thing may be called like a site: 某服务平台.
    String core = titles.read(cell + PURCHASE, buyers, List.of()).core();
    boolean thing =
        core.length() >= MIN_SUBJECT
            && noThings.stream().noneMatch(core::contains)
            && buyers.stream().noneMatch(name -> core.contains(Title.Reader.compact(name)));
    return thing ? core : null;
  }

  private static String excerpt(String compact) {
    return compact.length() <= EXCERPT + SIGNATURE
        ? compact
        : compact.substring(0, EXCERPT) + compact.substring(compact.length() - SIGNATURE);
  }

  /** What stands behind 项目名称 and the like, without what the title says already. */
  private List<String> subjects(
      Notice notice, List<String> buyers, List<String> numbers, Title title) {
    TreeSet<String> further = new TreeSet<>();
    String text = notice.text() == null ? "" : notice.text();
    List<String> named = new ArrayList<>(subjects.in(text));
    named.addAll(subjects.headlines(text));
    if (notice.title() != null && Subjects.isCut(notice.title())) {
      String cut = Subjects.untagged(notice.title());
      named.add(cut.substring(0, Math.max(0, cut.indexOf('…'))));
    }
    if (title.silent() || text.length() <= SHORT) {
      // A title that goes on behind what it quotes is about more than that.
      Subjects.quoted(text).stream()
          .filter(one -> !title.core().contains(titles.read(one, buyers, numbers).core()))
          .forEach(named::add);
    }
    named.forEach(printed -> add(further, printed, buyers, numbers, title));
    if (title.silent() && further.isEmpty()) {
      subjects.openings(text).forEach(line -> add(further, line, buyers, numbers, title));
    }
    if (title.silent() && text.length() <= SHORT) {
      clauses.things(text).stream()
          .filter(thing -> !buyerNames.isMadeLikeOne(thing))
          .forEach(thing -> add(further, thing, buyers, numbers, title));
    }
    return List.copyOf(further);
  }

  private void add(
      Set<String> further, String printed, List<String> buyers, List<String> numbers, Title title) {
    String core = titles.read(printed, buyers, numbers).core();
    boolean words = core.chars().filter(Character::isLetter).count() >= MIN_SUBJECT;
    if (words && !core.equals(title.core())) {
      further.add(core);
    }
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
