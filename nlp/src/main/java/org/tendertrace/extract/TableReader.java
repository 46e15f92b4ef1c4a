package org.tendertrace.extract;

import java.util.ArrayList;
import java.util.List;
import org.tendertrace.extract.Labels.Term;
import org.tendertrace.extract.Pair.Source;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.knowledge.FieldLabel;
import org.tendertrace.knowledge.SectionKind;
import org.tendertrace.model.Page;
import org.tendertrace.model.Page.Cell;
import org.tendertrace.model.Span;

/**
 * Reads a table as pairs: headers above their columns, labels before their values, several values
 * beside one label (candidates in columns), captions that open a section or a lot, and label-value
 * lines inside cells.
 */
final class TableReader {

  private static final int MOST_COLUMNS = 100;

  /** Columns from which another table may go on below the headers of one. */
  private static final int FEWEST_COLUMNS = 3;

  private final LayoutBuilder builder;
  private final Labels labels;
  private final String text;
  private final HeaderRows rows;
  private final CellWords words;
  private final PartyHeader partyHeader;
  private final SumRows sums;
  private Cell[] headers = new Cell[0];
  private Term[] terms = new Term[0];
  private String[] lotOfColumn = new String[0];
  private PartyCells parties;

  /** Whether the first cells of rows tell the lot. */
  private boolean lots;

  /** Cells of parties over columns of pairs; empty for none. */
  private Cell[] groups = new Cell[0];

  TableReader(LayoutBuilder builder, Labels labels, CueLists cues) {
    this.builder = builder;
    this.labels = labels;
    this.words = new CellWords(builder.text(), cues);
    this.text = builder.text();
    this.rows = new HeaderRows(text, labels);
    this.partyHeader = new PartyHeader(text, rows);
    this.sums = new SumRows(builder, rows, words);
  }

  /** Takes the headers of a table that the rows of others part: the items of each lot below it. */
  void goOn(TableReader above) {
    if (above != null && above.headers.length >= FEWEST_COLUMNS) {
      headers = above.headers;
      terms = above.terms;
    }
  }

  void read(Page.Table table) {
    int columns = Math.min(Math.max(table.columns(), 1), MOST_COLUMNS);
    parties = new PartyCells(builder, labels, columns);
    lotOfColumn = new String[columns];
    SpannedRows spanned = new SpannedRows(table, columns);
    Cell[] row = spanned.next();
    while (row != null) {
      Cell[] below = spanned.next();
      if (!words.isPast(row[0])) {
        row(row, below);
      }
      row = below;
    }
  }

  private void row(Cell[] row, Cell[] below) {
    List<Integer> starts = new ArrayList<>();
    Term[] found = new Term[row.length];
    int filled = 0;
    int labelled = 0;
    int known = 0;
    boolean adjacent = false;
    boolean allHeaders = true;
    boolean labelBefore = false;
    for (int k = 0; k < row.length; k++) {
      if (row[k] == null || (k > 0 && HeaderRows.isSame(row[k], row[k - 1]))) {
        continue;
      }
      starts.add(k);
      Span span = trimmed(row[k]);
      if (span.isEmpty()) {
        labelBefore = false;
        continue;
      }
      filled++;
      allHeaders &= row[k].header();
      Labels.Whole content = labels.read(text.subSequence(span.begin(), span.end()));
      found[k] = rows.isNameNotLabel(row[k], content) ? null : content.term();
      if (found[k] != null && found[k].isLabel()) {
        labelled++;
        known += content.listed() ? 1 : 0;
        adjacent |= labelBefore;
        labelBefore = true;
      } else {
        found[k] = found[k] != null && starts.size() == 1 ? found[k] : null;
        labelBefore = false;
      }
    }
    if (filled == 0) {
      return;
    }
    if (filled == 1
        && (starts.size() == 1
            || headers.length == 0
            || row[starts.get(0)].columnSpan() >= row.length)) {
      caption(row, starts);
      return;
    }
    if (sums.read(row, starts, headers, terms)) {
      return;
    }
    if (labelled <= (HeaderRows.field(found[starts.get(0)]) == FieldKind.LOT ? 1 : 0)
        && rows.areLots(row, starts)) {
      for (int start : starts) {
        lotOfColumn[start] = Lots.cell(trimmed(row[start]).of(text));
      }
      return;
    }
    boolean header =
        below != null
            && known > 0
            && !rows.isOfPairs(below)
            && ((allHeaders && filled > 1 && (adjacent || labelled == filled || filled > 2))
                || (known >= 3 && rows.isNumbered(found, starts, below))
                || (known >= 2 && rows.isAboveNames(found, starts, below))
                || partyHeader.isAboveName(row, found, starts, below)
                || SumHeader.isAboveSums(text, starts, found, below)
                || (labelled >= 2
                    && adjacent
                    && labelled * 2 >= filled
                    && !HeaderRows.hasValuesBetween(starts, found)
                    && !rows.endsWithValue(row, starts, found)));
    if (header) {
      groups = new Cell[0];
      headers = row;
      terms = found;
      String beside = found[starts.get(0)] == null ? rows.lotBeside(row[starts.get(0)]) : null;
      if (beside != null) {
        builder.enterLot(beside);
      }
      for (int start : starts) {
        FieldLabel label = found[start] == null ? null : found[start].in(builder.section());
        builder.implied(label, trimmed(row[start]));
      }
      if (HeaderRows.ranksParties(starts, found)) {
        builder.ranking();
      }
      return;
    }
    if (below != null && rows.isOfPairs(below) && HeaderRows.areParties(starts, found)) {
      groups = row;
      headers = new Cell[0];
      return;
    }
    if (isBesideGroup(row, starts, found)) {
      starts.remove(0);
    }
    if (headers.length > 0 && belongsToHeader(found, starts)) {
      dataRow(row, starts, found);
    } else {
      labelsBefore(row, starts, found);
    }
  }

