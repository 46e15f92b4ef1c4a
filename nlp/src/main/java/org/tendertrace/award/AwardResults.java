package org.tendertrace.award;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tendertrace.extract.Calibration;
import org.tendertrace.extract.Fields;
import org.tendertrace.extract.MoneyReader.Kinds;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.model.Award;
import org.tendertrace.model.Award.AmountKind;
import org.tendertrace.model.Evidence;

/** Makes awards of what was settled, with their evidence, currency and confidence. */
final class AwardResults {

  private static final String SUPPLIERS = "supplier_names";
  private static final String AMOUNT = "amount";

  private final Calibration calibration;

  AwardResults(Calibration calibration) {
    this.calibration = calibration;
  }

  /**
   * The award that {@code entry} tells of.
   *
   * @param flags takes what is doubtful about it
   */
  Award award(String noticeId, Entry entry, Fields fields, Set<String> flags) {
    String text = fields.layout().text();
    List<Evidence> evidence = new ArrayList<>();
    double confidence = 0.9;
    for (Name name : entry.suppliers) {
      double sure = entry.supplierPair == null ? 0.6 : Math.min(0.98, entry.supplierPair.weight());
      sure *= name.ended() ? 1 : 0.8;
      String rule = entry.supplierPair == null ? "prose" : entry.supplierPair.rule("supplier");
      evidence.add(
          Evidence.at(SUPPLIERS, name.span(), text, rule, calibration.confidence(SUPPLIERS, sure)));
      confidence = Math.min(confidence, sure);
    }
    if (entry.failed && entry.supplierPair != null) {
      evidence.add(
          Evidence.at(
              "status",
              entry.supplierPair.value(),
              text,
              entry.supplierPair.rule("failure"),
              0.85));
    }
    BigDecimal amount = entry.total();
    if (amount != null) {
      BigDecimal corrected = Decision.corrected(amount, fields.budget(), entry.money.bare());
      if (corrected != null) {
        flags.add("unit_factor_10000");
        amount = corrected;
      }
      if (entry.money.contradiction()) {
        flags.add("capitals_contradict_digits");
      }
      amount = amount.setScale(2, RoundingMode.HALF_UP);
    }
    if (entry.amountPair != null && entry.money != null) {
      double sure = Math.min(0.97, entry.amountPair.weight()) * (entry.money.bare() ? 0.9 : 1);
      evidence.add(
          Evidence.at(
              AMOUNT,
              entry.money.span(),
              text,
              entry.amountPair.rule(AMOUNT),
              calibration.confidence(AMOUNT, sure)));
      confidence *= amount == null ? 0.95 : sure;
    }
    AmountKind kind = kind(entry);
    if (kind == AmountKind.UNDISCLOSED && !entry.failed) {
      flags.add("amount_undisclosed");
    }
    String currency =
        entry.money == null
                || entry.money.currency() == null
                || isLocal(entry.money.currency(), fields)
            ? fields.currency()
            : entry.money.currency();
    return new Award(
        noticeId,
        entry.lot,
        entry.failed ? List.of() : entry.names(),
        entry.failed ? null : amount,
        currency,
        entry.failed ? AmountKind.UNDISCLOSED : kind,
        entry.failed ? Award.Status.FAILED : Award.Status.AWARDED,
        evidence,
        calibration.confidence("award", confidence));
  }

  /** 元 and $ are the notice's own currency in Taiwan and Hong Kong. */
  private static boolean isLocal(String printed, Fields fields) {
    boolean ambiguous = printed.equals("CNY") || printed.equals("USD");
    return ambiguous && (fields.currency().equals("TWD") || fields.currency().equals("HKD"));
  }

  private static AmountKind kind(Entry entry) {
    if (entry.total() != null) {
      return AmountKind.TOTAL;
    }
    if (entry.rate != null) {
      return AmountKind.RATE;
    }
    return entry.money != null && entry.money.kind() == Kinds.UNIT_PRICE
        ? AmountKind.UNIT_PRICE
        : AmountKind.UNDISCLOSED;
  }
}
