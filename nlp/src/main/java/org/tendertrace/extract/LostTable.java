package org.tendertrace.extract;

import java.util.ArrayList;
import java.util.List;
import org.tendertrace.extract.Labels.Term;
import org.tendertrace.extract.Pair.Source;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.knowledge.FieldLabel;
import org.tendertrace.model.Span;

/**
 * Reads tables that lost their structure: the headers one per line, then the cells one per line.
 * Rows are told apart by their running number, or by the number of headers where there is none; a
 * row with cells missing is aligned by what its cells can be.
 */
final class LostTable {

  private static final int MOST_HEADERS = 24;
  private static final int MOST_MISFITS = 2;

  /** Opens what stands for a price that is not told: 见附件, 详见内, 未公布, 无报价. */
  private static final String NO_PRICE = "见详未无不/-—";

  private final LayoutBuilder builder;
  private final TableLines looks;
  private final Labels labels;
  private final List<Span> lines;
  private final String text;
  private final UnknownHeaders unknown;
  private final GluedIndex glued;
  private final AlignedRows rows;

  LostTable(LayoutBuilder builder, Labels labels, List<Span> lines) {
    this.builder = builder;
    this.labels = labels;
    this.lines = lines;
    this.text = builder.text();
    looks = new TableLines(text, lines, labels);
    unknown = new UnknownHeaders(this, lines, text);
    glued = new GluedIndex(this, lines);
    rows = new AlignedRows(this, builder, labels, lines);
  }

  /** What the lines look like. */
  TableLines looks() {
    return looks;
  }

  void header(List<Span> headers) {
    headers.forEach(builder::cellLine);
  }

  /**
   * Reads a table that begins at line {@code at}; returns the line behind it, {@code at} if none
   * does.
   */
  int read(int at) {
    if (lines.get(at).length() > TableLines.LONGEST_HEADER) {
      return at;
    }
    Term first = looks.hasColon(at) || rows.isHeading(at) ? null : looks.headerTerm(at);
    if (first == null && !unknown.mayOpen(at)) {
      return at;
    }
    int aligned = rows.read(at);
    if (aligned != at) {
      return Math.max(at, aligned);
    }
    if (first == null || first.field() != FieldKind.INDEX) {
      int behind = unknown.read(at);
      behind = behind > at || first == null ? behind : glued.read(at);
      if (first == null || behind > at) {
        return behind;
      }
    }
    boolean indexed = first.field() == FieldKind.INDEX;
    int headerEnd = indexed ? indexedHeaders(at) : plainHeaders(at);
    if (!indexed && headerEnd > at && !fitsBelow(at, headerEnd)) {
      headerEnd = widerHeaders(at, headerEnd);
      if (headerEnd - at == 2 && !fitsBelow(at, headerEnd)) {
        return at;
      }
    }
    int columns = headerEnd - at;
    if (columns < 2
        || headerEnd >= lines.size()
        || isAboveRanks(at, headerEnd)
        || (!indexed && isShifted(at, headerEnd))) {
      return at;
    }
    List<Term> terms = new ArrayList<>();
    List<Span> headers = new ArrayList<>();
    for (int k = at; k < headerEnd; k++) {
      terms.add(looks.headerTerm(k));
      headers.add(lines.get(k));
    }
    header(headers);
    int line = headerEnd;
    int number = indexed ? looks.number(headerEnd) : 0;
    while (line < lines.size()) {
      int end =
          indexed
              ? rowEnd(line, number, columns)
              : Math.min(line + columns, blockEnd(line, columns));
      if (end <= line || (indexed && looks.number(line) != number)) {
        break;
      }
      boolean whole = end - line == columns || (line == headerEnd && lacksLast(terms, line, end));
      if (!indexed && (!whole || hasLabels(terms, line, end))) {
        break;
      }
      row(terms, headers, line, end);
      line = end;
      number++;
    }
    return line > headerEnd ? line : emptyTable(at, headerEnd, indexed);
  }

