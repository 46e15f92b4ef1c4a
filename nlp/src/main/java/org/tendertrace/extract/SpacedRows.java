package org.tendertrace.extract;

import java.util.ArrayList;
import java.util.List;
import org.tendertrace.extract.AlignedRows.Header;
import org.tendertrace.extract.CellAlignment.Cell;
import org.tendertrace.extract.CellAlignment.Joint;
import org.tendertrace.extract.CellAlignment.Place;
import org.tendertrace.extract.CellAlignment.Placed;
import org.tendertrace.extract.Labels.Term;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.model.Span;

/**
 * Reads rows of bidders whose cells are parted by single blanks, a row in a line or more, below
 * headers in one line: 分包内容 金额（元） 成交供应商 地址 其他要求. Blanks stand within cells too and empty cells have
 * vanished, so that what a header asks for has to tell which words are its own.
 */
final class SpacedRows {

  private static final int LONGEST_HEADERS = 160;
  private static final int LONGEST_HEADER = 12;
  private static final int MOST_LINES = 40;
  private static final int MOST_LINES_OF_ROW = 3;
  private static final int LONGEST_WORD = 60;

  /** Characters of a table that is all in one line. */
  private static final int LONGEST_TABLE = 2000;

  private final LostTable table;
  private final AlignedRows rows;
  private final LayoutBuilder builder;
  private final Labels labels;
  private final List<Span> lines;
  private final String text;

  SpacedRows(LostTable table, LayoutBuilder builder, Labels labels, List<Span> lines) {
    this.table = table;
    this.builder = builder;
    this.labels = labels;
    this.lines = lines;
    this.text = builder.text();
    rows = new AlignedRows(table, builder, labels, lines);
  }

  /** Reads the rows below headers in line {@code at}; returns the line behind them, or that. */
  int read(int at) {
    List<Header> headers = headers(lines.get(at));
    if (headers.isEmpty()) {
      return inLine(lines.get(at)) ? at + 1 : at;
    }
    if (!rows.asksForOutcome(headers)) {
      return at;
    }
    boolean outcomes = rows.asksForPlace(headers);
    List<Span> words = new ArrayList<>();
    List<Cell> cells = new ArrayList<>();
    List<Integer> lineOf = new ArrayList<>();
    for (int k = at + 1; k < lines.size() && k - at <= MOST_LINES && mayBeRow(k, outcomes); k++) {
      for (Span word : words(lines.get(k))) {
        boolean opens = word.begin() == lines.get(k).begin();
        Joint joint = rows.isUnit(word) ? Joint.UNIT : opens ? Joint.LINE : Joint.BLANK;
        cells.add(new Cell(CellForm.of(text, word, labels), opens, joint));
        words.add(word);
        lineOf.add(k);
      }
    }
    Placed placed = rows.place(headers, cells);
    int from = placed.passed();
    int end = from + rows.whole(headers, placed).size();
    if (end == from || isTorn(placed.places().subList(0, end - from), lineOf.subList(from, end))) {
      return at;
    }
    headers.forEach(header -> builder.cellLine(header.span()));
    words.subList(0, from).forEach(builder::cellLine);
    rows.add(headers, placed.places().subList(0, end - from), words.subList(from, end));
    int behind = lineOf.get(end - 1) + 1;
    for (int k = end; k < words.size() && lineOf.get(k) < behind; k++) {
      builder.cellLine(words.get(k));
    }
    return behind;
  }

