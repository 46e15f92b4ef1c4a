package org.tendertrace.extract;

import java.util.Optional;
import org.tendertrace.model.Evidence;
import org.tendertrace.model.Span;

/**
 * A value read for a field.
 *
 * @param span where it stands; {@code null} where it stands outside the text
 */
record Found<T>(T value, Span span, String rule, double confidence) {

  /** Its evidence, if it stands in the text. */
  Optional<Evidence> evidence(String field, String text) {
    return span == null
        ? Optional.empty()
        : Optional.of(Evidence.at(field, span, text, rule, Math.max(0, Math.min(1, confidence))));
  }
}
