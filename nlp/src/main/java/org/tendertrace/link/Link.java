package org.tendertrace.link;

import java.util.Objects;

/**
 * That two notices are of one procurement.
 *
 * @param reason why, as a clause
 * @param confidence how sure that is, from 0 to 1: a rank that decides which of two contradicting
 *     links holds, not a measured probability
 */
public record Link(String reason, double confidence) {

  /** From this confidence on a link needs nobody to look at it. */
  public static final double CERTAIN = 0.9;

  private static final String ACCEPTED = "accepted in review";

  public Link {
    Objects.requireNonNull(reason, "reason");
    if (!(confidence > 0 && confidence <= 1)) {
      throw new IllegalArgumentException("Not a confidence: " + confidence);
    }
  }

  /** That a person said so. */
  public static Link accepted() {
    return new Link(ACCEPTED, 1);
  }

  boolean isAccepted() {
    return reason.equals(ACCEPTED);
  }

  /** Whether the link needs nobody to look at it. */
  public boolean certain() {
    return confidence >= CERTAIN;
  }
}
