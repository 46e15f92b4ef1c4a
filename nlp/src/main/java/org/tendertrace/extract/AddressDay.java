package org.tendertrace.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The day that a portal files a page under: /202402/t20240222_131.htm, /2024/07/05/, /2024/0705.
 */
final class AddressDay {

  private static final Pattern DAY =
      Pattern.compile(
          "(?:^|[^0-9])(20[0-9]{2})[-_/]?(0[1-9]|1[0-2])[-_/]?(0[1-9]|[12][0-9]|3[01])(?:[^0-9]|$)");

  private AddressDay() {}

  /** The day in a web address; {@code null} where it has none. */
  static LocalDate in(String address) {
    if (address == null) {
      return null;
    }
    int path = address.indexOf('/', address.indexOf("//") + 2);
    Matcher matcher = DAY.matcher(path < 0 ? "" : address.substring(path));
    LocalDate day = null;
    while (day == null && matcher.find()) {
      day =
          day(
              Integer.parseInt(matcher.group(1)),
              Integer.parseInt(matcher.group(2)),
              Integer.parseInt(matcher.group(3)));
    }
    return day;
  }

  /** {@code null} for 30 February, which is a number. */
  private static LocalDate day(int year, int month, int day) {
    return day <= YearMonth.of(year, month).lengthOfMonth() ? LocalDate.of(year, month, day) : null;
  }
}
