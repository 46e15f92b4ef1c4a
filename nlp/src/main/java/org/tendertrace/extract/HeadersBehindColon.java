package org.tendertrace.extract;

import java.util.List;
import org.tendertrace.model.Span;

/**
 * Parts the first header of a table that lost its structure from what stands before it on its line:
 * 采购结果： 包号, and below it 中标供应商, 中标金额; 采购包1: 供应商名称.
 */
final class HeadersBehindColon {

  private static final int LONGEST_HEADER = 14;

  /** Headers below it, at least one of them listed. */
  private static final int FEWEST = 2;

  private final String text;
  private final Labels labels;

  HeadersBehindColon(String text, Labels labels) {
    this.text = text;
    this.labels = labels;
  }

  /** Puts such headers on lines of their own; {@code headings} tells of each line what it is. */
  void part(List<Span> lines, List<Boolean> headings) {
    TableLines looks = new TableLines(text, lines, labels);
    for (int k = 0; k + FEWEST < lines.size(); k++) {
      Span line = lines.get(k);
      int colon = colonBefore(line);
      if (colon < 0 || !looks.mayBeHeader(k + 1) || !looks.mayBeHeader(k + 2)) {
        continue;
      }
      Span header = Glyphs.trim(text, colon + 1, line.end());
      boolean listed = looks.headerTerm(k + 1) != null || looks.headerTerm(k + 2) != null;
      Labels.Term term = listed ? labels.wholeKnown(header.of(text)) : null;
      if (term != null && term.isLabel()) {
        lines.set(k, new Span(line.begin(), colon + 1));
        lines.add(k + 1, header);
        headings.add(k + 1, false);
        looks = new TableLines(text, lines, labels);
      }
    }
  }

  /** The colon before the short last word of a line that a blank parts from it; -1 for none. */
  private int colonBefore(Span line) {
    int last = Math.max(line.begin(), line.end() - LONGEST_HEADER);
    for (int k = line.end() - 1; k > last; k--) {
      if (Glyphs.isSpace(text.charAt(k))) {
        return Glyphs.isColon(text.charAt(k - 1)) ? k - 1 : -1;
      }
    }
    return -1;
  }
}
