package org.tendertrace.model;

import java.util.Objects;

/** Why a field has its value: the place in the notice's text and the rule that read it there. */
public record Evidence(
    @Doc(value = "The field it supports.", example = "supplier_names") String field,
    @Doc(value = "First UTF-16 offset in notices.text.", example = "412") int begin,
    @Doc(value = "Offset behind the last character.", example = "422") int end,
    @Doc(value = "The text between the two offsets.", example = "运达科技有限公司") String surface,
    @Doc(value = "The rule that read it.", example = "label:supplier/table") String rule,
    @Doc(value = "Probability that it is right, 0 to 1.", example = "0.98") double confidence) {

  /**
   * Checks the offsets.
   *
   * @throws IllegalArgumentException if the span is none or the confidence is not in [0, 1]
   */
  public Evidence {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(surface, "surface");
    Objects.requireNonNull(rule, "rule");
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("Not a span: [" + begin + ", " + end + ")");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("Not a probability: " + confidence);
    }
  }

  /** Evidence for {@code field} at {@code span} of {@code text}. */
  public static Evidence at(
      String field, Span span, CharSequence text, String rule, double confidence) {
    return new Evidence(field, span.begin(), span.end(), span.of(text), rule, confidence);
  }

  public Span span() {
    return new Span(begin, end);
  }
}
