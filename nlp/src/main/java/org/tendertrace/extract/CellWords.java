package org.tendertrace.extract;

import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.model.Page.Cell;
import org.tendertrace.model.Span;

/** Tells by its words what a cell of a table is there for. */
final class CellWords {

  private static final int LONGEST = 60;
  private static final int LONGEST_ROLE = 9;
  private static final int LONGEST_GROUP = 20;

  private final String text;
  private final CueLists cues;

  CellWords(String text, CueLists cues) {
    this.text = text;
    this.cues = cues;
  }

  /** Whether a cell holds no more than the part that the name beside it has in a consortium. */
  boolean isRole(Span cell) {
    return cell.length() <= LONGEST_ROLE && cues.has(Kind.MEMBER, cell.of(text));
  }

  /** Whether a cell holds what no name does: 是否中小企业. */
  boolean isNoName(Span cell) {
    return cues.has(Kind.NOT_NAME, cell.of(text));
  }

  /** Whether a cell opens a row of sums: 合计. */
  boolean opensSum(Span cell) {
    return cell.length() <= LONGEST && cues.opens(Kind.SUM_ROW, cell.of(text));
  }

  /**
   * Whether a cell stands beside several rows that are about earlier contracts: 业绩, 获奖情况（近三年）, and
   * no 荣誉室布展.
   */
  boolean isPast(Cell cell) {
    if (cell == null || cell.rowSpan() <= 1 || cell.span().length() > LONGEST_GROUP) {
      return false;
    }
    Span span = Glyphs.trim(text, cell.span().begin(), cell.span().end());
    int end = span.isEmpty() ? span.end() : Glyphs.bracketBegin(text, span.end(), LONGEST_GROUP);
    return end > span.begin() && cues.ends(Kind.PAST, text.substring(span.begin(), end));
  }
}
