package org.tendertrace.extract;

import java.util.ArrayList;
import java.util.List;
import org.tendertrace.extract.Labels.Occurrence;
import org.tendertrace.extract.Labels.Term;
import org.tendertrace.extract.Token.Kind;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.knowledge.SectionKind;
import org.tendertrace.model.Span;

/**
 * Finds the labels, headings and lot marks of one line, which may be a whole notice that lost its
 * line breaks. A wording counts as a label only where its surroundings make it one: something that
 * ends before it, and a colon, a gap or the line's end behind it.
 */
final class LineScanner {

  private static final int LONGEST_BRACKET = 40;

  /** Characters that a longer wording may have before one that ends with it. */
  private static final int MOST = 12;

  /** Characters before a label that say that it asks for those who did not win: 其余. */
  private static final int LONGEST_OTHERS = 6;

  /** Weight from which a label amid a line needs no colon. */
  private static final double LISTED = 0.75;

  /** Weight from which a label needs no colon before a company's name. */
  private static final double SURE = 0.95;

  private final String text;
  private final Labels labels;
  private final Surroundings around;
  private final UnlistedLabels unlisted;
  private final HeadingScanner headings;
  private final GluedLabels glued;
  private final List<Occurrence> occurrences;
  private int next;

  /** Whether the label before stands with a gap behind it, so that others on its line may, too. */
  private boolean gapped;

  LineScanner(String text, Labels labels, List<Occurrence> occurrences) {
    this.text = text;
    this.labels = labels;
    around = new Surroundings(text, labels);
    unlisted = new UnlistedLabels(text, labels);
    headings = new HeadingScanner(text, labels, around);
    glued = new GluedLabels(text, labels, occurrences);
    this.occurrences = occurrences;
  }

  /** The tokens of {@code [begin, end)}, in order, not overlapping. Lines must come in order. */
  List<Token> scan(int begin, int end, int lastTop) {
    List<Token> tokens = new ArrayList<>();
    while (next < occurrences.size() && occurrences.get(next).span().begin() < begin) {
      next++;
    }
    Token losers = labels.losersHeading(text, begin, end);
    if (losers != null) {
      tokens.add(losers);
      return tokens;
    }
    int from = begin;
    int item = 0;
    int top = lastTop;
    int first = next;
    while (next < occurrences.size() && occurrences.get(next).span().begin() < end) {
      Occurrence occurrence = occurrences.get(next);
      next++;
      if (occurrence.span().begin() < from || occurrence.span().end() > end) {
        continue;
      }
      gapped = !tokens.isEmpty() && tokens.get(tokens.size() - 1).isGapped();
      Token token = credible(occurrence, begin, from, end, item + 1);
      token = token == null ? glued.read(next - 1, end) : token;
      if (token != null) {
        top = headings.between(from, token.begin(), end, top, tokens);
        tokens.add(token);
        from = token.value();
        item = itemNumber(token, item);
        if (token.top()) {
          top = Math.max(top, Enumerators.topOrdinal(text, token.begin(), end));
        }
      }
    }
    headings.between(from, end, end, top, tokens);
    if (first == next || tokens.isEmpty() || tokens.get(0).begin() > begin) {
      Token opening = unlisted.wholeLine(begin, end);
      if (opening != null) {
        tokens.clear();
      } else {
        opening = unlisted.opening(begin, tokens.isEmpty() ? end : tokens.get(0).begin());
      }
      if (opening != null) {
        tokens.add(0, opening);
      }
    }
    leaveLotsInTitle(tokens);
    return tokens;
  }

  /** Title: Two buggies, Lot 1, used: what a label in Latin script names goes on behind a lot. */
  private void leaveLotsInTitle(List<Token> tokens) {
    boolean title =
        tokens.size() > 1
            && tokens.get(0).kind() == Kind.LABEL
            && tokens.get(0).colon()
            && tokens.get(0).term().isLabel()
            && tokens.get(0).term().field() == FieldKind.PROJECT_NAME
            && Glyphs.isLatin(text.charAt(tokens.get(0).label().begin()));
    while (title && tokens.size() > 1 && tokens.get(1).kind() == Kind.LOT) {
      tokens.remove(1);
    }
  }

  private int itemNumber(Token token, int before) {
    int value = 0;
    int k = token.begin();
    while (k < token.label().begin() && Glyphs.isDigit(text.charAt(k)) && value < 100) {
      value = value * 10 + Character.digit(text.charAt(k), 10);
      k++;
    }
    return value > 0 ? value : token.top() ? 0 : before;
  }

