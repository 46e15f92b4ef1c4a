package org.tendertrace.extract.mention;

import java.util.BitSet;
import org.tendertrace.model.Mention;

/**
 * A way to write the name of a thing, or a word of its vendor.
 *
 * @param compact as it looks in a {@link Compact} text
 * @param breaks where a gap inside it is natural: positions in {@code compact} in front of which a
 *     blank or a hyphen may stand
 * @param kind name of a thing, or what stands beside one
 * @param type of the thing; {@code null} for words beside a name
 * @param key of the thing; {@code null} for words beside a name
 * @param vendor of a chip, as in chips.tsv; {@code null} where there is none
 * @param tier how much evidence it needs
 */
record Name(
    String compact,
    BitSet breaks,
    Kind kind,
    Mention.Type type,
    String key,
    String vendor,
    Tier tier) {

  /** What the word is. */
  enum Kind {
    THING,
    VENDOR,
    LINK,
    FORM
  }

  /** How much evidence a name needs, the surest first. */
  enum Tier {
    /** None. */
    CLEAR,
    /** A little, anywhere near. */
    LIKELY,
    /** Strong evidence near. */
    AMBIGUOUS,
    /** Digits alone: a word of the trade right beside it. */
    BARE,
    /** The vendor right in front of it. */
    PREFIXED
  }

  static Name of(
      String written, Kind kind, Mention.Type type, String key, String vendor, Tier tier) {
    Compact compact = Compact.of(written);
    BitSet breaks = new BitSet();
    for (int k = 1; k < compact.length(); k++) {
      if (compact.gapBefore(k) != 0 || isNaturalBreak(compact.text(), k)) {
        breaks.set(k);
      }
    }
    return new Name(compact.text(), breaks, kind, type, key, vendor, tier);
  }

  boolean isDigitsOnly() {
    return compact.chars().allMatch(c -> Compact.isDigit((char) c));
  }

  /** Between a Chinese and another character, or between a word of letters and a number. */
  private static boolean isNaturalBreak(String text, int at) {
    boolean before = Compact.isAsciiAlphanumeric(text.charAt(at - 1));
    boolean after = Compact.isAsciiAlphanumeric(text.charAt(at));
    if (!before || !after) {
      return true;
    }
    return Compact.isDigit(text.charAt(at))
        && at >= 2
        && isLetter(text.charAt(at - 1))
        && isLetter(text.charAt(at - 2));
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }
}
