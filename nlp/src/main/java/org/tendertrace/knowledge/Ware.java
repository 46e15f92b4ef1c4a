package org.tendertrace.knowledge;

import java.io.Serializable;
import java.util.List;

/** Words that tell the model of another ware from the name of a chip. */
public record Ware(Role role, List<String> words) implements Serializable {

  /** What the words are. */
  public enum Role {
    /** The last character of a Chinese noun for a ware. */
    ENDING,
    /** Computers and their parts. */
    COMPUTER,
    /** May stand right before the name of a chip. */
    FITTING,
    /** A ware behind the code. */
    BEHIND,
    /** An English noun before the code. */
    ENGLISH,
    /** Other wares are counted in it. */
    MEASURE,
    /** A bare number is counted in it. */
    AMOUNT,
    /** Opens what follows a code, which then is no noun: 需, 更换. */
    VERB,
    /** Opens nouns for computers, whatever their last character: 推理. */
    COMPUTING,
    /** Ends the label of what an item is called. */
    NAME_LABEL
  }

  static Ware of(Tsv.Row row) {
    return new Ware(row.constant("role", Role.class), row.list("words"));
  }
}
