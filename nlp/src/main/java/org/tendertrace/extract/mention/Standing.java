package org.tendertrace.extract.mention;

import com.google.re2j.Pattern;
import org.tendertrace.knowledge.Cues.Status.Meaning;
import org.tendertrace.model.Notice;
import org.tendertrace.model.NoticeType;
import org.tendertrace.model.Page;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;

/**
 * Reads what the other cells of its row say of a name: that this bidder lost, that this lot failed.
 */
final class Standing {

  private static final Pattern CALLED_COLUMN =
      Pattern.compile(
          "^(?:(?:招标|采购|磋商|谈判|询价|申购|标书)(?:文件|人)?的?(?:技术|规格)?(?:要求|参数|需求|条款|规格)|(?:技术|规格)?要求|(?:tender|required) ?(?:requirements?|specification))$");
  private static final Pattern GIVEN_COLUMN =
      Pattern.compile("投标|响应|成交|中标|所投|实际|应答|偏离|offered|response|awarded");
  private static final Pattern OF_THE_BID =
      Pattern.compile("价|商|人|单位|金额|日期|时间|结果|price|amount|supplier|bidder|date");
  private static final Pattern RANK_COLUMN =
      Pattern.compile("^(?:排名|名次|排序|排位|推荐排名|评标排名|得分排名|推荐顺序|rank|ranking|place)$");
  private static final Pattern LATER_RANK = Pattern.compile("^(?:第)?(?:[2-9二三四五]|1[0-9])(?:名|位)?$");
  private static final Pattern FIRST_RANK = Pattern.compile("^(?:第)?(?:1|一)(?:名|位)?$");
  private static final Pattern BARE_NO = Pattern.compile("^(?:否|no|无效|不通过|未通过)$");
  private static final Pattern OUTCOME_COLUMN =
      Pattern.compile("中标|成交|入围|中选|推荐|结果|结论|评审|审查|awarded|result|outcome|selected|status");
  private static final Pattern WON = Pattern.compile("^(?:中标|成交|入围|中选|拟中标|拟成交|入选)$");
  private static final String YES = "是";
  private static final Pattern COMPANY =
      Pattern.compile("公司|集团|(?i)\\b(?:ltd|inc|gmbh|llc|limited|co)\\b");

  private static final Pattern LOT_FAILED =
      Pattern.compile(
          "(?:本|该)(?:包|子项|标项|标段|分包|品目|项)(?:已|作)?(?:流标|废标|终止|采购失败|失败)|(?:投标|供应商|响应)(?:人|供应商)?不足(?:三|3)家");

  private static final int LINES_ABOVE = 6;
  private static final int LONGEST_ITEM = 16;
  private static final int LONGEST_OUTCOME = 30;
  private static final Pattern LATER_BIDDER =
      Pattern.compile(
          "^(?:[(]?[0-9一二三]{1,2}[)）、.]\\s?)?(?:第[二三四五2-5](?:名|位|(?:中标|成交|中选|推荐)?候选(?:人|供应商|单位))|(?:中标|成交|中选)候选人(?:第)?[二三2-3](?:名)?(?:[:：]|$)|排名(?:第)?[二三四五2-5]|未(?:中标|成交|入围|中选)|落选|落标|被否决)");
  private static final Pattern NEW_PART =
      Pattern.compile(
          "^(?:[一二三四五六七八九十]{1,2}、|第[一1](?:名|位|(?:中标|成交|中选|推荐)?候选)|(?:[(]?[0-9]{1,2}[)、.]\\s?)?(?:中标|成交|中选|推荐)?候选(?:人|供应商|单位)[(]?第[一1]|(?:拟)?(?:中标|成交|中选)(?:人|供应商|单位)|包[0-9一二三]|标段)");

  private Standing() {}

  private static boolean isRanked(Notice notice) {
    return switch (notice.noticeType()) {
      case AWARD, CONTRACT, CANDIDATE -> true;
      case INTENTION, TENDER, SINGLE_SOURCE, CORRECTION, TERMINATION, OTHER -> false;
    };
  }

