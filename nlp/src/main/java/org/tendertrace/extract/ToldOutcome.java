package org.tendertrace.extract;

import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.knowledge.SectionKind;

/**
 * Tells by the fields of a notice what came of its procurement: a winner, a failure, nothing yet.
 */
final class ToldOutcome {

  /** Characters of a remark beside a lot. */
  private static final int LONGEST_REMARK = 20;

  /** Weight from which a label is sure of its field. */
  private static final double SURE = 0.75;

  /** Weight from which the label of a sum without a colon is an award's: 总中标金额￥12万元. */
  private static final double TOLD = 0.65;

  private final CueLists lists;
  private final Names names;

  ToldOutcome(CueLists lists, Names names) {
    this.lists = lists;
    this.names = names;
  }

  /**
   * Whether a result reports that nobody won: every outcome is a failure and no supplier is named.
   */
  boolean failed(Layout layout) {
    if (winner(layout) || isPaid(layout)) {
      return false;
    }
    boolean reason =
        layout.any(FieldKind.FAILURE_REASON, p -> !lists.isNothing(p.value().of(layout.text())));
    boolean outcome =
        layout.any(
            FieldKind.OUTCOME,
            p -> p.value().length() < 40 && lists.has(Kind.FAILED, p.value().of(layout.text())));
    boolean remark =
        layout.any(
            FieldKind.OTHER,
            p ->
                p.record() >= 0
                    && p.section() != SectionKind.ITEMS
                    && p.value().length() < LONGEST_REMARK
                    && lists.has(Kind.FAILED, p.value().of(layout.text())));
    boolean asked = layout.any(FieldKind.SUPPLIER, p -> p.record() >= 0);
    return reason
        || outcome
        || (remark && asked)
        || layout.any(
            FieldKind.SUPPLIER,
            p -> p.value().length() < 20 && lists.has(Kind.FAILED, p.value().of(layout.text())));
  }

  /** Whether a sum is told that was awarded, though who won stands in rows without cells. */
  static boolean isPaid(Layout layout) {
    return layout.any(
        FieldKind.AMOUNT,
        p ->
            p.weight() >= TOLD
                && p.section() != SectionKind.FAILED
                && p.value().of(layout.text()).chars().anyMatch(c -> c >= '1' && c <= '9'));
  }

  boolean winner(Layout layout) {
    boolean named =
        layout.any(
            FieldKind.SUPPLIER, p -> p.section() != SectionKind.ITEMS && isFilled(layout, p));
    // A table of all bidders says of most that they have not won, and of one that it has.
    return named || layout.any(FieldKind.OUTCOME, p -> isWon(layout.text(), p));
  }

  /** Whether an outcome is that of a winner: 成交, or the winner's name. */
  private boolean isWon(String text, Pair pair) {
    String outcome = pair.value().of(text);
    return lists.is(pair.record() >= 0 ? Kind.WON : Kind.WINNER_VERB, outcome)
        || (!lists.has(Kind.FAILED, outcome)
            && names.read(text, pair.value()).stream().anyMatch(Names.Name::company));
  }

  /** Whether the notice is about lots, of which one may fail and another not. */
  static boolean isDivided(Layout layout) {
    return layout.lines().stream().anyMatch(l -> l.lot() != null)
        || layout.pairs().stream().anyMatch(p -> p.lot() != null);
  }

  /** Whether running text says who won. */
  boolean toldWinner(Layout layout) {
    return lists.of(Kind.WINNER_BEFORE).stream()
        .anyMatch(cue -> cue.length() > 3 && layout.text().contains(cue));
  }

  /** Whether what a procurement has is printed, and nothing of what came of it. */
  boolean isPurchase(Layout layout) {
    return layout.pairs().stream()
        .anyMatch(
            p ->
                switch (p.field()) {
                  case BUYER, BUDGET, PROJECT_ID, PROJECT_NAME -> p.weight() >= SURE;
                  default -> false;
                });
  }

  /** Whether a value says more than that there is none, or that nobody won. */
  boolean isFilled(Layout layout, Pair pair) {
    String value = pair.value().of(layout.text());
    return !lists.isNothing(value) && !lists.is(Kind.FAILED, value);
  }
}
