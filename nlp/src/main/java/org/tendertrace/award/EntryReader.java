package org.tendertrace.award;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tendertrace.extract.CueLists;
import org.tendertrace.extract.Layout;
import org.tendertrace.extract.Lots;
import org.tendertrace.extract.MoneyReader;
import org.tendertrace.extract.MoneyReader.Kinds;
import org.tendertrace.extract.MoneyReader.Money;
import org.tendertrace.extract.Names;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.extract.Pair;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.knowledge.SectionKind;
import org.tendertrace.model.Span;
import org.tendertrace.text.Numerals;

/**
 * Gathers the pairs of a layout into entries: a row of a table is one, a line that names a supplier
 * begins one, and prices join the supplier that stands before them.
 */
final class EntryReader {

  private static final int LONGEST_FAILURE = 40;

  private final Names names;
  private final MoneyReader money;
  private final CueLists cues;
  private final String text;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<Integer, Entry> byRecord = new HashMap<>();
  private Entry open;

  EntryReader(Names names, MoneyReader money, CueLists cues, String text) {
    this.names = names;
    this.money = money;
    this.cues = cues;
    this.text = text;
  }

  List<Entry> read(Layout layout) {
    for (Pair pair : layout.pairs()) {
      if (isAboutAwards(pair.section())) {
        step(pair);
      }
    }
    layout.lines().stream().filter(l -> isAboutAwards(l.section())).forEach(this::failedLot);
    entries.removeIf(
        e ->
            e.isEmpty()
                || (e.suppliers.isEmpty() && e.record >= 0 && !e.failed && e.total() == null));
    return entries;
  }

  private static boolean isAboutAwards(SectionKind section) {
    return switch (section) {
      case BIDDERS,
          EXPERTS,
          FEE,
          CONTACT,
          CONTACT_BUYER,
          CONTACT_AGENCY,
          QUALIFICATION,
          BIDDING,
          AROUND ->
          false;
      default -> true;
    };
  }

  private void step(Pair pair) {
    Entry entry = pair.record() >= 0 ? ofRecord(pair) : null;
    switch (pair.field()) {
      case SUPPLIER -> supplier(pair, entry);
      case OTHER_BIDDER -> otherBidder(pair, entry);
      case NAME -> {
        if (pair.section() == SectionKind.SUPPLIER) {
          supplier(pair.field() == FieldKind.NAME ? pair : null, entry);
        }
      }
      case AMOUNT -> amount(pair, entry);
      case RATE -> rate(pair, entry);
      case UNIT_PRICE -> unitPrice(pair, entry);
      case RANK -> rank(pair, entry);
      case OUTCOME -> outcome(pair, entry);
      case FAILURE_REASON -> failure(pair, entry);
      case LOT, LOT_NAME -> lot(pair, entry);
      case BUYER, PROJECT_ID, AGENCY ->
          open = pair.record() < 0 && open != null && open.lost ? null : open;
      default -> {}
    }
  }

  private Entry ofRecord(Pair pair) {
    return byRecord.computeIfAbsent(
        pair.record(),
        r -> {
          Entry entry = begin(pair);
          entry.record = r;
          return entry;
        });
  }

  private Entry begin(Pair pair) {
    Entry entry = new Entry();
    entry.lot = pair.lot();
    entry.section = pair.section();
    entries.add(entry);
    return entry;
  }

