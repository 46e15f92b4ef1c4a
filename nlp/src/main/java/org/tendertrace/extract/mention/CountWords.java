package org.tendertrace.extract.mention;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tendertrace.knowledge.Cues;
import org.tendertrace.knowledge.Cues.CountWord.Kind;
import org.tendertrace.text.Folded;

/** The words that say what a number counts, as patterns over folded text. */
final class CountWords {

  private static final int LONGEST_LEAD = 12;
  private static final String BRACKETS = "\\s?(?:[(][^)]{1,8}[)])?$";
  // A computer in a cloud holds no cards that are bought.
  private static final String CLOUD_SERVER = "云服务器";

  private final Map<Kind, String> alternatives = new EnumMap<>(Kind.class);
  private final Map<Kind, Pattern> anywhere = new EnumMap<>(Kind.class);
  private final Map<Kind, Pattern> alone = new EnumMap<>(Kind.class);
  private final Pattern quantityLabel;
  private final Pattern quantityAlone;

  CountWords(List<Cues.CountWord> table) {
    for (Kind kind : Kind.values()) {
      List<String> words = new ArrayList<>();
      for (Cues.CountWord row : table) {
        if (row.kind() == kind) {
          words.addAll(row.words());
        }
      }
      words.sort(Comparator.comparingInt(String::length).reversed().thenComparing(w -> w));
      String any = String.join("|", words.stream().map(CountWords::quoted).toList());
      alternatives.put(kind, "(?:" + any + ")");
      anywhere.put(kind, Pattern.compile(any));
      alone.put(kind, Pattern.compile("^(?:" + any + ")$"));
    }
    quantityLabel =
        Pattern.compile(
            "^(?:[0-9]{1,2}[.、)]\\s?)?[^:：,，。;；0-9]{0,"
                + LONGEST_LEAD
                + "}"
                + any(Kind.QUANTITY)
                + BRACKETS);
    quantityAlone =
        Pattern.compile(
            "^(?:[(]?[0-9]{1,2}(?:\\.[0-9]{1,2})*[.、)]?\\s?)?"
                + any(Kind.QUANTITY_LEAD)
                + "{0,3}"
                + any(Kind.QUANTITY)
                + BRACKETS);
  }

  /** An alternation of the words of a kind, to be part of a pattern. */
  String any(Kind kind) {
    return alternatives.get(kind);
  }

  /** Whether {@code folded} has a word of the kind. */
  boolean has(Kind kind, String folded) {
    return anywhere.get(kind).matcher(folded).find();
  }

  /** Whether {@code folded} is a word of the kind and nothing else. */
  boolean is(Kind kind, String folded) {
    return alone.get(kind).matcher(folded.strip()).find();
  }

  /** Whether a passage names a computer. */
  boolean namesMachines(String passage) {
    return has(Kind.MACHINE, Folded.textOf(passage).replace(CLOUD_SERVER, ""));
  }

  /** Whether a label is that of a quantity: 采购数量, Qty, 数量（台）. */
  boolean isQuantityLabel(String label) {
    return quantityLabel.matcher(Folded.key(label)).find();
  }

  /** Whether a label is that of a quantity and names no item: 2. 采购数量, not 2. 电源 数量. */
  boolean isQuantityAlone(String label) {
    return quantityAlone.matcher(Folded.key(label)).find();
  }

  private static String quoted(String word) {
    char first = word.charAt(0);
    char last = word.charAt(word.length() - 1);
    return (isLatin(first) ? "\\b" : "") + Pattern.quote(word) + (isLatin(last) ? "\\b" : "");
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z';
  }
}
