package org.tendertrace.extract;

import java.util.List;
import org.tendertrace.extract.Layout.TextLine;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.model.Span;
import org.tendertrace.text.Dates;

/**
 * Puts a title together that is printed on two lines: below the name of who publishes, broken where
 * the line was full, or with the kind of notice on a line of its own.
 */
final class TitleLines {

  /** Headers of a table side by side, at least. */
  private static final int FEWEST_HEADERS = 3;

  private static final int LONGEST_HEAD = 30;
  private static final int LONGEST_SITE = 20;
  private static final int SHORTEST_TITLE = 6;

  /** Characters of a site's name and the mark beside it. */
  private static final int BESIDE_SITE = 24;

  /** Between a site's name and what it prints. */
  private static final String AFTER_SITE = "-_|｜—–·»：: ";

  /** Between a title and the site's name behind it. */
  private static final String BEFORE_SITE = "-_|｜—–";

  /** Between the steps to a page; the first in no title. */
  private static final String[] BARS = {" / ", " — "};

  /** Characters of a line that may have been full. */
  private static final int FULL = 20;

  /** Characters by which the line below may be longer. */
  private static final int LONGER = 4;

  /** Characters on both sides of a break that the project's name must hold. */
  private static final int BESIDE = 3;

  private static final int FIRST_NAMES = 4;

  private static final int LONGEST_TAG = 22;

  private static final int LONGEST_TITLE = 100;

  /** Lines that a summary above the title may take. */
  private static final int SUMMARY = 120;

  private static final int FULL_KIND = 8;

  /** Characters of a number in a bracket behind a gap. */
  private static final int REST = 30;

  /** Characters of the name of a body, at least. */
  private static final int SHORTEST_BODY = 4;

  private final TypeCues cues;
  private final CueLists lists;
  private final Names names;
  private final TitleSteps steps;

  TitleLines(TypeCues cues, CueLists lists, Names names) {
    this.cues = cues;
    this.lists = lists;
    this.names = names;
    steps = new TitleSteps(cues, lists);
  }

  /** The title of which {@code line} is one line, or {@code line} itself. */
  Span whole(Layout layout, Span line) {
    List<TextLine> lines = layout.lines();
    int at = 0;
    while (at < lines.size() && !lines.get(at).span().equals(line)) {
      at++;
    }
    if (at == lines.size() || lines.get(at).cell()) {
      return line;
    }
    boolean letterhead = at == 1 && isLetterhead(layout, line);
    boolean above = letterhead || (at > 0 && isBroken(layout, at));
    boolean below = isKindBelow(layout, at);
    return new Span(
        above ? lines.get(at - 1).span().begin() : line.begin(),
        below && (letterhead || !above) ? lines.get(at + 1).span().end() : line.end());
  }

  /** Whether the first line is a name that the title on the second goes on from. */
  private boolean isLetterhead(Layout layout, Span title) {
    List<TextLine> lines = layout.lines();
    TextLine first = lines.get(0);
    String name = first.span().of(layout.text());
    boolean alike = first.heading() == lines.get(1).heading() && !first.cell();
    return alike
        && name.length() <= LONGEST_HEAD
        && !first.labelled()
        && !isSite(lists, name)
        && !lists.has(Kind.BROKER, name)
        && names.ending(name, 0, name.length()) != null
        && name.chars().allMatch(c -> Glyphs.isHan((char) c) || c == '（' || c == '）')
        && !sharesOpening(title.of(layout.text()), name);
  }

  /** 某大学招标中心 above 某大学某项目中标公告: the title names the body itself. */
  private static boolean sharesOpening(String title, String name) {
    return title.length() >= SHORTEST_BODY
        && name.length() >= SHORTEST_BODY
        && title.startsWith(name.substring(0, SHORTEST_BODY));
  }

