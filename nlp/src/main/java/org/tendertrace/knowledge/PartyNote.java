package org.tendertrace.knowledge;

import java.io.Serializable;

/**
 * What notices write around the name of a party though it is no part of the name. {@code #} stands
 * for a number.
 *
 * @param note the words
 * @param kind where they stand and what they say
 */
public record PartyNote(String note, Kind kind, String source) implements Serializable {

  /** Where a note stands and what it says. */
  public enum Kind {
    /** The content of a bracket, or behind a comma. */
    BRACKET,
    /** In front of the name; where it ends with a colon, with anything before it. */
    PREFIX,
    /** A bracket that begins so says nothing of the name. */
    REMARK,
    /** A bracket that begins so goes on with a former name. */
    FORMER,
    /** A bracket that begins so goes on with the present name. */
    PRESENT,
    /** Behind the name, in front of a credit code. */
    CODE
  }

  static PartyNote of(Tsv.Row row) {
    return new PartyNote(
        row.require("note"), row.constant("kind", Kind.class), row.require("source"));
  }
}
