package org.tendertrace.extract;

import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.model.Span;

/** Tells lines of what a site offers, side by side, which are no titles. */
final class TitleMenus {

  private static final int MENU = 4;
  private static final int FEWEST_KINDS = 3;
  private static final String TRADITIONAL = "繁";
  private static final String SIMPLIFIED = "简";
  private static final int LONGEST_ENTRY = 6;

  private final TypeCues cues;
  private final CueLists lists;

  TitleMenus(TypeCues cues, CueLists lists) {
    this.cues = cues;
    this.lists = lists;
  }

  /** 某平台 首页 采购公告 …: whether a way home stands between others in a line. */
  boolean isIn(String text, Span line) {
    String printed = line.of(text);
    return lists.of(Kind.TRAIL_OPENING).stream()
        .anyMatch(home -> printed.contains(" " + home + " "));
  }

  /** 采购公告 招标预告 登录 注册: what a portal offers, side by side. */
  boolean isMenu(String title) {
    if (offersWays(title)) {
      return true;
    }
    if (Glyphs.isLatin(title.charAt(0))) {
      return (title.indexOf('|') > 0 && (areEntries(title) || namesStage(title)))
          || lists.opens(Kind.STATE_OPENING, title)
          || offersScripts(title);
    }
    if (lists.ends(Kind.MENU_ENTRY, title)) {
      return true;
    }
    int entries = 0;
    int letters = 0;
    for (int k = 0; k < title.length(); k++) {
      boolean between = Glyphs.isSpace(title.charAt(k)) || title.charAt(k) == '|';
      entries += letters == 0 && !between ? 1 : 0;
      letters = between ? 0 : letters + 1;
      if (letters > (Glyphs.isLatin(title.charAt(k)) ? 2 : 1) * LONGEST_ENTRY) {
        return areKinds(title);
      }
    }
    return entries >= MENU;
  }

  /** 某平台 招标公告 中标候选人公示 中标公告: whether kinds of notices stand side by side. */
  private boolean areKinds(String title) {
    int kinds = 0;
    for (String entry : title.indexOf(' ') < 0 ? new String[0] : title.split(" ")) {
      kinds += cues.isGeneric(entry) ? 1 : 0;
    }
    return kinds >= FEWEST_KINDS;
  }

  /** 某署 主頁 網站地圖 | English: whether ways to other pages or languages stand side by side. */
  private boolean offersWays(String title) {
    int ways = 0;
    for (int begin = 0, k = 0; k <= title.length(); k++) {
      if (k == title.length() || Glyphs.isSpace(title.charAt(k)) || title.charAt(k) == '|') {
        ways += k > begin && lists.is(Kind.SITE_WAY, title.substring(begin, k)) ? 1 : 0;
        begin = k + 1;
      }
    }
    return ways > 1;
  }

  /** Example.gov | Contract Opportunities: whether a bar parts a site's name from a rubric's. */
  private boolean namesStage(String title) {
    return lists.is(Kind.STAGE, title.substring(title.lastIndexOf('|') + 1));
  }

  /** Example Department 繁體 简体 Text size: what a site offers in Hong Kong. */
  private static boolean offersScripts(String title) {
    return title.contains(TRADITIONAL) && title.contains(SIMPLIFIED);
  }

  /** Opportunities | Awarded | Directory: whether bars part a few words from a few others. */
  private static boolean areEntries(String title) {
    String[] entries = title.split("\\|", -1);
    boolean few = true;
    for (String entry : entries) {
      few &= entry.strip().split(" ", MENU).length < MENU;
    }
    return entries.length >= MENU || (entries.length == MENU - 1 && few);
  }
}
