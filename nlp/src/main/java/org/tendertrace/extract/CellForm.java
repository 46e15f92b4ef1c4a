package org.tendertrace.extract;

import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.model.Span;
import org.tendertrace.text.CreditCode;

/** What kind of value a cell looks like, whatever stands above it. */
enum CellForm {
  /** 746,300.00, ￥5万元, 报价：688000.00(元): digits that nothing but a sum is printed as. */
  MONEY,
  /** 197700, 79.3, 3%: digits that may be a sum, a score, a quantity. */
  NUMBER,
  /** 1, 02: digits that may count rows, places or lots. */
  ORDINAL,
  /** The name of an organisation. */
  NAME,
  /** A code of an organisation. */
  CODE,
  /** 第一名, 推荐第二中标候选人. */
  PLACE,
  /** 一标段, 第2包, A. */
  LOT,
  /** 某省某市某路12号. */
  ADDRESS,
  /** /, 无, -: what stands for a value that there is none of. */
  NOTHING,
  /** 有效投标人不足三家，废标: why nobody won. */
  FAILURE,
  /** 下浮18.6%, 8.5折: a share with words that say of what it is one. */
  RATE,
  /** Words behind a label of their own. */
  LABELLED,
  TEXT;

  private static final int LONGEST_SUM = 40;
  private static final int LONGEST_TOLD = 60;
  private static final int LONGEST_LABEL = 12;
  private static final int LONGEST_ORDINAL = 3;
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_PLACE = 10;
  private static final int LONGEST_LOT = 8;
  private static final int SHORTEST_NAME = 4;
  private static final int SHORTEST_ADDRESS = 6;
  private static final int CENTS = 2;
  private static final int LONGEST_RATE = 16;

  /** End what is a share of something. */
  private static final String SHARES = "%％折";

  private static final String SIGNS = "￥¥$";
  private static final String IN_NUMBERS = ".,，%％";
  private static final String IN_SUMS = "￥¥$ \n()（）元万亿人民币整圆大写小";
  private static final String IN_ADDRESSES = "省市区县镇乡村路街号室楼栋幢座";

  /** Before 元 the part of a house: 2幢1单元. */
  private static final char ROOM = '单';

  private static final String OF_PLACES = "名中成候推位";

  static CellForm of(String text, Span cell, Labels labels) {
    int begin = cell.begin();
    int end = cell.end();
    if (cell.length() == 1 && Lots.cell(cell.of(text)) != null) {
      return Glyphs.isLatin(text.charAt(begin)) ? LOT : ORDINAL;
    }
    if (isNothing(text, cell)) {
      return NOTHING;
    }
    int colon = colon(text, begin, end);
    if (colon >= 0) {
      boolean sum =
          colon + 1 < end
              && asksForSum(text.substring(begin, colon))
              && isFigure(ofDigits(text, colon + 1, end));
      return sum ? MONEY : LABELLED;
    }
    CellForm figure = ofDigits(text, begin, end);
    if (figure != TEXT) {
      return figure;
    }
    if (isSum(text, cell)) {
      return MONEY;
    }
    if (isRate(text, cell)) {
      return RATE;
    }
    if (CreditCode.isLike(text.substring(begin, end))) {
      return CODE;
    }
    if (isPlace(text, cell)) {
      return PLACE;
    }
    if (cell.length() <= LONGEST_LOT && Lots.cell(text.substring(begin, end)) != null) {
      return LOT;
    }
    if (cell.length() >= SHORTEST_NAME
        && cell.length() <= LONGEST_NAME
        && labels.endsName(text, begin, end)) {
      return NAME;
    }
    return isAddress(text, cell) ? ADDRESS : TEXT;
  }

