package org.tendertrace.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.model.Span;

/** Tells the brackets that belong to a name from those that say something about it. */
final class NameBrackets {

  private static final String FIRM = "公司";
  private static final String LIMITED = "有限公司";
  private static final String UNIVERSITY = "大学";

  /** Letters of a word that a dot shortens: Assoc. */
  private static final int LONGEST_SHORTENED = 6;

  /** Characters of the word for a consortium, before its members. */
  private static final int LONGEST_WORD = 8;

  /** Characters at the begin among which the title stands. */
  private static final int HEAD = 400;

  private static final int LONGEST_PLACE = 4;

  /** Characters that a name and its other one open with alike. */
  private static final int PLACE = 2;

  /** Words of one character between two names. */
  private static final String JOINS = "与與和及";

  private static final int SHORTEST_OTHER = 6;

  /** Characters of a company's name that another runs into. */
  private static final int LONGEST_GLUED = 28;

  /** Characters of a bracket with a short name. */
  private static final int SHORTEST_ACRONYM = 3;

  /** What brackets behind a name say of it without being part of it. */
  private static final List<Kind> NOTES =
      List.of(
          Kind.MEMBER,
          Kind.BESIDE_NAME,
          Kind.PRINCIPAL,
          Kind.BUYER_MARK,
          Kind.AGENT,
          Kind.UNDISCLOSED,
          Kind.WINNER_VERB,
          Kind.SPEAKER);

  private final NameEndings endings;
  private final Set<String> places;
  private final CueLists cues;

  NameBrackets(NameEndings endings, Set<String> places, CueLists cues) {
    this.cues = cues;
    this.endings = endings;
    this.places = places;
  }

  /** How many brackets are open behind {@code [begin, end)}. */
  static int depth(String text, int begin, int end) {
    int depth = 0;
    for (int k = begin; k < end; k++) {
      if (Glyphs.isOpen(text.charAt(k))) {
        depth++;
      } else if (Glyphs.isClose(text.charAt(k))) {
        depth = Math.max(0, depth - 1);
      }
    }
    return depth;
  }

  /** Whether a bracket that closes at {@code end} was opened before {@code begin}: 招标人：某公司），…. */
  static boolean leaves(String text, int begin, int end) {
    return end > begin && depth(text, begin, end) == 0 && isRight(text.charAt(end));
  }

  /** Brackets that hold clauses, and no quotes or titles of works. */
  private static boolean isRight(char c) {
    return c == '）' || c == ')';
  }

  /** Whether a bracket ends at {@code end} that tells no part in a consortium: 某集团（某市）. */
  boolean isPlace(String text, int begin, int end) {
    int open = Glyphs.bracketBegin(text, end, LONGEST_WORD);
    return open > begin && open < end && !cues.has(Kind.MEMBER, text.substring(open, end));
  }

  /**
   * The passages of a value that list names: 甲公司（联合体成员：乙公司） is two, what stands before the bracket
   * and what it lists.
   */
  List<Span> passages(String text, Span value) {
    int last = Glyphs.skipSpacesBack(text, value.begin(), value.end());
    boolean closes = last > value.begin() && Glyphs.isClose(text.charAt(last - 1));
    int open = closes ? value.begin() : last;
    while (open < last && Glyphs.skipBracket(text, open, last, last - open) != last) {
      open++;
    }
    int colon = open;
    while (colon < last && colon - open <= LONGEST_WORD && !Glyphs.isColon(text.charAt(colon))) {
      colon++;
    }
    boolean lists =
        colon < last
            && Glyphs.isColon(text.charAt(colon))
            && endings.longest(text, value.begin(), open) != null
            && cues.has(Kind.MEMBER, text.substring(open, colon));
    return lists
        ? List.of(new Span(value.begin(), open), new Span(colon + 1, last - 1))
        : glued(text, members(text, value));
  }

  /**
   * 甲公司（牵头人）乙公司（成员）: names run together, each but the last with its part in a consortium, or
   * companies that open with their places; else the value.
   */
  private List<Span> glued(String text, Span value) {
    List<Span> parts = new ArrayList<>();
    int begin = value.begin();
    for (int k = begin + 1; k < value.end(); k++) {
      if (Glyphs.isClose(text.charAt(k - 1)) && isBetweenMembers(text, begin, k, value.end())) {
        parts.add(new Span(begin, k));
        begin = k;
      }
    }
    addRunTogether(text, begin, value, parts);
    return parts;
  }

  private boolean isBetweenMembers(String text, int begin, int close, int end) {
    char next = text.charAt(close);
    int open = Glyphs.bracketBegin(text, close, LONGEST_WORD);
    return (Glyphs.isHan(next) ? JOINS.indexOf(next) < 0 : Glyphs.isLatin(next))
        && open > begin
        && open < close
        && end - close >= SHORTEST_OTHER
        && cues.has(Kind.MEMBER, text.substring(open, close))
        && (Glyphs.isClose(text.charAt(end - 1))
            || !cues.ends(Kind.MEMBER, text.substring(close, end)))
        && endings.longest(text, begin, open) != null;
  }

