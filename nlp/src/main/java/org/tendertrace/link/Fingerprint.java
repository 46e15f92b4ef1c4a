package org.tendertrace.link;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tendertrace.model.NoticeType;

/**
 * What of a notice is compared: small, so that millions can be brought together, and comparable
 * without the tables that it was taken with.
 *
 * @param published day of publication; {@code null} where none is printed
 * @param around the first of the days that the text prints, for a notice whose publication is not
 *     printed; {@code null} for every other notice and where there is none
 * @param id the project number; {@code null} where none is printed
 * @param numbers further numbers that the text prints, comparable like {@link ProjectId#exact}
 * @param plans numbers of the plan under which it is bought, comparable likewise, often with others
 * @param contracts numbers that the text prints as those of contracts
 * @param failed numbers under which the text says that the same thing was tried before
 * @param mistaken numbers that the text says were printed by mistake for its own
 * @param annuls whether the text says that an award or a contract was taken back
 * @param buyers ids of the buyers, sorted
 * @param parents ids of those that the buyers belong to, sorted
 * @param names of the buyers, folded, letters and digits alone; sorted
 * @param ofDepartment whether they are made like names of departments alone (计算机学院)
 * @param excerpt begin of the folded text, letters and digits alone, of a notice without buyers, of
 *     a department's or without a title, and of a short one; {@code null} for every other notice
 * @param agency id of the agency; {@code null} where none is named
 * @param subjects further names of what is bought, read like titles: those behind 项目名称
 * @param plan the whole text read like a title, for an intention, which names what it plans in a
 *     table; {@code null} for every other notice
 * @param planned what cells of an intention's table may name, read like titles; sorted
 * @param budget the budget in full units; {@code null} where none is printed
 * @param suppliers ids of the suppliers of awarded lots, sorted
 * @param sellers their names without the legal form, made like {@code names}; sorted
 * @param deals who was awarded what sum, as {@link Deals} tells it
 * @param lots numbers of the lots that have an outcome, sorted; empty where undivided
 * @param amount sum of the awarded lots; {@code null} where not all are disclosed
 * @param text hash of the folded text; {@code null} where it is too short to tell
 * @param sketch of the text; {@code null} where it is too short to tell
 * @param parties openings of the names of companies that a short text tells, sorted
 * @param site host, which may be the buyer's own; {@code null} where it is not known
 * @param figures the sums that the text prints
 * @param quantities how many of what the text asks for
 */
