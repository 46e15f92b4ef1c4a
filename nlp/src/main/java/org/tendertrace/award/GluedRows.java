package org.tendertrace.award;

import java.util.ArrayList;
import java.util.List;
import org.tendertrace.extract.CueLists;
import org.tendertrace.extract.Lots;
import org.tendertrace.extract.MoneyReader;
import org.tendertrace.extract.Names;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.model.Span;
import org.tendertrace.text.Amount;
import org.tendertrace.text.Amounts;
import org.tendertrace.text.CreditCode;

/**
 * Reads the rows below a run of headers with more columns than the winner's and the price's: 序号
 * 中标供应商名称 中标供应商联系地址 中标金额（万元） 1 某公司 某市某路12号 24.88. A row opens with its number and the name; the
 * price is what cannot be part of the address before it.
 */
final class GluedRows {

  private static final int LONGEST_NOTE = 8;

  /** Characters of a row from the end of its name to its price. */
  private static final int LONGEST_ROW = 120;

  /** Characters behind a price to the next row: a status, a remark. */
  private static final int LONGEST_REST = 60;

  /** Digits of a price without any sign, at least; numbers of houses and rooms have fewer. */
  private static final int FEWEST_DIGITS = 5;

  private static final int SHORTEST_NAME = 4;

  /** Digits of a score behind its point. */
  private static final int DECIMALS = 2;

  /** Before the header of those who are to win: 拟|中标单位. */
  private static final char TO_BE = '拟';

  /** Characters between a price and what says that it is for one piece or a rate. */
  private static final int LONGEST_LABEL = 5;

  private static final String PER_PIECE = "单价";

  private static final String SHARE = "费率";

  /** In headers that ask for lots: 标段, 包号. */
  private static final String LOTS = "段包";

  private static final String NUMERALS = "一二三四五六七八九十";
  private static final String BEHIND_ADDRESS = "号室楼层栋座幢弄路街年月日";

  private final Names names;
  private final CueLists cues;
  private final Amounts amounts;
  private final RowEntries entries;
  private final GluedMembers joint;
  private final GluedLots marked;

  GluedRows(Names names, CueLists cues, Amounts amounts, RowEntries entries, OpeningPlaces places) {
    this.names = names;
    this.cues = cues;
    this.amounts = amounts;
    this.entries = entries;
    joint = new GluedMembers(names, places);
    marked = new GluedLots(cues, this, entries);
  }

  /** A run of headers: where the rows begin, and what stands above the price. */
  private record Header(int end, String price) {}

  /**
   * What stands before the header of suppliers.
   *
   * @param subject whether one of what was bought
   * @param numbered whether one of numbers opens the rows
   * @param lots whether that is one of lots
   */
  private record Opening(boolean subject, boolean numbered, boolean lots) {}

  private Opening opening(String text, int column) {
    int before = Math.max(0, column - LONGEST_NOTE);
    int first = column > 0 && text.charAt(column - 1) == TO_BE ? column - 1 : column;
    String above = text.substring(before, first);
    String numbers = withoutSubject(above);
    boolean numbered = cues.ends(Kind.ROW_COLUMN, numbers);
    boolean lots =
        numbered
            && cues.of(Kind.ROW_COLUMN).stream()
                .anyMatch(word -> numbers.endsWith(word) && isOfLots(word));
    return new Opening(numbers.length() < above.length(), numbered, lots);
  }

  /** The rows that each open with the mark of their lot; none where others stand there. */
  List<Entry> ofLots(String text, int column, int end) {
    Opening opening = opening(text, column);
    Header header = opening.lots() ? header(text, column, end) : null;
    return header == null
        ? List.of()
        : marked.read(text, header.end(), end, opening.subject(), header.price());
  }

  /** The rows below the headers of which one of suppliers begins at {@code column}. */
  List<Entry> read(String text, int column, int end) {
    Header header = header(text, column, end);
    if (header == null) {
      return List.of();
    }
    Opening opening = opening(text, column);
    boolean subject = opening.subject();
    boolean numbered = opening.numbered();
    boolean lots = opening.lots();
    List<Entry> rows = new ArrayList<>();
    int at = header.end();
    boolean apart = at >= end;
    while (at >= 0) {
      // the rows may stand on lines of their own, below that of the headers
      int row = apart ? lineEnd(text, skipBlanks(text, at, text.length())) : end;
      int cell = numbered ? behindNumber(text, at, row) : skipBlanks(text, at, row);
      int begin = joint.behindRole(text, cell, row);
      Name name = subject ? behindSubject(text, begin, row) : name(text, begin, row);
      // the last cells of a row may stand on the line below
      int below = apart ? row : lineEnd(text, Math.min(text.length(), end + 1));
      List<Name> members =
          name == null ? List.<Name>of() : joint.beside(text, name.span().end(), row);
      members =
          name == null || begin == cell ? members : joint.below(text, name.span().end(), below);
      int from = members.isEmpty() ? 0 : members.get(members.size() - 1).span().end();
      from = name == null ? from : Math.max(from, name.span().end());
      Amount price = name == null || from > row ? null : price(text, from, row, header.price());
      price = price == null && name != null ? priceBelow(text, from, below, header.price()) : price;
      if (price == null) {
        break;
      }
      String lot = lots ? Lots.cell(text.substring(at, cell).strip()) : null;
      Entry entry = entries.of(lot, name, price, asked(text, price, header.price()));
      entry.suppliers.addAll(members);
      rows.add(entry);
      int behind = price.span().end();
      if (apart) {
        at = row < text.length() ? row : -1;
      } else {
        at = numbered ? nextRow(text, behind, Math.max(end, below)) : nextName(text, behind, end);
      }
    }
    return rows;
  }

