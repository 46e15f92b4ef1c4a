package org.tendertrace.award;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tendertrace.extract.CapitalName;
import org.tendertrace.extract.CueLists;
import org.tendertrace.extract.Layout;
import org.tendertrace.extract.Lots;
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
 * Reads the winners that notices in English list below a sentence which ends with a colon: "…
 * intends to award the contract to:", "The following suppliers have been appointed to the panel:".
 * Each winner opens a line of its own, with its price behind it or on a line below.
 */
final class AnnouncedWinners {

  private static final int MOST = 200;

  /** Characters of the sentence before the colon. */
  private static final int LONGEST_SENTENCE = 400;

  /** Lines that tell more of one winner: its address, its price. */
  private static final int MOST_DETAILS = 6;

  private static final int LONGEST_DETAIL = 140;

  /** Characters of the label of a sum. */
  private static final int LONGEST_LABEL = 60;

  /** Parts a name from what is told of it: Example Ltd – $500. */
  private static final String PARTS = " ,;:-–—(|\t";

  private final CapitalName reader;
  private final CueLists cues;
  private final Amounts amounts;

  AnnouncedWinners(Names names, CueLists cues, Amounts amounts) {
    reader = new CapitalName(names);
    this.cues = cues;
    this.amounts = amounts;
  }

  /** An entry for each winner below the first such sentence; none in notices of other scripts. */
  List<Entry> read(Layout layout) {
    String text = layout.text();
    List<Layout.TextLine> lines = layout.lines();
    List<Entry> entries = new ArrayList<>();
    for (int k = 0; k + 1 < lines.size() && entries.isEmpty(); k++) {
      Layout.TextLine line = lines.get(k);
      if (!line.cell() && announces(line.span().of(text))) {
        below(layout, k + 1, entries);
      }
    }
    return entries;
  }

  private void below(Layout layout, int from, List<Entry> entries) {
    String text = layout.text();
    int details = 0;
    String lot = lotOf(layout, from);
    int first = lot != null && from + 1 < layout.lines().size() ? from + 1 : from;
    boolean bullets = isItem(text, layout.lines().get(first).span());
    for (int k = first; k < layout.lines().size() && entries.size() < MOST; k++) {
      Layout.TextLine line = layout.lines().get(k);
      Span span = line.span();
      if (line.cell() || span.isEmpty() || isOver(span.of(text))) {
        return;
      }
      String named = lot == null ? null : lotOf(layout, k);
      if (named != null) {
        lot = named;
        details = 0;
        continue;
      }
      boolean item = isItem(text, span);
      Entry entry = line.labelled() || item != bullets ? null : entry(text, span, item);
      if (entry != null) {
        entry.lot = lot;
        entries.add(entry);
        details = 0;
      } else if (entries.isEmpty() || item || details++ >= MOST_DETAILS) {
        return;
      } else if (!detail(layout, line, entries.get(entries.size() - 1))) {
        return;
      }
    }
  }

  /**
   * Lot 2 – Cloud hosting: the lot that a line opens with, above its winners; {@code null} else.
   */
  private static String lotOf(Layout layout, int at) {
    Span line = layout.lines().get(at).span();
    Lots.Mark mark = Lots.at(layout.text(), line.begin(), line.end());
    return mark == null ? null : mark.lot();
  }

  /** Whether a line ends as sentences do that announce who has won: … awards the contract to:. */
  private boolean announces(String line) {
    int end = line.length() - 1;
    if (end < 1 || line.charAt(end) != ':' || end > LONGEST_SENTENCE) {
      return false;
    }
    String lower = line.substring(0, end).toLowerCase(Locale.ROOT);
    int sentence = lower.lastIndexOf(". ");
    String last = lower.substring(sentence < 0 ? 0 : sentence + 2).strip();
    return cues.printed(Kind.ANNOUNCES).stream().anyMatch(last::contains)
        && cues.printed(Kind.ANNOUNCES_END).stream().anyMatch(e -> endsWith(last, e))
        && cues.printed(Kind.NOT_ANNOUNCED).stream().noneMatch(last::contains);
  }

