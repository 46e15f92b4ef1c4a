package org.tendertrace.extract;

import java.util.List;
import org.tendertrace.extract.Layout.TextLine;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.model.Span;
import org.tendertrace.text.Dates;
import org.tendertrace.text.Linguist;

/** Finds the buyer where no label names one: in running text, in the title, in the signature. */
final class BuyerInProse {

  private static final int PASSAGE = 400;
  private static final int LONGEST_NAME = 40;
  private static final int HEAD = 6000;
  private static final int OPENING = 12;
  private static final int SHORTEST_CLAUSE = 6;

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
    BuyerInTitle titled = new BuyerInTitle(names, cues);
    Found<String> found = entrusted(layout, agency);
    found = found == null ? marked(layout, agency) : found;
    found = found == null ? new LatinBuyer(names, cues).read(layout) : found;
    found = found == null ? titled.beforeProjectName(layout, title, agency) : found;
    found = found == null ? titled.repeated(layout, title, agency) : found;
    found = found == null ? subject(layout, title, agency) : found;
    if (found == null) {
      Found<String> signed = signature(layout, agency);
      Found<String> opening = titled.opening(title);
      found = signed == null || isOfficeOf(signed, opening) ? opening : signed;
    }
    return found == null ? understood(layout, agency) : found;
  }

  /** 受某单位委托, 经某单位批准, 某单位的委托. */
  private Found<String> entrusted(Layout layout, Found<String> agency) {
    String text = layout.text();
    int end = Math.min(text.length(), HEAD);
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

  /** 某单位（甲方）与某公司（乙方）签订: a bracket behind the name says which part it takes. */
  private Found<String> marked(Layout layout, Found<String> agency) {
    String text = layout.text();
    int end = Math.min(text.length(), HEAD);
    for (String mark : cues.printed(Kind.BUYER_MARK)) {
      int at = text.indexOf(mark);
      if (at < 0 || at >= end) {
        continue;
      }
      int begin = at;
      while (begin > 0
          && at - begin < LONGEST_NAME
          && !Glyphs.isSeparator(text.charAt(begin - 1))
          && !Glyphs.isColon(text.charAt(begin - 1))) {
        begin--;
      }
      Name name = whole(text, begin, at, agency);
      if (name != null) {
        return new Found<>(name.text(), name.span(), "prose:" + mark, 0.85);
      }
    }
    return null;
  }

  /** 某大学就某项目…, 近日，某局公布…: who does what buyers do, at the begin of a clause. */
  private Found<String> subject(Layout layout, Found<String> title, Found<String> agency) {
    String text = layout.text();
    for (TextLine line : layout.lines().subList(0, Math.min(OPENING, layout.lines().size()))) {
      Span span = line.span();
      boolean told = title != null && title.span() != null && span.overlaps(title.span());
      int begin = span.begin();
      int end = Math.min(span.end(), begin + PASSAGE);
      for (int k = begin; k <= end && !told; k++) {
        if (k == end || "，。；：".indexOf(text.charAt(k)) >= 0) {
          Name name = k - begin < SHORTEST_CLAUSE ? null : subject(text, begin, k, agency);
          if (name != null) {
            return new Found<>(name.text(), name.span(), "prose:subject", 0.75);
          }
          begin = k + 1;
        }
      }
    }
    return null;
  }

  private Name subject(String text, int begin, int end, Found<String> agency) {
    String clause = text.substring(begin, Math.min(end, begin + LONGEST_NAME + 2));
    for (String verb : cues.printed(Kind.BUYER_VERB)) {
      int at = clause.indexOf(verb, 3);
      Name name = at < 0 ? null : whole(text, begin, begin + at, agency);
      if (name != null && !cues.has(Kind.BROKER, name.text())) {
        return name;
      }
    }
    return null;
  }

  /** The one name that a passage consists of, or {@code null}. */
  private Name whole(String text, int begin, int end, Found<String> agency) {
    List<Name> read = names.read(text, Glyphs.trim(text, begin, end));
    boolean one =
        read.size() == 1
            && read.get(0).ended()
            && read.get(0).text().chars().noneMatch(c -> Glyphs.isDigit((char) c))
            && !is(agency, read.get(0));
    return one ? read.get(0) : null;
  }

  /**
   * Whether who signed is an office of the buyer that the title opens with: 某大学招标采购中心, or 采购管理办公室
   * without a name of its own.
   */
  private boolean isOfficeOf(Found<String> signed, Found<String> opening) {
    return opening != null && cues.has(Kind.PURCHASING_OFFICE, signed.value());
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
          && !cues.has(Kind.BROKER, read.get(0).text())
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
          && !cues.has(Kind.TITLE_NOUN, read.get(0).text())
          && !is(agency, read.get(0))) {
        return new Found<>(read.get(0).text(), read.get(0).span(), "signature:glued", 0.6);
      }
    }
    return null;
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
