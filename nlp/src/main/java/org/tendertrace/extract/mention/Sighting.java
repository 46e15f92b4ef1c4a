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
 * @param listed the line that it stands in where that is an item of a list that counts itself;
 *     {@code null} for other lines, and for cells of one line
 * @param mark the shape of what opens that line; empty where there is none
 * @param section the heading that it stands under
 * @param isHeading whether it stands in the title or a heading
 */
record Sighting(
    Mention mention,
    Layout.Row row,
    Span item,
    Span listed,
    String mark,
    String section,
    boolean isHeading) {

  private static final int LONGEST_LIST = 600;

  private int rowNumber() {
    return row.cells().stream().mapToInt(Page.Cell::row).max().orElse(0);
  }

  /** Whether another stands in the same table or list. */
  private boolean isBeside(Sighting other) {
    if (row != null || other.row() != null) {
      return row != null
          && other.row() != null
          && other.row().table().span().equals(row.table().span());
    }
    if (!section.equals(other.section())) {
      return false;
    }
    if (item != null && other.item() != null) {
      // Where no mark opens an item, the same number is rather the same machines once more.
      boolean again =
          !equals(other)
              && mark.isEmpty()
              && other.mark().isEmpty()
              && mention.quantity().compareTo(other.mention().quantity()) == 0;
      return !again;
    }
    // The same number in two lines is rather one thing told twice, unless they are items alike.
    boolean lines = listed != null && other.listed() != null;
    boolean same = lines && listed.equals(other.listed());
    boolean near = lines && Math.abs(listed.begin() - other.listed().begin()) <= LONGEST_LIST;
    boolean differs =
        other.mention().quantity() != null
            && mention.quantity().compareTo(other.mention().quantity()) != 0;
    return same || (near && (differs || mark.equals(other.mark())));
  }

  /** What tells the rows and lines apart that are added up. */
  private int at() {
    if (listed != null && (row != null || item == null)) {
      return listed.begin();
    }
    // Two rows of a table of labels and values may tell of one item.
    boolean elsewhere = item != null && (row == null || !row.covers(item));
    return elsewhere ? item.begin() : -1 - rowNumber();
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
   * The mention with the quantities of all rows of its table, or of all items and lines of its
   * list, that name it in the same unit: 4 in the first and 8 in the second are 12. What a title or
   * a sentence repeats is not added.
   */
  Mention withQuantityOfAllRows(List<Sighting> all) {
    if (mention.quantity() == null || (row == null && item == null && listed == null)) {
      return mention;
    }
    Map<Integer, BigDecimal> rows = new TreeMap<>();
    for (Sighting each : all) {
      if (isBeside(each)
          && each.identity().equals(identity())
          && mention.unit().equals(each.mention().unit())) {
        rows.putIfAbsent(each.at(), each.mention().quantity());
      }
    }
    BigDecimal sum = rows.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return counting(sum).mention();
  }

  /** The sighting with another quantity in the same unit. */
  private Sighting counting(BigDecimal quantity) {
    Mention counted =
        new Mention(
            mention.noticeId(),
            mention.begin(),
            mention.end(),
            mention.surface(),
            mention.type(),
            mention.key(),
            mention.status(),
            mention.lot(),
            quantity,
            mention.unit(),
            mention.region(),
            mention.access(),
            mention.method(),
            mention.reason(),
            mention.confidence());
    return new Sighting(counted, row, item, listed, mark, section, isHeading);
  }

  /** The sighting with so much more in the same unit. */
  Sighting with(BigDecimal more) {
    return counting(mention.quantity().add(more));
  }
}
