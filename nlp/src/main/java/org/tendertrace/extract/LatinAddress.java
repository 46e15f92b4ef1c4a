package org.tendertrace.extract;

import java.util.List;
import java.util.Locale;
import org.tendertrace.model.Span;

/**
 * Parts a name in Latin script from the address that follows it behind a comma and ends with a
 * country in capitals: Centric Pumps, 3 Some Street, 1050 Brussels, BELGIUM.
 */
final class LatinAddress {

  private static final int SHORTEST_COUNTRY = 4;

  /** Letters of the sign of a country: D, IRL. */
  private static final int LONGEST_SIGN = 3;

  /** Characters between two commas that hold no more than a company's legal form. */
  private static final int LONGEST_FORM = 12;

  private static final String OF = " of ";

  /** Before the last of a department's tasks. */
  private static final List<String> LISTS = List.of(" & ", " and ");

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
  static Span before(String text, Span value, List<String> signs, Ending ending) {
    Span posted = beforePost(text, value, signs, ending);
    if (posted != null) {
      return posted;
    }
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
        || Boolean.TRUE.equals(ending.of(text, comma, end)) // Example Systems, LLC
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
        return Glyphs.trim(text, value.begin(), ends ? at : behindForm(text, value, ending));
      }
      at = next;
    }
    return Glyphs.trim(text, value.begin(), place > value.begin() ? place : comma);
  }

  /**
   * Example Ports, 3 Some Quay, IRL-Cork: what stands before an address with the sign of its
   * country before the place or its code, or a word that opens parts of addresses; {@code null}
   * where none has one.
   */
  private static Span beforePost(String text, Span value, List<String> signs, Ending ending) {
    int first = Glyphs.indexOf(text, ',', value.begin(), value.end());
    if (first < 0
        || !(hasCountrySign(text, first, value.end())
            || hasSign(text, first, value.end(), signs))) {
      return null;
    }
    return Glyphs.trim(text, value.begin(), behindForm(text, value, ending));
  }

  /**
   * The first comma, or the second where a list of tasks or a legal form goes on behind the first.
   */
  private static int behindForm(String text, Span value, Ending ending) {
    int comma = text.indexOf(',', value.begin());
    int next = text.indexOf(',', comma + 1);
    boolean list =
        next > 0
            && next < value.end()
            && text.substring(value.begin(), comma).contains(OF)
            && LISTS.stream().anyMatch(text.substring(comma, next)::contains)
            && !holdsNumber(text, comma, next);
    boolean legal =
        next > 0
            && next < value.end()
            && next - comma <= LONGEST_FORM
            && ending.of(text, value.begin(), next) != null;
    return list || legal ? next : comma;
  }

  private static boolean hasSign(String text, int begin, int end, List<String> signs) {
    String rest = text.substring(begin, end).toLowerCase(Locale.ROOT);
    return signs.stream().anyMatch(rest::contains);
  }

  /** Whether {@code , D-50968} or {@code , IRL-Cork} stands there. */
  private static boolean hasCountrySign(String text, int begin, int end) {
    for (int hyphen = text.indexOf('-', begin); hyphen > 0 && hyphen + 1 < end; ) {
      int sign = hyphen;
      while (sign > begin && text.charAt(sign - 1) >= 'A' && text.charAt(sign - 1) <= 'Z') {
        sign--;
      }
      char behind = text.charAt(hyphen + 1);
      if (sign < hyphen
          && hyphen - sign <= LONGEST_SIGN
          && sign > begin + 1
          && text.charAt(sign - 1) == ' '
          && text.charAt(sign - 2) == ','
          && (Glyphs.isDigit(behind) || Character.isUpperCase(behind))) {
        return true;
      }
      hyphen = text.indexOf('-', hyphen + 1);
    }
    return false;
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
