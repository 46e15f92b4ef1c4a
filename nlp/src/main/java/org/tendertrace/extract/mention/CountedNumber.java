package org.tendertrace.extract.mention;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.tendertrace.knowledge.Cues;
import org.tendertrace.text.TermTrie;

/**
 * A number and its unit, with what may stand between them: 40 million tokens, 叁拾贰(32)台, 2 rack
 * servers, (8) high-end GPUs. They are read by hand, since lines are full of numbers and an
 * expression that knows all units takes many times as long.
 *
 * @param end behind the unit
 * @param gap characters between the number with its scale and the unit
 * @param number as it is written
 * @param scale what it is multiplied by, as it is written; {@code null} for nothing
 * @param unit as it is written
 * @param hasCode whether the code of a model stands before the unit: XE9680
 */
record CountedNumber(int end, int gap, String number, String scale, String unit, boolean hasCode) {

  private static final int MOST_ADJECTIVES = 3;

  /** Of an adjective: high-end. */
  private static final int MOST_PARTS = 3;

  private static final int LONGEST_REPETITION = 6;

  /** Of a machine's size: 8-GPU. */
  private static final List<String> SIZES = List.of("-gpu ", "-card ", "-way ");

  private static final int NONE = -1;
  private static final String SCALE = "百千万亿";

  /** Whether the number is what others are multiplied by: 单位：百万tokens. */
  boolean isScale() {
    return number.chars().allMatch(c -> SCALE.indexOf(c) >= 0);
  }

  /** Reads the numbers of one folded text. */
  static final class Reader {

    private final String text;

    /** Where the longest unit ends that begins at a place; 0 for none. */
    private final int[] unitEnds;

    private final int lastUnit;

    Reader(String text, List<TermTrie.Hit<Cues.Unit>> units) {
      this.text = text;
      unitEnds = new int[text.length() + 1];
      int last = NONE;
      for (TermTrie.Hit<Cues.Unit> unit : units) {
        unitEnds[unit.begin()] = Math.max(unitEnds[unit.begin()], unit.end());
        last = Math.max(last, unit.begin());
      }
      lastUnit = last;
    }

    /** Where a number from {@code from} on may begin that a unit stands behind; -1 for none. */
    int next(int from) {
      int begin = from < lastUnit ? Numerals.next(text, from) : NONE;
      return begin < lastUnit ? begin : NONE;
    }

    /** The number that begins at {@code begin}, with its unit; {@code null} where it has none. */
    CountedNumber at(int begin) {
      return at(begin, this::repeated);
    }

    /** The same where nothing but a blank may stand before the unit. */
    CountedNumber near(int begin) {
      return at(begin, this::unit);
    }

    private CountedNumber at(int begin, IntUnaryOperator unitBehind) {
      int end = Numerals.end(text, begin);
      CountedNumber read = end > begin ? scaled(begin, end, unitBehind) : null;
      // The last numeral may be part of the scale or of the unit: 二百万.
      while (read == null && Numerals.isNumeral(text.charAt(begin)) && --end > begin) {
        read = scaled(begin, end, unitBehind);
      }
      return read;
    }

    private CountedNumber scaled(int begin, int end, IntUnaryOperator unitBehind) {
      // In a cell: 1.5(亿tokens).
      int inside = isAt('(', behindSpace(end)) ? behindSpace(end) + 1 : text.length();
      for (String scale : Numerals.SCALES) {
        int scaled = inside + scale.length();
        int unit = text.startsWith(scale, inside) ? unit(scaled) : NONE;
        if (unit >= 0) {
          return read(text.substring(begin, end), scale, unit - scaled, unit);
        }
      }
      for (int from = behindSpace(end); from >= end; from--) {
        for (String scale : Numerals.SCALES) {
          int scaled = from + scale.length();
          int unit = text.startsWith(scale, from) ? unitBehind.applyAsInt(scaled) : NONE;
          if (unit >= 0) {
            return read(text.substring(begin, end), scale, unit - scaled, unit);
          }
        }
        int unit = unitBehind.applyAsInt(from);
        if (unit >= 0) {
          return read(text.substring(begin, end), null, unit - end, unit);
        }
      }
      return null;
    }