  private static boolean endsWith(String sentence, String word) {
    int before = sentence.length() - word.length() - 1;
    return sentence.endsWith(word)
        && (before < 0 || !Character.isLetterOrDigit(sentence.charAt(before)));
  }

  /** Whether what follows is about somebody else. */
  private boolean isOver(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    return line.length() > LONGEST_DETAIL
        || (line.endsWith(":") && !lower.startsWith("address"))
        || cues.printed(Kind.NOT_ANNOUNCED).stream().anyMatch(lower::contains);
  }

  private static boolean isItem(String text, Span line) {
    char first = text.charAt(line.begin());
    return Names.isNumbered(text, line) || "-–•*●▪".indexOf(first) >= 0;
  }

  /** The winner that opens a line, and its price behind it; {@code null} for none. */
  private Entry entry(String text, Span line, boolean item) {
    int begin = line.begin();
    while (item && begin < line.end() && !Character.isLetter(text.charAt(begin))) {
      begin++;
    }
    Name name = begin < line.end() ? reader.at(text, begin, line.end()) : null;
    if (name == null || isCommon(name)) {
      return null;
    }
    int behind = name.span().end();
    boolean whole = behind == line.end() || behind + 1 == line.end();
    Money price = sum(text, behind, line.end());
    boolean parted = whole || price != null || PARTS.indexOf(text.charAt(behind)) >= 0;
    boolean told = name.company() || (item && whole) || price != null;
    if (!parted || !told) {
      return null;
    }
    Entry entry = new Entry();
    entry.suppliers.add(name);
    entry.money = price;
    return entry;
  }

  /** The Bidder, the Contractor: whom sentences speak of, without a name. */
  private boolean isCommon(Name name) {
    String text = name.text();
    int blank = text.indexOf(' ');
    return cues.is(Kind.BIDDER_WORD, text)
        || cues.is(Kind.BIDDER_WORD, blank < 0 ? text : text.substring(blank + 1));
  }

  /** Takes the sum from a line that tells more of a winner; whether it is such a line. */
  private boolean detail(Layout layout, Layout.TextLine line, Entry entry) {
    String text = layout.text();
    Span span = line.span();
    if (entry.money != null) {
      return !line.labelled() || isPlain(layout, span);
    }
    if (!line.labelled()) {
      entry.money = stated(text, span);
      return true;
    }
    boolean priced =
        layout.any(FieldKind.AMOUNT, p -> span.covers(p.label()) && span.covers(p.value()));
    if (priced) {
      entry.money = sum(text, span.begin(), span.end());
    }
    return priced || isPlain(layout, span);
  }

  /** Whether no label of a line asks for anybody else. */
  private static boolean isPlain(Layout layout, Span line) {
    return layout.pairs().stream()
        .filter(p -> line.covers(p.label()))
        .allMatch(
            p ->
                switch (p.field()) {
                  case OTHER, ADDRESS, CONTACT, OTHER_DATE, OTHER_ID, AMOUNT, QUANTITY -> true;
                  default -> false;
                });
  }

  /** In the amount of $500: the sum of a line that opens with it or with words for it. */
  private Money stated(String text, Span line) {
    for (Amount amount : amounts.find(text, line.begin(), line.end())) {
      String before = text.substring(line.begin(), amount.span().begin()).strip();
      boolean own =
          before.isEmpty()
              || (before.length() <= LONGEST_LABEL
                  && cues.printed(Kind.AWARD_SUM).stream()
                      .anyMatch(before.toLowerCase(Locale.ROOT)::endsWith));
      if (own && amount.form() == Amount.Form.MONEY) {
        return money(amount);
      }
    }
    return null;
  }

  /** The first sum in a passage that no word calls a budget, a deposit or the like. */
  private Money sum(String text, int begin, int end) {
    for (Amount amount : amounts.find(text, begin, end)) {
      if (amount.form() == Amount.Form.MONEY) {
        String before = text.substring(begin, Math.max(begin, amount.span().begin()));
        return cues.has(Kind.NOT_PRICE, before) ? null : money(amount);
      }
    }
    return null;
  }

  private static Money money(Amount amount) {
    return new Money(amount.value(), amount.currency(), Kinds.TOTAL, amount.span(), false, false);
  }
}
