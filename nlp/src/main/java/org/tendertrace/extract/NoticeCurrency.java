package org.tendertrace.extract;

import java.util.List;
import org.tendertrace.knowledge.CurrencyCue;
import org.tendertrace.knowledge.CurrencyCue.Place;

/** Tells the currency of a notice's amounts where these print none, by the words around them. */
final class NoticeCurrency {

  private static final int HEAD = 4000;
  static final String DEFAULT = "CNY";

  private final List<CurrencyCue> cues;

  NoticeCurrency(List<CurrencyCue> cues) {
    this.cues = cues;
  }

  /** Whether the notice's days are of the Republic of China's calendar. */
  boolean isOfRepublic(String text) {
    CurrencyCue cue = first(head(text), Place.HEAD);
    return cue != null && cue.republic();
  }

  /**
   * ISO 4217 code of the notice's amounts.
   *
   * @param ofBudget the currency that the budget prints; {@code null} for none
   */
  String of(String text, String ofBudget) {
    String head = head(text);
    CurrencyCue cue = first(head, Place.HEAD);
    if (cue != null) {
      return cue.currency();
    }
    if (ofBudget != null) {
      return ofBudget;
    }
    int han = 0;
    for (int k = 0; k < head.length(); k++) {
      han += Glyphs.isHan(head.charAt(k)) ? 1 : 0;
    }
    CurrencyCue printed = han > head.length() / 10 ? null : first(text, Place.TEXT);
    return printed == null ? DEFAULT : printed.currency();
  }

  private static String head(String text) {
    return text.substring(0, Math.min(text.length(), HEAD));
  }

  private CurrencyCue first(String text, Place place) {
    for (CurrencyCue cue : cues) {
      if (cue.place() == place && text.contains(cue.word())) {
        return cue;
      }
    }
    return null;
  }
}
