package org.tendertrace.extract;

import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.model.Span;

/** Tells what stands beside a day on its line. */
final class DayLine {

  private static final String BARS = "|｜丨/`";
  private static final char TICK = '`';

  /** Characters of a label behind the day. */
  private static final int LONGEST_LABEL = 6;

  private final CueLists cues;

  DayLine(CueLists cues) {
    this.cues = cues;
  }

  /** Whether a day near the head stands apart from what else its line says. */
  boolean isApart(Layout layout, Span line, Span day) {
    String text = layout.text();
    return opensTags(text, line, day)
        || closesApart(text, line, day)
        || isBehindCode(layout, line, day)
        || isPublished(text, line, day);
  }

  /** Whether a colon right before the day tells that it is something's: 截止：6月3日. */
  static boolean isLabelled(String text, Span line, Span day) {
    int before = Glyphs.skipSpacesBack(text, line.begin(), day.begin());
    return before > line.begin() && Glyphs.isColon(text.charAt(before - 1));
  }

  /**
   * Whether a cell holds a day and nothing else, and its row no other: a page laid out by a table.
   */
  static boolean isAlone(String text, Span cell, Span day) {
    return day.equals(cell)
        && (cell.begin() == 0 || text.charAt(cell.begin() - 1) == '\n')
        && (cell.end() == text.length() || text.charAt(cell.end()) == '\n');
  }

  /** Whether the day opens a line of a few words without a sentence: 2025-02-26 某市 云服务. */
  private static boolean opensTags(String text, Span line, Span day) {
    return day.begin() - line.begin() <= 2
        && line.of(text).chars().noneMatch(c -> "，。；：:至".indexOf(c) >= 0);
  }

  /** Whether the day ends a line behind a bracket or blanks: 【字体：大 中 小】 2026-04-10. */
  private static boolean closesApart(String text, Span line, Span day) {
    int before = Glyphs.skipSpacesBack(text, line.begin(), day.begin());
    int after = Glyphs.skipSpaces(text, behindTime(text, day.end(), line.end()), line.end());
    return before > line.begin()
        && (day.begin() - before > 1 || "】]".indexOf(text.charAt(before - 1)) >= 0)
        && after == line.end();
  }

  /**
   * Whether a day ends a line that holds nothing else but a code, or who publishes, with its label:
   * 编号：X-2 2026年5月11日.
   */
  private boolean isBehindCode(Layout layout, Span line, Span day) {
    String text = layout.text();
    return day.begin() > line.begin()
        && Glyphs.skipSpaces(text, behindTime(text, day.end(), line.end()), line.end())
            == line.end()
        && layout.pairs().stream()
            .filter(p -> line.covers(p.label()))
            .allMatch(p -> (isCode(p) || isPublisher(text, p)) && p.value().overlaps(day))
        && Glyphs.isSpace(text.charAt(day.begin() - 1));
  }

  private boolean isPublisher(String text, Pair pair) {
    return cues.is(Kind.PUBLISHER_LABEL, pair.label().of(text));
  }

  /** 某网整理发布 2025-11-26 地区：某市: whether a word before the day says that it is the publication's. */
  private boolean isPublished(String text, Span line, Span day) {
    int end = Glyphs.skipSpacesBack(text, line.begin(), day.begin());
    boolean plain =
        text.substring(line.begin(), day.end()).chars().noneMatch(c -> "，。；：:".indexOf(c) >= 0);
    return plain
        && end > line.begin()
        && cues.ends(Kind.PUBLISHES, text.substring(line.begin(), end));
  }

  private static boolean isCode(Pair pair) {
    return switch (pair.field()) {
      case PROJECT_ID, OTHER_ID, INDEX -> true;
      default -> false;
    };
  }