  /**
   * Whether what looks like the first header is a caption: the rows open with a later one's rank.
   */
  private boolean isAboveRanks(int at, int headerEnd) {
    if (looks.number(headerEnd) != 1 || opensRow(at)) {
      return false;
    }
    for (int k = at + 1; k + 1 < headerEnd; k++) {
      if (opensRow(k)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a name stands in the first row below another header, and none below that of suppliers:
   * 中标情况, 中标人名称, 某公司, 资质证书: the first line is a caption.
   */
  private boolean isShifted(int at, int headerEnd) {
    boolean unnamed = false;
    boolean elsewhere = false;
    for (int k = at; k < headerEnd && headerEnd + k - at < lines.size(); k++) {
      Term term = looks.headerTerm(k);
      FieldLabel label = term == null ? null : term.in(builder.section());
      Span cell = lines.get(headerEnd + k - at);
      boolean named = labels.endsName(text, cell.begin(), cell.end());
      unnamed |= label != null && label.field() == FieldKind.SUPPLIER && !named;
      elsewhere |= label != null && label.field() == FieldKind.OUTCOME && named;
    }
    return unnamed && elsewhere;
  }

  private boolean hasDigits(int line) {
    return Glyphs.holdsDigit(text, lines.get(line));
  }

  /**
   * Whether the only row has all cells but the last, which was left empty: it has a name and a
   * price below the headers that ask for them.
   */
  private boolean lacksLast(List<Term> terms, int begin, int end) {
    boolean named = false;
    boolean priced = false;
    for (int k = begin; k < end; k++) {
      Term term = terms.get(k - begin);
      FieldKind field = field(term);
      Span cell = lines.get(k);
      named |= field == FieldKind.SUPPLIER && labels.endsName(text, cell.begin(), cell.end());
      priced |= field == FieldKind.AMOUNT && hasDigits(k);
      if (!fits(term, k)) {
        return false;
      }
    }
    return named && priced && end - begin == terms.size() - 1;
  }

  /** Whether a header is one of running numbers or ranks. */
  boolean opensRow(int header) {
    Term term = looks.headerTerm(header);
    FieldKind field = term == null ? FieldKind.OTHER : term.field();
    return field == FieldKind.INDEX || field == FieldKind.RANK || field == FieldKind.LOT;
  }

  /** A table with headers and no rows is skipped, so that its headers take no values from below. */
  private int emptyTable(int at, int headerEnd, boolean indexed) {
    return indexed ? headerEnd : at;
  }

  private int indexedHeaders(int at) {
    int k = at + 1;
    while (k < lines.size() && k - at <= MOST_HEADERS) {
      int number = looks.number(k);
      if (number == 0 || number == 1) {
        return k - at >= 2 ? k : at;
      }
      if (lines.get(k).length() > TableLines.LONGEST_HEADER
          || looks.opensSection(k)
          || looks.hasColon(k)) {
        return looks.headerTerm(k - 1) != null && k - at >= 3 && looks.opensSection(k) ? k : at;
      }
      k++;
    }
    return at;
  }

  private int plainHeaders(int at) {
    int k = at;
    while (k < lines.size()
        && k - at <= MOST_HEADERS
        && looks.headerTerm(k) != null
        && !looks.hasColon(k)) {
      k++;
    }
    return k - at >= 2 && k < lines.size() && !looks.opensSection(k) ? k : at;
  }

  /** Whether the first row below headers may be theirs. */
  private boolean fitsBelow(int at, int headerEnd) {
    for (int k = at; k < headerEnd; k++) {
      int cell = headerEnd + k - at;
      if (cell >= lines.size() || !fits(looks.headerTerm(k), cell)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The end of headers of which some are unknown: the first line that no header is, if rows fit.
   */
  private int widerHeaders(int at, int known) {
    int k = known;
    while (k < lines.size() && k - at <= MOST_HEADERS && looks.mayBeHeader(k)) {
      k++;
    }
    return k > known && fitsBelow(at, k) ? k : known;
  }

  int rowEnd(int line, int number, int columns) {
    int limit = Math.min(lines.size(), line + columns * 4);
    for (int k = line + 1; k < limit; k++) {
      boolean next = looks.number(k) == number + 1 && lines.get(k).length() <= 3;
      if (next && k - line >= Math.max(2, columns - MOST_MISFITS) && k - line <= columns) {
        return k;
      }
      if (looks.opensSection(k) || (k - line >= columns)) {
        return k;
      }
    }
    return limit;
  }

  private int blockEnd(int line, int columns) {
    int k = line;
    while (k < lines.size() && k - line < columns && !looks.opensSection(k) && !hasColonLabel(k)) {
      k++;
    }
    return k;
  }

  /** Whether labels stand among cells; 中标供应商 below 评审结果 is none. */
  private boolean hasLabels(List<Term> terms, int begin, int end) {
    for (int k = begin; k < end; k++) {
      if (looks.headerTerm(k) != null
          && field(terms.get(Math.min(k - begin, terms.size() - 1))) != FieldKind.OUTCOME) {
        return true;
      }
    }
    return false;
  }

  FieldKind field(Term term) {
    FieldLabel label = term == null ? null : term.in(builder.section());
    return label == null ? FieldKind.OTHER : label.field();
  }

  private boolean hasColonLabel(int k) {
    return looks.hasColon(k)
        && lines.get(k).length() > 3
        && looks.colonAt(k) < lines.get(k).begin() + 14;
  }

  void row(List<Term> terms, List<Span> headers, int begin, int end) {
    int[] columnOf = align(terms, begin, end);
    int record = builder.newRecord();
    String lot = builder.lot();
    for (int k = begin; k < end; k++) {
      int column = columnOf[k - begin];
      Term term = column < 0 ? null : terms.get(column);
      String named = Lots.under(field(term), lines.get(k).of(text));
      lot = named == null ? lot : named;
    }
    for (int k = begin; k < end; k++) {
      builder.cellLine(lines.get(k));
      int column = columnOf[k - begin];
      Term term = column < 0 ? null : terms.get(column);
      if (term != null) {
        Span value = Glyphs.trim(text, lines.get(k).begin(), lines.get(k).end());
        builder.add(term, headers.get(column), value, Source.LOST_TABLE, record, lot, 0.95);
      }
    }
  }

  /** Which column each line of a row belongs to. */
  private int[] align(List<Term> terms, int begin, int end) {
    int cells = end - begin;
    int[] column = new int[cells];
    if (cells >= terms.size()) {
      for (int k = 0; k < cells; k++) {
        column[k] = k < terms.size() ? k : -1;
      }
      return column;
    }
    int spare = terms.size() - cells;
    int at = 0;
    for (int k = 0; k < cells; k++) {
      while (spare > 0 && !fits(terms.get(at), begin + k)) {
        at++;
        spare--;
      }
      column[k] = at < terms.size() ? at : -1;
      at++;
    }
    return column;
  }

  boolean fits(Term term, int line) {
    FieldLabel label = term == null ? null : term.in(builder.section());
    if (label == null) {
      return true;
    }
    String value = lines.get(line).of(text);
    boolean digits = Glyphs.holdsDigit(value);
    boolean letters = value.chars().filter(c -> Glyphs.isHan((char) c)).count() >= 4;
    return switch (label.field()) {
      case AMOUNT -> digits || isShort(value);
      case BUDGET, UNIT_PRICE, SCORE, QUANTITY -> digits || value.length() <= 3;
      case SUPPLIER, OTHER_BIDDER, BUYER, AGENCY, ADDRESS ->
          letters || Glyphs.isLatin(value.charAt(0));
      default -> true;
    };
  }

  /** Whether a cell without digits may stand below a price: /, 无, 见附件. */
  private static boolean isShort(String value) {
    return value.length() <= 2 || (value.length() == 3 && NO_PRICE.indexOf(value.charAt(0)) >= 0);
  }
}
