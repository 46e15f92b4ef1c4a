package org.tendertrace.read;

import java.time.Instant;
import java.time.ZoneOffset;

/** Instants as crawlers store them. */
final class Epoch {

  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  private Epoch() {}

  /** Seconds or milliseconds since 1970 as a date and time in China; anything else as it is. */
  static String readable(String printed) {
    String number = printed.strip();
    boolean digits = number.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!digits || (number.length() != 10 && number.length() != 13)) {
      return printed;
    }
    long value = Long.parseLong(number);
    Instant instant =
        number.length() == 10 ? Instant.ofEpochSecond(value) : Instant.ofEpochMilli(value);
    return instant.atOffset(CHINA).toString();
  }
}
