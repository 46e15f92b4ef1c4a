package org.tendertrace.extract;

import java.util.List;
import java.util.Locale;
import org.tendertrace.extract.Layout.TextLine;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.model.Span;

/**
 * Finds the title of a notice in Latin script that is told by no wording of titles: the line below
 * the kind of notice, or one that opens as the names of purchases do, Provision of ….
 */
final class LatinTitle {

  private static final int TOP = 8;
  private static final int LONGEST = 240;

  /** Characters of a number before a title, with its label. */
  private static final int LONGEST_NUMBER = 48;

  /** Lines at the head of a page that opens with its title. */
  private static final int HEAD = 5;

  private static final int FEWEST_WORDS = 3;

  /** What parts the entries of a menu and the steps on the way to a page. */
  private static final String BARS = "|>»›";

  private static final String DASH = " - ";

  private static final int LONGEST_PLACE = 40;

  /** Lines of a menu above the first heading. */
  private static final int MENU = 30;

  /** Digits of a class of goods. */
  private static final int CLASS = 2;

  /** Words of a site's name above the kind of notice. */
  private static final int SITE_WORDS = 4;

  private final TypeCues cues;
  private final CueLists lists;
  private final Names names;

  LatinTitle(TypeCues cues, CueLists lists, Names names) {
    this.cues = cues;
    this.lists = lists;
    this.names = names;
  }

  /**
   * The title, or {@code null} where {@code best} stands.
   *
   * @param best what looks most like a title by its wording, {@code null} for nothing
   */
  Span read(Layout layout, Span best) {
    String text = layout.text();
    List<TextLine> lines = layout.lines().subList(0, Math.min(TOP, layout.lines().size()));
    if (!lines.isEmpty() && opensNotice(layout, lines.get(0).span())) {
      return lines.get(0).span();
    }
    Span heading = heading(layout);
    if (heading != null && (best == null || best.begin() != heading.begin())) {
      return heading;
    }
    boolean headed = best != null && words(best.of(text)) > SITE_WORDS;
    if (headed && best.end() <= lines.get(lines.size() - 1).span().end()) {
      return null;
    }
    boolean below = false;
    Span last = null;
    for (int k = 0; k < lines.size(); k++) {
      TextLine line = lines.get(k);
      Span span = line.span();
      String printed = span.of(text);
      if (printed.isEmpty() || !(Glyphs.isLatin(printed.charAt(0)) || isClassed(printed))) {
        below = false;
        continue;
      }
      boolean kind = cues.isGeneric(printed) || isStage(printed);
      if (!kind
          && isTitle(layout, line, printed)
          && ((below && !hasEarlyColon(printed)) || opens(printed))) {
        return span;
      }
      if (!kind
          && !hasEarlyColon(printed)
          && isAboveBody(layout, k)
          && mayBeTitle(layout, line, printed)) {
        return span;
      }
      Span behind = kind ? null : behindNumber(text, span);
      if (behind != null && behind.length() <= LONGEST && last(text, behind) != '.') {
        return behind;
      }
      boolean above =
          !kind && best == null && (isAboveKind(text, lines, k) || isAboveName(text, lines, k));
      last = above && last == null && isTitle(layout, line, printed) ? span : last;
      below = kind;
    }
    return last;
  }

  /** The first heading of the markup, where it is no kind of notice; {@code null} for none. */
  private Span heading(Layout layout) {
    String text = layout.text();
    for (TextLine line : layout.lines().subList(0, Math.min(MENU, layout.lines().size()))) {
      if (!line.heading()) {
        continue;
      }
      String printed = line.span().of(text);
      boolean title =
          !printed.isEmpty()
              && isCapital(printed.charAt(0))
              && !cues.isGeneric(printed)
              && !isStage(printed)
              && words(printed) > FEWEST_WORDS
              && isTitle(layout, line, printed);
      if (title || !(isStage(printed) || isBody(printed))) {
        return title ? line.span() : null;
      }
    }
    return null;
  }

