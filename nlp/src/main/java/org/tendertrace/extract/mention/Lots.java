package org.tendertrace.extract.mention;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Locale;
import org.tendertrace.model.Page;
import org.tendertrace.text.Folded;
import org.tendertrace.text.GuardedPattern;

/** Lot numbers as GOLD writes them: 包1 is {@code 1}, 标段二 is {@code 2}. */
final class Lots {

  private static final String WORD = "(?:标段[(]包[)]|包[(]标段[)]|合同包|采购包|标项|标段|标包|分标|包件|分包|包组|品目包|包)";
  private static final String NUMBER = "([0-9]{1,3}|[一二三四五六七八九十]{1,3}|[a-z])";
  private static final int LONGEST = 60;

  /** What the word of a lot stands within. */
  private static final int REACH = 24;

  /** Characters that a lot may open with, but for those of ASCII. */
  private static final String OPENERS = "【第一二三四五六七八九十标合采分包品（";

  private static final Pattern OPENING =
      Pattern.compile(
          "^[【\\[]?(?:[一二三四五六七八九十\\d]{1,2}[、.．]\\s*|\\d{1,2}\\s+|[(（][一二三四五六七八九十\\d]{1,2}[)）]\\s*)?"
              + "(?:第\\s?"
              + NUMBER
              + "\\s?"
              + WORD
              + "|"
              + WORD
              + "\\s?(?:号)?[:：]?\\s?"
              + NUMBER
              + "|"
              + NUMBER
              + "\\s?(?:标段|标包|标项)|([a-z])包"
              + "|lot\\s?(?:no\\.?\\s?)?"
              + NUMBER
              + ")(?:[^\\w]|$)");
  private static final GuardedPattern CLOSING =
      GuardedPattern.closing(
          "包标段项件组)0123456789一二三四五六七八九十abcdefghijklmnopqrstuvwxyz",
          "[,\\s(—–:-](?:第\\s?"
              + NUMBER
              + "\\s?"
              + WORD
              + "|"
              + WORD
              + "\\s?"
              + NUMBER
              + "|lot\\s?(?:no\\.?\\s?)?"
              + NUMBER
              + ")[)]?$");
  private static final GuardedPattern HEADER =
      GuardedPattern.opening(
          "包标合采分l",
          "^(?:包|包号|包组号|标项|标项号|标段|标段号|标段编号|合同包|合同包号|采购包|采购包号|分标|分标编号|分包号|标包|标包号|lot|lot no\\.?)$");
  private static final Pattern VALUE =
      Pattern.compile(
          "^(?:第\\s?)?(?:" + WORD + ")?\\s?(?:lot\\s?)?" + NUMBER + "\\s?(?:" + WORD + ")?$");
  private static final String NUMERALS = "一二三四五六七八九";

  private Lots() {}

  /** The lot that a line opens with; {@code null} for none. */
  static String opening(String line) {
    String key = Folded.key(line.length() > LONGEST ? line.substring(0, LONGEST) : line);
    if (!mayOpen(key)) {
      return null;
    }
    return named(OPENING.matcher(key));
  }

  /**
   * The lot that a heading ends with: 主要标的（包1）, Schedule of supply, Lot 1; {@code null} for none.
   */
  static String closing(String heading) {
    return named(CLOSING.matcher(Folded.key(heading)));
  }

  /** The lot of whichever form is found; {@code null} where none is. */
  private static String named(Matcher matcher) {
    if (!matcher.find()) {
      return null;
    }
    for (int group = 1; group <= matcher.groupCount(); group++) {
      if (matcher.group(group) != null) {
        return number(matcher.group(group));
      }
    }
    return null;
  }

  /** Every word of lots has one of two characters or is Latin; most lines begin otherwise. */
  private static boolean mayOpen(String key) {
    if (key.isEmpty() || (key.charAt(0) >= 0x80 && OPENERS.indexOf(key.charAt(0)) < 0)) {
      return false;
    }
    String begin = key.length() > REACH ? key.substring(0, REACH) : key;
    return begin.indexOf('包') >= 0 || begin.indexOf('标') >= 0 || begin.contains("lot");
  }

  /** Whether a cell heads a column of lots. */
  static boolean isHeader(String cell) {
    return HEADER.isIn(Folded.textWithoutSpaces(cell));
  }

  /** The lot that a cell names; {@code null} for none. */
  static String value(String cell) {
    Matcher value = VALUE.matcher(Folded.key(cell));
    return value.find() ? number(value.group(1)) : null;
  }

  /** The lot that a row of a table names in a column of lots, or in its first cell. */
  static String ofRow(Layout.Row row, String text) {
    for (int k = 0; k < row.cells().size(); k++) {
      Page.Cell cell = row.cells().get(k);
      String says = Folded.key(cell.span().of(text));
      String value = isHeader(row.headers().get(k)) ? value(says) : null;
      if (value != null) {
        return value;
      }
      if (k == 0 && !says.isEmpty()) {
        String opening = opening(says);
        if (opening != null) {
          return opening;
        }
      }
    }
    return null;
  }

  private static String number(String written) {
    if (written.chars().allMatch(Character::isDigit)) {
      return Integer.toString(Integer.parseInt(written));
    }
    if (written.length() == 1 && written.charAt(0) >= 'a' && written.charAt(0) <= 'z') {
      return written.toUpperCase(Locale.ROOT);
    }
    int value = 0;
    int digit = 0;
    for (int k = 0; k < written.length(); k++) {
      char c = written.charAt(k);
      if (c == '十') {
        value += (digit == 0 ? 1 : digit) * 10;
        digit = 0;
      } else {
        digit = NUMERALS.indexOf(c) + 1;
      }
    }
    return Integer.toString(value + digit);
  }
}
