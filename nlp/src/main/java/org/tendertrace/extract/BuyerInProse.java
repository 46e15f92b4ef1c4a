package org.tendertrace.extract;

import java.util.List;
import org.tendertrace.extract.Layout.TextLine;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.model.Span;
import org.tendertrace.text.Dates;
import org.tendertrace.text.Linguist;

/** Finds the buyer where no label names one: in running text, in the title, in the signature. */
final class BuyerInProse {

  private static final int PASSAGE = 400;
  private static final int LONGEST_NAME = 40;

  /** Stands for the name in a frame: 受…委托. */
  private static final String GAP = "…";

  private final Names names;
  private final CueLists cues;
  private final Linguist linguist;

  BuyerInProse(Names names, CueLists cues, Linguist linguist) {
    this.names = names;
    this.cues = cues;
    this.linguist = linguist;
  }

  Found<String> read(Layout layout, Found<String> title, Found<String> agency) {
    Found<String> found = entrusted(layout, agency);
    found = found == null ? new LatinBuyer(names, cues).read(layout) : found;
    found = found == null ? beforeProjectName(layout, title, agency) : found;
    found = found == null ? signature(layout, agency) : found;
    found = found == null ? openingOfTitle(title) : found;
    return found == null ? understood(layout, agency) : found;
  }

  /** 受某单位委托, 经某单位批准, 某单位的委托. */
  private Found<String> entrusted(Layout layout, Found<String> agency) {
    String text = layout.text();
    int end = Math.min(text.length(), 6000);
    for (String cue : cues.printed(Kind.BUYER_FRAME)) {
      String[] frame = cue.split(GAP, 2);
      for (int at = text.indexOf(frame[0]);
          at >= 0 && at < end;
          at = text.indexOf(frame[0], at + 1)) {
        int stop = text.indexOf(frame[1], at);
        if (stop < 0) {
          break;
        }
        if (stop - at - 1 > LONGEST_NAME || stop - at < 4) {
          continue;
        }
        List<Name> read = names.read(text, Glyphs.trim(text, at + 1, stop));
        boolean whole =
            read.size() == 1 && read.get(0).ended() && read.get(0).span().length() >= stop - at - 5;
        if (whole && !is(agency, read.get(0))) {
          Name name = read.get(0);
          return new Found<>(name.text(), name.span(), "prose:" + frame[0] + frame[1], 0.85);
        }
      }
    }
    return null;
  }

  /** The title is the buyer's name with the project's behind it: 某大学某项目成交公告. */
  private Found<String> beforeProjectName(
      Layout layout, Found<String> title, Found<String> agency) {
    if (title == null || title.span() == null) {
      return null;
    }
    String text = layout.text();
    for (Pair pair : (Iterable<Pair>) layout.of(FieldKind.PROJECT_NAME)::iterator) {
      String project = pair.value().of(text);
      int at = project.length() < 4 ? -1 : title.value().indexOf(project);
      if (at >= 4 && at <= LONGEST_NAME) {
        String head = title.value().substring(0, at);
        List<Name> read = names.read(head, new Span(0, at));
        if (read.size() == 1
            && read.get(0).ended()
            && read.get(0).text().length() == at
            && !is(agency, read.get(0))) {
          int begin = title.span().begin();
          return new Found<>(
              head,
              new Span(begin, Math.min(begin + at, title.span().end())),
              "title:before-project",
              0.8);
        }
      }
    }
    return null;
  }

  /** The line above the date that closes the notice. */
  private Found<String> signature(Layout layout, Found<String> agency) {
    List<TextLine> lines = layout.lines();
    String text = layout.text();
    int last = Math.max(0, lines.size() - 14);
    for (int k = lines.size() - 1; k > last; k--) {
      Span line = lines.get(k).span();
      List<Dates.Day> days =
          line.length() > 30 ? List.of() : Dates.find(text, line.begin(), line.end(), true);
      if (days.size() != 1
          || (days.get(0).span().length() < line.length() - 12 && line.length() > 16)) {
        continue;
      }
      Span above = lines.get(k - 1).span();
      if (lines.get(k - 1).labelled() || !PartyReader.isSignature(cues, above.of(text))) {
        return null;
      }
      List<Name> read = names.read(text, above);
      if (read.size() == 1
          && read.get(0).ended()
          && read.get(0).text().length() >= 4
          && !is(agency, read.get(0))) {
        return new Found<>(read.get(0).text(), read.get(0).span(), "signature", 0.7);
      }
      return null;
    }
    return glued(layout, agency);
  }

