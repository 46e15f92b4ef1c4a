package org.tendertrace.award;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tendertrace.extract.Calibration;
import org.tendertrace.extract.ContractParties;
import org.tendertrace.extract.CueLists;
import org.tendertrace.extract.Fields;
import org.tendertrace.extract.Layout;
import org.tendertrace.extract.MoneyReader;
import org.tendertrace.extract.Names;
import org.tendertrace.extract.Superseded;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.knowledge.Wording;
import org.tendertrace.model.Award;
import org.tendertrace.model.NoticeType;
import org.tendertrace.text.Amounts;
import org.tendertrace.text.Linguist;

/**
 * Decides which lots a notice awards, to whom and for how much. Agency fees, deposits, budgets and
 * the prices of those who lost are never taken: they stand in other sections or under other labels.
 */
public final class AwardReader {

  /** Letters of a headline, which ends in 公告, 公示 or 通知. */
  private static final int HEADLINE = 30;

  /** Lines at the head among which the headline stands, below the name of the site. */
  private static final int HEADLINES = 4;

  private static final String HEADLINE_ENDS = "告示知";

  /** A contract is changed to less than this many times its sum. */
  private static final BigDecimal MOST_CHANGED = BigDecimal.valueOf(2);

  private final Names names;
  private final CueLists cues;
  private final MoneyReader money;
  private final ProseAwards prose;
  private final ProsePrices prices;
  private final Corrections corrections;
  private final LotLines lotLines;
  private final PricedLines pricedLines;
  private final MarkedLines marked;
  private final ListedWinners listed;
  private final AnnouncedWinners announced;
  private final NumberedWinners numbered;
  private final RankedLines ranked;
  private final RunTogether runTogether;
  private final BrokenRows brokenRows;
  private final GluedCandidates gluedCandidates;
  private final Cards cards;
  private final Completion completion;
  private final AwardLetter letter;
  private final OwnAward own;
  private final StatedAwards stated;
  private final SoleItem soleItem;
  private final VentureMembers ventures;
  private final ContractParties parties;
  private final AwardResults results;

  /**
   * @param linguist asked for names only where no label names a supplier but the text tells of one
   */
  public AwardReader(Knowledge knowledge, Linguist linguist) {
    Wording wording = knowledge.wording();
    cues = new CueLists(wording);
    results = new AwardResults(new Calibration(wording.confidences()));
    names = new Names(wording, cues);
    Amounts amounts = Amounts.of(wording);
    money = new MoneyReader(amounts, cues);
    prices = new ProsePrices(cues, amounts);
    prose = new ProseAwards(names, cues, prices, linguist);
    corrections = new Corrections(names, cues, amounts);
    pricedLines = new PricedLines(names, cues, amounts);
    lotLines = new LotLines(names, amounts, pricedLines);
    marked = new MarkedLines(pricedLines, cues, amounts);
    listed = new ListedWinners(names, cues);
    announced = new AnnouncedWinners(names, cues, amounts);
    numbered = new NumberedWinners(names, cues, amounts);
    ranked = new RankedLines(names, amounts);
    runTogether = new RunTogether(names, cues, amounts, wording.places());
    brokenRows = new BrokenRows(names, cues, amounts);
    gluedCandidates = new GluedCandidates(names, cues, amounts);
    cards = new Cards(names, cues, amounts);
    completion = new Completion(names, cues, money, prices);
    letter = new AwardLetter(names, cues);
    own = new OwnAward(names, cues);
    stated = new StatedAwards(names, cues, amounts);
    soleItem = new SoleItem(cues);
    ventures = new VentureMembers(names, cues);
    parties = new ContractParties(names, cues);
  }

  /**
   * What was decided.
   *
   * @param flags doubts about the awards, sorted: {@code amount_undisclosed}, {@code
   *     unit_factor_10000}, {@code capitals_contradict_digits}
   */
  public record Awarded(List<Award> awards, List<String> flags) {}

  /** The awards of the notice whose fields are {@code fields}. */
  public Awarded read(String noticeId, Fields fields) {
    if (!AwardTypes.tells(fields, cues)) {
      return new Awarded(List.of(), List.of());
    }
    List<Entry> settled =
        fields.type() == NoticeType.CORRECTION ? corrected(fields) : awarded(fields);
    completion.complete(settled, fields);
    soleItem.unnumber(settled, fields.layout().text());
    settled.removeIf(e -> e.suppliers.isEmpty() ? isEmpty(e, fields) : isBuyerOrAgency(e, fields));
    TreeSet<String> flags = new TreeSet<>();
    List<Award> awards = new ArrayList<>();
    for (Entry entry : settled) {
      awards.add(results.award(noticeId, entry, fields, flags));
    }
    return new Awarded(awards, List.copyOf(flags));
  }

