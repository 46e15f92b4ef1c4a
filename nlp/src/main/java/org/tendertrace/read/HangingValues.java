package org.tendertrace.read;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins values in Latin script that were too long for a line of fixed width and go on below
 * themselves: Title of Tender : Supply of Pumps and, below it, indented as far as the value,
 * Valves.
 */
final class HangingValues {

  /** Blanks in front of what goes on: as many as a label and its colon take, at least. */
  private static final int LEAST = 8;

  /** Characters of a label, with its number. */
  private static final int LONGEST_LABEL = 48;

  /** Characters of a full line, at least. */
  private static final int NARROWEST = 60;

  /** By how much a full line may be narrower than the widest. */
  private static final int RAGGED = 6;

  private HangingValues() {}

  /** The lines with those of one value put together; the same list where none goes on. */
  static List<String> joined(List<String> lines) {
    List<String> joined = null;
    int widest = -1;
    int column = -1;
    for (int k = 1; k < lines.size(); k++) {
      String line = lines.get(k);
      int indent = indent(line);
      String above = lines.get(k - 1);
      // The lines of a value below its first one begin where that does.
      column = indent < LEAST ? -1 : column >= 0 ? column : valueColumn(above);
      boolean below = column >= 0 && Math.abs(indent - column) <= 1 && isText(line, indent);
      if (below) {
        widest = widest < 0 ? widest(lines) : widest;
        int whole = above.stripTrailing().length() + 1 + wordEnd(line, indent) - indent;
        below = whole > widest - RAGGED;
      }
      if (below) {
        joined = joined == null ? new ArrayList<>(lines.subList(0, k)) : joined;
        int last = joined.size() - 1;
        joined.set(last, joined.get(last).stripTrailing() + " " + line.strip());
      } else {
        column = -1;
        if (joined != null) {
          joined.add(line);
        }
      }
    }
    return joined == null ? lines : joined;
  }

  private static int indent(String line) {
    int k = 0;
    while (k < line.length() && line.charAt(k) == ' ') {
      k++;
    }
    return k == line.length() ? 0 : k;
  }

  /** Where the value of a label begins; -1 where a line is no label with a value in words. */
  private static int valueColumn(String line) {
    int colon = line.indexOf(':');
    if (colon < 2 || colon > LONGEST_LABEL || line.stripTrailing().length() < NARROWEST) {
      return -1;
    }
    int value = colon + 1;
    while (value < line.length() && line.charAt(value) == ' ') {
      value++;
    }
    return value > colon + 1 && value < line.length() && isText(line, value) ? value : -1;
  }

  /** Whether words stand behind {@code from}, and no cells or label. */
  private static boolean isText(String line, int from) {
    String rest = line.substring(from).strip();
    return rest.charAt(0) > ' '
        && rest.chars().allMatch(c -> c < 0x2E80)
        && !rest.contains("  ")
        && !rest.contains(": ")
        && rest.indexOf('|') < 0
        && rest.indexOf('\t') < 0
        && !GappedLine.isRule(rest);
  }

  private static int widest(List<String> lines) {
    int widest = NARROWEST;
    for (String line : lines) {
      boolean text =
          indent(line) <= LONGEST_LABEL && line.indexOf('|') < 0 && !line.strip().contains("   ");
      if (text && !GappedLine.isRule(line)) {
        widest = Math.max(widest, line.stripTrailing().length());
      }
    }
    return widest;
  }

  private static int wordEnd(String line, int begin) {
    int space = line.indexOf(' ', begin);
    return space < 0 ? line.length() : space;
  }
}
