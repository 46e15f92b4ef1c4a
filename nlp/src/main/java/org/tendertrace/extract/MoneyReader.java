package org.tendertrace.extract;

import java.math.BigDecimal;
import java.util.List;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.model.Span;
import org.tendertrace.text.Amount;
import org.tendertrace.text.Amounts;

/** Reads what a value says about money, with the unit that its label or header prints. */
public final class MoneyReader {

  /** Characters right before a sum: 每人每月2500元. */
  private static final int RIGHT_BEFORE = 4;

  private static final int LONGEST = 400;
  private static final String TOGETHER = "共";

  /** Before a part of a sum: 其中标段1：2290万元. */
  private static final String AMONG = "其中";

  private static final int BEFORE = 10;
  private static final int LONGEST_BRACKET = 40;
  private static final int LONGEST_SIGN = 3;
  private static final String BESIDE = " 　\t,，:：|｜—-";
  private static final int LONGEST_NOTE = 10;
  private static final int HEAD = 8000;

  /** Digits in a row, without a sign among them or beside them, that no sum has. */
  private static final int LONGEST_SUM = 11;

  /** Digits of the number of a row. */
  private static final int LONGEST_NUMBER = 2;

  /** Characters of a unit with its label behind a number. */
  private static final int LONGEST_UNIT = 14;

  private static final String UNIT = "单位";

  private final Amounts amounts;
  private final CueLists cues;

  public MoneyReader(Amounts amounts, CueLists cues) {
    this.amounts = amounts;
    this.cues = cues;
  }

  /** What kind of price it is. */
  public enum Kinds {
    TOTAL,
    UNIT_PRICE,
    RATE,
    UNDISCLOSED
  }

  /**
   * Money in a value.
   *
   * @param value {@code null} unless a total, a unit price or the number of a rate is printed
   * @param contradiction whether capitals and digits differ
   * @param bare whether nothing printed a unit or currency
   */
  public record Money(
      BigDecimal value,
      String currency,
      Kinds kind,
      Span span,
      boolean contradiction,
      boolean bare) {}

  /** The price in the value of {@code pair}; {@code null} where it holds none and says nothing. */
  public Money read(String text, Pair pair) {
    Money read = price(text, pair);
    boolean piece = read != null && pair.unit() != null && pair.unit().perPiece();
    piece |= read != null && UnitNote.isOfPiece(cues, pair.label().of(text));
    // 0.0000500万元: no whole costs less than one of any currency
    piece |= read != null && !read.bare() && isPart(read.value());
    String label = pair.label().of(text);
    boolean share = read != null && read.kind() == Kinds.TOTAL && label.indexOf('%') > 0;
    if (share && read.value().compareTo(BigDecimal.valueOf(100)) <= 0) {
      // 投标报价(元/%)
      return new Money(read.value(), null, Kinds.RATE, read.span(), false, false);
    }
    return piece && read.kind() == Kinds.TOTAL
        ? new Money(read.value(), read.currency(), Kinds.UNIT_PRICE, read.span(), false, false)
        : read;
  }

  /** 85（%）: whether a sign of shares in brackets follows a number. */
  public static boolean isShare(String text, int at) {
    return at + 1 < text.length()
        && "(（".indexOf(text.charAt(at)) >= 0
        && text.charAt(at + 1) == '%';
  }

  private static boolean isPart(BigDecimal value) {
    return value != null && value.signum() > 0 && value.compareTo(BigDecimal.ONE) < 0;
  }

