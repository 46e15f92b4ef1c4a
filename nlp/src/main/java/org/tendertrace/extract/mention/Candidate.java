package org.tendertrace.extract.mention;

import org.tendertrace.model.Mention;
import org.tendertrace.model.Span;

/**
 * A place where the name of a thing seems to stand.
 *
 * @param span the name with its vendor, in the original text
 * @param end behind the form that follows the name (memory, form factor), in the original text
 * @param name what was recognised
 * @param tier how much evidence it still needs here
 */
record Candidate(Span span, int end, Name name, Name.Tier tier) {

  Mention.Type type() {
    return name.type();
  }

  String key() {
    return name.key();
  }

  int begin() {
    return span.begin();
  }
}