  /** 中标候选人 over several rows: whether the header of a group goes on beside values of its rows. */
  private boolean isBesideGroup(Cell[] row, List<Integer> starts, Term[] found) {
    int first = starts.get(0);
    return first < headers.length
        && headers[first] != null
        && HeaderRows.isSame(row[first], headers[first])
        && starts.size() > 1
        && starts.stream().skip(1).allMatch(start -> found[start] == null);
  }

  private boolean belongsToHeader(Term[] found, List<Integer> starts) {
    int labelled = 0;
    for (int start : starts) {
      labelled += found[start] != null && HeaderRows.isSure(found[start]) ? 1 : 0;
    }
    boolean first = found[starts.get(0)] != null && HeaderRows.isSure(found[starts.get(0)]);
    boolean beside = areParties(0) || HeaderRows.columnOf(terms, FieldKind.CORRECTED) > 0;
    return labelled == 0 || !first || isRank(0) || (beside && labelled == 1);
  }

  /** Whether the headers behind {@code column} are parties, each with a column of its own. */
  private boolean areParties(int column) {
    int first = HeaderRows.behind(headers, column);
    int second = HeaderRows.behind(headers, first);
    return isParty(first) && (second >= terms.length || isParty(second));
  }

  private boolean isRank(int column) {
    return column < terms.length && HeaderRows.field(terms[column]) == FieldKind.RANK;
  }

  /** Whether a header names a party, so that its column tells about that one. */
  private boolean isParty(int column) {
    return column < terms.length && terms[column] != null && HeaderRows.isParty(terms[column]);
  }

  private void caption(Cell[] row, List<Integer> starts) {
    Cell cell = row[starts.get(0)];
    headers = new Cell[0];
    groups = new Cell[0];
    for (int start : starts) {
      if (!trimmed(row[start]).isEmpty()) {
        cell = row[start];
      }
    }
    parties.forget();
    lines(trimmed(cell));
  }

  private void lines(Span cell) {
    builder.block(cell);
  }

  private void dataRow(Cell[] row, List<Integer> starts, Term[] found) {
    int at = starts.get(starts.size() > 1 && HeaderRows.numbersRanks(headers, terms) ? 1 : 0);
    Term rowLabel = found[at];
    boolean ranked = isRank(at) && trimmed(row[at]).of(text).startsWith("第");
    boolean labelled =
        (rowLabel != null && rowLabel.isLabel())
            || rows.tellsOfColumns(headers, row, starts)
            || (HeaderRows.ranksColumns(terms, at) && rows.isNoPlace(row[at]));
    boolean columnsOfParties = labelled && areParties(at) && !ranked;
    int record = builder.newRecord();
    String named = rows.lotOf(row, starts, terms, builder.section());
    String lot = named == null ? builder.lot() : named;
    int corrected = HeaderRows.columnOf(terms, FieldKind.CORRECTED);
    int label = corrected < 0 ? -1 : rows.knownLabel(row, starts, corrected);
    corrected = label < 0 ? -1 : corrected;
    Term rowTerm = label < 0 ? null : labels.wholeKnown(trimmed(row[label]).of(text));
    for (int start : starts) {
      Span value = trimmed(row[start]);
      if (value.isEmpty()) {
        continue;
      }
      builder.cellLine(value);
      Cell header = start < headers.length ? headers[start] : null;
      Term term = start < terms.length ? terms[start] : null;
      if (start == corrected) {
        builder.add(rowTerm, trimmed(row[label]), value, Source.TABLE, -1, lot, 1.0);
      } else if (columnsOfParties) {
        if (start > at && term != null) {
          parties.add(term, rowLabel, trimmed(row[at]), value, start);
        }
      } else if (term != null
          && header != null
          && !(Labels.isParty(term) && rows.isContact(value))) {
        builder.add(term, trimmed(header), value, Source.TABLE, record, lot, 1.0);
      }
    }
  }

