package org.tendertrace.read;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins the paragraphs of a text whose lines were broken where they were full, as converters of
 * PDFs break them: the first line of a paragraph is indented, the others are not.
 */
final class FullLines {

  /** Widths of a Latin letter that a full line has, at least. */
  private static final int NARROWEST = 40;

  /** By how much a full line may be narrower than the widest. */
  private static final int RAGGED = 6;

  /** Lines that go on from a full one above, from which a text is told to be broken so. */
  private static final int FEWEST = 2;

  /** Characters of a label and its colon. */
  private static final int LONGEST_LABEL = 10;

  private static final String ENDS = "。；：:;！";

  private FullLines() {}

  /** The lines with those of one paragraph put together; the same list where none is broken. */
  static List<String> joined(List<String> lines) {
    if (!mayBeWrapped(lines)) {
      return lines;
    }
    int widest = 0;
    for (String line : lines) {
      widest = isText(line) ? Math.max(widest, width(line)) : widest;
    }
    if (widest < NARROWEST) {
      return lines;
    }
    List<String> joined = new ArrayList<>(lines.size());
    int joints = 0;
    boolean open = false;
    for (String line : lines) {
      int last = joined.size() - 1;
      if (open && goesOn(line)) {
        joined.set(last, joint(joined.get(last), line));
        joints++;
        open = isFull(line, widest);
      } else {
        joined.add(line);
        open = isIndented(line) && isFull(line, widest);
      }
    }
    return joints < FEWEST ? lines : joined;
  }

  private static boolean mayBeWrapped(List<String> lines) {
    int pairs = 0;
    for (int k = 0; k + 1 < lines.size() && pairs < FEWEST; k++) {
      pairs += isIndented(lines.get(k)) && goesOn(lines.get(k + 1)) ? 1 : 0;
    }
    return pairs == FEWEST;
  }

  private static boolean isIndented(String line) {
    return line.length() > 1 && Blanks.isBlank(line.charAt(0)) && line.charAt(0) != '\t';
  }

  /** Whether a line may go on from the one above: it is not indented and opens with no label. */
  private static boolean goesOn(String line) {
    if (line.isEmpty() || Blanks.isBlank(line.charAt(0))) {
      return false;
    }
    for (int k = 0; k < Math.min(line.length(), LONGEST_LABEL); k++) {
      if (line.charAt(k) == '：' || line.charAt(k) == ':') {
        return false;
      }
    }
    return true;
  }

  private static boolean isFull(String line, int widest) {
    String printed = line.strip();
    return width(line) >= widest - RAGGED
        && ENDS.indexOf(printed.charAt(printed.length() - 1)) < 0
        && isText(line);
  }

  /** Whether a line is one of a paragraph, and no row of cells and no rule. */
  private static boolean isText(String line) {
    String printed = line.strip();
    return !printed.isEmpty()
        && !printed.contains("  ")
        && printed.indexOf('\u3000') < 0
        && printed.indexOf('\t') < 0
        && printed.indexOf('|') < 0
        && !GappedLine.isRule(printed);
  }

  private static String joint(String above, String below) {
    String first = above.stripTrailing();
    boolean words =
        Character.isLowerCase(first.charAt(first.length() - 1))
            && below.charAt(0) < 128
            && Character.isLetter(below.charAt(0));
    return first + (words ? " " : "") + below.strip();
  }

  private static int width(String line) {
    int end = line.length();
    while (end > 0 && Blanks.isBlank(line.charAt(end - 1))) {
      end--;
    }
    int width = 0;
    for (int k = 0; k < end; k++) {
      width += line.charAt(k) < 0x2E80 ? 1 : 2;
    }
    return width;
  }
}