  private Money price(String text, Pair pair) {
    Span value =
        new Span(
            pair.value().begin(), Math.min(pair.value().end(), pair.value().begin() + LONGEST));
    List<Amount> found = amounts(text, value);
    Amount best = null;
    Amount capitals = null;
    Amount rate = null;
    Amount piece = null;
    Amount bare = null;
    for (Amount each : found) {
      if (isNumberOfSomebody(text, each) || isNumberOfRow(text, each)) {
        continue;
      }
      Amount amount = pair.unit() == null ? each : inUnit(text, pair.unit(), each);
      switch (amount.form()) {
        case PERCENT -> rate = rate == null ? amount : rate;
        case PER_PIECE -> piece = piece == null ? amount : piece;
        case MONEY -> {
          if ((pair.field() == FieldKind.AMOUNT || pair.field() == FieldKind.RATE)
              && cues.has(Kind.NOT_PRICE, before(text, value, amount))) {
            continue;
          }
          if (isOfOne(text, value, amount)) {
            piece = piece == null ? amount : piece;
          } else if (amount.capitals()) {
            capitals = capitals == null ? amount : capitals;
          } else if (best == null
              || (isFinal(text, value, amount) && !isFinal(text, value, best))) {
            best = amount;
          }
        }
        case BARE -> {
          if (isShare(text, amount.span().end())) {
            rate = rate == null ? amount : rate;
          } else {
            bare = bare == null ? amount : bare;
          }
        }
        case COUNT -> {}
      }
    }
    String label = text.substring(pair.label().begin(), pair.label().end());
    Amount scaled =
        best == null && capitals == null && bare != null ? besideUnit(text, value, bare) : null;
    best = scaled == null ? best : scaled;
    if (best == null
        && capitals == null
        && bare != null
        && (rate == null || bare.value().compareTo(BigDecimal.valueOf(100)) > 0)
        && !isBehindPiece(text, value, piece, bare)
        && isAlone(text, value, bare)) {
      boolean ofRate =
          cues.has(Kind.RATE, label)
              && !cues.has(Kind.SUM_LABEL, label)
              && bare.value().compareTo(BigDecimal.valueOf(100)) <= 0;
      return new Money(
          bare.value(), null, ofRate ? Kinds.RATE : Kinds.TOTAL, bare.span(), false, true);
    }
    if (best == null && capitals == null) {
      return other(text, value, rate, piece);
    }
    Amount amount = best == null ? capitals : best;
    boolean contradiction =
        best != null && capitals != null && best.value().compareTo(capitals.value()) != 0;
    if (contradiction) {
      amount = closer(best, capitals);
    }
    return new Money(
        amount.value(), amount.currency(), Kinds.TOTAL, amount.span(), contradiction, false);
  }

  /** Whether bare digits are a telephone's or a register's, and no sum of ten billion or more. */
  private static boolean isNumberOfSomebody(String text, Amount amount) {
    return amount.form() == Amount.Form.BARE
        && amount.span().length() >= LONGEST_SUM
        && amount.span().of(text).chars().allMatch(c -> Glyphs.isDigit((char) c));
  }

  /** 总价(元)|1某系统|1套: whether bare digits number what is named right behind them. */
  private static boolean isNumberOfRow(String text, Amount amount) {
    int end = amount.span().end();
    return amount.form() == Amount.Form.BARE
        && amount.span().length() <= LONGEST_NUMBER
        && end + 1 < text.length()
        && Glyphs.isHan(text.charAt(end))
        && Glyphs.isHan(text.charAt(end + 1));
  }

  /**
   * The price in the brackets that open at {@code at} in the value of {@code pair}: 某公司（325.6万元）;
   * {@code null} where they hold none or say that it is another's.
   */
  public Money inBrackets(String text, Pair pair, int at) {
    int open = Glyphs.skipSpaces(text, at, pair.value().end());
    int close = Glyphs.skipBracket(text, open, pair.value().end(), LONGEST_BRACKET);
    if (close == open) {
      return null;
    }
    Money read = read(text, pair.narrowed(new Span(open, close)));
    String inside = text.substring(open, close);
    boolean price =
        read != null
            && read.kind() == Kinds.TOTAL
            && !read.bare()
            && !cues.has(Kind.NOT_PRICE, inside)
            && !cues.has(Kind.UNIT_PRICE, inside);
    return price ? read : null;
  }

