package org.tendertrace.extract;

import java.util.List;
import org.tendertrace.extract.Layout.TextLine;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.model.Span;
import org.tendertrace.text.Dates;

/** Reads who signs a notice: beside or above the date that closes it. */
final class Signature {

  private static final int LINES = 14;
  private static final int LONGEST = 40;
  private static final int LONGEST_DATED = 60;
  private static final int TAIL = 400;
  private static final int SHORTEST = 4;
  private static final int LONGEST_GLUED = 24;

  /** Characters of an office's name behind its body's. */
  private static final int LONGEST_OFFICE = 8;

  /** Lines at the end among which a name without a day may sign. */
  private static final int UNDATED = 4;

  private final Names names;
  private final CueLists cues;
  private final Bodies bodies;

  Signature(Names names, CueLists cues) {
    this.names = names;
    this.cues = cues;
    bodies = new Bodies(cues);
  }

  /** The name of who buys and signs, or of its department; {@code null} where none does. */
  Name read(Layout layout) {
    Name signed = any(layout);
    signed = signed == null ? undated(layout) : signed;
    return signed != null && bodies.isBroker(signed.text()) ? before(layout, signed) : signed;
  }

  /** Who signs on the line above the agency. */
  private Name before(Layout layout, Name agency) {
    List<TextLine> lines = layout.lines();
    for (int k = lines.size() - 1; k > 0; k--) {
      if (lines.get(k).span().covers(agency.span())) {
        TextLine line = lines.get(k - 1);
        Name name = line.labelled() ? null : whole(layout.text(), line.span());
        return name == null || bodies.isBroker(name.text()) ? null : name;
      }
    }
    return null;
  }

  /** The company that buys for others and signs; {@code null} where none does. */
  Name broker(Layout layout) {
    Name signed = any(layout);
    return signed != null && signed.company() && bodies.isBroker(signed.text()) ? signed : null;
  }

  private Name any(Layout layout) {
    List<TextLine> lines = layout.lines();
    String text = layout.text();
    int last = Math.max(0, lines.size() - LINES);
    for (int k = lines.size() - 1; k > last; k--) {
      Span line = lines.get(k).span();
      List<Dates.Day> days =
          line.length() > LONGEST_DATED
              ? List.of()
              : Dates.find(text, line.begin(), line.end(), true);
      Name behind = days.size() == 1 ? behindDay(text, line, days.get(0).span()) : null;
      if (behind != null) {
        return behind;
      }
      if (days.size() != 1 || !closes(text, line, days.get(0).span())) {
        continue;
      }
      Span day = days.get(0).span();
      Span beside = Glyphs.trim(text, line.begin(), day.begin());
      if (beside.length() >= SHORTEST) {
        Name name = whole(text, beside);
        if (name != null) {
          return name;
        }
        continue;
      }
      return lines.get(k - 1).labelled() ? null : above(layout, k - 1);
    }
    return glued(text);
  }

  /** Who signs without a day, below the last sentence; a company only where it is named before. */
  private Name undated(Layout layout) {
    List<TextLine> lines = layout.lines();
    String text = layout.text();
    for (int k = lines.size() - 1; k > Math.max(0, lines.size() - UNDATED); k--) {
      TextLine line = lines.get(k);
      Name name = line.labelled() || line.cell() ? null : whole(text, line.span());
      if (name != null
          && name.span().length() == line.span().length()
          && Glyphs.isHan(name.text().charAt(0))) {
        Span above = lines.get(k - 1).span();
        boolean sentence = "。！；".indexOf(text.charAt(above.end() - 1)) >= 0;
        String body = bodies.of(name.text());
        boolean known = text.indexOf(body == null ? name.text() : body) < name.span().begin();
        boolean signs = known || isDay(text, above) || (sentence && !name.company());
        return signs ? name : null;
      }
    }
    return null;
  }

  private static boolean isDay(String text, Span line) {
    List<Dates.Day> days =
        line.length() > LONGEST_DATED
            ? List.of()
            : Dates.find(text, line.begin(), line.end(), false);
    return days.size() == 1 && days.get(0).span().length() == line.length();
  }

  /** 二零二五年六月十八日於某局: who signs, behind the day. */
  private Name behindDay(String text, Span line, Span day) {
    boolean at = day.end() < line.end() && "於于".indexOf(text.charAt(day.end())) >= 0;
    return at ? whole(text, new Span(day.end() + 1, line.end())) : null;
  }

  /** Whether nothing but a few marks follows the day, and no label stands before it. */
  private static boolean closes(String text, Span line, Span day) {
    for (int k = line.begin(); k < day.begin(); k++) {
      if (Glyphs.isColon(text.charAt(k))) {
        return false;
      }
    }
    return line.end() - day.end() <= 2;
  }

  /** The name on a line; where that is a department's alone, with the body's on the line above. */
  private Name above(Layout layout, int at) {
    String text = layout.text();
    Name signed = whole(text, layout.lines().get(at).span());
    if (signed == null || !bodies.isOffice(signed.text()) || at == 0) {
      return signed;
    }
    TextLine before = layout.lines().get(at - 1);
    Name body = before.labelled() ? null : whole(text, before.span());
    return body == null || bodies.isOffice(body.text()) ? signed : body;
  }

  private Name whole(String text, Span signed) {
    Span line = withoutOffice(text, signed);
    if (line.length() > LONGEST) {
      return null;
    }
    List<Name> read = names.read(text, line);
    boolean one =
        read.size() == 1
            && read.get(0).ended()
            && read.get(0).text().length() >= SHORTEST
            && !Glyphs.isDigit(read.get(0).text().charAt(0))
            && !isSentence(text, line);
    return one ? read.get(0) : null;
  }

  /** 某大学 采购办: without the office behind the name and a blank. */
  private Span withoutOffice(String text, Span line) {
    int gap = line.end();
    while (gap > line.begin() && !Glyphs.isSpace(text.charAt(gap - 1))) {
      gap--;
    }
    boolean office =
        gap > line.begin() + SHORTEST
            && line.end() - gap <= LONGEST_OFFICE
            && cues.ends(Kind.OFFICE_ENDING, text.substring(gap, line.end()))
            && names.ending(text, line.begin(), gap - 1) != null;
    return office ? Glyphs.trim(text, line.begin(), gap) : line;
  }

  private static boolean isSentence(String text, Span line) {
    return line.of(text).chars().anyMatch(c -> c == '，' || c == '。' || Glyphs.isColon((char) c));
  }

  /** A signature in a text without line breaks: …。后勤保障部2023年3月27日. */
  private Name glued(String text) {
    int from = Math.max(0, text.length() - TAIL);
    for (Dates.Day day : Dates.find(text, from, text.length(), false)) {
      int end = Glyphs.skipSpacesBack(text, from, day.span().begin());
      int begin = end;
      while (begin > from
          && end - begin < LONGEST
          && Glyphs.isHan(text.charAt(begin - 1))
          && !Character.isWhitespace(text.charAt(begin - 1))) {
        begin--;
      }
      boolean opens =
          begin == 0
              || Glyphs.isSeparator(text.charAt(begin - 1))
              || Glyphs.isSpace(text.charAt(begin - 1));
      Name name = end - begin < SHORTEST || !opens ? null : whole(text, new Span(begin, end));
      if (name != null
          && name.text().length() <= LONGEST_GLUED
          && !cues.has(Kind.TITLE_NOUN, name.text())) {
        return name;
      }
    }
    return null;
  }
}
