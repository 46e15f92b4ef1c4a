package org.tendertrace.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tendertrace.model.Span;

/**
 * Finds all of many terms in one pass over a text. Terms and texts are compared in their folded
 * form (see {@link Folded}); what is found is told in offsets of the original.
 *
 * @param <V> what a term stands for
 */
public final class Gazetteer<V> {

  private final TermTrie<Entry<V>> trie;

  private record Entry<V>(String term, V value) {}

  /**
   * A term found.
   *
   * @param span where, in the original text
   * @param term as it was given to the gazetteer
   */
  public record Match<V>(Span span, String term, V value) {}

  /**
   * @param terms what to look for; of terms that fold to the same form, the alphabetically last
   *     wins
   * @throws IllegalArgumentException if a term folds to nothing
   */
  public Gazetteer(Map<String, V> terms) {
    this(terms, true);
  }

  private Gazetteer(Map<String, V> terms, boolean keepSpaces) {
    TreeMap<String, Entry<V>> folded = new TreeMap<>();
    for (Map.Entry<String, V> term : new TreeMap<>(terms).entrySet()) {
      String key = keepSpaces ? Folded.key(term.getKey()) : Folded.textWithoutSpaces(term.getKey());
      if (key.isEmpty()) {
        throw new IllegalArgumentException("A term of the gazetteer is blank: '" + term + "'");
      }
      folded.put(key, new Entry<>(term.getKey(), term.getValue()));
    }
    trie = new TermTrie<>(folded);
  }

  /** A gazetteer for texts folded by {@link Folded#withoutSpaces}. */
  public static <V> Gazetteer<V> withoutSpaces(Map<String, V> terms) {
    return new Gazetteer<>(terms, false);
  }

  /** All occurrences, overlapping ones too, ordered by their end in the text. */
  public List<Match<V>> find(Folded text) {
    List<TermTrie.Hit<Entry<V>>> hits = trie.find(text.text());
    List<Match<V>> found = new ArrayList<>(hits.size());
    for (TermTrie.Hit<Entry<V>> hit : hits) {
      Entry<V> entry = hit.value();
      found.add(new Match<>(text.original(hit.begin(), hit.end()), entry.term(), entry.value()));
    }
    return found;
  }
}
