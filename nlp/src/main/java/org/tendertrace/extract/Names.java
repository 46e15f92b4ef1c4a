package org.tendertrace.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.knowledge.Wording;
import org.tendertrace.model.Span;

/**
 * Reads the names of organisations in a value: the whole name and nothing but the name. Ranks,
 * addresses, credit codes, prices, and brackets that belong to none of them are cut off, joint
 * bidders are parted.
 */
public final class Names {

  private static final int LONGEST = 80;
  private static final String QUOTES = "“”\"‘「『《";

  /** How far behind a company's ending a longer one may stand: 集团 and 有限公司, a branch's name. */
  private static final int LONGEST_ADDITION = 9;

  private final NameEndings endings;
  private final NameBrackets brackets;
  private final CueLists cues;

  /**
   * A name.
   *
   * @param text without the spaces that layout put into it
   * @param span where it stands
   * @param ended whether it ends as names of organisations do
   * @param company whether it ends as names of enterprises do
   */
  public record Name(String text, Span span, boolean ended, boolean company) {}

  public Names(Wording wording, CueLists cues) {
    this.cues = cues;
    endings = new NameEndings(wording.endings());
    brackets = new NameBrackets(endings, Set.copyOf(wording.places()));
  }

  /** The names in {@code value}, in order; none where it holds no name. */
  public List<Name> read(String text, Span value) {
    List<Name> names = new ArrayList<>();
    int begin = value.begin();
    int stop = Math.min(value.end(), begin + 600);
    for (int k = begin; k <= stop; k++) {
      if (k == stop || parts(text, begin, k, stop)) {
        Name name = one(text, begin, k);
        boolean weakly = begin > value.begin() && "、；;".indexOf(text.charAt(begin - 1)) < 0;
        if (name != null && weakly && !names.isEmpty() && !name.ended()) {
          break;
        }
        if (name != null) {
          names.add(name);
        } else if (!names.isEmpty() && k < stop && text.charAt(k) != '\n' && k - begin > 1) {
          break;
        }
        begin = k + 1;
      }
    }
    return names;
  }

