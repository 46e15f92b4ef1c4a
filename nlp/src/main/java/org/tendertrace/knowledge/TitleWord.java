package org.tendertrace.knowledge;

import java.io.Serializable;

/**
 * A word in the title of a notice that says nothing about what is bought.
 *
 * @param kind what it says instead
 * @param round for the how-manyeth time a procurement is tried; 0 where the word does not say
 */
public record TitleWord(String word, Kind kind, int round, String source) implements Serializable {

  /** What a word of a title is about. */
  public enum Kind {
    /** The kind of notice. */
    NOTICE,
    /** A further attempt after a failed one. */
    ROUND,
    /** Nothing. */
    FRAME
  }

  static TitleWord of(Tsv.Row row) {
    Double round = row.number("round");
    return new TitleWord(
        row.require("word"),
        row.constant("kind", Kind.class),
        round == null ? 0 : round.intValue(),
        row.require("source"));
  }
}
