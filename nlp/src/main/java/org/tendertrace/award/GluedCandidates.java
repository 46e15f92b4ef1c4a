package org.tendertrace.award;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.tendertrace.extract.CueLists;
import org.tendertrace.extract.Layout;
import org.tendertrace.extract.Lots;
import org.tendertrace.extract.Names;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.knowledge.SectionKind;
import org.tendertrace.model.Span;
import org.tendertrace.text.Amount;
import org.tendertrace.text.Amounts;

/**
 * Reads lists of candidates whose cells are run together: a place, a name, what is bid:
 * 投标报价（元）第一候选人甲公司123000.00…第二候选人乙公司…, and 排序投标人名称报价1甲公司123000.00…2乙公司…. Only the first is taken.
 */
final class GluedCandidates {

  private static final char ORDINAL = '第';

  /** Characters of the headers before the first place, among which the unit of prices stands. */
  private static final int LONGEST_HEADERS = 90;

  /** Characters from a name to the next one. */
  private static final int LONGEST_ROW = 400;

  private static final int LONGEST_NAME = 60;

  /** Characters of a lot with its word, before a place. */
  private static final int LONGEST_LOT = 10;

  /** Digits of a price without a sign or a fraction: those of certificates have more. */
  private static final int FEWEST_DIGITS = 5;

  private static final int MOST_DIGITS = 10;

  /** Digits of a price behind its point. */
  private static final int DECIMALS = 2;

  private final Names names;
  private final CueLists cues;
  private final Amounts amounts;
  private final RowEntries entries;

  GluedCandidates(Names names, CueLists cues, Amounts amounts) {
    this.names = names;
    this.cues = cues;
    this.amounts = amounts;
    entries = new RowEntries(cues, amounts);
  }

  /** A place with the name right behind it. */
  private record Place(int begin, Name name) {}

  /** An entry for the first candidate of each lot; none where the text is laid otherwise. */
  List<Entry> read(Layout layout) {
    List<Entry> found = new ArrayList<>();
    Set<String> lots = new HashSet<>();
    boolean repeated = false;
    for (Layout.TextLine line : layout.lines()) {
      boolean asked =
          EntryReader.isAboutAwards(line.section()) || line.section() == SectionKind.BIDDERS;
      if (line.cell() || !asked) {
        continue;
      }
      Span span = line.span();
      for (int at = span.begin(); at < span.end(); at++) {
        Entry entry = first(layout.text(), at, line);
        if (entry != null) {
          repeated |= !lots.add(Objects.toString(entry.lot, "")) && !isOf(entry, found);
          found.add(entry);
        }
      }
    }
    if (repeated) {
      return new ArrayList<>(); // whose lots are told elsewhere
    }
    found.removeIf(entry -> !lots.remove(Objects.toString(entry.lot, "")));
    return found;
  }

  private static boolean isOf(Entry entry, List<Entry> found) {
    return found.stream().anyMatch(other -> other.names().equals(entry.names()));
  }

  /** The candidate whose place opens at {@code at}, if that is the first of several. */
  private Entry first(String text, int at, Layout.TextLine line) {
    int end = line.span().end();
    Place first = place(text, at, end, 1);
    if (first == null) {
      return null;
    }
    int from = first.name().span().end();
    int reach = Math.min(end, from + LONGEST_ROW);
    int second = from;
    while (second < reach && place(text, second, end, 2) == null) {
      second++;
    }
    boolean listed = second < reach || text.charAt(at) != ORDINAL;
    if (!listed) {
      return null;
    }
    String lot = lotBefore(text, line.span().begin(), at);
    String header = headers(text, at);
    Amount price = price(text, from, second);
    boolean scored = cues.has(Kind.SCORE_COLUMN, header);
    if (scored && (price == null || price.form() == Amount.Form.BARE)) {
      return null; // a score runs into the price
    }
    return price == null
        ? Entry.ofLine(new Span(at, from), lotOf(lot, line), first.name(), null, 0.6)
        : entries.of(lotOf(lot, line), first.name(), price, header);
  }

  private static String lotOf(String lot, Layout.TextLine line) {
    return lot == null ? line.lot() : lot;
  }

  /** 第一名甲公司, or 1甲公司 below headers that rank: what opens at {@code at}, or {@code null}. */
  private Place place(String text, int at, int end, int rank) {
    char c = text.charAt(at);
    int behind;
    if (c == ORDINAL) {
      boolean own =
          at + 1 < end
              && (text.charAt(at + 1) == "一二".charAt(rank - 1)
                  || text.charAt(at + 1) == '0' + rank);
      behind = own ? cues.behind(Kind.PLACE_WORD, text, at + 2, end) : at + 2;
      if (!own || behind == at + 2) {
        return null;
      }
      behind = cues.behind(Kind.LABEL_LINK, text, behind, end);
    } else {
      boolean own = c == '0' + rank && at > 0 && isApart(text.charAt(at - 1));
      if (!own || (rank == 1 && !ranks(headers(text, at)))) {
        return null;
      }
      behind = at + 1;
    }
    Name name = behind < end ? name(text, behind, end) : null;
    return name == null ? null : new Place(at, name);
  }

