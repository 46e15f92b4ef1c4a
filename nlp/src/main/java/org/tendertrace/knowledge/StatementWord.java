package org.tendertrace.knowledge;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Words that tell what a passage says of a name in it: whom its sentence is about, what a
 * correction changes, what is asked and answered, what columns and lines stand for.
 *
 * @param use what the words are
 * @param words folded; one that ends with … goes on with anything
 * @param meaning what they say, for who edits the table
 */
public record StatementWord(Use use, List<String> words, String meaning, String source)
    implements Serializable {

  /** What the words are. */
  public enum Use {
    /** Who buys, as the subject of a sentence. */
    OWNER,
    /** Behind 我 or 本: who speaks, 本校. */
    OWN_BODY,
    /** Behind the buyer: that it has the thing already. */
    HAS,
    /** Of a system: that it is there already. */
    STANDING,
    /** What is said to be there already. */
    STANDING_THING,
    /** What such a thing does with what a sentence names. */
    STANDS_ON,
    /** That the sentence is about what is to be bought after all. */
    NEW,
    /** Who delivers, as the subject of a sentence. */
    SUPPLIER,
    /** What the supplier does. */
    SUPPLIES,
    /** Opens what holds only on a condition. */
    CONDITION,
    /** Opens what is an example or part of what stands before the comma. */
    EXAMPLE
  }

  public StatementWord {
    words = List.copyOf(words);
  }

  /**
   * Reads the table {@code statement_words.tsv}.
   *
   * @throws IllegalArgumentException if it is malformed, or has no words of some use
   */
  static List<StatementWord> table(Path overrides) {
    String name = "statement_words.tsv";
    List<StatementWord> table = Tsv.read(name, overrides).stream().map(StatementWord::of).toList();
    Set<Use> missing = EnumSet.allOf(Use.class);
    table.forEach(row -> missing.remove(row.use()));
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(name + " has no words of use " + missing);
    }
    return table;
  }

  private static StatementWord of(Tsv.Row row) {
    List<String> words = row.list("words");
    if (words.isEmpty()) {
      throw new IllegalArgumentException(row.where() + ": words must not be empty");
    }
    return new StatementWord(
        row.constant("use", Use.class), words, row.require("meaning"), row.require("source"));
  }
}
