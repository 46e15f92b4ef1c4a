package org.tendertrace.award;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.tendertrace.extract.CueLists;
import org.tendertrace.extract.MoneyReader.Kinds;
import org.tendertrace.extract.MoneyReader.Money;
import org.tendertrace.extract.Names;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.model.Span;
import org.tendertrace.text.Amount;
import org.tendertrace.text.Amounts;

/**
 * Puts the pieces of cells together that are broken over several lines: who won, and for how much.
 */
final class BrokenCells {

  private static final double SURE = 0.7;
  private static final int MOST_PIECES = 5;
  private static final int SHORTEST_NAME = 4;

  /** Characters that a name goes on with behind what may be its end: 有限公司. */
  private static final int LONGEST_REST = 8;

  /** Digits behind the point of a sum in 万元, at most. */
  private static final int MOST_DECIMALS = 6;

  /** Rates and discounts are not above it. */
  private static final BigDecimal LARGEST_RATE = BigDecimal.valueOf(100);

  private final Names names;
  private final CueLists cues;
  private final Amounts amounts;

  BrokenCells(Names names, CueLists cues, Amounts amounts) {
    this.names = names;
    this.cues = cues;
    this.amounts = amounts;
  }

  /** A piece of a cell: a word between blanks, and whether it is all of its line. */
  private record Piece(Span span, boolean alone) {}

  /** A name in {@code pieces} up to {@code end}, which is excluded. */
  private record Found(Name name, int end) {}

  /**
   * The entry of a row; {@code null} where nothing tells who won it, or for how much if it should.
   */
  Entry read(String text, String lot, List<Span> parts, BrokenRows.Header header) {
    List<Piece> pieces = pieces(text, parts);
    Found found = header.subject() ? behindSubject(text, pieces) : name(text, pieces, 0);
    if (found == null) {
      boolean failed = pieces.stream().anyMatch(p -> cues.is(Kind.FAILED, p.span().of(text)));
      return failed ? failed(lot) : null;
    }
    Money money = header.price() ? price(text, pieces, found.end(), header) : null;
    if (header.price() && money == null) {
      return null;
    }
    Span row = new Span(parts.get(0).begin(), found.name().span().end());
    Entry entry = Entry.ofLine(row, lot, found.name(), money, SURE);
    entry.rate = money != null && money.kind() == Kinds.RATE ? money : null;
    entry.lost = isBehindFirst(text, pieces.subList(found.end(), pieces.size()));
    return entry;
  }

  /** Whether the cells behind a name rank it second or further: 综合排⏎序第二⏎名. */
  private static boolean isBehindFirst(String text, List<Piece> pieces) {
    StringBuilder joined = new StringBuilder();
    pieces.forEach(piece -> joined.append(piece.span().of(text)));
    String rest = joined.toString();
    int at = rest.indexOf('第');
    return at >= 0 && Ranks.opensOther(rest, at, rest.length());
  }

  private static Entry failed(String lot) {
    Entry entry = new Entry();
    entry.lot = lot;
    entry.failed = true;
    return entry;
  }

  private static List<Piece> pieces(String text, List<Span> parts) {
    List<Piece> pieces = new ArrayList<>();
    for (Span part : parts) {
      int begin = part.begin();
      for (int k = begin; k <= part.end(); k++) {
        if (k == part.end() || Character.isWhitespace(text.charAt(k))) {
          if (k > begin) {
            pieces.add(new Piece(new Span(begin, k), k - begin == part.length()));
          }
          begin = k + 1;
        }
      }
    }
    return pieces;
  }

