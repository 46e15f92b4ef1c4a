package org.tendertrace.extract;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.tendertrace.knowledge.NameEnding;

/** How names of organisations end, and whether an ending is that of an enterprise. */
final class NameEndings {

  private static final List<String> LINKS = List.of(" of ", " for ");
  private static final int MOST_WORDS = 4;

  /** Letters of endings that are words as well: as, ab, sa. */
  private static final int SHORT = 3;

  private static final int[] NONE = {};

  private final Map<String, Boolean> companies = new HashMap<>();

  /** Lengths of the endings with this last character, the longer first: few texts end in any. */
  private final Map<Character, int[]> lengths = new HashMap<>();

  /** These characters. */
  private final BitSet ends = new BitSet();

  NameEndings(List<NameEnding> endings) {
    for (NameEnding ending : endings) {
      companies.put(folded(ending.ending()), ending.company());
    }
    Map<Character, TreeSet<Integer>> byLast = new HashMap<>();
    for (String key : companies.keySet()) {
      byLast
          .computeIfAbsent(
              key.charAt(key.length() - 1), c -> new TreeSet<>(Comparator.reverseOrder()))
          .add(key.length());
    }
    byLast.forEach(
        (last, of) -> lengths.put(last, of.stream().mapToInt(Integer::intValue).toArray()));
    lengths.keySet().forEach(ends::set);
  }

  /**
   * Whether {@code [begin, end)} ends as a company's name, as another, or ({@code null}) as none.
   */
  Boolean of(String text, int begin, int end) {
    String tail = longest(text, begin, end);
    return tail == null ? ofLatin(text, begin, end) : companies.get(tail);
  }

  /** Example Institute of Technology, Ministry of Health: what stands before "of" is the ending. */
  private Boolean ofLatin(String text, int begin, int end) {
    if (end <= begin || !Glyphs.isLatin(text.charAt(end - 1)) || !holdsBlank(text, begin, end)) {
      return null;
    }
    String passage = text.substring(begin, end);
    for (String link : LINKS) {
      int at = begin + passage.indexOf(link);
      if (at < begin || at + link.length() >= end || !isShort(text, at + link.length(), end)) {
        continue;
      }
      int from = Math.max(begin, text.lastIndexOf(' ', at - 1) + 1);
      String word = folded(text.substring(from, at));
      if (Boolean.FALSE.equals(companies.get(word))) {
        return false;
      }
    }
    return null;
  }

  private static boolean holdsBlank(String text, int begin, int end) {
    for (int k = begin; k < end; k++) {
      if (text.charAt(k) == ' ') {
        return true;
      }
    }
    return false;
  }

  /** Whether few words stand there, each with a capital, as in a name and in no sentence. */
  private static boolean isShort(String text, int begin, int end) {
    int words = 0;
    for (String word : text.substring(begin, end).split(" ", -1)) {
      boolean capital = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
      boolean joins = word.equals("and") || word.equals("of") || word.equals("the");
      if (!capital && !joins) {
        return false;
      }
      words += capital ? 1 : 0;
    }
    return words <= MOST_WORDS;
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
    char lastOne = folded(text.charAt(last - 1));
    for (int length : ends.get(lastOne) ? lengths.get(lastOne) : NONE) {
      if (length < last - begin) {
        String tail = folded(text.substring(last - length, last));
        boolean insideWord =
            Glyphs.isLatin(tail.charAt(0)) && Glyphs.isLatin(text.charAt(last - length - 1));
        boolean word =
            length <= SHORT
                && Glyphs.isLatin(tail.charAt(0))
                && Character.isLowerCase(text.charAt(last - length))
                && Character.isLowerCase(text.charAt(last - 1));
        if (!insideWord && !word && companies.containsKey(tail)) {
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

  /** Whether an ending goes on behind a comma, or the next name follows: Co.|, Ltd. */
  boolean goesOn(String text, int comma, int end) {
    int first = Glyphs.skipSpaces(text, comma + 1, end);
    int word = first;
    while (word < end && (Glyphs.isLatin(text.charAt(word)) || text.charAt(word) == '.')) {
      word++;
    }
    boolean rest =
        companies.getOrDefault(folded(text.substring(first, word)), false)
            || (word > first
                && companies.getOrDefault(folded(text.substring(first, word - 1)), false));
    return rest || Boolean.TRUE.equals(of(text, comma, end));
  }

  /** Whether a company's name may end at {@code k}; endings of one character say too little. */
  boolean isWhole(String text, int begin, int k, int end) {
    boolean insideLatin =
        k < end && Glyphs.isLatin(text.charAt(k - 1)) && Glyphs.isLatin(text.charAt(k));
    boolean comma = k < end && text.charAt(k) == ',' && goesOn(text, k, end);
    String tail = insideLatin || comma ? null : longest(text, begin, k);
    return tail != null && tail.length() > 1 && isCompany(tail);
  }
}