  /**
   * What the nearest line above that names a bidder's rank says of the lines that follow it; {@code
   * null} for nothing.
   */
  static Meaning ofLine(Layout.Place place, Notice notice, String text) {
    int begin = place.unit().begin();
    boolean listed = notice.noticeType() == NoticeType.CANDIDATE;
    if (listed && LATER_BIDDER.matcher(Folded.key(place.unit().of(text))).find()) {
      return Meaning.BACKGROUND;
    }
    for (int line = 0; listed && line < LINES_ABOVE && begin > 1; line++) {
      int previous = text.lastIndexOf('\n', begin - 2) + 1;
      String says = Folded.key(text.substring(previous, begin - 1));
      if (LATER_BIDDER.matcher(says).find()) {
        return Meaning.BACKGROUND;
      }
      if (NEW_PART.matcher(says).find()) {
        return null;
      }
      begin = previous;
    }
    return null;
  }

  /** What a cell of its row says of a thing: that this bidder lost, or that this lot failed. */
  static Meaning ofRow(Span span, Layout.Place place, Notice notice, StatusCues cues, String text) {
    if (place.row() == null || !isRanked(notice)) {
      return null;
    }
    boolean won = hasWon(place.row(), text);
    for (int k = 0; k < place.row().cells().size(); k++) {
      String says = place.row().cells().get(k).span().of(text);
      String header = Folded.textWithoutSpaces(place.row().headers().get(k));
      boolean own = place.row().cells().get(k).span().covers(span);
      if (own && LATER_BIDDER.matcher(header).find()) {
        return Meaning.BACKGROUND;
      }
      if (!won
          && RANK_COLUMN.matcher(header).find()
          && LATER_RANK.matcher(Folded.key(says)).find()) {
        return Meaning.BACKGROUND;
      }
      boolean failed = !own && says.length() <= LONGEST_OUTCOME && cues.saysFailed(says);
      if (failed || LOT_FAILED.matcher(Folded.key(says)).find()) {
        return Meaning.FAILED;
      }
      boolean answer = BARE_NO.matcher(Folded.key(says)).find();
      Meaning meaning =
          answer && !OUTCOME_COLUMN.matcher(header).find() ? null : cues.labels().ofRow(says);
      if (meaning != null) {
        // A lot that failed has no supplier; a bid that failed has one.
        boolean bidder = COMPANY.matcher(place.row().span().of(text)).find();
        return meaning == Meaning.FAILED && bidder ? Meaning.BACKGROUND : meaning;
      }
    }
    return null;
  }

  /** Whether the row is that of who won, or was ranked first. */
  static boolean isOfWinner(Layout.Place place, String text) {
    if (place.row() == null) {
      return false;
    }
    boolean first = false;
    for (int k = 0; k < place.row().cells().size(); k++) {
      String header = Folded.textWithoutSpaces(place.row().headers().get(k));
      String says = Folded.key(place.row().cells().get(k).span().of(text));
      first |= RANK_COLUMN.matcher(header).find() && FIRST_RANK.matcher(says).find();
    }
    return first || hasWon(place.row(), text);
  }

  /** Whether a cell says that its bidder won, or is one of those admitted. */
  private static boolean hasWon(Layout.Row row, String text) {
    for (int k = 0; k < row.cells().size(); k++) {
      String says = Folded.key(row.cells().get(k).span().of(text));
      // 是 answers any question: 是否小微企业, too.
      boolean yes =
          says.equals(YES)
              && OUTCOME_COLUMN.matcher(Folded.textWithoutSpaces(row.headers().get(k))).find();
      if (yes || WON.matcher(says).find()) {
        return true;
      }
    }
    return false;
  }

  /** What the row's item makes of the things that other cells name: 盒子巡检 | 某盒子210个. */
  static Meaning ofItem(Span span, Layout.Place place, StatusCues cues, String text) {
    if (place.row() == null) {
      return null;
    }
    for (Page.Cell cell : place.row().cells()) {
      String says = cell.span().of(text).strip();
      boolean own = cell.span().covers(span);
      if (!own
          && says.length() <= LONGEST_ITEM
          && cues.labels().ofTitle(says) == Meaning.EXISTING) {
        return Meaning.EXISTING;
      }
      if (own) {
        return null;
      }
    }
    return null;
  }

  /** Whether the name stands in the column of what was called for, beside that of what is given. */
  static boolean isTenderSide(Span span, Layout.Place place) {
    if (place.row() == null) {
      return false;
    }
    boolean called = false;
    boolean given = false;
    for (int k = 0; k < place.row().cells().size(); k++) {
      String header = Folded.textWithoutSpaces(place.row().headers().get(k));
      if (place.row().cells().get(k).span().covers(span)) {
        called = CALLED_COLUMN.matcher(header).find();
      } else {
        given |= GIVEN_COLUMN.matcher(header).find() && !OF_THE_BID.matcher(header).find();
      }
    }
    return called && given;
  }
}
