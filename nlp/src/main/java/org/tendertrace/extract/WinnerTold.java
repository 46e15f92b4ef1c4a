package org.tendertrace.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.knowledge.FieldKind;

/** Tells whether a notice says who has won, by a label or in running text. */
final class WinnerTold {

  private static final String BECOMES = "为";
  private static final int HEAD = 6000;

  /** Characters between a sum and the winner's verb: 的价格. */
  private static final int LONGEST_PRICE = 6;

  private static final int LONGEST_NAME = 20;
  private static final int LONGEST_CLAUSE = 60;

  /** Weight from which a label is sure of its field. */
  private static final double SURE = 0.75;

  private final CueLists lists;
  private final Names names;

  /** What says of the company before it that it has won: 为成交供应商. */
  private final Set<String> winsAfter;

  WinnerTold(CueLists lists, Names names) {
    this.lists = lists;
    this.names = names;
    winsAfter =
        lists.printed(Kind.WINNER_AFTER).stream()
            .filter(cue -> cue.startsWith(BECOMES))
            .filter(cue -> lists.has(Kind.WINNER_LABEL, cue))
            .filter(cue -> !lists.has(Kind.CANDIDATE_LABEL, cue))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** 中标候选人, 拟中标单位: whether a label asks for who may win. */
  boolean isCandidates(String label) {
    return lists.has(Kind.CANDIDATE_LABEL, label)
        || ("拟预".indexOf(label.charAt(0)) >= 0 && lists.has(Kind.WINNER_LABEL, label));
  }

  /** Whether a winner's label has a company behind it: 成交供应商：某公司. */
  boolean isLabelled(Layout layout) {
    String text = layout.text();
    return layout
        .of(FieldKind.SUPPLIER)
        .filter(p -> p.weight() >= SURE && lists.has(Kind.WINNER_LABEL, p.label().of(text)))
        .filter(p -> !isCandidates(p.label().of(text)))
        .anyMatch(p -> names.read(text, p.value()).stream().anyMatch(Names.Name::company));
  }

  /** 第一中标候选人：某公司, 第二中标候选人：…: whether companies are ranked, which no invitation knows. */
  boolean isRanked(Layout layout) {
    String text = layout.text();
    return layout.any(FieldKind.OTHER_BIDDER, p -> isOfRank(text, p))
        && layout.any(FieldKind.SUPPLIER, p -> isOfRank(text, p));
  }

  private boolean isOfRank(String text, Pair pair) {
    return pair.label().of(text).charAt(0) == '第'
        && names.read(text, pair.value()).stream().anyMatch(Names.Name::company);
  }

  /** 某公司以126万元的价格中标: a company, a sum and what the winner does, in one clause. */
  boolean isPriced(Layout layout) {
    String text = layout.text();
    int end = Math.min(text.length(), HEAD);
    for (String verb : layout.held(lists).of(Kind.WINNER_VERB)) {
      for (int at = text.indexOf(verb); at > 0 && at < end; at = text.indexOf(verb, at + 1)) {
        int begin = Glyphs.runBegin(text, at, LONGEST_CLAUSE);
        int sum = text.lastIndexOf('元', at);
        boolean priced = sum > begin && at - sum <= LONGEST_PRICE;
        if (priced && names.leading(text, begin, sum) != null) {
          return true;
        }
      }
    }
    return false;
  }

  /** 确定某公司为成交供应商: a company right before the wording that it has won. */
  boolean told(Layout layout) {
    String text = layout.text();
    for (String cue : winsAfter(layout)) {
      for (int at = text.indexOf(cue); at >= 0; at = text.indexOf(cue, at + 1)) {
        if (Boolean.TRUE.equals(names.ending(text, Math.max(0, at - LONGEST_NAME), at))) {
          return true;
        }
      }
    }
    return false;
  }

  /** 拟确定某公司为成交供应商: whether running text tells only who is to win. */
  boolean isIntended(Layout layout) {
    String text = layout.text();
    for (String cue : winsAfter(layout)) {
      for (int at = text.indexOf(cue); at >= 0; at = text.indexOf(cue, at + 1)) {
        String clause = text.substring(Glyphs.runBegin(text, at, LONGEST_CLAUSE), at);
        if (lists.has(Kind.INTENDS, clause)) {
          return true;
        }
      }
    }
    return false;
  }

  private List<String> winsAfter(Layout layout) {
    List<String> held = new ArrayList<>();
    for (String cue : layout.held(lists).of(Kind.WINNER_AFTER)) {
      if (winsAfter.contains(cue)) {
        held.add(cue);
      }
    }
    return held;
  }

  /** 结果：某公司, 复印纸成交：某公司: what came of it is a company. */
  boolean isOutcome(Layout layout, Pair pair) {
    boolean outcome =
        pair.field() == FieldKind.OUTCOME
            || (pair.source() == Pair.Source.GUESS
                && lists.ends(Kind.WINNER_VERB, pair.label().of(layout.text())));
    return outcome
        && pair.record() < 0
        && names.read(layout.text(), pair.value()).stream().anyMatch(Names.Name::company);
  }
}
