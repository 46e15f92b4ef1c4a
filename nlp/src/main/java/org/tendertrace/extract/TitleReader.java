package org.tendertrace.extract;

import java.util.List;
import java.util.Optional;
import org.tendertrace.extract.Layout.TextLine;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.model.RawDocument;
import org.tendertrace.model.Span;

/**
 * Reads the title that a notice prints for itself; where it prints only a generic heading such as
 * 中标结果公示, the name of the project.
 */
final class TitleReader {

  private static final int TOP = 30;
  private static final int LONGEST = 160;
  private static final int RUN_ON = 80;
  private static final int RUN_ON_AT_TOP = 60;
  private static final double LEAST = 0.5;
  private static final int YEAR = 4;

  /** Characters of what may be a title with a clause in it, and no kind of notice. */
  private static final int LONGEST_PHRASE = 40;

  /** Characters of a label in brackets. */
  private static final int LONGEST_LABEL = 12;

  private static final int SHORTEST_NAME = 6;

  /** Words from which a line with a full stop is a sentence. */
  private static final int LONGEST_NOTE = 9;

  /** Lines at a notice's end, among which no title stands. */
  private static final int LAST = 2;

  private final TypeCues cues;
  private final CueLists lists;
  private final Names names;
  private final TitleLines lines;
  private final DeclaredTitle declared;
  private final TitleHead head;
  private final FormTitle form;
  private final TitleMenus menus;

  TitleReader(TypeCues cues, CueLists lists, Names names) {
    this.lists = lists;
    this.cues = cues;
    this.names = names;
    lines = new TitleLines(cues, lists, names);
    declared = new DeclaredTitle(cues, lines);
    head = new TitleHead(cues, lists, names);
    form = new FormTitle(cues, lists, names);
    menus = new TitleMenus(cues, lists);
  }

  Optional<Found<String>> read(Layout layout, RawDocument document) {
    Optional<Found<String>> read = any(layout, document);
    return declared.around(layout, read).or(() -> read).map(t -> CutTitle.whole(layout, t));
  }

  private Optional<Found<String>> any(Layout layout, RawDocument document) {
    Optional<Found<String>> own = declared.read(layout, document);
    Optional<Found<String>> printed = own.isPresent() ? own : printed(layout);
    if (printed.isEmpty()) {
      printed = ResolutionTitle.read(layout.text());
    }
    Optional<Found<String>> named = form.read(layout, printed);
    if (named.isPresent() || own.isPresent()) {
      return named.isPresent() ? named : own;
    }
    if (printed.isEmpty() || !cues.tellsKind(printed.get().value())) {
      Optional<Found<String>> labelled = new LabelledTitle(cues, lists).read(layout);
      printed = labelled.isPresent() ? labelled : printed;
    }
    if (printed.isEmpty()) {
      printed = new ShortTitle(cues, lists, lines, head).read(layout);
    }
    if (printed.isPresent()) {
      return printed;
    }
    Optional<Found<String>> recorded = recorded(document);
    if (recorded.isEmpty()) {
      recorded = declared.unprinted(layout);
    }
    if (recorded.isPresent()) {
      return recorded;
    }
    named = new NamedProject(lists).read(layout);
    if (named.isEmpty()) {
      named = new TitleBeforeNumber(names).read(layout);
    }
    named = named.isPresent() ? named : new ApprovedProject(lists, names).read(layout);
    named = named.isPresent() ? named : QuotedTitle.read(layout);
    return named.isPresent() ? named : declared.recorded(document);
  }

  private static final int MENU = 4;
  private static final int LONGEST_ENTRY = 6;

  /** The title in the source's record, where its text leaves the title out. */
  private Optional<Found<String>> recorded(RawDocument document) {
    String title = document.metadata().get(RawDocument.Metadata.TITLE);
    boolean says = title != null && cues.hasCue(title) && !cues.isGeneric(title);
    return says
        ? Optional.of(new Found<>(title.strip(), null, "metadata:title", 0.85))
        : Optional.empty();
  }

  /** What the first line names behind the site, where the page prints it once more as a line. */
  private Optional<Found<String>> announced(Layout layout) {
    List<TextLine> all = layout.lines();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    String text = layout.text();
    Span first = all.get(0).span();
    Span title = lines.withoutSite(text, first);
    boolean again =
        title.begin() > first.begin()
            && title.length() <= LONGEST
            && all.subList(1, Math.min(all.size(), TOP)).stream()
                .anyMatch(l -> l.span().of(text).equals(title.of(text)));
    return again
        ? Optional.of(new Found<>(Names.title(text, title), title, "title:repeated", 0.95))
        : Optional.empty();
  }

