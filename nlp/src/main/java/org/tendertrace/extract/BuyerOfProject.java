package org.tendertrace.extract;

import java.util.List;
import org.tendertrace.extract.Layout.TextLine;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.model.Span;

/**
 * Finds the buyer whose name opens that of the project in running text: 某公司成功中标|某局某项目, 某中心就|某局某项目,
 * 某校某项目于某日开标.
 */
final class BuyerOfProject {

  private static final int TOP = 12;
  private static final int PASSAGE = 300;
  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_PROJECT = 60;
  private static final int SHORTEST_PROJECT = 4;
  private static final int LONGEST_DAY = 16;
  private static final int HEAD = 6000;
  private static final String BREAKS = "，。；：！（(";
  private static final String ENDS = "，。；：\n";
  private static final char OF = '的';

  private final Names names;
  private final CueLists cues;
  private final OpeningBody bodies;
  private final Bodies departments;

  BuyerOfProject(Names names, CueLists cues) {
    this.names = names;
    this.cues = cues;
    bodies = new OpeningBody(cues);
    departments = new Bodies(cues);
  }

  /** The buyer in what a company says it has won; {@code null} where it says nothing of it. */
  Found<String> won(Layout layout) {
    String text = layout.text();
    for (TextLine line : layout.lines().subList(0, Math.min(TOP, layout.lines().size()))) {
      int end = Math.min(line.span().end(), line.span().begin() + PASSAGE);
      for (int k = line.span().begin() + 2; k < end; k++) {
        int behind = cues.behindVerb(text, k);
        Found<String> found =
            behind >= 0 && behind < end && boasts(text, line.span().begin(), k)
                ? opening(text, behind, end, "prose:won")
                : null;
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** Whether a company or who speaks stands before {@code at}: 某公司|中标, 我司|中标, 成功|中标. */
  private boolean boasts(String text, int begin, int at) {
    String before = text.substring(Math.max(begin, at - 4), at);
    return cues.ends(Kind.BOASTS, before)
        || cues.ends(Kind.SPEAKER, before)
        || (before.endsWith("公司") && at - begin > 5);
  }

  /**
   * 某公司的某工程评标工作已经结束: who stands before 的 in a clause that tells that its project has been
   * evaluated; {@code null} for none.
   */
  Found<String> evaluated(Layout layout) {
    String text = layout.text();
    int end = Math.min(text.length(), HEAD);
    for (String over : layout.held(cues).of(Kind.IS_OVER)) {
      int at = text.indexOf(over);
      if (at < 0 || at > end) {
        continue;
      }
      int begin = at;
      while (begin > 0 && at - begin < PASSAGE && ENDS.indexOf(text.charAt(begin - 1)) < 0) {
        begin--;
      }
      int of = text.indexOf(OF, begin);
      List<Name> read =
          of > begin && of < at && of - begin <= LONGEST_NAME
              ? names.read(text, Glyphs.trim(text, begin, of))
              : List.of();
      Name name = read.size() == 1 ? read.get(0) : null;
      if (name != null
          && name.ended()
          && name.span().end() == Glyphs.skipSpacesBack(text, begin, of)
          && !departments.isBroker(name.text())
          && !departments.isOffice(name.text())) {
        return new Found<>(name.text(), name.span(), "prose:evaluated", 0.75);
      }
    }
    return null;
  }

  /** The buyer in the name of the project that a broker announces; {@code null} if none does. */
  Found<String> brokered(Layout layout) {
    String text = layout.text();
    for (TextLine line : layout.lines().subList(0, Math.min(TOP, layout.lines().size()))) {
      int end = Math.min(line.span().end(), line.span().begin() + PASSAGE);
      int begin = line.span().begin();
      for (int k = begin; k < end; k++) {
        if (BREAKS.indexOf(text.charAt(k)) >= 0) {
          begin = k + 1;
          continue;
        }
        boolean about = k - begin > 4 && "就对为".indexOf(text.charAt(k)) >= 0;
        Found<String> found =
            about && cues.has(Kind.BROKER, text.substring(begin, k))
                ? opening(text, k + 1, end, "prose:brokered")
                : null;
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** The buyer at the begin of a sentence about its project; {@code null} if there is none. */
  Found<String> named(Layout layout, Found<String> title) {
    String text = layout.text();
    for (TextLine line : layout.lines().subList(0, Math.min(TOP, layout.lines().size()))) {
      Span span = line.span();
      boolean told = title != null && title.span() != null && span.overlaps(title.span());
      int begin = behindDay(text, span);
      boolean labelled = line.labelled() && begin == span.begin();
      if (told || line.cell() || labelled || span.length() < LONGEST_NAME / 2) {
        continue;
      }
      Found<String> found = opening(text, begin, span.end(), "prose:project");
      // behind a day the name needs another that vouches for it
      boolean vouched =
          begin == span.begin() || (found != null && isVouched(layout, found.value()));
      found = vouched ? found : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Whether the text names it again or speaks as it would, or the page is one of its own. */
  private boolean isVouched(Layout layout, String name) {
    String text = layout.text();
    String page = layout.page().title();
    return text.indexOf(name) != text.lastIndexOf(name)
        || (page != null && page.contains(name))
        || departments.speaks(layout, name);
  }

  /** Behind the clause that tells the day, if a line opens with one: 9月29日上午，|某校某项目开标. */
  private static int behindDay(String text, Span line) {
    int comma = text.indexOf('，', line.begin());
    int day = text.indexOf('日', line.begin());
    boolean opens = day > line.begin() && day < comma && comma - line.begin() <= LONGEST_DAY;
    return opens && comma < line.end() && Glyphs.isDigit(text.charAt(day - 1))
        ? comma + 1
        : line.begin();
  }

  /** The name that opens {@code [begin, end)}, if what it goes on with ends as projects do. */
  private Found<String> opening(String text, int begin, int end, String rule) {
    int first = begin;
    while (first < end && "“\"「『《：: 为".indexOf(text.charAt(first)) >= 0) {
      first++;
    }
    int stop = first;
    while (stop < end && stop - first < LONGEST_PROJECT && BREAKS.indexOf(text.charAt(stop)) < 0) {
      stop++;
    }
    String project = text.substring(first, stop);
    int name = bodies.end(project, 0);
    if (name < 0 || project.length() - name < SHORTEST_PROJECT || !isProject(project, name)) {
      return null;
    }
    Span span = new Span(first, first + name);
    for (Name each : names.read(text, span)) {
      return new Found<>(each.text(), each.span(), rule, 0.65);
    }
    return null;
  }

  private boolean isProject(String project, int from) {
    return cues.printed(Kind.PROJECT_WORD).stream().anyMatch(w -> project.indexOf(w, from) > 0);
  }
}
