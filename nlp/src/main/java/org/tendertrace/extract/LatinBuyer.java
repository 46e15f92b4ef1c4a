package org.tendertrace.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.model.Span;

/**
 * Finds the buyer in the prose of a notice in Latin script: in front of what it does ("… invites
 * sealed bids"), or behind the day of issue ("Issued on … by …").
 */
final class LatinBuyer {

  private static final int TOP = 20;

  /** Lines among which a sentence tells who buys. */
  private static final int OPEN = 30;

  /** Lines among which the title stands. */
  private static final int HEAD = 4;

  private static final String FOR = " for ";
  private static final String OF = " of ";
  private static final String THAT = " that ";
  private static final String THE = ", the ";
  private static final String INVITES = "invites";
  private static final int SHORTEST_SHORT = 3;
  private static final int LONGEST_NAME = 90;

  /** Characters of a bracket that gives the name's short form. */
  private static final int LONGEST_SHORT = 16;

  /** Weight below which a label has no colon, and may be a word of a name. */
  private static final double SURE = 0.7;

  private static final String ARTICLE = "the ";

  private static final Set<String> PASSIVE = Set.of("was", "were", "been", "be", "is", "are");

  /** Universities' own names may begin with the article. */
  private static final String UNIVERSITY = "University";

  private final Names names;
  private final CueLists cues;
  private final ResolvingBody resolvers;
  private final Initials initials;

  /** What announces the name, and what follows it, between blanks. */
  private final List<String> announcing;

  private final List<String> following;
  private final List<String> signing;

  LatinBuyer(Names names, CueLists cues) {
    this.names = names;
    this.cues = cues;
    resolvers = new ResolvingBody(cues);
    initials = new Initials(names);
    announcing = words(cues.printed(Kind.BUYER_BEFORE));
    following = words(cues.printed(Kind.BUYER_AFTER));
    signing = words(cues.printed(Kind.SIGNS));
  }

  private static List<String> words(List<String> cues) {
    return cues.stream()
        .filter(cue -> Glyphs.isLatin(cue.charAt(0)))
        .map(cue -> " " + cue + " ")
        .toList();
  }

  /**
   * The buyer, or {@code null}; as it is printed in running text where a line prints it in
   * capitals.
   *
   * @param title names no buyer where it is a line of its own; {@code null} for none
   */
  Found<String> read(Layout layout, Found<String> title) {
    Found<String> found = any(layout, title == null ? null : title.span());
    return found == null ? null : PrintedCase.of(layout.text(), found);
  }

  private Found<String> any(Layout layout, Span title) {
    String text = layout.text();
    Found<String> resolving = resolvers.read(text);
    if (resolving != null) {
      return resolving;
    }
    for (Pair pair : (Iterable<Pair>) layout.of(FieldKind.PUBLISHED)::iterator) {
      Span value = pair.value();
      int behind = behind(value.of(text).toLowerCase(Locale.ROOT));
      Found<String> found =
          behind < 0 ? null : whole(text, new Span(value.begin() + behind, value.end()), "issued");
      if (found != null) {
        return found;
      }
    }
    for (Layout.TextLine line : layout.lines().subList(0, Math.min(OPEN, layout.lines().size()))) {
      Span span = line.span();
      int begin = Enumerators.skip(text, span.begin(), span.end());
      String clause = text.substring(begin, span.end());
      int before = clause.indexOf(' ') < 0 ? -1 : before(clause.toLowerCase(Locale.ROOT));
      Found<String> found = span.isEmpty() ? null : invited(text, span);
      found =
          found != null || before < 0
              ? found
              : subject(text, sentence(text, begin, begin + before));
      found = found == null ? signs(text, begin, span.end()) : found;
      if (found != null) {
        return isShortForm(found.value()) ? initials.inFull(text, found) : found;
      }
    }
    Found<String> found = alone(layout, title);
    found = found == null ? addressed(layout) : found;
    return found == null ? ofTitle(layout) : found;
  }

  /** The Example Department|signed a contract with …: a public body, which signs as who buys. */
  private Found<String> signs(String text, int begin, int end) {
    String clause = text.substring(begin, end);
    for (String verb : signing) {
      int at = clause.indexOf(verb);
      Span name =
          at > 0 ? withoutArticle(text, sentence(text, begin, begin + at)) : new Span(begin, begin);
      if (!name.isEmpty() && Boolean.FALSE.equals(names.ending(text, name.begin(), name.end()))) {
        return whole(text, name, "signs");
      }
    }
    return null;
  }

  /** Supply of Pumps for Example Council - Award Notice: the body for whom the title says it is. */
  private Found<String> ofTitle(Layout layout) {
    String text = layout.text();
    for (Layout.TextLine line : layout.lines().subList(0, Math.min(HEAD, layout.lines().size()))) {
      Span span = line.span();
      int at = text.lastIndexOf(FOR, span.end());
      int begin = at + FOR.length();
      if (at <= span.begin() || !opensPurchase(text.substring(span.begin(), at))) {
        continue;
      }
      int end = begin;
      while (end < span.end()
          && "|:;(".indexOf(text.charAt(end)) < 0
          && !text.startsWith(" - ", end)
          && !text.startsWith(" – ", end)) {
        end++;
      }
      Found<String> found = whole(text, new Span(begin, end), "title");
      if (found != null && Boolean.FALSE.equals(names.ending(text, begin, end))) {
        return found;
      }
    }
    return null;
  }

