package org.tendertrace.award;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tendertrace.extract.AwardStatements;
import org.tendertrace.extract.AwardStatements.Statement;
import org.tendertrace.extract.CapitalName;
import org.tendertrace.extract.CueLists;
import org.tendertrace.extract.MoneyReader.Kinds;
import org.tendertrace.extract.MoneyReader.Money;
import org.tendertrace.extract.Names;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.text.Amount;
import org.tendertrace.text.Amounts;

/** Reads the awards that English sentences tell, each with the price in its own sentence. */
final class StatedAwards {

  /** Characters between the label of a sum and the sum. */
  private static final int LONGEST_LABEL = 40;

  /** Characters before the statement in which its sum may stand: a sum of $5,000 has been …. */
  private static final int SUM_BEFORE = 60;

  /** Characters behind a winner's name in which its sum may stand elsewhere. */
  private static final int LONGEST_REST = 140;

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final String AND = " and ";

  /** Characters between a sum and the next winner. */
  private static final int LONGEST_JOINT = 12;

  /** In the words before a sum that belongs to the whole contract, wherever they stand. */
  private static final String CONTRACT = "contract";

  private final AwardStatements statements;
  private final CapitalName reader;
  private final CueLists cues;
  private final Amounts amounts;

  StatedAwards(Names names, CueLists cues, Amounts amounts) {
    this.cues = cues;
    this.amounts = amounts;
    statements = new AwardStatements(names, cues);
    reader = new CapitalName(names);
  }

  /**
   * The awards that the sentences of {@code text} tell, rather than {@code told}; these where there
   * are no such sentences, or where they tell more: lots, who bid together, further awards.
   */
  List<Entry> rather(String text, List<Entry> told) {
    List<Statement> stated = statements.read(text);
    boolean more =
        told.size() > stated.size()
            || told.stream().anyMatch(e -> e.lot != null || e.suppliers.size() > 1);
    if (stated.isEmpty() || more) {
      return told;
    }
    List<Entry> entries = entries(text, stated);
    // below the sentence a list may print what it leaves out
    boolean listed =
        told.size() == entries.size()
            && told.stream().allMatch(e -> e.money != null)
            && entries.stream().allMatch(e -> e.money == null);
    return listed ? told : entries;
  }

  private List<Entry> entries(String text, List<Statement> stated) {
    List<Entry> entries = new ArrayList<>();
    for (int k = 0; k < stated.size(); k++) {
      Statement statement = stated.get(k);
      Entry entry = new Entry();
      entry.suppliers.add(statement.winner());
      int next = k + 1 < stated.size() ? stated.get(k + 1).begin() : statement.end();
      int name = statement.winner().span().end();
      entry.money = sum(text, name, Math.max(name, Math.min(next, statement.end())));
      entry.money = entry.money == null ? before(text, statement) : entry.money;
      entry.money = entry.money == null && stated.size() == 1 ? labelled(text) : entry.money;
      entry.money = entry.money == null ? elsewhere(text, statement.winner()) : entry.money;
      entries.add(entry);
      if (entry.money != null && entry.money.span().begin() >= name) {
        further(text, entry.money.span().end(), sentenceEnd(text, name), entries);
      }
    }
    return entries;
  }

  /** … to Example Ltd in the sum of $5|and Sample Inc. in the sum of $3|: each with its own sum. */
  private void further(String text, int sum, int end, List<Entry> entries) {
    int from = sum;
    int at = text.indexOf(AND, from);
    while (at >= from && at <= from + LONGEST_JOINT && at < end) {
      Name name = reader.at(text, at + AND.length(), end);
      int behind = name == null ? -1 : name.span().end();
      Money money = behind < 0 || !name.company() ? null : sum(text, behind, end);
      boolean told =
          money != null
              && ends(text.substring(behind, money.span().begin()).toLowerCase(Locale.ROOT));
      if (!told) {
        return;
      }
      Entry entry = new Entry();
      entry.suppliers.add(name);
      entry.money = money;
      entries.add(entry);
      at = text.indexOf(AND, money.span().end());
      from = money.span().end();
    }
  }

  private static int sentenceEnd(String text, int from) {
    int line = text.indexOf('\n', from);
    return line < 0 ? text.length() : line;
  }

  /** A contract of $5,000 with Example Inc.: the one sum between what is done and the winner. */
  private Money before(String text, Statement statement) {
    int name = statement.winner().span().begin();
    int begin = Math.min(statement.begin(), name);
    Money inside = sum(text, begin, name);
    if (inside != null || begin == name) {
      return inside;
    }
    int from = Math.max(text.lastIndexOf('\n', begin) + 1, begin - SUM_BEFORE);
    Money told = null;
    for (Amount amount : amounts.find(text, from, begin)) {
      boolean labelled =
          amount.form() == Amount.Form.MONEY
              && ends(text.substring(from, amount.span().begin()).toLowerCase(Locale.ROOT));
      told = labelled ? money(amount) : told;
    }
    return told;
  }

  /**
   * Example Ltd was the lowest with a quoted amount of $500: told where the name stands once more.
   */
  private Money elsewhere(String text, Name winner) {
    String name = winner.text();
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int from = at + name.length();
      int line = text.indexOf('\n', from);
      int end = Math.min(line < 0 ? text.length() : line, from + LONGEST_REST);
      for (Amount amount : amounts.find(text, from, end)) {
        String before = text.substring(from, Math.max(from, amount.span().begin()));
        if (amount.form() == Amount.Form.MONEY && ends(before.toLowerCase(Locale.ROOT))) {
          return money(amount);
        }
      }
    }
    return null;
  }

  private boolean ends(String before) {
    String stripped = before.stripTrailing();
    return cues.printed(Kind.AWARD_SUM).stream().anyMatch(stripped::endsWith);
  }

  /** The contract price is $5,000: the first sum in a notice that words call the contract's. */
  private Money labelled(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    Money first = null;
    int best = Integer.MAX_VALUE;
    for (String cue :
        lower.length() == text.length() ? cues.printed(Kind.AWARD_SUM) : List.<String>of()) {
      int at = cue.indexOf(CONTRACT) < 0 ? -1 : lower.indexOf(cue);
      if (at >= 0 && at < best) {
        int from = at + cue.length();
        Money read = sum(text, from, Math.min(text.length(), from + LONGEST_LABEL));
        first = read == null ? first : read;
        best = read == null ? best : at;
      }
    }
    return first;
  }

  /** The first sum in a passage that no word calls a budget, a deposit or the like. */
  private Money sum(String text, int begin, int end) {
    int last = begin;
    for (Amount amount : amounts.find(text, begin, end)) {
      int at = Math.max(last, amount.span().begin());
      String before = text.substring(Math.min(last, at), at);
      last = Math.max(last, amount.span().end());
      if (isSum(text, amount)) {
        return cues.has(Kind.NOT_PRICE, before) ? null : money(amount);
      }
    }
    return null;
  }

  /** Whether a number is a sum; one behind the letter P or N is by its millions. */
  private static boolean isSum(String text, Amount amount) {
    int begin = amount.span().begin();
    boolean letter =
        amount.form() == Amount.Form.BARE
            && begin > 0
            && Character.isUpperCase(text.charAt(begin - 1));
    return amount.form() == Amount.Form.MONEY || (letter && amount.value().compareTo(MILLION) >= 0);
  }

  private static Money money(Amount amount) {
    return new Money(amount.value(), amount.currency(), Kinds.TOTAL, amount.span(), false, false);
  }
}