  /** Whether the line above is a full one that the title goes on from. */
  private boolean isBroken(Layout layout, int at) {
    TextLine above = layout.lines().get(at - 1);
    TextLine title = layout.lines().get(at);
    String text = layout.text();
    String head = above.span().of(text);
    String rest = title.span().of(text);
    boolean plain =
        above.heading() == title.heading()
            && !above.cell()
            && !above.labelled()
            && head.length() > BESIDE
            && rest.length() > BESIDE
            && Glyphs.isHan(head.charAt(head.length() - 1))
            && Glyphs.isHan(rest.charAt(0))
            && !cues.isGeneric(rest)
            && !head.contains(rest)
            && !cues.endsWithCue(head)
            && cues.endsWithCue(rest)
            && head.chars().noneMatch(c -> Glyphs.isColon((char) c) || c == '>' || c == '，');
    if (!plain) {
      return false;
    }
    String joint = head.substring(head.length() - BESIDE) + rest.substring(0, BESIDE);
    boolean known =
        layout
            .of(FieldKind.PROJECT_NAME)
            .limit(FIRST_NAMES)
            .anyMatch(p -> Names.compact(text, p.value()).contains(joint));
    boolean full =
        head.length() >= FULL
            && rest.length() <= head.length() + LONGER
            && !isSite(lists, head)
            && head.chars().noneMatch(c -> Glyphs.isSpace((char) c))
            && names.ending(head, 0, head.length()) == null;
    return known || full;
  }

  /**
   * Whether the line above says only of what kind the notice is, as below the name of who publishes
   * it; below the second line what follows holds no gap, as rows do.
   */
  boolean isUnderKind(Layout layout, int at) {
    String text = layout.text();
    String title = at > 1 ? layout.lines().get(at).span().of(text) : "";
    return at > 0
        && title.chars().noneMatch(c -> Glyphs.isSpace((char) c))
        && cues.isGeneric(layout.lines().get(at - 1).span().of(text));
  }

  /** Whether the line below says only of what kind the notice is, which the title leaves out. */
  boolean isKindBelow(Layout layout, int at) {
    if (at + 1 >= layout.lines().size()) {
      return false;
    }
    TextLine title = layout.lines().get(at);
    TextLine below = layout.lines().get(at + 1);
    String head = title.span().of(layout.text());
    String kind = below.span().of(layout.text());
    return !below.cell()
        && !title.labelled()
        && (title.heading() == below.heading() || at == 0)
        && kind.chars().allMatch(c -> Glyphs.isHan((char) c) || Glyphs.isSpace((char) c))
        && (Glyphs.isHan(head.charAt(head.length() - 1))
            || Glyphs.isClose(head.charAt(head.length() - 1)))
        && !cues.tellsKind(head)
        && cues.names(kind);
  }

  /** 某项目成交公告[2025-01-16]: the day or state that a list prints beside a title is none of it. */
  Span withoutDay(String text, Span line) {
    int space = line.begin() + line.of(text).indexOf(' ');
    if (space > line.begin() + FULL_KIND
        && space < line.end()
        && cues.endsWithCue(text.substring(line.begin(), space))
        && (lists.is(Kind.TITLE_STATUS, text.substring(space, line.end()))
            || Dates.find(text, space, line.end(), false).size() == 1)) {
      // 某校某项目结果公告 资产处 2025-06-11 15:22, 某项目竞价公告 竞价中
      return new Span(line.begin(), space);
    }
    int last = line.end() - 1;
    boolean closed = last > line.begin() && (text.charAt(last) == ']' || text.charAt(last) == '】');
    int open = closed ? text.lastIndexOf(text.charAt(last) == ']' ? '[' : '【', last) : -1;
    List<Dates.Day> days =
        open > line.begin() ? Dates.find(text, open + 1, last, false) : List.of();
    return days.size() == 1 && days.get(0).span().length() == last - open - 1
        ? Glyphs.trim(text, line.begin(), open)
        : line;
  }