  /** Tenders are invited by|the Example Department|for the supply of …. */
  private Found<String> invited(String text, Span line) {
    String lower = line.of(text);
    lower = lower.indexOf(' ') < 0 ? "" : lower.toLowerCase(Locale.ROOT);
    // On behalf of Example Council, …: a line may open with what announces the name
    int begin = behind(" " + lower) - 1;
    if (begin < 0) {
      return null;
    }
    int end = begin;
    while (end < lower.length()
        && ".,;:(".indexOf(lower.charAt(end)) < 0
        && !lower.startsWith(" for ", end)
        && !lower.startsWith(" to ", end)
        && !lower.startsWith(" on ", end)) {
      end++;
    }
    return end - begin > LONGEST_NAME
        ? null
        : whole(text, new Span(line.begin() + begin, line.begin() + end), "invited");
  }

  /** The name of a public body on a line of its own, below the kind of notice or the title. */
  private Found<String> alone(Layout layout, Span title) {
    String text = layout.text();
    for (Layout.TextLine line : layout.lines().subList(0, Math.min(TOP, layout.lines().size()))) {
      Span span = withoutBracket(text, line.span());
      boolean latin =
          !span.isEmpty()
              && !(line.span().equals(title)
                  && (line.heading() || BoughtServices.is(span.of(text))))
              && Glyphs.isLatin(text.charAt(span.begin()))
              && (Glyphs.isLatin(text.charAt(span.end() - 1)) || isNotedPublic(text, span));
      if (latin
          && layout.pairs().stream().noneMatch(p -> p.weight() >= SURE && span.overlaps(p.label()))
          && span.of(text).indexOf(':') < 0
          && !opensPurchase(span.of(text))
          && !cues.is(Kind.LATIN_OFFICE, span.of(text))
          && (Boolean.FALSE.equals(names.ending(text, span.begin(), span.end()))
              || isNotedPublic(text, line.span())
              || (opens(text, span.begin()) && !opensWith(Kind.STATE_OPENING, span.of(text))))) {
        Found<String> found = whole(text, span, "alone");
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** Example Supplies Corporation Ltd., and below it (A Government Undertaking). */
  private boolean isNotedPublic(String text, Span line) {
    int begin = line.end() + 1;
    int stop = text.indexOf('\n', begin);
    int end = stop < 0 ? text.length() : stop;
    return begin < end
        && end - begin <= LONGEST_NAME
        && text.charAt(begin) == '('
        && text.charAt(end - 1) == ')'
        && cues.has(Kind.PUBLIC_NOTE, text.substring(begin, end));
  }

  /** Example Council, Some House, attn: …, UK-Exham: a public body with its address on a line. */
  private Found<String> addressed(Layout layout) {
    String text = layout.text();
    for (Layout.TextLine line : layout.lines().subList(0, Math.min(TOP, layout.lines().size()))) {
      Span span = withoutArticle(text, line.span());
      int comma = span.isEmpty() ? -1 : text.indexOf(',', span.begin());
      boolean body =
          comma > span.begin()
              && comma < span.end()
              && Glyphs.isLatin(text.charAt(span.begin()))
              && !opensPurchase(span.of(text))
              && Boolean.FALSE.equals(names.ending(text, span.begin(), comma));
      List<Name> read = body ? names.read(text, span) : List.of();
      if (!read.isEmpty() && read.get(0).span().end() == comma) {
        return new Found<>(read.get(0).text(), read.get(0).span(), "prose:addressed", 0.75);
      }
    }
    return null;
  }

  /** Whether a line opens as the names of purchases do: Contract for …. */
  private boolean opensPurchase(String line) {
    return opensWith(Kind.TITLE_OPENING, line);
  }

  private boolean opensWith(Kind kind, String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    return cues.printed(kind).stream().anyMatch(lower::startsWith);
  }

  /** Example Department (Period: April to June): what stands in brackets is no part of the name. */
  private static Span withoutBracket(String text, Span line) {
    int open = line.of(text).indexOf('(');
    return open > 0 && Glyphs.isClose(text.charAt(line.end() - 1))
        ? Glyphs.trim(text, line.begin(), line.begin() + open)
        : line;
  }

  /** Where the name may begin: behind the first wording that announces one, or -1. */
  private int behind(String value) {
    for (String cue : announcing) {
      int at = value.indexOf(cue);
      while (at >= 0 && isBidders(value, at + cue.length() - 1)) {
        at = value.indexOf(cue, at + 1);
      }
      if (at >= 0) {
        return at + cue.length();
      }
    }
    return -1;
  }

  /** The bid submitted by|: whether it is a bidder of whom the words before a name are said. */
  private boolean isBidders(String value, int end) {
    String before = value.substring(0, end);
    return cues.printed(Kind.BIDDER_BEFORE).stream().anyMatch(before::endsWith);
  }

  /** Where the name must end: before the first wording that tells what it does, or -1. */
  private int before(String line) {
    int first = -1;
    for (String cue : following) {
      int at = line.indexOf(cue);
      first = at > 0 && (first < 0 || at < first) && !isPassive(line, at) ? at : first;
    }
    return first;
  }

  /** Example Corp. was awarded …: whether something is done to whoever stands before the verb. */
  private static boolean isPassive(String line, int verb) {
    int word = line.lastIndexOf(' ', verb - 1) + 1;
    return word > 0 && word < verb && PASSIVE.contains(line.substring(word, verb));
  }

  /** Who does something, perhaps behind a day: On 3 May, the |City of Example| has accepted …. */
  private Found<String> subject(String text, Span clause) {
    int the = clause.of(text).lastIndexOf(THE);
    int begin = clause.begin() + the + THE.length();
    Found<String> found = the < 0 ? null : whole(text, new Span(begin, clause.end()), INVITES);
    return found == null ? whole(text, clause, INVITES) : found;
  }

  /**
   * What stands before a verb in its sentence, without a short form in brackets: All bids must be
   * on time. |Example Works Canada| (EWC) requires.
   */
  private static Span sentence(String text, int begin, int verb) {
    int stop = text.lastIndexOf(". ", verb);
    int first = stop > begin ? Math.min(stop + 2, verb) : begin;
    // Notice is hereby given that the Example Council intends to …
    int that = text.lastIndexOf(THAT, verb);
    first = that > first ? Math.min(that + THAT.length(), verb) : first;
    int end = Glyphs.skipSpacesBack(text, first, verb);
    int open =
        end > first && Glyphs.isClose(text.charAt(end - 1))
            ? Glyphs.bracketBegin(text, end, LONGEST_SHORT)
            : end;
    end = open > first ? open : end;
    return end - first > LONGEST_NAME ? new Span(end, end) : new Span(first, end);
  }

  private Found<String> whole(String text, Span span, String rule) {
    Span value = withoutArticle(text, Glyphs.trim(text, span.begin(), span.end()));
    if (isLatinName(text, value)) {
      return new Found<>(Names.compact(text, value), value, "prose:" + rule, 0.8);
    }
    if (rule.equals(INVITES) && isShortForm(value.of(text))) {
      return new Found<>(value.of(text), value, "prose:" + rule, 0.6);
    }
    String last = value.of(text).substring(value.of(text).lastIndexOf(' ') + 1);
    if (value.isEmpty() || cues.is(Kind.BIDDER_WORD, last)) {
      return null; // issued by the new contractors
    }
    List<Name> read = names.read(text, value);
    boolean one = read.size() == 1 && (read.get(0).ended() || isOf(text, read.get(0).span()));
    String name = one ? OfficersOf.body(read.get(0).text()) : null;
    return one ? new Found<>(name, read.get(0).span(), "prose:" + rule, 0.8) : null;
  }

  /** The HPD invited tenders: whether a name is printed in its first letters alone. */
  private static boolean isShortForm(String name) {
    return name.length() >= SHORTEST_SHORT
        && name.length() <= LONGEST_SHORT
        && name.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }

  /** Whether a passage is a public body's name as a whole: Ministry of Water and Forests. */
  private boolean isLatinName(String text, Span value) {
    return !value.isEmpty()
        && Character.isUpperCase(text.charAt(value.begin()))
        && value.of(text).toLowerCase(Locale.ROOT).contains(OF)
        && value.of(text).chars().allMatch(c -> c == ' ' || c == '\'' || Glyphs.isLatin((char) c))
        && Boolean.FALSE.equals(names.ending(text, value.begin(), value.end()));
  }

  /** The City of Example: the article is no part of a name that a sentence prints. */
  private Span withoutArticle(String text, Span span) {
    int name = span.begin() + ARTICLE.length();
    boolean article =
        span.length() > ARTICLE.length()
            && text.regionMatches(true, span.begin(), ARTICLE, 0, ARTICLE.length());
    boolean university = span.of(text).contains(UNIVERSITY);
    // The Corporation of the Town of Example: in some names the article is printed always
    return article
            && !opens(text, span.begin())
            && (text.charAt(span.begin()) == 't' || opens(text, name) || !university)
        ? new Span(name, span.end())
        : span;
  }

  /** Whether a name of a public body begins there as none ends: City of, County of. */
  private boolean opens(String text, int at) {
    return cues.printed(Kind.BODY_OPENING).stream()
        .anyMatch(o -> text.regionMatches(true, at, o + " ", 0, o.length() + 1));
  }

  /** Example Institute of Something: what stands before "of" ends as names do. */
  private boolean isOf(String text, Span name) {
    int of = name.of(text).indexOf(OF);
    return (opens(text, name.begin()) && Character.isUpperCase(text.charAt(name.begin())))
        || (of > 0 && names.ending(text, name.begin(), name.begin() + of) != null);
  }
}
