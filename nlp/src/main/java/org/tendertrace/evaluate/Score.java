package org.tendertrace.evaluate;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How well one field was read.
 *
 * @param group what the notices scored have in common: {@code all}, or a notice type, form or
 *     portal
 * @param correct values given that the gold has
 * @param given values given
 * @param expected values that the gold has
 */
public record Score(String field, String group, int correct, int given, int expected) {

  /** Share of the values given that are right; 1 where none was given. */
  @JsonProperty
  public double precision() {
    return given == 0 ? 1 : (double) correct / given;
  }

  /** Share of the gold's values that were given; 1 where it has none. */
  @JsonProperty
  public double recall() {
    return expected == 0 ? 1 : (double) correct / expected;
  }

  /** Harmonic mean of the two; 1 where there was nothing to find and nothing was given. */
  @JsonProperty
  public double f1() {
    return given + expected == 0 ? 1 : 2.0 * correct / (given + expected);
  }

  /** 95 % interval of {@link #f1}. */
  @JsonProperty
  public Interval interval() {
    return Interval.wilson(correct, (given + expected) / 2.0);
  }
}
