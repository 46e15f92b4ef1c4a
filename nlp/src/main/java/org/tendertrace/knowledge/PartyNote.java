package org.tendertrace.knowledge;

import java.io.Serializable;

/**
 * What notices write around the name of a party though it is no part of the name.
 *
 * @param note the words
 * @param kind where they stand
 */
public record PartyNote(String note, Kind kind, String source) implements Serializable {

  /** Where a note stands. */
  public enum Kind {
    /** The content of a bracket behind the name. */
    BRACKET,
    /** In front of the name. */
    PREFIX
  }

  static PartyNote of(Tsv.Row row) {
    Kind kind =
        switch (row.require("kind")) {
          case "bracket" -> Kind.BRACKET;
          case "prefix" -> Kind.PREFIX;
          default ->
              throw new IllegalArgumentException(
                  row.where() + ": kind is neither bracket nor prefix");
        };
    return new PartyNote(row.require("note"), kind, row.require("source"));
  }
}