  /** Whether something else is said before a day, and of it: 遴选时间：…. */
  static boolean isBehindColon(String text, Span line, Span day) {
    for (int k = line.begin(); k < day.begin(); k++) {
      if (Glyphs.isColon(text.charAt(k))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a day is told in a sentence, as one by which something is due: 请于6月30日前签订合同。 */
  static boolean isDue(String text, Span line, Span day) {
    return day.end() < line.end() && "前内止".indexOf(text.charAt(day.end())) >= 0;
  }

  /** 开标时间为2026年8月6日14时00分。: whether a day is part of a sentence, which a signature is not. */
  static boolean isTold(String text, Span line, Span day) {
    char last = text.charAt(line.end() - 1);
    char before = day.begin() > line.begin() ? text.charAt(day.begin() - 1) : ' ';
    boolean ends = last == '。' || last == '.';
    boolean latin =
        before == ' '
            && day.begin() - 2 >= line.begin()
            && Character.isLowerCase(text.charAt(day.begin() - 2));
    return ends && (latin || "为于至在".indexOf(before) >= 0);
  }

  /** 20240318102030: whether a value is a day and a time without any sign between. */
  static boolean isStamp(String text, Span value) {
    return (value.length() == 12 || value.length() == 14)
        && value.of(text).chars().allMatch(c -> Glyphs.isDigit((char) c));
  }

  /** [ 2025-04-15 ] [ 打印 ]: a day in a bracket of its own that opens a line. */
  static boolean isBracketed(String text, Span line, Span day) {
    int before = Glyphs.skipSpacesBack(text, line.begin(), day.begin());
    int after = Glyphs.skipSpaces(text, day.end(), line.end());
    return before == line.begin() + 1
        && "[【(（〔".indexOf(text.charAt(line.begin())) >= 0
        && after < line.end()
        && "]】)）〕".indexOf(text.charAt(after)) >= 0;
  }

  /** 2024-05-06 | 来源：某科 | 浏览：9: a day apart from what a portal prints beside it. */
  boolean isBesideSource(Layout layout, Span line, Span day) {
    String text = layout.text();
    int before = Glyphs.skipSpacesBack(text, line.begin(), day.begin());
    boolean first = before == line.begin() + 1;
    char mark = first ? text.charAt(before - 1) : ' ';
    before = mark == TICK || Glyphs.isOpen(mark) ? line.begin() : before;
    int after = Glyphs.skipSpaces(text, behindTime(text, day.end(), line.end()), line.end());
    boolean opens = before == line.begin();
    boolean apart = before < day.begin() || (!opens && Glyphs.isHan(text.charAt(before - 1)));
    boolean closes = apart && (after == line.end() || opensLabel(text, after, line.end()));
    boolean barred =
        (opens && after < line.end() && BARS.indexOf(text.charAt(after)) >= 0)
            || (after == line.end() && !opens && BARS.indexOf(text.charAt(before - 1)) >= 0)
            || (!opens
                && after < line.end()
                && BARS.indexOf(text.charAt(before - 1)) >= 0
                && BARS.indexOf(text.charAt(after)) >= 0);
    return barred
        || layout.pairs().stream()
            .anyMatch(
                p ->
                    p.field() == FieldKind.OTHER
                        && cues.has(Kind.BESIDE_DAY, p.label().of(text))
                        && (p.label().begin() == after
                            || (closes && p.label().begin() == line.begin())));
  }

  /** 来源：某网 2025-01-03 所属地区：某市: whether words and a colon follow. */
  private static boolean opensLabel(String text, int at, int end) {
    int k = at;
    while (k < end && k - at < LONGEST_LABEL && Glyphs.isHan(text.charAt(k))) {
      k++;
    }
    return k > at && k < end && Glyphs.isColon(text.charAt(k));
  }

  /** Behind the time of day that follows: 16:55. */
  private static int behindTime(String text, int at, int end) {
    int k = isTimed(text, at) ? Glyphs.skipSpaces(text, at, end) : at;
    while (k > at
        && k < end
        && (Glyphs.isDigit(text.charAt(k)) || Glyphs.isColon(text.charAt(k)))) {
      k++;
    }
    return k;
  }

  /** Whether a time of day follows: 16:55, 9时. */
  static boolean isTimed(String text, int at) {
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
}
