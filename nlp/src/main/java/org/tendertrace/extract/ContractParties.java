package org.tendertrace.extract;

import java.util.List;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.model.Span;

/**
 * Reads the two parties of a contract that running text tells of, 某院与某公司签订, and which of them
 * supplies: the company, where the other is none; else the one of whom the text says that it
 * provides.
 */
public final class ContractParties {

  private static final int HEAD = 6000;
  private static final int PASSAGE = 120;
  private static final int NEAR = 6;
  private static final int SHORTEST = 3;
  private static final String FIRM = "公司";
  private static final String WILL = "将";
  private static final char QUOTE = '「';
  private static final String ENDS = "。；;！\n\t";
  private static final String JOINS = "与與和同";
  private static final String STOPS = "，。；：就在于於正共成签经通";

  private final Names names;
  private final CueLists cues;

  public ContractParties(Names names, CueLists cues) {
    this.names = names;
    this.cues = cues;
  }

  /**
   * Who buys and who supplies.
   *
   * @param buyer {@code null} where the text speaks of itself: 我院
   * @param end offset behind the wording that they sign
   */
  public record Parties(Name buyer, Name supplier, int end) {}

  /** The parties of the first contract whose roles are told, or {@code null}. */
  public Parties read(Layout layout) {
    String text = layout.text();
    int end = Math.min(text.length(), HEAD);
    for (String verb : layout.held(cues).of(Kind.SIGNS)) {
      for (int at = text.indexOf(verb); at >= 0 && at < end; at = text.indexOf(verb, at + 1)) {
        Parties found = before(text, at, at + verb.length());
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private Parties before(String text, int at, int end) {
    int begin = at;
    while (begin > 0 && at - begin < PASSAGE && ENDS.indexOf(text.charAt(begin - 1)) < 0) {
      begin--;
    }
    int clause = begin;
    for (int k = begin; k < at; k++) {
      char c = text.charAt(k);
      clause = c == '，' || Glyphs.isColon(c) ? k + 1 : clause;
      Name second = JOINS.indexOf(c) >= 0 && k > clause + 1 ? second(text, k + 1, at) : null;
      Parties found = second == null ? null : of(text, clause, k, second, end);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private Name second(String text, int begin, int at) {
    int quote = text.indexOf(QUOTE, begin);
    if (quote >= 0 && quote < at && quote - begin <= NEAR) {
      // 與承建商「某某有限公司」簽署
      return names.leading(text, quote + 1, at);
    }
    Name company = names.leading(text, begin, at);
    if (company != null && company.span().begin() - begin <= 1) {
      return company;
    }
    int stop = begin + 2;
    while (stop < at && STOPS.indexOf(text.charAt(stop)) < 0) {
      stop++;
    }
    return whole(text, begin, stop);
  }

  private Name whole(String text, int begin, int end) {
    List<Name> read = end - begin < SHORTEST ? List.of() : names.read(text, new Span(begin, end));
    boolean one =
        read.size() == 1
            && read.get(0).ended()
            && read.get(0).span().begin() - begin <= NEAR
            && end - read.get(0).span().end() <= NEAR;
    return one ? read.get(0) : null;
  }

  private Parties of(String text, int begin, int end, Name second, int behind) {
    String printed = text.substring(begin, end);
    if (cues.ends(Kind.SPEAKER, printed)) {
      boolean company = printed.endsWith(FIRM.substring(1));
      return company == isFirm(second)
          ? null
          : company ? new Parties(second, null, behind) : new Parties(null, second, behind);
    }
    Name first = whole(text, begin, beforeDay(text, begin, end));
    if (first == null || first.text().equals(second.text())) {
      return null;
    }
    boolean differ = isFirm(first) != isFirm(second);
    boolean supplies = differ ? isFirm(first) : provides(text, first);
    boolean told = differ || supplies != provides(text, second);
    return !told
        ? null
        : supplies ? new Parties(second, first, behind) : new Parties(first, second, behind);
  }

  /** 某署於2017年5月9日與…: where the words before the day end; {@code end} for no day. */
  private static int beforeDay(String text, int begin, int end) {
    for (int k = begin + 1; k + 1 < end; k++) {
      if ("於于".indexOf(text.charAt(k)) >= 0 && Glyphs.isDigit(text.charAt(k + 1))) {
        return k;
      }
    }
    return end;
  }

  private static String clause(String text, int begin) {
    int end = begin;
    while (end < text.length() && end - begin < PASSAGE && ENDS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(begin, end);
  }

  /** Centres and institutes sell as well, but of two parties a company does. */
  private static boolean isFirm(Name name) {
    return name.text().endsWith(FIRM);
  }

  /** Whether the text says of a party that it provides: 某公司将为…, 由某公司…. */
  private boolean provides(String text, Name name) {
    int end = Math.min(text.length(), HEAD);
    for (int at = text.indexOf(name.text()); at >= 0 && at < end; ) {
      int behind = at + name.text().length();
      boolean does = cues.behind(Kind.PROVIDES, text, behind, text.length()) > behind;
      does |= text.startsWith(WILL, behind) && cues.has(Kind.DELIVERS, clause(text, behind + 1));
      boolean by = at > 0 && text.charAt(at - 1) == '由';
      if (does || by) {
        return true;
      }
      at = text.indexOf(name.text(), behind);
    }
    return false;
  }
}
