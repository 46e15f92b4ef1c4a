package org.tendertrace.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ByteTrieTest {

  @Test
  void findsWhatASearchForEachPatternFinds() {
    Random random = new Random(1);
    for (int trial = 0; trial < 2000; trial++) {
      TreeSet<String> patterns = new TreeSet<>();
      ByteTrie.Builder<String> builder = new ByteTrie.Builder<>();
      for (int k = 0; k < 5; k++) {
        patterns.add(word(random, 3 + random.nextInt(6)).toLowerCase(Locale.ROOT));
      }
      patterns.forEach(pattern -> builder.add(pattern.getBytes(ISO_8859_1), pattern));
      String text = word(random, random.nextInt(40));
      List<String> found = new ArrayList<>();
      builder
          .build()
          .find(
              text.getBytes(ISO_8859_1),
              (begin, end, pattern) -> found.add(begin + " " + end + " " + pattern));
      assertThat(found).containsExactlyElementsOf(oneByOne(patterns, text));
    }
  }

  @Test
  void refusesAPatternOfTwoBytes() {
    ByteTrie.Builder<String> builder = new ByteTrie.Builder<>();
    assertThatThrownBy(() -> builder.add(new byte[2], "short"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String word(Random random, int length) {
    StringBuilder word = new StringBuilder();
    for (int k = 0; k < length; k++) {
      word.append("aAb\u00E4".charAt(random.nextInt(4)));
    }
    return word.toString();
  }

  /** By where they begin, of those that begin at one place the shorter first. */
  private static List<String> oneByOne(Collection<String> patterns, String text) {
    String folded = text.toLowerCase(Locale.ROOT);
    List<String> found = new ArrayList<>();
    for (int begin = 0; begin < folded.length(); begin++) {
      for (String pattern : patterns) {
        if (folded.startsWith(pattern, begin)) {
          found.add(begin + " " + (begin + pattern.length()) + " " + pattern);
        }
      }
    }
    return found;
  }
}
