package org.tendertrace.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tendertrace.knowledge.NameEnding;

/** How names of organisations end, and whether an ending is that of an enterprise. */
final class NameEndings {

  private final Map<String, Boolean> companies = new HashMap<>();

  /** Lengths of the endings with this last character, the longer first: few texts end in any. */
  private final Map<Character, List<Integer>> lengths = new HashMap<>();

  NameEndings(List<NameEnding> endings) {
    for (NameEnding ending : endings) {
      companies.put(folded(ending.ending()), ending.company());
    }
    for (String key : companies.keySet()) {
      List<Integer> of =
          lengths.computeIfAbsent(key.charAt(key.length() - 1), c -> new ArrayList<>());
      if (!of.contains(key.length())) {
        of.add(key.length());
      }
    }
    lengths.values().forEach(of -> of.sort(Comparator.reverseOrder()));
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
    if (last <= begin) {
      return null;
    }
    for (int length : lengths.getOrDefault(folded(text.charAt(last - 1)), List.of())) {
      if (length < last - begin) {
        String tail = folded(text.substring(last - length, last));
        boolean insideWord =
            Glyphs.isLatin(tail.charAt(0)) && Glyphs.isLatin(text.charAt(last - length - 1));
        if (!insideWord && companies.containsKey(tail)) {
          return tail;
        }
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

  private static char folded(char c) {
    return c == '（' ? '(' : c == '）' ? ')' : Character.toLowerCase(c);
  }

  private static String folded(String ending) {
    return ending.toLowerCase(Locale.ROOT).replace('（', '(').replace('）', ')');
  }
}
