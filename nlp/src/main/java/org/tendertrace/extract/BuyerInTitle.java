package org.tendertrace.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.model.Span;

/** Finds the buyer at the begin of the title, where no label names one. */
final class BuyerInTitle {

  private static final int LONGEST_NAME = 40;
  private static final int SHORTEST_NAME = 3;
  private static final int LONGEST_KIND = 10;
  private static final int LONGEST_TAG = 40;
  private static final String ABOUT = "关于";
  private static final String UNIT = "部队";

  /** Behind a thing as often as behind who buys: 某平台采购. */
  private static final String BOUGHT = "采购";

  private final Names names;
  private final CueLists cues;
  private final OpeningBody bodies;
  private final Bodies departments;
  private final OperatorName operators;

  BuyerInTitle(Names names, CueLists cues) {
    this.names = names;
    this.cues = cues;
    bodies = new OpeningBody(cues);
    departments = new Bodies(cues);
    operators = new OperatorName(cues, names.places());
  }

  /** The title is the buyer's name with the project's behind it: 某大学某项目成交公告. */
  Found<String> beforeProjectName(Layout layout, Found<String> title, Found<String> agency) {
    if (title == null || title.span() == null) {
      return null;
    }
    String text = layout.text();
    for (Pair pair : (Iterable<Pair>) layout.of(FieldKind.PROJECT_NAME)::iterator) {
      String project = pair.value().of(text);
      int at = project.length() < 4 ? -1 : title.value().indexOf(project);
      int tag = Glyphs.skipBracket(title.value(), 0, at, LONGEST_TAG);
      if (at - tag >= 4 && at - tag <= LONGEST_NAME) {
        String head = title.value().substring(tag, at);
        List<Name> read = names.read(head, new Span(0, head.length()));
        if (read.size() == 1
            && read.get(0).ended()
            && read.get(0).text().length() == head.length()
            && !head.contains(ABOUT)
            && !is(agency, read.get(0))) {
          return found(title, tag, at, "title:before-project", 0.8);
        }
      }
    }
    return null;
  }

  /** A name that opens the title and stands alone on another line, as publisher or signature. */
  Found<String> repeated(Layout layout, Found<String> title, Found<String> agency) {
    if (title == null || title.span() == null) {
      return null;
    }
    String text = layout.text();
    Set<String> alone = new HashSet<>();
    for (Layout.TextLine line : layout.lines()) {
      Span span = line.span();
      if (span.length() <= LONGEST_NAME && !line.labelled() && !span.overlaps(title.span())) {
        alone.add(Names.compact(text, span));
      }
    }
    String value = title.value();
    int tag = Glyphs.skipBracket(value, 0, value.length(), LONGEST_TAG);
    int longest = Math.min(value.length() - 1, tag + LONGEST_NAME);
    for (int k = longest; k >= tag + SHORTEST_NAME; k--) {
      String name = value.substring(tag, k);
      if (alone.contains(name) && names.ending(value, tag, k) != null && isBuyer(name, agency)) {
        return found(title, tag, k, "title:repeated", 0.85);
      }
    }
    return null;
  }

  /** Whether a name may be a buyer's: it is neither the agency's nor that of one who only helps. */
  private boolean isBuyer(String name, Found<String> agency) {
    return !cues.has(Kind.BROKER, name) && (agency == null || !agency.value().equals(name));
  }

  private static Found<String> found(
      Found<String> title, int from, int to, String rule, double confidence) {
    int begin = Math.min(title.span().begin() + from, title.span().end());
    Span span = new Span(begin, Math.min(title.span().begin() + to, title.span().end()));
    return new Found<>(title.value().substring(from, to), span, rule, confidence);
  }

