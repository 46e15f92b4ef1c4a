package org.tendertrace.extract.mention;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import org.tendertrace.knowledge.Cues.CountWord.Use;
import org.tendertrace.text.Folded;

/** Says what pieces are of by the noun behind them: 42个科室 counts no accounts. */
final class Pieces {

  static final String ACCOUNTS = "accounts";
  static final String OTHERS = "others";

  private static final int REACH = 8;
  // The noun behind a word that counts anything.
  private static final Pattern NOUN =
      Pattern.compile("^\\s?[)]?[个套只件份组人名位](?:的)?([\\p{Han}a-z]{2,})");

  private final CountWords words;
  private final Naming naming;

  Pieces(CountWords words, Naming naming) {
    this.words = words;
    this.naming = naming;
  }

  /** What pieces are of; nothing is said of it where they end. */
  String of(Figure f) {
    int to = Math.min(f.passage().end(), f.span().end() + REACH);
    String behind =
        Folded.textOf(naming.text().substring(f.span().end(), Math.max(f.span().end(), to)));
    Matcher noun = NOUN.matcher(behind);
    return noun.find() ? ware(noun.group(1)) : "nothing";
  }

  /** What a noun names. */
  String ware(String named) {
    if (words.has(Use.ACCOUNT, named)) {
      return ACCOUNTS;
    }
    return words.has(Use.MACHINE, named)
        ? "machines"
        : words.has(Use.BOARD, named) ? "boards" : OTHERS;
  }
}
