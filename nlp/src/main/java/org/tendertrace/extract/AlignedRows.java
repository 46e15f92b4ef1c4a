package org.tendertrace.extract;

import java.util.ArrayList;
import java.util.List;
import org.tendertrace.extract.CellAlignment.Cell;
import org.tendertrace.extract.CellAlignment.Joint;
import org.tendertrace.extract.CellAlignment.Place;
import org.tendertrace.extract.CellAlignment.Placed;
import org.tendertrace.extract.Labels.Term;
import org.tendertrace.extract.Pair.Source;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.knowledge.FieldLabel;
import org.tendertrace.model.Span;

/**
 * Reads rows of bidders that lost their structure and their empty cells, so that fewer cells than
 * headers stand below these: 分包内容, 金额（元）, 成交供应商, 地址 and below them a name of goods, a sum and a
 * company. Each cell is put under the header that asks for its kind.
 */
final class AlignedRows {

  private static final int MOST_HEADERS = 24;
  private static final int MOST_CELLS = 160;
  private static final int LONGEST_UNIT = 6;
  private static final int LONGEST_LABEL = 14;
  private static final int MOST_IN_BRACKET = 3;

  /** Headers that stand for a table where none of them asks for a price. */
  private static final int FEWEST_KNOWN = 3;

  private final LostTable table;
  private final LayoutBuilder builder;
  private final Labels labels;
  private final List<Span> lines;
  private final String text;

  /** A header and the line behind it. */
  record Header(Span span, Term term, int end) {}

  AlignedRows(LostTable table, LayoutBuilder builder, Labels labels, List<Span> lines) {
    this.table = table;
    this.builder = builder;
    this.labels = labels;
    this.lines = lines;
    this.text = builder.text();
  }

  /**
   * Reads the rows below headers that begin at line {@code at}; returns the line behind them,
   * {@code at} if there are none, -1 if the headers of those below begin further down.
   */
  int read(int at) {
    Span opening = lines.get(at);
    if (Enumerators.topOrdinal(text, opening.begin(), opening.end()) > 0) {
      return at;
    }
    List<Header> headers = headers(at);
    int known = lastKnown(headers) + 1;
    if (known < 2 || !asksForOutcome(headers.subList(0, known))) {
      return at;
    }
    int first = headers.get(known - 1).end();
    boolean outcomes = asksForPlace(headers);
    List<Span> below = below(first, outcomes);
    List<Cell> cells = cells(below);
    Placed best = null;
    int columns = 0;
    int skipped = 0;
    for (int n = known; n <= headers.size(); n++) {
      int from = headers.get(n - 1).end() - first;
      if (from >= below.size()) {
        break;
      }
      Placed placed = place(headers.subList(0, n), cells.subList(from, cells.size()));
      if (best == null || placed.score() > best.score()) {
        best = placed;
        columns = n;
        skipped = from + placed.passed();
      }
    }
    if (best != null && skipped == 0 && isAbove(headers.subList(0, columns), cells)) {
      return -1;
    }
    List<Place> places = best == null ? List.of() : whole(headers.subList(0, columns), best);
    int rest =
        beforeSentence(
            below.subList(Math.min(below.size(), skipped + places.size()), below.size()));
    boolean whole = rest == 0 || (rest + places.size()) % Math.max(columns, 1) != 0;
    if (places.isEmpty() || !whole) {
      return at;
    }
    for (Header header : headers.subList(0, columns)) {
      builder.cellLine(header.span());
    }
    int row = first + skipped;
    lines.subList(headers.get(columns - 1).end(), row).forEach(builder::cellLine);
    add(headers.subList(0, columns), places, lines.subList(row, row + places.size()));
    return row + places.size();
  }

  /**
   * 采购方式, 竞争性磋商, and below them 分包, 采购内容, 成交供应商, 成交价: whether the cells are whole rows of the last
   * headers alone, so that the first ones stand above their table.
   */
  private boolean isAbove(List<Header> headers, List<Cell> cells) {
    boolean above = false;
    for (int k = 1; k + FEWEST_KNOWN <= headers.size() && !above; k++) {
      List<Header> own = headers.subList(k, headers.size());
      Span before = headers.get(k - 1).span();
      boolean heading = Enumerators.topOrdinal(text, before.begin(), before.end()) > 0;
      boolean rows = cells.size() >= (heading ? 1 : 2) * own.size();
      above = rows && (heading || opensRow(own)) && asksForOutcome(own) && isFull(own, cells);
    }
    return above && !isFull(headers, cells);
  }