  private Optional<Found<String>> printed(Layout layout) {
    Optional<Found<String>> announced = announced(layout);
    if (announced.isPresent()) {
      return announced;
    }
    String text = layout.text();
    Span best = null;
    double bestScore = 0;
    int seen = 0;
    int menu = 0;
    for (TextLine line : layout.lines()) {
      menu += line.span().length() <= LONGEST_ENTRY && seen <= menu + 1 ? 1 : 0;
      if (seen++ > TOP || opensSections(text, line)) {
        break;
      }
      Span span = line.span();
      boolean runOn =
          span.length() > (seen == 1 ? RUN_ON_AT_TOP : RUN_ON)
              && (line.labelled() || (seen == 1 && TitleHead.isDated(text, span)))
              && !line.cell()
              && seen <= 3
              && !Glyphs.isLatin(text.charAt(span.begin()));
      if (span.length() > LONGEST || runOn) {
        if (menus.isIn(text, span)) {
          continue;
        }
        if (seen <= 3) {
          span = head.read(layout, span);
        }
        if (span == null || span.length() > LONGEST) {
          continue;
        }
      } else if ((line.cell() && seen - menu > 6)
          || (!line.heading() && isAmidLabels(layout, seen - 1))) {
        continue;
      }
      boolean signature = seen > MENU && seen > layout.lines().size() - LAST;
      span = TitleLines.withoutMarks(text, span);
      span = lines.withoutTag(text, lines.withoutDay(text, lines.withoutSite(text, span)));
      span = TitleLines.closed(text, span);
      double score = score(layout, line, span, seen);
      if (score > bestScore
          && !signature
          && !lists.has(Kind.SENTENCE_PART, span.of(text))
          && !cues.failsLot(span.of(text))) {
        best = span;
        bestScore = score;
      }
    }
    best = lines.belowSummary(layout, TOP, best);
    Span latin = new LatinTitle(cues, lists, names).read(layout, best);
    if (latin == null && best == null) {
      return Optional.empty();
    }
    best = latin == null ? lines.whole(layout, best) : latin;
    return Optional.of(
        new Found<>(
            Names.title(text, best),
            best,
            "title:line",
            Math.min(0.95, Math.max(bestScore, LEAST))));
  }

  /** 一、项目编号：…: the notice's own sections, below which no title stands. */
  private static boolean opensSections(String text, TextLine line) {
    Span span = line.span();
    return line.labelled() && Enumerators.topOrdinal(text, span.begin(), span.end()) == 1;
  }

  private double score(Layout layout, TextLine line, Span span, int position) {
    String title = span.of(layout.text());
    if (title.length() < 6
        || Enumerators.topOrdinal(title, 0, title.length()) > 0
        || TitleLines.isSite(lists, title)
        || (Glyphs.isLatin(title.charAt(0)) && (lists.is(Kind.STAGE, title) || areTwo(title)))
        || menus.isMenu(title)
        || hasEarlyColon(title)
        || title.indexOf('。') >= 0
        || isSentence(title)
        || (position > MENU && title.indexOf('，') >= 0)
        || "，；;,：:".indexOf(title.charAt(title.length() - 1)) >= 0
        || (Enumerators.skip(title, 0, title.length()) > 0
            && !isYear(title)
            && (position > 1 || !cues.hasCue(title)))
        || title.indexOf('>') >= 0
        || lines.isTrail(title)
        || lines.areHeaders(title)
        || lists.is(Kind.OTHER_COLUMN, title)
        || isInsideRow(layout.text(), span)
        || isBracketed(title)
        || head.isLetterhead(title)
        || isCode(title)
        || ("你贵".indexOf(title.charAt(0)) >= 0 && lists.opens(Kind.ADDRESSED, title))
        || (title.charAt(0) == '本' && lists.opens(Kind.SENTENCE_OPENING, title))
        || title.contains("http")) {
      return 0;
    }
    List<TypeCues.Hit> hits = cues.inTitle(title);
    if (hits.isEmpty() && title.length() > LONGEST_PHRASE && title.indexOf('，') >= 0) {
      return 0;
    }
    boolean ended = TypeCues.endWithCue(hits);
    if (TypeCues.isGeneric(title, hits)
        || lines.isOrganisation(title, hits)
        || layout.opensWithLabel(span)) {
      return 0;
    }
    double score = 0.3 - position * 0.01;
    score += ended ? 0.5 : hits.isEmpty() ? 0 : 0.3;
    int mark = Math.max(title.indexOf('：'), title.indexOf(':'));
    if (mark >= 0
        && !Glyphs.isRatio(title, mark)
        && !isKind(title, mark)
        && !ended
        && !cues.hasCue(title.substring(Math.max(0, title.length() - 12)))) {
      return 0;
    }
    int bar = title.lastIndexOf('_');
    boolean kindBehind = bar > 0 && lists.is(Kind.NOTICE_NOUN, title.substring(bar + 1));
    boolean again =
        bar > 0 && layout.text().contains(title.substring(0, bar) + title.substring(bar + 1));
    score += kindBehind ? 0.3 : bar > 0 && (again || !ended) ? -0.2 : 0;
    score += line.heading() ? 0.25 : 0;
    score += position == 1 ? 0.15 : 0;
    boolean kindBelow =
        hits.isEmpty()
            && position <= MENU
            && line.span().equals(span)
            && layout.text().indexOf(title) == span.begin();
    score += kindBelow && lines.isKindBelow(layout, position - 1) ? 0.3 : 0;
    boolean underKind = position == 2 || (position <= MENU && hits.isEmpty());
    score += underKind && !line.labelled() && lines.isUnderKind(layout, position - 1) ? 0.2 : 0;
    String compact = Names.compact(layout.text(), span);
    score -= layout.any(FieldKind.PROJECT_NAME, p -> p.value().equals(span)) ? 0.2 : 0;
    boolean named =
        layout
            .of(FieldKind.PROJECT_NAME)
            .limit(4)
            .anyMatch(
                p -> {
                  String name = Names.compact(layout.text(), p.value());
                  return name.length() >= 6 && compact.contains(name);
                });
    score += named ? 0.2 : 0;
    return score >= 0.38 ? score : 0;
  }

