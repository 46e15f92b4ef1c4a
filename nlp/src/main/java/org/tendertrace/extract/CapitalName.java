package org.tendertrace.extract;

import java.util.Locale;
import java.util.Set;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.model.Span;

/**
 * Reads the name of an enterprise in an English sentence, by the capitals of its words, without the
 * place behind it: |Example Truck Body| of Sampleton, Ohio; |Example Systems, Inc.|, Sampleton.
 */
public final class CapitalName {

  private static final int LONGEST = 100;
  private static final int MOST_WORDS = 10;

  /** Words of a place between a name and what the sentence goes on with. */
  private static final int MOST_OF_PLACE = 8;

  /** Letters of an abbreviation before a full stop. */
  private static final int LONGEST_INITIAL = 2;

  private static final Set<String> LINKS = Set.of("and", "&", "of", "the", "de", "+", "-", "–");
  private static final String OF = "of";
  private static final String FROM = "from";

  private final Names names;

  public CapitalName(Names names) {
    this.names = names;
  }

  /** The name that opens {@code [begin, end)}; {@code null} for none. */
  public Name at(String text, int begin, int end) {
    int last = begin;
    int words = 0;
    for (int at = begin; at < end && words < MOST_WORDS && at - begin < LONGEST; ) {
      int stop = wordEnd(text, at, end);
      int core = stop;
      while (core > at && ",;:)*”\"".indexOf(text.charAt(core - 1)) >= 0) {
        core--;
      }
      boolean link = core == stop && LINKS.contains(text.substring(at, core));
      if (link && (words == 0 || isBehindName(text, begin, at, stop, end))) {
        break;
      }
      if (!link && !isWord(text, at, core)) {
        break;
      }
      words++;
      boolean dotted = core > at && text.charAt(core - 1) == '.';
      boolean company = isCompany(text, begin, core);
      if (dotted && !company && core - 1 - at > LONGEST_INITIAL) {
        last = core - 1;
        break;
      }
      last = link ? last : core;
      int next = skip(text, stop, end);
      boolean ends = core < stop ? text.charAt(core) != ',' : dotted && company;
      if ((ends || core < stop) && !isCompanyWord(text, next, end)) {
        break;
      }
      at = next;
    }
    return words == 0 ? null : name(text, new Span(begin, last));
  }

  /** The name of whom a clause is about that goes on at {@code at}; {@code null} for none. */
  Name before(String text, int begin, int at) {
    int end = Glyphs.skipSpacesBack(text, begin, at);
    boolean comma = end > begin && text.charAt(end - 1) == ',';
    end -= comma ? 1 : 0;
    int first = end;
    int words = 0;
    while (first > begin && words < MOST_WORDS + MOST_OF_PLACE) {
      int from = Glyphs.skipSpacesBack(text, begin, first);
      int word = from;
      while (word > begin && !Glyphs.isSpace(text.charAt(word - 1))) {
        word--;
      }
      String printed = text.substring(word, from);
      boolean belongs =
          LINKS.contains(printed)
              || printed.equals(FROM)
              || (!printed.isEmpty() && isWord(text, word, from));
      if (!belongs || (first < end && text.substring(from, first).indexOf('\n') >= 0)) {
        break;
      }
      first = word;
      words++;
    }
    first = skipLinks(text, first, end);
    Name name = first < end ? at(text, first, end) : null;
    boolean whole =
        name != null
            && (name.span().end() == end
                || (comma && text.charAt(name.span().end()) == ',')
                || text.startsWith(" " + FROM + " ", name.span().end()));
    return whole ? name : null;
  }

  private static int skipLinks(String text, int begin, int end) {
    int at = begin;
    while (at < end) {
      int stop = wordEnd(text, at, end);
      String word = text.substring(at, stop);
      if (!LINKS.contains(word) && !word.equals(FROM)) {
        break;
      }
      at = skip(text, stop, end);
    }
    return at;
  }

  /** Whether a linking word stands behind the whole name: Example Ltd |of| Sampleton, Ohio. */
  private boolean isBehindName(String text, int begin, int link, int stop, int end) {
    int next = skip(text, stop, end);
    if (next >= end || !isCapital(text.charAt(next)) || isCompany(text, begin, link)) {
      return true;
    }
    return text.substring(link, stop).equals(OF) && isPlace(text, next, end);
  }

  /** Sampleton, Ohio: whether few words with capitals, a comma and one more stand there. */
  private static boolean isPlace(String text, int begin, int end) {
    int at = begin;
    for (int words = 0; at < end && words < MOST_OF_PLACE; words++) {
      int stop = wordEnd(text, at, end);
      if (!isCapital(text.charAt(at))) {
        return false;
      }
      at = skip(text, stop, end);
      if (text.charAt(stop - 1) == ',') {
        return at < end && isCapital(text.charAt(at));
      }
    }
    return false;
  }

  private Name name(String text, Span printed) {
    Span span = Glyphs.trim(text, printed.begin(), printed.end());
    if (span.length() < 3) {
      return null;
    }
    Boolean company = names.ending(text, span.begin(), span.end());
    return Boolean.FALSE.equals(company)
        ? null
        : new Name(Names.compact(text, span), span, company != null, company != null);
  }

  private boolean isCompany(String text, int begin, int end) {
    return end > begin && Boolean.TRUE.equals(names.ending(text, begin, end));
  }

  /** Inc., Ltd: whether the word there is how names of enterprises end. */
  private boolean isCompanyWord(String text, int begin, int end) {
    int stop = begin < end ? wordEnd(text, begin, end) : begin;
    while (stop > begin && ",;:".indexOf(text.charAt(stop - 1)) >= 0) {
      stop--;
    }
    String word = text.substring(begin, stop).toLowerCase(Locale.ROOT);
    return !word.isEmpty()
        && (names.isEnding(word)
            || (word.endsWith(".") && names.isEnding(word.substring(0, word.length() - 1))));
  }

  private static boolean isWord(String text, int begin, int end) {
    return begin < end
        && (isCapital(text.charAt(begin))
            || (text.charAt(begin) == '(' && begin + 1 < end && isCapital(text.charAt(begin + 1))));
  }

  private static boolean isCapital(char c) {
    return Character.isUpperCase(c) || Glyphs.isDigit(c);
  }

  private static int wordEnd(String text, int begin, int end) {
    int stop = begin;
    while (stop < end && !Glyphs.isSpace(text.charAt(stop))) {
      stop++;
    }
    return stop;
  }

  private static int skip(String text, int at, int end) {
    return Glyphs.skipSpaces(text, at, end);
  }
}