  private Token credible(Occurrence occurrence, int lineBegin, int from, int end, int expected) {
    Span span = occurrence.span();
    Term term = occurrence.term();
    if (around.isAmidWords(span, from, end) && !Labels.isMoney(term) && !Labels.isRate(term)) {
      return null;
    }
    Enumerators.Mark mark = Enumerators.before(text, from, span.begin(), expected);
    int left = mark == null ? Glyphs.skipSpacesBack(text, from, span.begin()) : mark.begin();
    boolean lineStart = left == lineBegin || around.isRowNumber(lineBegin, left);
    boolean start =
        mark != null
            || lineStart
            || left < span.begin()
            || left == from
            || Glyphs.isSeparator(text.charAt(left - 1))
            || Glyphs.isColon(text.charAt(left - 1))
            || Glyphs.isOpen(text.charAt(left - 1))
            || labels.isBehindThis(text, from, left);
    int right = span.end();
    if (Glyphs.isLatin(text.charAt(right - 1))
        && right < end
        && Glyphs.isLatin(text.charAt(right))) {
      return null;
    }
    int bracket =
        Glyphs.skipBracket(text, Glyphs.skipSpaces(text, right, end), end, LONGEST_BRACKET);
    if (bracket > Glyphs.skipSpaces(text, right, end)) {
      right = bracket;
      int second = Glyphs.skipSpaces(text, right, end);
      int further = Glyphs.skipBracket(text, second, end, LONGEST_BRACKET);
      right = further > second ? further : right;
    }
    int plainly = right;
    if (Glyphs.isHan(text.charAt(span.end() - 1))) {
      right = around.behindTranslation(right, end);
    }
    int after = Glyphs.skipSpaces(text, right, end);
    boolean framed = around.isFramed(left, after, end);
    boolean colon =
        after < end
            && (framed
                || Glyphs.isColon(text.charAt(after))
                || around.isDash(after, end)
                || (lineStart && around.isEqual(after)));
    while (colon && after + 1 < end && around.isDash(after, end) && around.isDash(after + 1, end)) {
      after++;
    }
    if (!start && !colon && !Labels.isMoney(term) && !Labels.isRate(term)) {
      // amid a line only a sum follows its label without a sign
      return null;
    }
    left = framed ? left - 1 : left;
    if (framed && left == 0 && term.field() == FieldKind.OUTCOME) {
      return null;
    }
    if (!colon && plainly > span.end()) {
      // the bracket is the value's, not the label's, unless a gap parts it from a number
      int plain = Glyphs.skipSpaces(text, span.end(), end);
      boolean apart =
          (after > right || around.isNote(span.end(), right))
              && after < end
              && Labels.isMoney(term)
              && around.opensMoney(after, end);
      apart |= after > right && after < end && around.isSameLabel(term, span.end(), right);
      if ((after < end && !apart) || around.isCodeInBrackets(term, span.end(), right)) {
        right = span.end();
        after = plain;
      }
    }
    double weight = term.weight();
    if (!start && around.isTornName(span)) {
      return null;
    }
    if (!start && term.field() == FieldKind.LOT) {
      return null;
    }
    if (colon && !term.isLabel() && around.isCount(after + 1, end)) {
      return null;
    }
    if (colon) {
      boolean prefixed =
          !start
              && lineBegin == from
              && (weight >= 0.75 || span.length() >= 3)
              && around.isShortPrefix(from, span.begin());
      if (!start
          && !prefixed
          && (weight < 0.75 || span.length() < 3 || around.denied(span.begin()))) {
        return null;
      }
      int begin = prefixed ? from : left;
      Lots.Mark lot = prefixed ? Lots.at(text, from, span.begin()) : null;
      int before = Math.max(lineBegin, span.begin() - LONGEST_OTHERS);
      Term meant = labels.behind(text.substring(before, span.begin()), term);
      return new Token(
          meant.isLabel() ? Kind.LABEL : Kind.SECTION,
          begin,
          new Span(span.begin(), right),
          after + 1,
          meant,
          lot == null ? null : lot.lot(),
          mark != null && mark.top(),
          true,
          false,
          start ? 1.0 : 0.8);
    }
    boolean alone = after >= end;
    if (term.section() != null
        && (lineStart || mark != null)
        && (alone || opensItem(after, end) || (mark != null && precedesLabel(term, after, end)))) {
      boolean sure = alone || mark != null;
      return sure
          ? token(
              term.isLabel() ? Kind.LABEL : Kind.SECTION, left, span, right, after, term, mark, 1.0)
          : null;
    }
    if (!term.isLabel() || !start) {
      boolean open = !start && weight >= 0.6 && !isPart(occurrence);
      return open ? bound(term, left, span, right, after, end, mark, false) : null;
    }
    if (alone) {
      return lineStart || mark != null
          ? token(Kind.LABEL, left, span, right, after, term, mark, 0.95)
          : null;
    }
    if (lineStart
        && after > right
        && span.length() >= 2
        && (weight >= 0.6 || (Labels.isMoney(term) && around.opensSum(after, end)))
        && !around.goesOn(term, span, after, end)) {
      return token(Kind.LABEL, left, span, right, after, term, mark, 0.85);
    }
    if (gapped
        && left < span.begin()
        && Glyphs.isHan(text.charAt(span.begin()))
        && after > right
        && span.length() > 2
        && weight >= LISTED) {
      return token(Kind.LABEL, left, span, right, after, term, mark, 0.8);
    }
    boolean parted =
        mark != null || left == span.begin() || "，,；;。、：:".indexOf(text.charAt(left - 1)) >= 0;
    // 某项目中标公示 招标人 某公司 工程名称: in a text that lost its lines
    parted |= left < span.begin() && Glyphs.isHan(text.charAt(span.begin()));
    if (weight >= SURE && parted && after > right && around.isCompany(term, after, end)) {
      return token(Kind.LABEL, left, span, right, after, term, mark, 0.8);
    }
    return bound(term, left, span, right, after, end, mark, true);
  }

