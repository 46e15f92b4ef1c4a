package org.tendertrace.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
  private static final int LONGEST_LATIN = 120;
  private static final int LONGEST_HEADER = 10;

  /** Before {@link NameLead#BY}, which is then part of a word: 自由. */
  private static final char FREE = '自';

  /** Ends the names of the army's units, most of which are numbers: 32001部队. */
  private static final String UNIT = "部队";

  private static final String FIRM = "局厅署院司";

  private static final String COMPANY = "公司";

  /** How far behind a company's ending a longer one may stand: 集团 and 有限公司, a branch's name. */
  private static final int LONGEST_ADDITION = 9;

  private final NameEndings endings;
  private final NameBrackets brackets;
  private final NameBreaks breaks;
  private final NameLead lead;
  private final CueLists cues;

  /** Behind the letters of Latin, Greek and Cyrillic script, whose words blanks part. */
  private static final char FIRST_WIDE = 0x600;

  private final Set<String> places;

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
    breaks = new NameBreaks(endings, cues);
    lead = new NameLead(endings, breaks, cues);
    places = Set.copyOf(wording.places());
    brackets = new NameBrackets(endings, places, cues);
  }

  /** The places that names open with. */
  Set<String> places() {
    return places;
  }

  /** The names in {@code value}, in order; none where it holds no name. */
  public List<Name> read(String text, Span printed) {
    List<Name> names = new ArrayList<>();
    for (Span passage : brackets.passages(text, printed)) {
      names.addAll(list(text, passage));
    }
    return List.copyOf(names);
  }

  private List<Name> list(String text, Span value) {
    List<Name> names = new ArrayList<>();
    int begin = value.begin();
    int stop = Math.min(value.end(), begin + 600);
    for (int k = begin; k <= stop; k++) {
      if (k == stop || breaks.parts(text, begin, k, stop)) {
        if (!names.isEmpty() && breaks.opensOther(text, begin, k)) {
          break;
        }
        Name name = one(text, begin, k);
        boolean weakly = begin > value.begin() && "、；;".indexOf(text.charAt(begin - 1)) < 0;
        boolean told = begin > value.begin() && breaks.behindRole(text, value.begin(), begin - 1);
        if (name != null && weakly && !told && !names.isEmpty() && !name.ended()) {
          break;
        }
        if (name != null) {
          names.add(name);
        } else if (!names.isEmpty() && k < stop && text.charAt(k) != '\n' && k - begin > 1) {
          break;
        }
        if (!names.isEmpty() && k < stop && NameBrackets.leaves(text, begin, k)) {
          break;
        }
        begin = k + 1;
      }
    }
    return names;
  }

  /** The one name in {@code [begin, end)}, or {@code null}. */
  private Name one(String text, int begin, int end) {
    int first = lead.behindItem(text, lead.behind(text, begin, end), end);
    Name inside = bracketed(text, first, end);
    if (inside != null) {
      return inside;
    }
    int last = cut(text, first, beforeNumber(text, first, end));
    Span printed = Glyphs.trim(text, first, last);
    Span addressed =
        LatinAddress.before(text, printed, cues.printed(Kind.ADDRESS_SIGN), this::ending);
    Span span =
        NameBrackets.closed(text, cutBehindEnding(text, brackets.trim(text, addressed)), last);
    int longest =
        span.isEmpty() || Glyphs.isHan(text.charAt(span.begin())) ? LONGEST : LONGEST_LATIN;
    if (span.length() < 2 || span.length() > longest) {
      return null;
    }
    String name = compact(text, span);
    if (!isName(name)) {
      return null;
    }
    Boolean company = ending(text, span.begin(), span.end());
    company = company == null ? brackets.withOtherName(text, span) : company;
    boolean ended = company != null || addressed.length() + 1 < printed.length();
    return new Name(name, span, ended, Boolean.TRUE.equals(company));
  }

  /** Where a name ends before the number of the next item, in 某某公司十四、联系人; else {@code end}. */
  private int beforeNumber(String text, int begin, int end) {
    int last = end;
    while (end < text.length()
        && text.charAt(end) == '、'
        && last > begin
        && Glyphs.isNumeral(text.charAt(last - 1))) {
      last--;
    }
    return last < end && endsFirmly(text, begin, last) ? last : end;
  }

  /** The company that a bracket holds with which the value opens: （某公司）及中标金额（5万元）不变. */
  private Name bracketed(String text, int begin, int end) {
    boolean opens = begin < end && Glyphs.isOpen(text.charAt(begin));
    int behind = opens ? Glyphs.skipBracket(text, begin, end, LONGEST) : begin;
    Name name = behind > begin + 2 && behind < end ? one(text, begin + 1, behind - 1) : null;
    return name != null && name.company() && name.span().end() == behind - 1 ? name : null;
  }

  /**
   * The companies of a name that holds another's whole name in its bracket, as some portals print
   * who bids together: 甲公司（乙公司）; else the name alone.
   */
  public List<Name> members(String text, Name name) {
    int end = name.span().end();
    int open = Glyphs.isClose(text.charAt(end - 1)) ? Glyphs.bracketBegin(text, end, LONGEST) : end;
    if (open <= name.span().begin()
        || open >= end
        || !isFirm(text, open)
        || !isFirm(text, end - 1)) {
      return List.of(name);
    }
    Name first = one(text, name.span().begin(), open);
    List<Name> others = read(text, new Span(open + 1, end - 1));
    boolean whole =
        first != null
            && first.company()
            && !others.isEmpty()
            && others.get(0).span().begin() == open + 1
            && others.stream().allMatch(Name::company);
    if (!whole || cues.has(Kind.BESIDE_NAME, text.substring(open + 1, end - 1))) {
      return List.of(name);
    }
    return Stream.concat(Stream.of(first), others.stream()).toList();
  }

  /** Whether {@code text} is only how names end: 有限公司. */
  public boolean isEnding(String text) {
    return endings.has(text);
  }

  private static boolean isFirm(String text, int end) {
    return text.startsWith(COMPANY, end - COMPANY.length());
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
        && (digits <= letters || name.endsWith(UNIT))
        && name.indexOf('，') < 0
        && !NameBreaks.startsPhrase(name)
        && !cues.isNothing(name)
        && !cues.opens(Kind.TRAIL_OPENING, name)
        && name.charAt(name.length() - 1) != ':'
        && !(cues.has(Kind.NOT_NAME, name)
            && cues.has(Kind.NOT_NAME, cues.without(Kind.NAME_WORD, name)))
        && !(cues.is(Kind.COMMON_NOUN, name)
            || (name.length() <= LONGEST_HEADER && cues.is(Kind.OTHER_COLUMN, name)))
        && !(name.length() < 14 && cues.has(Kind.UNDISCLOSED, name));
  }

  /** The part of a name behind 由, as a clause about somebody prints it: 一期由某公司; else the name. */
  public Name behindBy(String text, Name name) {
    int by = text.indexOf(NameLead.BY, name.span().begin());
    boolean inside =
        by > name.span().begin() && by < name.span().end() && text.charAt(by - 1) != FREE;
    List<Name> read = inside ? read(text, new Span(by + 1, name.span().end())) : List.of();
    return read.size() == 1 && read.get(0).company() ? read.get(0) : name;
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
    int last = Math.min(2, value.length());
    while (last < value.length() && !stopsAt(value, last)) {
      last++;
    }
    for (int at = 4; at < last; at++) {
      if (isTail(value, at)) {
        last = at;
      }
    }
    return begin + last;
  }

  private boolean stopsAt(String value, int at) {
    if (!cues.mayBegin(Kind.NAME_STOP, value.charAt(at))) {
      return false;
    }
    for (String stop : cues.of(Kind.NAME_STOP)) {
      if (value.charAt(at) == stop.charAt(0)
          && value.regionMatches(true, at, stop, 0, stop.length())
          && NameBreaks.isStop(value, at, stop)) {
        return true;
      }
    }
    return false;
  }

  /** Whether there stands what only a company's whole name may go on with: 某某有限公司组成的联合体. */
  private boolean isTail(String value, int at) {
    return breaks.opensTail(value, at)
        && (Boolean.TRUE.equals(ending(value, 0, at))
            || breaks.behindRole(value, 0, at)
            || isFirm(value, Glyphs.isClose(value.charAt(at - 1)) ? at - 1 : at));
  }

  /**
   * The company whose name opens {@code [begin, end)}, whatever follows it without a break:
   * 某某有限公司报价最低; {@code null} where none does.
   */
  public Name leading(String text, int begin, int end) {
    int first = Glyphs.skipSpaces(text, Enumerators.skip(text, begin, end), end);
    int stop = Math.min(end, first + LONGEST);
    for (int k = first; k < stop; k++) {
      if ("，。；：、！\n\t".indexOf(text.charAt(k)) >= 0) {
        stop = k;
      }
    }
    for (int k = first + 4; k <= stop; k++) {
      if (!endings.isWhole(text, first, k, stop) || NameBrackets.depth(text, first, k) > 0) {
        continue;
      }
      int further = k;
      for (int next = k + 1; next <= Math.min(stop, k + LONGEST_ADDITION); next++) {
        char c = text.charAt(next - 1);
        if (!brackets.isPlace(text, first, next)
            && (Glyphs.isSeparator(c) || Glyphs.isColon(c) || "和与及在于就将".indexOf(c) >= 0)) {
          break;
        }
        further = endings.isWhole(text, first, next, stop) ? next : further;
      }
      List<Name> read = read(text, new Span(first, further));
      return read.size() == 1 && read.get(0).company() ? read.get(0) : null;
    }
    return null;
  }

  /** 某某有限公司123万元, 某某有限公司 北京市海淀区…: the name ends with its ending. */
  private Span cutBehindEnding(String text, Span span) {
    for (int k = span.begin() + 4; k < span.end(); k++) {
      char c = text.charAt(k);
      boolean money = Glyphs.isDigit(c) || c == '￥' || c == '¥';
      boolean latin = Glyphs.isLatin(c) && Glyphs.isHan(text.charAt(k - 1));
      if (c == ',' && endsLatin(text, span, k)) {
        return new Span(span.begin(), k);
      }
      if (!money && !latin && !Glyphs.isSpace(c)) {
        continue;
      }
      Boolean company = Glyphs.isHan(text.charAt(k - 1)) ? ending(text, span.begin(), k) : null;
      if (company != null && Glyphs.isSpace(c) && NameBreaks.isAddress(text, k, span.end())) {
        return Glyphs.trim(text, span.begin(), k);
      }
      boolean nothingMore = latin && company != null && ending(text, k, span.end()) == null;
      if (nothingMore || Boolean.TRUE.equals(company)) {
        return Glyphs.trim(text, span.begin(), k);
      }
    }
    return span;
  }

  /** Example Limited, Unit 1, …: whether a comma ends a Latin company's name before its address. */
  private boolean endsLatin(String text, Span span, int comma) {
    char before = text.charAt(comma - 1);
    int next = Glyphs.skipSpaces(text, comma + 1, span.end());
    if (Glyphs.isLatin(before) && next < span.end() && Glyphs.isDigit(text.charAt(next))) {
      // Example Office, 12/F, Some Tower
      return true;
    }
    Boolean company = ending(text, span.begin(), comma);
    boolean ends =
        company != null && (company || LatinAddress.holdsNumber(text, comma, span.end()));
    return (Glyphs.isLatin(before) || before == '.')
        && ends
        && !endings.goesOn(text, comma, span.end());
  }

  /**
   * Whether {@code [begin, end)} ends as a company's name, as another name, or ({@code null}) as
   * none.
   */
  Boolean ending(String text, int begin, int end) {
    return endings.of(text, begin, end);
  }

  /** A title without spaces between Chinese characters; those beside Latin words are printed. */
  static String title(String text, Span span) {
    StringBuilder title = new StringBuilder(span.length());
    boolean latin = !span.isEmpty() && Glyphs.isLatin(text.charAt(span.begin()));
    for (int k = span.begin(); k < span.end(); k++) {
      char c = text.charAt(k);
      int next = Glyphs.skipSpaces(text, k, span.end());
      boolean beside =
          k > span.begin()
              && next < span.end()
              && (latin || isWord(text.charAt(k - 1)) || isWord(text.charAt(next)));
      if (!Glyphs.isSpace(c) || (c == ' ' && beside && next == k + 1)) {
        title.append(c);
      }
    }
    return title.toString();
  }

  private static boolean isWord(char c) {
    return Glyphs.isLatin(c) || Glyphs.isDigit(c);
  }

  /** Whether {@code [begin, end)} ends as names do, in more than one character. */
  boolean endsFirmly(String text, int begin, int end) {
    String tail = endings.longest(text, begin, end);
    return tail != null && (tail.length() > 1 || FIRM.indexOf(tail.charAt(0)) >= 0);
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
        boolean words = before < FIRST_WIDE && after < FIRST_WIDE && !Glyphs.isSpace(after);
        if (words && before != '(' && after != ')') {
          name.append(' ');
        }
      }
    }
    return name.toString();
  }
}
