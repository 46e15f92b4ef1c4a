package org.tendertrace.extract.mention;

import static java.util.stream.Collectors.joining;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.tendertrace.knowledge.StatementUse;
import org.tendertrace.knowledge.WordTable;

/** The words that tell what a passage says of a name in it, as parts of patterns. */
final class StatementWords {

  private static final char GOES_ON = '…';

  private final WordTable<StatementUse> table;
  private final Map<StatementUse, Set<String>> alone = new EnumMap<>(StatementUse.class);

  StatementWords(WordTable<StatementUse> table) {
    this.table = table;
    table.words().forEach((use, all) -> alone.put(use, Set.copyOf(all)));
  }

  /** The words of a use without the sign that one goes on, in the order of the table. */
  List<String> of(StatementUse use) {
    return table.of(use).stream().map(StatementWords::stem).toList();
  }

  /** Whether {@code folded} is a word of the use and nothing else. */
  boolean is(StatementUse use, String folded) {
    return alone.get(use).contains(folded);
  }

  /** An alternation of the words of a use. Those of Latin letters are no parts of longer ones. */
  String any(StatementUse use) {
    return alternation(use, true, true);
  }

  /** The Chinese words of {@link #any}, of which there must be some. */
  String chinese(StatementUse use) {
    return alternation(use, true, false);
  }

  /** The words of Latin letters of {@link #any}, of which there must be some. */
  String latin(StatementUse use) {
    return alternation(use, false, true);
  }

  /** An alternation of the words of a use, whatever stands around them. */
  String part(StatementUse use) {
    return "(?:" + quoted(use, word -> true) + ")";
  }

  /** The last characters of the words of a use. */
  String lasts(StatementUse use) {
    return of(use).stream()
        .map(word -> word.substring(word.length() - 1))
        .distinct()
        .collect(joining());
  }

  private String alternation(StatementUse use, boolean chinese, boolean latin) {
    List<String> groups = new ArrayList<>();
    String plain = chinese ? quoted(use, word -> !opensLatin(word)) : "";
    String whole = latin ? quoted(use, word -> opensLatin(word) && endsLatin(word)) : "";
    String open = latin ? quoted(use, word -> opensLatin(word) && !endsLatin(word)) : "";
    if (!plain.isEmpty()) {
      groups.add(plain);
    }
    if (!whole.isEmpty()) {
      groups.add("\\b(?:" + whole + ")\\b");
    }
    if (!open.isEmpty()) {
      groups.add("\\b(?:" + open + ")");
    }
    if (groups.isEmpty()) {
      throw new IllegalArgumentException("No words of the script asked for among those of " + use);
    }
    return "(?:" + String.join("|", groups) + ")";
  }

  private String quoted(StatementUse use, Predicate<String> which) {
    return String.join(
        "|",
        table.of(use).stream()
            .filter(which)
            .map(StatementWords::stem)
            .map(Pattern::quote)
            .toList());
  }

  private static String stem(String word) {
    int last = word.length() - 1;
    return word.charAt(last) == GOES_ON ? word.substring(0, last) : word;
  }

  private static boolean opensLatin(String word) {
    return isLatin(word.charAt(0));
  }

  private static boolean endsLatin(String word) {
    return isLatin(word.charAt(word.length() - 1));
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z';
  }
}
