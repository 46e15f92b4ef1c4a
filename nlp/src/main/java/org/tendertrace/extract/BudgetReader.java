package org.tendertrace.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tendertrace.extract.MoneyReader.Kinds;
import org.tendertrace.extract.MoneyReader.Money;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.knowledge.SectionKind;
import org.tendertrace.model.NoticeType;
import org.tendertrace.model.Span;

/**
 * Reads the budget of the whole procurement: a budget before a ceiling, one of the whole before
 * those of the lots, which are summed where every lot has one.
 */
final class BudgetReader {

  private static final BigDecimal SMALLEST_BARE = BigDecimal.valueOf(1000);

  private static final int LONGEST = 400;
  private static final String PARTS = "；;，,、。 　\n\t";

  /** Ends a sum, behind which the next lot may stand without a mark between. */
  private static final char UNIT = '元';

  private final MoneyReader money;
  private final CueLists cues;

  BudgetReader(MoneyReader money, CueLists cues) {
    this.money = money;
    this.cues = cues;
  }

  /** A budget with the currency that it prints, if any. */
  record Budget(Found<BigDecimal> amount, String currency) {}

  /** What a label's value says of money. */
  record Read(Pair pair, Money money) {}

  Budget read(Layout layout, NoticeType type) {
    Budget budget = type == NoticeType.INTENTION ? new ListedBudgets(money).sum(layout) : null;
    if (budget == null) {
      boolean corrects = type == NoticeType.CORRECTION;
      budget = read(corrects ? Superseded.without(layout, cues) : layout);
    }
    return switch (type) {
      case TENDER, INTENTION, SINGLE_SOURCE -> budget == null ? asked(layout) : budget;
      default -> budget;
    };
  }

  /** 采购金额：120万元 in an invitation, which knows no price yet. */
  private Budget asked(Layout layout) {
    String text = layout.text();
    for (Pair pair : layout.pairs()) {
      boolean sum = pair.record() < 0 && cues.is(Kind.ASKED_SUM, pair.label().of(text));
      Money read = sum ? money.read(text, pair) : null;
      if (read != null
          && read.kind() == Kinds.TOTAL
          && (!read.bare() || read.value().compareTo(SMALLEST_BARE) >= 0)) {
        return budget(new Read(pair, read), read.value(), "budget_amount", 0.6);
      }
    }
    return null;
  }

  private Budget read(Layout layout) {
    String text = layout.text();
    Map<Double, List<Read>> byWeight = new java.util.TreeMap<>(java.util.Comparator.reverseOrder());
    Set<Span> unsettled = new HashSet<>();
    layout
        .of(FieldKind.BUDGET)
        .filter(p -> p.section() != SectionKind.AROUND && p.section() != SectionKind.FEE)
        .flatMap(p -> ofLots(text, LotOfClause.given(text, p)).stream())
        .map(p -> withoutSum(text, p))
        .forEach(
            p -> {
              Money read = money.read(text, p);
              if (read != null
                  && read.kind() == Kinds.TOTAL
                  && read.value().signum() > 0
                  && (!read.bare() || read.value().compareTo(SMALLEST_BARE) >= 0)) {
                double weight =
                    p.source() == Pair.Source.GUESS
                        ? 0.5
                        : p.weight() >= 0.95 ? 1.0 : p.weight() >= 0.8 ? 0.85 : 0.7;
                byWeight.computeIfAbsent(weight, w -> new ArrayList<>()).add(new Read(p, read));
              } else if (p.record() >= 0 && p.lot() != null && isOpen(read)) {
                unsettled.add(p.label());
              }
            });
    for (Map.Entry<Double, List<Read>> entry : byWeight.entrySet()) {
      Budget budget = one(entry.getValue(), entry.getKey(), unsettled);
      if (budget != null) {
        return budget;
      }
    }
    Money noted = money.noted(text);
    return noted == null
        ? null
        : new Budget(
            new Found<>(
                noted.value().setScale(2, java.math.RoundingMode.HALF_UP),
                noted.span(),
                "budget:noted",
                0.6),
            noted.currency());
  }

