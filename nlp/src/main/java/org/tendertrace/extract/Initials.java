package org.tendertrace.extract;

import java.util.Set;
import org.tendertrace.model.Span;

/** Finds the name of a public body of which a headline prints the first letters alone. */
final class Initials {

  private static final Set<String> SMALL = Set.of("of", "and", "the", "for", "&");

  private final Names names;

  Initials(Names names) {
    this.names = names;
  }

  /** DSD awards …, and below it The Drainage Services Department …; {@code found} for none. */
  Found<String> inFull(String text, Found<String> found) {
    String letters = found.value();
    for (int at = text.indexOf(letters.charAt(0));
        at >= 0;
        at = text.indexOf(letters.charAt(0), at + 1)) {
      boolean opens = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      int end = opens ? spelt(text, at, letters) : -1;
      if (end > 0 && Boolean.FALSE.equals(names.ending(text, at, end))) {
        Span span = new Span(at, end);
        return new Found<>(Names.compact(text, span), span, found.rule() + "/full", 0.75);
      }
    }
    return found;
  }

  /** Where the words end that have the letters as their first ones; -1 where others stand there. */
  private static int spelt(String text, int begin, String letters) {
    int at = begin;
    int end = -1;
    for (int k = 0; k < letters.length(); ) {
      int stop = at;
      while (stop < text.length() && Character.isLetter(text.charAt(stop))) {
        stop++;
      }
      String word = text.substring(at, Math.max(at, stop));
      if (word.length() > 1 && word.charAt(0) == letters.charAt(k)) {
        k++;
        end = stop;
      } else if (!SMALL.contains(word) || k == 0) {
        return -1;
      }
      if (k < letters.length() && (stop >= text.length() || text.charAt(stop) != ' ')) {
        return -1;
      }
      at = stop + 1;
    }
    return end;
  }
}