  /**
   * Tender No. EX/4: Provision of …, T-2023/4 - Provision of …: what opens as names of purchases do
   * behind a number, with the number where a dash joins them; {@code null} for nothing.
   */
  private Span behindNumber(String text, Span line) {
    String printed = line.of(text);
    int colon = printed.indexOf(": ");
    int dash = printed.indexOf(" - ");
    boolean joined = dash > 0 && (colon < 0 || dash < colon);
    int end = joined ? dash : colon;
    boolean number =
        end > 0 && end <= LONGEST_NUMBER && Glyphs.holdsDigit(printed.substring(0, end));
    int begin = end + (joined ? " - " : ": ").length();
    boolean opens = number && opens(printed.substring(begin));
    return opens ? new Span(joined ? line.begin() : line.begin() + begin, line.end()) : null;
  }

  private static char last(String text, Span span) {
    return text.charAt(span.end() - 1);
  }

  /** Whether a line stands right above the name of a public body, at the head of a page. */
  private boolean isAboveName(String text, List<TextLine> lines, int at) {
    if (at + 1 >= Math.min(HEAD, lines.size()) || lines.get(at).labelled()) {
      return false;
    }
    Span below = lines.get(at + 1).span();
    return !lines.get(at + 1).labelled()
        && isOrganisation(text, below)
        && Boolean.FALSE.equals(names.ending(text, below.begin(), below.end()))
        && lines.get(at).span().of(text).indexOf('|') < 0;
  }

  /** Whether what is bought stands right above the kind of notice: Tender notice - Amended. */
  private boolean isAboveKind(String text, List<TextLine> lines, int at) {
    String line = lines.get(at).span().of(text);
    int below = at + 1;
    if (below + 1 < lines.size() && isState(text, lines.get(below))) {
      below++;
    }
    return below < lines.size()
        && words(line) > SITE_WORDS
        && line.indexOf('|') < 0
        && cues.names(lines.get(below).span().of(text));
  }

  /** Status: ACTIVE, Active: whether a line says how far the notice is. */
  private boolean isState(String text, TextLine line) {
    String printed = line.span().of(text);
    return lists.is(Kind.STAGE, printed.substring(printed.indexOf(':') + 1));
  }

  /** Whether the first line is a title that says where, or that a label repeats below. */
  private boolean opensNotice(Layout layout, Span first) {
    String text = layout.text();
    String line = first.of(text);
    return !line.isEmpty()
        && isCapital(line.charAt(0))
        && words(line) >= FEWEST_WORDS
        && (isPlaced(line) || (isRepeated(text, first) && !cues.isGeneric(line)))
        && layout.pairs().stream()
            .filter(p -> p.field() == FieldKind.BUYER || p.field() == FieldKind.SUPPLIER)
            .noneMatch(p -> p.value().of(text).equals(line));
  }

  /** Whether a line stands once more behind a label: Description: …. */
  private static boolean isRepeated(String text, Span line) {
    int at = text.indexOf(": " + line.of(text), line.end());
    int end = at + 2 + line.length();
    return at >= 0 && (end == text.length() || text.charAt(end) == '\n');
  }

  /** NL-The Hague: …: whether a line opens with a country and a place. */
  private static boolean isPlaced(String line) {
    int colon = line.indexOf(": ");
    int dash = line.indexOf('-');
    boolean placed = dash > 0 && dash + 2 < colon && colon <= LONGEST_PLACE;
    for (int k = 0; placed && k < colon; k++) {
      char c = line.charAt(k);
      boolean first = k == 0 || k == dash + 1;
      placed = first ? Character.isUpperCase(c) : Character.isLetter(c) || " -'".indexOf(c) >= 0;
    }
    return placed;
  }

  private static boolean isCapital(char c) {
    return c == '[' || (c < 128 && (Character.isUpperCase(c) || Character.isDigit(c)));
  }

  /** 70--Cloud hosting: a title behind the class of what is bought, as federal bodies print it. */
  private static boolean isClassed(String line) {
    return line.indexOf("--") == CLASS && Glyphs.isDigit(line.charAt(0));
  }

