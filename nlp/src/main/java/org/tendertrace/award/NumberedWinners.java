package org.tendertrace.award;

import java.util.ArrayList;
import java.util.List;
import org.tendertrace.extract.CueLists;
import org.tendertrace.extract.ItemSign;
import org.tendertrace.extract.Layout;
import org.tendertrace.extract.Lots;
import org.tendertrace.extract.MoneyReader.Kinds;
import org.tendertrace.extract.MoneyReader.Money;
import org.tendertrace.extract.Names;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.extract.Pair;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.model.Span;
import org.tendertrace.text.Amount;
import org.tendertrace.text.Amounts;

/**
 * Reads winners that are numbered within one line or cell, each of whom has an award: 一、甲公司二、乙公司;
 * 1、甲公司，12万元；2、乙公司，9万元; 第一包甲公司、第二包乙公司.
 */
final class NumberedWinners {

  private static final int MOST = 100;

  /** Characters between a name and the number of the next. */
  private static final int LONGEST_GAP = 200;

  /** Characters of what was bought, between a number and a name: 1、大米：某公司. */
  private static final int LONGEST_SUBJECT = 24;

  /** Characters of a name before the number of the next. */
  private static final int SHORTEST_NAME = 4;

  private static final int LONGEST_NAME = 40;

  /** Characters that announce a list: 经评标组评定中标供应商为：. */
  private static final int LONGEST_LEAD = 30;

  private static final int SHORTEST_LINE = 16;
  private static final double SURE = 0.85;

  private static final String ENDS = "，。；;、\n\t";
  private static final String SENTENCE_ENDS = "。\n\t";

  private final Names names;
  private final CueLists cues;
  private final Amounts amounts;

  /**
   * A winner of a list.
   *
   * @param lot {@code null} for none
   * @param price {@code null} where none stands beside the name
   * @param item what is told about this winner
   */
  record Winner(String lot, Name name, Money price, Span item) {}

  NumberedWinners(Names names, CueLists cues, Amounts amounts) {
    this.names = names;
    this.cues = cues;
    this.amounts = amounts;
  }

  /**
   * Where a list ends that opens in the value of {@code pair}: behind what looks like a heading,
   * 二、, it may go on.
   */
  static int listEnd(String text, Pair pair, boolean inRow) {
    if (inRow || pair.source() == Pair.Source.TABLE) {
      return pair.value().end();
    }
    int line = text.indexOf('\n', pair.value().begin());
    return Math.max(pair.value().end(), line < 0 ? text.length() : line);
  }

  /**
   * The winners of the list that opens at {@code begin}; none where less than two are numbered, or
   * where they are ranked.
   */
  List<Winner> read(String text, int begin, int end) {
    List<Winner> winners = new ArrayList<>();
    ItemSign sign = ItemSign.first(text, begin, end);
    Winner last = sign == null ? ofLot(text, begin, end) : winner(text, sign, begin, end);
    while (last != null && winners.size() < MOST) {
      int from = last.name().span().end();
      int stop = Math.min(end, from + LONGEST_GAP);
      Winner found = null;
      for (int at = from; found == null && at < stop; at++) {
        ItemSign next =
            sign == null || !ItemSign.mayOpen(text.charAt(at)) ? null : sign.next(text, at, end);
        found =
            next != null ? winner(text, next, at, end) : sign == null ? ofLot(text, at, end) : null;
        sign = found == null ? sign : next;
      }
      boolean priced = found != null || winners.stream().anyMatch(w -> w.price() != null);
      winners.add(
          told(
              text, last, found == null ? lastEnd(text, from, end) : found.item().begin(), priced));
      last = found;
    }
    return winners.size() > 1 ? winners : List.of();
  }

  /** The company that stands behind a sign, or behind what it sold: 1、大米：某公司. */
  private Winner winner(String text, ItemSign sign, int begin, int end) {
    int at = sign.end();
    int stop = Math.min(end, at + LONGEST_NAME);
    for (int k = at + SHORTEST_NAME; k < stop; k++) {
      boolean next = ItemSign.mayOpen(text.charAt(k)) && sign.next(text, k, end) != null;
      stop = next ? k : stop;
    }
    return Ranks.opensOther(text, at, end)
        ? null
        : company(text, begin, at, stop < end ? stop : end);
  }

  private Winner ofLot(String text, int at, int end) {
    return Lots.at(text, at, end) == null ? null : company(text, at, at, end);
  }

  private Winner company(String text, int begin, int at, int end) {
    Lots.Mark lot = Lots.at(text, at, end);
    int first = lot == null ? at : lot.end();
    Name name = names.leading(text, first, end);
    if (name == null || name.span().begin() != first) {
      int colon = colon(text, first, end);
      name = colon < 0 ? null : names.leading(text, colon + 1, end);
    }
    Span item = new Span(begin, end);
    return name == null ? null : new Winner(lot == null ? null : lot.lot(), name, null, item);
  }