    private CountedNumber read(String number, String scale, int gap, int unit) {
      int end = unitEnds[unit];
      boolean code = false;
      for (int k = unit - gap + LONGEST_REPETITION; k + 1 < unit; k++) {
        code |= Numerals.isLatin(text.charAt(k)) && Numerals.isDigit(text.charAt(k + 1));
      }
      return new CountedNumber(end, gap, number, scale, text.substring(unit, end), code);
    }

    /** The unit behind the number once more, 叁拾贰(32)台, or behind the number itself. */
    private int repeated(int at) {
      int open = behindSpace(at);
      int close = open + 1;
      if (isAt('(', open)) {
        boolean digits = close < text.length() && Numerals.isDigit(text.charAt(close));
        while (close < text.length()
            && close - open <= LONGEST_REPETITION
            && (digits
                ? Numerals.isDigit(text.charAt(close))
                : Numerals.isSmallNumeral(text.charAt(close)))) {
          close++;
        }
        int unit = close > open + 1 && isAt(')', close) ? joined(close + 1) : NONE;
        if (unit >= 0) {
          return unit;
        }
      }
      return joined(at);
    }

    /** The unit behind a bracket, a slash or adjectives, or at once. */
    private int joined(int at) {
      int sign = behindSpace(at);
      int unit = isAt('(', sign) || isAt('/', sign) ? unit(sign + 1) : NONE;
      unit = unit < 0 ? behindAdjectives(at) : unit;
      return unit < 0 ? unit(at) : unit;
    }

    /** The unit behind as many adjectives as it may have. */
    private int behindAdjectives(int at) {
      int space = isAt(')', at) ? at + 1 : at;
      int end = isAt(' ', space) ? behindAdjective(space + 1) : NONE;
      int found = NONE;
      for (int words = 1; end >= 0 && words <= MOST_ADJECTIVES; words++) {
        int unit = unit(end);
        found = unit < 0 ? found : unit;
        end = behindAdjective(end);
      }
      return found;
    }

    /** Behind the blank behind the word at {@code at}: high-end, 4u, 8-gpu; -1 for none. */
    private int behindAdjective(int at) {
      if (at < text.length() && Numerals.isDigit(text.charAt(at))) {
        return behindSize(at);
      }
      int end = at;
      for (int part = 0; part < MOST_PARTS; part++) {
        int begin = end;
        while (end < text.length() && Numerals.isLatin(text.charAt(end))) {
          end++;
        }
        while (end > begin && end < text.length() && Numerals.isDigit(text.charAt(end))) {
          end++;
        }
        if (end == begin) {
          break;
        }
        if (isAt('-', end) && end + 1 < text.length() && Numerals.isDigit(text.charAt(end + 1))) {
          // The size of an instance: a2-highgpu-8g, g2-standard-8.
          end += 2;
          while (end < text.length()
              && (Numerals.isDigit(text.charAt(end)) || Numerals.isLatin(text.charAt(end)))) {
            end++;
          }
        } else if (isAt('-', end) || isAt('.', end)) {
          end++;
        }
      }
      return end > at && isAt(' ', end) ? end + 1 : NONE;
    }

    private int behindSize(int at) {
      if (text.charAt(at) != '0' && text.startsWith("u ", at + 1)) {
        return at + 3;
      }
      int end = at + 1;
      if (end < text.length() && Numerals.isDigit(text.charAt(end))) {
        end++;
      }
      for (String size : SIZES) {
        if (text.startsWith(size, end)) {
          return end + size.length();
        }
      }
      return NONE;
    }

    private int unit(int at) {
      int begin = behindSpace(at);
      return unitEnds[begin] > 0 ? begin : NONE;
    }

    private int behindSpace(int at) {
      return isAt(' ', at) ? at + 1 : at;
    }

    private boolean isAt(char c, int at) {
      return at < text.length() && text.charAt(at) == c;
    }
  }
}
