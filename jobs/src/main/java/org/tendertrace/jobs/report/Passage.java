package org.tendertrace.jobs.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A piece of a notice with the words marked that a number rests on.
 *
 * @param pieces in their order; together they are a stretch of the notice
 */
record Passage(List<Piece> pieces) {
  /** How much is shown on either side of a mark, in UTF-16 units; never more than its line. */
  private static final int CONTEXT = 60;

  /**
   * A piece of text.
   *
   * @param supports what a marked piece says, such as {@code chip: purchased}; empty for the rest
   */
  record Piece(String text, List<String> supports) {}

  /** Words of a notice: UTF-16 offsets, and what they support. */
  record Mark(int begin, int end, String supports) {}

  /** The passages of {@code text} around {@code marks}; none overlaps another. */
  static List<Passage> of(String text, List<Mark> marks) {
    List<Mark> sorted = new ArrayList<>(marks);
    sorted.removeIf(mark -> mark.begin() < 0 || mark.end() > text.length());
    sorted.sort(Comparator.comparingInt(Mark::begin).thenComparingInt(Mark::end));
    List<Passage> passages = new ArrayList<>();
    int first = 0;
    while (first < sorted.size()) {
      int end = right(text, sorted.get(first).end());
      int next = first + 1;
      while (next < sorted.size() && left(text, sorted.get(next).begin()) <= end) {
        end = Math.max(end, right(text, sorted.get(next).end()));
        next++;
      }
      int begin = left(text, sorted.get(first).begin());
      passages.add(new Passage(pieces(text, begin, end, sorted.subList(first, next))));
      first = next;
    }
    return passages;
  }

  /** Where the context of a mark begins: at its line's start, or nearer. */
  private static int left(String text, int begin) {
    int at = Math.max(text.lastIndexOf('\n', begin - 1) + 1, begin - CONTEXT);
    return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }

  private static int right(String text, int end) {
    int line = text.indexOf('\n', end);
    int at = Math.min(line < 0 ? text.length() : line, end + CONTEXT);
    return at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
  }

  /** Cuts at every end of a mark, so that marks may overlap. */
  private static List<Piece> pieces(String text, int begin, int end, List<Mark> marks) {
    List<Integer> cuts = new ArrayList<>(List.of(begin, end));
    marks.forEach(mark -> cuts.addAll(List.of(mark.begin(), mark.end())));
    List<Integer> places = cuts.stream().distinct().sorted().toList();
    List<Piece> pieces = new ArrayList<>();
    if (begin > 0 && text.charAt(begin - 1) != '\n') {
      pieces.add(new Piece("…", List.of()));
    }
    for (int k = 0; k + 1 < places.size(); k++) {
      int from = places.get(k);
      int to = places.get(k + 1);
      List<String> supports =
          marks.stream()
              .filter(mark -> mark.begin() <= from && to <= mark.end())
              .map(Mark::supports)
              .distinct()
              .toList();
      pieces.add(new Piece(text.substring(from, to), supports));
    }
    if (end < text.length() && text.charAt(end) != '\n') {
      pieces.add(new Piece("…", List.of()));
    }
    return pieces;
  }
}
