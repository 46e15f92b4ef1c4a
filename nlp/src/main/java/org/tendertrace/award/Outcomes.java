package org.tendertrace.award;

import java.util.List;
import java.util.function.BiConsumer;
import org.tendertrace.extract.CueLists;
import org.tendertrace.extract.Lots;
import org.tendertrace.extract.Names;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.extract.Pair;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.knowledge.SectionKind;

/** Reads what became of a lot or a bidder: its rank, its outcome, why it failed. */
final class Outcomes {

  private static final int LONGEST_REMARK = 20;

  /** Characters of a place that a line tells alone: 第一中标候选人. */
  private static final int LONGEST_PLACE = 8;

  private static final char WIDE = 0x2E80;

  /** What parts a verdict from what it goes on with. */
  private static final String PARTS = "–—-:;,(";

  private final Names names;
  private final CueLists cues;
  private final String text;
  private final Entries entries;
  private final BiConsumer<Pair, Entry> supplier;

  /**
   * @param supplier takes the pair whose value names a winner, and the entry of its row
   */
  Outcomes(
      Names names, CueLists cues, String text, Entries entries, BiConsumer<Pair, Entry> supplier) {
    this.names = names;
    this.cues = cues;
    this.text = text;
    this.entries = entries;
    this.supplier = supplier;
  }

  static void share(Entry row) {
    if (row != null) {
      row.shared = true;
    }
  }

  /** A remark beside a lot without a supplier may be all that tells of its failure. */
  void remark(Pair pair, Entry row) {
    String value = pair.value().of(text);
    if (row == null && cues.is(Kind.WINNER_VERB, pair.label().of(text))) {
      // 成交：某公司
      outcome(pair, null);
    }
    if (row != null && cues.is(Kind.LOST, value) && value.length() > 1) {
      row.lost = true;
    }
    if (row != null && cues.is(Kind.WINNER_VERB, value)) {
      row.remarked = true;
      row.won |= row.bidder;
      row.lost &= !row.bidder;
    }
    if (row != null
        && row.suppliers.isEmpty()
        && pair.section() != SectionKind.ITEMS
        && value.length() < LONGEST_REMARK
        && cues.has(Kind.FAILED, value)) {
      row.failed = true;
      row.supplierPair = row.supplierPair == null ? pair : row.supplierPair;
    }
  }

  void rank(Pair pair, Entry row) {
    String value = pair.value().of(text);
    if (row != null && pair.lot() != null && cues.opens(Kind.FAILED, value)) {
      // 包4 | 流标（有效投标人不足三家）, across the columns of who was ranked
      row.failed = true;
      return;
    }
    int rank = Ranks.in(value);
    Entry entry = row == null ? entries.open : row;
    boolean other = entry == null || (entry.rank > 0 && entry.rank != rank);
    if (row == null && other && rank > 0 && value.length() <= LONGEST_PLACE) {
      // 推荐顺序：第一名, and below it 单位名称：某公司
      entry = entries.begin(pair);
      entries.open = entry;
    }
    if (entry != null && rank > 0 && value.length() < 24) {
      entry.rank = rank;
      entry.won |= rank == 1;
      entry.lost &= !(entry.bidder && entry.won);
    }
  }

  /** Awarded – contract price EUR 5,000: whether more is told behind the word for a win. */
  boolean opensWithWin(Pair pair) {
    String value = pair.value().of(text);
    int end = verdict(value);
    return end < value.length() && cues.is(Kind.WON, value.substring(0, end));
  }

  /** Where a verdict in Latin script ends before a dash, a comma or a bracket. */
  private static int verdict(String value) {
    int at = 0;
    while (at < value.length() && Character.isLetter(value.charAt(at)) && value.charAt(at) < WIDE) {
      at++;
    }
    int sign = at;
    while (sign < value.length() && value.charAt(sign) == ' ') {
      sign++;
    }
    boolean parted = at > 0 && sign < value.length() && PARTS.indexOf(value.charAt(sign)) >= 0;
    return parted ? at : value.length();
  }

  void outcome(Pair pair, Entry row) {
    String value = pair.value().of(text);
    if (value.length() > 60) {
      return;
    }
    value = opensWithWin(pair) ? value.substring(0, verdict(value)) : value;
    boolean failed = cues.has(Kind.FAILED, value) || cues.is(Kind.LOST, value);
    if (row != null) {
      boolean unclear = cues.has(Kind.WINNER_VERB, value) && !cues.has(Kind.LOST, value);
      row.taken = cues.is(Kind.WON, value) ? Boolean.TRUE : unclear ? null : Boolean.FALSE;
    }
    if (row != null && !failed && row.suppliers.isEmpty() && isCompany(pair)) {
      supplier.accept(pair, row);
      return;
    }
    if (row == null && !failed && names.read(text, pair.value()).size() == 1 && isCompany(pair)) {
      // 比选结果：某公司: what came of it is who won
      supplier.accept(pair, null);
      return;
    }
    Entry bidder = row == null ? openOf(pair) : row;
    if (bidder != null) {
      bidder.won |= cues.is(Kind.WON, value);
      if (bidder.bidder) {
        bidder.lost = !bidder.won;
        return;
      }
    }
    if (row == null && bidder != null && !bidder.named && cues.is(Kind.LOST, value)) {
      bidder.lost = true;
    } else if (row != null && failed) {
      boolean loser = cues.has(Kind.LOST, value);
      row.lost |= loser;
      row.failed |= !loser;
    } else if (row == null && failed && value.length() < 30 && pair.lot() != null) {
      Entry entry = entries.begin(pair);
      entry.failed = true;
      entry.supplierPair = pair;
    }
  }

  /** What is open, unless it is of another lot: Lot 2, Status: Unsuccessful. */
  private Entry openOf(Pair pair) {
    Entry open = entries.open;
    boolean other =
        open != null && open.lot != null && pair.lot() != null && !open.lot.equals(pair.lot());
    return other ? null : open;
  }

  boolean isCompany(Pair pair) {
    List<Name> read = names.read(text, pair.value());
    return !read.isEmpty() && read.stream().allMatch(Name::company);
  }

  void failure(Pair pair, Entry row) {
    String value = pair.value().of(text);
    if (cues.isNothing(value)) {
      return;
    }
    if (row != null) {
      row.failed = row.suppliers.isEmpty();
      row.supplierPair = row.supplierPair == null ? pair : row.supplierPair;
    } else if (pair.lot() != null) {
      Entry entry = entries.begin(pair);
      entry.failed = true;
      entry.supplierPair = pair;
    }
  }

  void lot(Pair pair, Entry row) {
    if (row == null || pair.field() == FieldKind.LOT_NAME) {
      if (row == null
          && pair.field() == FieldKind.LOT
          && entries.open != null
          && entries.open.lot == null
          && pair.record() < 0) {
        String lot = Lots.cell(pair.value().of(text));
        boolean fresh = entries.open.suppliers.isEmpty() || entries.open.money == null;
        entries.open.lot = fresh ? lot : null;
      }
      return;
    }
    String lot = Lots.cell(pair.value().of(text));
    row.lot = lot == null ? row.lot : lot;
  }
}
