package org.tendertrace.knowledge;

import java.io.Serializable;
import java.util.List;

/**
 * A word for a part of a procurement that is awarded apart: 包, 标段, lot.
 *
 * @param word as printed
 * @param latin whether it is an English word, which stands apart from its number
 */
public record LotWord(String word, boolean latin, String source) implements Serializable {

  /**
   * Reads the table {@code lot_words.tsv}.
   *
   * @throws IllegalArgumentException if the table is malformed
   */
  public static List<LotWord> table() {
    return Tsv.read("lot_words.tsv", null).stream()
        .map(
            row ->
                new LotWord(
                    row.require("word"),
                    row.require("language").equals("en"),
                    row.require("source")))
        .toList();
  }
}
