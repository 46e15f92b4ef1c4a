package org.tendertrace.extract;

import java.util.List;
import org.tendertrace.extract.Labels.Term;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.model.Page.Cell;
import org.tendertrace.model.Span;

/** Tells headers of lots by the sums below the last of them: 标段号 | 范围 | 预算（万元）. */
final class SumHeader {

  private SumHeader() {}

  /** Whether a row asks for lots first and for money last, above a lot and a figure. */
  static boolean isAboveSums(String text, List<Integer> starts, Term[] found, Cell[] below) {
    int first = starts.get(0);
    int last = starts.get(starts.size() - 1);
    Term money = found[last];
    return starts.size() > 2
        && HeaderRows.field(found[first]) == FieldKind.LOT
        && money != null
        && Labels.isMoney(money)
        && below[first] != null
        && Lots.cell(cell(text, below[first])) != null
        && below[last] != null
        && isFigure(cell(text, below[last]));
  }

  private static String cell(String text, Cell cell) {
    Span span = Glyphs.trim(text, cell.span().begin(), cell.span().end());
    return span.of(text);
  }

  /** 203.48, 1,250,000.00, 56万元. */
  private static boolean isFigure(String cell) {
    return !cell.isEmpty()
        && cell.chars().allMatch(c -> Glyphs.isDigit((char) c) || ".,，￥¥万元 ".indexOf(c) >= 0);
  }
}
