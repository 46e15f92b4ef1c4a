package org.tendertrace.extract;

/**
 * The sign that an item of a run-on list opens with, and of which kind the next one is: 一、甲公司二、乙公司;
 * （1）甲公司（2）乙公司; ①甲公司②乙公司; A：甲公司B：乙公司.
 */
public final class ItemSign {

  private static final String NUMERALS = "一二三四五六七八九十";
  private static final int TEN = 10;
  private static final int MOST = 99;
  private static final String CLOSES = "、.．)）:：,，";
  private static final char CIRCLED = '①';
  private static final int MOST_CIRCLED = 20;

  /** How the ordinals of a list are written. */
  private enum Writing {
    NUMERAL,
    DIGIT,
    LETTER,
    CIRCLED
  }

  private final Writing writing;
  private final boolean bracket;
  private final boolean closed;
  private final int ordinal;

  /** Offset behind the sign and the blanks that follow it. */
  private final int end;

  private ItemSign(Writing writing, boolean bracket, boolean closed, int ordinal, int end) {
    this.writing = writing;
    this.bracket = bracket;
    this.closed = closed;
    this.ordinal = ordinal;
    this.end = end;
  }

  /** Offset behind the sign and the blanks that follow it. */
  public int end() {
    return end;
  }

  /** The sign of the first item if it opens at {@code at}; {@code null} where none does. */
  public static ItemSign first(String text, int at, int end) {
    int begin = Glyphs.skipSpaces(text, at, end);
    for (Writing writing : Writing.values()) {
      for (int form = 0; form < 3; form++) {
        ItemSign sign = new ItemSign(writing, form == 1, form != 2, 0, begin);
        ItemSign read = sign.read(text, begin, end);
        if (read != null) {
          return read;
        }
      }
    }
    return null;
  }

  /**
   * The sign of the item behind this one if it opens at {@code at}; {@code null} where none does.
   */
  public ItemSign next(String text, int at, int end) {
    return read(text, at, end);
  }

  /** Whether a character may open a sign, which most do not. */
  public static boolean mayOpen(char c) {
    return Glyphs.isDigit(c)
        || Glyphs.isOpen(c)
        || Glyphs.isNumeral(c)
        || (c >= CIRCLED && c < CIRCLED + MOST_CIRCLED)
        || (c >= 'A' && c <= 'Z');
  }

  private ItemSign read(String text, int at, int end) {
    int next = ordinal + 1;
    int k = at;
    if (bracket) {
      if (k >= end || !Glyphs.isOpen(text.charAt(k))) {
        return null;
      }
      k++;
    }
    String number = number(next);
    if (number == null || k + number.length() >= end || !text.startsWith(number, k)) {
      return null;
    }
    if (!bracket && k > 0 && goesBefore(text.charAt(k - 1))) {
      return null;
    }
    k += number.length();
    if (writing != Writing.CIRCLED && (closed || bracket)) {
      char close = text.charAt(k);
      if (bracket ? !Glyphs.isClose(close) : CLOSES.indexOf(close) < 0) {
        return null;
      }
      k++;
    } else if (writing != Writing.CIRCLED && !isBare(text.charAt(k))) {
      return null;
    }
    return new ItemSign(writing, bracket, closed, next, Glyphs.skipSpaces(text, k, end));
  }

  /** Only digits stand before an item without a mark or a bracket: 1某公司2某公司. */
  private boolean isBare(char next) {
    return writing == Writing.DIGIT && Glyphs.isHan(next);
  }

  /** Whether the number goes on with what stands before it. */
  private boolean goesBefore(char before) {
    return switch (writing) {
      case NUMERAL -> Glyphs.isNumeral(before) || before == '第';
      case DIGIT -> Glyphs.isDigit(before) || before == '.' || before == '-';
      case LETTER -> Glyphs.isLatin(before) || before == '.';
      case CIRCLED -> false;
    };
  }

  private String number(int n) {
    return switch (writing) {
      case NUMERAL -> n > MOST ? null : numeral(n);
      case DIGIT -> Integer.toString(n);
      case LETTER -> n > 'Z' - 'A' + 1 ? null : String.valueOf((char) ('A' + n - 1));
      case CIRCLED -> n > MOST_CIRCLED ? null : String.valueOf((char) (CIRCLED + n - 1));
    };
  }

  private static String numeral(int n) {
    String tens = n < TEN ? "" : n < 2 * TEN ? "十" : NUMERALS.charAt(n / TEN - 1) + "十";
    return n % TEN == 0 ? tens : tens + NUMERALS.charAt(n % TEN - 1);
  }
}
