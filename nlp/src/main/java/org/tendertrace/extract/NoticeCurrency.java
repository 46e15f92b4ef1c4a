package org.tendertrace.extract;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tendertrace.knowledge.CurrencyCue;
import org.tendertrace.knowledge.CurrencyCue.Place;
import org.tendertrace.model.Notice;
import org.tendertrace.text.TermTrie;

/** Tells the currency of a notice's amounts where these print none, by the words around them. */
final class NoticeCurrency {

  private static final int HEAD = 4000;
  static final String DEFAULT = "CNY";
  private static final String DOLLAR = "USD";
  private static final String US_DOLLAR = "US$";

  /** Behind letters in a bracket that stand for signed: (SGD.). */
  private static final String SIGNED = ".)";

  private final Map<Place, List<CurrencyCue>> cues = new EnumMap<>(Place.class);

  /** Most texts hold no cue of a place, which one pass tells. */
  private final Map<Place, TermTrie<String>> words = new EnumMap<>(Place.class);

  NoticeCurrency(List<CurrencyCue> cues) {
    for (Place place : Place.values()) {
      List<CurrencyCue> here = cues.stream().filter(cue -> cue.place() == place).toList();
      this.cues.put(place, here);
      words.put(place, TermTrie.ofWords(here.stream().map(CurrencyCue::word).toList()));
    }
  }

  /**
   * What the head of a notice says of whose currency and days it prints; {@code null} for nothing.
   */
  CurrencyCue atHead(String text) {
    return first(head(text), Place.HEAD);
  }

  /**
   * ISO 4217 code of the notice's amounts; {@link Notice#NO_CURRENCY} where it is not Chinese and
   * nothing in it tells.
   *
   * @param atHead what its head says
   * @param ofBudget the currency that the budget prints; {@code null} for none
   */
  String of(String text, CurrencyCue atHead, String ofBudget) {
    if (atHead != null) {
      return atHead.currency();
    }
    boolean chinese = isChinese(text);
    CurrencyCue printed = chinese ? null : first(text, Place.TEXT);
    // beside a printed yuan, a word for another country may be about one of those who bid
    boolean yuan = printed != null && printed.currency().equals(DEFAULT);
    boolean dollars = DOLLAR.equals(ofBudget) || (ofBudget == null && !yuan);
    CurrencyCue whose =
        chinese || !dollars || isIn(text, DOLLAR) || isIn(text, US_DOLLAR)
            ? null
            : first(text, Place.DOLLAR);
    if (whose != null) {
      return whose.currency();
    }
    if (ofBudget != null) {
      return ofBudget;
    }
    if (printed != null) {
      return printed.currency();
    }
    return chinese || first(text, Place.COUNTRY) != null ? DEFAULT : Notice.NO_CURRENCY;
  }

  /** Whether more than one in ten characters of the head are Chinese. */
  private static boolean isChinese(String text) {
    int length = Math.min(text.length(), HEAD);
    int han = 0;
    for (int k = 0; k < length && han <= length / 10; k++) {
      han += Glyphs.isHan(text.charAt(k)) ? 1 : 0;
    }
    return han > length / 10;
  }

  private static String head(String text) {
    return text.substring(0, Math.min(text.length(), HEAD));
  }

  private CurrencyCue first(String text, Place place) {
    if (!words.get(place).isIn(text)) {
      return null;
    }
    for (CurrencyCue cue : cues.get(place)) {
      if (isIn(text, cue.word())) {
        return cue;
      }
    }
    return null;
  }

  /** Whether a word stands in a text, and not only inside of another: no AUD in AUDIT. */
  private static boolean isIn(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      boolean inside =
          (at > 0 && areLetters(text.charAt(at - 1), word.charAt(0)))
              || (end < text.length()
                  && areLetters(word.charAt(word.length() - 1), text.charAt(end)));
      // £ockhart: the sign of a currency that a scan made of a letter
      inside |= word.length() == 1 && end < text.length() && Glyphs.isLatin(text.charAt(end));
      // (SGD.) before the name of who signed
      inside |= at > 0 && text.charAt(at - 1) == '(' && text.startsWith(SIGNED, end);
      if (!inside) {
        return true;
      }
    }
    return false;
  }

  private static boolean areLetters(char one, char other) {
    return Glyphs.isLatin(one) && Glyphs.isLatin(other);
  }
}
