package org.tendertrace.extract.mention;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tendertrace.extract.mention.Figure.Shape;
import org.tendertrace.knowledge.Cues.CountWord.Use;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;

/** Reads numbers that have no unit of compute: 8×, 4个, one alone between blanks. */
final class PlainNumbers {

  private static final String NUMBER = "[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,6}";
  private static final String HAN = "[一二两三四五六七八九十]{1,3}";
  private static final String CROSSES = "*×x✕";
  private static final Pattern TIMES =
      Pattern.compile(
          "(?:(?:^|[^0-9a-z.*×])(?:([0-9]{1,4})(?:\\s?[*×✕]|\\sx)|([0-9]{1,3})x)(?:[^0-9/]|(?:16|24|32|40|48|64|80|94|96|128|141|192)\\s?gb?|$)|[*×x✕]\\s?([0-9]{1,4})(?:[^0-9a-z.*×]|$))");
  private static final Pattern CELL =
      Pattern.compile(
          "^("
              + Numerals.PARTED
              + "|"
              + NUMBER
              + "|"
              + HAN
              + ")((?:\\.0+)?|\\.[0-9]{1,4})\\s?(千万|百万|十万|万|亿)?\\s?([^0-9.,%]{0,4})$");

  private static final String CELL_BEGINS = "0123456789一二两三四五六七八九十";
  private static final String BEFORE_PIECE = " \t\n\f\r(万千";
  private static final String BEFORE_PLAIN = " \t\n\f\r(\"'—:：│|";
  private static final String BEHIND_PLAIN = " \t\n\f\r)\"',;，；。│|";
  private static final List<String> SCALES = List.of("千万", "百万", "十万", "万", "亿");
  private static final int LONGEST_PLAIN = 6;
  private static final int GROUP = 3;
  private static final int MOST_VALUES = 16;
  private static final Pattern WHOLE = Pattern.compile("\\.0+");

  private final CountWords words;
  private final Pattern pieces;
  private final Pattern labelled;

  /** A number, where it stands and in what form. */
  record PlainNumber(Span span, BigDecimal value, Shape shape) {}

  /**
   * A number that is all of a cell but for a word.
   *
   * @param word may be empty
   */
  record Cell(BigDecimal value, String word) {}

  PlainNumbers(CountWords words) {
    this.words = words;
    pieces =
        Pattern.compile(
            "(?:^|[^0-9a-z.])("
                + Numerals.PARTED
                + "|"
                + NUMBER
                + "|"
                + HAN
                + ")\\s?[(]?\\s?(万|千)?"
                + words.any(Use.PIECE)
                + "[)]?");
    labelled =
        Pattern.compile(
            words.any(Use.QUANTITY)
                + "(?:\\s?[(][^)]{1,4}[)]|[)])?\\s?[:：为是]?\\s?("
                + NUMBER
                + ")(?:\\s?(千万|百万|万|亿)(?:[^元]|$)|[^0-9a-z.%]|$)");
  }

  /**
   * What a folded cell is where it is a number, like 8, 1.2亿, 4台; {@code null} where it is none.
   */
  static Cell cell(String folded) {
    if (folded.isEmpty() || CELL_BEGINS.indexOf(folded.charAt(0)) < 0) {
      return null;
    }
    if (folded.length() <= LONGEST_PLAIN && Numerals.areDigits(folded)) {
      return new Cell(new BigDecimal(folded), "");
    }
    Matcher cell = CELL.matcher(folded);
    if (!cell.find()) {
      return null;
    }
    String scale = cell.group(3);
    boolean broken = !cell.group(2).isEmpty() && !WHOLE.matcher(cell.group(2)).matches();
    if (scale == null) {
      BigDecimal value = broken ? null : Counts.bare(cell.group(1));
      return value == null ? null : new Cell(value, cell.group(4));
    }
    String number = cell.group(1) + (broken ? cell.group(2) : "");
    return new Cell(Numerals.value(number, scale), cell.group(4));
  }

  /** The numbers of a passage that begins at {@code offset} of the text, by their form. */
  List<PlainNumber> in(String passage, int offset) {
    List<PlainNumber> found = new ArrayList<>();
    Folded folded = Folded.of(passage);
    String text = folded.text();
    if (Numerals.mayStandIn(text)) {
      if (hasCrossedNumber(text)) {
        addAll(TIMES, Shape.TIMES, folded, offset, found);
      }
      if (words.has(Use.QUANTITY, text)) {
        addAll(labelled, Shape.LABELLED, folded, offset, found);
      }
      if (hasPieces(text)) {
        addAll(pieces, Shape.PIECE, folded, offset, found);
      }
      addPlain(folded, offset, found);
    }
    return found;
  }

