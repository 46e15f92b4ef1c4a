package org.tendertrace.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.LocalDate;
import org.tendertrace.model.Span;

/**
 * Reads a day that may be of two months, 08/09/2024, as the rest of the notice writes days: months
 * stand first in the United States, and another day, 07/30/2024, tells so.
 */
final class MonthFirst {

  private static final Pattern DAY =
      Pattern.compile("\\b([0-9]{1,2})/([0-9]{1,2})/((?:19|20)[0-9]{2})\\b");

  private static final int MONTHS = 12;

  /** Digits and slashes of such a day, at most. */
  private static final int LONGEST = 10;

  private MonthFirst() {}

  /** The day as the notice means it; {@code found} itself where nothing tells otherwise. */
  static Found<LocalDate> in(String text, Found<LocalDate> found) {
    Span span = found == null ? null : found.span();
    String day = span == null || span.length() > LONGEST ? "" : span.of(text);
    if (day.indexOf('/') < 0) {
      return found;
    }
    Matcher printed = DAY.matcher(day);
    if (!printed.matches()) {
      return found;
    }
    int first = Integer.parseInt(printed.group(1));
    int second = Integer.parseInt(printed.group(2));
    if (first > MONTHS || second > MONTHS || first == 0 || !isMonthFirst(text)) {
      return found;
    }
    LocalDate date = LocalDate.of(Integer.parseInt(printed.group(3)), first, second);
    return new Found<>(date, span, found.rule(), found.confidence());
  }

  /** Whether some day can only be read with the month first, and none only with the day first. */
  private static boolean isMonthFirst(String text) {
    boolean months = false;
    Matcher days = DAY.matcher(text);
    while (days.find()) {
      if (Integer.parseInt(days.group(1)) > MONTHS) {
        return false;
      }
      months |= Integer.parseInt(days.group(2)) > MONTHS;
    }
    return months;
  }
}
