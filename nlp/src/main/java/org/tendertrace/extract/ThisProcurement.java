package org.tendertrace.extract;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Knows words that mean the procurement which a notice is about: 本项目, 本次采购. */
final class ThisProcurement {

  private static final int LONGEST = 6;

  private final Set<String> words;

  /** Last characters of the words, which few passages end in. */
  private final String ends;

  ThisProcurement(Collection<String> words) {
    this.words = Set.copyOf(words);
    ends =
        words.stream()
            .map(word -> word.substring(word.length() - 1))
            .distinct()
            .collect(Collectors.joining());
  }

  /** Whether such a word is all of the clause that goes from {@code from} up to {@code at}. */
  boolean isClauseBefore(String text, int from, int at) {
    if (at <= from || ends.indexOf(text.charAt(at - 1)) < 0) {
      return false;
    }
    int begin = at;
    while (begin > from
        && at - begin <= LONGEST
        && !Glyphs.isSeparator(text.charAt(begin - 1))
        && !Glyphs.isColon(text.charAt(begin - 1))) {
      begin--;
    }
    return at - begin <= LONGEST && words.contains(text.substring(begin, at));
  }
}