  /** 某省甲有限公司某省乙有限公司: the companies from {@code first} on, each opening with its place. */
  private void addRunTogether(String text, int first, Span value, List<Span> parts) {
    int begin = first;
    int end = limitedEnd(text, begin, value.end());
    while (end > 0) {
      int next = limitedEnd(text, end, value.end());
      boolean apart =
          next - end >= SHORTEST_OTHER
              && next - end <= LONGEST_GLUED
              && (places.contains(text.substring(end, end + PLACE))
                  || places.contains(text.substring(end, end + PLACE + 1)));
      if (apart) {
        parts.add(new Span(begin, end));
        begin = end;
      }
      end = next;
    }
    parts.add(new Span(begin, value.end()));
  }

  /** Behind the first 有限公司 in {@code [from, end)}, or -1. */
  private static int limitedEnd(String text, int from, int end) {
    for (int k = from + LIMITED.length(); k <= end; k++) {
      if (text.charAt(k - 1) == LIMITED.charAt(LIMITED.length() - 1)
          && text.startsWith(LIMITED, k - LIMITED.length())) {
        return k;
      }
    }
    return -1;
  }

  /** What a bracket lists behind the word for a consortium: 联合体（牵头人：某公司，成员：某院）; else the value. */
  private Span members(String text, Span value) {
    int open = value.begin();
    while (open < value.end()
        && open - value.begin() <= LONGEST_WORD
        && !Glyphs.isOpen(text.charAt(open))) {
      open++;
    }
    int last = Glyphs.skipSpacesBack(text, value.begin(), value.end());
    boolean lists =
        open > value.begin() + 1
            && open - value.begin() <= LONGEST_WORD
            && last - open > LONGEST_WORD
            && Glyphs.isClose(text.charAt(last - 1))
            && Glyphs.skipBracket(text, open, last, last - open) == last
            && cues.has(Kind.MEMBER, text.substring(value.begin(), open))
            && endings.longest(text, value.begin(), open) == null;
    return lists ? new Span(open + 1, last - 1) : value;
  }

  /**
   * Whether a name with its other one, 某中心（某所）, is that of an enterprise; {@code null} where it is
   * no such name, as 某集团有限公司（某公司） of two bidders.
   */
  Boolean withOtherName(String text, Span span) {
    int open = Glyphs.bracketBegin(text, span.end(), span.length());
    boolean other =
        open > span.begin()
            && open < span.end()
            && !text.startsWith(FIRM, span.end() - 1 - FIRM.length());
    Boolean outside = other ? endings.of(text, span.begin(), open) : null;
    boolean sells = other && !Boolean.TRUE.equals(endings.of(text, open + 1, span.end() - 1));
    return outside == null ? null : (Boolean) (outside && sells);
  }

  /** Example Software Solutions.: before the full stop of a sentence, which no short word has. */
  private static int withoutFullStop(String text, Span name) {
    int stop = name.end() - 1;
    if (name.isEmpty() || text.charAt(stop) != '.') {
      return name.end();
    }
    int word = stop;
    while (word > name.begin() && Glyphs.isLatin(text.charAt(word - 1))) {
      word--;
    }
    return stop - word > LONGEST_SHORTENED ? stop : name.end();
  }

  /** The span without the brackets, quotes and remarks at its end that are no part of a name. */
  Span trim(String text, Span span) {
    int first = span.begin();
    int last = withoutFullStop(text, span);
    while (last > first
        && (Glyphs.isOpen(text.charAt(last - 1))
            || text.charAt(last - 1) == '"'
            || text.charAt(last - 1) == '”'
            || text.charAt(last - 1) == ',')) {
      last--;
    }
    while (last > first && Glyphs.isClose(text.charAt(last - 1))) {
      int open = last - 1;
      int depth = 0;
      while (open >= first) {
        depth += Glyphs.isClose(text.charAt(open)) ? 1 : Glyphs.isOpen(text.charAt(open)) ? -1 : 0;
        if (depth == 0) {
          break;
        }
        open--;
      }
      if (open < first) {
        last--;
        continue;
      }
      if (open == first) {
        first++;
        last--;
        continue;
      }
      String inside = endings.longest(text, open + 1, last - 1);
      // behind a company's whole name stand its department or where it is: 某某有限公司（某县某镇）
      String outside = endings.longest(text, first, open);
      boolean place =
          outside != null
              && inside != null
              && (outside.endsWith(FIRM)
                  ? !inside.endsWith(FIRM)
                  : endings.isCompany(outside)
                      && inside.length() == 1
                      && !isOpenedAlike(text, first, open));
      place |= outside != null && outside.endsWith(UNIVERSITY) && isFaculty(inside);
      boolean partOfName =
          (!place && belongsToName(text, open, last))
              || isAlias(text, first, open, last)
              || isRepeated(text, first, open, last)
              || isOtherName(text, first, open, last)
              || isAcronym(text, first, open, last)
              || isCampus(text, first, open, last);
      if (partOfName) {
        break;
      }
      last = Glyphs.skipSpacesBack(text, first, open);
    }
    int depth = depth(text, first, last);
    while (depth > 0 && last > first) {
      last--;
      if (Glyphs.isOpen(text.charAt(last))) {
        depth--;
      }
    }
    return Glyphs.trim(text, first, last);
  }

