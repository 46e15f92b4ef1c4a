package org.tendertrace.extract;

import java.util.Set;
import org.tendertrace.knowledge.FieldCue.Kind;

/** Tells the characters that part two names from those inside of one. */
final class NameBreaks {

  /** Characters of the place that names of one place open with. */
  private static final int PLACE = 2;

  /** Characters of a country in brackets. */
  private static final int LONGEST_PLACE = 30;

  private static final int SHORTEST_PART = 4;
  private static final int LONGEST_PART = 16;
  private static final int LONGEST_REST = 7;
  private static final int LONGEST_ROLE = 6;
  private static final String ADDRESS_ENDS = "号楼室幢栋层座";

  private static final Set<String> PREPOSITIONS = Set.of("for", "to", "of", "in", "by", "on", "at");

  private final NameEndings endings;
  private final CueLists cues;

  NameBreaks(NameEndings endings, CueLists cues) {
    this.endings = endings;
    this.cues = cues;
  }

  /** for the supply of pipes: what goes on from a label in running text is no name. */
  static boolean startsPhrase(String name) {
    int word = name.indexOf(' ');
    return word > 1 && PREPOSITIONS.contains(name.substring(0, word));
  }

  /** Whether the character at {@code k} parts two names. */
  boolean parts(String text, int begin, int k, int end) {
    char c = text.charAt(k);
    if (c == '\n' && isBroken(text, begin, k, end)) {
      return false;
    }
    if (Glyphs.isClose(c) && NameBrackets.leaves(text, begin, k)) {
      return true;
    }
    if (c == '、' || c == '；' || c == ';' || c == '\n' || c == '\t' || c == '。' || c == '|') {
      return NameBrackets.depth(text, begin, k) == 0;
    }
    if (c == '/'
        || c == '／'
        || c == '，'
        || c == '+'
        || c == ' '
        || c == '和'
        || c == '与'
        || c == '與'
        || c == '及'
        || c == ','
        || c == '&'
        || c == '\u3000') {
      if (NameBrackets.depth(text, begin, k) != 0) {
        return false;
      }
      // Consortium of Alder & Finch Ltd: the word for it is no name
      int first = Glyphs.isLatin(text.charAt(begin)) ? behindPrefix(text, begin, k) : begin;
      if (endings.of(text, first, beforePlace(text, first, k)) == null) {
        return behindRole(text, begin, k);
      }
      boolean latin =
          Glyphs.isLatin(text.charAt(beforePlace(text, begin, k) - 1))
              || text.charAt(beforePlace(text, begin, k) - 1) == '.';
      if (latin) {
        boolean other = c == '/' && k + 1 < end && Glyphs.isHan(text.charAt(k + 1));
        return c == '，'
            || other
            || (c == ' ' && opensName(text, k + 1, end) && !isTask(text, first, k, end));
      }
      if (c == '和' || c == '与' || c == '與' || c == '及' || c == '&') {
        return Boolean.TRUE.equals(endings.of(text, begin, k))
            || areOfOnePlace(text, begin, k, end);
      }
      int next = Glyphs.skipSpaces(text, k, end);
      if (Glyphs.isSpace(c) && next < end && Glyphs.isOpen(text.charAt(next))) {
        return false;
      }
      return (c != ' ' && c != '\u3000')
          || Boolean.TRUE.equals(endings.of(text, begin, k))
          || (k + 1 < end && !Glyphs.isHan(text.charAt(k + 1)));
    }
    return false;
  }

  /** Example Ltd (Singapore)|and …: the end of a name in Latin script before where it is from. */
  private static int beforePlace(String text, int begin, int end) {
    int open =
        end - 2 > begin && text.charAt(end - 1) == ')' && Glyphs.isLatin(text.charAt(end - 2))
            ? Glyphs.bracketBegin(text, end, LONGEST_PLACE)
            : end;
    return open > begin + 1 && open < end && text.charAt(open - 1) == ' ' ? open - 1 : end;
  }

  /**
   * Whether behind a word such as "and" a name stands that ends as names do: no Science and
   * Technology.
   */
  private boolean opensName(String text, int at, int end) {
    int begin = behindPrefix(text, at, end);
    int stop = begin;
    while (stop < end && ",;(\n\t/".indexOf(text.charAt(stop)) < 0) {
      stop++;
      // Example (HK) Limited
      int close = Glyphs.skipBracket(text, stop, end, LONGEST_REST);
      boolean inside = close > stop && close + 1 < end && text.charAt(close) == ' ';
      stop = inside && endings.of(text, begin, stop) == null ? close : stop;
    }
    return begin > at && endings.of(text, begin, stop) != null;
  }

  /** Department of Health|and Human Services: whether the second of a body's tasks follows. */
  private boolean isTask(String text, int begin, int at, int end) {
    int of = text.indexOf(" of ", begin);
    if (of < 0 || of > at || Boolean.TRUE.equals(endings.of(text, begin, at))) {
      return false;
    }
    int stop = at + 1;
    while (stop < end && ",;(\n\t/".indexOf(text.charAt(stop)) < 0) {
      stop++;
    }
    return cues.ends(Kind.PORTFOLIO_ENDING, text.substring(at, stop));
  }

