package org.tendertrace.award;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.tendertrace.extract.CueLists;
import org.tendertrace.extract.Layout;
import org.tendertrace.extract.MoneyReader;
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

  /** Characters of a remark that nobody won. */
  private static final int LONGEST_FAILURE = 80;

  /** Characters between a result and that it is none any more. */
  private static final int LONGEST_STORY = 120;

  private static final char FORMER = '原';

  private final Names names;
  private final MoneyReader money;
  private final CueLists cues;
  private final NumberedWinners numbered;
  private final Layout layout;
  private final String text;

  /** Below it a label tells what somebody does, who need not have won: 监理单位. */
  private static final double ROLE = 0.6;

  private final FollowingLines following;
  private final Continuations continuations;
  private final Entries entries = new Entries();

  /** The names of all suppliers so far. */
  private final Set<String> named = new HashSet<>();

  private final boolean shortlist;
  private final Prices prices;
  private final Outcomes outcomes;

  /**
   * @param shortlist whether the notice says that all whom it ranks are taken
   */
  EntryReader(
      Names names,
      MoneyReader money,
      CueLists cues,
      NumberedWinners numbered,
      Layout layout,
      boolean shortlist) {
    this.numbered = numbered;
    this.layout = layout;
    this.shortlist = shortlist;
    this.text = layout.text();
    this.following = new FollowingLines(names, cues, layout);
    this.continuations = new Continuations(names, cues, text);
    this.names = names;
    this.money = money;
    this.cues = cues;
    prices = new Prices(money, cues, layout, entries);
    outcomes = new Outcomes(names, cues, text, entries, this::supplier);
  }

  List<Entry> read() {
    for (Pair pair : new RepeatedCards(names).pairs(layout)) {
      if (Corrections.quotesFormer(text, pair.label().begin(), cues) || isRevoked(pair)) {
        continue;
      }
      if (isAboutAwards(pair.section())) {
        step(pair);
      } else if (pair.section() == SectionKind.BIDDERS) {
        ofBidders(pair);
      }
    }
    FailedLines failures = new FailedLines(cues, text);
    for (Layout.TextLine line : layout.lines()) {
      Entry failed = isAboutAwards(line.section()) ? failures.read(line) : null;
      if (failed != null) {
        entries.all().add(failed);
      }
    }
    LotsBelow.settle(entries.all(), text);
    entries.settle();
    return entries.all();
  }

  /** 成交供应商为某公司，…原成交结果无效: whether the sentences of a line take back what it tells. */
  private boolean isRevoked(Pair pair) {
    if (pair.source() != Pair.Source.LINE || pair.record() >= 0) {
      return false;
    }
    int begin = pair.value().begin();
    int line = text.indexOf('\n', begin);
    int end = Math.min(line < 0 ? text.length() : line, begin + LONGEST_STORY);
    return cues.has(Kind.REVOKED, text.substring(begin, end));
  }

  /** Whether what a section holds may be about who was awarded what. */
  static boolean isAboutAwards(SectionKind section) {
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
    Entry entry = entries.row(pair);
    entries.openAt(pair.label().begin());
    switch (pair.field()) {
      case SUPPLIER -> {
        if (entry != null && continuations.opensWithLoss(pair.value())) {
          entry.lost = true;
        } else {
          supplier(pair, entry);
        }
      }
      case OTHER_BIDDER -> otherBidder(pair, entry);
      case NAME -> name(pair, entry);
      case AMOUNT -> prices.amount(pair, entry);
      case RATE -> prices.rate(pair, entry);
      case UNIT_PRICE -> prices.unitPrice(pair, entry);
      case RANK -> outcomes.rank(pair, entry);
      case OUTCOME -> {
        Entry priced = entry == null ? openWithoutPrice() : entry;
        if (priced == null || !prices.result(pair, priced) || outcomes.opensWithWin(pair)) {
          outcomes.outcome(pair, entry);
        }
      }
      case FAILURE_REASON -> outcomes.failure(pair, entry);
      case LOT, LOT_NAME -> outcomes.lot(pair, entry);
      case SHARE -> Outcomes.share(entry);
      case OTHER -> outcomes.remark(pair, entry);
      case BUYER, PROJECT_ID, AGENCY ->
          entries.open =
              pair.record() < 0 && entries.open != null && entries.open.lost ? null : entries.open;
      default -> {}
    }
  }

  private Entry openWithoutPrice() {
    Entry open = entries.open;
    return open == null || open.lost || open.suppliers.isEmpty() || open.money != null
        ? null
        : open;
  }

  /** Among those who bid, a rank or an outcome tells who won: 是否得標：是. */
  private void ofBidders(Pair pair) {
    Entry entry = entries.row(pair);
    Entry owner = entry == null ? entries.open : entry;
    switch (pair.field()) {
      case OTHER_BIDDER -> otherBidder(pair, entry);
      case SUPPLIER -> {
        if (pair.weight() >= Entries.NAMED) {
          supplier(pair, entry);
        }
      }
      case RANK -> outcomes.rank(pair, entry);
      case OUTCOME -> outcomes.outcome(pair, entry);
      case LOT -> outcomes.lot(pair, entry);
      case OTHER -> prices.bid(pair, entry);
      case AMOUNT -> {
        if (owner != null && !owner.lost && !owner.suppliers.isEmpty()) {
          prices.amount(pair, owner);
        } else if (owner != null && owner.bidder) {
          prices.bid(pair, entry);
        }
      }
      default -> {}
    }
  }

  /** Whether a label that names nobody but winners told who won what {@code pair} is about. */
  private boolean isTaken(Pair pair) {
    return entries.all().stream()
        .anyMatch(
            entry ->
                !entry.suppliers.isEmpty()
                    && entry.supplierPair != null
                    && entry.supplierPair.weight() >= Entries.NAMED
                    && Objects.equals(entry.lot, pair.lot()));
  }

  /** Characters of what says that nobody won: of a sentence in Latin script, twice as many. */
  private static int longestFailure(String value) {
    boolean latin = !value.isEmpty() && value.charAt(0) < 128;
    return latin ? 2 * LONGEST_FAILURE : LONGEST_FAILURE;
  }

  private void supplier(Pair pair, Entry row) {
    String value = pair.value().of(text);
    int before = pair.label().begin() - 1;
    if (row == null && before >= 0 && text.charAt(before) == FORMER) {
      entries.open = null; // 原中标人某公司: who is no longer the winner
      return;
    }
    if (row == null && pair.weight() < ROLE && isTaken(pair)) {
      return; // 监理单位 below 中标人
    }
    if (value.length() < longestFailure(value)
        && cues.has(Kind.FAILED, value)
        && names.read(text, pair.value()).stream().noneMatch(Name::company)) {
      Entry entry = row == null ? entries.begin(pair) : row;
      entry.failed = true;
      entry.supplierPair = pair;
      entries.open = entry;
      return;
    }
    List<NumberedWinners.Winner> several =
        numbered.read(text, pair.value().begin(), NumberedWinners.listEnd(text, pair, row != null));
    // 供应商地址 供应商编码 某公司: headers of lost columns
    List<Name> read = names.read(text, cues.behindAll(Kind.OTHER_COLUMN, text, pair.value()));
    read = shortlist ? read : Ranks.first(text, read);
    if (numbered.areMembers(text, several)) {
      read = several.stream().map(NumberedWinners.Winner::name).toList();
      several = List.of();
    } else if (!several.isEmpty()) {
      read = List.of(several.get(0).name());
    }
    boolean apart =
        pair.source() == Pair.Source.NEXT_LINE || pair.source() == Pair.Source.LOST_TABLE;
    boolean one = read.size() == 1;
    read = one ? names.members(text, read.get(0)) : read;
    if (read.isEmpty() || (apart && !read.get(0).ended() && !isLatinOf(pair))) {
      return;
    }
    if ((Continuations.isFree(row, pair) && continuations.isMember(entries.open, pair))
        || (row == null && continuations.isOfGroup(entries.open, pair))) {
      entries.open.suppliers.addAll(read);
      named.addAll(entries.open.names());
      return;
    }
    List<Name> others =
        row == null && read.size() == 1 && several.isEmpty()
            ? prices.further(pair, read, names)
            : List.of();
    if (!one && read.size() > 1 && !names.isRole(value)) {
      if (row == null && (isRankedList(pair) || Ranks.areGlued(text, pair, read))) {
        read = read.subList(0, 1);
      } else if (isShortlist(pair)
          || isPriced(pair, read)
          || continuations.isListOfLines(pair, read)) {
        others = read.subList(1, read.size());
        read = read.subList(0, 1);
      }
    }
    Entry entry = row;
    if (entry == null) {
      boolean waiting =
          entries.open != null
              && entries.open.suppliers.isEmpty()
              && !entries.open.failed
              && !entries.open.lost
              && entries.open.record < 0
              && !continuations.isWholeSum(entries.open, pair)
              && Objects.equals(entries.open.lot, pair.lot());
      entry = waiting ? entries.open : entries.begin(pair);
    }
    if (entry.bidder && pair.weight() > entry.supplierPair.weight()) {
      entry.suppliers.clear();
      entry.bidder = false;
      entry.lost = false;
    }
    if (entry.suppliers.isEmpty()) {
      entry.suppliers.addAll(read);
      entry.suppliers.addAll(following.members(pair.value()));
      named.addAll(entry.names());
      entry.supplierPair = pair;
      entry.lot = entry.lot == null ? pair.lot() : entry.lot;
    } else if (pair.weight() > entry.supplierPair.weight() + 0.1
        && !(read.size() < entry.suppliers.size()
            && entry.names().containsAll(read.stream().map(Name::text).toList()))) {
      entry.suppliers.clear();
      entry.suppliers.addAll(read);
      entry.supplierPair = pair;
    }
    entry.rank = entry.rank == 0 ? Ranks.before(text, pair) : entry.rank;
    String label = pair.label().of(text);
    boolean winner = cues.has(Kind.WINNER_LABEL, label) && !cues.has(Kind.CANDIDATE_LABEL, label);
    entry.named |= pair.weight() >= CERTAIN && winner;
    // 第二中标人 has won as well, beside the first
    entry.shared |=
        winner && entry.rank > 0 && Ranks.in(value.substring(0, 1)) <= 0 && value.charAt(0) != '第';
    entry.shortlisted |= isShortlist(pair);
    entry.candidate |=
        pair.section() == SectionKind.CANDIDATE || cues.has(Kind.CANDIDATE_LABEL, label);
    entry.shared |= shortlist || entry.shortlisted;
    entries.open = entry;
    // 成交结果 | 某公司，12万元: what came of a lot tells for how much as well
    boolean priced =
        cues.has(Kind.PRICE_LABEL, label) || (row != null && pair.field() == FieldKind.OUTCOME);
    if (entry.money == null && priced) {
      Money price = money.read(text, pair);
      if (price != null && !price.bare()) {
        entry.offer(pair, price);
      }
    } else if (entry.money == null && row == null && (read.size() == 1 || names.isRole(value))) {
      prices.beside(pair, read.get(read.size() - 1), entry);
    }
    if (!several.isEmpty()) {
      entries.number(entry, isRankedList(pair) ? several.subList(0, 1) : several, pair);
    } else if (row == null && !isRankedList(pair)) {
      boolean listed = !apart || entry.named || entry.shared;
      listed |= pair.weight() >= CERTAIN && Names.isNumbered(text, pair.value());
      boolean below = others.isEmpty() && listed;
      below &= entry.suppliers.size() == read.size(); // else its members stand there
      for (Name name : below ? following.items(pair.value(), apart, entry.shared) : others) {
        prices.beside(pair, name, entries.further(entry, pair, name));
      }
    }
  }

  /** Awarded Bidder(s), and below it a name in capitals that ends as no other does. */
  private boolean isLatinOf(Pair pair) {
    return pair.weight() >= CERTAIN && continuations.opensInCapitals(pair);
  }

  /** 名称：某公司 is the winner's where the section is about the winner. */
  private void name(Pair pair, Entry row) {
    outcomes.remark(pair, row);
    boolean award =
        pair.section() == SectionKind.AWARD
            && outcomes.isCompany(pair)
            && names.read(text, pair.value()).stream().noneMatch(n -> named.contains(n.text()));
    if (row != null && pair.section() == SectionKind.CANDIDATE && outcomes.isCompany(pair)) {
      // 名次 | 单位 | 报价: the ranks and what came of each tell who won
      otherBidder(pair, row);
    } else if (pair.section() == SectionKind.SUPPLIER) {
      supplier(pair, row);
    } else if (award) {
      supplier(pair, row);
      entries.open.unlabelled = true;
    }
  }

  /** 中标候选人：甲公司、乙公司、丙公司 names the candidates in their order. */
  private boolean isRankedList(Pair pair) {
    return pair.section() == SectionKind.CANDIDATE
        || cues.has(Kind.CANDIDATE_LABEL, pair.label().of(text));
  }

  /** 入围供应商：甲公司、乙公司: each of several, no consortium. */
  private boolean isShortlist(Pair pair) {
    return cues.has(Kind.SHORTLIST_LABEL, pair.label().of(text));
  }

  /** 中标单位：甲公司 278万元；乙公司 155.5万元: each has its own award. */
  private boolean isPriced(Pair pair, List<Name> read) {
    return read.stream().allMatch(name -> prices.behind(pair, name) != null);
  }

  private void otherBidder(Pair pair, Entry row) {
    if (shortlist && Ranks.before(text, pair) > 1) {
      supplier(pair, row);
      return;
    }
    if (pair.value().of(text).chars().noneMatch(Character::isLetter)) {
      return; // 参与比价单位数：3
    }
    Entry ranked = entries.awaitsName() ? entries.open : null;
    Entry entry = row == null && ranked == null ? entries.begin(pair) : row == null ? ranked : row;
    if (entry.suppliers.isEmpty()) {
      entry.lost = true;
      List<Name> read = pair.weight() > CERTAIN ? List.of() : names.read(text, pair.value());
      if (!read.isEmpty()
          && (read.get(0).ended() || (row != null && continuations.opensInCapitals(pair)))) {
        entry.bidder = true;
        entry.lost = !entry.won;
        entry.suppliers.addAll(read);
        entry.supplierPair = pair;
      }
    }
    entries.open = row == null ? entry : entries.open;
  }
}