public record Fingerprint(
    String noticeId,
    NoticeType type,
    LocalDate published,
    LocalDate around,
    ProjectId id,
    List<String> numbers,
    List<String> plans,
    List<String> contracts,
    List<String> failed,
    List<String> mistaken,
    boolean annuls,
    List<String> buyers,
    List<String> parents,
    List<String> names,
    boolean ofDepartment,
    String excerpt,
    String agency,
    Title title,
    List<String> subjects,
    String plan,
    List<String> planned,
    BigDecimal budget,
    List<String> suppliers,
    List<String> sellers,
    List<String> deals,
    List<String> lots,
    BigDecimal amount,
    String text,
    Sketch sketch,
    List<String> parties,
    String site,
    List<String> figures,
    List<String> quantities) {

  private static final double SAME_THING = 0.9;
  static final int MIN_NAME = 4;

  public Fingerprint {
    numbers = List.copyOf(numbers);
    subjects = List.copyOf(subjects);
    plans = List.copyOf(plans);
    contracts = List.copyOf(contracts);
    failed = List.copyOf(failed);
    mistaken = List.copyOf(mistaken);
    buyers = List.copyOf(buyers);
    parents = List.copyOf(parents);
    names = List.copyOf(names);
    planned = List.copyOf(planned);
    suppliers = List.copyOf(suppliers);
    sellers = List.copyOf(sellers);
    deals = List.copyOf(deals);
    lots = List.copyOf(lots);
    parties = List.copyOf(parties);
    figures = List.copyOf(figures);
    quantities = List.copyOf(quantities);
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
      String thing = id.distinctive() && !buyer.isEmpty() ? "" : title.core();
      return Optional.of("id\n" + id.exact() + "\n" + buyer + "\n" + thing);
    }
    return title.distinctive() && !buyer.isEmpty() && first != null
        ? Optional.of("title\n" + title.core() + "\n" + buyer + "\n" + first)
        : Optional.empty();
  }

  /** Whether it says little: its text is short, or leaves buyer or title open. */
  boolean isBrief() {
    return excerpt != null;
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

  /** How the buyers of two notices go together. */
  enum Buyers {
    /** One is the same, or part of one of the other. */
    SAME,
    /** The name of one stands in that of the other, or in the text of one that names no buyer. */
    LIKELY,
    /** One names no buyer. */
    UNKNOWN,
    /** None fits. */
    OTHER
  }

  /** How the buyers go together; symmetric. */
  Buyers buyersOf(Fingerprint other) {
    if (compatibleBuyer(other)) {
      return Buyers.SAME;
    }
    boolean part =
        names.stream()
            .anyMatch(one -> other.names.stream().anyMatch(two -> NamesAlike.holds(one, two)));
    if (part || Told.openBuyer(this, other)) {
      return Buyers.LIKELY;
    }
    boolean open =
        buyers.isEmpty() || other.buyers.isEmpty() || NamesAlike.inOtherScript(names, other.names);
    return open ? Buyers.UNKNOWN : Buyers.OTHER;
  }

  /** Whether the name of one buyer shortens the other's: 某疾防站, 某市疾病防治站. */
  boolean shortensBuyer(Fingerprint other) {
    return names.stream()
        .anyMatch(
            one ->
                other.names.stream()
                    .anyMatch(
                        two -> NamesAlike.shortens(one, two) || NamesAlike.shortens(two, one)));
  }

  /** Whether both name suppliers and none is the same. */
  boolean otherSupplier(Fingerprint other) {
    return !suppliers.isEmpty()
        && !other.suppliers.isEmpty()
        && !sharesSupplier(other)
        && !NamesAlike.inOtherScript(sellers, other.sellers);
  }

  /** Whether the numbers are of one series, as those of two procurements of one office. */
  boolean rivals(Fingerprint other) {
    return id != null && other.id != null && id.rivals(other.id);
  }

  /** How many telling sums both texts print. */
  long sharedSums(Fingerprint other) {
    return Figures.telling(figures).stream().filter(other.figures::contains).count();
  }

  /** Whether the budget is the same, and a telling sum that both texts print. */
  boolean sharesBudget(Fingerprint other) {
    return budget != null
        && other.budget != null
        && budget.compareTo(other.budget) == 0
        && !Figures.telling(List.of(budget.stripTrailingZeros().toPlainString())).isEmpty();
  }

  /** How many quantities of things both texts print. */
  long sharedQuantities(Fingerprint other) {
    return quantities.stream().filter(other.quantities::contains).count();
  }

  /** Whether a plan under which a thing is bought is the same. */
  boolean sharesPlan(Fingerprint other) {
    return !Collections.disjoint(plans, other.plans);
  }

  /** Whether a supplier is the same, or the name of one has words before it: 本项目由某公司. */
  boolean sharesSupplier(Fingerprint other) {
    return !Collections.disjoint(suppliers, other.suppliers)
        || sellers.stream()
            .anyMatch(
                one -> other.sellers.stream().anyMatch(two -> NamesAlike.endsAlike(one, two)));
  }

  /** Whether a contract is the same, also where one prints its number without saying whose. */
  boolean sharesContract(Fingerprint other) {
    return !Collections.disjoint(contracts, other.contracts)
        || !Collections.disjoint(contracts, other.numbers)
        || !Collections.disjoint(numbers, other.contracts);
  }

  /** Whether a supplier and the sum of the award are the same. */
  boolean sharesAward(Fingerprint other) {
    return amount != null
        && other.amount != null
        && amount.compareTo(other.amount) == 0
        && sharesSupplier(other);
  }

  /** Whether one says that it tries again what the other tried under its number. */
  boolean namesFailed(Fingerprint other) {
    return (other.id != null && failed.contains(other.id.exact()))
        || (id != null && other.failed.contains(id.exact()));
  }

  /** Whether one says that the number of the other was printed by mistake. */
  boolean rightsNumber(Fingerprint other) {
    return (other.id != null && mistaken.contains(other.id.exact()))
        || (id != null && other.mistaken.contains(id.exact()));
  }

  /** Whether the text prints the other's project number. */
  boolean names(Fingerprint other) {
    return other.id != null && other.id.distinctive() && numbers.contains(other.id.exact());
  }

  /** A number that both print as that of their project, or one as such; {@code null} if none. */
  String sharedNumber(Fingerprint other) {
    if (id != null && other.id != null) {
      if (isPlan(id, other) || isPlan(other.id, this)) {
        return null;
      }
      boolean same = id.exact().equals(other.id.exact());
      return same || names(other) ? other.id.exact() : other.names(this) ? id.exact() : null;
    }
    if (id != null) {
      return printed(id, other.numbers);
    }
    if (other.id != null) {
      return printed(other.id, numbers);
    }
    return numbers.stream().filter(other.numbers::contains).sorted().findFirst().orElse(null);
  }

  /**
   * The number, or what is left of it without the year in front, if it is among {@code numbers}.
   */
  private static String printed(ProjectId id, List<String> numbers) {
    if (numbers.contains(id.exact())) {
      return id.exact();
    }
    String rest = id.withoutYear();
    return ProjectId.isUnique(rest) && numbers.contains(rest) ? rest : null;
  }

  private static boolean isPlan(ProjectId id, Fingerprint print) {
    return print.plans.contains(id.exact());
  }

  /** Whether what one takes for the project's number is to the other that of a plan. */
  boolean mistakesPlan(Fingerprint other) {
    return (id != null && isPlan(id, other)) || (other.id != null && isPlan(other.id, this));
  }

  /** How many common sums both texts print, but for the budget of both. */
  long sharedCommonSums(Fingerprint other) {
    return Figures.common(figures).stream()
        .filter(other.figures::contains)
        .filter(sum -> !isBudget(sum) || !other.isBudget(sum))
        .count();
  }

  private boolean isBudget(String sum) {
    return budget != null && budget.stripTrailingZeros().toPlainString().equals(sum);
  }

  /** How alike what is bought is by the titles and by the further names; 0 to 1. */
  double likeness(Fingerprint other) {
    double best = title.likeness(other.title);
    best = Math.max(best, likenessWithoutBuyer(this, other));
    best = Math.max(best, likenessWithoutBuyer(other, this));
    for (String subject : subjects) {
      best = Math.max(best, Title.likeness(subject, other.title.core()));
      for (String another : other.subjects) {
        best = Math.max(best, Title.likeness(subject, another));
      }
    }
    for (String another : other.subjects) {
      best = Math.max(best, Title.likeness(title.core(), another));
    }
    return best;
  }

  /**
   * Whether the likest names of what is bought differ in one word: then they are of two purchases.
   */
  boolean isBeside(Fingerprint other) {
    double best = 0;
    boolean beside = false;
    for (String one : things()) {
      for (String another : other.things()) {
        double like = Title.likeness(one, another);
        if (like > best) {
          best = like;
          beside = Title.differInWord(one, another);
        }
      }
    }
    return beside;
  }

  /** Whether what is the same says so much that another buyer would hardly choose the words. */
  boolean sharesTellingThing(Fingerprint other) {
    return things().stream()
        .filter(Title::isTelling)
        .anyMatch(
            one ->
                other.things().stream()
                    .filter(Title::isTelling)
                    .anyMatch(two -> Title.likeness(one, two) >= SAME_THING));
  }

  /** Where one names no buyer, its title may hold the buyer's name. */
  private static double likenessWithoutBuyer(Fingerprint unnamed, Fingerprint named) {
    if (!unnamed.names.isEmpty() || named.names.isEmpty()) {
      return 0;
    }
    String core = unnamed.title.core();
    for (String name : named.names) {
      core = core.replace(name, "");
    }
    return core.isEmpty() ? 0 : Title.likeness(core, named.title.core());
  }

  /** Whether what was read as buyer of the one is the other's agency, supplier or thing bought. */
  boolean mistakesBuyer(Fingerprint other) {
    return isMistaken(this, other) || isMistaken(other, this) || mistakesSupplier(other);
  }

  /** Whether one of {@code buyers} is the agency or a supplier of {@code print}. */
  static boolean isParty(Fingerprint print, List<String> buyers) {
    return buyers.stream()
        .anyMatch(buyer -> buyer.equals(print.agency) || print.suppliers.contains(buyer));
  }

  private static boolean isMistaken(Fingerprint print, Fingerprint other) {
    return (other.agency != null && print.buyers.contains(other.agency))
        || print.names.contains(other.title.core());
  }

  /** Whether what was read as buyer of the one is the other's supplier. */
  boolean mistakesSupplier(Fingerprint other) {
    return !Collections.disjoint(buyers, other.suppliers)
        || !Collections.disjoint(suppliers, other.buyers);
  }

  /** For the how-manyeth time the procurement is tried, by number and title. */
  int round() {
    return Math.max(title.round(), id == null ? 1 : id.round());
  }

  /** The title and the further names of what is bought. */
  List<String> things() {
    List<String> things = new ArrayList<>();
    things.add(title.core());
    things.addAll(subjects);
    return things;
  }
}
