package org.tendertrace.extract.mention;

import static java.util.stream.Collectors.joining;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.tendertrace.knowledge.Cues;
import org.tendertrace.knowledge.Cues.CountWord.Use;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;
import org.tendertrace.text.GuardedPattern;
import org.tendertrace.text.TermTrie;

/** The words that say what a number counts, as patterns over folded text. */
final class CountWords {

  private static final int LONGEST_LEAD = 12;
  private static final String BRACKETS = "\\s?(?:[(][^)]{1,8}[)])?$";
  // A computer in a cloud holds no cards that are bought.
  private static final String CLOUD_SERVER = "云服务器";

  private final Map<Use, String> alternatives = new EnumMap<>(Use.class);
  private final Map<Use, String> parts = new EnumMap<>(Use.class);
  private final Map<Use, TermTrie<String>> anywhere = new EnumMap<>(Use.class);
  private final Map<Use, Set<String>> alone = new EnumMap<>(Use.class);
  private final Pattern quantityLabel;
  private final Pattern quantityAlone;
  private final Pattern wholeIn;
  private final Pattern remark;
  private final Pattern spread;
  private final GuardedPattern together;
  private final GuardedPattern noTogether;

  CountWords(List<Cues.CountWord> table) {
    for (Use use : Use.values()) {
      List<String> words = new ArrayList<>();
      for (Cues.CountWord row : table) {
        if (row.use() == use) {
          words.addAll(row.words());
        }
      }
      words.sort(Comparator.comparingInt(String::length).reversed().thenComparing(w -> w));
      if (words.isEmpty()) {
        throw new IllegalArgumentException("count_words.tsv has no words of use " + use);
      }
      alternatives.put(use, alternation(words, CountWords::quoted));
      parts.put(use, alternation(words, Pattern::quote));
      anywhere.put(use, TermTrie.ofWords(words));
      alone.put(use, Set.copyOf(words));
    }
    quantityLabel =
        Pattern.compile(
            "^(?:[0-9]{1,2}[.、)]\\s?)?[^:：,，。;；0-9]{0,"
                + LONGEST_LEAD
                + "}"
                + any(Use.QUANTITY)
                + BRACKETS);
    wholeIn =
        Pattern.compile(
            "^"
                + any(Use.TOGETHER)
                + "\\s?[(](?:单位:?)?(?:张|卡|人|席|"
                + part(Use.EACH_MACHINE)
                + "|"
                + part(Use.EACH_THING)
                + ")[)]$");
    quantityAlone =
        Pattern.compile(
            "^(?:[(]?[0-9]{1,2}(?:\\.[0-9]{1,2})*[.、)]?\\s?)?"
                + any(Use.QUANTITY_LEAD)
                + "{0,3}"
                + any(Use.QUANTITY)
                + BRACKETS);
    spread =
        Pattern.compile("(?i)" + any(Use.SPREAD) + "(?:[于在到入]| (?:in|into|across|over)\\b)|分别?装");
    together = GuardedPattern.holding(firsts(Use.TOGETHER), part(Use.TOGETHER) + "[^,，。0-9]{0,6}$");
    noTogether =
        GuardedPattern.holding(
            firsts(Use.NO_TOGETHER), part(Use.NO_TOGETHER) + "[^,，。0-9共总]{0,6}$");
    remark =
        Pattern.compile(
            "[(]$|" + part(Use.MODEL_LABEL) + "(?:" + part(Use.MODEL_IS) + "|[:：])?\\s?$");
  }

  private static String alternation(List<String> words, UnaryOperator<String> quoted) {
    return "(?:" + String.join("|", words.stream().map(quoted).toList()) + ")";
  }

  /** An alternation of the words of a use, to be part of a pattern. */
  String any(Use use) {
    return alternatives.get(use);
  }

  /** The same, of words that may be parts of longer ones. */
  String part(Use use) {
    return parts.get(use);
  }

  /** The first characters of the words of a use. */
  String firsts(Use use) {
    return signs(use, word -> word.charAt(0));
  }

