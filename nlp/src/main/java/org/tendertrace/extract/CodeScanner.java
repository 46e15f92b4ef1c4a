package org.tendertrace.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.knowledge.FieldLabel;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.knowledge.PartyNote;
import org.tendertrace.text.CreditCode;
import org.tendertrace.text.Folded;

/** Finds what is printed as a credit code, and whose the label in front says that it is. */
final class CodeScanner {

  /** How far in front of a code its label, its column's header or its party may stand. */
  static final int REACH = 400;

  /** How many lines. */
  static final int LINES = 5;

  private final List<String> words;
  private final Map<String, FieldKind> roles = new HashMap<>();

  /**
   * A code.
   *
   * @param code in capital letters of normal width
   * @param labelled whether a label stands directly in front of it
   * @param role whose code the label says it is; {@code null} where it does not say
   */
  record Code(String code, boolean valid, int begin, int end, boolean labelled, FieldKind role) {}

  CodeScanner(Knowledge knowledge) {
    words =
        knowledge.organisationNames().notes().stream()
            .filter(note -> note.kind() == PartyNote.Kind.CODE)
            .map(PartyNote::note)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    for (FieldLabel label : knowledge.wording().labels()) {
      if (label.sections().isEmpty()
          && (label.field() == FieldKind.BUYER
              || label.field() == FieldKind.SUPPLIER
              || label.field() == FieldKind.AGENCY)) {
        roles.putIfAbsent(Folded.textWithoutSpaces(label.label()), label.field());
      }
    }
  }

  /** The codes in {@code text}, in order; one that is not valid only where a label calls it one. */
  List<Code> codes(String text) {
    List<Code> codes = new ArrayList<>();
    int begin = 0;
    while (begin + CreditCode.LENGTH <= text.length()) {
      int foreign = begin + CreditCode.LENGTH - 1;
      while (foreign >= begin && isLatinOrDigit(text.charAt(foreign))) {
        foreign--;
      }
      if (foreign >= begin) {
        // No code stands over a character of another kind.
        begin = foreign + 1;
        continue;
      }
      int end = begin + CreditCode.LENGTH;
      while (end < text.length() && isLatinOrDigit(text.charAt(end))) {
        end++;
      }
      if (end - begin == CreditCode.LENGTH) {
        String code = narrow(text, begin, end);
        if (CreditCode.isLike(code)) {
          add(codes, text, begin, end, code);
        }
      }
      begin = end + 1;
    }
    return codes;
  }

  private void add(List<Code> codes, String text, int begin, int end, String code) {
    boolean valid = CreditCode.isValid(code);
    int from = Math.max(0, begin - REACH);
    String front = text.substring(from, begin);
    int label = -1;
    String word = null;
    for (String one : words) {
      int at = front.lastIndexOf(one);
      if (at >= 0 && at + one.length() > label + (word == null ? 0 : word.length())) {
        label = at;
        word = one;
      }
    }
    boolean labelled =
        word != null
            && front
                .substring(label + word.length())
                .codePoints()
                .noneMatch(Character::isLetterOrDigit);
    boolean inBrackets = begin > 0 && Glyphs.isOpen(text.charAt(begin - 1));
    if (word == null ? !(valid && inBrackets) : !valid && !labelled && !isAlone(text, begin, end)) {
      return;
    }
    FieldKind role = word == null ? null : role(front, label);
    codes.add(new Code(code, valid, begin, end, labelled, role));
  }

  /** Whether it is all that a line or a cell holds. */
  private static boolean isAlone(String text, int begin, int end) {
    return (begin == 0 || text.charAt(begin - 1) <= ' ')
        && (end == text.length() || text.charAt(end) <= ' ');
  }

  /** The role that the words in front of 统一社会信用代码 tell, such as 中标供应商. */
  private FieldKind role(String front, int label) {
    int begin = label;
    while (begin > 0 && Character.isLetterOrDigit(front.charAt(begin - 1))) {
      begin--;
    }
    return roles.get(Folded.textWithoutSpaces(front.substring(begin, label)));
  }

  private static boolean isLatinOrDigit(char c) {
    char narrow = c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
    return (narrow >= '0' && narrow <= '9')
        || (narrow >= 'a' && narrow <= 'z')
        || (narrow >= 'A' && narrow <= 'Z');
  }

  private static String narrow(String text, int begin, int end) {
    StringBuilder narrow = new StringBuilder(end - begin);
    for (int k = begin; k < end; k++) {
      char c = text.charAt(k);
      narrow.append(c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c);
    }
    return narrow.toString().toUpperCase(Locale.ROOT);
  }
}
