package org.tendertrace.extract;

import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.model.Span;

/**
 * Finds the title in a text that lost its line breaks and its blanks, where the head of the page,
 * its menu and the steps to it run into the title: 某项目中标公告_某网首页法规…首页>中标公告某项目中标公告发布时间：. A title is
 * told by being printed twice, or by what it opens with, which the notice goes on about.
 */
final class TitleInRun {

  private static final int SHORTEST = 8;
  private static final int LONGEST = 100;

  /** Characters of a text among which its title begins. */
  private static final int HEAD = 500;

  /** Characters that a title shares with what the notice says below, at least. */
  private static final int SHARED = 7;

  private static final int LONGEST_MARK = 12;
  private static final int LONGEST_LOT = 12;

  /** Before a title that says what it is about. */
  private static final String ABOUT = "关于";

  /** Last characters of titles. */
  private static final String ENDS = "告示知布向）)";

  private static final String STEPS = ">»›";

  private final TypeCues cues;
  private final CueLists lists;

  TitleInRun(TypeCues cues, CueLists lists) {
    this.cues = cues;
    this.lists = lists;
  }

  /** The title in {@code line}; {@code null} where it is not told so. */
  Span read(String text, Span line) {
    Span twice = printedTwice(text, line);
    return twice == null ? behindMenu(text, line) : twice;
  }

  /** What opens a line as a title and stands once more behind the head of the page. */
  private Span printedTwice(String text, Span line) {
    int last = Math.min(line.end(), line.begin() + LONGEST);
    for (int end = line.begin() + SHORTEST; end < last; end++) {
      String title =
          ENDS.indexOf(text.charAt(end - 1)) < 0 ? "" : text.substring(line.begin(), end);
      int reach = Math.min(line.end(), end + HEAD);
      if (isTitle(title) && text.substring(end, reach).contains(title)) {
        return new Span(line.begin(), end);
      }
    }
    return null;
  }

  /** What stands between the menu and the day, and opens as what the notice goes on about. */
  private Span behindMenu(String text, Span line) {
    int last = Math.min(line.end(), line.begin() + HEAD);
    for (int at = line.begin() + SHORTEST; at < last; at++) {
      int end = Glyphs.skipSpacesBack(text, line.begin(), at);
      boolean ends = ENDS.indexOf(text.charAt(Math.max(end - 1, 0))) >= 0;
      if (!ends || !opensBehind(text, at, line.end())) {
        continue;
      }
      int menu = menuEnd(text, line.begin(), end);
      int begin = menu > line.begin() ? sharedBegin(text, menu, end) : -1;
      boolean about =
          begin - ABOUT.length() >= menu && text.startsWith(ABOUT, begin - ABOUT.length());
      begin -= about ? ABOUT.length() : 0;
      if (begin >= 0 && isTitle(text.substring(begin, end))) {
        return new Span(begin, end);
      }
    }
    return null;
  }

  /** Whether what stands beside the title of a notice opens there: the day, or a label of it. */
  private boolean opensBehind(String text, int at, int end) {
    String opening = text.substring(at, Math.min(end, at + LONGEST_MARK));
    boolean day =
        opening.length() > 6
            && opening.startsWith("20")
            && "年-/.".indexOf(opening.charAt(4)) >= 0
            && Glyphs.isDigit(opening.charAt(5));
    boolean bracket = Glyphs.isOpen(opening.charAt(0)); // …公告（第一次）
    return day || (!bracket && lists.opens(Kind.BEHIND_TITLE, opening));
  }

  /** Where the last step or word of a menu ends; {@code begin} where none stands there. */
  private int menuEnd(String text, int begin, int end) {
    int last = begin;
    for (int k = begin; k < end; k++) {
      last = STEPS.indexOf(text.charAt(k)) >= 0 ? k + 1 : last;
    }
    for (String word : lists.printed(Kind.TRAIL_OPENING)) {
      int at = text.lastIndexOf(word, end - 1);
      last = at >= begin ? Math.max(last, at + word.length()) : last;
    }
    return last;
  }

  /**
   * Where what stands before {@code end} begins to be what stands behind it again; -1 for nowhere.
   */
  private static int sharedBegin(String text, int from, int end) {
    for (int k = Math.max(from, end - LONGEST); k + SHARED < end; k++) {
      boolean word = Character.isLetterOrDigit(text.charAt(k));
      if (word && text.indexOf(text.substring(k, k + SHARED), end) >= 0) {
        return k;
      }
    }
    return -1;
  }

  /** Whether a text is a title: …公告, …意向, …公告（第一次）. */
  private boolean isTitle(String printed) {
    String title = printed;
    int open = Glyphs.bracketBegin(title, title.length(), LONGEST_LOT);
    title = open > 0 && open < title.length() ? title.substring(0, open) : title;
    return title.length() >= SHORTEST
        && title.chars().noneMatch(c -> "，。；>»".indexOf(c) >= 0)
        && (lists.ends(Kind.NOTICE_NOUN, title) || cues.lastCueEnd(title) == title.length())
        && cues.tellsKind(title)
        && !cues.isGeneric(title);
  }
}