  /** Whether the character at {@code k} parts two names. */
  private boolean parts(String text, int begin, int k, int end) {
    char c = text.charAt(k);
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
        || c == '及'
        || c == ','
        || c == '&'
        || c == '\u3000') {
      if (NameBrackets.depth(text, begin, k) != 0 || ending(text, begin, k) == null) {
        return false;
      }
      boolean latin =
          Glyphs.isLatin(text.charAt(Math.max(begin, k - 1))) || text.charAt(k - 1) == '.';
      if (latin) {
        boolean other = c == '/' && k + 1 < end && Glyphs.isHan(text.charAt(k + 1));
        return c == '，' || other || (c == ' ' && behindPrefix(text, k + 1, end) > k + 1);
      }
      if (c == '和' || c == '与' || c == '及' || c == '&') {
        return Boolean.TRUE.equals(ending(text, begin, k));
      }
      int next = Glyphs.skipSpaces(text, k, end);
      if (Glyphs.isSpace(c) && next < end && Glyphs.isOpen(text.charAt(next))) {
        return false;
      }
      return (c != ' ' && c != '\u3000')
          || Boolean.TRUE.equals(ending(text, begin, k))
          || (k + 1 < end && !Glyphs.isHan(text.charAt(k + 1)));
    }
    return false;
  }

  /** The one name in {@code [begin, end)}, or {@code null}. */
  private Name one(String text, int begin, int end) {
    int first = skipRank(text, begin, end);
    int last = cut(text, first, end);
    Span span = Glyphs.trim(text, first, last);
    span = brackets.trim(text, span);
    span = cutBehindEnding(text, span);
    if (span.length() < 2 || span.length() > LONGEST) {
      return null;
    }
    String name = compact(text, span);
    if (!isName(name)) {
      return null;
    }
    Boolean company = ending(text, span.begin(), span.end());
    return new Name(name, span, company != null, Boolean.TRUE.equals(company));
  }

  private boolean isName(String name) {
    int letters = 0;
    int digits = 0;
    for (int k = 0; k < name.length(); k++) {
      char c = name.charAt(k);
      letters += Glyphs.isHan(c) || Glyphs.isLatin(c) ? 1 : 0;
      digits += Glyphs.isDigit(c) ? 1 : 0;
    }
    return letters >= 2
        && digits <= letters
        && !cues.isNothing(name)
        && !cues.has(Kind.NOT_NAME, name)
        && !(name.length() < 14 && cues.has(Kind.UNDISCLOSED, name));
  }

  /** Leaves out 第一名：, 1., 包1：, 名称：, （牵头人） in front. */
  private int skipRank(String text, int begin, int end) {
    int k = begin;
    for (int turn = 0; turn < 3; turn++) {
      int before = k;
      k = Enumerators.skip(text, k, end);
      k = Glyphs.skipSpaces(text, k, end);
      Lots.Mark lot = Lots.at(text, k, end);
      if (lot != null) {
        k = lot.end();
      }
      int colon = k;
      while (colon < end
          && colon - k <= 12
          && !Glyphs.isLatin(text.charAt(colon))
          && !Glyphs.isColon(text.charAt(colon))) {
        colon++;
      }
      if (colon < end && colon - k <= 12 && Glyphs.isColon(text.charAt(colon))) {
        k = colon + 1;
      }
      int bracket = Glyphs.skipBracket(text, Glyphs.skipSpaces(text, k, end), end, 12);
      if (bracket > k && bracket < end && isRole(text.substring(k, bracket))) {
        k = bracket;
      }
      while (k < end && QUOTES.indexOf(text.charAt(k)) >= 0) {
        k++;
      }
      k = behindPrefix(text, k, end);
      if (k == before) {
        break;
      }
    }
    return k;
  }

  /** Offset behind what stands before a name and is no part of it: Joint Venture of, and. */
  private int behindPrefix(String text, int at, int end) {
    for (String prefix : cues.printed(Kind.NAME_PREFIX)) {
      int after = at + prefix.length();
      if (after < end
          && text.regionMatches(true, at, prefix, 0, prefix.length())
          && Glyphs.isSpace(text.charAt(after))) {
        return Glyphs.skipSpaces(text, after, end);
      }
    }
    return at;
  }

  /** Whether a line opens with the number of an item. */
  public static boolean isNumbered(String text, Span line) {
    return Enumerators.skip(text, line.begin(), line.end()) > line.begin();
  }

  /** Whether {@code text} tells the part that a company has in a consortium. */
  public boolean isRole(String text) {
    return cues.has(Kind.MEMBER, text);
  }

  private int cut(String text, int begin, int end) {
    // bounded, so that a search never runs on into the rest of a long text
    String value = text.substring(begin, end);
    int last = value.length();
    for (String stop : cues.of(Kind.NAME_STOP)) {
      for (int at = indexOf(value, stop, 2);
          at >= 0 && at < last;
          at = indexOf(value, stop, at + 1)) {
        if (isStop(value, at, stop)) {
          last = at;
        }
      }
    }
    // only a company's name that is complete can be followed by these: 某某有限公司组成的联合体
    for (String tail : cues.of(Kind.NAME_TAIL)) {
      for (int at = value.indexOf(tail, 4);
          at >= 0 && at < last;
          at = value.indexOf(tail, at + 1)) {
        if (Boolean.TRUE.equals(ending(value, 0, at))) {
          last = at;
        }
      }
    }
    return begin + last;
  }

  /** Where a wording stands, whatever the case of its letters; -1 for nowhere. */
  private static int indexOf(String value, String wording, int from) {
    char first = wording.charAt(0);
    for (int at = value.indexOf(first, from); at >= 0; at = value.indexOf(first, at + 1)) {
      if (value.regionMatches(true, at, wording, 0, wording.length())) {
        return at;
      }
    }
    return -1;
  }

  /**
   * The company whose name opens {@code [begin, end)}, whatever follows it without a break:
   * 某某有限公司报价最低; {@code null} where none does.
   */
  public Name leading(String text, int begin, int end) {
    int first = Glyphs.skipSpaces(text, begin, end);
    int stop = Math.min(end, first + LONGEST);
    for (int k = first; k < stop; k++) {
      if ("，。；：、！\n\t".indexOf(text.charAt(k)) >= 0) {
        stop = k;
      }
    }
    for (int k = first + 4; k <= stop; k++) {
      if (!isWhole(text, first, k, stop)) {
        continue;
      }
      int further = k;
      for (int next = k + 1; next <= Math.min(stop, k + LONGEST_ADDITION); next++) {
        char c = text.charAt(next - 1);
        if (Glyphs.isSeparator(c) || Glyphs.isColon(c) || "和与及".indexOf(c) >= 0) {
          break;
        }
        further = isWhole(text, first, next, stop) ? next : further;
      }
      List<Name> read = read(text, new Span(first, further));
      return read.size() == 1 && read.get(0).company() ? read.get(0) : null;
    }
    return null;
  }

  /** Whether a company's name may end at {@code k}; endings of one character say too little. */
  private boolean isWhole(String text, int begin, int k, int end) {
    boolean insideLatin =
        k < end && Glyphs.isLatin(text.charAt(k - 1)) && Glyphs.isLatin(text.charAt(k));
    String tail = insideLatin ? null : endings.longest(text, begin, k);
    return tail != null && tail.length() > 1 && endings.isCompany(tail);
  }

  /**
   * Words of names may look like stops: only what follows a gap or bracket or precedes a colon
   * stops.
   */
  private static boolean isStop(String value, int at, String stop) {
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

  /** 某某有限公司123万元, 某某有限公司 北京市海淀区…: the name ends with its ending. */
  private Span cutBehindEnding(String text, Span span) {
    for (int k = span.begin() + 4; k < span.end(); k++) {
      char c = text.charAt(k);
      boolean money = Glyphs.isDigit(c) || c == '￥' || c == '¥';
      boolean latin = Glyphs.isLatin(c) && Glyphs.isHan(text.charAt(k - 1));
      if (!money && !latin && !Glyphs.isSpace(c)) {
        continue;
      }
      Boolean company = Glyphs.isHan(text.charAt(k - 1)) ? ending(text, span.begin(), k) : null;
      boolean nothingMore = latin && company != null && ending(text, k, span.end()) == null;
      if (nothingMore || Boolean.TRUE.equals(company)) {
        return Glyphs.trim(text, span.begin(), k);
      }
    }
    return span;
  }

  /**
   * Whether {@code [begin, end)} ends as a company's name, as another name, or ({@code null}) as
   * none.
   */
  Boolean ending(String text, int begin, int end) {
    return endings.of(text, begin, end);
  }

  /** Without spaces beside Chinese characters. */
  static String compact(String text, Span span) {
    StringBuilder name = new StringBuilder(span.length());
    for (int k = span.begin(); k < span.end(); k++) {
      char c = text.charAt(k);
      if (!Glyphs.isSpace(c)) {
        name.append(c);
      } else if (name.length() > 0 && k + 1 < span.end()) {
        char before = name.charAt(name.length() - 1);
        char after = text.charAt(k + 1);
        boolean words = before < 128 && after < 128 && !Glyphs.isSpace(after);
        if (words && before != '(' && after != ')') {
          name.append(' ');
        }
      }
    }
    return name.toString();
  }
}