  /** The one foreign currency in which all amounts are printed; {@code null} where none is. */
  String currencyOfAmounts(Layout layout) {
    String only = null;
    for (Pair pair : layout.pairs()) {
      boolean amount =
          pair.field() == FieldKind.AMOUNT
              && pair.section() != SectionKind.AROUND
              && pair.section() != SectionKind.FEE;
      Money read = amount ? money.read(layout.text(), pair) : null;
      if (read == null || read.kind() != Kinds.TOTAL) {
        continue;
      }
      String printed = read.currency();
      boolean other = only != null && !only.equals(printed);
      if (printed == null || printed.equals(NoticeCurrency.DEFAULT) || other) {
        return null;
      }
      only = printed;
    }
    return only;
  }

  /** 预算金额：包一120万元；包二80万元: one pair for each lot that the value names; else the pair itself. */
  private static List<Pair> ofLots(String text, Pair pair) {
    List<Pair> parts = new ArrayList<>();
    Span value = pair.value();
    String lot = null;
    int begin = value.begin();
    for (int k = value.begin(); k <= value.end() && value.length() <= LONGEST; k++) {
      boolean starts = k == value.begin() || PARTS.indexOf(text.charAt(k - 1)) >= 0;
      starts |= !starts && lot != null && text.charAt(k - 1) == UNIT;
      Lots.Mark mark = starts ? Lots.at(text, k, value.end()) : null;
      if (mark != null || k == value.end()) {
        if (lot != null) {
          parts.add(pair.part(new Span(begin, k), lot));
        }
        lot = mark == null ? lot : mark.lot();
        begin = mark == null ? k : mark.end();
      }
    }
    return parts.size() > 1 && !opensWithSum(text, value) ? parts : List.of(pair);
  }

  /** 550万元；合计：1185万元 of the last lot: without the sum of all. */
  private Pair withoutSum(String text, Pair pair) {
    Span value = pair.value();
    boolean ofLot = pair.lot() != null && value.length() <= LONGEST;
    for (int k = value.begin() + 1; ofLot && k < value.end(); k++) {
      if (PARTS.indexOf(text.charAt(k - 1)) >= 0
          && cues.opens(Kind.SUM_ROW, text.substring(k, value.end()))) {
        Span own = Glyphs.trim(text, value.begin(), k - 1);
        return own.isEmpty() ? pair : pair.part(own, pair.lot());
      }
    }
    return pair;
  }

  /** 总预算2750万元，其中第1包…: whether a sum stands before the first lot, which the lots divide. */
  private static boolean opensWithSum(String text, Span value) {
    boolean digits = false;
    for (int k = value.begin(); k < value.end(); k++) {
      char c = text.charAt(k);
      if (digits && c == UNIT) {
        return true;
      }
      boolean number = Glyphs.isDigit(c) || c == '.' || c == ',' || "万亿 ".indexOf(c) >= 0;
      if (!number && Lots.at(text, k, value.end()) != null) {
        return false;
      }
      digits = Glyphs.isDigit(c) || (digits && number);
    }
    return false;
  }

  /** 按实结算: whether a cell tells that its lot has no sum, and is not left blank. */
  private static boolean isOpen(Money read) {
    return read == null || read.kind() != Kinds.TOTAL;
  }

  /**
   * The budget that {@code reads} tell.
   *
   * @param unsettled headers below which a lot has no sum: those of the others are no whole
   */
  private static Budget one(List<Read> reads, double weight, Set<Span> unsettled) {
    for (Read read : reads) {
      if (read.pair().lot() == null && read.pair().record() < 0) {
        return budget(read, read.money().value(), "budget_amount", 0.95 * weight);
      }
    }
    Map<String, Read> parts = new LinkedHashMap<>();
    Set<Integer> records = new HashSet<>();
    for (Read read : reads) {
      String lot = read.pair().lot();
      String key =
          lot != null
              ? "lot " + lot
              : read.pair().record() >= 0 ? "row " + read.pair().record() : "one";
      if (read.pair().record() < 0 || records.add(read.pair().record())) {
        parts.putIfAbsent(key, read);
      }
    }
    if (parts.values().stream().anyMatch(read -> unsettled.contains(read.pair().label()))) {
      return null;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Read read : parts.values()) {
      sum = sum.add(read.money().value());
    }
    Read first = reads.get(0);
    return budget(
        first,
        sum,
        parts.size() > 1 ? "budget_amount/sum-of-lots" : "budget_amount",
        0.85 * weight);
  }

  static Budget budget(Read read, BigDecimal value, String rule, double confidence) {
    return new Budget(
        new Found<>(
            value.setScale(2, java.math.RoundingMode.HALF_UP),
            read.money().span(),
            read.pair().rule(rule),
            confidence),
        read.money().currency());
  }
}
