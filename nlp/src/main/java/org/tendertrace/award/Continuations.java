package org.tendertrace.award;

import java.util.List;
import java.util.Objects;
import org.tendertrace.extract.CueLists;
import org.tendertrace.extract.Names;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.extract.Pair;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.model.Span;

/**
 * Tells whether a supplier goes on with the entry before it, as a member, a winner or one who lost.
 */
final class Continuations {

  /** Characters of a part in a consortium, with its colon. */
  private static final int LONGEST_ROLE = 10;

  /** Weight up to which a label of a sum may be about all awards together. */
  private static final double LEAST = 0.5;

  /** Characters of a bracket in front of a name. */
  private static final int LONGEST_REMARK = 10;

  private static final char FIRST_WIDE = 128;

  /** Characters of a party's name, address and numbers, a line each. */
  private static final int LONGEST_CARD = 400;

  private final Names names;
  private final CueLists cues;
  private final String text;

  Continuations(Names names, CueLists cues, String text) {
    this.names = names;
    this.cues = cues;
    this.text = text;
  }

  /** Total final value of contracts, 总中标金额, in the section before the awards: of all of them. */
  boolean isWholeSum(Entry open, Pair pair) {
    if (open.amountPair == null || open.section == pair.section()) {
      return false;
    }
    String label = open.amountPair.label().of(text);
    boolean weak = label.charAt(0) < FIRST_WIDE && open.amountWeight <= LEAST;
    return weak || cues.opens(Kind.TOTAL_LABEL, label);
  }

  /**
   * Whether a pair is in no row, or in one of a table that lost its structure, whose rows nothing
   * but their lines told.
   */
  static boolean isFree(Entry row, Pair pair) {
    return row == null || pair.source() == Pair.Source.LOST_TABLE;
  }

  /** 中标人 | 成员 | 某公司, below the cell of one that leads: the same label, and a part beside it. */
  boolean isMember(Entry open, Pair pair) {
    return open != null
        && open.supplierPair != null
        && (pair.source() == Pair.Source.TABLE || pair.source() == Pair.Source.LOST_TABLE)
        && pair.label().equals(open.supplierPair.label())
        && pair.value().begin() > open.supplierPair.value().end()
        && (names.isRole(text.substring(open.supplierPair.value().end(), pair.value().begin()))
            || opensWithRole(pair.value()));
  }

  /**
   * Whether a contractor is another member of the group that the lines before name: awarded to a
   * group of economic operators: yes.
   */
  boolean isOfGroup(Entry open, Pair pair) {
    if (open == null
        || open.supplierPair == null
        || open.money != null
        || open.record >= 0
        || pair.record() >= 0
        || pair.value().begin() < open.supplierPair.value().end()
        || pair.value().begin() - open.supplierPair.value().end() > LONGEST_CARD
        || !Objects.equals(open.lot, pair.lot())) {
      return false;
    }
    String between = text.substring(open.supplierPair.value().end(), pair.value().begin());
    if (isNextLeader(open, pair, between)) {
      return true;
    }
    int before = Math.max(0, open.supplierPair.value().begin() - LONGEST_CARD);
    String above = text.substring(before, open.supplierPair.value().begin());
    return cues.has(Kind.GROUP_PART, between)
        || (cues.has(Kind.GROUP, above) && !cues.has(Kind.GROUP, between));
  }

  /** Official name: Example Ltd (leader of the group), and below it Official name: Sample Inc. */
  private boolean isNextLeader(Entry open, Pair pair, String between) {
    String label = pair.label().of(text);
    return open.supplierPair.label().of(text).equals(label)
        && between.length() <= label.length() + LONGEST_REMARK
        && cues.has(Kind.GROUP_PART, open.supplierPair.value().of(text));
  }

  /** Awarded to | Example Ltd⏎Sample Inc: winners in Latin script, each on a line of its own. */
  boolean isListOfLines(Pair pair, List<Name> read) {
    String value = pair.value().of(text);
    return value.charAt(0) < FIRST_WIDE
        && value.indexOf('\n') > 0
        && value.lines().count() == read.size()
        && read.stream().allMatch(Name::company);
  }

  /** 成员：某公司. */
  private boolean opensWithRole(Span value) {
    int colon = value.begin();
    while (colon < value.end()
        && colon - value.begin() < LONGEST_ROLE
        && text.charAt(colon) != '：'
        && text.charAt(colon) != ':') {
      colon++;
    }
    return colon < value.end()
        && colon - value.begin() < LONGEST_ROLE
        && names.isRole(text.substring(value.begin(), colon));
  }

  /** Whether what a label gives opens with a capital letter of a name in Latin script. */
  boolean opensInCapitals(Pair pair) {
    char first = text.charAt(pair.value().begin());
    return first >= 'A' && first <= 'Z';
  }

  /** （未中标）某公司: whether what a cell opens with says that who is named there lost. */
  boolean opensWithLoss(Span value) {
    int open = value.begin();
    int end = Math.min(value.end(), open + LONGEST_REMARK);
    if (value.isEmpty() || "（([【".indexOf(text.charAt(open)) < 0) {
      return false;
    }
    int close = open + 1;
    while (close < end && "）)]】".indexOf(text.charAt(close)) < 0) {
      close++;
    }
    return close < end && cues.has(Kind.LOSERS_HEADING, text.substring(open + 1, close));
  }
}
