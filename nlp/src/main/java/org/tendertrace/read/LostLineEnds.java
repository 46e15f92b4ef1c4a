package org.tendertrace.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Breaks a text that is all in one line where its source was: crawlers that write blanks for line
 * ends leave the tabs and the runs of blanks with which the lines of the markup began.
 */
final class LostLineEnds {

  /** A text of more lines that are not empty has kept them. */
  private static final int MOST_LINES = 3;

  private static final int SHORTEST_TEXT = 60;

  /** Gaps in a text that lost its line ends; a row has fewer empty cells. */
  private static final int FEWEST_GAPS = 10;

  /** Of so many tabs, or of so many blanks, is a gap; fewer stand within a line. */
  private static final int TABS = 2;

  private static final int BLANKS = 3;

  private LostLineEnds() {}

  /** The text with a line end for each gap, or as it is where it has its lines. */
  static String restored(String text) {
    if (text.length() < SHORTEST_TEXT || hasLines(text)) {
      return text;
    }
    String blanks = text.indexOf('\t') < 0 ? LoneLine.broken(text) : null;
    if (blanks != null) {
      return blanks;
    }
    StringBuilder broken = new StringBuilder(text.length());
    int gaps = broken(text, broken);
    String glued = gaps >= FEWEST_GAPS ? null : GluedLabels.broken(text);
    return gaps >= FEWEST_GAPS ? broken.toString() : glued == null ? text : glued;
  }

  private static boolean hasLines(String text) {
    int lines = 0;
    for (int begin = 0; begin < text.length() && lines <= MOST_LINES; ) {
      int at = text.indexOf('\n', begin);
      int end = at < 0 ? text.length() : at;
      lines += Blanks.isBlank(text.substring(begin, end)) ? 0 : 1;
      begin = end + 1;
    }
    return lines > MOST_LINES;
  }

  /** Writes the text with its gaps broken, and tells how many there were. */
  private static int broken(String text, StringBuilder broken) {
    List<String> pieces = new ArrayList<>();
    List<Integer> tabs = new ArrayList<>(List.of(0));
    StringBuilder piece = new StringBuilder();
    for (int k = 0; k < text.length(); ) {
      int end = k;
      int inGap = 0;
      while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
        inGap += text.charAt(end) == '\t' ? 1 : 0;
        end++;
      }
      if (inGap >= TABS || (inGap == 0 && end - k >= BLANKS && !isWithin(text, k, end))) {
        pieces.add(piece.toString());
        piece.setLength(0);
        addGap(text, k, end, inGap, pieces, tabs);
      } else if (inGap > 0) {
        piece.append(' ');
      } else {
        piece.append(text, k, end);
      }
      if (end < text.length()) {
        piece.append(text.charAt(end));
      }
      k = end + 1;
    }
    pieces.add(piece.toString());
    write(pieces, tabs.stream().mapToInt(Integer::intValue).toArray(), broken);
    return pieces.size() - 1;
  }

  /** Adds the gaps around the empty cells that a run of tabs and blanks may hold. */
  private static void addGap(
      String text, int begin, int end, int all, List<String> pieces, List<Integer> tabs) {
    List<Integer> runs = new ArrayList<>();
    for (int k = begin; k < end; ) {
      int first = k;
      while (k < end && text.charAt(k) == '\t') {
        k++;
      }
      if (k > first) {
        runs.add(k - first);
      } else {
        k++;
      }
    }
    boolean cells = runs.size() > 1 && runs.stream().allMatch(run -> run >= TABS);
    if (cells) {
      tabs.addAll(runs);
      pieces.addAll(Collections.nCopies(runs.size() - 1, ""));
    } else {
      tabs.add(all);
    }
  }

  /** Writes a line for each piece, but for each row of a table one with its cells. */
  private static void write(List<String> pieces, int[] tabs, StringBuilder broken) {
    IndentedRows tables = new IndentedRows(pieces, tabs);
    broken.append(pieces.get(0));
    for (int k = 1; k < pieces.size(); ) {
      IndentedRows.Table table = tabs[k] >= TABS ? tables.at(k) : null;
      if (table != null) {
        table.rows().forEach(row -> broken.append('\n').append(String.join("\t", row)));
        broken.append("\n");
        k = table.end();
      } else {
        broken.append('\n').append(pieces.get(k));
        k++;
      }
    }
  }

  /** Whether a value follows behind the blanks, or a label is spaced out: 名称： 某局, 名 称. */
  private static boolean isWithin(String text, int begin, int end) {
    char before = begin > 0 ? text.charAt(begin - 1) : '\n';
    return before == '：'
        || before == ':'
        || (Character.isIdeographic(before) && isAlone(text, begin - 1))
        || (end < text.length() && Character.isIdeographic(text.charAt(end)) && isAlone(text, end));
  }

  /** Whether no other character of a word stands beside the one at {@code at}. */
  private static boolean isAlone(String text, int at) {
    return (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
        && (at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1)));
  }
}