  private static boolean isNothing(String text, Span cell) {
    if (cell.length() == 1) {
      return !Glyphs.isDigit(text.charAt(cell.begin()));
    }
    for (int k = cell.begin(); k < cell.end(); k++) {
      if (Character.isLetterOrDigit(text.charAt(k))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlace(String text, Span cell) {
    int at =
        cell.length() > LONGEST_PLACE ? -1 : Glyphs.indexOf(text, '第', cell.begin(), cell.end());
    return at >= 0
        && at + 2 < cell.end()
        && Glyphs.isNumeral(text.charAt(at + 1))
        && OF_PLACES.indexOf(text.charAt(at + 2)) >= 0;
  }

  private static int colon(String text, int begin, int end) {
    for (int k = begin; k < end && k <= begin + LONGEST_LABEL; k++) {
      if (Glyphs.isColon(text.charAt(k))) {
        return k;
      }
    }
    return -1;
  }

  /** 投标报价 (总价), 最终报价: whether a label before a figure makes it a price, and no fee. */
  private static boolean asksForSum(String label) {
    return label.indexOf('费') < 0 && (label.indexOf('价') >= 0 || label.indexOf('额') >= 0);
  }

  /** 人民币壹佰万元整, 总价1227625元: whether a sum stands among a few words. */
  private static boolean isSum(String text, Span cell) {
    boolean digits = false;
    boolean signed = false;
    for (int k = cell.begin(); k < cell.end() && cell.length() <= LONGEST_TOLD; k++) {
      char c = text.charAt(k);
      digits |= Glyphs.isDigit(c);
      boolean unit = c == '元' && (k == cell.begin() || text.charAt(k - 1) != ROOM);
      signed |= unit || (c != ' ' && SIGNS.indexOf(c) >= 0);
    }
    char last = text.charAt(cell.end() - 1);
    return signed && (digits || last == '整' || last == '元');
  }

  /** Whether a share ends a few words with a digit. */
  private static boolean isRate(String text, Span cell) {
    boolean digits = false;
    for (int k = cell.begin(); k < cell.end() && cell.length() <= LONGEST_RATE; k++) {
      digits |= Glyphs.isDigit(text.charAt(k));
    }
    return digits && SHARES.indexOf(text.charAt(cell.end() - 1)) >= 0;
  }

  private static boolean isFigure(CellForm form) {
    return form == MONEY || form == NUMBER || form == ORDINAL;
  }

  /** What digits with signs among them are; {@link #TEXT} where anything else is among them. */
  private static CellForm ofDigits(String text, int begin, int end) {
    if (end - begin > LONGEST_SUM) {
      return TEXT;
    }
    int digits = 0;
    int signs = 0;
    int point = -1;
    boolean grouped = false;
    boolean last = false;
    for (int k = begin; k < end; k++) {
      char c = text.charAt(k);
      if (Glyphs.isDigit(c)) {
        digits++;
        last = true;
        continue;
      }
      boolean inNumber = IN_NUMBERS.indexOf(c) >= 0;
      if (!inNumber && IN_SUMS.indexOf(c) < 0) {
        return TEXT;
      }
      point = c == '.' ? k : point;
      grouped |= last && (c == ',' || c == '，');
      signs += SIGNS.indexOf(c) >= 0 || c == '元' || c == '万' ? 1 : 0;
      last = false;
    }
    if (digits == 0) {
      return TEXT;
    }
    if (signs > 0 || grouped) {
      return MONEY;
    }
    boolean ordinal = digits <= LONGEST_ORDINAL && digits == end - begin;
    boolean cents = point >= 0 && end - point - 1 == CENTS && digits > LONGEST_ORDINAL + CENTS;
    return ordinal ? ORDINAL : cents ? MONEY : NUMBER;
  }

  private static boolean isAddress(String text, Span cell) {
    int marks = 0;
    for (int k = cell.begin() + 1; k < cell.end(); k++) {
      marks += IN_ADDRESSES.indexOf(text.charAt(k)) >= 0 ? 1 : 0;
    }
    return cell.length() >= SHORTEST_ADDRESS && marks >= 2;
  }

  /** How well a cell fits a header that asks for {@code field}; below -3 it cannot. */
  double under(FieldKind field) {
    if (this == FAILURE) {
      return ofFailure(field);
    }
    if (this == RATE) {
      return ofRate(field);
    }
    return switch (field) {
      case AMOUNT -> row(4, 3, -0.5, -9, -9, -9, -9, -9, 1, -9, -2.5);
      case UNIT_PRICE, BUDGET, FEE -> row(3, 2, 0.5, -9, -9, -9, -9, -9, 1, -1, -2);
      case SUPPLIER, OTHER_BIDDER -> row(-9, -9, -9, 5, -9, -9, -9, -5, 0, -9, -9);
      case BUYER, AGENCY -> row(-9, -9, -9, 4, -9, -9, -9, -3, -2, -9, -2);
      case ADDRESS -> row(-9, -9, -9, -1, -9, -9, -9, 3, 1, -2, 0.5);
      case OTHER_ID, PROJECT_ID -> row(-2, 1, 0, -3, 4, -9, -2, -2, 1, -2, 0);
      case RANK -> row(-9, -3, 3, -9, -9, 5, -9, -9, 0, -9, -1);
      case INDEX -> row(-9, -9, 4, -9, -9, -9, 1, -9, -2, -9, -9);
      case LOT -> row(-9, -9, 3, -9, -9, -9, 4, -9, 0.5, -9, -2);
      case LOT_NAME -> row(-2, 0, 0, -2, -2, -1, 1.5, 0.5, 1, -1, 1);
      case SCORE, RATE, SHARE -> row(-1, 3, 2, -9, -9, -9, -9, -9, 1, -3, -1);
      case FAILURE_REASON -> row(-9, -9, -9, -9, -9, -9, -9, -9, 0, -9, 2);
      case QUANTITY -> row(-2, 1, 2, -9, -9, -9, -3, -3, 1, -2, 1);
      case NAME -> row(-3, -1, -2, 3, -3, -2, 0, 0, 0, -2, 1);
      default -> row(-2, 0, 0, -2, -2, -1, 0.5, 0.5, 1, -1, 1);
    };
  }

  /** Why nobody won stands where the winner's name would, or beside it. */
  private static double ofFailure(FieldKind field) {
    return switch (field) {
      case SUPPLIER -> 5;
      case OUTCOME, FAILURE_REASON -> 4;
      case AMOUNT, RATE -> 1;
      case LOT, INDEX, RANK, OTHER_BIDDER, BUYER, AGENCY -> -9;
      default -> -1;
    };
  }

  private static double ofRate(FieldKind field) {
    return switch (field) {
      case RATE -> 4;
      case AMOUNT, SHARE -> 3;
      case UNIT_PRICE, SCORE, FEE -> 1;
      case LOT_NAME, NAME, BUDGET -> 0;
      case SUPPLIER, OTHER_BIDDER, BUYER, AGENCY, LOT, INDEX, RANK -> -9;
      default -> 0.5;
    };
  }

  /** The one that is this form's. */
  private double row(
      double money,
      double number,
      double ordinal,
      double name,
      double code,
      double place,
      double lot,
      double address,
      double nothing,
      double labelled,
      double text) {
    return switch (this) {
      case MONEY -> money;
      case NUMBER -> number;
      case ORDINAL -> ordinal;
      case NAME -> name;
      case CODE -> code;
      case PLACE -> place;
      case LOT -> lot;
      case ADDRESS -> address;
      case NOTHING -> nothing;
      case FAILURE, RATE -> -9;
      case LABELLED -> labelled;
      case TEXT -> text;
    };
  }
}
