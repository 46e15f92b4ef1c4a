package org.tendertrace.extract;

import java.util.ArrayList;
import java.util.List;
import org.tendertrace.extract.Labels.Term;
import org.tendertrace.extract.Pair.Source;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.model.Span;
import org.tendertrace.text.Numerals;

/**
 * Reads rankings that lost their structure, headers and cells one per line, whose rows a place
 * opens: 第一名, then a name, then what was bid. Headers behind the price may be more or fewer than
 * the cells below them, as where one spans two others.
 */
final class PlacedRows {

  private static final int MOST_HEADERS = 16;
  private static final int LONGEST_PLACE = 8;
  private static final int LONGEST_NAME = 60;

  private final LayoutBuilder builder;
  private final Labels labels;
  private final TableLines looks;
  private final List<Span> lines;
  private final String text;

  PlacedRows(LayoutBuilder builder, Labels labels, TableLines looks, List<Span> lines) {
    this.builder = builder;
    this.labels = labels;
    this.looks = looks;
    this.lines = lines;
    this.text = builder.text();
  }

  /**
   * Reads a ranking whose headers begin at line {@code at}; returns the line behind it, {@code at}
   * if none does.
   */
  int read(int at) {
    FieldKind opens = field(at);
    if (opens != FieldKind.RANK && opens != FieldKind.LOT && opens != FieldKind.PROJECT_ID) {
      return at;
    }
    int first = at + 1;
    while (first < lines.size() && first - at <= MOST_HEADERS && place(first) == 0) {
      if (lines.get(first).length() > TableLines.LONGEST_HEADER) {
        return at;
      }
      first++;
    }
    List<Span> headers = headers(at, Math.min(first, lines.size()));
    int rank = column(headers, FieldKind.RANK);
    int price = column(headers, FieldKind.AMOUNT);
    price = price < 0 ? column(headers, FieldKind.RATE) : price;
    if (rank < 0 || price < rank + 2 || first >= lines.size() || place(first) != 1) {
      return at;
    }
    int behind = first - rank;
    if (opens == FieldKind.PROJECT_ID && lotOf(behind) == null) {
      return at; // 标段编号 over codes
    }
    int row = behind;
    String lot = builder.lot();
    while (isRow(headers, row, rank, price)) {
      if (row + rank == first) {
        for (Span header : headers) {
          builder.cellLine(header);
        }
        builder.implied(term(headers.get(rank)).in(builder.section()), headers.get(rank));
      }
      lot = lot(headers, Math.max(row, behind), row, price, lot);
      add(headers, Math.max(row, behind), row, price, lot);
      behind = row + price + 1;
      int next = next(behind, headers.size(), rank, place(row + rank) + 1);
      for (int k = behind; k < next; k++) {
        builder.cellLine(lines.get(k));
      }
      behind = Math.max(behind, next);
      // cells that span rows stand in the first of these
      boolean spanned = next >= 0 && place(next) > 0;
      row = next < 0 ? lines.size() : spanned ? next - rank : next;
    }
    return behind > first ? behind : at;
  }

  /**
   * The headers from {@code at} to {@code end}, each with a unit in brackets from the line below.
   */
  private List<Span> headers(int at, int end) {
    List<Span> headers = new ArrayList<>();
    for (int k = at; k < end; k++) {
      Span line = lines.get(k);
      boolean rest =
          k > at && Glyphs.skipBracket(text, line.begin(), line.end(), LONGEST_PLACE) == line.end();
      if (rest) {
        line = new Span(headers.remove(headers.size() - 1).begin(), line.end());
      }
      headers.add(line);
    }
    return headers;
  }

  /**
   * Where the next place, or the first one of the next lot, opens a row, within some more lines
   * than a row has; -1 for nowhere.
   */
  private int next(int from, int columns, int rank, int place) {
    for (int k = from; k < lines.size() && k - from <= columns + rank; k++) {
      if (place(k) == place || (rank > 0 && place(k) == 1)) {
        return Math.max(k - rank, from);
      }
    }
    return -1;
  }

  /** Whether the lines from {@code row} on are a row: a place, a name behind it, and a price. */
  private boolean isRow(List<Span> headers, int row, int rank, int price) {
    if (row + price >= lines.size() || place(row + rank) == 0) {
      return false;
    }
    int named = named(headers, rank, price);
    Span name = lines.get(row + named);
    Span sum = lines.get(row + price);
    return named > rank
        && name.length() <= LONGEST_NAME
        && labels.endsName(text, name.begin(), name.end())
        && Glyphs.isDigit(text.charAt(sum.begin()))
        && sum.length() > 1;
  }

  /** The column of the names: the one whose header asks for them, or the one behind the places. */
  private int named(List<Span> headers, int rank, int price) {
    int named = column(headers, FieldKind.SUPPLIER);
    return named > rank && named < price ? named : rank + 1;
  }

  /** The lot of the row, of which the cells before line {@code from} stand in one above. */
  private String lot(List<Span> headers, int from, int row, int price, String above) {
    int lots = column(headers, FieldKind.LOT);
    lots = lots < 0 && field(term(headers.get(0))) == FieldKind.PROJECT_ID ? 0 : lots;
    String own = lots < 0 || lots >= price || row + lots < from ? null : lotOf(row + lots);
    return own == null ? above : own;
  }

  private String lotOf(int line) {
    return Lots.cell(lines.get(line).of(text));
  }

  /** Adds the cells of a row from line {@code from} on. */
  private void add(List<Span> headers, int from, int row, int price, String lot) {
    int record = builder.newRecord();
    int named = named(headers, column(headers, FieldKind.RANK), price);
    for (int k = from - row; k <= price; k++) {
      Span cell = Glyphs.trim(text, lines.get(row + k).begin(), lines.get(row + k).end());
      builder.cellLine(lines.get(row + k));
      Term term = term(headers.get(k));
      if (k == 0 && field(term) == FieldKind.PROJECT_ID) {
        continue;
      }
      if (k == named && field(term) != FieldKind.SUPPLIER) {
        builder.addField(
            FieldKind.SUPPLIER, 0.9, headers.get(k), cell, Source.LOST_TABLE, record, lot);
      } else if (term != null) {
        builder.add(term, headers.get(k), cell, Source.LOST_TABLE, record, lot, 0.95);
      }
    }
  }

  private int column(List<Span> headers, FieldKind asked) {
    for (int k = 0; k < headers.size(); k++) {
      if (field(term(headers.get(k))) == asked) {
        return k;
      }
    }
    return -1;
  }

  private FieldKind field(int line) {
    return field(looks.headerTerm(line));
  }

  private static FieldKind field(Term term) {
    return term == null ? FieldKind.OTHER : term.field();
  }

  private Term term(Span header) {
    Term term = labels.wholeKnown(header.of(text));
    return term != null && term.isLabel() ? term : null;
  }

  /** The place that a line names and no more, as 第二名 does; 0 for none. */
  private int place(int k) {
    Span line = lines.get(k);
    int second = line.begin() + 1;
    boolean placed =
        line.length() >= 3
            && line.length() <= LONGEST_PLACE
            && text.charAt(line.begin()) == '第'
            && "名中成候推".indexOf(text.charAt(second + 1)) >= 0;
    return placed ? Math.max(0, Numerals.ordinal(text.substring(second, second + 1))) : 0;
  }
}
