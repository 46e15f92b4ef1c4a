package org.tendertrace.link;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import org.tendertrace.text.Folded;

/**
 * A project number made comparable. Width, case, spaces, brackets and punctuation are folded;
 * rounds (（二次）), corrections (更正1) and lots (第1包) at the end are cut off.
 *
 * @param exact letters, digits and Han characters of the number, with a counter at its end kept
 * @param base {@code exact} without a counter such as {@code -1}, or an R for a further round, at
 *     its end
 * @param round for the how-manyeth time the procurement is tried, by the number; 1 where it does
 *     not say
 */
public record ProjectId(String exact, String base, int round) {

  /** Shorter numbers (1, 2024-1) are used again and again, and alone say little. */
  private static final int MIN_DISTINCTIVE = 7;

  /** Numbers with the office's letters, a year and a counter are as long as this. */
  private static final int MIN_UNIQUE = 9;

  private static final int MIN_LENGTH = 4;

  /** Numbers of one series differ in length by a lot's or a round's mark. */
  private static final int SERIES_TOLERANCE = 2;

  private static final int YEAR_DIGITS = 4;
  private static final String CENTURY = "20";

  private static final String BESIDE = " - ";

  /** What a number may end in, or not, as in 财采〔2025〕61号. */
  private static final String NUMBER = "号";

  private static final Pattern ROUND = Pattern.compile("[(\\[]?第?([一二三四五2345])次(?:招标|采购)?[)\\]]?$");
  private static final Pattern CORRECTION =
      Pattern.compile(
          "[-_(\\[]?(?:(?:更正|变更|澄清)[0-9一二三]?|第[0-9一二三四五六七八九十]+(?:包|标段|标项|分包)?)[)\\]]?$");
  private static final Pattern COUNTER =
      Pattern.compile("(.*[^-_/])(?:[-_]0?[1-9]|/0{0,2}[1-9])$|(.*[0-9])[-_]?r[1-9]?$");
  private static final Pattern ORDER = Pattern.compile("[a-z]{1,3}[0-9]{1,3}");
  private static final Pattern DIGIT = Pattern.compile("[0-9]");

  /** The number as printed made comparable; {@code null} where it is none (无, /, 详见附件). */
  static ProjectId of(String printed) {
    if (printed == null) {
      return null;
    }
    String id = Folded.withoutSpaces(number(printed)).text().replace('—', '-').replace('–', '-');
    id = id.endsWith(NUMBER) ? id.substring(0, id.length() - 1) : id;
    int round = 1;
    for (boolean cut = true; cut; ) {
      cut = false;
      Matcher correction = CORRECTION.matcher(id);
      if (correction.find()) {
        id = id.substring(0, correction.start());
        cut = true;
      }
      Matcher again = ROUND.matcher(id);
      if (again.find()) {
        round = Math.max(round, round(again.group(1)));
        id = id.substring(0, again.start());
        cut = true;
      }
    }
    Matcher counter = COUNTER.matcher(id);
    String base = compact(id);
    if (counter.matches()) {
      base = compact(counter.group(1) != null ? counter.group(1) : counter.group(2));
      round = counter.group(2) == null ? round : Math.max(round, 2);
    }
    String exact = compact(id);
    boolean usable = exact.length() >= MIN_LENGTH && DIGIT.matcher(exact).find();
    return usable ? new ProjectId(exact, base, round) : null;
  }

  /**
   * Whether two numbers can be of one procurement: the same, or one of them the other with a
   * counter at its end.
   */
  boolean matches(ProjectId other) {
    return exact.equals(other.exact) || base.equals(other.exact) || exact.equals(other.base);
  }

  /** Whether each tells a year, and not the same one. */
  boolean otherYear(ProjectId other) {
    String year = year(exact);
    String another = year(other.exact);
    return year != null && another != null && !year.equals(another);
  }

