package org.tendertrace.read;

/**
 * Blanks in a Chinese text that is all in one line: tells whether they part the texts of two
 * elements of its page. Within Latin script, numbers with their units, brackets and words set wide,
 * they do not; two cells of numbers, codes or signs they part.
 *
 * @param begin where the blanks begin in {@code text}
 * @param end where they end
 */
record BlankGap(String text, int begin, int end) {

  /** Behind a number they go on with it. */
  private static final String UNITS = "年月日元万亿台套%％";

  /** Behind a label or a number of an item, what it tells. */
  private static final String GOES_ON = "：:、.．";

  private static final String OPENING = "（(【〔[《“>»|";
  private static final String CLOSING = "）)】〕]》”，。；、：:>»|";

  /** Ends a sentence: what stands in brackets behind it is one of its own. */
  private static final String STOPS = "。；！";

  /** Behind them a sum, and behind 至 a day, goes on: ￥ 500.00, 人民币 500.00. */
  private static final String ASK_FOR_NUMBER = "￥¥$币至";

  private static final String CURRENCIES = "￥¥$";
  private static final String ORDINALS = "一二三四五六七八九十";

  /** What a cell holds that has nothing to tell. */
  private static final String NOTHING = "/-—";

  /** Characters of a label before its colon. */
  private static final int LONGEST_LABEL = 12;

  /** Characters before a colon that are no label: 现将中标结果公布如下：. */
  private static final int SHORTEST_SENTENCE = 16;

  /** What stands in labels and headers beside words. */
  private static final String OF_HEADERS = "（）()/、";

  /** Headers in a row that make a table: a value may look like one. */
  private static final int FEWEST_HEADERS = 3;

  private static final int LONGEST_HEADER = 14;

  /** End words for lots, before their numbers. */
  private static final String OF_LOTS = "包标段项件组";

  private static final int LONGEST_LOT = 4;

  /** Digits of a number that is a sum even without a fraction. */
  private static final int FEWEST_OF_SUM = 5;

  /** Whether the blanks part the texts of two elements. */
  boolean parts() {
    if (begin == 0 || end == text.length()) {
      return false;
    }
    char before = text.charAt(begin - 1);
    char behind = text.charAt(end);
    if (isItem() || opensSection()) {
      return true;
    }
    if (GOES_ON.indexOf(before) >= 0) {
      return isColon(before) && (isSentence() || opensLabel() || opensHeaders());
    }
    if (OPENING.indexOf(behind) >= 0 && (STOPS.indexOf(before) >= 0 || opensNote())) {
      return true;
    }
    boolean within =
        OPENING.indexOf(before) >= 0
            || OPENING.indexOf(behind) >= 0
            || CLOSING.indexOf(behind) >= 0
            || (isDigit(before) && UNITS.indexOf(behind) >= 0)
            || (isDigit(behind) && (isDayBehind() || ASK_FOR_NUMBER.indexOf(before) >= 0))
            || (before == '日' && isTime(end));
    boolean latin = isLatin(before) && isLatin(behind) && !areCells();
    return !within && !latin && !isSetWide();
  }

  /** Whether the blanks stand in a number that markup tore: 148 ,000.00. */
  boolean tearsNumber() {
    return begin > 0
        && end + 1 < text.length()
        && isDigit(text.charAt(begin - 1))
        && (text.charAt(end) == ',' || text.charAt(end) == '.')
        && isDigit(text.charAt(end + 1));
  }

  /** Whether a number of an item stands there, and Chinese behind it: 2.采购代理机构信息. */
  private boolean isItem() {
    int behind = end;
    while (behind < text.length() && behind - end <= 2 && isDigit(text.charAt(behind))) {
      behind++;
    }
    return behind > end
        && behind - end <= 2
        && behind + 1 < text.length()
        && ".、．".indexOf(text.charAt(behind)) >= 0
        && isHan(text.charAt(behind + 1));
  }

  /** Whether a section begins there: 三、中标信息. */
  private boolean opensSection() {
    int behind = end;
    while (behind < text.length() && ORDINALS.indexOf(text.charAt(behind)) >= 0) {
      behind++;
    }
    return behind > end && behind < text.length() && text.charAt(behind) == '、';
  }

  /** Whether what a colon ends is longer than a label. */
  private boolean isSentence() {
    int from = begin;
    while (from > 0 && begin - from <= SHORTEST_SENTENCE && !isBlank(text.charAt(from - 1))) {
      from--;
    }
    return begin - from > SHORTEST_SENTENCE;
  }

  /** Whether sentences stand in brackets there, as notes below a notice do. */
  private boolean opensNote() {
    int close = "（(".indexOf(text.charAt(end)) < 0 ? -1 : closing(end);
    return close > 0 && text.charAt(close - 1) == '。';
  }

  private int closing(int open) {
    int close = open;
    while (close < text.length() && "）)".indexOf(text.charAt(close)) < 0) {
      close++;
    }
    return close < text.length() ? close : -1;
  }

  /** Whether a label with its colon stands there: 中标单位：, 第1中标候选人：, 供应商（乙方）：. */
  private boolean opensLabel() {
    int colon = end;
    while (colon < text.length() && colon - end <= LONGEST_LABEL && isOfLabel(text.charAt(colon))) {
      colon++;
    }
    return colon - end > 1
        && colon < text.length()
        && isColon(text.charAt(colon))
        && isHan(text.charAt(end))
        && !isDigit(text.charAt(colon - 1));
  }