  /** Whether a number stands before a word that counts anything, but for what scales it. */
  private boolean hasPieces(String text) {
    for (Span piece : words.places(Use.PIECE, text)) {
      int last = piece.begin() - 1;
      while (last >= 0 && BEFORE_PIECE.indexOf(text.charAt(last)) >= 0) {
        last--;
      }
      if (last >= 0 && CELL_BEGINS.indexOf(text.charAt(last)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a digit stands beside a sign of multiplication, but for a blank between. */
  private static boolean hasCrossedNumber(String text) {
    for (int k = 0; k < text.length(); k++) {
      if (CROSSES.indexOf(text.charAt(k)) >= 0
          && (isDigitAt(text, k, -1) || isDigitAt(text, k, 1))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the next character to a side is a digit; one blank may stand between. */
  private static boolean isDigitAt(String text, int at, int side) {
    int k = at + side;
    k = k >= 0 && k < text.length() && text.charAt(k) == ' ' ? k + side : k;
    return k >= 0 && k < text.length() && Numerals.isDigit(text.charAt(k));
  }

  /**
   * Adds the numbers between blanks, brackets and the like, read by hand as most lines have some.
   */
  private static void addPlain(Folded folded, int offset, List<PlainNumber> found) {
    String text = folded.text();
    for (int k = 0; k < text.length(); k++) {
      boolean begins =
          Numerals.isDigit(text.charAt(k))
              && (k == 0 || BEFORE_PLAIN.indexOf(text.charAt(k - 1)) >= 0);
      int end = begins ? plainEnd(text, k) : k;
      if (end > k) {
        add(folded, k, end, scaleBehind(text, end), Shape.PLAIN, offset, found);
        k = end;
      }
    }
  }

  /** What multiplies a number behind a blank, 12 亿; {@code null} for nothing, and for money. */
  private static String scaleBehind(String text, int end) {
    int at = end + 1;
    if (at >= text.length() || text.charAt(end) != ' ') {
      return null;
    }
    for (String scale : SCALES) {
      int behind = at + scale.length();
      if (text.startsWith(scale, at)) {
        boolean money = text.startsWith("元", behind) || text.startsWith(" 元", behind);
        return money ? null : scale;
      }
    }
    return null;
  }

  /** Where a number alone ends that begins at {@code begin}; {@code begin} where none does. */
  private static int plainEnd(String text, int begin) {
    int end = digits(text, begin);
    if (end - begin <= GROUP) {
      int groups = end;
      int whole = begin;
      while (groups < text.length()
          && text.charAt(groups) == ','
          && digits(text, groups + 1) - groups > GROUP) {
        groups += GROUP + 1;
        whole = isPlainBehind(text, groups) ? groups : whole;
      }
      if (whole > begin) {
        return whole;
      }
      // 98,500元 is one number.
      boolean broken = groups > end && !Numerals.isDigit(text.charAt(groups));
      if (broken) {
        return begin;
      }
    }
    return end - begin <= LONGEST_PLAIN && isPlainBehind(text, end) ? end : begin;
  }

  /** Whether a number may end at {@code at}, but for zeros behind its point. */
  private static boolean isPlainBehind(String text, int at) {
    int end = at;
    if (end + 1 < text.length() && text.charAt(end) == '.' && text.charAt(end + 1) == '0') {
      end++;
      while (end < text.length() && text.charAt(end) == '0') {
        end++;
      }
    }
    return end >= text.length() || BEHIND_PLAIN.indexOf(text.charAt(end)) >= 0;
  }

  /** Where the digits end that begin at {@code begin}. */
  private static int digits(String text, int begin) {
    int end = begin;
    while (end < text.length() && Numerals.isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The first numbers of a passage, their thousands parted by commas or not. */
  static double[] values(String passage) {
    double[] found = new double[MOST_VALUES];
    int count = 0;
    for (int k = 0; k < passage.length() && count < MOST_VALUES; k++) {
      int end = digits(passage, k);
      if (end == k) {
        continue;
      }
      while (end < passage.length()
          && passage.charAt(end) == ','
          && digits(passage, end + 1) - end > GROUP) {
        end += GROUP + 1;
      }
      int point = end < passage.length() && passage.charAt(end) == '.' ? end + 1 : end;
      end = Math.max(end, point > end ? behindPoint(passage, end) : end);
      found[count++] = Double.parseDouble(passage.substring(k, end).replace(",", ""));
      k = end - 1;
    }
    return Arrays.copyOf(found, count);
  }

  private static int behindPoint(String text, int point) {
    int end = digits(text, point + 1);
    return end > point + 1 ? end : point;
  }

  private static void addAll(
      Pattern pattern, Shape shape, Folded folded, int offset, List<PlainNumber> found) {
    Matcher matcher = pattern.matcher(folded.text());
    int from = 0;
    while (from <= folded.text().length() && matcher.find(from)) {
      int group = 1;
      while (matcher.group(group) == null) {
        group++;
      }
      from = Math.max(matcher.end(group), from + 1);
      boolean scaled = shape == Shape.PIECE || shape == Shape.LABELLED;
      String scale = scaled ? matcher.group(2) : null;
      add(folded, matcher.start(group), matcher.end(group), scale, shape, offset, found);
    }
  }

  private static void add(
      Folded folded,
      int begin,
      int end,
      String scale,
      Shape shape,
      int offset,
      List<PlainNumber> found) {
    String number = folded.text().substring(begin, end);
    if (!number.chars().allMatch(c -> c == '0')) {
      Span local = folded.original(begin, end);
      found.add(
          new PlainNumber(
              new Span(local.begin() + offset, local.end() + offset),
              Numerals.value(number, scale),
              shape));
    }
  }
}
