package org.tendertrace.extract.mention;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.ArrayList;
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
  private static final Pattern PLAIN =
      Pattern.compile("(?:^|[\\s(\"'—:：│|])(" + NUMBER + ")(?:\\.0+)?(?:$|[\\s)\"',;，；。│|])");
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
  private static final String BEFORE_PLAIN = " \t\n\f\r(\"'—:：│|";
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
                + "(?:\\s?[(][^)]{1,4}[)])?\\s?[:：为是]?\\s?("
                + NUMBER
                + ")(?:[^0-9a-z.%]|$)");
  }

  /**
   * What a folded cell is where it is a number, like 8, 1.2亿, 4台; {@code null} where it is none.
   */
  static Cell cell(String folded) {
    if (folded.isEmpty() || CELL_BEGINS.indexOf(folded.charAt(0)) < 0) {
      return null;
    }
    Matcher cell = CELL.matcher(folded);
    if (!cell.find()) {
      return null;
    }
    String scale = cell.group(3);
    boolean broken = !cell.group(2).isEmpty() && !WHOLE.matcher(cell.group(2)).matches();
    if (scale == null) {
      return broken ? null : new Cell(Counts.bare(cell.group(1)), cell.group(4));
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
      if (CROSSES.chars().anyMatch(c -> text.indexOf(c) >= 0)) {
        addAll(TIMES, Shape.TIMES, folded, offset, found);
      }
      if (words.has(Use.QUANTITY, text)) {
        addAll(labelled, Shape.LABELLED, folded, offset, found);
      }
      if (words.has(Use.PIECE, text)) {
        addAll(pieces, Shape.PIECE, folded, offset, found);
      }
      if (mayHoldPlain(text)) {
        addAll(PLAIN, Shape.PLAIN, folded, offset, found);
      }
    }
    return found;
  }

  /** Whether a digit stands where a number alone may begin. */
  private static boolean mayHoldPlain(String text) {
    for (int k = 0; k < text.length(); k++) {
      char c = text.charAt(k);
      if (c >= '0' && c <= '9' && (k == 0 || BEFORE_PLAIN.indexOf(text.charAt(k - 1)) >= 0)) {
        return true;
      }
    }
    return false;
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
      Span local = folded.original(matcher.start(group), matcher.end(group));
      String number = matcher.group(group);
      if (!number.chars().allMatch(c -> c == '0')) {
        String scale = shape == Shape.PIECE ? matcher.group(2) : null;
        found.add(
            new PlainNumber(
                new Span(local.begin() + offset, local.end() + offset),
                Numerals.value(number, scale),
                shape));
      }
    }
  }
}
