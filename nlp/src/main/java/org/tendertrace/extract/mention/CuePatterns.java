package org.tendertrace.extract.mention;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;
import org.tendertrace.text.TermTrie;

/**
 * Cues whose words stand apart: {@code 可~接入} is 可 with 接入 a few characters behind it in the same
 * clause, {@code #年} is a year. What is between them is of no matter, so that 可无缝接入 and 可一键接入 need
 * no rows of their own.
 *
 * @param <V> what a cue says
 */
final class CuePatterns<V> {

  private static final String GAP = "[^，,。；;：:、()\\n]{0,10}?";
  private static final String NUMBER = "[0-9]{2,4}";

  private static final String NO_MODALS = "不许认";

  private final List<Entry<V>> entries;

  /** The plain pieces of the cues, with the positions of these among all. */
  private final TermTrie<List<Integer>> plainPieces;

  /**
   * A cue with its plain pieces and the longest of these, without which a text need not be searched
   * for it.
   */
  private record Entry<V>(Pattern pattern, List<String> pieces, String plain, String word, V says) {

    boolean mayBeIn(String text) {
      for (String piece : pieces) {
        if (!text.contains(piece)) {
          return false;
        }
      }
      return true;
    }
  }

  /** Whether a word of the table is such a cue. */
  static boolean isPattern(String word) {
    return word.indexOf('~') > 0 || word.indexOf('#') >= 0;
  }

  private CuePatterns(List<Entry<V>> entries) {
    this.entries = List.copyOf(entries);
    TreeMap<String, List<Integer>> pieces = new TreeMap<>();
    for (int k = 0; k < entries.size(); k++) {
      pieces.computeIfAbsent(entries.get(k).plain(), piece -> new ArrayList<>()).add(k);
    }
    plainPieces = new TermTrie<>(pieces);
  }

  /** Collects cues. */
  static final class Builder<V> {
    private final List<Entry<V>> entries = new ArrayList<>();

    void add(String word, V says) {
      StringBuilder pattern = new StringBuilder();
      for (char c : Folded.key(word).toCharArray()) {
        pattern.append(c == '~' ? GAP : c == '#' ? NUMBER : Pattern.quote(String.valueOf(c)));
      }
      List<String> pieces = List.of(Folded.key(word).split("[~#]", -1));
      entries.add(
          new Entry<>(Pattern.compile(pattern.toString()), pieces, plain(pieces), word, says));
    }

    CuePatterns<V> build() {
      return new CuePatterns<>(entries);
    }
  }

  /** All occurrences; of one cue they do not overlap. */
  List<Words.Found<V>> in(Folded folded) {
    List<Words.Found<V>> found = new ArrayList<>();
    BitSet possible = new BitSet(entries.size());
    for (TermTrie.Hit<List<Integer>> hit : plainPieces.find(folded.text())) {
      hit.value().forEach(possible::set);
    }
    for (int k = possible.nextSetBit(0); k >= 0; k = possible.nextSetBit(k + 1)) {
      Entry<V> entry = entries.get(k);
      if (!entry.mayBeIn(folded.text())) {
        continue;
      }
      Matcher matcher = entry.pattern().matcher(folded.text());
      while (matcher.find()) {
        if (isWithinWord(folded.text(), matcher.start())) {
          continue;
        }
        Span span = folded.original(matcher.start(), matcher.end());
        found.add(new Words.Found<>(span, entry.word(), entry.says()));
      }
    }
    return found;
  }

  private static String plain(List<String> pieces) {
    String longest = "";
    for (String piece : pieces) {
      longest = piece.length() > longest.length() ? piece : longest;
    }
    return longest;
  }

  /** Whether the first character ends another word: 可 in 不可 and 许可. */
  private static boolean isWithinWord(String text, int begin) {
    return begin > 0 && text.charAt(begin) == '可' && NO_MODALS.indexOf(text.charAt(begin - 1)) >= 0;
  }
}
