package org.tendertrace.read;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds tables whose cells stand below one another and are parted by gaps, as text taken from PDFs
 * and mails prints them. A line that begins below another column than the first goes on with the
 * cells above it.
 */
final class ColumnLines {

  private static final int FEWEST_COLUMNS = 3;
  private static final int LONGEST_HEADER = 16;
  private static final int LONGEST_LINE = 400;

  /** How far, in widths of a Latin letter, a cell may stand from where its header begins. */
  private static final int OFF = 2;

  /** How far the values below the first title may stand from where that begins. */
  private static final int FARTHEST = 12;

  /** What no header of a table holds, and sentences, values and labels do. */
  private static final String NO_HEADER = "：:。，；！,;|｜\t";

  /**
   * A table.
   *
   * @param lines how many lines it takes
   */
  record Table(Grid grid, int lines) {}

  /**
   * @param begin where it begins, in widths of a Latin letter
   */
  private record Piece(String text, int begin) {}

  private ColumnLines() {}

  /** The table that begins with line {@code at}; {@code null} where none does. */
  static Table at(List<String> lines, int at) {
    List<Piece> header = titles(lines, at);
    if (header.size() < FEWEST_COLUMNS
        || !header.stream().allMatch(p -> isHeader(new Piece(withoutBracket(p.text()), 0)))) {
      return null;
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(texts(header));
    int last = at;
    int whole = 0;
    for (int k = at + 1; k < lines.size(); k++) {
      if (Blanks.isBlank(lines.get(k))) {
        continue;
      }
      List<Piece> pieces = joined(pieces(lines.get(k)), header);
      if (pieces.size() == header.size()) {
        whole++;
        rows.add(texts(pieces));
      } else if (isBelow(pieces, header)) {
        join(rows, pieces, header);
      } else if (pieces.size() == header.size() - 1 && pieces.size() >= FEWEST_COLUMNS) {
        rows.add(texts(pieces));
      } else {
        break;
      }
      last = k;
    }
    return whole == 0
        ? ofBlocks(lines, at, header)
        : new Table(Grid.of(rows, false), last + 1 - at);
  }

  /**
   * The table whose rows are parted by empty lines, with cells of several lines and others centred
   * beside these; {@code null} where none is.
   */
  private static Table ofBlocks(List<String> lines, int at, List<Piece> header) {
    if (at + 1 >= lines.size() || !Blanks.isBlank(lines.get(at + 1))) {
      return null;
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(texts(header));
    int end = at + 1;
    for (int k = at + 1; k < lines.size(); k++) {
      if (Blanks.isBlank(lines.get(k))) {
        continue;
      }
      int last = k;
      while (last < lines.size() && !Blanks.isBlank(lines.get(last))) {
        last++;
      }
      rows.add(new ArrayList<>());
      boolean fits = true;
      for (int line = k; line < last && fits; line++) {
        List<Piece> pieces = pieces(lines.get(line));
        fits = pieces.stream().allMatch(piece -> column(piece, header) >= 0);
        if (fits) {
          join(rows, pieces, header);
        }
      }
      if (!fits
          || rows.get(rows.size() - 1).stream().filter(c -> !c.isEmpty()).count() < header.size()) {
        rows.remove(rows.size() - 1);
        break;
      }
      end = last;
      k = last;
    }
    return rows.size() == 1 ? null : new Table(Grid.of(rows, false), end - at);
  }

  /**
   * The headers of a line; an empty one before them where rows below open with a name of theirs.
   */
  private static List<Piece> titles(List<String> lines, int at) {
    List<Piece> header = pieces(lines.get(at));
    List<Piece> below = at + 1 < lines.size() ? pieces(lines.get(at + 1)) : List.of();
    boolean untitled =
        !header.isEmpty()
            && below.size() == header.size() + 1
            && below.get(0).begin() + OFF < header.get(0).begin()
            && Math.abs(below.get(1).begin() - header.get(0).begin()) <= FARTHEST;
    if (untitled) {
      header.add(0, new Piece("", below.get(0).begin()));
    }
    return header;
  }

  /** Whether the cells of a row can be headers. */
  static boolean isHeader(List<String> cells) {
    return cells.stream().allMatch(cell -> isHeader(new Piece(withoutBracket(cell), 0)));
  }

  private static String withoutBracket(String cell) {
    int open = Math.max(cell.indexOf('（'), cell.indexOf('('));
    return open < 0 ? cell : cell.substring(0, open);
  }

  private static boolean isHeader(Piece piece) {
    return piece.text().length() <= LONGEST_HEADER
        && piece.text().chars().noneMatch(c -> NO_HEADER.indexOf(c) >= 0 || isDigit(c));
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static List<String> texts(List<Piece> pieces) {
    return new ArrayList<>(pieces.stream().map(Piece::text).toList());
  }

  /**
   * The pieces of a row with those put together that stand below one header, where a cell has gaps
   * of its own; the same where this does not give a row.
   */
  private static List<Piece> joined(List<Piece> pieces, List<Piece> header) {
    if (pieces.size() <= header.size()) {
      return pieces;
    }
    List<Piece> cells = new ArrayList<>();
    for (Piece piece : pieces) {
      boolean opens =
          cells.size() < header.size() && piece.begin() >= header.get(cells.size()).begin() - OFF;
      if (opens) {
        cells.add(piece);
      } else if (!cells.isEmpty()) {
        Piece last = cells.remove(cells.size() - 1);
        cells.add(new Piece(last.text() + " " + piece.text(), last.begin()));
      }
    }
    return cells.size() == header.size() ? cells : pieces;
  }

  /** Whether all pieces stand below headers other than the first. */
  private static boolean isBelow(List<Piece> pieces, List<Piece> header) {
    return !pieces.isEmpty() && pieces.stream().allMatch(piece -> column(piece, header) > 0);
  }

  /** The column that a piece stands in, or -1. */
  private static int column(Piece piece, List<Piece> header) {
    for (int k = 0; k < header.size(); k++) {
      if (Math.abs(header.get(k).begin() - piece.begin()) <= OFF) {
        return k;
      }
    }
    return -1;
  }

  private static void join(List<List<String>> rows, List<Piece> pieces, List<Piece> header) {
    List<String> row = rows.get(rows.size() - 1);
    for (Piece piece : pieces) {
      int column = column(piece, header);
      while (row.size() <= column) {
        row.add("");
      }
      String above = row.get(column);
      boolean words = !above.isEmpty() && above.charAt(above.length() - 1) < 128;
      row.set(column, above + (words && piece.text().charAt(0) < 128 ? " " : "") + piece.text());
    }
  }

  /** What a line consists of between its gaps. */
  private static List<Piece> pieces(String line) {
    List<Piece> pieces = new ArrayList<>();
    if (line.length() > LONGEST_LINE) {
      return pieces;
    }
    int column = 0;
    int begin = -1;
    int beginColumn = 0;
    for (int k = 0; k < line.length(); k++) {
      if (isGap(line, k)) {
        if (begin >= 0) {
          add(pieces, new Piece(line.substring(begin, k), beginColumn));
          begin = -1;
        }
      } else if (begin < 0 && !Blanks.isBlank(line.charAt(k))) {
        begin = k;
        beginColumn = column;
      }
      column += line.charAt(k) < 0x2E80 ? 1 : 2;
    }
    if (begin >= 0) {
      add(pieces, new Piece(line.substring(begin).strip(), beginColumn));
    }
    return pieces;
  }

  /** Adds a piece; single characters side by side are one word set wide: 甲　　方. */
  private static void add(List<Piece> pieces, Piece piece) {
    int last = pieces.size() - 1;
    Piece before = last < 0 ? null : pieces.get(last);
    if (before != null && isSetWide(before.text()) && isSetWide(piece.text())) {
      pieces.set(last, new Piece(before.text() + '\u3000' + piece.text(), before.begin()));
    } else {
      pieces.add(piece);
    }
  }

  /** Whether nothing but single characters stands there. */
  private static boolean isSetWide(String text) {
    for (int k = 0; k < text.length(); k++) {
      if (k % 2 == 0 ? !Character.isIdeographic(text.charAt(k)) : text.charAt(k) != '\u3000') {
        return false;
      }
    }
    return true;
  }

  /** A wide space, or one of two or more spaces. */
  private static boolean isGap(String line, int k) {
    char c = line.charAt(k);
    boolean pair =
        c == ' '
            && ((k + 1 < line.length() && isSpace(line.charAt(k + 1)))
                || (k > 0 && isSpace(line.charAt(k - 1))));
    return c == '\u3000' || pair;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\u3000';
  }
}
