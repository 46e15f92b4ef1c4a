package org.tendertrace.extract;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.tendertrace.extract.Layout.TextLine;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.model.RawDocument;
import org.tendertrace.model.Span;
import org.tendertrace.text.Dates;

/**
 * Reads the day of publication: its label, the date under the title, the signature's date; where
 * none is printed, the day that the address tells.
 */
final class PublishedReader {

  /** Below the label of another day, how it is to be written: (YYYY/MM/DD). */
  private static final String FORM = "YYYY";

  private static final int TOP = 8;

  /** Lines that a page may print above its heading. */
  private static final int MENU = 60;

  private static final int OPENING = 4;

  /** Weight below which a label counts only at the head of the notice: 时间. */
  private static final double SURE = 0.7;

  private static final int LONGEST_VAGUE = 5;

  /** Characters of the word for a day that ends labels: 时间. */
  private static final int DAY = 2;

  private static final int SHORTEST_TELLING = 3;
  private static final int SHORTEST_KIND = 4;
  private static final double LEANING = 0.2;

  private static final int BOTTOM = 16;

  /** Lines of a text that lost its line ends, and characters of the one that is the notice. */
  private static final int FEW = 2;

  private static final int SHORTEST_TEXT = 100;
  private static final int LONGEST_DATE_LINE = 60;
  private static final int HEAD = 200;

  /** Digits of the day in 20240318102030. */
  private static final int STAMPED = 8;

  /** Characters of a text's end, where it is signed. */
  private static final int FOOT = 60;

  private static final int RUN_ON = 60;
  private static final int LONGEST_PERIOD = 40;

  /** Characters of a title, at least, that stands for no other notice. */
  private static final int HEADING = 12;

  private static final int NEAR = 8;
  private static final String JOINS = "至到~～-—－–";
  private static final String TIMES = "时分秒点起上下午（）()";

  private final CueLists cues;
  private final DayLine lines;

  PublishedReader(CueLists cues) {
    this.cues = cues;
    lines = new DayLine(cues);
  }

  Found<LocalDate> read(
      Layout layout, Found<String> title, RawDocument document, boolean republic) {
    String text = layout.text();
    List<Pair> labelled =
        layout
            .of(FieldKind.PUBLISHED)
            .sorted(
                Comparator.comparingDouble((Pair p) -> -weight(layout, p, title))
                    .thenComparingInt(p -> p.value().begin()))
            .toList();
    Found<LocalDate> top = top(layout, layout.lines());
    top = top == null ? top(layout, belowHeading(layout, title)) : top;
    Found<LocalDate> period = null;
    Found<LocalDate> guessed = null;
    for (Pair pair : labelled) {
      Span value = pair.value();
      boolean below =
          top != null
              && top.span().end() <= pair.label().begin()
              && (pair.label().length() <= SHORTEST_TELLING || isLesser(text, pair, top));
      if (below || isOfOther(text, pair.label())) {
        continue;
      }
      if (pair.weight() < SURE
          && pair.label().length() <= LONGEST_VAGUE
          && ((value.begin() > HEAD && value.end() < text.length() - FOOT)
              || isPartOfWord(text, pair.label()))) {
        continue;
      }
      int last = DayLine.isStamp(text, value) ? value.begin() + STAMPED : value.begin() + 60;
      List<Dates.Day> days = Dates.find(text, value.begin(), Math.min(value.end(), last), republic);
      boolean hangs =
          days.size() > 1
              ? isPeriod(text, days.get(0).span(), days.get(1).span())
              : days.size() == 1 && goesOn(text, days.get(0).span());
      if (hangs) {
        // how long it hangs out, which may begin after the day of the signature
        period = period == null ? found(days.get(0), "label:period", 0.75) : period;
      } else if (!days.isEmpty()) {
        Found<LocalDate> read =
            found(days.get(0), pair.rule("published"), Math.min(0.97, pair.weight() + 0.05));
        if (pair.source() != Pair.Source.GUESS) {
          return read;
        }
        guessed = guessed == null ? read : guessed;
      }
    }
    Found<LocalDate> found = top == null ? guessed : top;
    found = found == null ? bottom(layout, republic) : found;
    found = found == null ? period : found;
    found = found == null ? hanging(layout, republic) : found;
    found = found == null ? behindTitle(text, title, republic) : found;
    if (found != null) {
      return found;
    }
    String recorded = document.metadata().get(RawDocument.Metadata.PUBLISHED);
    if (recorded != null) {
      List<Dates.Day> days = Dates.find(recorded, 0, recorded.length(), republic);
      if (!days.isEmpty()) {
        return new Found<>(days.get(0).date(), null, "metadata:published", 0.7);
      }
    }
    LocalDate filed = AddressDay.in(document.metadata().get(RawDocument.Metadata.URL));
    return filed == null ? null : new Found<>(filed, null, "metadata:url", 0.6);
  }

