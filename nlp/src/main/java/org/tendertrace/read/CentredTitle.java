package org.tendertrace.read;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins the lines of a title that print set in the middle of the page and broke where the line was
 * full: each stands further in than a paragraph, and the last is narrower than what it goes on
 * from.
 */
final class CentredTitle {

  /** Lines that are not empty, down to the one that a title begins with. */
  private static final int TOP = 8;

  /** Widths of a Latin letter that a broken line has, at least. */
  private static final int NARROWEST = 40;

  /** Blanks in front of a title; of a paragraph's first line there are as many. */
  private static final int INDENT = 4;

  /** By how much the middles of two lines may differ. */
  private static final int OFF = 6;

  /** What stands in labels and sentences. */
  private static final String NO_TITLE = "：:。，；,;|\t";

  /** End the names of notices: 公告, 公示, 通知书. */
  private static final String NOTICE_ENDS = "告示知书";

  private CentredTitle() {}

  /** The lines with those of a title put together; the same list where none is broken. */
  static List<String> joined(List<String> lines) {
    int seen = 0;
    for (int k = 0; k + 1 < lines.size() && seen < TOP; k++) {
      seen += Blanks.isBlank(lines.get(k)) ? 0 : 1;
      int end = end(lines, k);
      if (end > k + 1) {
        List<String> joined = new ArrayList<>(lines.subList(0, k));
        StringBuilder title = new StringBuilder(lines.get(k).stripTrailing());
        lines.subList(k + 1, end).forEach(line -> title.append(line.strip()));
        joined.add(title.toString());
        joined.addAll(lines.subList(end, lines.size()));
        return joined;
      }
    }
    return lines;
  }

  /** The line behind a title that begins with line {@code at}; the next one where none does. */
  private static int end(List<String> lines, int at) {
    int k = at;
    while (k + 1 < lines.size() && goesOn(lines.get(k), lines.get(k + 1))) {
      k++;
    }
    boolean further = k > at && indent(lines.get(k)) > indent(lines.get(at)) + 1;
    return further ? k + 1 : at + 1;
  }

  private static boolean goesOn(String above, String below) {
    if (above.isEmpty() || !Blanks.isBlank(above.charAt(0)) || !isPart(above) || !isPart(below)) {
      return false;
    }
    String head = above.strip();
    String rest = below.strip();
    int width = GappedLine.width(head);
    int restWidth = GappedLine.width(rest);
    int middle = 2 * indent(above) + width;
    int restMiddle = 2 * indent(below) + restWidth;
    return width >= NARROWEST
        && restWidth <= width + 2
        && Math.abs(middle - restMiddle) <= 2 * OFF
        && NOTICE_ENDS.indexOf(head.charAt(head.length() - 1)) < 0
        && Character.isLetterOrDigit(head.charAt(head.length() - 1))
        && Character.isIdeographic(rest.charAt(0));
  }

  /** Whether a line may be one of a title: set in, of one piece, and no label or sentence. */
  private static boolean isPart(String line) {
    return indent(line) >= INDENT
        && GappedLine.pieces(line).size() == 1
        && line.chars().noneMatch(c -> NO_TITLE.indexOf(c) >= 0)
        && !GappedLine.isRule(line);
  }

  private static int indent(String line) {
    int indent = 0;
    int k = 0;
    while (k < line.length() && Blanks.isBlank(line.charAt(k))) {
      indent += line.charAt(k) < 0x2E80 ? 1 : 2;
      k++;
    }
    return indent;
  }
}