  private static int colon(String text, int at, int end) {
    for (int k = at; k < Math.min(end, at + LONGEST_SUBJECT); k++) {
      if (isColon(text.charAt(k))) {
        return k;
      }
      if (ENDS.indexOf(text.charAt(k)) >= 0) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isColon(char c) {
    return c == '：' || c == ':';
  }

  /** Where ends what is told about the last winner. */
  private static int lastEnd(String text, int from, int end) {
    int k = from;
    while (k < end && k - from < LONGEST_GAP && SENTENCE_ENDS.indexOf(text.charAt(k)) < 0) {
      k++;
    }
    return k;
  }

  private Winner told(String text, Winner winner, int end, boolean priced) {
    int from = winner.name().span().end();
    Span item = new Span(winner.item().begin(), Math.max(from, end));
    return new Winner(winner.lot(), winner.name(), priced ? price(text, from, end) : null, item);
  }

  private Money price(String text, int begin, int end) {
    int last = begin;
    for (Amount sum : amounts.find(text, begin, end)) {
      // sums of damaged texts may overlap
      int at = sum.span().begin();
      String label = text.substring(Math.min(last, at), at);
      last = sum.span().end();
      if (sum.form() == Amount.Form.MONEY
          && !cues.has(Kind.UNIT_PRICE, label)
          && !cues.has(Kind.NOT_PRICE, label)) {
        return new Money(sum.value(), sum.currency(), Kinds.TOTAL, sum.span(), false, false);
      }
    }
    return null;
  }

  /** Whether what is numbered are the members of one consortium: 1、甲公司（牵头人）2、乙公司（成员）. */
  boolean areMembers(String text, List<Winner> winners) {
    return winners.stream().anyMatch(winner -> names.isRole(winner.item().of(text)));
  }

  /** An entry for each winner of lists that stand within lines behind what says that they won. */
  List<Entry> inLines(Layout layout) {
    String text = layout.text();
    List<Entry> entries = new ArrayList<>();
    for (Layout.TextLine line : layout.lines()) {
      Span span = line.span();
      boolean open =
          !line.cell()
              && span.length() >= SHORTEST_LINE
              && EntryReader.isAboutAwards(line.section());
      for (int k = span.begin(); open && k + 1 < span.end(); k++) {
        if (isColon(text.charAt(k))) {
          k = Math.max(k, behindColon(text, span.begin(), k, span.end(), entries));
        }
      }
    }
    prices(layout, entries);
    return entries;
  }

  /** 成交金额：一、86000元二、90000元: a price of each, in a line that lists as many as there are winners. */
  private void prices(Layout layout, List<Entry> winners) {
    boolean asked = winners.size() > 1 && winners.stream().allMatch(e -> e.total() == null);
    String text = layout.text();
    for (Layout.TextLine line : asked ? layout.lines() : List.<Layout.TextLine>of()) {
      Span span = line.span();
      int label = cues.behind(Kind.PRICE_COLUMN, text, span.begin(), span.end());
      boolean lists =
          label > span.begin()
              && label < span.end()
              && isColon(text.charAt(label))
              && ItemSign.first(text, label + 1, span.end()) != null;
      List<Amount> sums =
          lists
              ? amounts.find(text, label + 1, span.end()).stream()
                  .filter(amount -> amount.form() == Amount.Form.MONEY)
                  .toList()
              : List.<Amount>of();
      for (int k = 0; sums.size() == winners.size() && k < sums.size(); k++) {
        Amount sum = sums.get(k);
        winners.get(k).money =
            new Money(sum.value(), sum.currency(), Kinds.TOTAL, sum.span(), false, false);
      }
    }
  }

  /** Adds the winners of the list behind a colon; returns where it ends, or the colon. */
  private int behindColon(String text, int line, int colon, int end, List<Entry> entries) {
    int begin = Math.max(line, colon - LONGEST_LEAD);
    for (int k = begin; k < colon; k++) {
      boolean parts = "，。；;".indexOf(text.charAt(k)) >= 0 || isColon(text.charAt(k));
      begin = parts ? k + 1 : begin;
    }
    String lead = text.substring(begin, colon);
    String lot = lot(lead);
    boolean further = lot != null && !entries.isEmpty();
    boolean opens = cues.has(Kind.WINNER_VERB, lead) || cues.has(Kind.LISTED, lead);
    boolean others = cues.has(Kind.FAILED, lead) || cues.has(Kind.OTHERS, lead);
    List<Winner> winners =
        (opens || further) && !others ? read(text, colon + 1, end) : List.<Winner>of();
    if (areMembers(text, winners)) {
      Entry joint = entry(winners.get(0), lot);
      winners.stream().skip(1).map(Winner::name).forEach(joint.suppliers::add);
      entries.add(joint);
      return winners.get(winners.size() - 1).name().span().end() - 1;
    }
    boolean ranked = cues.has(Kind.CANDIDATE_LABEL, lead);
    for (Winner winner : ranked && !winners.isEmpty() ? winners.subList(0, 1) : winners) {
      entries.add(entry(winner, lot));
    }
    return winners.isEmpty() ? colon : winners.get(winners.size() - 1).name().span().end() - 1;
  }

  private static String lot(String lead) {
    for (int k = 0; k < lead.length(); k++) {
      Lots.Mark mark = Lots.at(lead, k, lead.length());
      if (mark != null) {
        return mark.lot();
      }
    }
    return null;
  }

  private static Entry entry(Winner winner, String lot) {
    Name name = winner.name();
    boolean priced = winner.price() != null;
    Money none = new Money(null, null, Kinds.UNDISCLOSED, name.span(), false, false);
    Money price = priced ? winner.price() : none;
    return Entry.ofLine(
        winner.item(), winner.lot() == null ? lot : winner.lot(), name, price, SURE);
  }
}