  /**
   * How surely a label is about the publication: a mere 日期 less than 公开日期, and 中标结果公告时间 more where
   * the title calls the notice so.
   */
  private static double weight(Layout layout, Pair pair, Found<String> title) {
    String label = pair.label().of(layout.text());
    if (label.length() <= SHORTEST_TELLING) {
      return pair.weight() - LEANING;
    }
    boolean own =
        title != null
            && label.length() >= SHORTEST_KIND + DAY
            && title.value().contains(label.substring(0, label.length() - DAY));
    return own ? pair.weight() + LEANING : pair.weight();
  }

  /**
   * Whether a label tells less than a day at the top: 更正日期, when what is corrected was decided, or
   * the original's day, Publication date, where a later one stands above it.
   */
  private boolean isLesser(String text, Pair pair, Found<LocalDate> top) {
    Span value = pair.value();
    List<Dates.Day> days = Dates.find(text, value.begin(), value.end(), false);
    boolean original =
        Glyphs.isLatin(text.charAt(pair.label().begin()))
            && days.size() == 1
            && days.get(0).date().isBefore(top.value());
    return original || cues.has(Kind.CHANGE_DAY, pair.label().of(text));
  }

  /** 原中标结果|公告日期: whether the words before a label tell that it is about another notice. */
  private boolean isOfOther(String text, Span label) {
    int begin = label.begin();
    while (begin > 0 && label.begin() - begin < NEAR && Glyphs.isHan(text.charAt(begin - 1))) {
      begin--;
    }
    return begin < label.begin()
        && cues.has(Kind.BEFORE_CHANGE, text.substring(begin, label.begin()));
  }

  /** 遴选时间 is no 时间. */
  private static boolean isPartOfWord(String text, Span label) {
    return label.begin() > 0 && Glyphs.isHan(text.charAt(label.begin() - 1));
  }

