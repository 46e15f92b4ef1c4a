package org.tendertrace.extract;

import java.util.Optional;
import org.tendertrace.model.Evidence;
import org.tendertrace.model.Span;

/**
 * A value read for a field.
 *
 * @param span where it stands; {@code null} where it stands outside the text
 * @param confidence what the rule thinks of itself, 0 to 1
 */
record Found<T>(T value, Span span, String rule, double confidence) {

  /** Its evidence, if it stands in the text. */
  Optional<Evidence> evidence(String field, String text, double probability) {
    return span == null
        ? Optional.empty()
        : Optional.of(Evidence.at(field, span, text, rule, probability));
  }
}
