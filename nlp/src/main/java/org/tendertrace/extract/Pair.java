package org.tendertrace.extract;

import java.util.Locale;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.knowledge.SectionKind;
import org.tendertrace.model.Span;
import org.tendertrace.text.Amounts;

/**
 * A label and its value.
 *
 * @param field what the label announces in its section
 * @param weight how surely it does, 0 to 1
 * @param value where the value stands; trimmed, and never empty
 * @param lot the lot it stands under; {@code null} for none
 * @param record number of the row or column of a table that it belongs to, unique on the page; -1
 *     outside tables
 * @param unit what the label or the header says that the value's numbers are; {@code null} for
 *     nothing
 */
public record Pair(
    FieldKind field,
    double weight,
    Span label,
    Span value,
    SectionKind section,
    String lot,
    int record,
    Amounts.Unit unit,
    Source source) {

  /** How label and value stand to one another. */
  public enum Source {
    /** Header and cell, or label cell and value cell. */
    TABLE,
    /** A table whose structure was lost: headers and cells stand on lines of their own. */
    LOST_TABLE,
    /** On one line, with a colon or a blank between. */
    LINE,
    /** The value stands on the line below. */
    NEXT_LINE,
    /** The label was guessed from its parts. */
    GUESS;

    private final String printed = name().toLowerCase(Locale.ROOT);
  }

  /** The rule's name in evidence, such as {@code label:buyer/table}. */
  public String rule(String fieldName) {
    return "label:" + fieldName + "/" + source.printed;
  }

  /** The part of the value that is about a lot. */
  Pair part(Span of, String itsLot) {
    return new Pair(field, weight, label, of, section, itsLot, record, unit, source);
  }

  /** The pair with a part of its value. */
  public Pair narrowed(Span part) {
    return new Pair(field, weight, label, part, section, lot, record, unit, source);
  }

  Pair inSection(SectionKind other) {
    return new Pair(field, weight, label, value, other, lot, record, unit, source);
  }
}