  /** 某县人民医院和某县中医院: whether two names that open alike stand on both sides. */
  private boolean areOfOnePlace(String text, int begin, int k, int end) {
    String left = endings.longest(text, begin, k);
    String right = endings.longest(text, k + 1, end);
    return left != null
        && right != null
        && left.length() > 1
        && right.length() > 1
        && end - k > SHORTEST_PART
        && text.regionMatches(begin, text, k + 1, PLACE);
  }

  /** Whether a company with its part in a consortium ends at {@code k}: 某公司（牵头人）与. */
  boolean behindRole(String text, int begin, int k) {
    int open = k - 1;
    while (open > begin && !Glyphs.isOpen(text.charAt(open))) {
      open--;
    }
    return k > begin
        && Glyphs.isClose(text.charAt(k - 1))
        && cues.has(Kind.MEMBER, text.substring(open, k))
        && Boolean.TRUE.equals(endings.of(text, begin, open));
  }

  /** 牵头人 某公司: behind a blank that parts a name from its part in a consortium. */
  int behindRoleWord(String text, int at, int end) {
    int blank = at;
    while (blank < end && blank - at < LONGEST_ROLE && Glyphs.isHan(text.charAt(blank))) {
      blank++;
    }
    boolean role =
        blank > at + 1
            && blank < end
            && Glyphs.isSpace(text.charAt(blank))
            && cues.has(Kind.MEMBER, text.substring(at, blank));
    return role ? Glyphs.skipSpaces(text, blank, end) : at;
  }

  /** Whether a line break parts a name that ends on the line below: 某某信息⏎技术有限公司. */
  private boolean isBroken(String text, int begin, int k, int end) {
    int next = text.indexOf('\n', k + 1);
    next = next < 0 || next > end ? end : next;
    return k - begin >= SHORTEST_PART
        && next - k <= LONGEST_PART
        && Glyphs.isHan(text.charAt(k - 1))
        && k + 1 < end
        && Glyphs.isHan(text.charAt(k + 1))
        && endings.longest(text, begin, k) == null
        && (endings.isWhole(text, begin, next, next) || isRest(text, begin, k, next));
  }

  /** Whether what stands behind a break is little more than how a public body's name ends. */
  private boolean isRest(String text, int begin, int at, int end) {
    String tail = endings.longest(text, begin, end);
    return tail != null && tail.length() > 1 && end - at <= LONGEST_REST;
  }

  /** 某局 某市府前街1号: whether what stands behind a gap is where somebody is. */
  static boolean isAddress(String text, int begin, int end) {
    boolean digits = false;
    for (int k = begin; k < end; k++) {
      digits |= Glyphs.isDigit(text.charAt(k));
    }
    return digits && ADDRESS_ENDS.indexOf(text.charAt(end - 1)) >= 0;
  }

  /** Whether there stands what goes on behind whole names of companies: 组成的联合体, Joint Venture. */
  boolean opensTail(String value, int at) {
    if (!cues.mayBegin(Kind.NAME_TAIL, Character.toLowerCase(value.charAt(at)))) {
      return false;
    }
    for (String tail : cues.printed(Kind.NAME_TAIL)) {
      if (value.regionMatches(true, at, tail, 0, tail.length())) {
        return Glyphs.isHan(tail.charAt(0)) || Glyphs.isSpace(value.charAt(at - 1));
      }
    }
    return false;
  }

  /** Whether a part is about something else: 地址：…, 供应商地址 某路12号. */
  boolean opensOther(String text, int begin, int end) {
    int first = Glyphs.skipSpaces(text, begin, end);
    int behind = cues.behind(Kind.OTHER_COLUMN, text, first, end);
    boolean label = behind > first && behind < end;
    if (label && (Glyphs.isSpace(text.charAt(behind)) || Glyphs.isColon(text.charAt(behind)))) {
      return true;
    }
    for (String stop : cues.of(Kind.NAME_STOP)) {
      int after = Glyphs.skipSpaces(text, first + stop.length(), end);
      if (text.startsWith(stop, first) && after < end && Glyphs.isColon(text.charAt(after))) {
        return true;
      }
    }
    return false;
  }

  /** Offset behind what stands before a name and is no part of it: Joint Venture of, and. */
  int behindPrefix(String text, int at, int end) {
    if (at >= end || !cues.mayBegin(Kind.NAME_PREFIX, Character.toLowerCase(text.charAt(at)))) {
      return at;
    }
    for (String prefix : cues.printed(Kind.NAME_PREFIX)) {
      int after = at + prefix.length();
      if (after < end
          && text.regionMatches(true, at, prefix, 0, prefix.length())
          && (Glyphs.isHan(prefix.charAt(0)) || Glyphs.isSpace(text.charAt(after)))) {
        return Glyphs.skipSpaces(text, after, end);
      }
    }
    return at;
  }

  /**
   * Words of names may look like stops: only what follows a gap or bracket or precedes a colon
   * stops.
   */
  static boolean isStop(String value, int at, String stop) {
    char before = value.charAt(at - 1);
    int after = at + stop.length();
    boolean closed =
        after < value.length()
            && (Glyphs.isColon(value.charAt(after)) || Glyphs.isDigit(value.charAt(after)));
    return closed
        || Glyphs.isSpace(before)
        || Glyphs.isSeparator(before)
        || Glyphs.isOpen(before)
        || Glyphs.isOpen(stop.charAt(0))
        || stop.charAt(0) == '，'
        || stop.charAt(0) == ','
        || stop.startsWith("为");
  }
}
