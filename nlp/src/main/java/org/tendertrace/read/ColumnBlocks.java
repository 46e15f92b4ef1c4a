package org.tendertrace.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tendertrace.read.GappedLine.Piece;

/**
 * Reads tables of fixed width whose rows are parted by empty lines, with cells of several lines and
 * others centred beside these.
 */
final class ColumnBlocks {

  private ColumnBlocks() {}

  /** The table whose headers stand in line {@code at}; {@code null} where none is. */
  static ColumnLines.Table at(List<String> lines, int at, List<Piece> header) {
    if (at + 1 >= lines.size() || !Blanks.isBlank(lines.get(at + 1))) {
      return null;
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(header.stream().map(Piece::text).toList());
    int end = at + 1;
    for (int k = at + 1; k < lines.size(); k++) {
      if (Blanks.isBlank(lines.get(k))) {
        continue;
      }
      int last = k;
      while (last < lines.size() && !Blanks.isBlank(lines.get(last))) {
        last++;
      }
      List<String> row = row(lines.subList(k, last), header);
      if (row.contains("")) {
        break;
      }
      rows.add(row);
      end = last;
      k = last;
    }
    return rows.size() == 1 ? null : new ColumnLines.Table(Grid.of(rows, false), end - at);
  }

  /** The cells of a block; empty ones where a piece of it stands below no header. */
  private static List<String> row(List<String> block, List<Piece> header) {
    List<String> row = new ArrayList<>(Collections.nCopies(header.size(), ""));
    for (String line : block) {
      for (Piece piece : GappedLine.pieces(line)) {
        int column = column(piece, header);
        if (column < 0) {
          return List.of("");
        }
        row.set(column, ColumnRows.joint(row.get(column), piece.text()));
      }
    }
    return row;
  }

  private static int column(Piece piece, List<Piece> header) {
    for (int k = 0; k < header.size(); k++) {
      if (Math.abs(header.get(k).begin() - piece.begin()) <= ColumnRows.OFF) {
        return k;
      }
    }
    return -1;
  }
}
