package org.tendertrace.spend;

import org.tendertrace.model.Fact;

/**
 * How a chip is classed under the export rules in force on a day. Arithmetic on published rules,
 * not legal advice.
 *
 * @param name the clause, such as {@code 3A090.a.1}; or {@link #NOT_CONTROLLED}, {@link #DOMESTIC},
 *     {@link #VARIES}, {@link #UNKNOWN}, {@link Fact#NONE}
 * @param review how an application for a licence is reviewed: {@code case_by_case}, {@code
 *     presumption_of_denial}, {@code unknown}; {@code null} where no rule says or none is needed
 * @param exception a licence exception that may be open, such as {@code NAC}; {@code null} where
 *     none
 * @param reason the figures and the rule, in a clause
 */
public record ChipClass(
    String name, ControlStatus status, String review, String exception, String reason) {

  /** A chip from a US vendor that no rule in force reaches. */
  public static final String NOT_CONTROLLED = "not_controlled";

  /** A chip that is not from a US vendor; the rules are not applied to it. */
  public static final String DOMESTIC = "domestic";

  /** Variants of the chip are classed differently, and which one is meant is not known. */
  public static final String VARIES = "varies";

  /** A figure or the day is missing, so that the class cannot be computed. */
  public static final String UNKNOWN = "unknown";

  /** Whether a licence is needed. */
  public enum ControlStatus {
    CONTROLLED,
    NOT_CONTROLLED,
    UNKNOWN,
    /** Not a chip of a US vendor. */
    NOT_APPLICABLE
  }

  static ChipClass unknown(String reason) {
    return new ChipClass(UNKNOWN, ControlStatus.UNKNOWN, null, null, reason);
  }
}
