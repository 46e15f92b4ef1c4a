package org.tendertrace.extract.mention;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tendertrace.knowledge.Cues.Status.Meaning;
import org.tendertrace.model.Span;
import org.tendertrace.text.Linguist;

/** Asks the linguist what a sentence says of a name. */
final class Grammar {

  private final Linguist linguist;

  /** What the grammar says, and the rule that read it. */
  record Reading(Meaning meaning, String rule) {}

  Grammar(Linguist linguist) {
    this.linguist = linguist;
  }

  /**
   * What the sentence says of the name; empty where no rule applies or there are no models.
   *
   * @param names all names of the notice; those of the sentence are one word each to the parser
   */
  Optional<Reading> read(Span name, Span sentence, List<Span> names, String text) {
    if (!linguist.isAvailable()) {
      return Optional.empty();
    }
    List<Span> things =
        names.stream()
            .filter(sentence::covers)
            .map(n -> new Span(n.begin() - sentence.begin(), n.end() - sentence.begin()))
            .toList();
    Span wanted = new Span(name.begin() - sentence.begin(), name.end() - sentence.begin());
    return linguist.statements(sentence.of(text), things).stream()
        .filter(s -> s.thing().equals(wanted))
        .findFirst()
        .map(s -> new Reading(Meaning.valueOf(s.meaning().toUpperCase(Locale.ROOT)), s.rule()));
  }
}