  /** The first name behind pieces that together end as what is bought does: …科技⏎项目|某大学. */
  private Found behindSubject(String text, List<Piece> pieces) {
    StringBuilder subject = new StringBuilder();
    for (int k = 0; k + 1 < pieces.size(); k++) {
      subject.append(pieces.get(k).span().of(text));
      Found found = cues.ends(Kind.SUBJECT_END, subject) ? name(text, pieces, k + 1) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The name that the pieces from {@code at} on make up; {@code null} where they make none. */
  private Found name(String text, List<Piece> pieces, int at) {
    StringBuilder joined = new StringBuilder();
    for (int k = at; k < Math.min(pieces.size(), at + MOST_PIECES); k++) {
      joined.append(pieces.get(k).span().of(text));
      Name read = whole(joined.toString());
      if (read != null) {
        Found longer = longer(text, pieces, k + 1, joined.toString());
        String name = longer == null ? read.text() : longer.name().text();
        int end = longer == null ? k + 1 : longer.end();
        Span span = new Span(pieces.get(at).span().begin(), pieces.get(end - 1).span().end());
        return new Found(new Name(name, span, true, read.company()), end);
      }
    }
    return null;
  }

  /** The name with the piece at {@code at}, where that is only how it ends: 某研究院|有限公司. */
  private Found longer(String text, List<Piece> pieces, int at, String name) {
    Span span = at < pieces.size() ? pieces.get(at).span() : null;
    boolean rest = span != null && span.length() <= LONGEST_REST && names.isEnding(span.of(text));
    Name read = rest ? whole(name + span.of(text)) : null;
    return read == null ? null : new Found(read, at + 1);
  }

  private Name whole(String joined) {
    List<Name> read = names.read(joined, new Span(0, joined.length()));
    boolean whole =
        read.size() == 1
            && read.get(0).ended()
            && joined.length() >= SHORTEST_NAME
            && read.get(0).span().equals(new Span(0, joined.length()))
            && !names.isEnding(joined)
            && joined.chars().noneMatch(Character::isDigit);
    return whole ? read.get(0) : null;
  }

  /** The sum that begins at the piece behind a name, with the digits on the lines below it. */
  private Money price(String text, List<Piece> pieces, int from, BrokenRows.Header header) {
    // 折扣率 82%
    boolean word =
        from + 1 < pieces.size() && cues.has(Kind.RATE, pieces.get(from).span().of(text));
    boolean told = word && pieces.get(from).span().of(text).chars().noneMatch(Character::isDigit);
    int at = told ? from + 1 : from;
    if (at >= pieces.size()) {
      return null;
    }
    Span span = pieces.get(at).span();
    StringBuilder digits = new StringBuilder(span.of(text).replace(",", ""));
    if (!isNumber(digits.toString())) {
      return printed(text, span);
    }
    int next = at + 1;
    while (next < pieces.size()
        && pieces.get(next).alone()
        && digits.indexOf(".") > 0
        && pieces.get(next).span().of(text).chars().allMatch(Character::isDigit)
        && digits.length() + pieces.get(next).span().length() - digits.indexOf(".") - 1
            <= MOST_DECIMALS) {
      digits.append(pieces.get(next).span().of(text));
      next++;
    }
    BigDecimal value = new BigDecimal(digits.toString());
    Span whole = new Span(span.begin(), pieces.get(next - 1).span().end());
    if (header.rate() && value.compareTo(LARGEST_RATE) <= 0) {
      return new Money(null, null, Kinds.RATE, whole, false, false);
    }
    String currency = header.unit() == null ? null : header.unit().currency();
    BigDecimal sum = header.unit() == null ? value : value.multiply(header.unit().factor());
    return new Money(sum, currency, Kinds.TOTAL, whole, false, header.unit() == null);
  }

  /** 82%, 125.6万元: a piece that prints its unit; {@code null} for any other. */
  private Money printed(String text, Span span) {
    List<Amount> found = amounts.find(text, span.begin(), span.end());
    Amount amount = found.size() == 1 ? found.get(0) : null;
    boolean rate = amount != null && amount.form() == Amount.Form.PERCENT;
    boolean sum = amount != null && amount.form() == Amount.Form.MONEY;
    return rate
        ? new Money(null, null, Kinds.RATE, span, false, false)
        : sum
            ? new Money(amount.value(), amount.currency(), Kinds.TOTAL, span, false, false)
            : null;
  }

  /** 10452.4907: digits, with one point at most. */
  private static boolean isNumber(String printed) {
    long points = printed.chars().filter(c -> c == '.').count();
    return !printed.isEmpty()
        && points <= 1
        && Character.isDigit(printed.charAt(0))
        && Character.isDigit(printed.charAt(printed.length() - 1))
        && printed.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
  }
}