  private void supplier(Pair pair, Entry row) {
    String value = pair.value().of(text);
    if (value.length() < 30
        && cues.has(Kind.FAILED, value)
        && names.read(text, pair.value()).stream().noneMatch(Name::company)) {
      Entry entry = row == null ? begin(pair) : row;
      entry.failed = true;
      entry.supplierPair = pair;
      open = entry;
      return;
    }
    List<Name> read = names.read(text, pair.value());
    boolean apart =
        pair.source() == Pair.Source.NEXT_LINE || pair.source() == Pair.Source.LOST_TABLE;
    if (read.isEmpty() || (apart && !read.get(0).ended())) {
      return;
    }
    if (row == null && read.size() > 1 && isRankedList(pair)) {
      read = read.subList(0, 1);
    }
    Entry entry = row;
    if (entry == null) {
      boolean waiting =
          open != null
              && open.suppliers.isEmpty()
              && !open.failed
              && !open.lost
              && open.record < 0
              && Objects.equals(open.lot, pair.lot());
      entry = waiting ? open : begin(pair);
    }
    if (entry.suppliers.isEmpty()) {
      entry.suppliers.addAll(read);
      entry.supplierPair = pair;
      if (entry.lot == null) {
        entry.lot = pair.lot();
      }
    } else if (pair.weight() > entry.supplierPair.weight() + 0.1) {
      entry.suppliers.clear();
      entry.suppliers.addAll(read);
      entry.supplierPair = pair;
    }
    entry.rank = entry.rank == 0 ? rankBefore(pair) : entry.rank;
    open = entry;
  }

  /** 中标候选人：甲公司、乙公司、丙公司 names the candidates in their order. */
  private boolean isRankedList(Pair pair) {
    return pair.section() == SectionKind.CANDIDATE
        || text.substring(pair.label().begin(), pair.label().end()).contains("候选");
  }

  private int rankBefore(Pair pair) {
    String label =
        text.substring(pair.label().begin(), Math.min(text.length(), pair.label().end()));
    String value =
        text.substring(
            pair.value().begin(), Math.min(pair.value().end(), pair.value().begin() + 8));
    for (String each : new String[] {label, value}) {
      int at = each.indexOf('第');
      if (at >= 0 && at + 1 < each.length()) {
        int ordinal = Numerals.ordinal(each.substring(at + 1, at + 2));
        if (ordinal > 0 && (at + 2 >= each.length() || "名中成候".indexOf(each.charAt(at + 2)) >= 0)) {
          return ordinal;
        }
      }
    }
    return 0;
  }

  private void otherBidder(Pair pair, Entry row) {
    if (row != null) {
      if (row.suppliers.isEmpty()) {
        row.lost = true;
      }
      return;
    }
    Entry entry = new Entry();
    entry.lost = true;
    entry.lot = pair.lot();
    open = entry;
  }

  private void amount(Pair pair, Entry row) {
    if (pair.section() == SectionKind.ITEMS && pair.weight() < 0.9) {
      return;
    }
    Money read = money.read(text, pair);
    if (read == null) {
      if (pair.value().length() < 30
          && cues.has(Kind.FAILED, pair.value().of(text))
          && row != null) {
        row.failed = true;
      }
      return;
    }
    Entry entry = row == null ? target(pair) : row;
    if (entry != null) {
      entry.offer(pair, read);
    }
  }

  /** The entry that a price on a line of its own belongs to; {@code null} for one who lost. */
  private Entry target(Pair pair) {
    if (open != null && open.lost) {
      return pair.weight() >= 0.9 ? begin(pair) : null;
    }
    if (open != null && (pair.lot() == null || Objects.equals(open.lot, pair.lot()))) {
      boolean taken =
          open.money != null
              && open.money.kind() == Kinds.TOTAL
              && pair.weight() <= open.amountWeight;
      if (!taken || isTotal(pair) || !open.suppliers.isEmpty()) {
        return open;
      }
    }
    for (Entry entry : entries) {
      if (pair.lot() != null && pair.lot().equals(entry.lot) && entry.money == null) {
        return entry;
      }
    }
    open = begin(pair);
    return open;
  }

  private boolean isTotal(Pair pair) {
    String label = text.substring(pair.label().begin(), pair.label().end());
    return label.startsWith("总") || label.startsWith("總");
  }