  /** The price of a row that goes on below, where a label or a unit tells that it is one. */
  private Amount priceBelow(String text, int begin, int end, String header) {
    Amount price = price(text, begin, end, header);
    return price != null && price.form() == Amount.Form.MONEY ? price : null;
  }

  /** Where the line ends that holds {@code at}. */
  private static int lineEnd(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  /** What a price is, as its header says or what stands beside it: 单价：47.00元, 下浮率：12.5(%). */
  String asked(String text, Amount price, String header) {
    int at = price.span().begin();
    String before = text.substring(Math.max(0, at - LONGEST_LABEL), at);
    if (price.form() == Amount.Form.PER_PIECE) {
      return PER_PIECE;
    }
    if (MoneyReader.isShare(text, price.span().end()) || cues.has(Kind.RATE, before)) {
      return SHARE;
    }
    return cues.has(Kind.UNIT_PRICE, before) ? PER_PIECE : header;
  }

  /** Where the name of the next row stands right behind a price and perhaps a score, or -1. */
  private int nextName(String text, int at, int end) {
    int k = skipBlanks(text, at, end);
    int score = k;
    while (score < end && (Character.isDigit(text.charAt(score)) || text.charAt(score) == '.')) {
      score++;
    }
    k = skipBlanks(text, score, end);
    Name next = k < end ? names.leading(text, k, end) : null;
    return next != null && next.span().begin() == k ? k : -1;
  }

  /** What stands before the header of suppliers, without that of what was bought: 标段|采购内容. */
  private String withoutSubject(String above) {
    for (String column : cues.of(Kind.OTHER_COLUMN)) {
      String before =
          above.endsWith(column) ? above.substring(0, above.length() - column.length()) : "";
      if (cues.ends(Kind.ROW_COLUMN, before)) {
        return before;
      }
    }
    return above;
  }

  /** The company behind what was bought, where its place opens it: 1某场地建设|某市某公司. */
  Name behindSubject(String text, int begin, int end) {
    for (int k = begin + 2; k < Math.min(end, begin + LONGEST_REST); k++) {
      boolean ends = cues.ends(Kind.SUBJECT_END, text.substring(Math.max(begin, k - 4), k));
      if ((ends && joint.opensWithPlace(text, k, end)) || isBehindCount(text, begin, k)) {
        Name name = name(text, k, end);
        if (name != null) {
          return name;
        }
      }
    }
    return null;
  }

  /** 心电图机（2台）: whether a bracket with a number closes what was bought. */
  private static boolean isBehindCount(String text, int begin, int at) {
    int close = at - 1;
    if (close <= begin || (text.charAt(close) != '）' && text.charAt(close) != ')')) {
      return false;
    }
    int k = close - 1;
    while (k > begin && close - k < LONGEST_NOTE && "（(".indexOf(text.charAt(k)) < 0) {
      k--;
    }
    return "（(".indexOf(text.charAt(k)) >= 0 && Character.isDigit(text.charAt(k + 1));
  }

  private static boolean isOfLots(String column) {
    return column.chars().anyMatch(c -> LOTS.indexOf(c) >= 0);
  }

  /** The headers from {@code begin} on; {@code null} where they ask for no price of a winner. */
  private Header header(String text, int begin, int end) {
    int at = begin;
    int named = 0;
    String supplier = null;
    String price = null;
    while (at < end) {
      int sum = cues.behind(Kind.PRICE_COLUMN, text, at, end);
      int name = cues.behind(Kind.SUPPLIER_COLUMN, text, at, end);
      int other = cues.behind(Kind.OTHER_COLUMN, text, at, end);
      int bid = cues.behind(Kind.BID_COLUMN, text, at, end);
      boolean paid =
          (price != null && cues.has(Kind.WINNER_LABEL, price))
              || (supplier != null && isWinners(supplier, ""));
      int longest = Math.max(Math.max(sum, name), Math.max(other, paid ? bid : at));
      if (longest == at || (bid > at && !paid)) {
        break;
      }
      int behind = behindNote(text, skipBlanks(text, longest, end), end);
      supplier = longest == name && supplier == null ? text.substring(at, name) : supplier;
      price = longest == sum && price == null ? text.substring(at, behind) : price;
      at = skipBlanks(text, behind, end);
      named++;
    }
    // 评审总得分 behind 中标金额 is a column of the winner's
    boolean bids = at < end && cues.behind(Kind.BID_COLUMN, text, at, end) > at;
    boolean columns = supplier != null && price != null && named > 1 && !bids;
    return columns && isWinners(supplier, price) ? new Header(at, price) : null;
  }

  /** Whether the headers ask for who won, or for what was paid, and not for all who bid. */
  private boolean isWinners(String supplier, String price) {
    boolean paid = cues.has(Kind.WINNER_LABEL, price);
    boolean won = cues.has(Kind.WINNER_LABEL, supplier);
    return paid || (won && !cues.has(Kind.CANDIDATE_LABEL, supplier));
  }

  private static int behindNote(String text, int at, int end) {
    boolean opens = at < end && (text.charAt(at) == '(' || text.charAt(at) == '（');
    for (int k = at + 1; opens && k < Math.min(end, at + LONGEST_NOTE); k++) {
      if (text.charAt(k) == ')' || text.charAt(k) == '）') {
        return k + 1;
      }
    }
    return at;
  }

  private static int skipBlanks(String text, int at, int end) {
    int k = at;
    while (k < end && Character.isWhitespace(text.charAt(k))) {
      k++;
    }
    return k;
  }

  private static int behindNumber(String text, int at, int end) {
    int k = skipBlanks(text, at, end);
    boolean digits = k < end && Character.isDigit(text.charAt(k));
    // 1一代某公司: a name may open with a numeral
    while (k < end && isNumeral(text.charAt(k)) && Character.isDigit(text.charAt(k)) == digits) {
      k++;
    }
    return skipBlanks(text, k < end && "、.．".indexOf(text.charAt(k)) >= 0 ? k + 1 : k, end);
  }

  private static boolean isNumeral(char c) {
    return Character.isDigit(c) || NUMERALS.indexOf(c) >= 0;
  }

  /** The company that opens a row, or the name that is all of the first cell. */
  Name name(String text, int begin, int end) {
    Name company = names.leading(text, begin, end);
    if (company != null && company.span().begin() == begin) {
      return company;
    }
    int cell = begin;
    while (cell < end
        && cell - begin < LONGEST_REST
        && !Character.isWhitespace(text.charAt(cell))) {
      cell++;
    }
    List<Name> read = names.read(text, new Span(begin, cell));
    boolean whole =
        read.size() == 1
            && read.get(0).ended()
            && read.get(0).span().length() >= SHORTEST_NAME
            && read.get(0).span().equals(new Span(begin, cell));
    return whole ? read.get(0) : joint.member(text, begin, cell);
  }

  /** The first sum behind a name that is no number of a house, a room or a day. */
  Amount price(String text, int begin, int end, String header) {
    boolean scaled = amounts.unitIn(header) != null;
    int reach = Math.min(end, begin + LONGEST_ROW);
    int code = Math.min(reach, begin + CreditCode.LENGTH);
    int from = CreditCode.isLike(text.substring(begin, code)) ? code : begin;
    for (Amount amount : amounts.find(text, from, reach)) {
      Span span = amount.span();
      char before = text.charAt(span.begin() - 1);
      char behind = span.end() < end ? text.charAt(span.end()) : ' ';
      boolean address =
          BEHIND_ADDRESS.indexOf(behind) >= 0
              || "-—–#".indexOf(before) >= 0
              || "-—–#".indexOf(behind) >= 0
              || (span.begin() > from && before < 128 && Character.isLetter(before));
      String printed = span.of(text);
      boolean cell = scaled && Character.isWhitespace(before) && Character.isWhitespace(behind);
      boolean sum =
          (amount.form() != Amount.Form.BARE && amount.form() != Amount.Form.COUNT)
              || printed.indexOf('.') > 0
              || printed.length() >= FEWEST_DIGITS
              || MoneyReader.isShare(text, span.end())
              || cell;
      if (sum && !address) {
        int score = behindScore(text, span, end);
        return score < 0 ? amount : price(text, score, end, header);
      }
    }
    return null;
  }

  /** 88.67|1512750.00元: behind the score that a price is run together with; -1 for none. */
  private static int behindScore(String text, Span number, int end) {
    int dot = text.indexOf('.', number.begin());
    boolean second =
        dot > 0
            && dot + DECIMALS < number.end()
            && number.end() + 1 < end
            && text.charAt(number.end()) == '.'
            && Character.isDigit(text.charAt(number.end() + 1));
    return second ? dot + 1 + DECIMALS : -1;
  }

  /** Where the next row opens with its number and a company, or -1. */
  private int nextRow(String text, int at, int end) {
    for (int k = at; k < Math.min(end, at + LONGEST_REST); k++) {
      boolean number = isNumeral(text.charAt(k)) && !isNumeral(text.charAt(k - 1));
      int behind = number ? behindNumber(text, k, end) : k;
      // 94.412某公司: the score 94.41 and the number 2
      boolean opens = number && behind < end && !Character.isDigit(text.charAt(behind));
      Name next = opens ? names.leading(text, behind, end) : null;
      if (next != null && next.span().begin() == behind) {
        return k;
      }
    }
    return -1;
  }
}
