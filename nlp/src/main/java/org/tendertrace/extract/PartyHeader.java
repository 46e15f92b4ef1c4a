package org.tendertrace.extract;

import java.util.List;
import org.tendertrace.extract.Labels.Term;
import org.tendertrace.model.Page.Cell;
import org.tendertrace.model.Span;

/** Tells headers by the name that stands below the one which asks for a party. */
final class PartyHeader {

  private final String text;
  private final HeaderRows rows;

  PartyHeader(String text, HeaderRows rows) {
    this.text = text;
    this.rows = rows;
  }

  /**
   * Vendor | Items | Amount above Example Ltd | 1-6 | $500: no figure, no name beside the label.
   */
  boolean isAboveName(Cell[] row, Term[] found, List<Integer> starts, Cell[] below) {
    boolean party = false;
    for (int start : starts) {
      Span cell = Glyphs.trim(text, row[start].span().begin(), row[start].span().end());
      if (cell.isEmpty() || rows.isName(row[start]) || Glyphs.holdsDigit(text, cell)) {
        return false;
      }
      party |=
          HeaderRows.isParty(found[start]) && below[start] != null && rows.isName(below[start]);
    }
    return party && starts.size() > 1;
  }
}