  /** A signature in a text without line breaks: …。后勤保障部2023年3月27日. */
  private Found<String> glued(Layout layout, Found<String> agency) {
    String text = layout.text();
    int from = Math.max(0, text.length() - PASSAGE);
    for (Dates.Day day : Dates.find(text, from, text.length(), false)) {
      int end = Glyphs.skipSpacesBack(text, from, day.span().begin());
      int begin = end;
      while (begin > from
          && end - begin < LONGEST_NAME
          && (Glyphs.isHan(text.charAt(begin - 1))
              && !Character.isWhitespace(text.charAt(begin - 1)))) {
        begin--;
      }
      if (end - begin < 4
          || (begin > from
              && !Glyphs.isSeparator(text.charAt(begin - 1))
              && !Glyphs.isSpace(text.charAt(begin - 1)))) {
        continue;
      }
      List<Name> read = names.read(text, new Span(begin, end));
      if (read.size() == 1
          && read.get(0).ended()
          && read.get(0).text().length() >= 4
          && read.get(0).text().length() <= 24
          && !read.get(0).text().contains("公告")
          && !read.get(0).text().contains("通知")
          && !is(agency, read.get(0))) {
        return new Found<>(read.get(0).text(), read.get(0).span(), "signature:glued", 0.6);
      }
    }
    return null;
  }

  /** 某大学关于…的公告, or a title that opens with a name of a known kind. */
  private Found<String> openingOfTitle(Found<String> title) {
    if (title == null || title.span() == null) {
      return null;
    }
    String value = title.value();
    for (String about : cues.printed(Kind.BUYER_ABOUT)) {
      int at = value.indexOf(about);
      if (at >= 4 && at <= LONGEST_NAME) {
        List<Name> read = names.read(value, new Span(0, at));
        if (read.size() == 1
            && read.get(0).ended()
            && !read.get(0).company()
            && read.get(0).text().length() == at
            && read.get(0).text().chars().noneMatch(c -> Glyphs.isDigit((char) c))) {
          int begin = title.span().begin();
          return new Found<>(
              read.get(0).text(),
              new Span(begin, Math.min(begin + at, title.span().end())),
              "title:opening",
              0.65);
        }
      }
    }
    int best = -1;
    for (String ending : cues.printed(Kind.BUYER_ENDING)) {
      int at = value.indexOf(ending);
      if (at >= 2
          && at + ending.length() <= LONGEST_NAME
          && (best < 0 || at + ending.length() < best)) {
        best = at + ending.length();
      }
    }
    int start = 0;
    while (start < best
        && (Glyphs.isDigit(value.charAt(start))
            || value.charAt(start) == '年'
            || Glyphs.isOpen(value.charAt(start)))) {
      start = Math.max(start + 1, Glyphs.skipBracket(value, start, value.length(), 12));
    }
    for (String part : cues.printed(Kind.BRANCH_ENDING)) {
      int at = best < 0 ? -1 : value.indexOf(part, best);
      best = at >= 0 && at - best <= 10 ? at + part.length() : best;
    }
    if (best - start < 4) {
      return null;
    }
    int begin = Math.min(title.span().begin() + start, title.span().end());
    Span span = new Span(begin, Math.min(title.span().begin() + best, title.span().end()));
    return new Found<>(value.substring(start, best), span, "title:name", 0.5);
  }

  /** Last of all, a name in the first passage, as the linguist reads it. */
  private Found<String> understood(Layout layout, Found<String> agency) {
    if (!linguist.isAvailable()) {
      return null;
    }
    String passage = layout.text().substring(0, Math.min(PASSAGE, layout.text().length()));
    for (Span span : linguist.organisations(passage)) {
      List<Name> read = names.read(layout.text(), span);
      if (read.size() == 1 && read.get(0).ended() && !is(agency, read.get(0))) {
        return new Found<>(read.get(0).text(), read.get(0).span(), "corenlp:organisation", 0.5);
      }
    }
    return null;
  }

  private static boolean is(Found<String> agency, Name name) {
    return agency != null && agency.value().equals(name.text());
  }
}