  /** Whether the headers of a table stand there: 序号 供应商名称 成交金额（万元）. */
  private boolean opensHeaders() {
    int at = end;
    for (int k = 0; k < FEWEST_HEADERS; k++) {
      int behind = at;
      while (behind < text.length() && isOfHeader(text.charAt(behind))) {
        behind++;
      }
      boolean ends = behind < text.length() && isBlank(text.charAt(behind));
      if (!ends || behind - at < 2 || behind - at > LONGEST_HEADER || !isHan(text.charAt(at))) {
        return false;
      }
      at = behind;
      while (at < text.length() && isBlank(text.charAt(at))) {
        at++;
      }
    }
    return true;
  }

  private static boolean isOfLabel(char c) {
    return isHan(c) || isDigit(c) || OF_HEADERS.indexOf(c) >= 0;
  }

  private static boolean isOfHeader(char c) {
    return isHan(c) || OF_HEADERS.indexOf(c) >= 0;
  }

  /** Whether two cells stand on either side, none of Chinese alone. */
  private boolean areCells() {
    String left = text.substring(tokenBegin(), begin);
    String right = text.substring(end, tokenEnd());
    if (left.isEmpty() || right.isEmpty()) {
      return false; // a line ends there
    }
    if (left.endsWith("*") || (isNothing(left) && isNothing(right))) {
      return !right.startsWith("*");
    }
    boolean number = isDigit(right.charAt(0)) || CURRENCIES.indexOf(right.charAt(0)) >= 0;
    if (isNumber(left)) {
      boolean fraction = left.indexOf('.') > 0;
      boolean code = isCode(right) || right.indexOf('-') > 0;
      return number
          || isLetter(right)
          || (code && (fraction || isSum(left) || right.indexOf('-') > 0));
    }
    boolean ended = isDigit(left.charAt(left.length() - 1));
    return ended && (number ? isTime(tokenBegin()) || isNumber(right) : isLot(left));
  }

  private int tokenBegin() {
    int at = begin;
    while (at > 0 && !isBlank(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private int tokenEnd() {
    int at = end;
    while (at < text.length() && !isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isNothing(String token) {
    return token.chars().allMatch(c -> NOTHING.indexOf(c) >= 0);
  }

  /** 480000.00, ￥3,500, 8.5%. */
  private static boolean isNumber(String token) {
    int from = CURRENCIES.indexOf(token.charAt(0)) >= 0 ? 1 : 0;
    int to = token.length() - (token.endsWith("%") ? 1 : 0);
    return from < to
        && token
            .substring(from, to)
            .chars()
            .allMatch(c -> isDigit((char) c) || c == '.' || c == ',');
  }

  /** Whether a number is a sum, which no name goes on from. */
  private static boolean isSum(String number) {
    int point = number.indexOf('.');
    return number.length() >= FEWEST_OF_SUM || (point > 0 && point + 3 == number.length());
  }

  /** Whether a cell names a lot by its letter; further ones are units, too. */
  private static boolean isLetter(String token) {
    return token.length() == 1 && token.charAt(0) >= 'A' && token.charAt(0) <= 'E';
  }

  /** 包件1, 标段2, behind which a name may begin with a letter. */
  private static boolean isLot(String token) {
    int word = 0;
    while (word < token.length() && isHan(token.charAt(word))) {
      word++;
    }
    return word > 0
        && word <= LONGEST_LOT
        && OF_LOTS.indexOf(token.charAt(word - 1)) >= 0
        && isNumber(token.substring(word));
  }

  /** SG2404-0325: letters and digits. */
  private static boolean isCode(String token) {
    return token.chars().anyMatch(c -> isDigit((char) c))
        && token.chars().anyMatch(Character::isLetter);
  }

  /** Whether an hour stands there: 09:30. */
  private boolean isTime(int at) {
    int colon = at;
    while (colon < text.length() && colon - at < 2 && isDigit(text.charAt(colon))) {
      colon++;
    }
    return colon > at
        && colon + 1 < text.length()
        && isColon(text.charAt(colon))
        && isDigit(text.charAt(colon + 1));
  }

  /** Whether a number goes on, behind a blank, with 年, 月 or 日. */
  private boolean isDayBehind() {
    int behind = end;
    while (behind < text.length() && isDigit(text.charAt(behind))) {
      behind++;
    }
    return behind + 1 < text.length()
        && text.charAt(behind) == ' '
        && "年月日".indexOf(text.charAt(behind + 1)) >= 0;
  }

  /** Whether a word is set wide there: 名 称, 机构名 称：. */
  private boolean isSetWide() {
    if (!isHan(text.charAt(begin - 1)) || !isHan(text.charAt(end))) {
      return false;
    }
    char next = end + 1 < text.length() ? text.charAt(end + 1) : ' ';
    boolean alone = begin == 1 || isBlank(text.charAt(begin - 2));
    return isColon(next) || (alone && isBlank(next));
  }

  private static boolean isLatin(char c) {
    return (c < 0x80 || c == '￥' || c == '¥') && CLOSING.indexOf(c) < 0 && OPENING.indexOf(c) < 0;
  }

  private static boolean isColon(char c) {
    return c == '：' || c == ':';
  }

  private static boolean isBlank(char c) {
    return Blanks.isBlank(c);
  }

  private static boolean isHan(char c) {
    return Character.isIdeographic(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