  /** The last characters of the words of a use. */
  String lasts(Use use) {
    return signs(use, word -> word.charAt(word.length() - 1));
  }

  private String signs(Use use, Function<String, Character> sign) {
    return alone.get(use).stream().map(sign).distinct().map(String::valueOf).collect(joining());
  }

  /** Whether {@code folded} has a word of the use, perhaps as part of a longer one. */
  boolean hasPart(Use use, String folded) {
    return anywhere.get(use).isIn(folded);
  }

  /** Whether what stands before a number says that it is that of all: 合计, 共有服务器. */
  boolean isOfAll(String before) {
    return together.isIn(before) && !noTogether.isIn(before);
  }

  /** Whether what stands between cards and machines says that all cards are put into these. */
  boolean isSpread(String between) {
    boolean may = between.indexOf('装') >= 0 || hasPart(Use.SPREAD, Folded.textOf(between));
    return may && spread.matcher(between).find();
  }

  /**
   * Whether what stands before a model says that the model tells more of the service before it:
   * Azure OpenAI（GPT-4o）, 模型为GPT-4o.
   */
  boolean opensRemark(String folded) {
    return remark.matcher(folded).find();
  }

  /** Whether {@code folded} has a word of the use. */
  boolean has(Use use, String folded) {
    for (TermTrie.Hit<String> hit : anywhere.get(use).find(folded)) {
      if (isWord(folded, hit.begin(), hit.end())) {
        return true;
      }
    }
    return false;
  }

  /** Where {@code folded} has words of the use. */
  List<Span> places(Use use, String folded) {
    List<Span> places = new ArrayList<>();
    for (TermTrie.Hit<String> hit : anywhere.get(use).find(folded)) {
      if (isWord(folded, hit.begin(), hit.end())) {
        places.add(new Span(hit.begin(), hit.end()));
      }
    }
    return places;
  }

  /** Whether {@code folded} is a word of the use and nothing else. */
  boolean is(Use use, String folded) {
    return alone.get(use).contains(folded.strip());
  }

  /** Whether a passage names a computer. */
  boolean namesMachines(String passage) {
    return has(Use.MACHINE, Folded.textOf(passage).replace(CLOUD_SERVER, ""));
  }

  /** Whether a label is that of a quantity: 采购数量, Qty, 数量（台）, 合计（台）. */
  boolean isQuantityLabel(String label) {
    String folded = Folded.key(label);
    return is(Use.QUANTITY_WHOLE, folded)
        || is(Use.QUANTITY, folded)
        || (has(Use.QUANTITY, folded) && quantityLabel.matcher(folded).find())
        || isQuantityIn(label);
  }

  /** Whether a label is that of sums of things in the unit that it has in brackets: 合计（台）. */
  boolean isQuantityIn(String label) {
    String folded = Folded.key(label);
    return folded.endsWith(")") && wholeIn.matcher(folded).find();
  }

  /** Whether a label is that of a quantity and names no item: 2. 采购数量, not 2. 电源 数量. */
  boolean isQuantityAlone(String label) {
    String folded = Folded.key(label);
    return has(Use.QUANTITY, folded) && quantityAlone.matcher(folded).find();
  }

  private static String quoted(String word) {
    char first = word.charAt(0);
    char last = word.charAt(word.length() - 1);
    return (isLatin(first) ? "\\b" : "") + Pattern.quote(word) + (isLatin(last) ? "\\b" : "");
  }

  /**
   * Whether a word stands for itself; one of Latin letters, apart from other letters and digits.
   */
  private static boolean isWord(String text, int begin, int end) {
    boolean opens = isLatin(text.charAt(begin));
    boolean closes = isLatin(text.charAt(end - 1));
    return (!opens || begin == 0 || !isOfWord(text.charAt(begin - 1)))
        && (!closes || end == text.length() || !isOfWord(text.charAt(end)));
  }

  private static boolean isOfWord(char c) {
    return isLatin(c) || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z';
  }
}
