package org.tendertrace.extract.mention;

import com.google.re2j.Pattern;
import org.tendertrace.knowledge.Cues.Status.Meaning;
import org.tendertrace.knowledge.StatementUse;

/** What the label and the headings over a place say of the things named there. */
final class Zone {

  // A label that says what is bought, whatever its section is called.
  private final Pattern ofTheWares;
  private final StatusCues cues;

  Zone(StatusCues cues, StatementWords words) {
    this.cues = cues;
    ofTheWares =
        Pattern.compile(words.any(StatementUse.BUYS) + "的?" + words.any(StatementUse.BOUGHT));
  }

  /** What the label says, else the innermost heading that says something. */
  Meaning of(Layout.Place place, String title) {
    Meaning label = cues.labels().ofLabel(place.label());
    if (label == null) {
      label = cues.labels().ofLabel(place.lead());
    }
    if (label != null && (label != Meaning.ASKED || ofTheWares.matcher(place.label()).find())) {
      return label;
    }
    for (String section : place.sections()) {
      Meaning meaning = cues.labels().ofSection(section);
      boolean whole = meaning == Meaning.ASKED && place.row() == null && isTitle(section, title);
      if (meaning != null && !whole) {
        boolean outweighs = meaning == Meaning.BACKGROUND || meaning == Meaning.EXISTING;
        return label == Meaning.ASKED && !outweighs ? label : meaning;
      }
    }
    return label;
  }

  /** Whether a heading is that of the notice: 中标结果公告 is over prose of any kind. */
  private static boolean isTitle(String section, String title) {
    return title != null && section.contains(title);
  }

  /** The words that say it. */
  static String name(Layout.Place place) {
    return place.label().isEmpty() && !place.sections().isEmpty()
        ? place.sections().get(0)
        : place.label();
  }
}