  /** **某项目成交公告**, 某项目-: without marks that print in bold, or part it from what follows. */
  static Span withoutMarks(String text, Span line) {
    int begin = line.begin();
    int end = line.end();
    while (end - begin > FULL_KIND && text.charAt(begin) == '*' && text.charAt(end - 1) == '*') {
      begin++;
      end--;
    }
    while (end - begin > FULL_KIND && "-—_|".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end == line.end() ? line : Glyphs.trim(text, begin, end);
  }

  /** 某项目招标公告( ABC2010): with the rest of a bracket that a gap broke, or without its begin. */
  static Span closed(String text, Span title) {
    int open = -1;
    for (int k = title.begin(); k < title.end(); k++) {
      if (Glyphs.isOpen(text.charAt(k))) {
        open = k;
      } else if (Glyphs.isClose(text.charAt(k))) {
        open = -1;
      }
    }
    if (open <= title.begin()) {
      return title;
    }
    int line = text.indexOf('\n', title.end());
    int close =
        Glyphs.skipBracket(text, open, line < 0 ? text.length() : line, title.end() - open + REST);
    if (close > open) {
      return new Span(title.begin(), close);
    }
    return title.end() - open == 1 ? Glyphs.trim(text, title.begin(), open) : title;
  }

  /** [某市] 某项目成交公告: without what a list prints in front, where the text has the rest alone. */
  Span withoutTag(String text, Span line) {
    int close = Glyphs.skipBracket(text, line.begin(), line.end(), LONGEST_TAG);
    int begin = Glyphs.skipSpaces(text, close, line.end());
    boolean tag = close > line.begin() && line.end() - begin >= FULL_KIND;
    boolean ofList =
        tag
            && (isSite(lists, text.substring(line.begin() + 1, close - 1))
                || standsAlone(text, text.substring(begin, line.end()), line.end()));
    return ofList ? new Span(begin, line.end()) : line;
  }

  /** Whether a title stands behind {@code from} without a tag. */
  private static boolean standsAlone(String text, String title, int from) {
    int at = text.indexOf(title, from);
    while (at > 0 && "]】".indexOf(text.charAt(Glyphs.skipSpacesBack(text, 1, at) - 1)) >= 0) {
      at = text.indexOf(title, at + 1);
    }
    return at >= 0;
  }

  /**
   * A title, not a file's name, below a summary of the notice, whose project it names with the kind
   * of notice; {@code best} where that tells the kind itself, or none does.
   *
   * @param best what looks most like a title at the head, {@code null} for nothing
   */
  Span belowSummary(Layout layout, int head, Span best) {
    String text = layout.text();
    List<TextLine> lines = layout.lines();
    if (lines.size() <= head || (best != null && cues.tellsKind(best.of(text)))) {
      return best;
    }
    List<String> projects =
        layout
            .of(FieldKind.PROJECT_NAME)
            .limit(FIRST_NAMES)
            .map(p -> Names.compact(text, p.value()))
            .filter(name -> name.length() > SHORTEST_BODY)
            .toList();
    int last = projects.isEmpty() ? head : Math.min(lines.size(), SUMMARY);
    for (TextLine line : lines.subList(head, last)) {
      Span span = line.span();
      if (line.labelled()
          || line.cell()
          || span.length() <= SHORTEST_BODY
          || span.length() > LONGEST_TITLE) {
        continue;
      }
      String title = Names.compact(text, span);
      if (projects.stream().anyMatch(title::contains)
          && title.chars().noneMatch(c -> "，。.".indexOf(c) >= 0 || Glyphs.isColon((char) c))
          && Enumerators.skip(title, 0, title.length()) == 0
          && cues.endsWithCue(title)
          && cues.tellsKind(title)) {
        return span;
      }
    }
    return best;
  }

  /** View notice: whether a line says no more than where a notice stands or how far it is. */
  boolean isStage(String line) {
    return Glyphs.isLatin(line.charAt(0)) && lists.is(Kind.STAGE, line);
  }

  /** 某公司采购平台 / 采购公告: where on a portal the page stands. */
  boolean isTrail(String title) {
    if (lists.opens(Kind.TRAIL_OPENING, title)) {
      return true;
    }
    for (String bar : BARS) {
      int last = title.lastIndexOf(bar);
      boolean trail = last > 0 && (bar.equals(BARS[0]) || title.indexOf(bar) < last);
      String rubric = trail ? title.substring(last + bar.length()) : "";
      if (trail && cues.isGeneric(rubric) && !rubric.startsWith("标段")) {
        return true;
      }
    }
    return false;
  }

  /** 标段信息 标段编号 标段名称: whether a line is the headers of a table, side by side. */
  boolean areHeaders(String title) {
    int headers = 0;
    int words = 0;
    for (int begin = 0, k = 0; k <= title.length(); k++) {
      if (k == title.length() || Glyphs.isSpace(title.charAt(k))) {
        words += k > begin ? 1 : 0;
        headers += k > begin && lists.ends(Kind.HEADER_END, title.substring(begin, k)) ? 1 : 0;
        begin = k + 1;
      }
    }
    return words >= FEWEST_HEADERS && headers * 2 > words;
  }

  /** 某局：某项目结果公告: whether a name opens a title, and its kind closes it. */
  boolean isNamed(String title, int colon) {
    return colon > 3 && names.endsFirmly(title, 0, colon) && cues.endsWithCue(title);
  }

  /** 某某公共资源交易平台-标题: the site's name before or behind a title is none of it. */
  Span withoutSite(String text, Span printed) {
    Span line = steps.title(text, printed);
    int last = Math.min(line.end() - 2, line.begin() + BESIDE_SITE);
    for (int k = line.begin() + 3; k < last; k++) {
      if (!Glyphs.isHan(text.charAt(k))
          && AFTER_SITE.indexOf(text.charAt(k)) >= 0
          && isSite(lists, text.substring(line.begin(), k).stripTrailing())) {
        Span title = Glyphs.trim(text, k + 1, line.end());
        return isWhole(text, line, title) ? line : title;
      }
    }
    for (int k = line.end() - 3;
        k > line.begin() + SHORTEST_TITLE && line.end() - k < BESIDE_SITE;
        k--) {
      if (!Glyphs.isHan(text.charAt(k))
          && BEFORE_SITE.indexOf(text.charAt(k)) >= 0
          && isSite(lists, text.substring(k + 1, line.end()).stripLeading())) {
        return Glyphs.trim(text, line.begin(), k);
      }
    }
    return line;
  }

  /** 某大学某服务平台-某系统采购公告, printed again and never without what looks like a site. */
  private static boolean isWhole(String text, Span line, Span title) {
    String whole = line.of(text);
    String rest = title.of(text);
    int again = text.indexOf(whole, line.end());
    boolean apart = text.contains("\n" + rest) || text.contains("# " + rest);
    return again > 0 && !apart;
  }

  boolean isSite(String title) {
    return isSite(lists, title);
  }

  static boolean isSite(CueLists lists, String title) {
    if (title.length() < LONGEST_SITE) {
      for (String ending : lists.printed(Kind.SITE_ENDING)) {
        if (title.endsWith(ending)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a line is a name, as of the publisher, rather than the title of a notice. */
  boolean isOrganisation(String line, List<TypeCues.Hit> hits) {
    boolean latin = !line.isEmpty() && Glyphs.isLatin(line.charAt(line.length() - 1));
    return names.ending(line, 0, line.length()) != null
        && !(latin && BoughtServices.is(line))
        && line.indexOf('！') < 0
        && !(latin ? !hits.isEmpty() : !hits.isEmpty() && hits.get(hits.size() - 1).fromEnd() == 0);
  }
}
