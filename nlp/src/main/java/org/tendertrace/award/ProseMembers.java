package org.tendertrace.award;

import java.util.ArrayList;
import java.util.List;
import org.tendertrace.extract.CueLists;
import org.tendertrace.extract.Names;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.model.Span;

/** Finds the other members of a consortium beside the name of one, in running text. */
final class ProseMembers {

  /** What ends a clause. */
  static final String CLAUSE_ENDS = "，。；;！\n";

  private static final int PASSAGE = 160;

  /** Characters before the first name that may tell that several follow: the joint venture of. */
  private static final int BEFORE = 24;

  private static final String SLASH = " / ";

  /** Characters of a part in a consortium, between two names. */
  private static final int LONGEST_ROLE = 16;

  private final Names names;
  private final CueLists cues;

  ProseMembers(Names names, CueLists cues) {
    this.names = names;
    this.cues = cues;
  }

  /** Who is named right before, with the part that each has in a consortium: 某公司（牵头人）、某院（成员）. */
  List<Name> before(String text, Name name) {
    List<Name> members = new ArrayList<>();
    int end = name.span().begin();
    while (end > 1 && "、与和".indexOf(text.charAt(end - 1)) >= 0) {
      int begin = clauseBegin(text, end - 1);
      String piece = text.substring(begin, end - 1);
      Name member =
          names.isRole(piece)
              ? names.leading(text, cues.behind(Kind.WINNER_FRAME, text, begin, end - 1), end - 1)
              : null;
      if (member == null) {
        break;
      }
      members.add(0, member);
      end = begin;
    }
    return members;
  }

  /** Who is named right behind, with the part that each has: 某公司（牵头人）与某院（成员）. */
  List<Name> behind(String text, Name name) {
    int end = name.span().end();
    while (end < text.length()
        && end - name.span().end() < PASSAGE
        && CLAUSE_ENDS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    int before = Math.max(0, name.span().begin() - BEFORE);
    if (!names.isRole(text.substring(before, end))) {
      return List.of();
    }
    List<Name> read = names.read(text, new Span(name.span().begin(), end));
    if (read.size() > 1 && read.get(0).text().equals(name.text())) {
      return read.stream().skip(1).takeWhile(Name::company).toList();
    }
    // the joint venture of Example Ltd and Other Inc. at a price of …
    int close = text.indexOf(')', name.span().end());
    boolean role = close > 0 && close - name.span().end() <= LONGEST_ROLE;
    Name second = joined(text, name.span().end(), end);
    second = second == null && role ? joined(text, close + 1, end) : second;
    return second == null ? List.of() : List.of(second);
  }

  /** The company behind a word that joins it to the one before: and, in joint venture with. */
  private Name joined(String text, int at, int end) {
    if (at >= end || text.charAt(at) != ' ') {
      return null;
    }
    if (text.startsWith(SLASH, at)) {
      return names.leading(text, at + SLASH.length(), end);
    }
    for (String prefix : cues.printed(Kind.NAME_PREFIX)) {
      int behind = at + 1 + prefix.length();
      if (behind < end
          && text.charAt(behind) == ' '
          && text.regionMatches(true, at + 1, prefix, 0, prefix.length())) {
        return names.leading(text, behind + 1, end);
      }
    }
    return null;
  }

  /** Where the clause begins that holds {@code at}. */
  static int clauseBegin(String text, int at) {
    int begin = at;
    while (begin > 0
        && at - begin < PASSAGE
        && CLAUSE_ENDS.indexOf(text.charAt(begin - 1)) < 0
        && "：:、".indexOf(text.charAt(begin - 1)) < 0) {
      begin--;
    }
    return begin;
  }
}
