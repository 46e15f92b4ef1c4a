package org.tendertrace.award;

import java.util.ArrayList;
import java.util.List;
import org.tendertrace.extract.CueLists;
import org.tendertrace.extract.Layout;
import org.tendertrace.extract.Lots;
import org.tendertrace.extract.Names;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.model.Span;
import org.tendertrace.text.Amounts;

/**
 * Reads tables of lots that a page of print lost its columns of, with cells broken over several
 * lines: 分标编号 包号 包名称 成交供应商名称, and below 科技项目-经⏎研院 包 8⏎某项目⏎某研究⏎所有限公司. Each row is known by its lot;
 * the winner stands right behind it, or behind what was bought.
 */
final class BrokenRows {

  private static final int MOST_HEADER_LINES = 14;
  private static final int LONGEST_HEADER = 90;
  private static final int LONGEST_LINE = 60;
  private static final int LONGEST_ROW_LINES = 24;

  /** How the first headers of such tables open: 序号, 分标编号, 包号, 标段. */
  private static final String OPENS = "序分包标";

  /** In headers that ask for lots, and first in the marks of lots. */
  private static final String LOT_COLUMN = "包段";

  private static final String LOT_MARK = "包标";

  /** In the header of what was bought: 包名称. */
  private static final char NAMED = '名';

  private static final String SENTENCE_ENDS = "。：:；";

  private final CueLists cues;
  private final Amounts amounts;
  private final BrokenCells cells;

  BrokenRows(Names names, CueLists cues, Amounts amounts) {
    this.cues = cues;
    this.amounts = amounts;
    cells = new BrokenCells(names, cues, amounts);
  }

  /**
   * What the headers ask for.
   *
   * @param subject whether what was bought stands between the lot and the winner
   * @param price whether a price stands behind the winner
   * @param unit of the price; {@code null} where none is printed
   */
  record Header(boolean subject, boolean price, boolean rate, Amounts.Unit unit) {}

  /** An entry for each row of the first such table. */
  List<Entry> read(Layout layout) {
    List<Layout.TextLine> lines = layout.lines();
    String text = layout.text();
    for (int k = 0; k < lines.size(); k++) {
      Layout.TextLine line = lines.get(k);
      boolean opens =
          !line.cell()
              && OPENS.indexOf(text.charAt(line.span().begin())) >= 0
              && EntryReader.isAboutAwards(line.section());
      int first = opens ? firstRow(text, lines, k) : -1;
      Header header = first < 0 ? null : header(text, lines, k, first);
      List<Entry> rows = header == null ? List.of() : rows(text, lines, first, header);
      if (!rows.isEmpty()) {
        return rows;
      }
    }
    return List.of();
  }

  /** The first line from {@code at} on that holds a row's lot, or -1. */
  private static int firstRow(String text, List<Layout.TextLine> lines, int at) {
    int letters = 0;
    for (int k = at; k < Math.min(lines.size(), at + MOST_HEADER_LINES); k++) {
      Span span = lines.get(k).span();
      letters += span.length();
      if (letters > LONGEST_HEADER || lines.get(k).cell()) {
        return -1;
      }
      if (k > at && lot(text, span) != null) {
        return k;
      }
    }
    return -1;
  }

  private Header header(String text, List<Layout.TextLine> lines, int from, int to) {
    StringBuilder joined = new StringBuilder();
    for (int k = from; k < to; k++) {
      joined.append(lines.get(k).span().of(text).replaceAll("\\s", ""));
    }
    String header = joined.toString();
    int lot = behindLots(header);
    int supplier = lot < 0 ? -1 : beginColumn(header, lot);
    if (supplier < 0 || header.chars().anyMatch(c -> SENTENCE_ENDS.indexOf(c) >= 0)) {
      return null;
    }
    String behind = header.substring(supplier);
    boolean price = cues.has(Kind.PRICE_LABEL, behind) || cues.has(Kind.PRICE_COLUMN, behind);
    return new Header(
        header.substring(lot, supplier).indexOf(NAMED) >= 0,
        price,
        cues.has(Kind.RATE, behind),
        amounts.unitIn(behind));
  }

  /** Behind the header that asks for lots, or -1. */
  private int behindLots(String header) {
    int best = -1;
    for (String column : cues.of(Kind.ROW_COLUMN)) {
      int at =
          column.chars().anyMatch(c -> LOT_COLUMN.indexOf(c) >= 0) ? header.indexOf(column) : -1;
      best = at < 0 ? best : Math.max(best, at + column.length());
    }
    return best;
  }

  /** Where the header of winners begins behind that of lots, or -1. */
  private int beginColumn(String header, int lot) {
    int best = -1;
    for (String column : cues.of(Kind.SUPPLIER_COLUMN)) {
      int at = cues.has(Kind.WINNER_LABEL, column) ? header.indexOf(column, lot) : -1;
      best = at >= 0 && (best < 0 || at < best) ? at : best;
    }
    return best;
  }

  private List<Entry> rows(String text, List<Layout.TextLine> lines, int first, Header header) {
    List<Entry> entries = new ArrayList<>();
    int at = first;
    while (at < lines.size() && isRowLine(text, lines.get(at))) {
      Lots.Mark mark = lot(text, lines.get(at).span());
      int next = at + 1;
      while (next < lines.size()
          && next - at < LONGEST_ROW_LINES
          && isRowLine(text, lines.get(next))
          && lot(text, lines.get(next).span()) == null) {
        next++;
      }
      if (mark != null) {
        List<Span> parts = new ArrayList<>();
        parts.add(new Span(mark.end(), lines.get(at).span().end()));
        lines.subList(at + 1, next).forEach(line -> parts.add(line.span()));
        Entry entry = cells.read(text, mark.lot(), parts, header);
        if (entry == null) {
          return List.of();
        }
        entries.add(entry);
      }
      at = next;
    }
    entries.removeIf(e -> e.lost);
    return entries.stream().anyMatch(e -> !e.failed) ? entries : List.of();
  }

  private static boolean isRowLine(String text, Layout.TextLine line) {
    Span span = line.span();
    boolean sentence = span.of(text).chars().anyMatch(c -> SENTENCE_ENDS.indexOf(c) >= 0);
    return !line.cell() && span.length() <= LONGEST_LINE && !sentence;
  }

  /** The lot of a row: the first mark that opens a line or stands behind a blank. */
  private static Lots.Mark lot(String text, Span line) {
    for (int k = line.begin(); k < line.end(); k++) {
      boolean opens = k == line.begin() || Character.isWhitespace(text.charAt(k - 1));
      Lots.Mark mark =
          opens && LOT_MARK.indexOf(text.charAt(k)) >= 0 ? Lots.at(text, k, line.end()) : null;
      boolean apart =
          mark != null
              && (mark.end() == line.end() || Character.isWhitespace(text.charAt(mark.end())));
      if (apart) {
        return mark;
      }
    }
    return null;
  }
}
