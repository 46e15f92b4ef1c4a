package org.tendertrace.extract;

import java.util.List;
import org.tendertrace.knowledge.FieldCue.Kind;

/**
 * Finds the body whose name opens a phrase that goes on about what it buys, without a break between
 * the two: 某县教育局校服采购.
 */
final class OpeningBody {

  private static final int LONGEST_NAME = 40;
  private static final int SHORTEST_NAME = 4;
  private static final int LONGEST_BRANCH = 10;
  private static final int SHORTEST_BRANCH = 8;

  /** Makes another word of 局 in front of it or behind it: 布局, 局部. */
  private static final String NO_BUREAU_BEHIND = "布格结全大时";

  private static final String NO_BUREAU_BEFORE = "部域面限";

  /** 中心 in front of these is no centre: 中心血站, 中心小学. */
  private static final String NO_CENTRE_BEFORE = "血医卫小学幼敬城区校";

  private static final String NO_SCHOOL_BEFORE = "园区服医门舍车";

  private static final List<String> NO_NAME =
      List.of("采购", "招标", "项目", "公告", "公示", "关于", "中标", "成交", "结果", "本次", "我");
  private static final List<String> BUILDINGS = List.of("中心", "馆", "公园", "植物园", "动物园", "社区");
  private static final List<String> BELONGING = List.of("附属", "附设");

  private final CueLists cues;
  private final Bodies bodies;

  OpeningBody(CueLists cues) {
    this.cues = cues;
    bodies = new Bodies(cues);
  }

  /** Where the name ends that opens {@code value} at {@code start}, or -1 if none does. */
  int end(String value, int start) {
    int end = extended(value, start, ending(value, start));
    boolean name =
        end - start >= SHORTEST_NAME
            && isBuyer(value.substring(start, end))
            && !isBuilding(value, end);
    return name ? end : -1;
  }

  /** 某市体育中心改造工程: the name is that of what is built. */
  private boolean isBuilding(String value, int end) {
    return BUILDINGS.stream().anyMatch(b -> value.startsWith(b, end - b.length()))
        && cues.of(Kind.FACILITY).stream().anyMatch(f -> value.startsWith(f, end));
  }

  private boolean isBuyer(String name) {
    return !bodies.isOffice(name)
        && !isBranchAlone(name)
        && !cues.has(Kind.BROKER, name)
        && NO_NAME.stream().noneMatch(name::contains)
        && name.chars().allMatch(c -> isPartOfName((char) c));
  }

  /** 南京分公司 names no company. */
  private static boolean isBranchAlone(String name) {
    return name.length() < SHORTEST_BRANCH && name.charAt(name.length() - 3) == '分';
  }

  private static boolean isPartOfName(char c) {
    return Character.isLetterOrDigit(c) || Glyphs.isOpen(c) || Glyphs.isClose(c) || c == '·';
  }

  /** End of the first name of a buyer's kind behind {@code from}, or -1. */
  private int ending(String value, int from) {
    int begin = -1;
    int best = -1;
    for (String ending : cues.printed(Kind.BUYER_ENDING)) {
      int at = value.indexOf(ending, from);
      while (at >= 0 && (at - from < 2 || isOtherWord(value, at, ending))) {
        at = value.indexOf(ending, at + 1);
      }
      int end = at + ending.length();
      if (at < 0 || end - from > LONGEST_NAME) {
        continue;
      }
      boolean overlaps = best >= 0 && at < best && end > begin;
      if (best < 0 || (overlaps ? end > best : end < best)) {
        begin = at;
        best = end;
      }
    }
    return best;
  }

  private static boolean isOtherWord(String value, int at, String ending) {
    int end = at + ending.length();
    boolean central =
        ending.equals("中心")
            && end < value.length()
            && NO_CENTRE_BEFORE.indexOf(value.charAt(end)) >= 0;
    return central || isNoBureau(value, at, ending, end) || isNoSchool(value, at, ending, end);
  }

  /** 某大学校园, 某小学校舍: the word goes on behind the name. */
  private static boolean isNoSchool(String value, int at, String ending, int end) {
    char before = at > 0 && ending.equals("学校") ? value.charAt(at - 1) : ' ';
    return before == '大'
        || ("中小".indexOf(before) >= 0
            && end < value.length()
            && NO_SCHOOL_BEFORE.indexOf(value.charAt(end)) >= 0);
  }

  private static boolean isNoBureau(String value, int at, String ending, int end) {
    return ending.equals("局")
        && (at < 3
            || NO_BUREAU_BEHIND.indexOf(value.charAt(at - 1)) >= 0
            || (end < value.length() && NO_BUREAU_BEFORE.indexOf(value.charAt(end)) >= 0));
  }

  /** With the branch or the hospital of it that the name goes on with: 某大学附属第二医院. */
  private int extended(String value, int start, int end) {
    int best = end;
    if (best > start && BELONGING.stream().anyMatch(b -> value.startsWith(b, end))) {
      int further = ending(value, end);
      best = further > 0 && further - best <= LONGEST_BRANCH + 4 ? further : best;
    }
    for (String part : cues.printed(Kind.BRANCH_ENDING)) {
      int at = best < 0 ? -1 : value.indexOf(part, best);
      best = at >= 0 && at - best <= LONGEST_BRANCH ? at + part.length() : best;
    }
    return best;
  }
}
