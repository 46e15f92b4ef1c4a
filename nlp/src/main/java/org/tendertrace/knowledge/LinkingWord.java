package org.tendertrace.knowledge;

import java.io.Serializable;

/**
 * A word by which the parts of a notice are told apart that notices are linked by.
 *
 * @param kind what stands beside the word
 */
public record LinkingWord(String word, Kind kind, String source) implements Serializable {

  /** What stands beside a word. */
  public enum Kind {
    /** A number. */
    NUMBER,
    /** The word for a number, which is a contract's. */
    CONTRACT,
    /** The word for a number, which is a plan's or an approval's. */
    PLAN,
    /** The number of what was bought before: the year that is renewed, the framework. */
    EARLIER,
    /** The number under which the same thing was tried before. */
    FAILED,
    /** The right number, behind one that was printed by mistake. */
    CORRECTED,
    /** What says that an award or a contract was taken back. */
    ANNULLED,
    /** Anything, in the text of a notice that prolongs what was bought before. */
    RENEWAL,
    /** The rest of the code of a standard or an address. */
    STANDARD,
    /** The name of what is bought. */
    SUBJECT,
    /** The rest of a headline. */
    HEADLINE,
    /** What looks like a headline and is none. */
    BESIDE_HEADLINE,
    /** The name of a site or its owner. */
    SITE,
    /** A buyer's name in a headline. */
    ABOUT,
    /** What is no buyer's name. */
    NO_BUYER,
    /** The name of a company that bids, before or behind it. */
    BIDDER,
    /** The rest of the name of a thing, which ends as names of organisations may. */
    WARE,
    /** The rest of a department's name. */
    DEPARTMENT,
    /** What says that more of the same is bought. */
    ADDITION,
    /** What says that an agreement is made, under which orders are placed. */
    FRAMEWORK,
    /** What says that an order is placed under an agreement. */
    ORDER,
    /** A clause that names a thing, by whom it is told or for whom. */
    ADDRESS,
    /** What is said of a thing, behind its name. */
    PREDICATE,
    /** The thing with which it is done. */
    VERB,
    /** What names no thing, beside the word. */
    NO_THING,
    /** What a service is for, in front of it. */
    SERVICE,
    /** The name of an office, which is no thing that is bought. */
    OFFICE,
    /** The name of a body, of which that itself and no part is meant. */
    ITSELF
  }

  static LinkingWord of(Tsv.Row row) {
    return new LinkingWord(
        row.require("word"), row.constant("kind", Kind.class), row.require("source"));
  }
}