  /** The number without a year in front of its letters: 2025ABCD1011 is printed as ABCD1011. */
  String withoutYear() {
    boolean letters = exact.length() > YEAR_DIGITS && Character.isLetter(exact.charAt(YEAR_DIGITS));
    return letters && isYear(exact, 0) ? exact.substring(YEAR_DIGITS) : exact;
  }

  /** The only year in a number; {@code null} where it tells none or several. */
  private static String year(String exact) {
    String year = null;
    for (int at = exact.indexOf(CENTURY); at >= 0; at = exact.indexOf(CENTURY, at + 1)) {
      if (isYear(exact, at)) {
        if (year != null) {
          return null;
        }
        year = exact.substring(at, at + YEAR_DIGITS);
      }
    }
    return year;
  }

  /** Whether a year from 2010 to 2029 begins there; by hand, since all pairs of a block ask. */
  private static boolean isYear(String exact, int at) {
    int decade = at + CENTURY.length();
    return exact.startsWith(CENTURY, at)
        && decade + 1 < exact.length()
        && (exact.charAt(decade) == '1' || exact.charAt(decade) == '2')
        && Character.isDigit(exact.charAt(decade + 1))
        && (at == 0 || !Character.isDigit(exact.charAt(at - 1)));
  }

  /** Whether this is {@code other} with letters and a counter behind it: an order, a part. */
  boolean extend(ProjectId other) {
    return exact.startsWith(other.exact)
        && ORDER.matcher(exact.substring(other.exact.length())).matches();
  }

  /** Whether the numbers differ in zeros only, left out or written as the letter O. */
  boolean slips(ProjectId other) {
    int here = 0;
    int there = 0;
    while (true) {
      here = pastZeros(exact, here);
      there = pastZeros(other.exact, there);
      if (here == exact.length() || there == other.exact.length()) {
        return here == exact.length() && there == other.exact.length();
      }
      if (exact.charAt(here++) != other.exact.charAt(there++)) {
        return false;
      }
    }
  }

  /**
   * Whether two numbers are of one series and not the same: those of two procurements. Numbers of
   * two series may be of one, which the agency, the portal and the buyer each number.
   */
  boolean rivals(ProjectId other) {
    return !matches(other)
        && !slips(other)
        && opening(exact).equals(opening(other.exact))
        && Math.abs(exact.length() - other.exact.length()) <= SERIES_TOLERANCE;
  }

  private static String opening(String number) {
    int end = 0;
    while (end < number.length() && Character.isLetter(number.charAt(end))) {
      end++;
    }
    return number.substring(0, end);
  }

  private static int pastZeros(String number, int at) {
    int next = at;
    while (next < number.length() && (number.charAt(next) == '0' || number.charAt(next) == 'o')) {
      next++;
    }
    return next;
  }

  /** Whether a number made comparable is so long that nobody else's is the same by chance. */
  static boolean isUnique(String exact) {
    return exact.length() >= MIN_UNIQUE;
  }

  /** Whether the number is so long that nobody else's is the same by chance. */
  boolean unique() {
    return isUnique(exact);
  }

  /** Whether the number is long enough to be that of one procurement of a buyer. */
  boolean distinctive() {
    return base.length() >= MIN_DISTINCTIVE;
  }

  /** Whether what two numbers have in common is long enough for that. */
  boolean distinctive(ProjectId other) {
    return exact.equals(other.exact) ? exact.length() >= MIN_DISTINCTIVE : distinctive();
  }

  /** What stands before a dash with spaces around it, unless the number goes on behind it. */
  private static String number(String printed) {
    int beside = printed.indexOf(BESIDE);
    return beside >= MIN_DISTINCTIVE && !DIGIT.matcher(printed.substring(beside)).find()
        ? printed.substring(0, beside)
        : printed;
  }

  private static String compact(String id) {
    StringBuilder compact = new StringBuilder(id.length());
    id.codePoints().filter(Character::isLetterOrDigit).forEach(compact::appendCodePoint);
    return compact.toString();
  }

  private static int round(String digit) {
    int chinese = "一二三四五".indexOf(digit);
    return chinese >= 0 ? chinese + 1 : Integer.parseInt(digit);
  }
}
