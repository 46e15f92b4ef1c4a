package org.tendertrace.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Locale;
import org.tendertrace.knowledge.FieldCue.Kind;

/** Tells the numbers of standards from those of projects. */
final class Standards {

  /** What follows the letters of a standard: 50500-2013, 44/26-2001. */
  private static final Pattern STANDARD_NUMBER =
      Pattern.compile("(?:/?t)?([0-9]{1,5})(?:[./\\-][0-9]{1,4}){0,2}");

  private final CueLists cues;

  Standards(CueLists cues) {
    this.cues = cues;
  }

  /** GB 50500-2013: whether a code is that of a standard, which tells what is bought. */
  boolean holds(String code) {
    String lower = code.toLowerCase(Locale.ROOT);
    for (String letters : cues.of(Kind.STANDARD)) {
      Matcher number =
          lower.startsWith(letters)
              ? STANDARD_NUMBER.matcher(lower.substring(letters.length()))
              : null;
      // GB2024-12 opens with a year, as the numbers of projects do
      if (number != null && number.matches() && !number.group(1).matches("20[0-9]{2}")) {
        return true;
      }
    }
    return false;
  }
}