  /**
   * The day right behind the title where a list of a project's notices prints it, …公告2026-08-05, or
   * behind a label that runs into the title: …公开招标公告发布日期：2026-08-05.
   */
  private Found<LocalDate> behindTitle(String text, Found<String> title, boolean republic) {
    if (title == null || title.value().length() < HEADING) {
      return null;
    }
    String name = title.value();
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int from = at + name.length();
      int end = Math.min(text.length(), from + LONGEST_PERIOD);
      List<Dates.Day> days = Dates.find(text, from, end, republic);
      if (!days.isEmpty() && isLabel(text.substring(from, days.get(0).span().begin()).strip())) {
        return found(days.get(0), "date:title", 0.7);
      }
    }
    return null;
  }

  /** Whether nothing, or a label that runs into the title, 发布日期：, stands before a day. */
  private boolean isLabel(String before) {
    int last = before.length() - 1;
    return last < 0
        || (last < NEAR
            && Glyphs.isColon(before.charAt(last))
            && cues.opens(Kind.BEHIND_TITLE, before));
  }

  /** The first of the days for which running text says that the notice hangs out: 公示期自…起至…止. */
  private Found<LocalDate> hanging(Layout layout, boolean republic) {
    String text = layout.text();
    for (String cue : layout.held(cues).of(Kind.PERIOD)) {
      for (int at = text.indexOf(cue); at >= 0; at = text.indexOf(cue, at + 1)) {
        int from = at + cue.length();
        int end = Math.min(text.length(), from + LONGEST_PERIOD);
        List<Dates.Day> days = Dates.find(text, from, end, republic);
        if (!days.isEmpty() && days.get(0).span().begin() - from <= NEAR) {
          return found(days.get(0), "date:period", 0.7);
        }
      }
    }
    return null;
  }

  private static Found<LocalDate> found(Dates.Day day, String rule, double confidence) {
    return new Found<>(day.date(), day.span(), rule, confidence);
  }

  private Found<LocalDate> top(Layout layout, List<TextLine> head) {
    String text = layout.text();
    int seen = 0;
    for (TextLine line : head) {
      if (seen++ >= TOP || line.cell()) {
        break;
      }
      Span span = line.span();
      boolean runOn = span.length() > RUN_ON && seen == 1;
      if (span.length() > LONGEST_DATE_LINE && !runOn) {
        continue;
      }
      int end = runOn ? Math.min(span.end(), span.begin() + HEAD) : span.end();
      if (runOn) {
        for (Pair pair : layout.pairs()) {
          if (span.covers(pair.label())) {
            end = Math.min(end, pair.label().begin());
            break;
          }
        }
      }
      List<Dates.Day> days = Dates.find(text, span.begin(), end, false);
      boolean one =
          (runOn && !days.isEmpty())
              ? DayLine.isTimed(text, days.get(0).span().end())
                  || days.stream().map(Dates.Day::date).distinct().count() == 1
              : days.size() == 1;
      if (!one
          || isOtherDay(layout, days.get(0))
          || DayLine.isLabelled(text, span, days.get(0).span())) {
        continue;
      }
      Dates.Day day = days.get(0);
      boolean alone =
          (day.span().length() >= span.length() - 10 && !DayLine.isDue(text, span, day.span()))
              || DayLine.isBracketed(text, span, day.span())
              || (seen <= OPENING && lines.isApart(layout, span, day.span()));
      boolean timed =
          DayLine.isTimed(text, day.span().end()) && !DayLine.isBehindColon(text, span, day.span());
      if (alone || timed || (runOn && day.span().begin() > span.begin())) {
        return found(day, "date:top", 0.85);
      }
      if (lines.isBesideSource(layout, span, day.span())) {
        return found(day, "date:source-line", 0.8);
      }
    }
    return null;
  }

  /** The first lines below the title where a page prints it once more, below its menu. */
  private static List<TextLine> belowHeading(Layout layout, Found<String> title) {
    List<TextLine> lines = layout.lines();
    for (int k = TOP; title != null && k < Math.min(lines.size(), MENU); k++) {
      Span span = lines.get(k).span();
      int longer = span.length() - title.value().length();
      boolean again =
          longer >= 0
              && longer <= HEADING
              && Names.title(layout.text(), span).equals(title.value());
      if (again) {
        return lines.subList(k + 1, Math.min(lines.size(), k + 1 + OPENING));
      }
    }
    return List.of();
  }

  /** 2025年6月3日至6月5日: whether a day is the first of some time, whose last leaves out the year. */
  private static boolean goesOn(String text, Span first) {
    int join = Glyphs.skipSpaces(text, first.end(), text.length());
    int last = Glyphs.skipSpaces(text, join + 1, text.length());
    return join < text.length()
        && "至到".indexOf(text.charAt(join)) >= 0
        && last < text.length()
        && Glyphs.isDigit(text.charAt(last));
  }

  /** Whether two days are the first and the last of some time: 8月18日至8月20日. */
  private static boolean isPeriod(String text, Span first, Span last) {
    int joins = 0;
    for (int k = first.end(); k < last.begin(); k++) {
      char c = text.charAt(k);
      boolean timed = Glyphs.isDigit(c) || Glyphs.isSpace(c) || Glyphs.isColon(c);
      joins += JOINS.indexOf(c) >= 0 ? 1 : 0;
      if (!timed && JOINS.indexOf(c) < 0 && TIMES.indexOf(c) < 0) {
        return false;
      }
    }
    return joins > 0;
  }

  /** Whether a label says that the day is another than the publication's, or part of a number. */
  private static boolean isOtherDay(Layout layout, Dates.Day day) {
    int begin = day.span().begin();
    boolean apart = begin > 0 && Glyphs.isSpace(layout.text().charAt(begin - 1));
    return isBelowForm(layout.text(), begin)
        || layout.pairs().stream()
            .filter(
                p ->
                    switch (p.field()) {
                      case OTHER_DATE -> true;
                      case PROJECT_ID, OTHER_ID -> !apart || p.value().begin() == begin;
                      default -> false;
                    })
            .anyMatch(p -> p.value().overlaps(day.span()));
  }

  /** Whether the line above says how a day is to be written that yet another line asks for. */
  private static boolean isBelowForm(String text, int begin) {
    int end = text.lastIndexOf('\n', begin);
    int above = end <= 0 ? -1 : text.lastIndexOf('\n', end - 1);
    return end > 0 && text.substring(above + 1, end).contains(FORM);
  }

  /** 二零二四年十二月四日於某局: a day that opens a line with the place of who signs. */
  private static boolean isDated(String text, Span line, Dates.Day day) {
    int end = day.span().end();
    return day.span().begin() == line.begin()
        && end < line.end()
        && "於于".indexOf(text.charAt(end)) >= 0;
  }

  /** 招标人：某局 2019年11月25日: whether a line's one label is that of who signs it with the day. */
  private static boolean isSigned(Layout layout, Span line) {
    List<Pair> pairs = layout.pairs().stream().filter(p -> line.covers(p.label())).toList();
    return pairs.size() == 1
        && (pairs.get(0).field() == FieldKind.BUYER || pairs.get(0).field() == FieldKind.AGENCY);
  }

  private Found<LocalDate> bottom(Layout layout, boolean republic) {
    String text = layout.text();
    List<TextLine> lines = layout.lines();
    for (int k = lines.size() - 1; k >= Math.max(0, lines.size() - BOTTOM); k--) {
      Span span = lines.get(k).span();
      boolean whole = lines.size() <= FEW && span.length() > SHORTEST_TEXT;
      if (span.length() > 200 || whole) {
        List<Dates.Day> days =
            Dates.find(text, Math.max(span.begin(), span.end() - 80), span.end(), republic);
        return days.isEmpty()
                || days.get(days.size() - 1).span().end() < span.end() - 30
                || DayLine.isTold(text, span, days.get(days.size() - 1).span())
            ? null
            : found(days.get(days.size() - 1), "date:signature", 0.75);
      }
      boolean signedOn = cues.opens(Kind.SIGNED_ON, span.of(text));
      boolean labelled = lines.get(k).labelled() && !isSigned(layout, span);
      if (!signedOn && (span.length() > LONGEST_DATE_LINE || labelled)) {
        continue;
      }
      List<Dates.Day> days = Dates.find(text, span.begin(), span.end(), republic);
      if (signedOn && days.size() == 1) {
        return found(days.get(0), "date:signature", 0.8);
      }
      if (lines.get(k).cell()
          && (days.isEmpty() || !DayLine.isAlone(text, span, days.get(0).span()))) {
        continue;
      }
      if (days.size() == 1
          && (days.get(0).span().end() >= span.end() - 10 || isDated(text, span, days.get(0)))
          && !DayLine.isDue(text, span, days.get(0).span())
          && !DayLine.isTold(text, span, days.get(0).span())
          && !isOtherDay(layout, days.get(0))) {
        return found(days.get(0), "date:signature", 0.8);
      }
    }
    return null;
  }
}
