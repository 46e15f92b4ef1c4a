package org.tendertrace.extract;

import java.util.List;
import java.util.Locale;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.model.Span;

/**
 * Reads the number that running text gives a procurement, behind a word for it and without a colon:
 * Contract No. ND/2018/01, Award of Bid 24-017, （編號HY/12/03）.
 */
final class StatedNumber {

  private static final int HEAD = 2500;
  private static final int LONGEST = 40;

  /** Of a number behind a word that means more than a number: Bid. */
  private static final int FEWEST_DIGITS = 4;

  private static final int SHORTEST = 4;

  /** Digits of a number that has nothing but digits. */
  private static final int SHORTEST_PLAIN = 6;

  private static final String NUMBER_SIGNS = " #:：为為\u00a0";

  /** Parts a number from what is bought. */
  private static final List<String> PARTS =
      List.of(" - ", " – ", " — ", ". ", "”", "“", "「", "《", "\"");

  private final CueLists cues;

  StatedNumber(CueLists cues) {
    this.cues = cues;
  }

  /** The number, or {@code null}: the first behind a word that asks for one, else behind any. */
  Found<String> read(Layout layout) {
    String text = layout.text();
    String head = text.substring(0, Math.min(text.length(), HEAD));
    String lower = head.toLowerCase(Locale.ROOT);
    if (lower.length() != head.length()) {
      return null;
    }
    Span first = null;
    boolean sure = false;
    for (String cue : cues.printed(Kind.NUMBER_STATED)) {
      boolean asks = asks(cue);
      String word = cue.toLowerCase(Locale.ROOT);
      for (int at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
        boolean earlier = first == null || (asks == sure ? at < first.begin() : asks);
        Span number =
            earlier && isWord(head, at) ? number(head, at, at + word.length(), asks) : null;
        if (number != null) {
          first = number;
          sure = asks;
          break;
        }
      }
    }
    return first == null ? null : new Found<>(first.of(text), first, "stated:number", 0.65);
  }

  /** Whether a cue is a word for a number, and no word for what has one: Contract No., Bid. */
  private static boolean asks(String cue) {
    return cue.indexOf(' ') > 0 || Glyphs.isHan(cue.charAt(cue.length() - 1));
  }

  private static boolean isWord(String head, int at) {
    return at == 0 || !Glyphs.isLatin(head.charAt(at)) || !isOfWord(head.charAt(at - 1));
  }

  private static boolean isOfWord(char c) {
    return Glyphs.isLatin(c) || Glyphs.isDigit(c);
  }

  private static Span number(String head, int word, int behind, boolean asks) {
    int begin = behind;
    while (begin < head.length() && NUMBER_SIGNS.indexOf(head.charAt(begin)) >= 0) {
      begin++;
    }
    boolean latin = Glyphs.isLatin(head.charAt(word));
    boolean apart = begin > behind || !latin;
    if (!apart || begin >= head.length() || (!asks && !Character.isUpperCase(head.charAt(word)))) {
      return null;
    }
    int end = Math.min(head.length(), begin + LONGEST);
    int line = head.indexOf('\n', begin);
    end = line >= begin && line < end ? line : end;
    for (String part : PARTS) {
      int at = head.indexOf(part, begin);
      end = at > begin && at < end ? at : end;
    }
    Span id = begin < end ? IdReader.id(head, new Span(begin, end), 0) : null;
    return id != null && id.begin() == begin && isNumber(id.of(head), asks) ? id : null;
  }

  /** Whether what stands there may be a number: no span of years, no measure, no word. */
  private static boolean isNumber(String id, boolean asks) {
    int digits = 0;
    int signs = 0;
    for (int k = 0; k < id.length(); k++) {
      char c = id.charAt(k);
      if (c >= 'a' && c <= 'z') {
        return false;
      }
      digits += Glyphs.isDigit(c) ? 1 : 0;
      signs += Glyphs.isDigit(c) ? 0 : 1;
    }
    boolean plain = signs == 0 && digits >= SHORTEST_PLAIN;
    boolean code = signs > 0 && digits >= (asks ? 2 : FEWEST_DIGITS) && !isYears(id);
    return id.length() >= SHORTEST && (plain || code) && isOfWord(id.charAt(0));
  }

  /** 2023-2024, 2023/24: years, and no number. */
  private static boolean isYears(String id) {
    int join = Math.max(id.indexOf('-'), id.indexOf('/'));
    boolean year = join == 4 && (id.startsWith("19") || id.startsWith("20"));
    String rest = id.substring(join + 1);
    return year
        && (rest.length() == 2 || rest.length() == 4)
        && rest.chars().allMatch(c -> Glyphs.isDigit((char) c))
        && (rest.length() == 4
            ? rest.startsWith("20")
            : Integer.parseInt(rest) == Integer.parseInt(id.substring(2, 4)) + 1);
  }
}
