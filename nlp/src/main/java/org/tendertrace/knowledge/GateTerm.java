package org.tendertrace.knowledge;

import java.io.Serializable;

/**
 * A word that makes a document worth reading.
 *
 * @param term in simplified characters or ASCII
 * @param bounded whether letters or digits beside it make it another word
 * @param source where it comes from
 */
public record GateTerm(String term, boolean bounded, String source) implements Serializable {

  static GateTerm of(Tsv.Row row) {
    String bounded = row.require("bounded");
    if (!bounded.equals("yes") && !bounded.equals("no")) {
      throw new IllegalArgumentException(row.where() + ": bounded is yes or no, not " + bounded);
    }
    return new GateTerm(row.require("term"), bounded.equals("yes"), row.require("source"));
  }
}
