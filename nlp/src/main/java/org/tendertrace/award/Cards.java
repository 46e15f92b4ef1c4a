package org.tendertrace.award;

import java.util.ArrayList;
import java.util.List;
import org.tendertrace.extract.CueLists;
import org.tendertrace.extract.Layout;
import org.tendertrace.extract.MoneyReader.Kinds;
import org.tendertrace.extract.MoneyReader.Money;
import org.tendertrace.extract.Names;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.model.Span;
import org.tendertrace.text.Amount;
import org.tendertrace.text.Amounts;

/**
 * Reads an aggregator's card, which is no more than a title, who won and for how much, in any order
 * and without labels: 某校某设备成交 某公司 58.6万 2024-06-04.
 */
final class Cards {

  private static final double SURE = 0.6;

  /** A card has no more letters and digits. */
  private static final int LONGEST = 120;

  private static final String ENTERPRISE = "公司";
  private static final int FEWEST_DIGITS = 5;
  private static final int MOST_DIGITS = 11;
  private static final String ENDS = "|｜/\t\n，,：:；;。！";
  private static final List<Kind> DENIED =
      List.of(
          Kind.CANDIDATE_LABEL, Kind.FAILED, Kind.AGENT, Kind.NOT_PRICE, Kind.UNIT_PRICE, Kind.BID);

  private final Names names;
  private final CueLists cues;
  private final Amounts amounts;

  Cards(Names names, CueLists cues, Amounts amounts) {
    this.names = names;
    this.cues = cues;
    this.amounts = amounts;
  }

  /** The award of a text that is a card and tells one company and one sum; empty for all others. */
  List<Entry> read(Layout layout, List<String> buyers) {
    String text = layout.text();
    if (text.codePoints().filter(Character::isLetterOrDigit).limit(LONGEST + 1).count() > LONGEST
        || !cues.has(Kind.RESULT, text)
        || DENIED.stream().anyMatch(kind -> cues.has(kind, text))) {
      return List.of();
    }
    Span whole = new Span(0, text.length());
    Name company = company(layout, buyers);
    Amount sum = company == null ? null : sum(text, amounts.find(text, 0, text.length()));
    if (sum == null) {
      return List.of();
    }
    Money money = new Money(sum.value(), sum.currency(), Kinds.TOTAL, sum.span(), false, false);
    Entry entry = Entry.ofLine(whole, null, company, money, SURE);
    entry.card = true;
    return List.of(entry);
  }

  /**
   * The one enterprise among the names that make up pieces of the text, or the one name that is not
   * read as the buyer's; {@code null} if none. Without labels, who won may be read as buyer, too.
   */
  private Name company(Layout layout, List<String> buyers) {
    List<Name> named = named(layout);
    List<Name> enterprises =
        named.stream().filter(name -> name.text().endsWith(ENTERPRISE)).toList();
    if (enterprises.size() == 1) {
      return enterprises.get(0);
    }
    List<Name> others =
        (enterprises.isEmpty() ? named : enterprises)
            .stream().filter(name -> !buyers.contains(name.text())).toList();
    return others.size() == 1 ? others.get(0) : null;
  }

  /** The names that make up pieces of the text, each once, but for those behind a buyer's label. */
  private List<Name> named(Layout layout) {
    String text = layout.text();
    List<Name> named = new ArrayList<>();
    for (int begin = 0; begin < text.length(); ) {
      boolean latin = text.charAt(begin) < 128 && Character.isLetter(text.charAt(begin));
      int end = begin;
      while (end < text.length() && !isEnd(text.charAt(end), latin)) {
        end++;
      }
      Name name = names.leading(text, cues.behind(Kind.WINNER_FRAME, text, begin, end), end);
      boolean alone =
          name != null
              && (name.span().end() == end || Character.isDigit(text.charAt(name.span().end())));
      if (alone
          && name.ended()
          && !isOther(layout, name)
          && named.stream().noneMatch(known -> known.text().equals(name.text()))) {
        named.add(name);
      }
      begin = end + 1;
    }
    return named;
  }

  private static boolean isOther(Layout layout, Name name) {
    return layout.pairs().stream()
        .anyMatch(
            pair ->
                (pair.field() == FieldKind.BUYER || pair.field() == FieldKind.AGENCY)
                    && pair.value().overlaps(name.span()));
  }

  private static boolean isEnd(char c, boolean latin) {
    return ENDS.indexOf(c) >= 0 || ((c == ' ' || c == '　') && !latin);
  }

  /** The one sum, however often it is printed; {@code null} for none or more. */
  private static Amount sum(String text, List<Amount> found) {
    List<Amount> sums = new ArrayList<>();
    List<Amount> bare = new ArrayList<>();
    for (Amount each : found) {
      boolean piece = each.form() == Amount.Form.PER_PIECE || each.form() == Amount.Form.PERCENT;
      if (piece) {
        return null;
      }
      boolean another =
          sums.stream().noneMatch(known -> known.value().compareTo(each.value()) == 0);
      if (each.form() == Amount.Form.MONEY && another) {
        sums.add(each);
      }
      if (each.form() == Amount.Form.BARE && isAlone(text, each.span())) {
        bare.add(each);
      }
    }
    List<Amount> told = sums.isEmpty() ? bare : sums;
    return told.size() == 1 ? told.get(0) : null;
  }

  /** Whether a number without a unit stands between blanks, and is no day and no telephone. */
  private static boolean isAlone(String text, Span number) {
    boolean before = number.begin() == 0 || isBlank(text.charAt(number.begin() - 1));
    boolean behind = number.end() == text.length() || isBlank(text.charAt(number.end()));
    String printed = number.of(text);
    return before
        && behind
        && printed.length() >= FEWEST_DIGITS
        && printed.length() < MOST_DIGITS
        && !printed.startsWith("20");
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '　' || c == '\n' || c == '\t';
  }
}
