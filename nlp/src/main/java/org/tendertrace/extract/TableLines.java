package org.tendertrace.extract;

import java.util.BitSet;
import java.util.List;
import org.tendertrace.extract.Labels.Term;
import org.tendertrace.model.Span;

/**
 * Tells what lines look like that may be the headers and cells of a table that lost its rows. The
 * lines must stay as they are: what one of them says as a label is looked up once.
 */
final class TableLines {

  static final int LONGEST_HEADER = 30;

  private static final int LONGEST_UNKNOWN_HEADER = 12;

  private final String text;
  private final List<Span> lines;
  private final Labels labels;

  /** What each line says that was asked, as a label or heading that is listed. */
  private final Term[] terms;

  private final BitSet asked = new BitSet();

  TableLines(String text, List<Span> lines, Labels labels) {
    this.text = text;
    this.lines = lines;
    this.labels = labels;
    terms = new Term[lines.size()];
  }

  /** Whether a line is a header, or short enough for one that nobody knows. */
  boolean mayBeHeader(int k) {
    Span line = lines.get(k);
    return headerTerm(k) != null
        || (line.length() <= LONGEST_UNKNOWN_HEADER
            && !hasColon(k)
            && (!opensSection(k) || isAmidHeaders(k))
            && !labels.endsName(text, line.begin(), line.end())
            && !Glyphs.holdsDigit(text, line));
  }

  /** 供应商资格要求 right before another header is a header, and opens no section. */
  private boolean isAmidHeaders(int k) {
    Span line = lines.get(k);
    return Enumerators.topOrdinal(text, line.begin(), line.end()) <= 0 && headerTerm(k + 1) != null;
  }

  /** What a line says as a label that is listed; {@code null} where it is none. */
  Term headerTerm(int k) {
    if (k >= lines.size()) {
      return null;
    }
    Term term = listed(k);
    return term != null && term.isLabel() ? term : null;
  }

  /** What a line says as a label or heading that is listed; {@code null} where it is none. */
  private Term listed(int k) {
    if (!asked.get(k)) {
      asked.set(k);
      Span line = lines.get(k);
      terms[k] = line.length() > LONGEST_HEADER ? null : labels.wholeKnown(line.of(text));
    }
    return terms[k];
  }

  /** The number that is all of a line; -1 where it is none. */
  int number(int k) {
    Span line = lines.get(k);
    if (line.length() > 3) {
      return -1;
    }
    int value = 0;
    for (int c = line.begin(); c < line.end(); c++) {
      if (!Glyphs.isDigit(text.charAt(c))) {
        return -1;
      }
      value = value * 10 + Character.digit(text.charAt(c), 10);
    }
    return value;
  }

  /** Whether a line is a heading. */
  boolean opensSection(int k) {
    Span line = lines.get(k);
    if (Enumerators.topOrdinal(text, line.begin(), line.end()) > 0) {
      return true;
    }
    Term term = listed(k);
    return term != null && term.section() != null && !term.isLabel();
  }

  boolean hasColon(int k) {
    return colonAt(k) >= 0;
  }

  /** Where a colon stands near the begin of a line; -1 for nowhere. */
  int colonAt(int k) {
    Span line = lines.get(k);
    for (int c = line.begin(); c < line.end() && c < line.begin() + LONGEST_HEADER; c++) {
      if (Glyphs.isColon(text.charAt(c))) {
        return c;
      }
    }
    return -1;
  }
}
