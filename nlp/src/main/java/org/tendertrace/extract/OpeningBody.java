package org.tendertrace.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tendertrace.knowledge.FieldCue;
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

  /** Stands between the endings of a body and of one of its own. */
  private static final char GAP = '…';

  /** Characters between these. */
  private static final int LONGEST_OWN = 20;

  /** In 某大学总医院. */
  private static final String GENERAL = "总";

  private static final String BUREAU = "局";

  /** Characters in front of 局 in the name of a bureau. */
  private static final int SHORTEST_BUREAU = 3;

  private final CueLists cues;
  private final Bodies bodies;

  /** By the ending, what makes another word of it: 布~局~, ~中心~小. */
  private final Map<String, List<OtherWord>> otherWords = new HashMap<>();

  /** What stands before and behind an ending that ends no name in it. */
  private record OtherWord(String before, String behind) {

    boolean isAround(String value, int at, int end) {
      return value.startsWith(behind, end) && value.startsWith(before, at - before.length());
    }
  }

  OpeningBody(CueLists cues) {
    this.cues = cues;
    bodies = new Bodies(cues);
    for (String word : cues.printed(Kind.OTHER_WORD)) {
      String[] parts = word.split(FieldCue.AROUND_ENDING, -1);
      otherWords
          .computeIfAbsent(parts[1], ending -> new ArrayList<>())
          .add(new OtherWord(parts[0], parts[2]));
    }
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
    return cues.printed(Kind.BUILDING).stream().anyMatch(b -> value.startsWith(b, end - b.length()))
        && cues.of(Kind.FACILITY).stream().anyMatch(f -> value.startsWith(f, end));
  }

  private boolean isBuyer(String name) {
    return !bodies.isOffice(name)
        && !isBranchAlone(name)
        && !cues.has(Kind.BROKER, name)
        && cues.printed(Kind.NOT_OPENING).stream().noneMatch(name::contains)
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

  /** 布局, 中心小学, 某大学校园: the ending is part of another word, or too near to the begin. */
  private boolean isOtherWord(String value, int at, String ending) {
    int end = at + ending.length();
    return (at < SHORTEST_BUREAU && ending.equals(BUREAU))
        || otherWords.getOrDefault(ending, List.of()).stream()
            .anyMatch(word -> word.isAround(value, at, end));
  }

  /** With the body of its own that a name goes on with: 某大学|第一医院. */
  private int owned(String value, int start, int end) {
    for (String cue : cues.printed(Kind.OWN_BODY)) {
      int gap = cue.indexOf(GAP);
      String own = cue.substring(gap + 1);
      boolean owner = value.startsWith(cue.substring(0, gap), end - gap);
      int at = owner ? value.indexOf(own, end + 1) : -1;
      if (at >= 0
          && at - end <= LONGEST_OWN
          && isOwn(value.substring(start, end), value.substring(end, at))) {
        return at + own.length();
      }
    }
    return end;
  }

  /**
   * Whether what stands between two endings is a name, and neither the body's again nor a thing.
   */
  private boolean isOwn(String body, String between) {
    return (between.length() > 1 || between.equals(GENERAL))
        && between.chars().allMatch(c -> Glyphs.isHan((char) c))
        && !between.startsWith(body.substring(0, 2))
        && !cues.has(Kind.NOT_BRANCH, between);
  }

  /** With the branch or the hospital of it that the name goes on with: 某大学附属第二医院. */
  private int extended(String value, int start, int end) {
    int best = end;
    if (best > start
        && cues.printed(Kind.BELONGING).stream().anyMatch(b -> value.startsWith(b, end))) {
      int further = ending(value, end);
      best = further > 0 && further - best <= LONGEST_BRANCH + 4 ? further : best;
    }
    best = best > start ? owned(value, start, best) : best;
    for (String part : cues.printed(Kind.BRANCH_ENDING)) {
      int at = best < 0 ? -1 : value.indexOf(part, best);
      boolean near = at >= 0 && at - best <= LONGEST_BRANCH && isPlaced(value.substring(best, at));
      best = near ? at + part.length() : best;
    }
    return best;
  }

  /** Whether a name may go on so to that of its branch: 江东, and no 2024年江东, 某市公安局江东. */
  private static boolean isPlaced(String between) {
    return between.chars().noneMatch(c -> Glyphs.isDigit((char) c) || "及和与、局".indexOf(c) >= 0);
  }
}
