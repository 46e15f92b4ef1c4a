package org.tendertrace.review;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.tendertrace.model.ReviewItem;
import org.tendertrace.model.ReviewItem.Decision;
import org.tendertrace.model.ReviewItem.Kind;

/**
 * Two names of which it is uncertain, or was decided, whether they are one organisation.
 *
 * @param one the name, with its credit code behind it where that tells which of several is meant
 * @param together whether they are taken to be one
 * @param confidence that they are one; 0 where nothing but a decision says anything of the two
 */
public record EntityReview(
    String one, String other, boolean together, String reason, double confidence)
    implements Serializable {
  static final String FIELD = "same_entity";

  private static final String BETWEEN = " | ";

  /**
   * The row of the table.
   *
   * @param decided whether a person said that they are one; {@code null} while open
   */
  public ReviewItem row(Boolean decided) {
    String value = one + BETWEEN + other;
    return new ReviewItem(
        Verdict.item(Kind.ENTITY, "", FIELD, "", value),
        Kind.ENTITY,
        "",
        null,
        FIELD,
        "",
        value,
        confidence,
        reason,
        together ? "taken to be one" : "kept apart",
        decided == null ? null : decided ? Decision.ACCEPT : Decision.REJECT,
        null);
  }

  /**
   * The two names of a {@linkplain #row value}.
   *
   * @throws IllegalArgumentException if it is not two names
   */
  static List<String> names(String value) {
    List<String> names = new ArrayList<>();
    for (String name : value.split("\\|", -1)) {
      if (!name.isBlank()) {
        names.add(name.strip());
      }
    }
    if (names.size() != 2) {
      throw new IllegalArgumentException("two names are parted by |: " + value);
    }
    return names;
  }
}
