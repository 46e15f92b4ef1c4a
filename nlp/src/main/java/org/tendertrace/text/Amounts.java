package org.tendertrace.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tendertrace.knowledge.PrintedCurrency;
import org.tendertrace.knowledge.Wording;
import org.tendertrace.model.Span;

/**
 * Reads amounts of money: 20万元, ￥1，234.50, 人民币壹拾贰万元整, USD 3.2 million, 4.83%. Every reading is
 * exact and consumes all that belongs to it, in one pass whose cost is linear in the text.
 */
public final class Amounts {

  /** Longer runs of digits are identifiers, not amounts. */
  private static final int MOST_DIGITS = 15;

  /** Letters that stand for a currency: rand, pula, kwacha. */
  private static final String LETTER_SIGNS = "RPKN";

  /** Letters of the code of a currency. */
  private static final int CODE = 3;

  /** Digits of a group of thousands. */
  private static final int GROUP = 3;

  /** 百万亿 is the longest that is printed; more is no amount. */
  private static final int LONGEST_MAGNITUDE = 4;

  private final List<String> pieceUnits;
  private final List<Map.Entry<String, String>> currencies;
  private final Map<Character, List<Map.Entry<String, String>>> byFirst;
  private final Map<Character, List<Map.Entry<String, String>>> byLast;

  /** The printed forms by their places among {@link #currencies}. */
  private final TermTrie<Integer> ranks;

  /**
   * @param currencies from printed forms (元, US$, 新台幣) to ISO 4217 codes
   * @param pieceUnits what makes a price that of one piece behind a slash: 台, 平方米
   */
  public Amounts(Map<String, String> currencies, Collection<String> pieceUnits) {
    this.pieceUnits =
        pieceUnits.stream().map(unit -> Folded.textWithoutSpaces(unit)).distinct().toList();
    this.currencies =
        currencies.entrySet().stream()
            .map(e -> Map.entry(Folded.textWithoutSpaces(e.getKey()), e.getValue()))
            .sorted(
                Comparator.comparingInt((Map.Entry<String, String> e) -> -e.getKey().length())
                    .thenComparing(Map.Entry::getKey))
            .toList();
    TreeMap<String, Integer> forms = new TreeMap<>();
    for (int rank = 0; rank < this.currencies.size(); rank++) {
      forms.putIfAbsent(this.currencies.get(rank).getKey(), rank);
    }
    ranks = new TermTrie<>(forms);
    byFirst = this.currencies.stream().collect(Collectors.groupingBy(e -> e.getKey().charAt(0)));
    byLast =
        this.currencies.stream()
            .collect(Collectors.groupingBy(e -> e.getKey().charAt(e.getKey().length() - 1)));
  }

  /** Reads amounts as the notices that {@code wording} describes print them. */
  public static Amounts of(Wording wording) {
    Map<String, String> currencies =
        wording.currencies().stream()
            .collect(Collectors.toMap(PrintedCurrency::form, PrintedCurrency::code, (a, b) -> a));
    return new Amounts(currencies, wording.pieceUnits());
  }

  /**
   * The unit that a label or a header prints, as in 金额（万元）.
   *
   * @param factor what to multiply with
   * @param currency ISO 4217 code, or {@code null} where only 万 is printed
   * @param perPiece whether it is the price of one piece, as in 元/盒
   */
  public record Unit(BigDecimal factor, String currency, boolean perPiece) {

    /** From here on, signed numbers are taken as complete, whatever their header says. */
    private static final BigDecimal LARGEST_IN_UNITS = BigDecimal.valueOf(100_000);

    private static final String DOLLAR = "USD";

    /** The same amount in this unit, where it printed none of its own. */
    public Amount apply(Amount amount) {
      return amount.form() == Amount.Form.BARE ? amount.times(factor, currency) : amount;
    }

    /** The same for a number that prints a sign of currency in front and nothing behind it. */
    public Amount applyBehindSign(Amount amount) {
      boolean whole = amount.value().compareTo(LARGEST_IN_UNITS) >= 0;
      // Contract Value (AUD): $1,200,000: the header tells whose dollars they are
      Amount own =
          DOLLAR.equals(amount.currency()) && currency != null ? amount.in(currency) : amount;
      return whole ? own : own.times(factor, currency);
    }
  }

  /** All numbers in {@code [begin, end)} that may be amounts, in order. */
  public List<Amount> find(String text, int begin, int end) {
    List<Amount> found = new ArrayList<>();
    for (int at = begin; at < end; ) {
      char c = AmountScanner.fold(text.charAt(at));
      int after = -1;
      if (c >= '0' && c <= '9') {
        AmountScanner.Digits number = number(text, begin, at, end);
        after = number.end();
        Amount amount =
            number.count() > MOST_DIGITS || isPartOfCode(text, begin, at, number.end())
                ? null
                : complete(text, begin, end, at, number.end(), number.value(), false, true);
        if (amount != null) {
          found.add(amount);
          after = Math.max(after, amount.span().end());
        }
      } else if (Numerals.digit(c) >= 0 || c == '拾') {
        Numerals.Reading reading = Numerals.read(text, at, end);
        if (reading != null) {
          after = reading.end();
          Amount amount =
              complete(text, begin, end, at, after, reading.value(), reading.financial(), false);
          if (amount != null
              && (amount.form() == Amount.Form.MONEY || amount.form() == Amount.Form.PER_PIECE)) {
            found.add(amount);
            after = Math.max(after, amount.span().end());
          }
        }
      }
      at = Math.max(at + 1, after);
    }
    return found;
  }