  /** 某大学关于…的公告, or a title that opens with a name of a known kind. */
  Found<String> opening(Found<String> title) {
    if (title == null || title.span() == null) {
      return null;
    }
    String value = title.value();
    for (String about : cues.printed(Kind.BUYER_ABOUT)) {
      int at = value.indexOf(about);
      boolean bought = at >= 4 && about.equals(BOUGHT) && bodies.end(value, 0) != at;
      // 某县政府采购中心关于某校…: a word of the agency's name
      int reach = Math.min(value.length(), at + about.length() + 2);
      bought |=
          at >= 4 && about.equals(BOUGHT) && cues.has(Kind.BROKER, value.substring(at, reach));
      if (at >= 4 && at <= LONGEST_NAME && !bought) {
        List<Name> read = names.read(value, new Span(0, at));
        if (read.size() == 1
            && read.get(0).ended()
            && !read.get(0).company()
            && names.endsFirmly(value, 0, at)
            && !departments.isOffice(read.get(0).text())
            && read.get(0).text().length() == at
            && !Glyphs.holdsDigit(read.get(0).text())) {
          int begin = title.span().begin();
          return new Found<>(
              read.get(0).text(),
              new Span(begin, Math.min(begin + at, title.span().end())),
              "title:opening",
              0.65);
        }
      }
    }
    int start = start(value);
    int best = operators.end(value, start, bodies.end(value, start));
    for (char open : "“（(".toCharArray()) {
      int inside = value.indexOf(open) + 1;
      // （某局）某项目, 成交公告（某局某项目）
      boolean opens =
          open == '“'
              || inside == 1
              || cues.ends(Kind.NOTICE_NOUN, value.substring(0, Math.max(0, inside - 1)));
      if (best < 0 && inside > 0 && opens) {
        start = inside;
        best = bodies.end(value, start);
      }
    }
    int told = cues.behindVerb(value, Math.max(0, best));
    if (best > 0 && told > 0) {
      start = told;
      best = bodies.end(value, start);
    }
    if (best - start < 4 || cues.opens(Kind.FUNDED, value.substring(best))) {
      return null;
    }
    // 某大附一院（某省立医院）: a name that ends in a bracket goes on to its end
    boolean inside = NameBrackets.depth(value, start, best) > 0;
    best += inside && best < value.length() && Glyphs.isClose(value.charAt(best)) ? 1 : 0;
    int close = Glyphs.skipBracket(value, best, value.length(), LONGEST_KIND);
    List<Name> placed = close > best ? names.read(value, new Span(start, close)) : List.of();
    if (placed.size() == 1 && placed.get(0).span().end() == close) {
      best = close;
    }
    int begin = Math.min(title.span().begin() + start, title.span().end());
    Span span = new Span(begin, Math.min(title.span().begin() + best, title.span().end()));
    return new Found<>(value.substring(start, best), span, "title:name", 0.5);
  }

  /** Behind the kind of notice or the agency that opens a title: 成交公告：, 某代理公司关于. */
  private int behindKind(String title) {
    int about = title.indexOf(ABOUT);
    if (about > SHORTEST_NAME && cues.has(Kind.BROKER, title.substring(0, about))) {
      return about;
    }
    for (int k = 0; k < Math.min(title.length() - SHORTEST_NAME, LONGEST_KIND); k++) {
      boolean colon = Glyphs.isColon(title.charAt(k)) && !Glyphs.isRatio(title, k);
      if (colon || title.charAt(k) == '丨' || title.charAt(k) == '|') {
        return bodies.end(title, 0) == k ? 0 : k + 1;
      }
    }
    return 0;
  }

  /** Whether digits and the word for a unit of the army stand there: 32001部队. */
  private static boolean isUnit(String title, int at) {
    int end = at;
    while (end < title.length() && Glyphs.isDigit(title.charAt(end))) {
      end++;
    }
    return end > at && title.startsWith(UNIT, end);
  }

  /** Whether there stands what goes on with a span of years: 2024-2026年, 2024年至2026年, 7月. */
  private static boolean isPeriod(String title, int at) {
    boolean behind =
        at > 0 && (Glyphs.isDigit(title.charAt(at - 1)) || title.charAt(at - 1) == '年');
    return behind && "-—－~～至月".indexOf(title.charAt(at)) >= 0;
  }

  /** Where a name may begin: behind brackets, the year and what the title is about. */
  private int start(String title) {
    int start = behindKind(title);
    boolean skipped = true;
    while (skipped && start < title.length()) {
      int before = start;
      start = Glyphs.skipBracket(title, start, title.length(), LONGEST_TAG);
      while (start < title.length()
          && !isUnit(title, start)
          && (Glyphs.isDigit(title.charAt(start))
              || "年度 　".indexOf(title.charAt(start)) >= 0
              || isPeriod(title, start))) {
        start++;
      }
      start += title.startsWith(ABOUT, start) ? ABOUT.length() : 0;
      start = cues.behind(Kind.ABOUT_VERB, title, start, title.length());
      boolean whom =
          start + SHORTEST_NAME < title.length() && "为為".indexOf(title.charAt(start)) >= 0;
      start += whom ? 1 : 0;
      skipped = start > before;
    }
    return start;
  }

  private static boolean is(Found<String> agency, Name name) {
    return agency != null && agency.value().equals(name.text());
  }
}
