package org.tendertrace.extract;

import java.util.Optional;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.model.Span;

/**
 * Finds the title that a letter or a notice in Latin script quotes at its head: Ref: RFP No. EX/4
 * dated 3 May for "Selection of …".
 */
final class QuotedTitle {

  /** Characters in which it stands. */
  private static final int HEAD = 1500;

  private static final int SHORTEST = 20;
  private static final int LONGEST = 240;

  /** Pairs of signs that quote. */
  private static final String OPENING = "\"“";

  private static final String CLOSING = "\"”";

  /** What stands right before the quotation. */
  private static final String[] LEADS = {" for", " titled", " entitled", " of", " regarding"};

  private QuotedTitle() {}

  /** The first such title; nothing in notices that quote none. */
  static Optional<Found<String>> read(Layout layout) {
    String text = layout.text();
    int end = Math.min(text.length(), HEAD);
    for (int open = 1; open < end; open++) {
      int sign = OPENING.indexOf(text.charAt(open));
      int close = sign < 0 ? -1 : text.indexOf(CLOSING.charAt(sign), open + 1);
      if (close < 0) {
        continue;
      }
      Span span = Glyphs.trim(text, open + 1, close);
      if (isTitle(text, open, span) && !isOfParty(layout, span)) {
        String title = Names.title(text.replace('\n', ' '), span);
        return Optional.of(new Found<>(title, span, "title:quoted", 0.7));
      }
      open = close;
    }
    return Optional.empty();
  }

  private static boolean isTitle(String text, int open, Span span) {
    if (span.length() < SHORTEST
        || span.length() > LONGEST
        || !Character.isUpperCase(text.charAt(span.begin()))
        || span.of(text).split("\\s+", 4).length < 4) {
      return false;
    }
    String before = text.substring(Math.max(0, open - SHORTEST), open).stripTrailing();
    for (String lead : LEADS) {
      if (before.endsWith(lead)) {
        return true;
      }
    }
    return false;
  }

  /** Whether what is quoted is the name of somebody. */
  private static boolean isOfParty(Layout layout, Span span) {
    return layout.any(FieldKind.SUPPLIER, p -> p.value().overlaps(span));
  }
}