  /** Whether the sign or the code of a currency ends {@code [begin, end)} but for blanks. */
  public boolean endsInCurrency(String text, int begin, int end) {
    return currencyBefore(text, begin, end) != null;
  }

  /** The number at {@code at}; blanks part its thousands where the sign of a currency precedes. */
  private AmountScanner.Digits number(String text, int begin, int at, int end) {
    AmountScanner.Digits number = AmountScanner.number(text, at, end, false);
    boolean blank = number.end() < end && AmountScanner.isSpace(text.charAt(number.end()));
    return blank && number.count() <= GROUP && currencyBefore(text, begin, at) != null
        ? AmountScanner.number(text, at, end, true)
        : number;
  }

  /** The unit that a label prints in or outside brackets, or {@code null}. */
  public Unit unitIn(CharSequence label) {
    String folded = Folded.textWithoutSpaces(label);
    if (folded.contains("%") && !folded.contains("元")) {
      return null;
    }
    BitSet held = new BitSet();
    for (TermTrie.Hit<Integer> form : ranks.find(folded)) {
      held.set(form.value());
    }
    for (int rank = held.nextSetBit(0); rank >= 0; rank = held.nextSetBit(rank + 1)) {
      Map.Entry<String, String> form = currencies.get(rank);
      int at = folded.lastIndexOf(form.getKey());
      if (CurrencyWord.is(form.getKey()) && !CurrencyWord.isIn(label, form.getKey())) {
        continue;
      }
      int from = at;
      while (from > 0 && AmountScanner.magnitude(folded.charAt(from - 1)) != null) {
        from--;
      }
      boolean perPiece = isPer(folded, at + form.getKey().length(), folded.length());
      return new Unit(AmountScanner.magnitudes(folded, from, at), form.getValue(), perPiece);
    }
    int wan = folded.indexOf("(万)");
    return wan < 0 ? null : new Unit(BigDecimal.valueOf(10_000), null, false);
  }

  /** Whether what was read is the price of one piece: 元/台, 元每张. */
  private boolean isPer(String text, int at, int end) {
    int k = AmountScanner.skipSpaces(text, at, end);
    if (k >= end || (AmountScanner.fold(text.charAt(k)) != '/' && text.charAt(k) != '每')) {
      return false;
    }
    int unit = AmountScanner.skipSpaces(text, k + 1, end);
    for (String each : pieceUnits) {
      if (AmountScanner.match(text, unit, end, each) >= 0) {
        return true;
      }
    }
    return false;
  }

  private boolean isPartOfCode(String text, int begin, int at, int end) {
    if (at == begin) {
      return false;
    }
    char before = AmountScanner.fold(text.charAt(at - 1));
    return (isLetter(before) && !isCurrencyBefore(text, begin, at, end))
        || before == '-'
        || before == '_';
  }

  /**
   * KES2,042,479.00, RM1.5 million, R1 198 000.00: whether letters right before a number in groups
   * are a sign.
   */
  private boolean isCurrencyBefore(String text, int begin, int at, int end) {
    int first = at;
    while (first > begin && text.charAt(first - 1) >= 'A' && text.charAt(first - 1) <= 'Z') {
      first--;
    }
    boolean apart = first == begin || !Character.isLetterOrDigit(text.charAt(first - 1));
    boolean sign =
        at - first == 1
            ? LETTER_SIGNS.indexOf(text.charAt(first)) >= 0
            : at - first <= CODE && currencyBefore(text, begin, at) != null;
    boolean grouped = text.substring(at, end).chars().anyMatch(c -> c < '0' || c > '9');
    return apart && sign && (grouped || EnglishMagnitude.follows(text, end));
  }

