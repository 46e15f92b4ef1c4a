package org.tendertrace.text.corenlp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tendertrace.model.Span;

/**
 * A passage with its things replaced by one word each, with blanks around: segmenters and taggers
 * tear 昇腾910B or 8张A100 to pieces.
 */
final class Placeholders {

  private final String text;
  private final Map<String, Span> things = new HashMap<>();

  Placeholders(String passage, List<Span> spans) {
    List<Span> ordered = new ArrayList<>(spans);
    ordered.sort(Comparator.comparingInt(Span::begin));
    StringBuilder replaced = new StringBuilder();
    int at = 0;
    for (Span span : ordered) {
      if (span.begin() < at) {
        continue;
      }
      String word = "NAME" + letters(things.size());
      things.put(word, span);
      replaced.append(passage, at, span.begin()).append(' ').append(word).append(' ');
      at = span.end();
    }
    text = replaced.append(passage, at, passage.length()).toString();
  }

  String text() {
    return text;
  }

  /** The thing that {@code word} stands for; {@code null} for none. */
  Span thing(String word) {
    return things.get(word);
  }

  private static String letters(int number) {
    return number < 26
        ? Character.toString('A' + number)
        : letters(number / 26 - 1) + letters(number % 26);
  }
}
