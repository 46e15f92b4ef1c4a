package org.tendertrace.award;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tendertrace.extract.CueLists;
import org.tendertrace.extract.Layout;
import org.tendertrace.extract.Lots;
import org.tendertrace.extract.Names;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.model.Span;
import org.tendertrace.text.Amount;
import org.tendertrace.text.Amounts;

/**
 * Reads tables of results whose lines are lost and whose cells are run together:
 * 工程名称中标单位中标金额某楼改造工程广州某公司38280元. Prices part the rows; what was bought is parted from the supplier
 * by the place that opens a company's name.
 */
final class RunTogether {

  private static final int SHORTEST_TABLE = 20;
  private static final int LONGEST_TABLE = 2000;
  private static final int LONGEST_ROW = 120;
  private static final int LONGEST_NOTE = 8;

  /** Characters of a name that ends as a public body's does. */
  private static final int SHORTEST_NAME = 4;

  private static final char YEAR = '年';

  private final Names names;
  private final CueLists cues;
  private final Amounts amounts;
  private final OpeningPlaces places;
  private final RowEntries rowEntries;
  private final GluedRows glued;

  RunTogether(Names names, CueLists cues, Amounts amounts, List<String> places) {
    this.names = names;
    this.cues = cues;
    this.amounts = amounts;
    rowEntries = new RowEntries(cues, amounts);
    this.places = new OpeningPlaces(places);
    glued = new GluedRows(names, cues, amounts, rowEntries, this.places);
  }

  /** An entry for each row of the first such table, and of those of other lots below it. */
  List<Entry> read(Layout layout) {
    List<Entry> entries = new ArrayList<>();
    Set<String> lots = new HashSet<>();
    for (Layout.TextLine line : layout.lines()) {
      boolean open =
          !line.cell()
              && line.span().length() >= SHORTEST_TABLE
              && EntryReader.isAboutAwards(line.section());
      boolean ofOther = !lots.isEmpty() && line.lot() != null && !lots.contains(line.lot());
      if (open && (entries.isEmpty() || ofOther)) {
        List<Entry> rows = inLine(layout.text(), line.span());
        if (rows.size() == 1 && line.lot() != null) {
          Entry row = rows.get(0);
          row.lot = row.lot == null ? line.lot() : row.lot;
          lots.add(line.lot());
        }
        entries.addAll(rows);
      }
    }
    return entries;
  }

  private List<Entry> inLine(String text, Span line) {
    if (!mayNamePrice(text, line)) {
      return List.of(); // few lines can hold a header of prices
    }
    String printed = line.of(text);
    for (String column : cues.of(Kind.SUPPLIER_COLUMN)) {
      for (int at = printed.indexOf(column); at >= 0; at = printed.indexOf(column, at + 1)) {
        int begin = line.begin() + at;
        int end = Math.min(line.end(), begin + LONGEST_TABLE);
        List<Entry> rows = rows(text, begin, begin + column.length(), end);
        if (!rows.isEmpty()) {
          return rows;
        }
      }
    }
    return List.of();
  }

  /** Whether one of the characters stands there that are in every header of prices. */
  private static boolean mayNamePrice(String text, Span line) {
    for (int k = line.begin(); k < line.end(); k++) {
      switch (text.charAt(k)) {
        case '额', '价', '率', '扣' -> {
          return true;
        }
        default -> {
          // Most characters are in no word for a price.
        }
      }
    }
    return false;
  }

  /** The rows below a supplier's column, with that of prices right before or behind it. */
  private List<Entry> rows(String text, int column, int behind, int end) {
    List<Entry> ofLots = glued.ofLots(text, column, end);
    if (!ofLots.isEmpty()) {
      return ofLots;
    }
    int prices = cues.behind(Kind.PRICE_COLUMN, text, behind, end);
    if (prices > behind) {
      int rows = behindNote(text, prices, end);
      List<Entry> read = namesFirst(text, rows, end, text.substring(behind, rows));
      return read.isEmpty() ? glued.read(text, column, end) : read;
    }
    String before = text.substring(Math.max(0, column - 2 * LONGEST_NOTE), column);
    return cues.ends(Kind.PRICE_COLUMN, withoutNote(before))
        ? pricesFirst(text, behind, end, before)
        : glued.read(text, column, end);
  }

  /** The end of a header without the bracket behind it: 中标金额(元). */
  private static String withoutNote(String header) {
    char last = header.isEmpty() ? ' ' : header.charAt(header.length() - 1);
    int open = Math.max(header.lastIndexOf('('), header.lastIndexOf('（'));
    return open > 0 && isClose(last) ? header.substring(0, open) : header;
  }