  private Amount complete(
      String text,
      int begin,
      int end,
      int at,
      int numberEnd,
      BigDecimal number,
      boolean capitals,
      boolean mayGoOn) {
    Map.Entry<String, Integer> mark = currencyBefore(text, begin, at);
    String before = mark == null ? null : mark.getKey();
    int start = mark == null ? at : mark.getValue();
    BigDecimal value = number;
    int cursor = AmountScanner.skipSpaces(text, numberEnd, end);
    boolean bracket = cursor < end && AmountScanner.fold(text.charAt(cursor)) == '(';
    int inside = bracket ? AmountScanner.skipSpaces(text, cursor + 1, end) : cursor;
    BigDecimal share = bracket || cursor >= end ? null : AmountScanner.share(text.charAt(cursor));
    if (share != null) {
      return new Amount(
          new Span(at, cursor + 1), value.multiply(share), null, Amount.Form.PERCENT, false);
    }
    int word = inside;
    BigDecimal factor = BigDecimal.ONE;
    while (word < end
        && word - inside < LONGEST_MAGNITUDE
        && AmountScanner.magnitude(text.charAt(word)) != null) {
      factor = factor.multiply(AmountScanner.magnitude(text.charAt(word)));
      word = AmountScanner.skipSpaces(text, word + 1, end);
    }
    EnglishMagnitude.Word english =
        EnglishMagnitude.at(text, word, end, before != null && word == numberEnd);
    if (english != null) {
      factor = factor.multiply(english.factor());
      word = AmountScanner.skipSpaces(text, english.end(), end);
    }
    Map.Entry<String, Integer> after = currencyAt(text, word, end);
    boolean scaled = word > inside;
    if (after == null && !scaled) {
      Amount plain = plain(text, end, new Span(start, numberEnd), value, before, capitals);
      return before != null && isPer(text, numberEnd, end) ? plain.perPiece() : plain;
    }
    if (mayGoOn && scaled && !bracket && after == null) {
      // 3亿2000万元: the rest of the number follows its first part
      AmountScanner.Digits rest = word < end ? AmountScanner.number(text, word, end, false) : null;
      if (rest != null && rest.count() > 0) {
        Amount tail = complete(text, word, end, word, rest.end(), rest.value(), false, false);
        if (tail != null && tail.form() == Amount.Form.MONEY) {
          return new Amount(
              new Span(start, tail.span().end()),
              value.multiply(factor).add(tail.value()),
              before == null ? tail.currency() : before,
              Amount.Form.MONEY,
              capitals);
        }
      }
    }
    value = value.multiply(factor);
    int last = after == null ? word : after.getValue();
    if (!bracket && after != null) {
      AmountScanner.Small small = AmountScanner.jiaoAndFen(text, last, end);
      value = value.add(small.value());
      last = small.end();
    } else if (bracket && last < end && AmountScanner.fold(text.charAt(last)) == ')') {
      last++;
    }
    String currency = before != null ? before : after == null ? null : after.getKey();
    if (before != null && after != null && !after.getKey().equals("CNY")) {
      currency = after.getKey();
    }
    boolean perPiece = last < end && isPer(text, last, end);
    // 5亿tokens, 30万次: a number alone counts what follows it
    boolean count = currency == null && !bracket && isCountedAtOnce(text, word, end);
    return new Amount(
        new Span(start, trimEnd(text, start, last)),
        value,
        currency,
        perPiece ? Amount.Form.PER_PIECE : count ? Amount.Form.COUNT : Amount.Form.MONEY,
        capitals);
  }

  /** Whether the word of what is counted follows without a blank. */
  private static boolean isCountedAtOnce(String text, int at, int end) {
    if (at >= end || text.charAt(at - 1) <= ' ') {
      return false;
    }
    char c = AmountScanner.fold(text.charAt(at));
    return (c >= 'a' && c <= 'z') || AmountScanner.isCounted(text, at, end);
  }

  private static Amount plain(
      String text, int end, Span span, BigDecimal value, String currency, boolean capitals) {
    if (currency != null) {
      return new Amount(span, value, currency, Amount.Form.MONEY, capitals);
    }
    if (capitals && AmountScanner.isWhole(text, span.end(), end)) {
      return new Amount(
          new Span(span.begin(), span.end() + 1), value, null, Amount.Form.MONEY, true);
    }
    boolean count = AmountScanner.isCounted(text, span.end(), end);
    return new Amount(span, value, null, count ? Amount.Form.COUNT : Amount.Form.BARE, capitals);
  }

  private static int trimEnd(String text, int start, int end) {
    int last = end;
    while (last > start && text.charAt(last - 1) <= ' ') {
      last--;
    }
    return last;
  }

  private Map.Entry<String, Integer> currencyAt(String text, int at, int end) {
    if (at >= end) {
      return null;
    }
    for (Map.Entry<String, String> form : byFirst.getOrDefault(fold(text, at), List.of())) {
      int last = AmountScanner.match(text, at, end, form.getKey());
      if (last >= 0 && !AmountScanner.isInsideLatinWord(text, at, last, end)) {
        return Map.entry(form.getValue(), last);
      }
    }
    return null;
  }

  /** The currency that ends before {@code at}, with the offset where it begins; or {@code null}. */
  private Map.Entry<String, Integer> currencyBefore(String text, int begin, int at) {
    int last = AmountScanner.skipBack(text, begin, at);
    if (last <= begin) {
      return null;
    }
    for (Map.Entry<String, String> form : byLast.getOrDefault(fold(text, last - 1), List.of())) {
      int first = AmountScanner.matchBack(text, begin, last, form.getKey());
      // 元 before a number ends another amount
      if (first >= 0
          && !form.getKey().equals("元")
          && !(CurrencyWord.is(form.getKey())
              && first > begin
              && isLetter(fold(text, first - 1)))) {
        return Map.entry(form.getValue(), first);
      }
    }
    return null;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static char fold(String text, int at) {
    return AmountScanner.simplify(AmountScanner.fold(text.charAt(at)));
  }
}
