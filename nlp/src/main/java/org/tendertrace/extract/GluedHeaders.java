package org.tendertrace.extract;

import java.util.ArrayList;
import java.util.List;
import org.tendertrace.extract.Labels.Occurrence;
import org.tendertrace.extract.Labels.Term;
import org.tendertrace.extract.Pair.Source;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.model.Span;

/**
 * Reads tables whose cells were run together, the headers on one line and each row on a line below:
 * 采购单位项目编号采购方式, 某林场ABC-2025-002询价. Only what its form tells from the cells beside it is taken: the
 * number of the project with the buyer before it, and a budget. Winners are read by their names
 * elsewhere.
 */
final class GluedHeaders {

  private static final int SHORTEST_HEADERS = 8;
  private static final int LONGEST_HEADERS = 120;
  private static final int FEWEST_COLUMNS = 3;

  /** Characters of a bracket that tells a unit, and of a header that nobody knows. */
  private static final int LONGEST_NOTE = 10;

  private static final int SHORTEST_NUMBER = 6;

  /** Characters of a row up to the name of its first bidder. */
  private static final int LONGEST_LEAD = 200;

  private static final int LONGEST_NAME = 40;

  /** Digits of a budget that no mark parts from the cell before it. */
  private static final int SHORTEST_SUM = 4;

  /** 2025-1. */
  private static final int SHORTEST_MONTH = 6;

  private static final double TRUST = 0.9;

  private final LayoutBuilder builder;
  private final Labels labels;
  private final String text;
  private final List<Span> lines;
  private final List<Occurrence> occurrences;
  private int next;

  /**
   * @param term {@code null} for a header that nobody knows
   */
  private record Column(Term term, Span header) {}

  GluedHeaders(
      LayoutBuilder builder, Labels labels, List<Span> lines, List<Occurrence> occurrences) {
    this.builder = builder;
    this.labels = labels;
    this.text = builder.text();
    this.lines = lines;
    this.occurrences = occurrences;
  }

  /** The line behind the table that begins at line {@code at}; {@code at} where none does. */
  int read(int at) {
    Span line = lines.get(at);
    while (next < occurrences.size() && occurrences.get(next).span().begin() < line.begin()) {
      next++;
    }
    if (line.length() > LONGEST_HEADERS) {
      within(line);
    }
    boolean opens =
        line.length() >= SHORTEST_HEADERS
            && line.length() <= LONGEST_HEADERS
            && at + 1 < lines.size()
            && next < occurrences.size()
            && occurrences.get(next).span().begin() == line.begin();
    List<Column> columns = opens ? columns(line) : List.of();
    if (columns.size() < FEWEST_COLUMNS || has(columns, FieldKind.SUPPLIER)) {
      return at;
    }
    int end = at + 1;
    boolean numbered = field(columns, 0) == FieldKind.INDEX;
    while (end < lines.size() && row(columns, lines.get(end), numbered ? end - at : 0)) {
      end++;
    }
    return end == at + 1 ? at : end;
  }

  /** The headers that a line consists of, of which the last may be unknown; none for another. */
  private List<Column> columns(Span line) {
    List<Column> columns = new ArrayList<>();
    int at = line.begin();
    for (int k = next; at < line.end(); ) {
      while (k < occurrences.size()
          && (occurrences.get(k).span().begin() < at
              || (occurrences.get(k).span().begin() == at
                  && !occurrences.get(k).term().isLabel()))) {
        k++;
      }
      Span header = k < occurrences.size() ? occurrences.get(k).span() : line;
      if (k == occurrences.size() || header.begin() > at) {
        boolean last =
            line.end() - at <= LONGEST_NOTE
                && columns.size() + 1 >= FEWEST_COLUMNS
                && text.substring(at, line.end()).chars().allMatch(c -> Glyphs.isHan((char) c));
        columns.add(new Column(null, new Span(at, line.end())));
        return last ? columns : List.of();
      }
      int end = Glyphs.skipBracket(text, header.end(), line.end(), LONGEST_NOTE);
      columns.add(new Column(occurrences.get(k).term(), new Span(at, end)));
      at = end;
    }
    return columns;
  }

  /** Adds the budgets of tables whose headers and rows run into what stands around them. */
  private void within(Span line) {
    for (int k = next; k < occurrences.size(); k++) {
      Span header = occurrences.get(k).span();
      if (header.begin() >= line.end()) {
        return;
      }
      FieldKind field = HeaderRows.field(occurrences.get(k).term());
      if (field == FieldKind.BUDGET && beforeNames(k, line.end())) {
        return;
      }
      if (field == FieldKind.INDEX) {
        List<Column> columns = run(k, line.end());
        if (columns.size() > FEWEST_COLUMNS && has(columns, FieldKind.BUDGET)) {
          budgets(columns, line.end());
          return;
        }
      }
    }
  }

  /**
   * 预算金额(元)投标供应商名称1 某系统 公开招标1260000 某公司: adds the sum that stands before a name as its header
   * stands before that of the bidders.
   */
  private boolean beforeNames(int header, int end) {
    List<Column> columns = run(header, end);
    if (columns.size() < 2 || !HeaderRows.isParty(columns.get(1).term())) {
      return false;
    }
    int begin = columns.get(1).header().end();
    int last = Math.min(end, begin + LONGEST_LEAD);
    for (int k = begin + 1; k < last; k++) {
      Span sum = Glyphs.isSpace(text.charAt(k)) ? sumBefore(begin, k) : null;
      if (sum != null && sum.length() >= SHORTEST_SUM && isName(k + 1, end)) {
        add(columns.get(0), sum, builder.newRecord());
        return true;
      }
    }
    return false;
  }

