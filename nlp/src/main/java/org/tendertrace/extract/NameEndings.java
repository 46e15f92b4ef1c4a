package org.tendertrace.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tendertrace.knowledge.NameEnding;
import org.tendertrace.text.PackedTrie;

/** How names of organisations end, and whether an ending is that of an enterprise. */
final class NameEndings {

  private static final List<String> LINKS = List.of(" of ", " for ");
  private static final Set<String> JOINS = Set.of("and", "of", "the");
  private static final int MOST_WORDS = 4;

  /** Letters of endings that are words as well: as, ab, sa. */
  private static final int SHORT = 3;

  private final Map<String, Boolean> companies = new HashMap<>();

  /** The endings of two characters or more, read from their last character on. */
  private final PackedTrie<String> reversed;

  NameEndings(List<NameEnding> endings) {
    TreeMap<String, String> backwards = new TreeMap<>();
    for (NameEnding ending : endings) {
      String key = folded(ending.ending());
      companies.put(key, ending.company());
      if (key.length() > 1) {
        backwards.put(new StringBuilder(key).reverse().toString(), key);
      }
    }
    reversed = new PackedTrie<>(backwards);
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
      int in = passage.indexOf(link);
      // MINISTRY OF HEALTH
      int at = begin + (in < 0 ? passage.indexOf(link.toUpperCase(Locale.ROOT)) : in);
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
      boolean joins = JOINS.contains(word.toLowerCase(Locale.ROOT));
      boolean capital = !joins && !word.isEmpty() && Character.isUpperCase(word.charAt(0));
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
    if (last - begin < 2) {
      return null;
    }
    char lastOne = folded(text.charAt(last - 1));
    int first = last - 2;
    String longest = null;
    int node = reversed.root(lastOne, folded(text.charAt(first)));
    while (node != PackedTrie.NONE && first > begin) {
      String ending = reversed.value(node);
      longest = ending != null && standsAlone(text, first, last) ? ending : longest;
      first--;
      node = reversed.child(node, folded(text.charAt(first)));
    }
    if (longest != null) {
      return longest;
    }
    String single = String.valueOf(lastOne);
    return companies.containsKey(single) && standsAlone(text, last - 1, last) ? single : null;
  }

  /** Whether what goes from {@code first} to {@code last} is no part of a word in Latin script. */
  private static boolean standsAlone(String text, int first, int last) {
    if (!Glyphs.isLatin(folded(text.charAt(first)))) {
      return true;
    }
    boolean insideWord = Glyphs.isLatin(text.charAt(first - 1));
    boolean word =
        last - first <= SHORT
            && Character.isLowerCase(text.charAt(first))
            && Character.isLowerCase(text.charAt(last - 1));
    return !insideWord && !word;
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