  /** Contracts Finder: two words in Latin script, which name a site or a rubric. */
  private static boolean areTwo(String title) {
    return title.indexOf(' ') == title.lastIndexOf(' ')
        && title.chars().noneMatch(c -> Glyphs.isHan((char) c) || Glyphs.isDigit((char) c));
  }

  /**
   * Whether a line in Latin script ends as sentences do: The contract has been awarded to … Ltd.
   */
  private static boolean isSentence(String title) {
    int begin = Enumerators.skip(title, 0, title.length() - 1);
    return Glyphs.isLatin(title.charAt(begin))
        && title.charAt(title.length() - 1) == '.'
        && title.split(" ", LONGEST_NOTE).length == LONGEST_NOTE;
  }

  /** 中标工期 90日历天 between other labels with their values: a pair whose label nobody knows. */
  private static boolean isAmidLabels(Layout layout, int at) {
    List<TextLine> lines = layout.lines();
    return at >= MENU
        && at + 1 < lines.size()
        && lines.get(at - 1).labelled()
        && lines.get(at + 1).labelled()
        && lines.get(at).span().of(layout.text()).indexOf(' ') > 0;
  }

  /** Whether what looks like an item's number is a year: （2024）. */
  private static boolean isYear(String title) {
    int digits = 0;
    int begin = Glyphs.isOpen(title.charAt(0)) ? 1 : 0;
    for (int k = begin; k < title.length() && Glyphs.isDigit(title.charAt(k)); k++) {
      digits++;
    }
    return digits == YEAR;
  }

  /** Whether cells of the same row stand on both sides. */
  private static boolean isInsideRow(String text, Span span) {
    return span.begin() > 0
        && text.charAt(span.begin() - 1) == '\t'
        && span.end() < text.length()
        && text.charAt(span.end()) == '\t';
  }

  /** [是否複數決標] 是: a label in a bracket, and little behind it. */
  private static boolean isBracketed(String title) {
    int end = Glyphs.skipBracket(title, 0, title.length(), LONGEST_LABEL);
    return "[【".indexOf(title.charAt(0)) >= 0
        && end > 0
        && title.length() - Glyphs.skipSpaces(title, end, title.length()) < SHORTEST_NAME;
  }

  /** LYSG2021-069-048: a number without a word. */
  private static boolean isCode(String title) {
    boolean digits = false;
    for (int k = 0; k < title.length(); k++) {
      char c = title.charAt(k);
      if (Glyphs.isHan(c) || Glyphs.isSpace(c)) {
        return false;
      }
      digits |= Glyphs.isDigit(c);
    }
    return digits;
  }

  /** Whether what opens a title says of what kind the notice is: Award of Contract: …. */
  private boolean isKind(String title, int colon) {
    String kind = title.substring(0, Math.max(0, colon));
    return colon > 0
        && !isDay(title.substring(colon + 1))
        && (Glyphs.isLatin(title.charAt(0))
            ? cues.hasCue(kind)
            : kind.indexOf('，') < 0 && cues.names(kind) && TypeCues.endWithCue(cues.inTitle(kind)));
  }

  /** 2024年10月11日: whether nothing but a day stands behind a colon. */
  private static boolean isDay(String value) {
    return value.chars().noneMatch(c -> Character.isLetter(c) && "年月日".indexOf(c) < 0);
  }

  /** Whether a line is a label with its value rather than a title with a number in brackets. */
  private boolean hasEarlyColon(String title) {
    int begin = isYear(title) ? 0 : Enumerators.skip(title, 0, title.length());
    for (int k = begin; k < title.length() && k < begin + 18; k++) {
      if (Glyphs.isOpen(title.charAt(k))) {
        return Glyphs.skipBracket(title, k, title.length(), 40) == k;
      }
      if (Glyphs.isColon(title.charAt(k)) && !Glyphs.isRatio(title, k)) {
        return !isKind(title, k) && !lines.isNamed(title, k);
      }
    }
    return false;
  }
}
