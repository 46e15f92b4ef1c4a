package org.tendertrace.extract;

import java.util.ArrayList;
import java.util.List;
import org.tendertrace.extract.Labels.Term;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.model.Span;

/**
 * Reads rows that open with their number below headers of which the number's is missing: it stands
 * at the end of the line above, 中标供应商名称及中标金额：序号.
 */
final class GluedIndex {

  private static final int FEWEST_HEADERS = 2;
  private static final int MOST_HEADERS = 12;

  private final LostTable table;
  private final List<Span> lines;

  GluedIndex(LostTable table, List<Span> lines) {
    this.table = table;
    this.lines = lines;
  }

  /** The line behind the rows of the headers that begin at {@code at}; {@code at} for no rows. */
  int read(int at) {
    int headerEnd = headerEnd(at);
    int columns = headerEnd - at;
    if (columns < FEWEST_HEADERS
        || headerEnd + columns >= lines.size()
        || table.looks().number(headerEnd) != 1) {
      return at;
    }
    List<Term> terms = new ArrayList<>();
    boolean party = false;
    for (int k = at; k < headerEnd; k++) {
      Term term = table.looks().headerTerm(k);
      terms.add(term);
      party |= table.field(term) == FieldKind.SUPPLIER;
      if (table.opensRow(k) || !table.fits(term, headerEnd + 1 + k - at)) {
        return at;
      }
    }
    if (!party) {
      return at;
    }
    List<Span> headers = lines.subList(at, headerEnd);
    table.header(headers);
    int line = headerEnd;
    for (int number = 1; line < lines.size() && table.looks().number(line) == number; number++) {
      int end = table.rowEnd(line, number, columns + 1);
      if (end - line <= 1) {
        break;
      }
      table.row(terms, headers, line + 1, end);
      line = end;
    }
    return line;
  }

  private int headerEnd(int at) {
    int k = at;
    while (k < lines.size() && k - at <= MOST_HEADERS && table.looks().mayBeHeader(k)) {
      k++;
    }
    return k;
  }
}