  /** Whether a name stands there, up to a comma or a blank. */
  private boolean isName(int begin, int end) {
    int stop = begin;
    while (stop < end && stop - begin < LONGEST_NAME && ",，、 ".indexOf(text.charAt(stop)) < 0) {
      stop++;
    }
    return stop > begin && labels.endsName(text, begin, stop);
  }

  /** The headers side by side from the occurrence {@code first} on. */
  private List<Column> run(int first, int end) {
    List<Column> columns = new ArrayList<>();
    int at = occurrences.get(first).span().begin();
    for (int k = first; k < occurrences.size() && occurrences.get(k).span().begin() <= at; k++) {
      Span header = occurrences.get(k).span();
      if (header.begin() == at && occurrences.get(k).term().isLabel()) {
        at = Glyphs.skipBracket(text, header.end(), end, LONGEST_NOTE);
        columns.add(new Column(occurrences.get(k).term(), new Span(header.begin(), at)));
      }
    }
    return columns;
  }

  /** Adds each sum right before a month, 415.000000|2025年05月, behind the last header. */
  private void budgets(List<Column> columns, int end) {
    Column asked =
        columns.stream()
            .filter(column -> HeaderRows.field(column.term()) == FieldKind.BUDGET)
            .findFirst()
            .orElseThrow();
    int begin = columns.get(columns.size() - 1).header().end();
    for (int month = begin + 1; month + SHORTEST_MONTH <= end; month++) {
      Span sum = isMonth(month) ? sumBefore(begin, month) : null;
      if (sum != null) {
        add(asked, sum, builder.newRecord());
      }
    }
  }

  private FieldKind field(List<Column> columns, int column) {
    Term term = column < 0 || column >= columns.size() ? null : columns.get(column).term();
    FieldKind field = HeaderRows.field(term);
    return field == null ? FieldKind.OTHER : field;
  }

  private boolean has(List<Column> columns, FieldKind field) {
    return columns.stream().anyMatch(column -> HeaderRows.field(column.term()) == field);
  }

  /**
   * Adds what a row tells.
   *
   * @param number that the row opens with; 0 for none
   * @return whether it tells anything
   */
  private boolean row(List<Column> columns, Span row, int number) {
    String opening = number > 0 ? Integer.toString(number) : "";
    if (!text.startsWith(opening, row.begin())) {
      return false;
    }
    int begin = row.begin() + opening.length();
    int record = builder.newRecord();
    boolean told = false;
    for (int k = 0; k < columns.size(); k++) {
      Span value =
          switch (field(columns, k)) {
            case PROJECT_ID -> number(begin, row.end());
            case BUDGET -> budget(begin, row.end());
            default -> null;
          };
      if (value == null) {
        continue;
      }
      if (!told) {
        builder.cellLine(row);
      }
      told = true;
      add(columns.get(k), value, record);
      boolean first = k == (number > 0 ? 2 : 1);
      boolean behindBuyer =
          first
              && field(columns, k) == FieldKind.PROJECT_ID
              && field(columns, k - 1) == FieldKind.BUYER;
      if (behindBuyer && value.begin() > begin) {
        add(columns.get(k - 1), new Span(begin, value.begin()), record);
      }
    }
    return told;
  }

  private void add(Column column, Span value, int record) {
    builder.add(
        column.term(), column.header(), value, Source.LOST_TABLE, record, builder.lot(), TRUST);
  }

  /** The one run of letters and digits that is a number of a project; {@code null} for none. */
  private Span number(int begin, int end) {
    Span number = null;
    for (int k = begin; k < end; ) {
      int stop = k;
      boolean letters = false;
      boolean digits = false;
      while (stop < end && isOfNumber(text.charAt(stop))) {
        letters |= Glyphs.isLatin(text.charAt(stop));
        digits |= Glyphs.isDigit(text.charAt(stop));
        stop++;
      }
      if (letters && digits && stop - k >= SHORTEST_NUMBER) {
        if (number != null) {
          return null;
        }
        number = new Span(k, stop);
      }
      k = stop + 1;
    }
    return number;
  }

  private static boolean isOfNumber(char c) {
    return Glyphs.isLatin(c) || Glyphs.isDigit(c) || "-_/[]".indexOf(c) >= 0;
  }

  /** 165.000000|2025-11: the last number right before a month; {@code null} for none. */
  private Span budget(int begin, int end) {
    Span budget = null;
    for (int month = begin + 1; month + SHORTEST_MONTH <= end; month++) {
      Span sum = isMonth(month) ? sumBefore(begin, month) : null;
      budget = sum == null ? budget : sum;
    }
    return budget;
  }

  /** The number that ends at {@code end}; {@code null} for none. */
  private Span sumBefore(int begin, int end) {
    int first = end;
    while (first > begin && isOfSum(text.charAt(first - 1))) {
      first--;
    }
    boolean number = first < end && Glyphs.isDigit(text.charAt(end - 1));
    return number ? new Span(first, end) : null;
  }

  private boolean isMonth(int at) {
    return text.startsWith("20", at)
        && Glyphs.isDigit(text.charAt(at + 2))
        && Glyphs.isDigit(text.charAt(at + 3))
        && "-年./".indexOf(text.charAt(at + 4)) >= 0
        && Glyphs.isDigit(text.charAt(at + 5));
  }

  private static boolean isOfSum(char c) {
    return Glyphs.isDigit(c) || c == '.' || c == ',';
  }
}
