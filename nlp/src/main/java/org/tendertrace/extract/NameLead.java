package org.tendertrace.extract;

import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.text.Numerals;

/**
 * Tells what stands in front of a name and is no part of it: its rank, its lot, a label, a part in
 * a consortium.
 */
final class NameLead {

  static final char BY = '由';

  private static final int LONGEST_ORDINAL = 12;
  private static final int LONGEST_SUBJECT = 40;

  /** Marks before a name, of which the last parts members: 甲公司//乙公司. */
  private static final String QUOTES = "“”\"‘「『《/";

  /** Around what stands where a seal is to be. */
  private static final String PLACEHOLDER = "&&&";

  private final NameEndings endings;
  private final NameBreaks breaks;
  private final CueLists cues;

  NameLead(NameEndings endings, NameBreaks breaks, CueLists cues) {
    this.endings = endings;
    this.breaks = breaks;
    this.cues = cues;
  }

  /** Leaves out 第一名：, 1., 包1：, 名称：, （牵头人） in front. */
  int behind(String text, int begin, int end) {
    int k = behindPlaceholder(text, begin, end);
    for (int turn = 0; turn < 3; turn++) {
      int before = k;
      k = Enumerators.skip(text, k, end);
      k = Glyphs.skipSpaces(text, k, end);
      Lots.Mark lot = Lots.at(text, k, end);
      if (lot != null) {
        k = behindSubject(text, lot.end(), end);
      }
      int colon = k;
      while (colon < end
          && colon - k <= 12
          && !opensAddress(text, k, colon, end)
          && !Glyphs.isLatin(text.charAt(colon))
          && !Glyphs.isColon(text.charAt(colon))) {
        colon++;
      }
      if (colon < end && colon - k <= 12 && Glyphs.isColon(text.charAt(colon))) {
        k = colon + 1;
      }
      k = breaks.behindRoleWord(text, k, end);
      int bracket = Glyphs.skipBracket(text, Glyphs.skipSpaces(text, k, end), end, 12);
      if (bracket > k && bracket < end && cues.has(Kind.MEMBER, text.substring(k, bracket))) {
        k = bracket;
      }
      while (k < end && QUOTES.indexOf(text.charAt(k)) >= 0 && !quotes(text, k, end)) {
        k++;
      }
      k = behindOrdinal(text, breaks.behindPrefix(text, k, end), end);
      if (k == before) {
        break;
      }
    }
    return k;
  }

  /** Behind what a form left for a seal: &&&招标人盖章位置2&&&某公司; {@code at} for nothing. */
  private static int behindPlaceholder(String text, int at, int end) {
    int first = Glyphs.skipSpaces(text, at, end);
    boolean opens = text.startsWith(PLACEHOLDER, first);
    int close = opens ? text.indexOf(PLACEHOLDER, first + PLACEHOLDER.length()) : -1;
    return close > 0 && close < end ? close + PLACEHOLDER.length() : at;
  }

  /** Behind what a bracket says that a lot is about, 包一（服务器）由某公司; {@code at} for nothing. */
  private static int behindSubject(String text, int at, int end) {
    int behind = Glyphs.skipBracket(text, at, end, LONGEST_SUBJECT);
    return behind > at && behind < end && text.charAt(behind) == BY ? behind + 1 : at;
  }

  /** Behind what describes the first of several: 综合得分第一名|某公司. */
  private static int behindOrdinal(String text, int begin, int end) {
    int stop = Math.min(end, begin + LONGEST_ORDINAL);
    for (int k = begin; k + 2 < stop; k++) {
      char c = text.charAt(k);
      if (!Glyphs.isHan(c)) {
        return begin;
      }
      if (c == '第'
          && Numerals.ordinal(text.substring(k + 1, k + 2)) > 0
          && text.charAt(k + 2) == '名') {
        int after = k + 3;
        return after < end && text.charAt(after) == '的' ? after + 1 : after;
      }
    }
    return begin;
  }

  /** Whether what ends the name on its left begins here: 某某研究所地址：. */
  private boolean opensAddress(String text, int begin, int at, int end) {
    if (at - begin < 4 || endings.longest(text, begin, at) == null) {
      return false;
    }
    for (String stop : cues.of(Kind.NAME_STOP)) {
      int after = at + stop.length();
      if (after < end && Glyphs.isColon(text.charAt(after)) && text.startsWith(stop, at)) {
        return true;
      }
    }
    return false;
  }

  /** Behind the number of an item that lost the line before it: 某仪器1.某公司; else {@code begin}. */
  int behindItem(String text, int begin, int end) {
    for (int k = begin + 1; k + 2 < end; k++) {
      int before = Glyphs.isDigit(text.charAt(k)) ? Glyphs.skipSpacesBack(text, begin, k) : begin;
      if (before > begin
          && Glyphs.isHan(text.charAt(before - 1))
          && (text.charAt(k + 1) == '.' || text.charAt(k + 1) == '．')
          && Glyphs.isHan(text.charAt(k + 2))
          && endings.of(text, begin, before) == null
          && Boolean.TRUE.equals(endings.of(text, k + 2, end))) {
        return k + 2;
      }
    }
    return begin;
  }

  /** "North" LLC: whether what a name opens with is quoted, and the name goes on behind. */
  private static boolean quotes(String text, int at, int end) {
    int close = text.charAt(at) == '"' ? text.indexOf('"', at + 1) : -1;
    return close > 0 && close + 1 < end && Glyphs.isLatin(text.charAt(at + 1));
  }
}
