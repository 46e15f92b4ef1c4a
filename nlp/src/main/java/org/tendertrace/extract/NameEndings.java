package org.tendertrace.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tendertrace.knowledge.NameEnding;

/** How names of organisations end, and whether an ending is that of an enterprise. */
final class NameEndings {

  private final Map<String, Boolean> companies = new HashMap<>();
  private final int longest;

  NameEndings(List<NameEnding> endings) {
    int length = 0;
    for (NameEnding ending : endings) {
      String key = folded(ending.ending());
      companies.put(key, ending.company());
      length = Math.max(length, key.length());
    }
    longest = length;
  }

  /**
   * Whether {@code [begin, end)} ends as a company's name, as another, or ({@code null}) as none.
   */
  Boolean of(String text, int begin, int end) {
    String tail = longest(text, begin, end);
    return tail == null ? null : companies.get(tail);
  }

  /**
   * The longest ending with which {@code [begin, end)} ends behind a first character, or {@code
   * null}.
   */
  String longest(String text, int begin, int end) {
    int last = Glyphs.skipSpacesBack(text, begin, end);
    for (int length = Math.min(longest, last - begin - 1); length > 0; length--) {
      String tail = folded(text.substring(last - length, last));
      boolean insideWord =
          Glyphs.isLatin(tail.charAt(0)) && Glyphs.isLatin(text.charAt(last - length - 1));
      if (!insideWord && companies.containsKey(tail)) {
        return tail;
      }
    }
    return null;
  }

  boolean isCompany(String ending) {
    return companies.getOrDefault(ending, false);
  }

  boolean has(String ending) {
    return companies.containsKey(ending);
  }

  private static String folded(String ending) {
    return ending.toLowerCase(Locale.ROOT).replace('（', '(').replace('）', ')');
  }
}
