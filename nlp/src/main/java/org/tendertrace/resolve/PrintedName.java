package org.tendertrace.resolve;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.tendertrace.knowledge.PartyNote.Kind;
import org.tendertrace.text.CreditCode;
import org.tendertrace.text.Folded;

/**
 * A Chinese name of a party as printed, taken apart.
 *
 * @param bare the name alone, folded, without spaces
 * @param shown the name alone, as printed
 * @param former names that the note beside it calls former ones, folded
 * @param code the credit code printed beside it; {@code null} where there is no valid one
 */
record PrintedName(String bare, String shown, List<String> former, String code) {

  /** A shorter word behind 原 or 现 is a place or a number, no name. */
  private static final int MIN_NAME = 4;

  private static final int LONGEST_NUMBER = 3;

  private static final Pattern SPACES_BY_HAN =
      Pattern.compile("(\\p{Han})[\\s\\p{Z}]+|[\\s\\p{Z}]+(\\p{Han})");

  PrintedName {
    former = List.copyOf(former);
  }

  /**
   * Takes {@code printed} apart.
   *
   * @param isOrganisation whether a folded text ends like a name of an organisation
   */
  static PrintedName of(String printed, PartyNotes notes, Predicate<String> isOrganisation) {
    return new Reader(printed, notes, isOrganisation).read();
  }

  /** Cuts the folded text from both ends until nothing more is no part of the name. */
  private static final class Reader {
    private final String printed;
    private final Folded folded;
    private final String text;
    private final PartyNotes notes;
    private final Predicate<String> isOrganisation;
    private final List<String> former = new ArrayList<>();
    private int begin;
    private int end;

    Reader(String printed, PartyNotes notes, Predicate<String> isOrganisation) {
      this.printed = printed;
      this.notes = notes;
      this.isOrganisation = isOrganisation;
      folded = Folded.withoutSpaces(printed);
      text = withRoundBrackets(folded.text());
      end = text.length();
    }

    PrintedName read() {
      begin = circledNumber();
      int before;
      do {
        before = end - begin;
        if (begin < end) {
          cutFront();
        }
        if (begin < end) {
          cutBack();
        }
      } while (begin < end && end - begin < before);
      if (begin >= end) {
        begin = 0;
        end = text.length();
      }
      int open = text.indexOf('(', begin);
      int close = open < 0 ? -1 : closing(open);
      boolean inside = close > open && close < end - 1 && isFormer(text.substring(open + 1, close));
      String bare =
          inside
              ? text.substring(begin, open) + text.substring(close + 1, end)
              : text.substring(begin, end);
      String shown = inside ? shown(begin, open) + shown(close + 1, end) : shown(begin, end);
      return new PrintedName(bare, shown, former, CreditCode.in(text));
    }

    /** ① and the like, which folding would make digits of the name. */
    private int circledNumber() {
      int first = printed.isBlank() ? 0 : printed.strip().codePointAt(0);
      return Character.getType(first) == Character.OTHER_NUMBER
          ? Folded.withoutSpaces(Character.toString(first)).text().length()
          : 0;
    }

    private void cutFront() {
      while (begin < end - 1 && isStray(text.charAt(begin)) && text.charAt(begin) != '(') {
        begin++;
      }
      begin = behindNumber();
      begin += notes.beginOfName(text.substring(begin, end));
      if (text.charAt(begin) == '(') {
        int close = closing(begin);
        if (close > begin && close < end - 1 && notes.isNote(text.substring(begin + 1, close))) {
          begin = close + 1;
        }
      }
    }

    /** Behind the number of a list that the name may open with: 1. and （二）. */
    private int behindNumber() {
      boolean bracket = text.charAt(begin) == '(';
      int first = bracket ? begin + 1 : begin;
      int behind = Math.min(Numbers.end(text, first), end);
      if (behind == first || behind - first > LONGEST_NUMBER || behind + 1 >= end) {
        return begin;
      }
      char c = text.charAt(behind);
      return c == ')' || (!bracket && (c == '.' || c == '、')) ? behind + 1 : begin;
    }

