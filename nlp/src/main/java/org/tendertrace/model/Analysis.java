package org.tendertrace.model;

import java.util.List;

/**
 * All that one document yields on its own: what every stage from documents to awards has read from
 * it, in one pass over its bytes.
 *
 * @param document always there unless the document was refused
 * @param notice {@code null} where the document is irrelevant or was refused
 * @param reviews readings that a person should look at, or has decided on
 * @param quarantined {@code null} unless the document was refused; then everything else is empty
 */
public record Analysis(
    Document document,
    Notice notice,
    List<Mention> mentions,
    List<Award> awards,
    List<ReviewItem> reviews,
    Quarantined quarantined) {

  public Analysis {
    reviews = List.copyOf(reviews);
    mentions = List.copyOf(mentions);
    awards = List.copyOf(awards);
  }

  public static Analysis irrelevant(Document document) {
    return new Analysis(document, null, List.of(), List.of(), List.of(), null);
  }

  public static Analysis refused(Quarantined why) {
    return new Analysis(null, null, List.of(), List.of(), List.of(), why);
  }
}
