package org.tendertrace.extract;

import java.util.List;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.model.Span;
import org.tendertrace.text.Dates;

/** Reads the title at the head of a text that lost its line breaks. */
final class TitleHead {

  private static final int LONGEST_NUMBER = 32;
  // A longer one with clauses says what happened on the day: 某公司受某局委托，就…于2024年…
  private static final int LONGEST_PHRASE = 60;

  private static final int SHORTEST_TITLE = 8;

  /** Characters of 公告, 公示. */
  private static final int NOUN = 2;

  private static final int LONGEST_TITLE = 100;

  /** Blanks in a title and behind it. */
  private static final int MOST_GAPS = 2;

  /** What sentences say is done, 以公开招标方式进行采购, and titles do not. */
  private static final String DOES = "进行";

  private final TypeCues cues;
  private final CueLists lists;
  private final Names names;

  TitleHead(TypeCues cues, CueLists lists, Names names) {
    this.cues = cues;
    this.lists = lists;
    this.names = names;
  }

  /**
   * What stands before the date, the place or the first label; {@code null} where it is a sentence
   * of clauses.
   */
  Span read(Layout layout, Span line) {
    String text = layout.text();
    Span run = new TitleInRun(cues, lists).read(text, line);
    if (run != null) {
      return run;
    }
    if (Names.isNumbered(text, line)) {
      // 1.谈判条件 本项目…: the text has no head
      return null;
    }
    int end = Math.min(line.end(), line.begin() + 300);
    for (Pair pair : layout.pairs()) {
      if (line.covers(pair.label()) && !isInBrackets(text, pair.label())) {
        int label = pair.label().begin();
        while (label > line.begin()
            && (Glyphs.isNumeral(text.charAt(label - 1))
                || "、.1234567890（(".indexOf(text.charAt(label - 1)) >= 0)) {
          label--;
        }
        end = Math.min(end, behindNoun(text, line.begin(), pair.label(), label));
        break;
      }
    }
    Span announced = announced(text, line);
    announced = announced == null ? apart(text, line) : announced;
    if (announced != null) {
      return announced;
    }
    List<Dates.Day> days =
        Dates.find(text, line.begin(), end, false).stream()
            .filter(day -> !isOfCode(text, line, day.span()))
            .toList();
    if (!days.isEmpty() && days.get(0).span().begin() > line.begin() + 6) {
      int date = Glyphs.skipSpacesBack(text, line.begin(), days.get(0).span().begin());
      Span before = Glyphs.trim(text, line.begin(), date);
      boolean clauses = before.of(text).indexOf('，') > 0;
      boolean does = before.length() > LONGEST_PHRASE || before.of(text).contains(DOES);
      boolean sentence = clauses && does;
      return sentence ? null : withoutPublisher(layout, before);
    }
    int stop = end;
    boolean latin = Glyphs.isLatin(text.charAt(line.begin()));
    boolean parted = false;
    for (int k = line.begin(); k < end; k++) {
      parted |= text.charAt(k) == '，';
      if (text.charAt(k) == '。' && (parted || text.substring(line.begin(), k).contains(DOES))) {
        return null;
      }
      boolean gap = Glyphs.isSpace(text.charAt(k)) && k > line.begin() + 10;
      if (gap && latin) {
        // blanks part words
        return null;
      }
      if (text.charAt(k) == '。' || gap) {
        stop = k;
        break;
      }
    }
    return Glyphs.trim(text, line.begin(), stop);
  }

  /** 某项目公告|发布时间：: the label's begin where the title's last word was read as part of it. */
  private int behindNoun(String text, int begin, Span label, int at) {
    String printed = label.of(text);
    boolean opens =
        label.begin() == at
            && printed.length() > NOUN + 2
            && lists.is(Kind.NOTICE_NOUN, printed.substring(0, NOUN))
            && at - begin >= SHORTEST_TITLE
            && !lists.is(Kind.NOTICE_NOUN, text.substring(at - NOUN, at));
    return opens ? at + NOUN : at;
  }

  /**
   * 某项目竞争性磋商公告 项目概况 …: what ends as titles do, before what follows them in statutory forms; {@code
   * null} where none does.
   */
  private Span announced(String text, Span line) {
    int last = Math.min(line.end(), line.begin() + LONGEST_TITLE);
    for (int k = line.begin() + SHORTEST_TITLE; k < last; k++) {
      int at = Glyphs.skipSpaces(text, k, last);
      if (at < last
          && lists.opens(Kind.BEHIND_TITLE, text.substring(at, Math.min(line.end(), at + 8)))) {
        String title = text.substring(line.begin(), k);
        boolean plain =
            title.indexOf('，') < 0
                && title.indexOf('。') < 0
                && Dates.find(title, 0, title.length(), false).isEmpty();
        return plain && cues.endsWithCue(title) && cues.tellsKind(title) && !cues.isGeneric(title)
            ? Glyphs.trim(text, line.begin(), k)
            : null;
      }
    }
    return null;
  }

  /** 某工程中标公示 招标人 某公司 工程名称 …: what ends as titles do, before a blank and a word's. */
  private Span apart(String text, Span line) {
    int last = Math.min(line.end() - 1, line.begin() + LONGEST_TITLE);
    int gaps = 0;
    for (int k = line.begin(); k < last && gaps <= MOST_GAPS; k++) {
      char c = text.charAt(k);
      if (c == '，' || c == '。' || Glyphs.isColon(c)) {
        return null;
      }
      int at = Glyphs.isSpace(c) ? Glyphs.skipSpaces(text, k, last) : k;
      if (at > k) {
        gaps++;
        String title = text.substring(line.begin(), k);
        boolean announces =
            title.length() >= SHORTEST_TITLE
                && Glyphs.isHan(text.charAt(at))
                && cues.endsWithCue(title)
                && cues.tellsKind(title)
                && !cues.isGeneric(title);
        if (announces) {
          return new Span(line.begin(), k);
        }
        k = at - 1;
      }
    }
    return null;
  }

  /** ABC-2010-04-23: whether what looks like a day goes on from letters. */
  private static boolean isOfCode(String text, Span line, Span day) {
    int before = day.begin() - 2;
    return before >= line.begin()
        && text.charAt(before + 1) == '-'
        && Glyphs.isLatin(text.charAt(before));
  }

  /** Whether a day stands so near the begin of a line that it may close the title. */
  static boolean isDated(String text, Span line) {
    int end = Math.min(line.end(), line.begin() + LONGEST_PHRASE);
    return !Dates.find(text, line.begin(), end, false).isEmpty();
  }

  static boolean isInBrackets(String text, Span label) {
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
    for (int k = head.begin() + 6; k < head.end(); k++) {
      if (Glyphs.isSpace(text.charAt(k))
          && cues.endsWithCue(text.substring(head.begin(), k))
          && names.ending(text, k + 1, head.end()) != null) {
        // 某工程招标结果公示 （ABC2024001）某处: the number in brackets is the title's
        int close = Glyphs.skipBracket(text, k + 1, head.end(), LONGEST_NUMBER);
        return new Span(head.begin(), close > k + 1 ? close : k);
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

  /** 某大学 招标中心 成交公告: a body, its office and the kind of notice, as letters are headed. */
  boolean isLetterhead(String line) {
    int last = line.lastIndexOf(' ');
    int first = line.indexOf(' ');
    return first > 0
        && last > first
        && cues.isGeneric(line.substring(last + 1))
        && names.endsFirmly(line, 0, first)
        && names.ending(line, first + 1, last) != null;
  }
}