  private boolean opensRow(List<Header> headers) {
    FieldKind first = field(headers.get(0));
    return first == FieldKind.LOT || first == FieldKind.INDEX || first == FieldKind.RANK;
  }

  private boolean isFull(List<Header> headers, List<Cell> cells) {
    return cells.size() % headers.size() == 0 && place(headers, cells).isFull();
  }

  /** 二、成交情况: whether a line with a number opens what a result is told in, and no table. */
  boolean isHeading(int at) {
    Span line = lines.get(at);
    boolean numbered = Enumerators.topOrdinal(text, line.begin(), line.end()) > 0;
    Term term = numbered ? table.looks().headerTerm(at) : null;
    return term != null && term.field() == FieldKind.OUTCOME;
  }

  private List<Header> headers(int at) {
    List<Header> headers = new ArrayList<>();
    int k = at;
    while (k < lines.size()
        && headers.size() < MOST_HEADERS
        && lines.get(k).length() > 1
        && table.looks().mayBeHeader(k)) {
      int end = behindBracket(k + 1);
      Span span = new Span(lines.get(k).begin(), lines.get(end - 1).end());
      Term term = labels.wholeKnown(span.of(text));
      term = term != null && term.isLabel() ? term : null;
      if (term != null && asks(headers, term)) {
        break;
      }
      headers.add(new Header(span, term, end));
      k = end;
    }
    return headers;
  }

  /** Whether one of the headers is the very label that {@code term} is. */
  private static boolean asks(List<Header> headers, Term term) {
    return headers.stream().anyMatch(header -> term.equals(header.term()));
  }

  /** The line behind a unit in brackets that stands on lines of its own below a header. */
  private int behindBracket(int at) {
    if (at >= lines.size() || !Glyphs.isOpen(text.charAt(lines.get(at).begin()))) {
      return at;
    }
    for (int k = at; k < lines.size() && k < at + MOST_IN_BRACKET; k++) {
      if (Glyphs.isClose(text.charAt(lines.get(k).end() - 1))) {
        return k + 1;
      }
    }
    return at;
  }

  private static int lastKnown(List<Header> headers) {
    int last = headers.size() - 1;
    while (last >= 0 && headers.get(last).term() == null) {
      last--;
    }
    return last;
  }

  /**
   * Whether headers ask for a party and its price, for a party beside other things that tables tell
   * of, or for why nobody won. A winner's header among them first tells what section it stands in,
   * as any label of a winner does.
   */
  boolean asksForOutcome(List<Header> headers) {
    boolean party = false;
    boolean price = false;
    boolean reason = false;
    int known = 0;
    for (Header header : headers) {
      FieldKind field = field(header);
      if (field == FieldKind.SUPPLIER) {
        // what a sum is depends on what the rows are about
        builder.implied(header.term().in(builder.section()), header.span());
      }
    }
    for (Header header : headers) {
      FieldKind field = field(header);
      party |= field == FieldKind.SUPPLIER || field == FieldKind.OTHER_BIDDER;
      price |= field == FieldKind.AMOUNT;
      reason |= field == FieldKind.FAILURE_REASON;
      known += header.term() == null ? 0 : 1;
    }
    return party ? price || known >= FEWEST_KNOWN : reason;
  }

  /** Whether a header asks for outcomes or places, so that 中标供应商 may be a cell. */
  boolean asksForPlace(List<Header> headers) {
    return headers.stream()
        .map(this::field)
        .anyMatch(field -> field == FieldKind.OUTCOME || field == FieldKind.RANK);
  }

  /** Whether a row is one by what it holds in a column: who bid, or why nobody won. */
  private static boolean makesRow(FieldKind field) {
    return switch (field) {
      case SUPPLIER, OTHER_BIDDER, FAILURE_REASON -> true;
      default -> false;
    };
  }

  private FieldKind field(Header header) {
    FieldLabel label = header.term() == null ? null : header.term().in(builder.section());
    return label == null ? FieldKind.OTHER : label.field();
  }

  /**
   * The lines below headers up to a heading, a label with its value, or more headers.
   *
   * @param outcomes whether a header asks for outcomes or places, so that 中标供应商 may be a cell
   */
  private List<Span> below(int from, boolean outcomes) {
    int k = from;
    while (k < lines.size()
        && k - from < MOST_CELLS
        && !table.looks().opensSection(k)
        && !isLabel(k, outcomes)
        && !isSentence(k)) {
      k++;
    }
    return lines.subList(from, k);
  }

  /** 如有异议，请提出。联系电话：略: whether a sentence ends amid a line, as it does in no cell. */
  boolean isSentence(int k) {
    int stop = text.indexOf('。', lines.get(k).begin());
    return stop >= 0 && stop + 1 < lines.get(k).end();
  }

