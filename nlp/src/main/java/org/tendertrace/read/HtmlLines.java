package org.tendertrace.read;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins the text of inline markup into lines, as a browser does: white space collapses, and text
 * that is split over many elements is one word unless white space stands between.
 */
final class HtmlLines {

  private final List<Flow> pieces = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private boolean blank;
  private int headingLevel;
  private int preformatted;

  /** What was read so far; the last line is ended. */
  List<Flow> pieces() {
    breakLine();
    return pieces;
  }

  void text(String text) {
    int length = text.length();
    for (int k = 0; k < length; k++) {
      char c = text.charAt(k);
      if (!Blanks.isBlank(c)) {
        if (blank && !line.isEmpty()) {
          line.append(' ');
        }
        blank = false;
        int end = k + 1;
        while (end < length && !Blanks.isBlank(text.charAt(end))) {
          end++;
        }
        line.append(text, k, end);
        k = end - 1;
      } else if (preformatted > 0 && c == '\n') {
        breakLine();
      } else {
        int end = k;
        boolean broken = false;
        while (end < length && Blanks.isBlank(text.charAt(end))) {
          broken |= text.charAt(end) == '\n';
          end++;
        }
        // The source's own line break inside Chinese text is no space (CSS Text 3, 4.1.3).
        boolean insideChinese =
            broken
                && k > 0
                && end < length
                && isWide(text.charAt(k - 1))
                && isWide(text.charAt(end));
        blank |= !insideChinese;
        k = preformatted > 0 && broken ? k : end - 1;
      }
    }
  }

  /** A blank between two words, unless there is one already. */
  void space() {
    blank = true;
  }

  void breakLine() {
    if (!line.isEmpty()) {
      String text = Blanks.collapse(line.toString());
      if (!text.isEmpty()) {
        pieces.add(new Flow.Text(text, headingLevel));
      }
      line.setLength(0);
    }
    blank = false;
  }

  void add(List<Flow> more) {
    breakLine();
    pieces.addAll(more);
  }

  /**
   * Begins or ends a heading.
   *
   * @param level 0 to end it
   */
  void heading(int level) {
    breakLine();
    headingLevel = level;
  }

  void preformatted(boolean begins) {
    breakLine();
    preformatted += begins ? 1 : -1;
  }

  private static boolean isWide(char c) {
    return (c >= 0x2E80 && c <= 0x9FFF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFF00 && c <= 0xFF60);
  }
}
