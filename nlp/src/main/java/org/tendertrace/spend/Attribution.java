package org.tendertrace.spend;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.link.Lots;
import org.tendertrace.model.Award;
import org.tendertrace.model.Fact;
import org.tendertrace.model.Mention;
import org.tendertrace.model.Procurement;
import org.tendertrace.text.Sha256;

/**
 * Attributes what was paid for a lot to the providers, chips and services bought in it. Only
 * purchased mentions count: what was asked for, compared with or already there is no spend. The
 * facts of a lot sum to its amount to the fen, in yuan and in dollars.
 */
public final class Attribution {

  private static final String CNY = "CNY";
  private static final String USD = "USD";

  private final Bundles bundles;
  private final Operators operators;
  private final ChipClassifier chips;
  private final ExchangeRates rates;
  private final SupplierRoles roles;

  public Attribution(Knowledge knowledge) {
    bundles = new Bundles(knowledge.services(), knowledge.servedModels());
    operators = new Operators(knowledge.providers());
    chips = new ChipClassifier(knowledge);
    rates = new ExchangeRates(knowledge.exchangeRates());
    roles = new SupplierRoles(knowledge.providerParties());
  }

  /**
   * The facts of a procurement, sorted by id; none where no lot was awarded or nothing of interest
   * was bought.
   *
   * @param mentions of all its notices, in any order
   */
  public List<Fact> facts(Procurement procurement, Collection<Mention> mentions) {
    List<Mention> purchased =
        mentions.stream().filter(one -> one.status() == Mention.Status.PURCHASED).toList();
    List<Fact> facts = new ArrayList<>();
    for (Procurement.Lot lot : procurement.lots()) {
      if (lot.status() == Award.Status.AWARDED) {
        facts.addAll(factsOf(lot, procurement, purchased));
      }
    }
    facts.sort(Comparator.comparing(Fact::factId));
    return facts;
  }

  private List<Fact> factsOf(
      Procurement.Lot lot, Procurement procurement, List<Mention> purchased) {
    List<Mention> ofLot =
        purchased.stream().filter(mention -> belongs(mention, lot, procurement)).toList();
    boolean only = procurement.lots().size() == 1;
    List<Bundle> parts = bundles.of(ofLot, only);
    if (parts.isEmpty()) {
      return List.of();
    }
    LocalDate day = procurement.effectiveDate();
    YearMonth month = day == null ? null : YearMonth.from(day);
    Money cny = divide(lot, CNY, month, parts.size());
    Money usd = divide(lot, USD, month, parts.size());
    Optional<BigDecimal> rate = rates.perUsd(CNY, month);
    boolean converted = lot.amount() != null && rate.isPresent() && cny.whole() != null;
    long providers = parts.stream().map(Bundle::provider).distinct().count();
    List<Fact> facts = new ArrayList<>();
    for (int k = 0; k < parts.size(); k++) {
      Bundle part = parts.get(k);
      ChipClass chipClass = chipClass(part, day);
      boolean whole = parts.size() == 1;
      facts.add(
          new Fact(
              id(procurement, lot, part),
              procurement.processId(),
              lot.lot(),
              procurement.buyerId(),
              lot.supplierIds().isEmpty() ? null : lot.supplierIds().get(0),
              roles.of(lot, part.provider(), providers),
              part.provider(),
              operators.operatorOf(part.provider(), part.region()),
              operators.parentOf(part.provider()),
              part.chip(),
              chipClass.name(),
              status(chipClass),
              part.service(),
              month == null ? null : month.atDay(1),
              cny.part(k),
              usd.part(k),
              cny.whole() == null || whole ? cny.whole() : BigDecimal.ZERO.setScale(2),
              cny.whole(),
              converted ? rate.get().doubleValue() : null,
              converted ? month.atDay(1) : null,
              lot.amount() != null,
              whole ? Fact.Allocation.WHOLE : Fact.Allocation.EQUAL,
              part.quantity(),
              part.unit(),
              lot.confidence() * part.confidence(),
              part.evidence()));
    }
    return facts;
  }

  /** A mention of a lot counts for that lot alone, one of no lot for all. */
  private static boolean belongs(Mention mention, Procurement.Lot lot, Procurement procurement) {
    String number = Lots.number(mention.lot());
    boolean undivided = procurement.lots().size() == 1 && lot.lot().equals(Lots.UNDIVIDED);
    return number.equals(Lots.UNDIVIDED) || undivided || number.equals(lot.lot());
  }

  /** An amount in one currency and its parts; all {@code null} where it is not known. */
  private record Money(BigDecimal whole, List<BigDecimal> parts) {
    BigDecimal part(int k) {
      return whole == null ? null : parts.get(k);
    }
  }

  private Money divide(Procurement.Lot lot, String currency, YearMonth month, int count) {
    if (lot.amount() == null) {
      return new Money(null, List.of());
    }
    return rates
        .convert(lot.amount(), lot.currency(), currency, month)
        .map(whole -> new Money(whole, Parts.equal(whole, count)))
        .orElse(new Money(null, List.of()));
  }

  private ChipClass chipClass(Bundle part, LocalDate day) {
    if (part.chip().equals(Fact.NONE)) {
      return new ChipClass(Fact.NONE, null, null, null, "no chip");
    }
    return chips.classify(part.chip(), part.chipSurface(), day);
  }

  private static String status(ChipClass chipClass) {
    return chipClass.status() == null
        ? Fact.NONE
        : chipClass.status().name().toLowerCase(Locale.ROOT);
  }

  private static String id(Procurement procurement, Procurement.Lot lot, Bundle part) {
    return "f-"
        + Sha256.of(
            String.join(
                "\n",
                procurement.processId(),
                lot.lot(),
                String.join(",", lot.supplierIds()),
                part.provider(),
                part.chip(),
                part.service()));
  }
}
