package org.tendertrace.knowledge;

import java.io.Serializable;
import java.util.List;

/**
 * Words by which contact details are recognised.
 *
 * @param source where the words come from
 */
public record ContactLabel(Kind kind, List<String> words, String source) implements Serializable {

  /** What the words do. */
  public enum Kind {
    /** A personal name follows. */
    PERSON,
    /** A telephone number follows. */
    PHONE,
    /** The number of an identity document follows. */
    ID,
    /** An account of QQ or WeChat follows. */
    CHAT,
    /** A Chinese family name. */
    SURNAME,
    /** What may stand behind a family name in place of a given name. */
    TITLE,
    /** Part of what is no personal name. */
    ORGANISATION;

    /** Whether a contact detail follows. */
    public boolean isLabel() {
      return this == PERSON || this == PHONE || this == ID || this == CHAT;
    }
  }

  public ContactLabel {
    words = List.copyOf(words);
  }

  static ContactLabel of(Tsv.Row row) {
    return new ContactLabel(
        row.constant("kind", Kind.class), row.list("words"), row.require("source"));
  }
}
