package org.tendertrace.review;

import java.io.Serializable;
import org.tendertrace.model.ReviewItem;
import org.tendertrace.model.ReviewItem.Decision;
import org.tendertrace.model.ReviewItem.Kind;

/**
 * Two notices of which it is uncertain, or was decided, whether they are of one procurement.
 *
 * @param documentId the document of the first
 * @param otherId the document of the second
 * @param confidence 0 where nothing but a decision links them
 */
public record LinkReview(
    String documentId,
    String uri,
    String title,
    String otherId,
    String otherTitle,
    String reason,
    double confidence)
    implements Serializable {
  private static final String FIELD = "same_process";

  /**
   * The row of the table.
   *
   * @param decided what a person said of the two; {@code null} while open
   */
  public ReviewItem row(Boolean decided) {
    return new ReviewItem(
        Verdict.item(Kind.LINK, documentId, FIELD, "", otherId),
        Kind.LINK,
        documentId,
        uri,
        FIELD,
        "",
        otherId,
        confidence,
        reason,
        title + " ⟷ " + otherTitle,
        decided == null ? null : decided ? Decision.ACCEPT : Decision.REJECT,
        null);
  }
}
