package org.tendertrace.review;

import java.io.Serializable;
import org.tendertrace.model.ReviewItem;
import org.tendertrace.model.ReviewItem.Decision;
import org.tendertrace.model.ReviewItem.Kind;
import org.tendertrace.text.Sha256;

/**
 * A person's decision on one reading.
 *
 * @param value what had been read
 * @param decision {@code null} while open
 * @param corrected the right value; {@code null} unless {@code decision} is {@link
 *     Decision#CORRECT}
 */
record Verdict(
    Kind kind,
    String documentId,
    String field,
    String lot,
    String value,
    Decision decision,
    String corrected)
    implements Serializable {

  /** Whether it is about this reading, and not about another value at the same place. */
  boolean isOf(String read) {
    return value.equals(read);
  }

  /** The value that holds by this decision; {@code null} where it only says which one does not. */
  String holds() {
    return switch (decision) {
      case ACCEPT -> value;
      case CORRECT -> corrected;
      case REJECT -> null;
    };
  }

  /** The rule that evidence names for a value that holds by this decision. */
  String rule() {
    return decision == Decision.ACCEPT ? "review:accepted" : "review:corrected";
  }

  /** The identity of a reading. */
  static String item(Kind kind, String documentId, String field, String lot, String value) {
    return "r-" + Sha256.of(String.join("\n", kind.name(), documentId, field, lot, value));
  }

  /** The row of the table for the reading that this is about. */
  ReviewItem row(String uri, double confidence, String rule, String surface) {
    return new ReviewItem(
        item(kind, documentId, field, lot, value),
        kind,
        documentId,
        uri,
        field,
        lot,
        value,
        confidence,
        rule,
        surface,
        decision,
        corrected);
  }
}