  /** How many lines stand before the first that ends as a sentence does. */
  private int beforeSentence(List<Span> rest) {
    int k = 0;
    while (k < rest.size() && text.charAt(rest.get(k).end() - 1) != '。') {
      k++;
    }
    return k;
  }

  /** Whether a line is a label or opens with one and a colon, and is no cell. */
  boolean isLabel(int k, boolean outcomes) {
    Span line = lines.get(k);
    int colon = line.begin();
    while (colon < line.end()
        && colon <= line.begin() + LONGEST_LABEL
        && !Glyphs.isColon(text.charAt(colon))) {
      colon++;
    }
    boolean whole = colon == line.end();
    if (!whole && (colon > line.begin() + LONGEST_LABEL || colon == line.begin())) {
      return false;
    }
    Term term = labels.wholeKnown(text.substring(line.begin(), colon));
    if (term == null || !term.isLabel()) {
      return false;
    }
    return switch (term.field()) {
      case AMOUNT, UNIT_PRICE, QUANTITY, SCORE, OTHER -> whole;
      case OUTCOME -> !whole;
      case SUPPLIER, OTHER_BIDDER -> !whole || !outcomes;
      default -> true;
    };
  }

  private List<Cell> cells(List<Span> below) {
    List<Cell> cells = new ArrayList<>();
    for (Span cell : below) {
      Span trimmed = Glyphs.trim(text, cell.begin(), cell.end());
      CellForm form = trimmed.isEmpty() ? CellForm.NOTHING : CellForm.of(text, trimmed, labels);
      form = form == CellForm.TEXT && builder.tellsFailure(trimmed) ? CellForm.FAILURE : form;
      cells.add(new Cell(form, true, isUnit(trimmed) ? Joint.UNIT : Joint.LINE));
    }
    return cells;
  }

  /** Where cells stand below headers. */
  Placed place(List<Header> headers, List<Cell> cells) {
    return new CellAlignment(headers.stream().map(this::field).toList()).place(cells);
  }

  /** 万元, 年, 日历天: a few characters without a digit. */
  boolean isUnit(Span cell) {
    return !cell.isEmpty() && cell.length() <= LONGEST_UNIT && !Glyphs.holdsDigit(text, cell);
  }

  /**
   * The places of the first rows that each tell who bid or why nobody won, and a price if the first
   * one does: whatever stands below a table may hold a name, too.
   */
  List<Place> whole(List<Header> headers, Placed placed) {
    List<Place> places = placed.places();
    boolean priced = false;
    int end = 0;
    while (end < places.size()) {
      int behind = end;
      boolean named = false;
      boolean price = false;
      while (behind < places.size() && places.get(behind).row() == places.get(end).row()) {
        FieldKind field = field(headers.get(places.get(behind).column()));
        named |= makesRow(field);
        price |= field == FieldKind.AMOUNT;
        behind++;
      }
      priced |= end == 0 && price;
      if (!named || (priced && !price)) {
        break;
      }
      end = behind;
    }
    return places.subList(0, end);
  }

  void add(List<Header> headers, List<Place> places, List<Span> cells) {
    int record = -1;
    String lot = null;
    for (int k = 0; k < places.size(); ) {
      Place place = places.get(k);
      if (k == 0 || place.row() != places.get(k - 1).row()) {
        record = builder.newRecord();
        lot = lot(headers, places, cells, k, lot);
      }
      int end = k;
      while (end < places.size() && places.get(end).equals(place)) {
        builder.cellLine(cells.get(end));
        end++;
      }
      Header header = headers.get(place.column());
      if (header.term() != null) {
        Span value = Glyphs.trim(text, cells.get(k).begin(), cells.get(end - 1).end());
        builder.add(header.term(), header.span(), value, Source.LOST_TABLE, record, lot, 0.95);
      }
      k = end;
    }
  }

  /**
   * The lot of a row; where it has no cell below the header of lots, the one above it spans both.
   */
  private String lot(
      List<Header> headers, List<Place> places, List<Span> cells, int from, String above) {
    String named = null;
    boolean own = false;
    for (int k = from; k < places.size() && places.get(k).row() == places.get(from).row(); k++) {
      FieldKind field = field(headers.get(places.get(k).column()));
      own |= field == FieldKind.LOT;
      named = named == null ? Lots.under(field, cells.get(k).of(text)) : named;
    }
    boolean spans = !own && headers.stream().anyMatch(header -> field(header) == FieldKind.LOT);
    return named != null ? named : spans && above != null ? above : builder.lot();
  }
}