  private boolean opens(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    return lists.printed(Kind.TITLE_OPENING).stream().anyMatch(lower::startsWith);
  }

  /** Whether the line below is all of what a label further down calls the buyer. */
  private static boolean isAboveBody(Layout layout, int at) {
    String text = layout.text();
    List<TextLine> lines = layout.lines();
    String below = at + 1 < lines.size() ? lines.get(at + 1).span().of(text) : "";
    return !below.isEmpty()
        && layout.any(
            FieldKind.BUYER,
            p ->
                p.value().begin() > lines.get(at + 1).span().end()
                    && p.value().of(text).equalsIgnoreCase(below));
  }

  private boolean isTitle(Layout layout, TextLine line, String printed) {
    return mayBeTitle(layout, line, printed)
        && (opens(printed) || !isOrganisation(layout.text(), line.span()));
  }

  private boolean mayBeTitle(Layout layout, TextLine line, String printed) {
    Span span = line.span();
    char last = printed.charAt(printed.length() - 1);
    return printed.length() <= LONGEST
        && !line.cell()
        && printed.chars().noneMatch(c -> BARS.indexOf(c) >= 0)
        && !lists.opens(Kind.TRAIL_OPENING, printed)
        && !isState(printed)
        && !isBody(printed)
        && words(printed) >= FEWEST_WORDS
        && last != '.'
        && last != ':'
        && printed.indexOf(". ") < 0
        && layout.pairs().stream()
            .noneMatch(
                p ->
                    p.source() != Pair.Source.GUESS
                        && span.covers(p.label())
                        && p.label().begin() - span.begin() < FEWEST_WORDS);
  }

  /** Republic of Example: whether a line is the state's name at the head of a letter. */
  private boolean isState(String printed) {
    String lower = printed.toLowerCase(Locale.ROOT);
    for (String opening : lists.printed(Kind.STATE_OPENING)) {
      if (lower.startsWith(opening)) {
        return words(printed) - words(opening) < SITE_WORDS;
      }
    }
    return false;
  }

  /** County Government of Example: whether a line is the name of a public body and no more. */
  private boolean isBody(String printed) {
    for (String opening : lists.printed(Kind.BODY_OPENING)) {
      if (printed.regionMatches(true, 0, opening + " ", 0, opening.length() + 1)) {
        return words(printed) - words(opening) <= SITE_WORDS
            && cues.inTitle(printed).isEmpty()
            && printed.chars().noneMatch(c -> Glyphs.isDigit((char) c) || Glyphs.isColon((char) c));
      }
    }
    return false;
  }

  /**
   * Notice Detail View - EX-T24-07: whether a line names a page, perhaps with a number behind it.
   */
  private boolean isStage(String printed) {
    int dash = printed.lastIndexOf(DASH);
    boolean number =
        dash > 0
            && printed.indexOf(' ', dash + DASH.length()) < 0
            && printed.chars().skip(dash).anyMatch(c -> Glyphs.isDigit((char) c));
    return lists.is(Kind.STAGE, number ? printed.substring(0, dash) : printed);
  }

  /** Closing date: 4 May, and no National Archive of Maps: storage. */
  private static boolean hasEarlyColon(String line) {
    int colon = line.indexOf(':');
    return colon >= 0 && words(line.substring(0, colon)) < FEWEST_WORDS;
  }

  /** Whether a line ends as names do, with a capital: no maintenance services. */
  private boolean isOrganisation(String text, Span line) {
    int word = text.lastIndexOf(' ', line.end() - 1) + 1;
    return names.ending(text, line.begin(), line.end()) != null
        && Character.isUpperCase(text.charAt(word))
        && !BoughtServices.is(line.of(text));
  }

  private static int words(String line) {
    String stripped = line.strip();
    int words = 1;
    for (int k = 1; k < stripped.length(); k++) {
      words += isBlank(stripped.charAt(k)) && !isBlank(stripped.charAt(k - 1)) ? 1 : 0;
    }
    return words;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
}