  /**
   * The sum that stands right behind {@code at}, in the value of {@code pair}, with nothing but
   * blanks and marks between: 某公司　25.6万元; {@code null} for none.
   */
  public Money rightBehind(String text, Pair pair, int at) {
    int end = pair.value().end();
    int begin = at;
    while (begin < end && BESIDE.indexOf(text.charAt(begin)) >= 0) {
      begin++;
    }
    List<Amount> found = begin == at || begin >= end ? List.of() : amounts.find(text, begin, end);
    boolean price =
        !found.isEmpty()
            && found.get(0).form() == Amount.Form.MONEY
            && found.get(0).span().begin() <= begin + LONGEST_SIGN;
    Amount amount = price ? found.get(0) : null;
    return amount == null
        ? null
        : new Money(amount.value(), amount.currency(), Kinds.TOTAL, amount.span(), false, false);
  }

  /**
   * The sum behind a word for it, beside a price a piece: 180元，520套，合计93600元; {@code null} for
   * none.
   */
  public Money total(String text, Pair pair) {
    int last = pair.value().begin();
    for (Amount amount : amounts(text, pair.value())) {
      int begin = amount.span().begin();
      String before = text.substring(Math.min(last, begin), begin).strip();
      int clause = Math.max(before.lastIndexOf('，'), before.lastIndexOf(',')) + 1;
      if (amount.form() == Amount.Form.MONEY
          && last > pair.value().begin()
          && cues.opens(Kind.TOTAL_LABEL, before.substring(clause))) {
        return new Money(
            amount.value(), amount.currency(), Kinds.TOTAL, amount.span(), false, false);
      }
      last = amount.span().end();
    }
    return null;
  }

  /** The sum that a bracket behind it calls a budget: 1200万元（最高限价）; {@code null} for none. */
  Money noted(String text) {
    int length = Math.min(text.length(), HEAD);
    int wide = next(text, '（', 0);
    int narrow = next(text, '(', 0);
    while (Math.min(wide, narrow) < length) {
      int open = Math.min(wide, narrow);
      wide = wide == open ? next(text, '（', open) : wide;
      narrow = narrow == open ? next(text, '(', open) : narrow;
      int close = Glyphs.skipBracket(text, open, length, LONGEST_NOTE);
      if (close > open && cues.is(Kind.BUDGET_NOTE, text.substring(open + 1, close - 1))) {
        Amount last = null;
        for (Amount each : amounts.find(text, Math.max(0, open - LONGEST_BRACKET), open)) {
          boolean ends = each.form() == Amount.Form.MONEY && each.span().end() == open;
          last = ends ? each : last;
        }
        if (last != null) {
          return new Money(last.value(), last.currency(), Kinds.TOTAL, last.span(), false, false);
        }
      }
    }
    return null;
  }

  /** Where a sign stands behind {@code at}; beyond all text where it does not. */
  private static int next(String text, char sign, int at) {
    int next = text.indexOf(sign, at + 1);
    return next < 0 ? Integer.MAX_VALUE : next;
  }

  private static Amount inUnit(String text, Amounts.Unit unit, Amount amount) {
    boolean signed =
        amount.form() == Amount.Form.MONEY
            && !amount.capitals()
            && Glyphs.isDigit(text.charAt(amount.span().end() - 1))
            && !Glyphs.isDigit(text.charAt(amount.span().begin()));
    return signed ? unit.applyBehindSign(amount) : unit.apply(amount);
  }

  /** The amounts of a value, whose lines may have parted a number from its unit. */
  private List<Amount> amounts(String text, Span value) {
    String printed = value.of(text);
    String flat = printed.replace('\n', ' ').replace('\t', ' ');
    return amounts.find(flat, 0, flat.length()).stream()
        .map(a -> a.shifted(value.begin()))
        .toList();
  }

  /** Capitals prevail by custom, unless they lost most of their digits. */
  private static Amount closer(Amount digits, Amount capitals) {
    BigDecimal tenth = digits.value().multiply(new BigDecimal("0.1"));
    return capitals.value().compareTo(tenth) < 0 ? digits : capitals;
  }

