package org.tendertrace.extract.mention;

import java.util.Optional;
import org.tendertrace.model.Span;

/**
 * The columns of the tables of a text, whose cells are parted by tabs and whose rows are its lines.
 */
final class Columns {

  /** What may stand behind a name in its cell: ×4, (SXM). */
  private static final int LONGEST_REST = 8;

  private Columns() {}

  /** Whether two names open cells of one column, with nothing but rows of the table between. */
  static boolean share(Candidate one, Candidate other, String text) {
    boolean ordered = one.begin() <= other.begin();
    Candidate above = ordered ? one : other;
    Candidate below = ordered ? other : one;
    return isCell(above, text)
        && isCell(below, text)
        && column(above, text) == column(below, text)
        && top(below, text) <= lineOf(above, text);
  }

  /** The topmost cell over a name that opens a cell itself; empty where there is none. */
  static Optional<Span> header(Candidate name, String text) {
    if (!isCell(name, text)) {
      return Optional.empty();
    }
    int begin = top(name, text);
    int line = lineEnd(begin, text);
    for (int column = column(name, text); column > 0 && begin <= line; column--) {
      int tab = text.indexOf('\t', begin);
      begin = tab < 0 ? line + 1 : tab + 1;
    }
    int tab = text.indexOf('\t', begin);
    int end = tab < 0 || tab > line ? line : tab;
    return begin < end && end < name.begin() ? Optional.of(new Span(begin, end)) : Optional.empty();
  }

  private static boolean isCell(Candidate name, String text) {
    int before = name.begin();
    while (before > 0 && text.charAt(before - 1) == ' ') {
      before--;
    }
    int end = name.end();
    while (end < text.length() && "\t\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    boolean opens = before == 0 || "\t\n".indexOf(text.charAt(before - 1)) >= 0;
    return opens && end - name.end() <= LONGEST_REST && isRow(lineOf(name, text), text);
  }

  private static int column(Candidate name, String text) {
    return (int)
        text.substring(lineOf(name, text), name.begin()).chars().filter(c -> c == '\t').count();
  }

  /** Where the first row of the name's table begins. */
  private static int top(Candidate name, String text) {
    int begin = lineOf(name, text);
    while (begin > 1) {
      int previous = text.lastIndexOf('\n', begin - 2) + 1;
      if (!isRow(previous, text)) {
        return begin;
      }
      begin = previous;
    }
    return begin;
  }

  private static boolean isRow(int lineBegin, String text) {
    int tab = text.indexOf('\t', lineBegin);
    return tab >= 0 && tab < lineEnd(lineBegin, text);
  }

  private static int lineOf(Candidate name, String text) {
    return text.lastIndexOf('\n', name.begin() - 1) + 1;
  }

  private static int lineEnd(int begin, String text) {
    int end = text.indexOf('\n', begin);
    return end < 0 ? text.length() : end;
  }
}
