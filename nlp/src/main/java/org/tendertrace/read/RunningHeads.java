package org.tendertrace.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Drops what the pages of print repeat above and below their text, so that a table goes on behind
 * it and a letterhead is no title.
 */
final class RunningHeads {

  /** Lines of a head. */
  private static final int MOST = 3;

  private static final String COLONS = "：:";

  private RunningHeads() {}

  /**
   * The text without the heads of pages that stand on the first one, too, and without a foot that
   * each page has. The first head stays, but for a letterhead, whose words are parted by a gap.
   *
   * @param breaks indices of the lines right behind the end of a page, in order
   * @return the same list where nothing is repeated
   */
  static List<String> dropped(List<String> lines, List<Integer> breaks) {
    Set<Integer> tops = new LinkedHashSet<>();
    int first = next(lines, 0);
    for (int at : breaks) {
      int top = next(lines, at);
      if (top > first && top < lines.size()) {
        tops.add(top);
      }
    }
    Set<Integer> repeated = new HashSet<>();
    for (int top : tops) {
      addHead(lines, first, top, repeated);
    }
    addFeet(lines, breaks, repeated);
    if (repeated.isEmpty()) {
      return lines;
    }
    List<String> kept = new ArrayList<>(lines.size());
    for (int k = 0; k < lines.size(); k++) {
      if (!repeated.contains(k)) {
        kept.add(lines.get(k));
      }
    }
    return kept;
  }

  private static void addHead(List<String> lines, int first, int top, Set<Integer> repeated) {
    int above = first;
    int k = top;
    for (int n = 0; n < MOST && k < lines.size(); n++) {
      if (!isSame(lines.get(above), lines.get(k))) {
        return;
      }
      repeated.add(k);
      if (isLetterhead(lines.get(above))) {
        repeated.add(above);
      }
      above = next(lines, above + 1);
      k = next(lines, k + 1);
    }
  }

  /** 某公司电子商务平台, and far from it 中标公告. */
  private static boolean isLetterhead(String line) {
    return GappedLine.pieces(line).size() == 2
        && line.chars().noneMatch(c -> COLONS.indexOf(c) >= 0);
  }

  private static void addFeet(List<String> lines, List<Integer> breaks, Set<Integer> repeated) {
    Set<Integer> feet = new LinkedHashSet<>();
    for (int at : breaks) {
      feet.add(before(lines, at));
    }
    int foot = feet.isEmpty() ? -1 : feet.iterator().next();
    boolean all = foot >= 0 && feet.stream().allMatch(k -> isSame(lines.get(foot), at(lines, k)));
    if (all && feet.size() > 1) {
      repeated.addAll(feet);
    }
  }

  private static String at(List<String> lines, int k) {
    return k < 0 ? "" : lines.get(k);
  }

  private static boolean isSame(String one, String other) {
    return Blanks.collapse(one).equals(Blanks.collapse(other));
  }

  /** The first line from {@code at} on that is not empty. */
  private static int next(List<String> lines, int at) {
    int k = at;
    while (k < lines.size() && Blanks.isBlank(lines.get(k))) {
      k++;
    }
    return k;
  }

  /** The last line before {@code at} that is not empty; -1 for none. */
  private static int before(List<String> lines, int at) {
    int k = at - 1;
    while (k >= 0 && Blanks.isBlank(lines.get(k))) {
      k--;
    }
    return k;
  }
}