  private void labelsBefore(Cell[] row, List<Integer> starts, Term[] found) {
    headers = new Cell[0];
    Term term = null;
    Span label = null;
    int values = 0;
    int count = 0;
    for (int start : starts) {
      Span cell = trimmed(row[start]);
      count += found[start] == null && !cell.isEmpty() && !words.isRole(cell) ? 1 : 0;
    }
    SectionKind outside = null;
    boolean filled = false;
    Cell group = null;
    enterLot(row, starts, found);
    boolean several = found[starts.get(0)] != null && count > 1 && count == starts.size() - 1;
    for (int at = 0; at < starts.size(); at++) {
      int start = starts.get(at);
      Span cell = trimmed(row[start]);
      boolean isLabel =
          found[start] != null
              && (lotOfColumn[start] == null || HeaderRows.isSure(found[start]))
              && (term == null || values > 0 || HeaderRows.isSure(found[start]));
      if (isLabel && values == 0 && HeaderRows.asksForNameOf(term, found[start])) {
        // 招标人 | 名称 | 某公司
        builder.cellLine(cell);
      } else if (isLabel) {
        boolean party = term != null && values == 0 && HeaderRows.isParty(term);
        if (party && HeaderRows.isBidder(term)) {
          builder.enter(SectionKind.BIDDERS);
        } else {
          group = party ? row[starts.get(at - 1)] : group;
        }
        group = groups.length > 0 ? groups[start] : group;
        term = found[start];
        label = cell;
        values = 0;
        builder.cellLine(cell);
        if (term.section() != null && start == starts.get(0) && !names(term, row, start)) {
          outside = builder.section();
          builder.enter(term.section());
        }
      } else if (isLabelOfNext(row, starts, at, term, values)) {
        term = null;
        values = 0;
      } else if (!cell.isEmpty() && !(term != null && words.isRole(cell))) {
        values++;
        filled |= label != null && label.equals(trimmed(row[starts.get(0)]));
        if (at + 1 < starts.size()
            && found[starts.get(at + 1)] == null
            && builder.torn().isUnit(cell, trimmed(row[starts.get(at + 1)]))) {
          at++;
          Span unit = trimmed(row[starts.get(at)]);
          cell = unit.end() > cell.end() ? new Span(cell.begin(), unit.end()) : cell;
        }
        if (term == null
            || rows.isOfGroup(row, starts, at, term)
            || (values > 1 && rows.isLabelled(cell))) {
          lines(cell);
        } else if (term.isLabel()) {
          FieldLabel known = term.in(builder.section());
          builder.implied(known, label);
          builder.cellLine(cell);
          if (group != null && parties.addMember(group, term, label, cell)) {
            continue;
          }
          int record = several ? parties.recordOf(start) : -1;
          FieldKind field = known == null ? FieldKind.OTHER : known.field();
          String lot = Lots.under(field, cell.of(text));
          if (lot != null && !several) {
            builder.enterLot(lot);
          }
          String its = lotOfColumn[start] == null ? builder.lot() : lotOfColumn[start];
          builder.add(term, label, cell, Source.TABLE, record, its, 1.0);
          inner(cell);
        } else {
          lines(cell);
        }
      }
    }
    if (outside != null && filled) {
      // 评审专家名单 | 略 says all there is: the next row is about something else.
      builder.enter(outside);
    }
  }

  /** 包号 | 中标信息, and below it 1 | 供应商名称 | 某公司: whether the first cells of the rows are lots. */
  private void enterLot(Cell[] row, List<Integer> starts, Term[] found) {
    Cell first = row[starts.get(0)];
    String lot = starts.size() > 1 ? Lots.cell(trimmed(first).of(text)) : null;
    if (HeaderRows.field(found[starts.get(0)]) == FieldKind.LOT) {
      lots = starts.size() > 1 && Lots.cell(trimmed(row[starts.get(1)]).of(text)) == null;
    } else if (lots && lot != null && found[starts.get(1)] != null) {
      builder.enterLot(lot);
    }
  }

  /** 采购单位 | 某档案馆 | 下单时间 | 6月12日: a label that nobody knows, where a second name would stand. */
  private boolean isLabelOfNext(Cell[] row, List<Integer> starts, int at, Term term, int values) {
    return term != null
        && values == 1
        && lotOfColumn[starts.get(at)] == null
        && at % 2 == 0
        && starts.size() % 2 == 0
        && HeaderRows.asksForName(term)
        && rows.endsAsName(row[starts.get(at - 1)])
        && (!rows.isName(row[starts.get(at)]) || words.isNoName(trimmed(row[starts.get(at)])));
  }

  /** Whether the cell behind {@code label} holds the name that it asks for, and no section. */
  private boolean names(Term term, Cell[] row, int label) {
    for (int k = label + 1; k < row.length; k++) {
      if (row[k] != null && !HeaderRows.isSame(row[k], row[label])) {
        Span value = trimmed(row[k]);
        return !value.isEmpty() && builder.names(term, value);
      }
    }
    return false;
  }

  /** Labels inside a value cell: 名称：… 地址：… */
  private void inner(Span cell) {
    if (Glyphs.indexOf(text, '\n', cell.begin(), cell.end()) >= 0) {
      lines(cell);
    }
  }

  private Span trimmed(Cell cell) {
    return Glyphs.trim(text, cell.span().begin(), cell.span().end());
  }
}
