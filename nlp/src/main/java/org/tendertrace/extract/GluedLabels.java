package org.tendertrace.extract;

import java.util.List;
import org.tendertrace.extract.Labels.Occurrence;
import org.tendertrace.extract.Labels.Term;
import org.tendertrace.extract.Token.Kind;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.model.Span;

/**
 * Finds labels of parties amid a line that lost all its signs and blanks: 招标人|某公司|招标代理机构|某公司|招标范围.
 * Such a label is one where a company's name is all of what stands up to the next; where that is
 * about the same party, 采购单位|某局|采购单位地址, any name. A label of a number is one where a number of many
 * digits follows it: 中标公告|工程编号:|3200112233|工程名称.
 */
final class GluedLabels {

  private static final int SHORTEST_LABEL = 3;
  private static final int SHORTEST_COMPANY = 6;
  private static final int LONGEST_COMPANY = 40;

  /** Weight from which a label may be told so. */
  private static final double LISTED = 0.75;

  private static final double TRUST = 0.8;

  /** Digits that a number behind a glued label has at least. */
  private static final int FEWEST_DIGITS = 4;

  /** Characters that it has. */
  private static final int SHORTEST_NUMBER = 8;

  /** How much the label behind a name is trusted, whose value may be anything. */
  private static final double CLOSES = 0.5;

  private static final String CODE = "0123456789-_[]()（）〔〕";

  private static final String BREAKS = "，,；;。、：: \u3000\t\n";

  private final String text;
  private final Labels labels;
  private final List<Occurrence> occurrences;

  /** Where a label stands that ends the name before it; -1 for nowhere. */
  private int closing = -1;

  GluedLabels(String text, Labels labels, List<Occurrence> occurrences) {
    this.text = text;
    this.labels = labels;
    this.occurrences = occurrences;
  }

  /** The token of the occurrence {@code at} in a line that ends at {@code end}, or {@code null}. */
  Token read(int at, int end) {
    Term term = occurrences.get(at).term();
    Span span = occurrences.get(at).span();
    boolean party =
        span.length() >= SHORTEST_LABEL
            && !opensLonger(at)
            && Labels.isParty(term)
            && term.weight() >= LISTED;
    int company = party ? companyBehind(at, end) : -1;
    boolean closes = term.isLabel() && span.begin() == closing;
    closing = company > 0 ? company : closing;
    if (company > 0 || closes) {
      return token(term, span, span.end(), company > 0 ? TRUST : CLOSES);
    }
    int number = isOfNumber(term, span) && !opensLonger(at) ? numberBehind(span.end(), end) : -1;
    return number < 0 ? null : token(term, span, number, TRUST);
  }

  private static Token token(Term term, Span span, int value, double trust) {
    return new Token(
        Kind.LABEL, span.begin(), span, value, term, null, false, value > span.end(), false, trust);
  }

  private static boolean isOfNumber(Term term, Span span) {
    return term.isLabel() && span.length() > SHORTEST_LABEL && term.field() == FieldKind.PROJECT_ID;
  }

  /** Where the number begins that stands right behind a label or its colon, or -1. */
  private int numberBehind(int at, int end) {
    int begin = at < end && Glyphs.isColon(text.charAt(at)) ? at + 1 : at;
    int digits = 0;
    int k = begin;
    while (k < end && (Glyphs.isLatin(text.charAt(k)) || CODE.indexOf(text.charAt(k)) >= 0)) {
      digits += Glyphs.isDigit(text.charAt(k)) ? 1 : 0;
      k++;
    }
    return k - begin >= SHORTEST_NUMBER && digits >= FEWEST_DIGITS ? begin : -1;
  }

  /** Whether a label only opens a longer one: 采购单位 in 采购单位联系方式. */
  private boolean opensLonger(int at) {
    return at > 0
        && occurrences.get(at - 1).span().begin() == occurrences.get(at).span().begin()
        && occurrences.get(at - 1).term().isLabel();
  }

  /** Where the company's name ends that is all of what stands up to another label, or -1. */
  private int companyBehind(int at, int end) {
    int begin = occurrences.get(at).span().end();
    int unbroken = begin < end && Glyphs.isHan(text.charAt(begin)) ? unbroken(begin, end) : begin;
    for (int k = at + 1; k < occurrences.size(); k++) {
      int last = occurrences.get(k).span().begin();
      if (last > unbroken || last >= end) {
        return -1;
      }
      if (last - begin >= SHORTEST_COMPANY
          && occurrences.get(k).term().isLabel()
          && isName(begin, last, occurrences.get(at).span())) {
        return last;
      }
    }
    return -1;
  }

  /**
   * Whether a company's name is all of {@code [begin, end)}, or any other where {@code label},
   * whose party that is, stands there again.
   */
  private boolean isName(int begin, int end, Span label) {
    String tail = labels.ending(text, begin, end);
    return tail != null
        && ((tail.length() > 1 && labels.endsCompany(tail))
            || text.regionMatches(end, text, label.begin(), label.length()));
  }

  /** How far a name from {@code begin} on may reach, which no break parts. */
  private int unbroken(int begin, int end) {
    int last = Math.min(end, begin + LONGEST_COMPANY);
    int k = begin;
    while (k < last && BREAKS.indexOf(text.charAt(k)) < 0) {
      k++;
    }
    return k;
  }
}
