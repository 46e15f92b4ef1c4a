package org.tendertrace.extract;

import java.util.List;
import java.util.Set;
import org.tendertrace.knowledge.FieldCue.Kind;

/**
 * Finds the short name of an operator's branch that opens a title, and that ends as no name does:
 * 某市电信, 中国移动某省. The words for operators are ordinary ones as well: 移动硬盘, 电信大楼.
 */
final class OperatorName {

  private static final String NATION = "中国";
  private static final String DIVISIONS = "省市县区";

  /** In 某市区县: a city's, and no district. */
  private static final String COUNTIES = "区县";

  private static final int LONGEST_PLACE = 6;

  /** Characters of the name of a county that no table lists. */
  private static final int COUNTY = 2;

  /** Places in a row: a province and its city. */
  private static final int MOST_PLACES = 2;

  /** Characters of what a name goes on with: 股份有限公司某省某市分公司. */
  private static final int LONGEST_REST = 18;

  private final CueLists cues;
  private final Set<String> places;

  OperatorName(CueLists cues, Set<String> places) {
    this.cues = cues;
    this.places = places;
  }

  /**
   * Where the name ends that opens {@code title} at {@code start}, or -1 where none does.
   *
   * @param usual where a name ends there as names usually do, or -1
   */
  int end(String title, int start, int usual) {
    int end = title.startsWith(NATION, start) ? national(title, start) : local(title, start);
    if (end < 0) {
      return usual;
    }
    return usual >= end && goesOn(title, end, usual) ? usual : end;
  }

  /** 中国电信|某省某市: the operator, with the places that follow. */
  private int national(String title, int start) {
    int end = brand(title, start + NATION.length());
    if (end < 0) {
      return -1;
    }
    for (int turn = 0; turn < MOST_PLACES; turn++) {
      end = place(title, end);
    }
    return end;
  }

  /** 某市|电信, with the word for its branch. */
  private int local(String title, int start) {
    int known = place(title, start);
    int end = known > start ? brand(title, known) : -1;
    if (end < 0) {
      int county = start + COUNTY;
      boolean named =
          county < title.length()
              && isHan(title, start, county)
              && !cues.is(Kind.NOT_COUNTY, title.substring(start, county));
      end = named ? brand(title, county) : -1;
      // most of the words say too little behind a place that nobody knows
      boolean doubtful = end > 0 && cues.is(Kind.OPERATOR_WORD, title.substring(county, end));
      end = doubtful && !isVouched(title, end) ? -1 : end;
    }
    return end < 0 ? -1 : branch(title, end);
  }

  /** Behind the word for an operator at {@code at}, where it is no part of another; or -1. */
  private int brand(String title, int at) {
    int end = cues.behind(Kind.OPERATOR, title, at, title.length());
    return end > at && !opensWord(title, end) ? end : -1;
  }

  private boolean opensWord(String title, int at) {
    List<String> words = cues.of(Kind.NOT_OPERATOR);
    return words.stream().anyMatch(word -> title.startsWith(word, at));
  }

  /** Whether a year, the word for a branch or what somebody does follows. */
  private boolean isVouched(String title, int at) {
    return at < title.length()
        && (Glyphs.isDigit(title.charAt(at))
            || branch(title, at) > at
            || cues.behind(Kind.ABOUT_VERB, title, at, title.length()) > at);
  }

  private int branch(String title, int at) {
    return cues.behind(Kind.OPERATOR_BRANCH, title, at, title.length());
  }

  /** Behind the known place at {@code at}; {@code at} where none stands there. */
  private int place(String title, int at) {
    int longest = Math.min(title.length(), at + LONGEST_PLACE);
    for (int end = longest; end >= at + 2; end--) {
      if (places.contains(title.substring(at, end))) {
        boolean division =
            end < title.length()
                && DIVISIONS.indexOf(title.charAt(end)) >= 0
                && !title.startsWith(COUNTIES, end);
        return division ? end + 1 : end;
      }
    }
    return at;
  }

  /** Whether the name goes on from {@code end} to that of a branch: 股份有限公司某市|分公司. */
  private boolean goesOn(String title, int end, int usual) {
    String rest = title.substring(end, usual);
    return rest.length() <= LONGEST_REST
        && cues.ends(Kind.OPERATOR_BRANCH, rest)
        && !Glyphs.holdsDigit(rest)
        && cues.of(Kind.ABOUT_VERB).stream().noneMatch(rest::startsWith);
  }

  private static boolean isHan(String title, int begin, int end) {
    return title.substring(begin, end).chars().allMatch(c -> Glyphs.isHan((char) c));
  }
}
