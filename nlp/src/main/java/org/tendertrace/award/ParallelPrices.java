package org.tendertrace.award;

import java.util.ArrayList;
import java.util.List;
import org.tendertrace.extract.ItemSign;
import org.tendertrace.extract.MoneyReader;
import org.tendertrace.extract.MoneyReader.Kinds;
import org.tendertrace.extract.MoneyReader.Money;
import org.tendertrace.extract.Pair;
import org.tendertrace.model.Span;

/**
 * Reads the prices of winners who were listed before, in their order: 中标人：1、甲公司；2、乙公司 and then
 * 中标金额：1、12万元；2、9万元, or 甲公司；乙公司 and then 12万元；9万元.
 */
final class ParallelPrices {

  /** Letters beside a price that no number opens. */
  private static final int MOST_LETTERS = 6;

  private static final String SEPARATORS = "；;、/／\n";
  private static final String ENDS = "。\n\t";

  private final MoneyReader money;
  private final String text;

  ParallelPrices(MoneyReader money, String text) {
    this.money = money;
    this.text = text;
  }

  /** As many prices as there are {@code winners}; none where there are more or less. */
  List<Money> read(Pair pair, int end, int winners) {
    ItemSign sign = ItemSign.first(text, pair.value().begin(), end);
    return sign == null ? parted(pair, winners) : numbered(pair, sign, end, winners);
  }

  private List<Money> numbered(Pair pair, ItemSign first, int end, int winners) {
    List<Money> prices = new ArrayList<>();
    int begin = first.end();
    ItemSign sign = first;
    for (int at = begin; at < end && prices.size() < winners; at++) {
      ItemSign next = ItemSign.mayOpen(text.charAt(at)) ? sign.next(text, at, end) : null;
      boolean last = prices.size() == winners - 1 && ENDS.indexOf(text.charAt(at)) >= 0;
      Money price = next == null && !last ? null : price(pair, begin, at);
      if (price != null) {
        prices.add(price);
        begin = next == null ? at : next.end();
        sign = next == null ? sign : next;
      }
    }
    Money last = prices.size() == winners - 1 ? price(pair, begin, end) : null;
    if (last != null) {
      prices.add(last);
    }
    return prices.size() == winners ? prices : List.of();
  }

  private List<Money> parted(Pair pair, int winners) {
    List<Money> prices = new ArrayList<>();
    int begin = pair.value().begin();
    for (int at = begin; at <= pair.value().end(); at++) {
      if (at == pair.value().end() || SEPARATORS.indexOf(text.charAt(at)) >= 0) {
        Money price = isBare(begin, at) ? price(pair, begin, at) : null;
        if (price == null && at > begin) {
          return List.of();
        }
        prices.addAll(price == null ? List.of() : List.of(price));
        begin = at + 1;
      }
    }
    return prices.size() == winners ? prices : List.of();
  }

  private boolean isBare(int begin, int end) {
    return begin < end
        && text.substring(begin, end).codePoints().filter(Character::isLetter).count()
            <= MOST_LETTERS;
  }

  private Money price(Pair pair, int begin, int end) {
    int last = end;
    while (last > begin
        && (Character.isWhitespace(text.charAt(last - 1))
            || SEPARATORS.indexOf(text.charAt(last - 1)) >= 0)) {
      last--;
    }
    if (begin >= last) {
      return null;
    }
    Money read = money.read(text, pair.narrowed(new Span(begin, last)));
    return read != null && (read.kind() == Kinds.TOTAL || read.kind() == Kinds.RATE) ? read : null;
  }
}
