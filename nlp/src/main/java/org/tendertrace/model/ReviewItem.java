package org.tendertrace.model;

import java.util.Locale;
import java.util.Objects;

/** A row of {@code review}. */
@Doc(
    "One row per reading that is so uncertain that a person should look at it, or that a person has"
        + " decided on.")
public record ReviewItem(
    @Doc(
            value = "Identity: the same for the same reading of the same document in every run.",
            example = "r-1f0c9a…")
        String item,
    @Doc(value = "What is to be decided on.", example = "award") Kind kind,
    @Doc(
            value = "The document it was read from; empty for two names.",
            example = "9f86d081884c7d65…")
        String documentId,
    @Doc(
            value = "Where the document was found; null for two names.",
            example = "notices/2024/szu.html")
        String uri,
    @Doc(
            value =
                "The field of the notice; award; mention; same_process for a link to another"
                    + " document; same_entity for two names of one organisation.",
            example = "award")
        String field,
    @Doc(value = "Of an award: its lot; empty where undivided, and for the rest.", example = "1")
        String lot,
    @Doc(
            value =
                "What was read, as text: several names are parted by |, an award is suppliers ="
                    + " total and currency, a link is the other document's identity, and of two"
                    + " names each may have its credit code behind it.",
            example = "运达科技有限公司 = 200000.00 CNY")
        String value,
    @Doc(value = "Probability that it is right, before any decision.", example = "0.58")
        double confidence,
    @Doc(value = "The rule that read it, or the reason of a link.", example = "label:supplier")
        String rule,
    @Doc(value = "The words that it was read from.", example = "运达科技有限公司") String surface,
    @Doc(value = "What a person decided; null while open.", example = "accept") Decision decision,
    @Doc(value = "The right value, where a person gave another one.", example = "…")
        String corrected) {

  /** What is to be decided on. */
  public enum Kind {
    /** A field of a notice. */
    FIELD,
    /** An award: suppliers and amount of a lot. */
    AWARD,
    /** What the naming of a thing means. */
    MENTION,
    /** Whether two notices are of one procurement. */
    LINK,
    /** Whether two names are one organisation. */
    ENTITY
  }

  /** What a person decided. */
  public enum Decision {
    ACCEPT,
    REJECT,
    /** The right value is another one. */
    CORRECT
  }

  public ReviewItem {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(documentId, "documentId");
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(lot, "lot");
    Objects.requireNonNull(value, "value");
  }

  /** The kind in the words of the published table. */
  public static Kind kind(String word) {
    return Kind.valueOf(word.strip().toUpperCase(Locale.ROOT));
  }
}
