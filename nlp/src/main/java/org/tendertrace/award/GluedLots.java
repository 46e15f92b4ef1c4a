package org.tendertrace.award;

import java.util.ArrayList;
import java.util.List;
import org.tendertrace.extract.CueLists;
import org.tendertrace.extract.Lots;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.text.Amount;

/**
 * Reads rows run together that each open with their lot, told by the lots' numbers, which go up row
 * by row: 包别中标供应商中标金额第1包某公司3271400元第2包废标——第3包….
 */
final class GluedLots {

  private static final int FEWEST = 2;

  /** Characters of a row. */
  private static final int LONGEST_ROW = 160;

  /** Characters behind a lot's mark in which it is told that nobody won. */
  private static final int LONGEST_FAILURE = 40;

  private final CueLists cues;
  private final GluedRows cells;
  private final RowEntries entries;

  GluedLots(CueLists cues, GluedRows cells, RowEntries entries) {
    this.cues = cues;
    this.cells = cells;
    this.entries = entries;
  }

  /**
   * The rows from {@code from} on; none where one of them tells neither who won for how much nor
   * that nobody did.
   *
   * @param subject whether what was bought stands before the name
   * @param price what stands above the prices
   */
  List<Entry> read(String text, int from, int end, boolean subject, String price) {
    List<Entry> rows = new ArrayList<>();
    int at = from;
    Lots.Mark mark = Lots.at(text, at, end);
    while (mark != null) {
      int next = next(text, at, mark, end);
      int last = next < 0 ? Math.min(end, mark.end() + LONGEST_ROW) : next;
      Entry row = row(text, mark, last, subject, price);
      if (row == null) {
        return List.of();
      }
      rows.add(row);
      at = next;
      mark = next < 0 ? null : Lots.at(text, next, end);
    }
    return rows.size() < FEWEST ? List.of() : rows;
  }

  private Entry row(String text, Lots.Mark mark, int end, boolean subject, String header) {
    Name name =
        subject ? cells.behindSubject(text, mark.end(), end) : cells.name(text, mark.end(), end);
    if (name == null) {
      int told = Math.min(end, mark.end() + LONGEST_FAILURE);
      Entry failed = new Entry();
      failed.lot = mark.lot();
      failed.failed = true;
      return cues.has(Kind.FAILED, text.substring(mark.end(), told)) ? failed : null;
    }
    Amount price = cells.price(text, name.span().end(), end, header);
    return price == null
        ? null
        : entries.of(mark.lot(), name, price, cells.asked(text, price, header));
  }

  /** Where the lot behind {@code mark} opens, marked as that one is; -1 for nowhere. */
  private static int next(String text, int at, Lots.Mark mark, int end) {
    String lot = following(mark.lot());
    for (int k = mark.end(); k < Math.min(end, mark.end() + LONGEST_ROW); k++) {
      Lots.Mark other = text.charAt(k) == text.charAt(at) ? Lots.at(text, k, end) : null;
      if (other != null && other.lot().equals(lot)) {
        return k;
      }
    }
    return -1;
  }

  private static String following(String lot) {
    boolean digits = lot.length() <= 2 && lot.chars().allMatch(Character::isDigit);
    return digits ? Integer.toString(Integer.parseInt(lot) + 1) : "";
  }
}
