package org.tendertrace.read;

import java.util.List;
import org.tendertrace.read.GappedLine.Piece;

/**
 * Finds tables whose cells stand below one another and are parted by gaps, as text taken from PDFs
 * and mails prints them, with rules between and the heads of pages amid them.
 */
final class ColumnLines {

  private static final int FEWEST_COLUMNS = 3;
  private static final int LONGEST_HEADER = 16;

  /** How far the values below the first title may stand from where that begins. */
  private static final int FARTHEST = 12;

  private static final String INDENT = "  ";

  /** What no header of a table holds, and sentences, values and labels do. */
  private static final String NO_HEADER = "：:。，；！,;|｜\t";

  /**
   * A table.
   *
   * @param lines how many lines it takes
   */
  record Table(Grid grid, int lines) {}

  private ColumnLines() {}

  /** The table that begins with line {@code at}; {@code null} where none does. */
  static Table at(List<String> lines, int at) {
    List<Piece> header = titles(lines, at);
    boolean named = header.size() >= FEWEST_COLUMNS || (header.size() == 2 && isRuled(lines, at));
    if (!named) {
      return isAboveIndent(lines, at)
          ? centred(lines, at, CentredRows.titles(lines.get(at)))
          : null;
    }
    if (!areHeaders(header)) {
      return null;
    }
    Table centred = centred(lines, at, header);
    if (centred != null) {
      return centred;
    }
    ColumnRows rows = new ColumnRows(header);
    int end = at + 1;
    boolean apart = false;
    for (int k = at + 1; k < lines.size(); k++) {
      String line = lines.get(k);
      if (Blanks.isBlank(line)) {
        apart = true;
        continue;
      }
      if (!GappedLine.isRule(line) && !rows.isHeader(line) && !rows.add(line, apart)) {
        break;
      }
      apart = false;
      end = k + 1;
    }
    return rows.whole() == 0
        ? ColumnBlocks.at(lines, at, header)
        : new Table(rows.grid(), end - at);
  }

  private static Table centred(List<String> lines, int at, List<Piece> header) {
    boolean columns = header.size() >= FEWEST_COLUMNS && areHeaders(header);
    return columns ? CentredRows.at(lines, at, header) : null;
  }

  private static boolean areHeaders(List<Piece> pieces) {
    return pieces.stream().allMatch(piece -> isHeader(withoutBracket(piece.text())));
  }

  /** Whether words parted by blanks stand above a line that begins further in than they do. */
  private static boolean isAboveIndent(List<String> lines, int at) {
    String line = lines.get(at);
    return at + 1 < lines.size()
        && lines.get(at + 1).startsWith(INDENT)
        && !line.startsWith(INDENT)
        && line.indexOf(' ') > 0;
  }

  /** Whether a rule stands below the headers. */
  private static boolean isRuled(List<String> lines, int at) {
    return at + 1 < lines.size() && GappedLine.isRule(lines.get(at + 1));
  }

  /**
   * The headers of a line; an empty one before them where rows below open with a name of theirs.
   */
  private static List<Piece> titles(List<String> lines, int at) {
    List<Piece> header = GappedLine.pieces(lines.get(at));
    List<Piece> below = at + 1 < lines.size() ? GappedLine.pieces(lines.get(at + 1)) : List.of();
    boolean untitled =
        !header.isEmpty()
            && below.size() == header.size() + 1
            && below.get(0).begin() + ColumnRows.OFF < header.get(0).begin()
            && Math.abs(below.get(1).begin() - header.get(0).begin()) <= FARTHEST;
    if (untitled) {
      header.add(0, new Piece("", below.get(0).begin(), below.get(0).end()));
    }
    return header;
  }

  /** Whether the cells of a row can be headers. */
  static boolean isHeader(List<String> cells) {
    return cells.stream().allMatch(cell -> isHeader(withoutBracket(cell)));
  }

  private static String withoutBracket(String cell) {
    int open = Math.max(cell.indexOf('（'), cell.indexOf('('));
    return open < 0 ? cell : cell.substring(0, open);
  }

  private static boolean isHeader(String text) {
    return text.length() <= LONGEST_HEADER
        && text.chars().noneMatch(c -> NO_HEADER.indexOf(c) >= 0 || isDigit(c));
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
