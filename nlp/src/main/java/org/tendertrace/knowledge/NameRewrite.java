package org.tendertrace.knowledge;

import java.io.Serializable;
import java.util.List;

/**
 * Two spellings of a piece of an organisation's name that mean the same; {@code from} is written as
 * {@code to} before names are compared. {@code #} in both stands for one number.
 *
 * @param where where the piece has to stand
 * @param to empty where the piece is left out
 * @param opening what the whole name has to open with; empty for anything
 * @param endings with one of which the whole name has to end; empty for anything
 */
public record NameRewrite(
    Where where, String from, String to, String opening, List<String> endings, String source)
    implements Serializable {

  /** Where the piece stands. */
  public enum Where {
    START,
    END,
    ANYWHERE,
    /** At the end, with nothing but a place before it. */
    BEHIND_PLACE
  }

  public NameRewrite {
    endings = List.copyOf(endings);
  }

  static NameRewrite of(Tsv.Row row) {
    String to = row.get("to");
    String opening = row.get("opening");
    return new NameRewrite(
        row.constant("where", Where.class),
        row.require("from"),
        to == null ? "" : to,
        opening == null ? "" : opening,
        row.list("endings"),
        row.require("source"));
  }
}