  /** The company that begins at {@code at}: all up to the next number, or what ends as one. */
  private Name name(String text, int at, int end) {
    int number = at;
    int longest = Math.min(end, at + LONGEST_NAME);
    while (number < longest && !Character.isDigit(text.charAt(number))) {
      number++;
    }
    List<Name> whole = names.read(text, new Span(at, number));
    Name name =
        whole.size() == 1 && whole.get(0).company() && whole.get(0).span().end() == number
            ? whole.get(0)
            : names.leading(text, at, end);
    return name != null
            && name.span().begin() == at
            && name.text().chars().noneMatch(Character::isDigit)
            && !cues.opens(Kind.OTHER_COLUMN, name.text())
            && !cues.opens(Kind.HEADER_END, name.text())
        ? name
        : null;
  }

  private static boolean isApart(char before) {
    return before == '\n'
        || (before > 127 && !Character.isDigit(before) && "：第".indexOf(before) < 0);
  }

  private boolean ranks(String headers) {
    return cues.has(Kind.RANK_COLUMN, headers)
        && cues.has(Kind.PRICE_LABEL, headers)
        && !cues.has(Kind.FAILURE_HEADING, headers);
  }

  /** What stands before {@code at}, from the item or behind the sentence on that it is in. */
  private static String headers(String text, int at) {
    int begin = at - 1;
    while (begin > 0 && at - begin < LONGEST_HEADERS && !parts(text, begin)) {
      begin--;
    }
    return text.substring(Math.max(begin, 0), at);
  }

  private static boolean parts(String text, int at) {
    char c = text.charAt(at);
    return c == '。' || (c == '、' && Character.isDigit(text.charAt(at - 1)));
  }

  /** 一标段|第一名: the lot right before a place. */
  private static String lotBefore(String text, int lineBegin, int at) {
    for (int k = Math.max(lineBegin, at - LONGEST_LOT); k < at; k++) {
      Lots.Mark mark = Lots.at(text, k, at);
      if (mark != null && mark.end() == at) {
        return mark.lot();
      }
    }
    return null;
  }

  /** The first number in a row that is a sum, and no number of a certificate or of days. */
  private Amount price(String text, int begin, int end) {
    for (Amount found : amounts.find(text, begin, end)) {
      Amount amount = cut(text, found);
      String printed = amount.span().of(text);
      int point = printed.indexOf('.');
      int digits = point < 0 ? printed.length() : point;
      boolean sum =
          (amount.form() == Amount.Form.MONEY && amount.value().signum() > 0)
              || amount.form() == Amount.Form.PERCENT
              || (amount.form() == Amount.Form.BARE
                  && amount.value().signum() > 0
                  && digits <= MOST_DIGITS
                  && (point > 0 || digits >= FEWEST_DIGITS));
      char before = text.charAt(amount.span().begin() - 1);
      if (sum && !(before < 128 && Character.isLetter(before))) {
        return amount;
      }
    }
    return null;
  }

  /** A number without what the next cell opens with: 5122156.00|2年, 17606496|1.供货方式. */
  private Amount cut(String text, Amount amount) {
    if (amount.form() != Amount.Form.BARE && amount.form() != Amount.Form.COUNT) {
      return amount;
    }
    Span span = amount.span();
    int last = span.begin();
    int point = -1;
    while (last < span.end()
        && (Character.isDigit(text.charAt(last)) || text.charAt(last) == '.')) {
      point = text.charAt(last) == '.' ? last : point;
      last++;
    }
    int end = last;
    if (point > 0 && last - point > DECIMALS + 1) {
      end = point + 1 + DECIMALS;
    } else if (opensItem(text, last) || opensRow(text, last)) {
      end = last - 1;
    }
    List<Amount> rest = end == last ? List.of() : amounts.find(text, span.begin(), end);
    return rest.size() == 1 ? rest.get(0) : amount;
  }

  /** Whether the digit before {@code at} is the second place: 8320000|2乙公司. */
  private boolean opensRow(String text, int at) {
    return text.charAt(at - 1) == '2'
        && at < text.length()
        && name(text, at, text.length()) != null;
  }

  /** Whether the digit before {@code at} is the number of an item: 1.供货方式. */
  private static boolean opensItem(String text, int at) {
    return at + 1 < text.length()
        && text.charAt(at - 1) == '1'
        && text.charAt(at) == '.'
        && Character.isIdeographic(text.charAt(at + 1));
  }
}