  /**
   * Reads a table that is all in one line, rows behind headers that open with the one of lots or
   * running numbers: 标包 物资名称 成交供应商 成交单价（元） 标包1 某催化剂 某公司 86500 标包2 …; tells whether it is one.
   */
  private boolean inLine(Span line) {
    int opening = Math.min(line.end(), line.begin() + LONGEST_HEADER);
    int first = Glyphs.indexOf(text, ' ', line.begin(), opening);
    if (first < 0 || line.length() > LONGEST_TABLE || !opensRow(new Span(line.begin(), first))) {
      return false;
    }
    List<Span> words = words(line);
    int known = 0;
    List<Header> headers = new ArrayList<>();
    for (Span word : words) {
      Term term = labels.wholeKnown(word.of(text));
      term = term != null && term.isLabel() ? term : null;
      if (term == null && !mayBeHeader(word)) {
        break;
      }
      known += term == null ? 0 : 1;
      headers.add(new Header(word, term, 0));
    }
    List<Span> behind = words.subList(headers.size(), words.size());
    boolean asks = known > 2 && known * 2 >= headers.size() && behind.size() + 1 >= headers.size();
    if (!asks || !rows.asksForOutcome(headers)) {
      return false;
    }
    List<Cell> cells = new ArrayList<>();
    for (Span word : behind) {
      CellForm form = CellForm.of(text, word, labels);
      form = form == CellForm.TEXT && builder.tellsFailure(word) ? CellForm.FAILURE : form;
      boolean opens = form == CellForm.LOT || form == CellForm.ORDINAL;
      cells.add(new Cell(form, opens, rows.isUnit(word) ? Joint.UNIT : Joint.BLANK));
    }
    Placed placed = rows.place(headers, cells);
    int end = placed.passed() > 0 ? 0 : rows.whole(headers, placed).size();
    if (end < behind.size()) {
      return false;
    }
    headers.forEach(header -> builder.cellLine(header.span()));
    rows.add(headers, placed.places(), behind);
    return true;
  }

  /** Whether a header asks for lots or running numbers. */
  private boolean opensRow(Span header) {
    Term term = labels.wholeKnown(header.of(text));
    FieldKind field = term == null ? FieldKind.OTHER : term.field();
    return field == FieldKind.LOT || field == FieldKind.INDEX;
  }

  /** Whether rows take so many lines that names in them must be torn, too. */
  private static boolean isTorn(List<Place> places, List<Integer> lineOf) {
    int last = places.size() - 1;
    int rows = places.get(last).row() + 1;
    return lineOf.get(last) - lineOf.get(0) + 1 > rows * MOST_LINES_OF_ROW;
  }

  /** The headers that a line is all of; none where it holds anything else. */
  private List<Header> headers(Span line) {
    if (line.length() > LONGEST_HEADERS || !Glyphs.isHan(text.charAt(line.begin()))) {
      return List.of();
    }
    List<Header> headers = new ArrayList<>();
    int known = 0;
    boolean parted = Glyphs.indexOf(text, ' ', line.begin(), line.end()) > 0;
    for (Span word : parted ? words(line) : List.<Span>of()) {
      Term term = labels.wholeKnown(word.of(text));
      term = term != null && term.isLabel() ? term : null;
      if (term == null && !mayBeHeader(word)) {
        return List.of();
      }
      known += term == null ? 0 : 1;
      headers.add(new Header(word, term, 0));
    }
    return known >= 2 && known * 2 >= headers.size() ? headers : List.of();
  }

  private boolean mayBeHeader(Span word) {
    return word.length() > 1
        && word.length() <= LONGEST_HEADER
        && CellForm.of(text, word, labels) == CellForm.TEXT
        && !Glyphs.holdsDigit(text, word);
  }

  private boolean mayBeRow(int k, boolean outcomes) {
    if (table.looks().opensSection(k) || rows.isSentence(k) || rows.isLabel(k, outcomes)) {
      return false;
    }
    List<Span> words = words(lines.get(k));
    Term first = words.size() > 1 ? labels.wholeKnown(words.get(0).of(text)) : null;
    boolean labelled = first != null && first.isLabel() && first.section() == null;
    return !labelled && words.stream().allMatch(word -> word.length() <= LONGEST_WORD);
  }

  private List<Span> words(Span line) {
    List<Span> words = new ArrayList<>();
    int begin = line.begin();
    for (int k = begin; k <= line.end(); k++) {
      if (k == line.end() || Glyphs.isSpace(text.charAt(k))) {
        if (k > begin) {
          words.add(new Span(begin, k));
        }
        begin = k + 1;
      }
    }
    return words;
  }
}