  private Money other(String text, Span value, Amount rate, Amount piece) {
    String content = value.of(text);
    // 1680元/吨（固体含量≥29%）: a share behind a price a piece is the ware's
    boolean ofWare = rate != null && piece != null && piece.span().begin() < rate.span().begin();
    if (rate != null && !ofWare) {
      return new Money(rate.value(), null, Kinds.RATE, rate.span(), false, false);
    }
    if (piece != null) {
      return new Money(
          piece.value(), piece.currency(), Kinds.UNIT_PRICE, piece.span(), false, false);
    }
    if (cues.has(Kind.RATE, content) && Glyphs.holdsDigit(content)) {
      return new Money(null, null, Kinds.RATE, value, false, false);
    }
    if (cues.has(Kind.UNDISCLOSED, content) || cues.isNothing(content)) {
      return new Money(null, null, Kinds.UNDISCLOSED, value, false, false);
    }
    return null;
  }

  /** What stands right before an amount in its value. */
  private static String before(String text, Span value, Amount amount) {
    int from = Math.max(value.begin(), amount.span().begin() - BEFORE);
    return text.substring(from, amount.span().begin());
  }

  /**
   * 121.5 价格单位：万元: a number whose unit has a label of its own behind it, or on the line below; else
   * {@code null}.
   */
  private Amount besideUnit(String text, Span value, Amount bare) {
    int begin = bare.span().end();
    int end = value.end();
    if (begin == end && end + 1 < text.length() && text.charAt(end) == '\n') {
      begin++;
      int line = text.indexOf('\n', begin);
      end = line < 0 ? text.length() : line;
    }
    String behind = text.substring(begin, Math.min(end, begin + LONGEST_UNIT));
    int label = behind.indexOf(UNIT);
    // 单位：万元 alone on a line is about the table below it
    boolean next = begin > bare.span().end();
    Amounts.Unit unit =
        label < 0 || (next && label == 0) ? null : amounts.unitIn(behind.substring(label));
    return unit == null ? null : unit.apply(bare);
  }

  /** 单价每套（￥460）: whether what stands before a sum says that it is for one piece. */
  private boolean isOfOne(String text, Span value, Amount amount) {
    String before = before(text, value, amount);
    int clause = before.length();
    while (clause > 0 && "，,；;。元".indexOf(before.charAt(clause - 1)) < 0) {
      clause--;
    }
    String beside = before.substring(Math.max(clause, before.length() - RIGHT_BEFORE));
    return cues.opens(Kind.UNIT_PRICE, before.substring(clause))
        || cues.has(Kind.UNIT_PRICE, beside);
  }

  /** 462元/吨，得分94.1: whether bare digits go on behind a price a piece, and are no price. */
  private boolean isBehindPiece(String text, Span value, Amount piece, Amount bare) {
    return piece != null
        && piece.span().begin() < bare.span().begin()
        && !cues.has(Kind.PRICE_LABEL, before(text, value, bare));
  }

  private boolean isFinal(String text, Span value, Amount amount) {
    String before = before(text, value, amount);
    int clause = Math.max(before.lastIndexOf('，'), before.lastIndexOf(','));
    String told = before.substring(clause + 1);
    return (cues.has(Kind.FINAL_PRICE, told) || told.endsWith(TOGETHER))
        && !told.startsWith(AMONG)
        && !cues.has(Kind.DIFFERENCE, before);
  }

  /** Bare digits are money only where the value holds little else. */
  private static boolean isAlone(String text, Span value, Amount bare) {
    int others = 0;
    for (int k = value.begin(); k < value.end(); k++) {
      char c = text.charAt(k);
      others +=
          !bare.span().covers(new Span(k, k + 1)) && (Glyphs.isHan(c) || Glyphs.isLatin(c)) ? 1 : 0;
    }
    return others <= 12 || isWritten(text, value, bare);
  }

  /** Rs. 1,42,50,000/- (Rupees one crore …): whether words repeat the sum with which it opens. */
  private static boolean isWritten(String text, Span value, Amount bare) {
    return bare.span().begin() - value.begin() <= 2 * LONGEST_SIGN
        && bare.span().of(text).indexOf(',') > 0
        && (text.startsWith("/-", bare.span().end()) || text.startsWith(" (", bare.span().end()));
  }
}
