package org.tendertrace.extract;

import org.tendertrace.model.Span;

/**
 * Parts a name in Latin script from the address that follows it behind a comma and ends with a
 * country in capitals: Centric Pumps, 3 Some Street, 1050 Brussels, BELGIUM.
 */
final class LatinAddress {

  private static final int SHORTEST_COUNTRY = 4;

  private LatinAddress() {}

  /** How names of organisations end. */
  interface Ending {
    /** Whether it is a company's; {@code null} where {@code [begin, end)} ends as no name. */
    Boolean of(String text, int begin, int end);
  }

  /**
   * What stands before the address, which begins behind a name that ends as such, else where the
   * first number stands; without the full stop behind a bracket, {@code value} itself where none
   * follows.
   */
  static Span before(String text, Span value, Ending ending) {
    int end = value.end();
    boolean stop = value.length() > SHORTEST_COUNTRY && text.charAt(end - 1) == '.';
    end = stop ? end - 1 : end;
    int country = end;
    while (country > value.begin() && isOfCountry(text.charAt(country - 1))) {
      country--;
    }
    int comma = country - 1;
    if (end - country < SHORTEST_COUNTRY
        || comma <= value.begin()
        || text.charAt(comma) != ','
        || !hasSmallLetter(text, value.begin(), comma)) {
      boolean bracket = stop && text.charAt(end - 1) == ')';
      return bracket ? new Span(value.begin(), end) : value;
    }
    int place = text.lastIndexOf(',', comma - 1);
    boolean street = holdsNumber(text, value.begin(), comma);
    for (int at = text.indexOf(',', value.begin()); street && at > 0 && at < comma; ) {
      int next = text.indexOf(',', at + 1);
      boolean ends = ending.of(text, value.begin(), at) != null;
      if (ends || holdsNumber(text, at, Math.min(next < 0 ? end : next, comma))) {
        return Glyphs.trim(text, value.begin(), at);
      }
      at = next;
    }
    return Glyphs.trim(text, value.begin(), place > value.begin() ? place : comma);
  }

  /** Whether a digit stands in {@code [begin, end)}. */
  static boolean holdsNumber(String text, int begin, int end) {
    for (int k = begin; k < end; k++) {
      if (Glyphs.isDigit(text.charAt(k))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfCountry(char c) {
    return c == ' ' || (c >= 'A' && c <= 'Z');
  }

  private static boolean hasSmallLetter(String text, int begin, int end) {
    for (int k = begin; k < end; k++) {
      if (text.charAt(k) >= 'a' && text.charAt(k) <= 'z') {
        return true;
      }
    }
    return false;
  }
}