  private void rate(Pair pair, Entry row) {
    Entry entry = row == null ? open : row;
    if (entry == null || entry.lost) {
      return;
    }
    String value = pair.value().of(text);
    if (value.chars().noneMatch(c -> c >= '0' && c <= '9') && !cues.has(Kind.RATE, value)) {
      return;
    }
    Money read = money.read(text, pair);
    boolean isMoney = read != null && read.kind() == Kinds.TOTAL && !read.bare();
    entry.offer(
        pair, isMoney ? read : new Money(null, null, Kinds.RATE, pair.value(), false, false));
  }

  private void unitPrice(Pair pair, Entry row) {
    Entry entry = row == null ? open : row;
    boolean owned = entry != null && !entry.lost && (row != null || !entry.suppliers.isEmpty());
    if (pair.section() == SectionKind.ITEMS || !owned) {
      return;
    }
    Money read = money.read(text, pair);
    if (read != null
        && read.kind() != Kinds.RATE
        && read.kind() != Kinds.UNDISCLOSED
        && entry.money == null) {
      entry.offer(
          pair,
          new Money(
              read.value(), read.currency(), Kinds.UNIT_PRICE, read.span(), false, read.bare()));
      entry.amountWeight = 0;
    }
  }

  private void rank(Pair pair, Entry row) {
    String value = pair.value().of(text);
    int rank = 0;
    for (int k = 0; k < value.length() && rank <= 0; k++) {
      int last = k;
      while (last < value.length()
          && last - k < 2
          && Numerals.ordinal(value.substring(k, last + 1)) > 0) {
        last++;
      }
      rank = last > k ? Numerals.ordinal(value.substring(k, last)) : 0;
    }
    Entry entry = row == null ? open : row;
    if (entry != null && rank > 0 && value.length() < 24) {
      entry.rank = rank;
    }
  }

  private void outcome(Pair pair, Entry row) {
    String value = pair.value().of(text);
    if (value.length() > 60) {
      return;
    }
    boolean failed = cues.has(Kind.FAILED, value) || value.equals("否");
    if (row != null && failed) {
      boolean loser = value.contains("未") || value.equals("否");
      row.lost |= loser;
      row.failed |= !loser;
    } else if (row == null && failed && value.length() < 30 && pair.lot() != null) {
      Entry entry = begin(pair);
      entry.failed = true;
      entry.supplierPair = pair;
    }
  }

  /** 包2废标，原因：…: the line that a lot's mark opens says that it failed. */
  private void failedLot(Layout.TextLine line) {
    Span span = line.span();
    Lots.Mark mark = Lots.at(text, span.begin(), span.end());
    if (mark == null || mark.end() >= span.end()) {
      return;
    }
    int rest = Math.min(span.end(), mark.end() + LONGEST_FAILURE);
    if (cues.opens(Kind.FAILED, text.substring(mark.end(), rest))) {
      Entry entry = new Entry();
      entry.lot = mark.lot();
      entry.section = line.section();
      entry.failed = true;
      entries.add(entry);
    }
  }

  private void failure(Pair pair, Entry row) {
    String value = pair.value().of(text);
    if (cues.isNothing(value)) {
      return;
    }
    if (row != null) {
      row.failed = row.suppliers.isEmpty();
      row.supplierPair = row.supplierPair == null ? pair : row.supplierPair;
    } else if (pair.lot() != null) {
      Entry entry = begin(pair);
      entry.failed = true;
      entry.supplierPair = pair;
    }
  }

  private void lot(Pair pair, Entry row) {
    if (row == null || pair.field() == FieldKind.LOT_NAME) {
      if (row == null
          && pair.field() == FieldKind.LOT
          && open != null
          && open.lot == null
          && pair.record() < 0) {
        String lot = Lots.cell(pair.value().of(text));
        boolean fresh = open.suppliers.isEmpty() || open.money == null;
        open.lot = fresh ? lot : null;
      }
      return;
    }
    String lot = Lots.cell(pair.value().of(text));
    row.lot = lot == null ? row.lot : lot;
  }
}