  private List<Entry> entries(Fields fields, Layout layout) {
    boolean shortlist =
        fields.type() == NoticeType.AWARD
            && fields.title() != null
            && cues.has(Kind.SHORTLIST_LABEL, fields.title());
    return new EntryReader(names, money, cues, numbered, layout, shortlist).read();
  }

  private List<Entry> awarded(Fields fields) {
    List<Entry> together = runTogether.read(fields.layout());
    together = together.isEmpty() ? brokenRows.read(fields.layout()) : together;
    boolean candidates = fields.type() == NoticeType.CANDIDATE;
    if (together.isEmpty() && candidates) {
      together = gluedCandidates.read(fields.layout());
    }
    if (!together.isEmpty()) {
      return together;
    }
    List<Entry> entries = entries(fields, fields.layout());
    boolean unranked = candidates && cues.has(Kind.UNRANKED, fields.layout().text());
    List<Entry> settled = new Decision(candidates, unranked).settle(entries);
    if (settled.stream().allMatch(e -> e.suppliers.isEmpty())) {
      // a label may have told the price alone
      List<Entry> below = announced.read(fields.layout());
      below.addAll(below.isEmpty() ? List.of() : settled.stream().filter(e -> e.failed).toList());
      if (!below.isEmpty()) {
        return below;
      }
    }
    if (settled.stream().anyMatch(e -> !e.failed)) {
      if (fields.type() == NoticeType.CONTRACT) {
        change(settled, fields.layout());
      }
      if (settled.size() == 1) {
        priceBeside(settled.get(0), fields.layout());
      }
      failures(settled, fields.layout());
      return settled;
    }
    List<Entry> told = told(fields, entries);
    told.addAll(settled);
    failures(told, fields.layout());
    return told;
  }

  /** The only winner's price may stand in a list of all bids: 某公司：88000元. */
  private void priceBeside(Entry winner, Layout layout) {
    boolean asked = winner.suppliers.size() == 1 && winner.money == null && winner.rate == null;
    Entry priced = asked ? pricedLines.priceOf(layout, winner.suppliers.get(0)) : null;
    if (priced != null) {
      winner.offer(priced.amountPair, priced.money);
    }
  }

  /** A change of a contract repeats the old sum under a label, and tells the new one in words. */
  private void change(List<Entry> settled, Layout layout) {
    List<Entry> changed = corrections.read(layout, false);
    if (settled.size() == 1
        && changed.size() == 1
        && isLike(settled.get(0).total(), changed.get(0).total())) {
      settled.get(0).money = changed.get(0).money;
      settled.get(0).amountPair = changed.get(0).amountPair;
    }
  }

  /**
   * Whether a sum can be what became of another by a change, and not what was added or left out.
   */
  private static boolean isLike(BigDecimal before, BigDecimal now) {
    return before == null
        || (now.multiply(MOST_CHANGED).compareTo(before) >= 0
            && before.multiply(MOST_CHANGED).compareTo(now) >= 0);
  }

  /** What no label tells of: lots a line, lists, letters, running text. */
  private List<Entry> told(Fields fields, List<Entry> entries) {
    List<Entry> told = new ArrayList<>();
    if (fields.type() == NoticeType.CONTRACT) {
      told.addAll(corrections.read(fields.layout(), false));
      if (told.isEmpty()) {
        told.addAll(signed(fields.layout()));
      }
    }
    if (told.isEmpty()) {
      told.addAll(lotLines.read(fields.layout()));
    }
    if (told.isEmpty()) {
      told.addAll(marked.read(fields.layout()));
    }
    if (told.isEmpty() && fields.type() == NoticeType.CANDIDATE) {
      told.addAll(ranked.read(fields.layout()));
    }
    if (told.isEmpty()) {
      told.addAll(listed.read(fields.layout()));
    }
    if (told.isEmpty()) {
      told.addAll(numbered.inLines(fields.layout()));
    }
    if (told.isEmpty()) {
      told.addAll(letter.read(fields.layout()));
      if (told.isEmpty()) {
        told.addAll(own.read(fields));
      }
      if (told.isEmpty()) {
        told.addAll(prose.read(fields.layout()));
      }
      if (told.isEmpty() && fields.type() == NoticeType.AWARD) {
        told.addAll(pricedLines.read(fields.layout()));
        if (told.isEmpty()) {
          told.addAll(cards.read(fields.layout(), fields.buyers()));
        }
      }
    }
    if (told.isEmpty() && fields.type() == NoticeType.AWARD) {
      // 某署與某公司簽署總值3億元的合約
      signed(fields.layout()).stream().filter(e -> e.total() != null).forEach(told::add);
    }
    told = stated.rather(fields.layout().text(), told);
    Decision.total(told, entries);
    if (told.isEmpty() && fields.type() != NoticeType.CANDIDATE) {
      told.addAll(Decision.unnamed(entries));
      if (told.size() == 1) {
        told.get(0).suppliers.addAll(ventures.read(fields.layout()));
      }
    }
    return told;
  }

