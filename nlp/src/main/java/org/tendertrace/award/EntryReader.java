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

/**
 * Gathers the pairs of a layout into entries: a row of a table is one, a line that names a supplier
 * begins one, and prices join the supplier that stands before them.
 */
final class EntryReader {

  /** Weight above which a label says that who stands behind it lost: 未中标人. */
  private static final double CERTAIN = 0.8;

  /** Weight up to which a price's label counts only right behind a supplier: 金额. */
  private static final double WEAK = 0.42;

  private static final int NEAR = 120;

  private final Names names;
  private final MoneyReader money;
  private final CueLists cues;
  private final Layout layout;
  private final String text;
  private final FollowingLines following;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<Integer, Entry> byRecord = new HashMap<>();
  private Entry open;

  EntryReader(Names names, MoneyReader money, CueLists cues, Layout layout) {
    this.layout = layout;
    this.text = layout.text();
    this.following = new FollowingLines(names, layout);
    this.names = names;
    this.money = money;
    this.cues = cues;
  }

  List<Entry> read() {
    for (Pair pair : layout.pairs()) {
      if (isAboutAwards(pair.section())) {
        step(pair);
      } else if (pair.section() == SectionKind.BIDDERS) {
        ofBidders(pair);
      }
    }
    FailedLines failures = new FailedLines(cues, text);
    layout.lines().stream()
        .filter(l -> isAboutAwards(l.section()))
        .map(failures::read)
        .filter(Objects::nonNull)
        .forEach(entries::add);
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

  /** Among those who bid, a rank or an outcome tells who won: 是否得標：是. */
  private void ofBidders(Pair pair) {
    Entry entry = pair.record() >= 0 ? ofRecord(pair) : null;
    Entry owner = entry == null ? open : entry;
    switch (pair.field()) {
      case OTHER_BIDDER -> otherBidder(pair, entry);
      case RANK -> rank(pair, entry);
      case OUTCOME -> outcome(pair, entry);
      case LOT -> lot(pair, entry);
      case AMOUNT -> {
        if (owner != null && owner.bidder && !owner.lost) {
          amount(pair, owner);
        }
      }
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
    if (entry.bidder && pair.weight() > entry.supplierPair.weight()) {
      entry.suppliers.clear();
      entry.bidder = false;
      entry.lost = false;
    }
    if (entry.suppliers.isEmpty()) {
      entry.suppliers.addAll(read);
      entry.suppliers.addAll(following.members(pair.value()));
      entry.supplierPair = pair;
      if (entry.lot == null) {
        entry.lot = pair.lot();
      }
    } else if (pair.weight() > entry.supplierPair.weight() + 0.1) {
      entry.suppliers.clear();
      entry.suppliers.addAll(read);
      entry.supplierPair = pair;
    }
    entry.rank = entry.rank == 0 ? Ranks.before(text, pair) : entry.rank;
    open = entry;
    if (entry.money == null && cues.has(Kind.PRICE_LABEL, pair.label().of(text))) {
      Money price = money.read(text, pair);
      if (price != null && !price.bare()) {
        entry.offer(pair, price);
      }
    }
    if (row == null && !isRankedList(pair)) {
      for (Name name : following.items(pair.value())) {
        Entry further = begin(pair);
        further.suppliers.add(name);
        further.supplierPair = pair;
      }
    }
  }

  /** 中标候选人：甲公司、乙公司、丙公司 names the candidates in their order. */
  private boolean isRankedList(Pair pair) {
    return pair.section() == SectionKind.CANDIDATE
        || text.substring(pair.label().begin(), pair.label().end()).contains("候选");
  }

  private void otherBidder(Pair pair, Entry row) {
    Entry entry = row == null ? begin(pair) : row;
    if (entry.suppliers.isEmpty()) {
      entry.lost = true;
      List<Name> read = pair.weight() > CERTAIN ? List.of() : names.read(text, pair.value());
      if (!read.isEmpty() && read.get(0).ended()) {
        entry.bidder = true;
        entry.lost = !entry.won;
        entry.suppliers.addAll(read);
        entry.supplierPair = pair;
      }
    }
    open = row == null ? entry : open;
  }

  private void amount(Pair pair, Entry row) {
    if (pair.section() == SectionKind.ITEMS && pair.weight() < 0.9) {
      return;
    }
    if (pair.weight() <= WEAK && row == null && !isRightBehind(open, pair)) {
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

  private static boolean isRightBehind(Entry entry, Pair pair) {
    return entry != null
        && !entry.lost
        && entry.supplierPair != null
        && entry.money == null
        && pair.label().begin() >= entry.supplierPair.value().end()
        && pair.label().begin() - entry.supplierPair.value().end() < NEAR;
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
    int rank = Ranks.in(value);
    Entry entry = row == null ? open : row;
    if (entry != null && rank > 0 && value.length() < 24) {
      entry.rank = rank;
      entry.won |= rank == 1;
      entry.lost &= !(entry.bidder && entry.won);
    }
  }

  private void outcome(Pair pair, Entry row) {
    String value = pair.value().of(text);
    if (value.length() > 60) {
      return;
    }
    boolean failed = cues.has(Kind.FAILED, value) || value.equals("否");
    Entry bidder = row == null ? open : row;
    if (bidder != null) {
      bidder.won |= cues.is(Kind.WON, value);
      if (bidder.bidder) {
        bidder.lost = !bidder.won;
        return;
      }
    }
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
