package org.tendertrace.extract.mention;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.tendertrace.model.Span;

/**
 * The columns of the tables of a text, whose cells are parted by tabs and whose rows are its lines.
 * Not safe for use by several threads.
 */
final class Columns {

  /** What may stand behind a name in its cell: ×4, (SXM). */
  private static final int LONGEST_REST = 8;

  /** Stands for the top of a line that is no row. */
  private static final int NO_ROW = -1;

  private final String text;

  /** Where the first row of the table begins that the line at an offset is a row of. */
  private final Map<Integer, Integer> tops = new HashMap<>();

  private final IdentityHashMap<Candidate, Optional<Cell>> cells = new IdentityHashMap<>();

  /**
   * The place of a cell.
   *
   * @param top where the first row of its table begins
   * @param column from 0 on
   */
  private record Cell(int top, int column) {}

  Columns(String text) {
    this.text = text;
  }

  /** Whether two names open cells of one column of one table. */
  boolean share(Candidate one, Candidate other) {
    Optional<Cell> cell = cell(one);
    return cell.isPresent() && cell.equals(cell(other));
  }

  /** The topmost cell over a name that opens a cell itself; empty where there is none. */
  Optional<Span> header(Candidate name) {
    Optional<Cell> cell = cell(name);
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    int begin = cell.get().top();
    int line = lineEnd(begin);
    for (int column = cell.get().column(); column > 0 && begin <= line; column--) {
      int tab = text.indexOf('\t', begin);
      begin = tab < 0 ? line + 1 : tab + 1;
    }
    int tab = text.indexOf('\t', begin);
    int end = tab < 0 || tab > line ? line : tab;
    return begin < end && end < name.begin() ? Optional.of(new Span(begin, end)) : Optional.empty();
  }

  /** The cell that a name opens; empty where it opens none. */
  private Optional<Cell> cell(Candidate name) {
    return cells.computeIfAbsent(name, this::opened);
  }

  private Optional<Cell> opened(Candidate name) {
    int before = name.begin();
    while (before > 0 && text.charAt(before - 1) == ' ') {
      before--;
    }
    int end = name.end();
    while (end < text.length() && "\t\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    boolean opens = before == 0 || "\t\n".indexOf(text.charAt(before - 1)) >= 0;
    int line = text.lastIndexOf('\n', name.begin() - 1) + 1;
    int top = opens && end - name.end() <= LONGEST_REST ? top(line) : NO_ROW;
    return top == NO_ROW
        ? Optional.empty()
        : Optional.of(new Cell(top, column(line, name.begin())));
  }

  private int column(int line, int at) {
    return (int) text.substring(line, at).chars().filter(c -> c == '\t').count();
  }

  /** Where the table of a line begins; {@link #NO_ROW} where it is no row. */
  private int top(int line) {
    if (!isRow(line)) {
      return NO_ROW;
    }
    int top = line;
    while (!tops.containsKey(top) && top > 1) {
      int above = text.lastIndexOf('\n', top - 2) + 1;
      if (!isRow(above)) {
        break;
      }
      top = above;
    }
    int first = tops.getOrDefault(top, top);
    tops.put(line, first);
    return first;
  }

  private boolean isRow(int line) {
    int tab = text.indexOf('\t', line);
    return tab >= 0 && tab < lineEnd(line);
  }

  private int lineEnd(int begin) {
    int end = text.indexOf('\n', begin);
    return end < 0 ? text.length() : end;
  }
}