    private void cutBack() {
      while (end - 1 > begin && isStray(text.charAt(end - 1)) && text.charAt(end - 1) != ')') {
        end--;
      }
      int comma = Math.max(text.lastIndexOf(',', end - 1), text.lastIndexOf(';', end - 1));
      if (comma > begin && notes.isNote(text.substring(comma + 1, end))) {
        end = comma;
      }
      cutCode();
      int open = text.charAt(end - 1) == ')' ? opening(end - 1) : -1;
      if (open > begin) {
        cutBracket(open, text.substring(open + 1, end - 1));
      } else {
        cutLatin();
      }
    }

    private void cutBracket(int open, String content) {
      int present = notes.opens(Kind.PRESENT, content);
      if (notes.isNote(content) || isFormer(content) || isCode(content)) {
        end = open;
      } else if (isPresent(content, present)) {
        former.add(text.substring(begin, open));
        begin = end - 1 - name(content, present).length();
        end = end - 1;
      } else if (isLatin(content) && isOrganisation.test(text.substring(begin, open))) {
        end = open;
      } else if (isLatin(text.substring(begin, open)) && isOrganisation.test(content)) {
        begin = open + 1;
        end = end - 1;
      }
    }

    /** 深圳大学 Shenzhen University: an English name behind the Chinese one. */
    private void cutLatin() {
      int at = end;
      while (at > begin && !isHan(text.charAt(at - 1)) && text.charAt(at - 1) != ')') {
        at--;
      }
      if (at > begin
          && end - at >= MIN_NAME
          && isLatin(text.substring(at, end))
          && isOrganisation.test(text.substring(begin, at))) {
        end = at;
      }
    }

    private void cutCode() {
      int at = end - CreditCode.LENGTH;
      if (at <= begin || !CreditCode.isLike(upper(text.substring(at, end)))) {
        return;
      }
      if (Character.isLetterOrDigit(text.charAt(at - 1)) && !isHan(text.charAt(at - 1))) {
        return;
      }
      end = at;
      while (end - 1 > begin && isStray(text.charAt(end - 1)) && text.charAt(end - 1) != ')') {
        end--;
      }
      end -= notes.closes(Kind.CODE, text.substring(begin, end));
    }

    private boolean isFormer(String content) {
      int opener = notes.opens(Kind.FORMER, content);
      String name = name(content, opener);
      if (opener == 0
          || name.length() < MIN_NAME
          || (opener == 1 && !isOrganisation.test(name))) { // （原子城）
        return false;
      }
      former.add(name);
      return true;
    }

    private boolean isPresent(String content, int opener) {
      String name = name(content, opener);
      return opener > 0
          && name.length() >= MIN_NAME
          && (opener > 1 || text.startsWith(name.substring(0, 2), begin)); // （现代农业园）
    }

    private static String name(String content, int opener) {
      int at = opener;
      while (at < content.length() && isStray(content.charAt(at)) && content.charAt(at) != '(') {
        at++;
      }
      return content.substring(at);
    }

    private boolean isCode(String content) {
      String code = name(content, notes.opens(Kind.CODE, content));
      return CreditCode.isLike(upper(code));
    }

    private String shown(int from, int to) {
      String cut = folded.original(from, to).of(printed);
      return cut.chars().noneMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))
          ? cut
          : SPACES_BY_HAN.matcher(cut).replaceAll("$1$2");
    }

    private int opening(int close) {
      int depth = 0;
      for (int at = close; at >= begin; at--) {
        depth += text.charAt(at) == ')' ? 1 : text.charAt(at) == '(' ? -1 : 0;
        if (depth == 0) {
          return at;
        }
      }
      return -1;
    }

    private int closing(int open) {
      int depth = 0;
      for (int at = open; at < end; at++) {
        depth += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
        if (depth == 0) {
          return at;
        }
      }
      return -1;
    }
  }

  private static String withRoundBrackets(String text) {
    return text.replace('【', '(').replace('】', ')').replace('[', '(').replace(']', ')');
  }

  private static String upper(String code) {
    return code.toUpperCase(Locale.ROOT);
  }

  private static boolean isStray(char c) {
    return !Character.isLetterOrDigit(c);
  }

  private static boolean isHan(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  /** Latin letters and what stands between them, two letters at least. */
  private static boolean isLatin(String text) {
    int letters = 0;
    for (int k = 0; k < text.length(); k++) {
      char c = text.charAt(k);
      if (c >= 'a' && c <= 'z') {
        letters++;
      } else if (Character.isLetter(c)) {
        return false;
      }
    }
    return letters > 1;
  }
}
