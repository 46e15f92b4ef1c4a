package org.tendertrace.extract.mention;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.List;
import org.tendertrace.extract.mention.Figure.Shape;
import org.tendertrace.extract.mention.ItemParts.Role;
import org.tendertrace.extract.mention.PlainNumbers.Cell;
import org.tendertrace.model.Page;
import org.tendertrace.text.Folded;

/** Adds up the column of a table that a name titles: 配昇腾910B（张） over the numbers of each place. */
final class NamedColumns {

  private static final Pattern UNIT = Pattern.compile("[(](?:单位[:：]?)?([^(),，;；]{1,10})[)]?$");

  private static final String NONE = "—-–/无";

  private final Counts counts;
  private final CountWords words;

  NamedColumns(Counts counts, CountWords words) {
    this.counts = counts;
    this.words = words;
  }

  /**
   * What the column below a name comes to, its row of totals where it has one; {@code null} where
   * the name titles no column of numbers.
   */
  Figure sum(Candidate candidate, Layout.Place place, String text) {
    Layout.Row row = place.row();
    Page.Cell title = null;
    for (Page.Cell cell : row == null ? List.<Page.Cell>of() : row.cells()) {
      title = cell.span().covers(candidate.span()) && cell.column() > 0 ? cell : title;
    }
    if (title != null && !row.headers().get(row.cells().indexOf(title)).isEmpty()) {
      return null;
    }
    if (title == null) {
      return null;
    }
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal whole = null;
    String word = "";
    int rows = 0;
    for (Page.Cell cell : row.table().cells()) {
      if (cell.row() <= title.row() || cell.column() != title.column() || cell.span().isEmpty()) {
        continue;
      }
      String says = Folded.key(cell.span().of(text)).strip();
      if (says.length() == 1 && NONE.indexOf(says.charAt(0)) >= 0) {
        continue;
      }
      Cell number = PlainNumbers.cell(says);
      if (number == null || cell.columnSpan() > 1) {
        return null;
      }
      rows++;
      word = rows == 1 || word.equals(number.word()) ? number.word() : "";
      sum = sum.add(number.value());
      whole = isOfAll(row.table(), cell.row(), text) ? number.value() : whole;
    }
    if (rows == 0 || sum.signum() == 0) {
      return null;
    }
    String label = title.span().of(text);
    Matcher unit = UNIT.matcher(Folded.key(label));
    String counted = counts.unit(unit.find() ? unit.group(1) : word);
    return new Figure(
        title.span(),
        whole == null ? sum : whole,
        counted,
        counted == null ? Shape.CELL : Shape.CELL_UNIT,
        label,
        Role.CELL,
        false,
        title.span(),
        null,
        List.of());
  }

  /** Whether a row is that of totals. */
  private boolean isOfAll(Page.Table table, int row, String text) {
    return table.cells().stream()
        .anyMatch(
            c ->
                c.row() == row
                    && c.column() == 0
                    && words.isOfAll(Folded.key(c.span().of(text)).replace(" ", "")));
  }
}
