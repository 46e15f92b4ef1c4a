package org.tendertrace.extract;

import java.util.List;
import org.tendertrace.extract.Token.Kind;
import org.tendertrace.model.Span;

/** Finds numbered headings of no known name and the marks of lots that no label tells. */
final class HeadingScanner {

  /** Lines up to this length are taken whole; in longer ones headings may hide. */
  private static final int RUN_ON = 60;

  /** Opens a lot amid a line, too. */
  private static final char ORDINAL = '第';

  /** How lots end that open with their number: A包, 二标段, 3标项. */
  private static final String LOT_ENDS = "包段项标";

  private static final int LONGEST_LOT = 6;

  private final String text;

  /** Characters of a person's name. */
  private static final int LONGEST_PERSON = 4;

  /** Characters of a bracket with a lot and a part: (包1采购人代表). */
  private static final int LONGEST_REMARK = 16;

  private final Surroundings around;
  private final Labels labels;

  HeadingScanner(String text, Labels labels, Surroundings around) {
    this.text = text;
    this.labels = labels;
    this.around = around;
  }

  /**
   * Adds what stands in {@code [begin, end)}, between two labels of a line.
   *
   * @param lastTop the number of the last heading of the highest rank
   * @return that number behind them
   */
  int between(int begin, int end, int lineEnd, int lastTop, List<Token> tokens) {
    int top = lastTop;
    boolean boundary = true;
    for (int k = begin; k < end; k++) {
      char c = text.charAt(k);
      if (!boundary && Glyphs.isHan(c) && c != ORDINAL && !Glyphs.isNumeral(c)) {
        continue;
      }
      if (Glyphs.isSpace(c)) {
        boundary = true;
        continue;
      }
      if (Glyphs.isNumeral(c) && (k == begin || !Glyphs.isNumeral(text.charAt(k - 1)))) {
        int ordinal = Enumerators.topOrdinal(text, k, lineEnd);
        if (ordinal > 0
            && ((boundary && k == begin && lineEnd - begin < RUN_ON) || ordinal == top + 1)) {
          int value = Enumerators.skip(text, k, lineEnd);
          tokens.add(
              new Token(
                  Kind.HEADING, k, new Span(k, value), value, null, null, true, false, false, 0.5));
          top = ordinal;
        }
      }
      if (boundary || c == ORDINAL) {
        Lots.Mark lot = lotAt(k, end, lineEnd, k == begin + 1);
        if (lot != null && !isOfPerson(k, begin, lineEnd)) {
          tokens.add(
              new Token(
                  Kind.LOT,
                  k,
                  new Span(k, lot.end()),
                  around.behindColon(lot.end(), lineEnd),
                  null,
                  lot.lot(),
                  false,
                  false,
                  false,
                  1.0));
          k = lot.end() - 1;
        }
      }
      boundary =
          Glyphs.isSeparator(c)
              || Glyphs.isOpen(c)
              || Glyphs.isColon(c)
              || (k == begin && Enumerators.isBullet(c));
    }
    beforeLabel(begin, end, lineEnd, tokens);
    return top;
  }

  /** 张某某(包1组长)、李某某(包1): whether a bracket tells what lot a person in a list judged. */
  private boolean isOfPerson(int lot, int begin, int end) {
    int open = lot - 1;
    if (open <= begin || !Glyphs.isOpen(text.charAt(open))) {
      return false;
    }
    int first = open;
    while (first > begin && open - first <= LONGEST_PERSON && isOfName(first - 1)) {
      first--;
    }
    if (first > begin && isComma(first - 1) && isPerson(first, open)) {
      return true;
    }
    int next = Glyphs.skipBracket(text, open, end, LONGEST_REMARK);
    int behind = next + 1;
    while (behind < end && behind - next <= LONGEST_PERSON + 1 && isOfName(behind)) {
      behind++;
    }
    return next > open
        && next < end
        && isComma(next)
        && behind < end
        && Glyphs.isOpen(text.charAt(behind))
        && isPerson(next + 1, behind);
  }

  private boolean isPerson(int begin, int end) {
    return end - begin > 1
        && end - begin <= LONGEST_PERSON
        && labels.ending(text, begin, end) == null;
  }

  private boolean isOfName(int at) {
    return Glyphs.isHan(text.charAt(at));
  }

  private boolean isComma(int at) {
    return "、，,".indexOf(text.charAt(at)) >= 0;
  }

  /** The lot right before a label, whatever stands before it: …上午9：00A包|中标供应商：某公司. */
  private void beforeLabel(int begin, int end, int lineEnd, List<Token> tokens) {
    if (end <= begin || end >= lineEnd || LOT_ENDS.indexOf(text.charAt(end - 1)) < 0) {
      return;
    }
    int last =
        tokens.isEmpty() ? begin : Math.max(begin, tokens.get(tokens.size() - 1).begin() + 1);
    for (int k = Math.max(last, end - LONGEST_LOT); k < end; k++) {
      Lots.Mark lot = isPart(k) ? null : Lots.at(text, k, lineEnd);
      if (lot != null && lot.end() == end) {
        tokens.add(
            new Token(
                Kind.LOT, k, new Span(k, end), end, null, lot.lot(), false, false, false, 1.0));
        return;
      }
    }
  }

  /** Whether a number or a letter goes on with what stands before it. */
  private boolean isPart(int at) {
    char c = text.charAt(at);
    char before = at > 0 ? text.charAt(at - 1) : ' ';
    return (Glyphs.isDigit(c) && (Glyphs.isDigit(before) || before == '.'))
        || (Glyphs.isNumeral(c) && (Glyphs.isNumeral(before) || before == '第'))
        || (Glyphs.isLatin(c) && (Glyphs.isLatin(before) || before == '-'));
  }

  /**
   * @param second whether {@code k} is the second character of what is scanned, so that a bracket
   *     before it opens that
   */
  private Lots.Mark lotAt(int k, int end, int lineEnd, boolean second) {
    Lots.Mark mark = Lots.at(text, k, lineEnd);
    if (mark == null || mark.end() > lineEnd) {
      return null;
    }
    int after = Glyphs.skipSpaces(text, mark.end(), lineEnd);
    boolean closed =
        after >= lineEnd
            || after >= end
            || after > mark.end()
            || Glyphs.isClose(text.charAt(mark.end() - 1))
            || Glyphs.isColon(text.charAt(after))
            || isLatinStop(k, after, lineEnd)
            || (Glyphs.isSeparator(text.charAt(after)) && text.charAt(after) != '/')
            || (second && Glyphs.isClose(text.charAt(after)) && Glyphs.isOpen(text.charAt(k - 1)))
            || Glyphs.isOpen(text.charAt(after));
    return closed ? mark : null;
  }

  /** Lot 1. Archive: whether a full stop parts a lot in Latin script from what it is about. */
  private boolean isLatinStop(int lot, int at, int end) {
    return text.charAt(at) == '.'
        && Glyphs.isLatin(text.charAt(lot))
        && at + 1 < end
        && Glyphs.isSpace(text.charAt(at + 1));
  }
}
