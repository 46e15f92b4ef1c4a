package org.tendertrace.knowledge;

import java.io.Serializable;

/**
 * A word that tells the currency of a notice's amounts where these print none.
 *
 * @param currency ISO 4217 code
 * @param place where it is looked for
 * @param republic whether days are of the Republic of China's calendar
 */
public record CurrencyCue(
    String word, String currency, Place place, boolean republic, String source)
    implements Serializable {

  /** Where a word is looked for. */
  public enum Place {
    /** In the notice's first part, before anything else. */
    HEAD,
    /** In a notice that is not Chinese and prints {@code $} without saying whose. */
    DOLLAR,
    /** In the whole of a notice that is not Chinese, where no other word tells. */
    TEXT,
    /** The same, last of all: a word for the country itself. */
    COUNTRY
  }
}
