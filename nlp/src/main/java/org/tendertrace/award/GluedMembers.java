package org.tendertrace.award;

import java.util.ArrayList;
import java.util.List;
import org.tendertrace.extract.Names;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.model.Span;

/**
 * Reads who bid together in the cell of a row that lost its cells:
 * 1牵头供应商：某大学⏎投标联合体：某大学、某研究院某市某路9号报价：….
 */
final class GluedMembers {

  private static final int LONGEST_ROLE = 10;

  private static final int LONGEST_NAME = 60;

  private static final int SHORTEST_NAME = 4;

  private final Names names;
  private final OpeningPlaces places;

  GluedMembers(Names names, OpeningPlaces places) {
    this.names = names;
    this.places = places;
  }

  /** Offset behind a label that tells the part of who follows, 牵头供应商：; {@code at} for none. */
  int behindRole(String text, int at, int end) {
    int colon = at;
    while (colon < end && colon - at < LONGEST_ROLE && !isColon(text.charAt(colon))) {
      colon++;
    }
    boolean role =
        colon < end
            && colon > at
            && isColon(text.charAt(colon))
            && names.isRole(text.substring(at, colon));
    return role ? skipBlanks(text, colon + 1, end) : at;
  }

  /** All who are named behind another such label below the name of who leads; none without one. */
  List<Name> below(String text, int at, int end) {
    int label = skipBlanks(text, at, end);
    int begin = behindRole(text, label, end);
    List<Name> members = new ArrayList<>();
    while (begin > label && begin < end) {
      Name member = member(text, begin, end);
      if (member == null) {
        break;
      }
      members.add(member);
      int behind = member.span().end();
      boolean more = behind < end && "、，,和与；;".indexOf(text.charAt(behind)) >= 0;
      begin = more ? behind + 1 : end;
    }
    return members;
  }

  /** Who stands beside the first, each perhaps with its part: 甲公司（牵头人）、乙公司（成员）某市某路9号. */
  List<Name> beside(String text, int at, int end) {
    List<Name> members = new ArrayList<>();
    int next = behindBracket(text, at, end);
    while (next < end && "、，,/＋+".indexOf(text.charAt(next)) >= 0) {
      Name member = member(text, next + 1, end);
      if (member == null) {
        break;
      }
      members.add(member);
      next = behindBracket(text, member.span().end(), end);
    }
    return members;
  }

  /** Behind a bracket that tells the part in a consortium; {@code at} where none opens there. */
  private int behindBracket(String text, int at, int end) {
    int close = at;
    while (close < end && close - at <= LONGEST_ROLE && "）)".indexOf(text.charAt(close)) < 0) {
      close++;
    }
    boolean role =
        close < end
            && close > at
            && close - at <= LONGEST_ROLE
            && "（(".indexOf(text.charAt(at)) >= 0
            && names.isRole(text.substring(at, close + 1));
    return role ? close + 1 : at;
  }

  /**
   * The name that opens a list's rest; behind the last one its address may follow without a gap.
   */
  Name member(String text, int begin, int end) {
    int stop = begin;
    while (stop < end && stop - begin < LONGEST_NAME && "、，；;\n\t".indexOf(text.charAt(stop)) < 0) {
      stop++;
    }
    Name company = names.leading(text, begin, stop);
    if (company != null && company.span().begin() == begin) {
      return company;
    }
    for (int k = begin + SHORTEST_NAME; k <= stop; k++) {
      if (k == stop || opensWithPlace(text, k, stop)) {
        List<Name> read = names.read(text, new Span(begin, k));
        boolean whole =
            read.size() == 1
                && read.get(0).ended()
                && read.get(0).span().equals(new Span(begin, k));
        if (whole) {
          return read.get(0);
        }
      }
    }
    return null;
  }

  boolean opensWithPlace(String text, int at, int end) {
    return OpeningPlaces.likely(text, at, end) || places.known(text, at);
  }

  private static boolean isColon(char c) {
    return c == '：' || c == ':';
  }

  private static int skipBlanks(String text, int at, int end) {
    int k = at;
    while (k < end && Character.isWhitespace(text.charAt(k))) {
      k++;
    }
    return k;
  }
}