  /** A label that its value follows without a colon: 控制经费为3万元, 预算金额1980000元. */
  private Token bound(
      Term term,
      int left,
      Span span,
      int right,
      int after,
      int end,
      Enumerators.Mark mark,
      boolean start) {
    if (!term.isLabel() || after >= end) {
      return null;
    }
    FieldKind field = term.field();
    boolean money = Labels.isMoney(term) || Labels.isRate(term);
    boolean named = start && Labels.mayLackColon(field);
    if (!money && !named) {
      return null;
    }
    if (money && Glyphs.isLatin(text.charAt(span.begin()))) {
      int sum = around.sumBehind(after, end);
      return sum < 0
          ? null
          : token(Kind.LABEL, left, span, span.end(), sum, term, mark, start ? 0.85 : 0.7);
    }
    int link = labels.behindLink(text, after, end);
    boolean is = link > after;
    boolean about = money && "约約共".indexOf(text.charAt(after)) >= 0;
    int value = is ? link : about ? Glyphs.skipSpaces(text, after + 1, end) : after;
    if (value >= end) {
      return null;
    }
    if (money && !around.opensMoney(value, end) && !around.opensLotsSum(value, end)) {
      return null;
    }
    if (named && (!is || span.length() < 3) && !around.isGlued(field, span, after, end)) {
      return null;
    }
    return token(
        Kind.LABEL, left, span, money ? right : span.end(), value, term, mark, start ? 0.85 : 0.7);
  }

  private static Token token(
      Kind kind,
      int left,
      Span span,
      int right,
      int value,
      Term term,
      Enumerators.Mark mark,
      double trust) {
    return new Token(
        kind,
        left,
        new Span(span.begin(), right),
        value,
        term,
        null,
        mark != null && mark.top(),
        false,
        false,
        trust);
  }

  /** Whether a wording is the end of a longer one that means something else: 投资估算. */
  private boolean isPart(Occurrence occurrence) {
    Span span = occurrence.span();
    for (int k = next - 2; k >= 0 && span.begin() - occurrences.get(k).span().begin() < MOST; k--) {
      Occurrence longer = occurrences.get(k);
      if (longer.span().covers(span)
          && longer.span().begin() < span.begin()
          && longer.term().isLabel()
          && longer.term().field() != occurrence.term().field()) {
        return true;
      }
    }
    return false;
  }

  private boolean opensItem(int at, int end) {
    return Enumerators.skip(text, at, end) > at;
  }

  /** Whether a label with a colon begins at {@code at}: 采购人信息名称：…. */
  private boolean precedesLabel(Term term, int at, int end) {
    if (term.section() == SectionKind.CONTACT) {
      return false;
    }
    for (int k = next; k < occurrences.size() && occurrences.get(k).span().begin() <= at; k++) {
      Span span = occurrences.get(k).span();
      if (span.begin() == at
          && span.end() < end
          && occurrences.get(k).term().isLabel()
          && Glyphs.isColon(text.charAt(span.end()))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name that does not end in {@code value} does with all of the line below it. */
  boolean isRestOfName(Span value, Span below) {
    return around.isRestOfName(value, below);
  }
}