  /** 某部某市海洋中心（某部某市海洋预报台）: another name that opens as the first. */
  private static boolean isOpenedAlike(String text, int first, int open) {
    return text.regionMatches(first, text, open + 1, LONGEST_PLACE);
  }

  /** 某市体育中心（某市少年业余体校）: behind a public body another name that opens with its place. */
  private boolean isOtherName(String text, int first, int open, int close) {
    String inside = text.substring(open + 1, close - 1);
    return inside.length() >= SHORTEST_OTHER
        && text.regionMatches(first, text, open + 1, PLACE)
        && inside.chars().allMatch(c -> Glyphs.isHan((char) c))
        && endings.of(text, first, open) != null
        && !text.startsWith(FIRM, open - FIRM.length())
        && NOTES.stream().noneMatch(kind -> cues.has(kind, inside));
  }

  /** European Food Safety Authority (EFSA): behind a body's name in Latin script its short one. */
  private boolean isAcronym(String text, int first, int open, int close) {
    int name = text.indexOf('(', first);
    name = Glyphs.skipSpacesBack(text, first, name < 0 || name > open ? open : name);
    boolean latin = close - open > SHORTEST_ACRONYM && Glyphs.isLatin(text.charAt(open + 1));
    if (!latin || !Boolean.FALSE.equals(endings.of(text, first, name))) {
      return false;
    }
    String inside = text.substring(open + 1, close - 1);
    return inside.chars().allMatch(c -> Glyphs.isLatin((char) c) || c == ' ' || c == '-')
        && NOTES.stream().noneMatch(kind -> cues.has(kind, inside));
  }

  /** 某某大学（某某学院）: behind a university's name its own part. */
  private boolean isFaculty(String ending) {
    return ending != null && cues.printed(Kind.FACULTY).stream().anyMatch(ending::endsWith);
  }

  /** 某某大学（某市）: behind a public body a place tells two of one name apart. */
  private boolean isCampus(String text, int first, int open, int close) {
    return Boolean.FALSE.equals(endings.of(text, first, open))
        && places.contains(text.substring(open + 1, close - 1).strip());
  }

  /** 某实验室（某地）: behind a public body few characters that the notice prints with its name again. */
  private boolean isRepeated(String text, int first, int open, int close) {
    String inside = text.substring(open + 1, close - 1);
    boolean word =
        inside.length() >= 2
            && inside.length() <= LONGEST_PLACE
            && inside.chars().allMatch(c -> Glyphs.isHan((char) c))
            && Boolean.FALSE.equals(endings.of(text, first, open));
    if (!word || NOTES.stream().anyMatch(kind -> cues.has(kind, inside))) {
      return false;
    }
    String whole = text.substring(first, close);
    int at = text.indexOf(whole);
    return at >= 0 && at < HEAD && text.indexOf(whole, at + 1) > 0;
  }

  /** 某某网（另名网）: another name of the same kind, printed as part of the name. */
  private static boolean isAlias(String text, int first, int open, int close) {
    int outside = Glyphs.skipSpacesBack(text, first, open);
    return outside - first >= 4
        && close - open >= 5
        && Glyphs.isHan(text.charAt(outside - 1))
        && text.regionMatches(outside - 2, text, close - 3, 2);
  }

  private boolean belongsToName(String text, int open, int close) {
    String inside = text.substring(open + 1, close - 1);
    if (endings.has("(" + inside + ")")) {
      return true;
    }
    boolean han = !inside.isEmpty() && Glyphs.isHan(inside.charAt(0));
    return han
        && inside.length() >= 3
        && endings.of(text, open + 1, close - 1) != null
        && !cues.has(Kind.BESIDE_NAME, inside);
  }

  /** State Water Company "North|": a name with the sign that closes what it quotes. */
  static Span closed(String text, Span name, int end) {
    boolean open =
        name.end() < end
            && text.charAt(name.end()) == '"'
            && name.of(text).chars().filter(c -> c == '"').count() % 2 == 1;
    return open ? new Span(name.begin(), name.end() + 1) : name;
  }
}
