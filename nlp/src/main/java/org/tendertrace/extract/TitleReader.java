package org.tendertrace.extract;

import java.util.List;
import java.util.Optional;
import org.tendertrace.extract.Layout.TextLine;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.model.RawDocument;
import org.tendertrace.model.Span;
import org.tendertrace.text.Dates;

/**
 * Reads the title that a notice prints for itself; where it prints only a generic heading such as
 * 中标结果公示, the name of the project.
 */
final class TitleReader {

  private static final int TOP = 30;
  private static final int LONGEST = 160;
  private static final int RUN_ON = 80;
  private static final double LEAST = 0.5;
  private static final int YEAR = 4;

  /** Between the steps to a page; the first in no title. */
  private static final String[] BARS = {" / ", " — "};

  /** Lines at a notice's end, among which no title stands. */
  private static final int LAST = 2;

  private final TypeCues cues;
  private final CueLists lists;
  private final Names names;
  private final TitleLines lines;

  TitleReader(TypeCues cues, CueLists lists, Names names) {
    this.lists = lists;
    this.cues = cues;
    this.names = names;
    lines = new TitleLines(cues, lists, names);
  }

  Optional<Found<String>> read(Layout layout, RawDocument document) {
    Optional<Found<String>> own = declared(layout, document);
    if (own.isPresent()) {
      return own;
    }
    Optional<Found<String>> printed = printed(layout);
    if (printed.isPresent()) {
      return printed;
    }
    Optional<Found<String>> recorded = recorded(document);
    if (recorded.isPresent()) {
      return recorded;
    }
    return layout
        .of(FieldKind.PROJECT_NAME)
        .filter(p -> p.value().length() <= LONGEST)
        .max(
            (a, b) ->
                Double.compare(a.weight(), b.weight()) != 0
                    ? Double.compare(a.weight(), b.weight())
                    : b.value().begin() - a.value().begin())
        .map(p -> projectName(layout.text(), p));
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

  private Found<String> projectName(String text, Pair pair) {
    Span span = pair.value();
    int line = text.indexOf('\n', span.begin());
    if (line > span.begin() && line < span.end()) {
      span = Glyphs.trim(text, span.begin(), line);
    }
    return new Found<>(Names.title(text, span), span, pair.rule("title"), 0.8 * pair.weight());
  }

  /** A title that the document or its source declares, where the text prints it too. */
  private Optional<Found<String>> declared(Layout layout, RawDocument document) {
    for (String title :
        new String[] {document.metadata().get(RawDocument.Metadata.TITLE), layout.page().title()}) {
      if (title == null) {
        continue;
      }
      for (String piece : pieces(title)) {
        boolean says = piece.length() >= 8 && !cues.isGeneric(piece) && !isOrganisation(piece);
        int at = says ? layout.text().indexOf(piece) : -1;
        if (at >= 0 && at < 3000) {
          Span span = new Span(at, at + piece.length());
          return Optional.of(new Found<>(piece, span, "title:declared", 0.95));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a line is a name, as of the publisher, rather than the title of a notice. */
  private boolean isOrganisation(String line) {
    return isOrganisation(line, cues.inTitle(line));
  }

  private boolean isOrganisation(String line, List<TypeCues.Hit> hits) {
    boolean latin = !line.isEmpty() && Glyphs.isLatin(line.charAt(line.length() - 1));
    return names.ending(line, 0, line.length()) != null
        && !(latin ? !hits.isEmpty() : !hits.isEmpty() && hits.get(hits.size() - 1).fromEnd() == 0);
  }

  /** A declared title, and what is left of it without the site's name behind it. */
  private static List<String> pieces(String title) {
    String whole = title.strip();
    for (String bar : new String[] {"_", " - ", "-", "|", "–", "—"}) {
      int at = whole.lastIndexOf(bar);
      if (at > 8) {
        return List.of(
            whole, whole.substring(0, at).strip(), whole.substring(0, whole.indexOf(bar)).strip());
      }
    }
    return List.of(whole);
  }

  private Optional<Found<String>> printed(Layout layout) {
    String text = layout.text();
    Span best = null;
    double bestScore = 0;
    int seen = 0;
    for (TextLine line : layout.lines()) {
      if (seen++ > TOP) {
        break;
      }
      Span span = line.span();
      boolean runOn =
          span.length() > RUN_ON
              && line.labelled()
              && !line.cell()
              && seen <= 3
              && !Glyphs.isLatin(text.charAt(span.begin()));
      if (span.length() > LONGEST || runOn) {
        if (seen <= 3) {
          span = head(layout, span);
        }
        if (span == null || span.length() > LONGEST) {
          continue;
        }
      } else if (line.cell() && seen > 6) {
        continue;
      }
      boolean signature = seen > MENU && seen > layout.lines().size() - LAST;
      span = TitleLines.withoutDay(text, withoutSite(text, span));
      double score = score(layout, line, span, seen);
      if (score > bestScore && !signature) {
        best = span;
        bestScore = score;
      }
    }
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

  private double score(Layout layout, TextLine line, Span span, int position) {
    String title = span.of(layout.text());
    if (title.length() < 6
        || Enumerators.topOrdinal(title, 0, title.length()) > 0
        || TitleLines.isSite(lists, title)
        || isMenu(title)
        || hasEarlyColon(title)
        || title.indexOf('。') >= 0
        || (position > MENU && title.indexOf('，') >= 0)
        || "，；;,：:".indexOf(title.charAt(title.length() - 1)) >= 0
        || (position > 1 && Enumerators.skip(title, 0, title.length()) > 0 && !isYear(title))
        || title.indexOf('>') >= 0
        || isTrail(title)
        || isInsideRow(layout.text(), span)
        || title.contains("http")) {
      return 0;
    }
    List<TypeCues.Hit> hits = cues.inTitle(title);
    boolean ended = TypeCues.endWithCue(hits);
    if (TypeCues.isGeneric(title, hits) || isOrganisation(title, hits)) {
      return 0;
    }
    boolean labelled =
        layout.pairs().stream()
            .limit(60)
            .anyMatch(
                p ->
                    span.covers(p.label())
                        && p.label().begin() - span.begin() < 3
                        && p.source() != Pair.Source.GUESS);
    if (labelled) {
      return 0;
    }
    double score = 0.3 - position * 0.01;
    score += ended ? 0.5 : hits.isEmpty() ? 0 : 0.3;
    int mark = Math.max(title.indexOf('：'), title.indexOf(':'));
    if (mark >= 0
        && !isKind(title, mark)
        && !ended
        && !cues.hasCue(title.substring(Math.max(0, title.length() - 12)))) {
      return 0;
    }
    score -= title.indexOf('_') > 0 ? 0.2 : 0;
    score += line.heading() ? 0.25 : 0;
    score += position == 1 ? 0.15 : 0;
    score += position == 2 && isUnderKind(layout) && !line.labelled() ? 0.2 : 0;
    String compact = Names.compact(layout.text(), span);
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

  /** 某公司采购平台 / 采购公告: where on a portal the page stands. */
  private boolean isTrail(String title) {
    for (String bar : BARS) {
      int last = title.lastIndexOf(bar);
      boolean trail = last > 0 && (bar.equals(BARS[0]) || title.indexOf(bar) < last);
      if (trail && cues.isGeneric(title.substring(last + bar.length()))) {
        return true;
      }
    }
    return false;
  }

  /** Whether what looks like an item's number is a year: （2024）. */
  private static boolean isYear(String title) {
    int digits = 0;
    for (int k = Glyphs.isOpen(title.charAt(0)) ? 1 : 0; Glyphs.isDigit(title.charAt(k)); k++) {
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

  /** Whether the first line says only of what kind the notice is, as English notices do. */
  private boolean isUnderKind(Layout layout) {
    return cues.isGeneric(layout.lines().get(0).span().of(layout.text()));
  }

  /** 某某公共资源交易平台-标题: the site's name before a title is none of it. */
  private Span withoutSite(String text, Span line) {
    for (int k = line.begin() + 3; k < Math.min(line.end() - 6, line.begin() + 24); k++) {
      char c = text.charAt(k);
      if ((c == '-' || c == '_' || c == '|' || c == '—')
          && TitleLines.isSite(lists, text.substring(line.begin(), k))) {
        return Glyphs.trim(text, k + 1, line.end());
      }
    }
    return line;
  }

  /** 采购公告 招标预告 登录 注册: what a portal offers, side by side. */
  private static boolean isMenu(String title) {
    if (Glyphs.isLatin(title.charAt(0))) {
      return false;
    }
    int entries = 0;
    int letters = 0;
    for (int k = 0; k < title.length(); k++) {
      boolean between = Glyphs.isSpace(title.charAt(k)) || title.charAt(k) == '|';
      entries += letters == 0 && !between ? 1 : 0;
      letters = between ? 0 : letters + 1;
      if (letters > LONGEST_ENTRY) {
        return false;
      }
    }
    return entries >= MENU;
  }

  /** Whether what opens a title says of what kind the notice is: Award of Contract: …. */
  private boolean isKind(String title, int colon) {
    return colon > 0
        && (Glyphs.isLatin(title.charAt(0))
            ? cues.hasCue(title.substring(0, colon))
            : title.lastIndexOf('，', colon) < 0 && cues.names(title.substring(0, colon)));
  }

  /** Whether a line is a label with its value rather than a title with a number in brackets. */
  private boolean hasEarlyColon(String title) {
    for (int k = 0; k < title.length() && k < 18; k++) {
      if (Glyphs.isOpen(title.charAt(k))) {
        return Glyphs.skipBracket(title, k, title.length(), 40) == k;
      }
      if (Glyphs.isColon(title.charAt(k))) {
        return !isKind(title, k);
      }
    }
    return false;
  }

  /**
   * The title at the head of a text without line breaks: what stands before the date, the place or
   * the first label.
   */
  private Span head(Layout layout, Span line) {
    String text = layout.text();
    int end = Math.min(line.end(), line.begin() + 300);
    for (Pair pair : layout.pairs()) {
      if (line.covers(pair.label()) && !isInBrackets(text, pair.label())) {
        int label = pair.label().begin();
        while (label > line.begin()
            && (Glyphs.isNumeral(text.charAt(label - 1))
                || "、.1234567890（(".indexOf(text.charAt(label - 1)) >= 0)) {
          label--;
        }
        end = Math.min(end, label);
        break;
      }
    }
    List<Dates.Day> days = Dates.find(text, line.begin(), end, false);
    if (!days.isEmpty() && days.get(0).span().begin() > line.begin() + 6) {
      int date = Glyphs.skipSpacesBack(text, line.begin(), days.get(0).span().begin());
      return withoutPublisher(layout, Glyphs.trim(text, line.begin(), date));
    }
    int stop = end;
    for (int k = line.begin(); k < end; k++) {
      if (text.charAt(k) == '。' || (Glyphs.isSpace(text.charAt(k)) && k > line.begin() + 10)) {
        stop = k;
        break;
      }
    }
    return Glyphs.trim(text, line.begin(), stop);
  }

  private static boolean isInBrackets(String text, Span label) {
    return label.begin() > 0 && Glyphs.isOpen(text.charAt(label.begin() - 1));
  }

  /** The name of a publisher may be glued to the title: …采购公告后勤保障部. */
  private Span withoutPublisher(Layout layout, Span head) {
    String text = layout.text();
    for (Pair buyer : (Iterable<Pair>) layout.of(FieldKind.BUYER)::iterator) {
      String name = buyer.value().of(text);
      if (name.length() >= 3 && head.of(text).endsWith(name) && head.length() > name.length() + 6) {
        return Glyphs.trim(text, head.begin(), head.end() - name.length());
      }
    }
    int end = head.end();
    int cue = cues.lastCueEnd(head.of(text));
    int bracket = -1;
    for (int k = head.end() - 1; k > head.begin() + 6; k--) {
      if (Glyphs.isClose(text.charAt(k))) {
        bracket = k + 1;
        break;
      }
    }
    int code = -1;
    for (int k = head.end() - 1; k > head.begin() + 6 && code < 0; k--) {
      boolean latin = Glyphs.isDigit(text.charAt(k)) || Glyphs.isLatin(text.charAt(k));
      code = latin ? k + 1 : -1;
    }
    int said = cue < 0 ? -1 : head.begin() + cue;
    for (String noun : lists.of(Kind.TITLE_NOUN)) {
      said = said > 0 && text.startsWith(noun, said) ? said + noun.length() : said;
    }
    int[] cuts = {Math.max(bracket, said), Math.min(bracket, said), code};
    for (int cut : cuts) {
      if (cut > head.begin() + 6
          && cut < end
          && end - cut <= 16
          && names.ending(text, cut, end) != null) {
        return Glyphs.trim(text, head.begin(), cut);
      }
    }
    return head;
  }
}
