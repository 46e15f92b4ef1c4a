package org.tendertrace.extract;

import java.util.ArrayList;
import java.util.List;
import org.tendertrace.extract.Labels.Term;
import org.tendertrace.extract.Pair.Source;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.model.Span;

/**
 * Reads tables that lost their lines column by column: a header, below it the cells of its column,
 * then the next header with as many cells.
 */
final class StackedColumns {

  private static final int MOST_ROWS = 12;
  private static final int FEWEST_ROWS = 2;
  private static final int FEWEST_COLUMNS = 3;

  private final LayoutBuilder builder;
  private final List<Span> lines;
  private final LostTable table;

  StackedColumns(LayoutBuilder builder, List<Span> lines, LostTable table) {
    this.builder = builder;
    this.lines = lines;
    this.table = table;
  }

  /** The line behind the table that begins at line {@code at}; {@code at} where none does. */
  int read(int at) {
    if (!opens(at)) {
      return at;
    }
    int second = at + 1;
    while (second < lines.size() && second <= at + MOST_ROWS && !isHeader(second)) {
      second++;
    }
    int step = second - at;
    if (step <= FEWEST_ROWS || second == lines.size() || !isHeader(second)) {
      return at;
    }
    List<Term> terms = new ArrayList<>();
    boolean named = false;
    boolean priced = false;
    int end = at;
    while (isColumn(end, step)) {
      Term term = table.looks().headerTerm(end);
      terms.add(term);
      named |= table.field(term) == FieldKind.SUPPLIER;
      priced |= table.field(term) == FieldKind.AMOUNT;
      end += step;
    }
    if (terms.size() < FEWEST_COLUMNS || !named || !priced) {
      return at;
    }
    rows(at, step, terms);
    return end;
  }

  /** Whether a header stands there that opens tables: of lots, numbers or names. */
  private boolean opens(int at) {
    Term term = isHeader(at) ? table.looks().headerTerm(at) : null;
    FieldKind field = table.field(term);
    return field == FieldKind.LOT
        || field == FieldKind.LOT_NAME
        || field == FieldKind.INDEX
        || field == FieldKind.SUPPLIER;
  }

  private boolean isHeader(int line) {
    return !table.looks().hasColon(line) && table.looks().headerTerm(line) != null;
  }

  /** Whether a header stands there with cells below it that its column may have. */
  private boolean isColumn(int at, int step) {
    if (at + step > lines.size() || !isHeader(at)) {
      return false;
    }
    Term term = table.looks().headerTerm(at);
    for (int k = at + 1; k < at + step; k++) {
      if (isHeader(k)
          || table.looks().hasColon(k)
          || table.looks().opensSection(k)
          || !table.fits(term, k)) {
        return false;
      }
    }
    return true;
  }

  private void rows(int at, int step, List<Term> terms) {
    for (int column = 0; column < terms.size(); column++) {
      builder.cellLine(lines.get(at + column * step));
    }
    for (int row = 1; row < step; row++) {
      int record = builder.newRecord();
      String lot = builder.lot();
      for (int column = 0; column < terms.size(); column++) {
        FieldKind field = table.field(terms.get(column));
        String cell = lines.get(at + column * step + row).of(builder.text());
        String named = field == FieldKind.LOT || field == FieldKind.LOT_NAME ? lot(cell) : null;
        lot = named == null ? lot : named;
      }
      for (int column = 0; column < terms.size(); column++) {
        Span header = lines.get(at + column * step);
        Span cell = lines.get(at + column * step + row);
        builder.cellLine(cell);
        builder.add(terms.get(column), header, cell, Source.LOST_TABLE, record, lot, 0.95);
      }
    }
  }

  /** The lot that a cell names, alone or before what it is about: 一标段（管材）. */
  private static String lot(String cell) {
    String whole = Lots.cell(cell);
    Lots.Mark mark = whole == null ? Lots.at(cell, 0, cell.length()) : null;
    return mark == null ? whole : mark.lot();
  }
}
