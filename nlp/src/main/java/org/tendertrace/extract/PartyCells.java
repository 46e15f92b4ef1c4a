package org.tendertrace.extract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.tendertrace.extract.Labels.Term;
import org.tendertrace.extract.Pair.Source;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.knowledge.FieldLabel;
import org.tendertrace.knowledge.SectionKind;
import org.tendertrace.model.Page.Cell;
import org.tendertrace.model.Span;

/**
 * Adds what the cells of a table tell of parties that have columns, or cells over rows, of their
 * own.
 */
final class PartyCells {

  private final LayoutBuilder builder;
  private final Labels labels;
  private final int[] recordOfColumn;
  private final Map<Integer, Integer> recordOfGroup = new HashMap<>();

  PartyCells(LayoutBuilder builder, Labels labels, int columns) {
    this.builder = builder;
    this.labels = labels;
    this.recordOfColumn = new int[columns];
  }

  /** The rows from here on are of other parties. */
  void forget() {
    Arrays.fill(recordOfColumn, -1);
  }

  int recordOf(int column) {
    if (recordOfColumn[column] <= 0) {
      recordOfColumn[column] = builder.newRecord() + 1;
    }
    return recordOfColumn[column] - 1;
  }

  /**
   * Adds a cell under the header of a party, beside the label of a row.
   *
   * @param rowLabel {@code null} for one that nobody knows
   */
  void add(Term header, Term rowLabel, Span label, Span value, int column) {
    addTo(header, rowLabel, label, value, recordOf(column));
  }

  /**
   * Adds a label and its value beside the cell of a party that they are about, 中标人 | 名称 | 某公司;
   * false where the cell names no party.
   */
  boolean addMember(Cell group, Term term, Span label, Span value) {
    Span name = Glyphs.trim(builder.text(), group.span().begin(), group.span().end());
    Term party = labels.whole(name.of(builder.text()));
    if (party == null || !party.isLabel()) {
      return false;
    }
    builder.implied(party.in(builder.section()), name);
    int record = recordOfGroup.computeIfAbsent(group.span().begin(), g -> builder.newRecord());
    addTo(party, term, label, value, record);
    return true;
  }

  private void addTo(Term header, Term rowLabel, Span label, Span value, int record) {
    boolean other = header.field() == FieldKind.OTHER_BIDDER;
    FieldLabel row = rowLabel == null ? null : rowLabel.in(SectionKind.CANDIDATE);
    FieldKind field = row == null ? FieldKind.OTHER : row.field();
    if (field == FieldKind.NAME) {
      field = FieldKind.SUPPLIER;
    }
    if (other) {
      field = field == FieldKind.SUPPLIER ? FieldKind.OTHER_BIDDER : FieldKind.OTHER;
    }
    builder.addField(field, 0.9, label, value, Source.TABLE, record, builder.lot());
  }
}
