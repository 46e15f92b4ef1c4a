package org.tendertrace.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tendertrace.text.TermTrie.Hit;

class TermTrieTest {

  @Test
  void findsWhatASearchForEachTermFinds() {
    Random random = new Random(1);
    for (int trial = 0; trial < 300; trial++) {
      TreeMap<String, String> terms = new TreeMap<>();
      for (int k = 0; k < 12; k++) {
        String term = word(random, 1 + random.nextInt(4));
        terms.put(term, term.toUpperCase(Locale.ROOT));
      }
      String text = word(random, random.nextInt(40));
      List<Hit<String>> hits = oneByOne(terms, text);
      assertThat(new TermTrie<>(terms).find(text)).isEqualTo(hits);
      assertThat(new TermTrie<>(terms).isIn(text)).isEqualTo(!hits.isEmpty());
    }
  }

  @Test
  void looksForNothingWithoutTerms() {
    assertThat(new TermTrie<>(new TreeMap<String, String>()).find("中标金额")).isEmpty();
  }

  @Test
  void refusesAnEmptyTerm() {
    TreeMap<String, String> terms = new TreeMap<>();
    terms.put("", "nothing");
    assertThatThrownBy(() -> new TermTrie<>(terms)).isInstanceOf(IllegalArgumentException.class);
  }

  private static String word(Random random, int length) {
    StringBuilder word = new StringBuilder();
    for (int k = 0; k < length; k++) {
      word.append("ab中".charAt(random.nextInt(3)));
    }
    return word.toString();
  }

  private static List<Hit<String>> oneByOne(NavigableMap<String, String> terms, String text) {
    List<Hit<String>> found = new ArrayList<>();
    terms
        .descendingMap()
        .forEach(
            (term, value) -> {
              for (int at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
                found.add(new Hit<>(at, at + term.length(), value));
              }
            });
    found.sort(Comparator.comparingInt(Hit::end));
    return found;
  }
}
