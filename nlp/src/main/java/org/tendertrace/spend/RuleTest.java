package org.tendertrace.spend;

import org.tendertrace.knowledge.Chip;
import org.tendertrace.knowledge.ControlRule;

/** Tests a rule on the figures of a chip. */
final class RuleTest {

  /** Note 2 to 3A090 reaches chips below this TPP. */
  private static final double NOTE_TWO_TPP = 4800;

  private RuleTest() {}

  static Truth test(ControlRule rule, Chip chip) {
    Truth named = Truth.of(rule.vendors().isEmpty() || rule.vendors().contains(chip.vendor()));
    named = named.and(Truth.of(rule.keys().isEmpty() || rule.keys().contains(chip.key())));
    Truth figures =
        atLeast(chip.tpp(), rule.minTpp())
            .and(below(chip.tpp(), rule.belowTpp()))
            .and(atLeast(chip.performanceDensity(), rule.minDensity()))
            .and(below(chip.performanceDensity(), rule.belowDensity()))
            .and(atLeast(chip.interconnect(), rule.minInterconnect()))
            .and(below(chip.memoryBandwidth(), rule.belowMemoryBandwidth()));
    Truth marketed =
        rule.dataCentre() == null ? Truth.TRUE : dataCentre(chip).and(Truth.of(rule.dataCentre()));
    Truth takenOut =
        rule.noteTwo() ? dataCentre(chip).not().and(below(chip.tpp(), NOTE_TWO_TPP)) : Truth.FALSE;
    return named.and(figures).and(marketed).and(takenOut.not());
  }

  private static Truth dataCentre(Chip chip) {
    return chip.dataCentre() == null ? Truth.UNKNOWN : Truth.of(chip.dataCentre());
  }

  private static Truth atLeast(Double figure, Double limit) {
    if (limit == null) {
      return Truth.TRUE;
    }
    return figure == null ? Truth.UNKNOWN : Truth.of(figure >= limit);
  }

  private static Truth below(Double figure, Double limit) {
    if (limit == null) {
      return Truth.TRUE;
    }
    return figure == null ? Truth.UNKNOWN : Truth.of(figure < limit);
  }
}
