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

/** Reads the day of publication: its label, the date under the title, the signature's date. */
final class PublishedReader {

  private static final int TOP = 8;
  private static final int OPENING = 4;
  private static final int LONGEST_PERIOD = 30;

  /** Weight below which a label counts only at the head of the notice: 时间. */
  private static final double SURE = 0.7;

  private static final int BOTTOM = 16;
  private static final int LONGEST_DATE_LINE = 60;
  private static final int HEAD = 200;
  private static final int RUN_ON = 100;

  private final CueLists cues;

  PublishedReader(CueLists cues) {
    this.cues = cues;
  }

  Found<LocalDate> read(Layout layout, RawDocument document, boolean republic) {
    String text = layout.text();
    List<Pair> labelled =
        layout
            .of(FieldKind.PUBLISHED)
            .sorted(
                Comparator.comparingDouble((Pair p) -> -p.weight())
                    .thenComparingInt(p -> p.value().begin()))
            .toList();
    for (Pair pair : labelled) {
      Span value = pair.value();
      if (pair.weight() < SURE && (value.begin() > HEAD || isPartOfWord(text, pair.label()))) {
        continue;
      }
      List<Dates.Day> days =
          Dates.find(text, value.begin(), Math.min(value.end(), value.begin() + 60), republic);
      if (!days.isEmpty()) {
        return found(days.get(0), pair.rule("published"), Math.min(0.97, pair.weight() + 0.05));
      }
    }
    Found<LocalDate> found = top(layout);
    found = found == null ? bottom(layout, republic) : found;
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
    return period(layout, republic);
  }

  /** 遴选时间 is no 时间. */
  private static boolean isPartOfWord(String text, Span label) {
    return label.begin() > 0 && Glyphs.isHan(text.charAt(label.begin() - 1));
  }

  private static Found<LocalDate> found(Dates.Day day, String rule, double confidence) {
    return new Found<>(day.date(), day.span(), rule, confidence);
  }

  private static Found<LocalDate> top(Layout layout) {
    String text = layout.text();
    int seen = 0;
    for (TextLine line : layout.lines()) {
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
      if (days.size() != 1
          || isOtherDay(layout, days.get(0))
          || isLabelled(text, span, days.get(0).span())) {
        continue;
      }
      Dates.Day day = days.get(0);
      boolean timed = isTimed(text, day.span().end());
      boolean alone =
          day.span().length() >= span.length() - 10
              || (seen <= OPENING && opensTags(text, span, day.span()));
      if (alone || timed || (runOn && day.span().begin() > span.begin())) {
        return found(day, "date:top", 0.85);
      }
    }
    return null;
  }

  /** Whether a colon right before the day tells that it is something's: 截止：6月3日. */
  private static boolean isLabelled(String text, Span line, Span day) {
    int before = Glyphs.skipSpacesBack(text, line.begin(), day.begin());
    return before > line.begin() && Glyphs.isColon(text.charAt(before - 1));
  }

  /** Whether the day opens a line of a few words without a sentence: 2025-02-26 某市 云服务. */
  private static boolean opensTags(String text, Span line, Span day) {
    return day.begin() - line.begin() <= 2
        && line.of(text).chars().noneMatch(c -> "，。；：:至".indexOf(c) >= 0);
  }

  /** The first day of the period in which the result is open to objection. */
  private Found<LocalDate> period(Layout layout, boolean republic) {
    String text = layout.text();
    for (String cue : cues.printed(Kind.PERIOD)) {
      int at = text.indexOf(cue);
      int begin = at + cue.length();
      List<Dates.Day> days =
          at < 0
              ? List.of()
              : Dates.find(text, begin, Math.min(text.length(), begin + LONGEST_PERIOD), republic);
      if (!days.isEmpty() && days.get(0).span().begin() <= begin + 4) {
        return found(days.get(0), "date:period", 0.6);
      }
    }
    return null;
  }

  /** Whether a label says that the day is another than the publication's, or part of a number. */
  private static boolean isOtherDay(Layout layout, Dates.Day day) {
    return layout.pairs().stream()
        .filter(
            p ->
                switch (p.field()) {
                  case OTHER_DATE, PROJECT_ID, OTHER_ID -> true;
                  default -> false;
                })
        .anyMatch(p -> p.value().overlaps(day.span()));
  }

  /** Whether a time of day follows: 16:55, 9时. */
  private static boolean isTimed(String text, int at) {
    int k = Glyphs.skipSpaces(text, at, text.length());
    int digits = k;
    while (digits < text.length() && digits - k < 2 && Glyphs.isDigit(text.charAt(digits))) {
      digits++;
    }
    return k > at
        && digits > k
        && digits < text.length()
        && (Glyphs.isColon(text.charAt(digits)) || text.charAt(digits) == '时');
  }

  private static Found<LocalDate> bottom(Layout layout, boolean republic) {
    String text = layout.text();
    List<TextLine> lines = layout.lines();
    for (int k = lines.size() - 1; k >= Math.max(0, lines.size() - BOTTOM); k--) {
      Span span = lines.get(k).span();
      if (span.length() > 200) {
        List<Dates.Day> days =
            Dates.find(text, Math.max(span.begin(), span.end() - 80), span.end(), republic);
        return days.isEmpty() || days.get(days.size() - 1).span().end() < span.end() - 30
            ? null
            : found(days.get(days.size() - 1), "date:signature", 0.75);
      }
      if (span.length() > LONGEST_DATE_LINE || lines.get(k).labelled()) {
        continue;
      }
      List<Dates.Day> days = Dates.find(text, span.begin(), span.end(), republic);
      if (days.size() == 1
          && days.get(0).span().end() >= span.end() - 10
          && !isOtherDay(layout, days.get(0))) {
        return found(days.get(0), "date:signature", 0.8);
      }
    }
    return null;
  }
}
