package org.tendertrace.extract;

import java.util.ArrayList;
import java.util.List;
import org.tendertrace.extract.Labels.Term;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.model.Span;

/**
 * Finds where the headers end of a table that lost its structure and opens with headers that no
 * table lists: 品目类别, 商品名称, 数量, 成交金额(元), 售后要求, and below them as many cells, or one less where the
 * last was empty. Only a table that is all of what stands between two labels or headings is taken.
 */
final class UnknownHeaders {

  private static final int MOST_LINES = 120;
  private static final int FEWEST = 4;
  private static final int FEWEST_KNOWN = 3;

  private final LostTable table;
  private final List<Span> lines;
  private final String text;

  UnknownHeaders(LostTable table, List<Span> lines, String text) {
    this.table = table;
    this.lines = lines;
    this.text = text;
  }

  /** Reads the rows of a table that opens at {@code at}; returns the line behind it, or that. */
  int read(int at) {
    int end = mayOpen(at) ? end(at) : at;
    for (int columns = (end - at + 1) / 2; columns >= FEWEST; columns--) {
      if (fits(at, at + columns, end)) {
        rows(at, columns, end);
        return end;
      }
    }
    return at;
  }

  /** Whether two headers, known or not, may stand from {@code at} on behind a label or heading. */
  boolean mayOpen(int at) {
    return at > 0
        && !table.looks().hasColon(at)
        && (table.looks().hasColon(at - 1) || table.looks().opensSection(at - 1))
        && table.looks().mayBeHeader(at)
        && at + 1 < lines.size()
        && table.looks().mayBeHeader(at + 1);
  }

  private int end(int at) {
    int k = at;
    while (k < lines.size()
        && k - at <= MOST_LINES
        && !table.looks().hasColon(k)
        && (k == at || !table.looks().opensSection(k))) {
      k++;
    }
    return k < lines.size() && k - at <= MOST_LINES ? k : at;
  }

  /**
   * Whether {@code [at, headerEnd)} are the headers of whole rows up to {@code end}, with prices.
   */
  private boolean fits(int at, int headerEnd, int end) {
    int columns = headerEnd - at;
    int cells = end - headerEnd;
    if (cells % columns != 0 && cells != columns - 1) {
      return false;
    }
    int known = 0;
    int priced = 0;
    boolean named = false;
    for (int k = at; k < headerEnd; k++) {
      if (!table.looks().mayBeHeader(k)) {
        return false;
      }
      known += table.looks().headerTerm(k) == null ? 0 : 1;
    }
    for (int k = headerEnd; k < end; k++) {
      Term term = table.looks().headerTerm(at + (k - headerEnd) % columns);
      boolean price = table.field(term) == FieldKind.AMOUNT;
      if (!table.fits(term, k) || (price && !isPrice(lines.get(k)))) {
        return false;
      }
      priced += price ? 1 : 0;
      named |= table.field(term) == FieldKind.SUPPLIER;
    }
    return priced > 0 && (named || known >= FEWEST_KNOWN);
  }

  /** 12,000.00: digits with a point or commas and nothing more, or all of a whole number. */
  private boolean isPrice(Span cell) {
    String printed = cell.of(text);
    return printed.chars().allMatch(c -> Glyphs.isDigit((char) c) || ".,，￥¥元万".indexOf(c) >= 0);
  }

  private void rows(int at, int columns, int end) {
    List<Term> terms = new ArrayList<>();
    for (int k = at; k < at + columns; k++) {
      terms.add(table.looks().headerTerm(k));
    }
    List<Span> headers = lines.subList(at, at + columns);
    table.header(headers);
    for (int row = at + columns; row < end; row += columns) {
      table.row(terms, headers, row, Math.min(end, row + columns));
    }
  }
}
