package org.tendertrace.extract.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;
import org.tendertrace.text.Gazetteer;

/**
 * Cue words of one kind, and their places in a text. A word of Latin letters counts only where it
 * is not part of a longer one.
 *
 * @param <V> what a word says
 */
final class Words<V> {

  private final Gazetteer<List<V>> gazetteer;

  /**
   * A cue in a text.
   *
   * @param word as it stands in the table
   */
  record Found<V>(Span span, String word, V says) {}

  private Words(Map<String, List<V>> words) {
    gazetteer = new Gazetteer<>(words);
  }

  /** Collects words. */
  static final class Builder<V> {
    private final Map<String, List<V>> words = new TreeMap<>();

    Builder<V> add(String word, V says) {
      words.computeIfAbsent(Folded.key(word), w -> new ArrayList<>()).add(says);
      return this;
    }

    Words<V> build() {
      return new Words<>(words);
    }
  }

  /** All occurrences, overlapping ones too, in order. */
  List<Found<V>> in(Folded folded, String text) {
    List<Found<V>> found = new ArrayList<>();
    for (Gazetteer.Match<List<V>> match : gazetteer.find(folded)) {
      if (standsAlone(match.span(), text)) {
        for (V says : match.value()) {
          found.add(new Found<>(match.span(), match.term(), says));
        }
      }
    }
    if (found.size() > 1) {
      found.sort(Comparator.comparingInt((Found<V> f) -> f.span().begin()));
    }
    return found;
  }

  /** What the words of a short text say, the longest word first. */
  List<Found<V>> inShort(String text) {
    List<Found<V>> found = in(Folded.of(text), text);
    found.sort(Comparator.comparingInt((Found<V> f) -> -f.span().length()));
    return found;
  }

  private static boolean standsAlone(Span span, String text) {
    return !(span.begin() > 0
            && isLatin(text.charAt(span.begin()))
            && isLatin(text.charAt(span.begin() - 1)))
        && !(span.end() < text.length()
            && isLatin(text.charAt(span.end() - 1))
            && isLatin(text.charAt(span.end())));
  }

  private static boolean isLatin(char c) {
    return (c < 0x250 && Character.isLetter(c)) || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ');
  }
}