  /** Adds the lots that failed beside those of which running text tells who won them. */
  private void failures(List<Entry> told, Layout layout) {
    Set<String> lots = new HashSet<>();
    told.forEach(e -> lots.add(e.lot));
    if (!lots.isEmpty() && !lots.contains(null)) {
      new FailedLines(cues, layout.text())
          .inClauses(layout).stream().filter(e -> lots.add(e.lot)).forEach(told::add);
    }
  }

  /** The award of who supplies, in a contract that running text tells of. */
  private List<Entry> signed(Layout layout) {
    ContractParties.Parties read = parties.read(layout);
    if (read == null || read.supplier() == null) {
      return List.of();
    }
    Entry entry = new Entry();
    entry.suppliers.add(read.supplier());
    entry.money = prices.behind(layout.text(), read.end());
    return new ArrayList<>(List.of(entry));
  }

  /** What a correction puts in place; of what it only repeats, the whole result if it is one. */
  private List<Entry> corrected(Fields fields) {
    boolean ofResult = correctsResult(fields);
    List<Entry> changed = corrections.read(fields.layout(), ofResult);
    if (changed.isEmpty() && ofResult) {
      changed = completion.rightPrice(fields.layout());
    }
    if (changed.isEmpty() && !ofResult) {
      return changed;
    }
    Layout present = Superseded.without(fields.layout(), cues);
    List<Entry> printed = new Decision(false, false).settle(entries(fields, present));
    if (printed.isEmpty() && changed.isEmpty()) {
      printed = lotLines.read(present);
    }
    if (changed.isEmpty() && printed.isEmpty()) {
      return prose.read(fields.layout());
    }
    boolean unnamed = changed.size() == 1 && changed.get(0).suppliers.isEmpty();
    if (unnamed) {
      // a price is corrected, and the supplier stands elsewhere
      List<Entry> told = printed.isEmpty() ? prose.read(fields.layout()) : printed;
      if (told.stream().map(Entry::names).distinct().count() == 1) {
        changed.get(0).suppliers.addAll(told.get(0).suppliers);
        changed.get(0).supplierPair = told.get(0).supplierPair;
      }
    }
    return changed.isEmpty() ? printed : changed;
  }

  private boolean correctsResult(Fields fields) {
    Layout layout = fields.layout();
    return (fields.title() != null && cues.has(Kind.RESULT, fields.title()))
        || isHeaded(layout)
        || layout.any(FieldKind.AMOUNT, p -> cues.has(Kind.CHANGED, p.label().of(layout.text())))
        || layout.any(FieldKind.CORRECTS, p -> cues.has(Kind.RESULT, p.value().of(layout.text())));
  }

  /** Whether one of the first lines is a headline such as 更正决标公告. */
  private boolean isHeaded(Layout layout) {
    return layout.lines().stream()
        .limit(HEADLINES)
        .map(line -> line.span().of(layout.text()))
        .anyMatch(
            first ->
                !first.isEmpty()
                    && first.length() <= HEADLINE
                    && cues.has(Kind.RESULT, first)
                    && HEADLINE_ENDS.indexOf(first.charAt(first.length() - 1)) >= 0);
  }

  /** Whether nothing is told: who changes a price need not repeat whose it is. */
  private static boolean isEmpty(Entry entry, Fields fields) {
    boolean alone =
        entry.unnamed
            || fields.type() == NoticeType.CORRECTION
            || fields.type() == NoticeType.CONTRACT;
    return !entry.failed && (!alone || entry.money == null);
  }

  private static boolean isBuyerOrAgency(Entry entry, Fields fields) {
    List<String> suppliers = entry.names();
    return suppliers.size() == 1
        && !entry.card
        && (suppliers.get(0).equals(fields.agency()) || fields.buyers().equals(suppliers));
  }
}
