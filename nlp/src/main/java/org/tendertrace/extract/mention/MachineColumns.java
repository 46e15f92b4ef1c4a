package org.tendertrace.extract.mention;

import java.math.BigDecimal;
import java.util.List;
import org.tendertrace.extract.mention.Figure.Shape;
import org.tendertrace.extract.mention.ItemParts.Role;
import org.tendertrace.extract.mention.PlainNumbers.Cell;
import org.tendertrace.model.Mention;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;

/**
 * Adds up the machines of a table of places that names no chip: what is said of each of them stands
 * elsewhere (每台配1张，各校区数量见下表).
 */
final class MachineColumns {

  private static final int MOST_LINES = 400;
  private static final int LONGEST_LINE = 200;
  private static final char TAB = '\t';

  private final Counts counts;
  private final CountWords words;
  private final String text;
  private Figure figure;
  private boolean isRead;
  private int columns;

  MachineColumns(Counts counts, CountWords words, String text) {
    this.counts = counts;
    this.words = words;
    this.text = text;
  }

  /** The sum of the only such column; {@code null} for none and for several. */
  Figure sum(List<Candidate> all) {
    if (!isRead) {
      isRead = true;
      read(all);
    }
    return columns == 1 ? figure : null;
  }

  private void read(List<Candidate> all) {
    int begin = text.indexOf(TAB) < 0 ? text.length() : 0;
    for (int k = 0; k < MOST_LINES && begin < text.length(); k++) {
      Span line = line(begin);
      int column = machines(line);
      begin = line.end() + 1;
      if (column >= 0) {
        begin = add(line, column, begin, all);
      }
    }
  }

  /** Adds the column below a header; says where the table ends. */
  private int add(Span header, int column, int from, List<Candidate> all) {
    int width = cells(header).length;
    BigDecimal sum = BigDecimal.ZERO;
    boolean chips = false;
    int rows = 0;
    int begin = from;
    while (begin < text.length() && line(begin).of(text).indexOf(TAB) >= 0) {
      Span line = line(begin);
      String[] cells = cells(line);
      chips |= all.stream().anyMatch(c -> c.type() == Mention.Type.CHIP && line.covers(c.span()));
      boolean whole = words.isOfAll(Folded.key(cells[0]));
      Cell cell =
          cells.length == width && !whole ? PlainNumbers.cell(Folded.key(cells[column])) : null;
      boolean counts = cell != null && (cell.word().isEmpty() || isMachine(cell.word()));
      sum = counts ? sum.add(cell.value()) : sum;
      rows += counts ? 1 : 0;
      begin = line.end() + 1;
    }
    if (rows > 1 && !chips) {
      columns++;
      figure =
          new Figure(
              header,
              sum,
              "server",
              Shape.CELL_UNIT,
              "",
              Role.HEADING,
              false,
              header,
              null,
              List.of());
    }
    return begin;
  }

  /** The column of a header that counts machines; -1 for none. */
  private int machines(Span line) {
    String[] cells = line.length() > LONGEST_LINE ? new String[0] : cells(line);
    for (int k = 1; k < cells.length; k++) {
      String label = Folded.key(cells[k]);
      int open = label.indexOf('(');
      boolean unit = open > 0 && isMachine(label.substring(open + 1).replace(")", ""));
      if (words.isQuantityLabel(label) && (unit || label.contains("台"))) {
        return k;
      }
    }
    return -1;
  }

  private boolean isMachine(String word) {
    return Figure.isMachine(counts.unit(word));
  }

  private Span line(int begin) {
    int end = text.indexOf('\n', begin);
    return new Span(begin, end < 0 ? text.length() : end);
  }

  private String[] cells(Span line) {
    return line.of(text).split("\t", -1);
  }
}
