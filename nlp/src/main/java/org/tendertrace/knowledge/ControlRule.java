package org.tendertrace.knowledge;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * An export rule as a test on a chip's figures. A test that is {@code null} or empty is none; the
 * rule holds where all its tests hold.
 *
 * @param clause what a chip is classed as where the rule holds
 * @param effect what follows
 * @param from first day in force
 * @param to last day in force; {@code null} where it still is
 * @param vendors vendors named by the rule
 * @param keys chips named by the rule
 * @param minTpp at least
 * @param belowTpp less than
 * @param minDensity TPP per mm², at least
 * @param belowDensity TPP per mm², less than
 * @param minInterconnect GB/s, at least
 * @param belowMemoryBandwidth GB/s, less than
 * @param dataCentre as designed or marketed
 * @param noteTwo whether Note 2 to 3A090 takes out what is not for data centres with TPP below 4800
 * @param nac the value of {@code dataCentre} with which licence exception NAC is possible
 */
public record ControlRule(
    String ruleId,
    String clause,
    Effect effect,
    LocalDate from,
    LocalDate to,
    List<String> vendors,
    List<String> keys,
    Double minTpp,
    Double belowTpp,
    Double minDensity,
    Double belowDensity,
    Double minInterconnect,
    Double belowMemoryBandwidth,
    Boolean dataCentre,
    boolean noteTwo,
    Boolean nac,
    String source)
    implements Serializable {

  /** What follows where a rule holds. */
  public enum Effect {
    /** A licence is required. */
    LICENCE,
    /** Applications for a licence are reviewed case by case, and otherwise presumed denied. */
    CASE_BY_CASE
  }

  public ControlRule {
    Objects.requireNonNull(clause, "clause");
    Objects.requireNonNull(from, "from");
    vendors = List.copyOf(vendors);
    keys = List.copyOf(keys);
  }

  /** Whether the rule is in force on {@code day}. */
  public boolean inForce(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }

  static ControlRule of(Tsv.Row row) {
    return new ControlRule(
        row.require("rule_id"),
        row.require("clause"),
        effect(row),
        row.day("from"),
        row.get("to") == null ? null : row.day("to"),
        row.list("vendors"),
        row.list("keys"),
        row.number("min_tpp"),
        row.number("below_tpp"),
        row.number("min_pd"),
        row.number("below_pd"),
        row.number("min_interconnect"),
        row.number("below_mem_bw"),
        row.yesOrNo("dc_marketed"),
        Boolean.TRUE.equals(row.yesOrNo("note_2")),
        row.yesOrNo("nac"),
        row.require("source"));
  }

  private static Effect effect(Tsv.Row row) {
    return switch (row.require("effect")) {
      case "licence" -> Effect.LICENCE;
      case "case_by_case" -> Effect.CASE_BY_CASE;
      default ->
          throw new IllegalArgumentException(
              row.where() + ": effect is neither licence nor case_by_case");
    };
  }
}
