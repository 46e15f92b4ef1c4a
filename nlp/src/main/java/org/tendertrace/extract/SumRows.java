package org.tendertrace.extract;

import java.util.List;
import org.tendertrace.extract.Labels.Term;
import org.tendertrace.extract.Pair.Source;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.model.Page.Cell;
import org.tendertrace.model.Span;

/** Reads the row of a table without suppliers that sums up the others: 合计 | 1,250,000. */
final class SumRows {

  /** Weight of the price that such a row prints. */
  private static final double SUM = 0.9;

  private final LayoutBuilder builder;
  private final HeaderRows rows;
  private final CellWords words;

  SumRows(LayoutBuilder builder, HeaderRows rows, CellWords words) {
    this.builder = builder;
    this.rows = rows;
    this.words = words;
  }

  /** Adds the sum of {@code row}, and tells whether it is such a row. */
  boolean read(Cell[] row, List<Integer> starts, Cell[] headers, Term[] terms) {
    int sum = columnOf(row, starts, headers, terms);
    if (sum > 0) {
      Span value = trimmed(row[sum]);
      Span label = trimmed(headers[sum] == null ? row[starts.get(0)] : headers[sum]);
      builder.addField(
          FieldKind.AMOUNT, SUM, label, value, Source.TABLE, builder.newRecord(), null);
    }
    return sum > 0;
  }

  /** The column with the figure, or -1. */
  private int columnOf(Cell[] row, List<Integer> starts, Cell[] headers, Term[] terms) {
    boolean parties = headers.length == 0;
    for (Term term : terms) {
      parties |= term != null && HeaderRows.isParty(term);
    }
    return !parties && words.opensSum(trimmed(row[starts.get(0)]))
        ? rows.lastFigure(row, starts)
        : -1;
  }

  private Span trimmed(Cell cell) {
    return Glyphs.trim(builder.text(), cell.span().begin(), cell.span().end());
  }
}
