package org.tendertrace.extract.mention;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tendertrace.model.Mention;
import org.tendertrace.model.Page;
import org.tendertrace.model.Span;

/**
 * A mention at one of its places.
 *
 * @param row of the table that it stands in; {@code null} outside of tables
 * @param item the line that counts its item; {@code null} where none does
 * @param section the heading that it stands under
 * @param isHeading whether it stands in the title or a heading
 */
record Sighting(Mention mention, Layout.Row row, Span item, String section, boolean isHeading) {

  private int rowNumber() {
    return row.cells().stream().mapToInt(Page.Cell::row).max().orElse(0);
  }

  /** Whether it stands in a question. */
  boolean isQuestion() {
    return mention.method().endsWith("+" + Questions.METHOD);
  }

  /** Whether it stands in the old text of a correction. */
  boolean isChange() {
    return mention.method().endsWith("+change");
  }

  /** What makes two sightings one mention. */
  String identity() {
    return mention.type() + "|" + mention.key() + "|" + mention.status() + "|" + mention.lot();
  }

  /**
   * The mention with the quantities of all rows of its table, or of all items of its list, that
   * name it in the same unit: 4 in the first and 8 in the second are 12. What a title or a sentence
   * repeats is not added.
   */
  Mention withQuantityOfAllRows(List<Sighting> all) {
    if (mention.quantity() == null || (row == null && item == null)) {
      return mention;
    }
    Map<Integer, BigDecimal> rows = new TreeMap<>();
    for (Sighting each : all) {
      boolean beside =
          row == null
              ? each.row() == null && each.item() != null && section.equals(each.section())
              : each.row() != null && each.row().table().span().equals(row.table().span());
      if (beside
          && each.identity().equals(identity())
          && mention.unit().equals(each.mention().unit())) {
        int at = row == null ? each.item().begin() : each.rowNumber();
        rows.putIfAbsent(at, each.mention().quantity());
      }
    }
    BigDecimal sum = rows.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Mention(
        mention.noticeId(),
        mention.begin(),
        mention.end(),
        mention.surface(),
        mention.type(),
        mention.key(),
        mention.status(),
        mention.lot(),
        sum,
        mention.unit(),
        mention.region(),
        mention.access(),
        mention.method(),
        mention.reason(),
        mention.confidence());
  }
}
