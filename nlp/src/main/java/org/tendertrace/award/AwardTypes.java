package org.tendertrace.award;

import org.tendertrace.extract.CueLists;
import org.tendertrace.extract.Fields;
import org.tendertrace.extract.Layout;
import org.tendertrace.extract.Pair;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.knowledge.FieldKind;

/** Tells which notices may tell of awards. */
final class AwardTypes {

  /** Weight from which a label is sure of its field. */
  private static final double SURE = 0.85;

  private AwardTypes() {}

  /** Whether awards are looked for: results of any kind, and who is to supply alone at a price. */
  static boolean tells(Fields fields, CueLists cues) {
    return switch (fields.type()) {
      case AWARD, CANDIDATE, CONTRACT, CORRECTION -> true;
      case SINGLE_SOURCE -> isSettled(fields.layout(), cues);
      default -> false;
    };
  }

  /** 中标供应商：某公司，中标价38万: whether a winner and a price are told already. */
  private static boolean isSettled(Layout layout, CueLists cues) {
    return layout.any(FieldKind.SUPPLIER, p -> isOfWinner(layout, p, cues))
        && layout.any(FieldKind.AMOUNT, p -> isOfWinner(layout, p, cues));
  }

  private static boolean isOfWinner(Layout layout, Pair pair, CueLists cues) {
    String label = pair.label().of(layout.text());
    return pair.weight() >= SURE && cues.opens(Kind.WINNER_LABEL, label);
  }
}
