package org.tendertrace.extract;

import org.tendertrace.knowledge.FieldCue;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.knowledge.FieldLabel;

/**
 * A label on a line of its own, which another below it repeats in short before the value: 中标候选人第1名,
 * 单位名称：某公司; Total final value of the contract: Value: 350 000 EUR.
 */
final class BareLabel {

  /** Weight from which a supplier's label names the winner and not any bidder. */
  static final double SURE = 0.95;

  private BareLabel() {}

  /** Whether a label may be one, as it asks for a party or a sum. */
  static boolean mayBe(Labels.Term term) {
    return Labels.isParty(term) || Labels.isMoney(term);
  }

  /**
   * Whether a label below asks for what {@code heading} does.
   *
   * @param term the label below
   * @param row what it announces where it stands; {@code null} for nothing known
   * @param wording how it is printed
   */
  static boolean lends(
      Token heading, Labels.Term term, FieldLabel row, String wording, CueLists cues) {
    return Labels.isMoney(heading.term())
        ? cues.is(FieldCue.Kind.BARE_VALUE, wording)
        : isName(row) || mayBeName(row, term);
  }

  /** Official name: the buyer's where no line above says whose. */
  private static boolean mayBeName(FieldLabel row, Labels.Term term) {
    return row != null
        && row.field() == FieldKind.BUYER
        && term.labels().stream().anyMatch(label -> label.field() == FieldKind.NAME);
  }

  /** Whether a label asks for the name of whoever the line above is about. */
  private static boolean isName(FieldLabel row) {
    return row != null
        && (row.field() == FieldKind.NAME
            || (row.field() == FieldKind.SUPPLIER && row.weight() < SURE)
            || (row.field() == FieldKind.OTHER_BIDDER && row.weight() < SURE));
  }
}