  private static int behindNote(String text, int at, int end) {
    if (at < end && isOpen(text.charAt(at))) {
      for (int k = at + 1; k < Math.min(end, at + LONGEST_NOTE); k++) {
        if (isClose(text.charAt(k))) {
          return k + 1;
        }
      }
    }
    return at;
  }

  /** Rows that end with the price. */
  private List<Entry> namesFirst(String text, int begin, int end, String header) {
    List<Entry> entries = new ArrayList<>();
    int row = begin;
    for (Amount amount : amounts.find(text, begin, end)) {
      int price = amount.span().begin();
      if (price - row > LONGEST_ROW) {
        break;
      }
      Lots.Mark mark = lot(text, row, price);
      boolean year = amount.span().end() < end && text.charAt(amount.span().end()) == YEAR;
      Name name = year ? null : supplier(text, mark == null ? row : mark.end(), price, mark);
      if (name != null) {
        entries.add(rowEntries.of(mark == null ? null : mark.lot(), name, amount, header));
        row = amount.span().end();
      }
    }
    return entries;
  }

  /** The last lot of a row that opens it or stands in a bracket: 某校期刊（A包）某公司. */
  private static Lots.Mark lot(String text, int row, int end) {
    Lots.Mark last = null;
    for (int k = row; k < end; k++) {
      boolean bracket = k > row && isOpen(text.charAt(k - 1));
      Lots.Mark mark = k == row || bracket ? Lots.at(text, k, end) : null;
      if (mark != null) {
        boolean closed = mark.end() < end && isClose(text.charAt(mark.end()));
        last = closed ? new Lots.Mark(mark.lot(), mark.end() + 1) : mark;
      }
    }
    return last;
  }

  private static boolean isOpen(char c) {
    return c == '(' || c == '（';
  }

  private static boolean isClose(char c) {
    return c == ')' || c == '）';
  }

  /** Who stands before a price: behind a lot, or behind what was bought where a place opens it. */
  private Name supplier(String text, int begin, int end, Lots.Mark lot) {
    for (int k = begin; k + SHORTEST_NAME <= end; k++) {
      boolean behindSubject =
          k == begin || cues.ends(Kind.SUBJECT_END, text.substring(Math.max(begin, k - 4), k));
      boolean place =
          behindSubject
              && (places.known(text, k) || (k > begin && OpeningPlaces.likely(text, k, end)));
      if (place) {
        Name name = whole(text, k, end);
        if (name != null && (lot != null || name.company())) {
          return name;
        }
      }
    }
    return lot == null ? null : whole(text, begin, end);
  }

  private Name whole(String text, int begin, int end) {
    List<Name> read = names.read(text, new Span(begin, end));
    boolean whole =
        read.size() == 1
            && read.get(0).ended()
            && read.get(0).span().length() >= SHORTEST_NAME
            && read.get(0).span().begin() == begin
            && read.get(0).span().end() == end;
    return whole ? read.get(0) : null;
  }

  /** Rows that end with the supplier, behind the price. */
  private List<Entry> pricesFirst(String text, int begin, int end, String header) {
    List<Entry> entries = new ArrayList<>();
    boolean numbered = isNumbered(header);
    int row = begin;
    for (Amount found : amounts.find(text, begin, end)) {
      if (found.span().begin() - row > LONGEST_ROW) {
        break;
      }
      Amount amount = numbered ? withoutNumber(text, row, found, entries.size() + 1) : found;
      int at = behindNote(text, amount.span().end(), end);
      Name name = names.leading(text, at, end);
      boolean beside =
          name != null
              && name.span().begin() == at
              && name.text().chars().noneMatch(Character::isDigit);
      if (beside) {
        String note = text.substring(amount.span().end(), at);
        entries.add(rowEntries.of(null, name, amount, note.length() > 1 ? note : header));
        row = name.span().end();
      }
    }
    return entries;
  }

  /** 序号|中标金额(元): whether the column before that of prices is of the rows' numbers. */
  private boolean isNumbered(String header) {
    String prices = withoutNote(header);
    return cues.of(Kind.PRICE_COLUMN).stream()
        .filter(prices::endsWith)
        .anyMatch(
            column ->
                cues.ends(Kind.ROW_COLUMN, prices.substring(0, prices.length() - column.length())));
  }

  /** 1|2717418某公司: a price without the number of its row, where that stands right before it. */
  private Amount withoutNumber(String text, int row, Amount amount, int number) {
    Span span = amount.span();
    String digits = Integer.toString(number);
    boolean apart = text.substring(row, span.begin()).strip().endsWith(digits);
    if (apart || !span.of(text).startsWith(digits)) {
      return amount;
    }
    List<Amount> rest = amounts.find(text, span.begin() + digits.length(), span.end());
    boolean whole = rest.size() == 1 && rest.get(0).span().end() == span.end();
    return whole ? rest.get(0) : amount;
  }
}
