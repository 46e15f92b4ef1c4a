package org.tendertrace.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tendertrace.model.Span;

/**
 * Reads days: 2024年3月18日, 二〇二四年三月十八日, 2024-03-18, 2024/3/18, 2024.3.18, 20240318, 民國113年3月18日,
 * 113/03/18 (where {@code republic} says that years count from 1912), 18 March 2024, March 18,
 * 2024, 18th day of March 2024, 18-Mar-24, 18/03/2024, and 03/18/2024 where no month has that
 * number.
 */
public final class Dates {

  private static final Pattern COMPACT =
      Pattern.compile("(?:^|[^0-9a-z])((?:19|20)[0-9]{6})(?:$|[^0-9a-z])");
  private static final String NUMERALS_OF_YEARS = "〇○零一二三四五六七八九0o";
  private static final Pattern NUMERALS =
      Pattern.compile(
          "([" + NUMERALS_OF_YEARS + "]{4}) ?年 ?([一二三四五六七八九十]{1,3}) ?月 ?([一二三四五六七八九十]{1,3}) ?日");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "([0-9]{1,2})(?:st|nd|rd|th)?(?:(?: day)? of)?[ \\-]([a-z]{3,9})\\.?,?[ \\-]((?:19|20)[0-9]{2})");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("([a-z]{3,9})\\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ((?:19|20)[0-9]{2})");
  private static final Pattern SHORT_YEAR =
      Pattern.compile("(?:^|[^0-9a-z\\-])([0-9]{1,2})-([a-z]{3})-([0-9]{2})(?:$|[^0-9a-z\\-])");
  private static final Pattern DAY_FIRST_NUMERIC =
      Pattern.compile("([0-9]{1,2})[/.\\-]([0-9]{1,2})[/.\\-]((?:19|20)[0-9]{2})");

  /** The years of Taiwan, in front of which 中华 may stand. */
  private static final String ERA = "民国";

  private static final String ERA_IN_FULL = "中华民国";
  private static final int COMPACT_LENGTH = 8;
  private static final int CENTURY = 2000;
  private static final int MONTHS_OF_YEAR = 12;
  private static final int SHORTEST_MONTH = 3;
  private static final String MARKS = "，。：（）、；《》“”【】";
  private static final int DIGITS_OF_YEAR = 4;

  /** How the names of months begin. */
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final TermTrie<String> ANY_MONTH = TermTrie.ofWords(MONTHS);

  private Dates() {}

  /** A day and where it stands. */
  public record Day(Span span, LocalDate date) {}

  /**
   * All days in {@code [begin, end)}, in order.
   *
   * @param republic whether years of two or three digits count from 1912, as in Taiwan
   */
  public static List<Day> find(String text, int begin, int end, boolean republic) {
    if (begin >= end || !mayHoldDay(text, begin, end)) {
      return List.of();
    }
    Folded folded = Folded.of(text.substring(begin, end));
    String line = folded.text();
    List<Day> found = new ArrayList<>();
    Makings makings = Makings.of(line);
    if (makings.isNumeric()) {
      numeric(line, folded, begin, republic, found);
    }
    if (makings.isOfNumerals()) {
      matches(
          NUMERALS,
          line,
          folded,
          begin,
          found,
          m -> day(digits(m.group(1)), Numerals.ordinal(m.group(2)), Numerals.ordinal(m.group(3))));
    }
    if (makings.namesMonth() && ANY_MONTH.isIn(line)) {
      matches(
          DAY_FIRST,
          line,
          folded,
          begin,
          found,
          m -> day(number(m.group(3)), month(m.group(2)), number(m.group(1))));
      matches(
          MONTH_FIRST,
          line,
          folded,
          begin,
          found,
          m -> day(number(m.group(3)), month(m.group(1)), number(m.group(2))));
    }
    if (found.isEmpty() && makings.isNumeric() && makings.longestDigits() >= DIGITS_OF_YEAR) {
      matches(
          DAY_FIRST_NUMERIC,
          line,
          folded,
          begin,
          found,
          m -> ofEither(number(m.group(3)), number(m.group(2)), number(m.group(1))));
    }
    if (found.isEmpty() && makings.mayHaveShortYear() && ANY_MONTH.isIn(line)) {
      matches(
          SHORT_YEAR,
          line,
          folded,
          begin,
          found,
          m -> day(CENTURY + number(m.group(3)), month(m.group(2)), number(m.group(1))));
    }
    if (found.isEmpty() && makings.longestDigits() >= COMPACT_LENGTH) {
      matches(COMPACT, line, folded, begin, found, m -> compact(m.group(1)));
    }
    if (found.size() > 1) {
      found.sort(Comparator.comparingInt(d -> d.span().begin()));
    }
    return found;
  }

  /** Whether there is a digit or 年, or a character that may fold to either. */
  private static boolean mayHoldDay(String text, int begin, int end) {
    for (int k = begin; k < end; k++) {
      char c = text.charAt(k);
      boolean han = c >= 0x4E00 && c <= 0x9FFF;
      boolean plain = c < 0x80 ? c < '0' || c > '9' : han ? c != '年' : MARKS.indexOf(c) >= 0;
      if (!plain) {
        return true;
      }
    }
    return false;
  }

  private interface Reading {
    LocalDate of(Matcher matcher);
  }

  /** Reads 2024年3月18日, 2024-03-18, 民国113年3月18日: by hand, for it is tried on most lines. */
  private static void numeric(
      String line, Folded folded, int begin, boolean republic, List<Day> found) {
    int at = 0;
    while (at < line.length()) {
      int yearEnd = digitsEnd(line, at);
      if (yearEnd == at) {
        at++;
        continue;
      }
      int year = Math.max(at, yearEnd - 4);
      int month = yearEnd - year < 2 ? -1 : behindMark(line, yearEnd, '年');
      int monthEnd = month < 0 ? -1 : digitsEnd(line, month);
      boolean dated = monthEnd > month && monthEnd <= month + 2;
      int day = dated ? behindMark(line, monthEnd, '月') : -1;
      int dayEnd = day < 0 ? -1 : Math.min(digitsEnd(line, day), day + 2);
      int first = day < 0 ? year : eraBegin(line, year);
      LocalDate date =
          dayEnd <= day || isJoined(line, first)
              ? null
              : day(
                  year(line.substring(year, yearEnd), first < year, republic),
                  number(line.substring(month, monthEnd)),
                  number(line.substring(day, dayEnd)));
      if (date == null) {
        at = yearEnd;
      } else {
        int last = line.startsWith("日", dayEnd) ? dayEnd + 1 : dayEnd;
        at = line.startsWith(" 日", dayEnd) ? dayEnd + 2 : last;
        add(folded, begin, first, at, date, found);
      }
    }
  }

  private static int digitsEnd(String line, int begin) {
    int end = begin;
    while (end < line.length() && line.charAt(end) >= '0' && line.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  /** Behind the mark at {@code at} that parts two numbers of a day, with spaces; -1 for none. */
  private static int behindMark(String line, int at, char mark) {
    int k = line.startsWith(" ", at) ? at + 1 : at;
    if (k >= line.length() || (line.charAt(k) != mark && "/.-".indexOf(line.charAt(k)) < 0)) {
      return -1;
    }
    return line.startsWith(" ", k + 1) ? k + 2 : k + 1;
  }

  /** Where a year begins with its era, if it has one. */
  private static int eraBegin(String line, int year) {
    if (line.startsWith(ERA, year - ERA.length())) {
      int full = year - ERA_IN_FULL.length();
      return line.startsWith(ERA_IN_FULL, full) ? full : year - ERA.length();
    }
    return year;
  }

  private static boolean isJoined(String line, int begin) {
    char before = begin > 0 ? line.charAt(begin - 1) : ' ';
    return before < 128 && Character.isLetterOrDigit(before);
  }

  private static int year(String digits, boolean era, boolean republic) {
    int year = number(digits);
    if (digits.length() == 4) {
      return year;
    }
    return era || (republic && digits.length() == 3) ? year + 1911 : -1;
  }

  private static void matches(
      Pattern pattern, String line, Folded folded, int begin, List<Day> found, Reading reading) {
    Matcher matcher = pattern.matcher(line);
    while (matcher.find()) {
      LocalDate date = reading.of(matcher);
      if (date != null) {
        add(folded, begin, matcher.start(), matcher.end(), date, found);
      }
    }
  }

  private static void add(
      Folded folded, int begin, int first, int last, LocalDate date, List<Day> found) {
    Span span = folded.original(first, last);
    found.add(new Day(new Span(begin + span.begin(), begin + span.end()), date));
  }

  /**
   * What a line has that days are written with: no expression is tried for which something is
   * missing.
   *
   * @param marks signs that part years, months and days, 年 and 月 among them
   * @param numerals whether there are 年 behind numerals, 月 and 日
   * @param longestDigits the most digits in a row
   * @param longestWord the most Latin letters in a row
   */
  private record Makings(int marks, boolean numerals, int longestDigits, int longestWord) {

    static Makings of(String line) {
      int marks = 0;
      int signs = 0;
      int digits = 0;
      int longestDigits = 0;
      int letters = 0;
      int longestWord = 0;
      for (int k = 0; k < line.length(); k++) {
        char c = line.charAt(k);
        digits = c >= '0' && c <= '9' ? digits + 1 : 0;
        letters = c >= 'a' && c <= 'z' ? letters + 1 : 0;
        longestDigits = Math.max(longestDigits, digits);
        longestWord = Math.max(longestWord, letters);
        switch (c) {
          case '年' -> {
            marks++;
            signs |= endsYear(line, k) ? 1 : 0;
          }
          case '月' -> {
            marks++;
            signs |= 2;
          }
          case '日' -> signs |= 4;
          case '/', '.', '-' -> marks++;
          default -> {
            // Says nothing of days.
          }
        }
      }
      return new Makings(marks, signs == 7, longestDigits, longestWord);
    }

    /** Whether the last two characters before a 年, but for a blank, may be of a year in words. */
    private static boolean endsYear(String line, int at) {
      int last = at > 0 && line.charAt(at - 1) == ' ' ? at - 2 : at - 1;
      return last > 0
          && NUMERALS_OF_YEARS.indexOf(line.charAt(last)) >= 0
          && NUMERALS_OF_YEARS.indexOf(line.charAt(last - 1)) >= 0;
    }

    boolean isNumeric() {
      return longestDigits >= 2 && marks >= 2;
    }

    boolean isOfNumerals() {
      return numerals;
    }

    /** 15-Apr-25. */
    boolean mayHaveShortYear() {
      return longestDigits >= 2 && marks >= 2 && longestWord >= SHORTEST_MONTH;
    }

    boolean namesMonth() {
      return longestDigits >= DIGITS_OF_YEAR && longestWord >= SHORTEST_MONTH;
    }
  }

  private static LocalDate day(int year, int month, int day) {
    try {
      return year < 1949 || year > 2100 ? null : LocalDate.of(year, month, day);
    } catch (DateTimeException impossible) {
      return null;
    }
  }

  /** 18/03/2024 and, as the United States write it, 03/18/2024. */
  private static LocalDate ofEither(int year, int month, int day) {
    return month > MONTHS_OF_YEAR ? day(year, day, month) : day(year, month, day);
  }

  private static LocalDate compact(String digits) {
    return day(
        number(digits.substring(0, 4)),
        number(digits.substring(4, 6)),
        number(digits.substring(6)));
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static int digits(String numerals) {
    int value = 0;
    for (int k = 0; k < numerals.length(); k++) {
      char c = numerals.charAt(k);
      value = value * 10 + (c == 'o' || c == '0' ? 0 : Numerals.digit(c));
    }
    return value;
  }

  /** The number of a month that is named in small letters; 0 for none. */
  private static int month(String name) {
    return 1 + MONTHS.indexOf(name.substring(0, SHORTEST_MONTH));
  }
}
