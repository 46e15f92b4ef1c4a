package org.tendertrace.extract.mention;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.stream.Stream;
import org.tendertrace.knowledge.Cues.Status.Meaning;
import org.tendertrace.knowledge.StatementUse;
import org.tendertrace.model.Notice;
import org.tendertrace.model.NoticeType;
import org.tendertrace.model.Page;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;
import org.tendertrace.text.GuardedPattern;
import org.tendertrace.text.TermTrie;

/**
 * Reads what the other cells of its row say of a name: that this bidder lost, that this lot failed.
 */
final class Standing {

  private static final GuardedPattern LATER_RANK =
      GuardedPattern.opening("第23456789二三四五1", "^第?(?:[2-9二三四五]|1[0-9])[名位]?$");
  private static final GuardedPattern FIRST_RANK = GuardedPattern.opening("第1一", "^第?[1一][名位]?$");
  private static final Pattern HAS_WORDS = Pattern.compile("[\\p{Han}a-zA-Z]{2}");
  private static final String YES = "是";

  private static final int LINES_ABOVE = 6;
  private static final int LONGEST_ITEM = 16;
  private static final int LONGEST_OUTCOME = 30;

  private final StatementWords words;
  private final Pattern calledColumn;
  private final Pattern calledLine;
  private final Pattern givenColumn;
  private final Pattern ofTheBid;
  private final Pattern outcomeColumn;
  private final Pattern company;
  private final Pattern lotFailed;

  /** One of these stands in whatever says that a lot failed. */
  private final TermTrie<String> mayFail;

  private final Pattern laterBidder;
  private final Pattern newPart;
  private final Pattern lossColumn;

  Standing(StatementWords words) {
    this.words = words;
    String wins = words.any(StatementUse.WINS);
    String party = words.any(StatementUse.PARTY);
    String candidate = "(?:" + wins + "|" + words.any(StatementUse.RECOMMENDED) + ")?候选";
    calledColumn =
        Pattern.compile(
            "^(?:"
                + words.part(StatementUse.CALLS)
                + "(?:文件|人)?的?(?:技术|规格)?"
                + words.part(StatementUse.CALLED_FOR)
                + "|(?:技术|规格)?要求)$");
    calledLine = Pattern.compile("^" + words.any(StatementUse.CALLS));
    givenColumn = Pattern.compile(words.part(StatementUse.GIVEN_COLUMN));
    ofTheBid = Pattern.compile(words.part(StatementUse.BID_COLUMN));
    outcomeColumn = Pattern.compile(words.part(StatementUse.OUTCOME_COLUMN));
    company = Pattern.compile("(?i)" + words.any(StatementUse.COMPANY));
    lotFailed =
        Pattern.compile(
            "[本该]"
                + words.any(StatementUse.LOT)
                + "[已作]?"
                + words.any(StatementUse.FAILS)
                + "|"
                + words.any(StatementUse.BIDS)
                + "(?:人|供应商)?"
                + words.any(StatementUse.TOO_FEW));
    mayFail =
        TermTrie.ofWords(
            Stream.of(StatementUse.FAILS, StatementUse.TOO_FEW)
                .flatMap(use -> words.of(use).stream())
                .toList());
    laterBidder =
        Pattern.compile(
            "^(?:[(]?[0-9一二三]{1,2}[)）、.]\\s?)?(?:第[二三四五2-5](?:[名位]|"
                + candidate
                + party
                + ")|"
                + wins
                + "候选人第?[二三2-3]名?(?:[:：]|$)|排名第?[二三四五2-5]|"
                + words.any(StatementUse.LOST)
                + ")");
    lossColumn =
        Pattern.compile("^" + words.any(StatementUse.LOST) + "的?" + words.any(StatementUse.REASON));
    newPart =
        Pattern.compile(
            "^(?:[一二三四五六七八九十]{1,2}、|第[一1](?:[名位]|"
                + candidate
                + ")|(?:[(]?[0-9]{1,2}[)、.]\\s?)?"
                + candidate
                + party
                + "[(]?第[一1]|拟?"
                + wins
                + party
                + "|包[0-9一二三]|标段|第?[0-9一二三四五六七八九十]{1,3}标?"
                + words.any(StatementUse.LOT)
                + ")");
  }

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
  Meaning ofLine(Layout.Place place, Notice notice, String text) {
    int begin = place.unit().begin();
    String own = Folded.key(place.unit().of(text));
    // 采购内容 is of the procurement again, 所投产品 is still the bidder's.
    boolean ofAll = calledLine.matcher(Folded.textWithoutSpaces(place.lead())).find();
    boolean listed = notice.noticeType() == NoticeType.CANDIDATE && !ofAll;
    if (listed && laterBidder.matcher(own).find()) {
      return Meaning.BACKGROUND;
    }
    listed &= !newPart.matcher(own).find();
    for (int line = 0; listed && line < LINES_ABOVE && begin > 1; line++) {
      int previous = text.lastIndexOf('\n', begin - 2) + 1;
      String says = Folded.key(text.substring(previous, begin - 1));
      if (laterBidder.matcher(says).find()) {
        return Meaning.BACKGROUND;
      }
      if (newPart.matcher(says).find()) {
        return null;
      }
      begin = previous;
    }
    return null;
  }

  /** What a cell of its row says of a thing: that this bidder lost, or that this lot failed. */
  Meaning ofRow(Span span, Layout.Place place, Notice notice, StatusCues cues, String text) {
    if (place.row() == null || !isRanked(notice)) {
      return null;
    }
    boolean won = hasWon(place.row(), text);
    for (int k = 0; k < place.row().cells().size(); k++) {
      String says = place.row().cells().get(k).span().of(text);
      String header = Folded.textWithoutSpaces(place.row().headers().get(k));
      boolean own = place.row().cells().get(k).span().covers(span);
      if (own && laterBidder.matcher(header).find()) {
        return Meaning.BACKGROUND;
      }
      if (!won && words.is(StatementUse.RANK_COLUMN, header) && LATER_RANK.isIn(Folded.key(says))) {
        return Meaning.BACKGROUND;
      }
      if (!won && !own && lossColumn.matcher(header).find() && HAS_WORDS.matcher(says).find()) {
        return Meaning.BACKGROUND;
      }
      boolean failed = !own && says.length() <= LONGEST_OUTCOME && cues.saysFailed(says);
      if (failed || tellsOfFailedLot(Folded.key(says))) {
        return Meaning.FAILED;
      }
      boolean answer = words.is(StatementUse.BARE_NO, Folded.key(says));
      Meaning meaning =
          answer && !outcomeColumn.matcher(header).find() ? null : cues.labels().ofRow(says);
      // What is there is said behind it, in the last cell; elsewhere it may be of another thing.
      boolean remark = k == place.row().cells().size() - 1 && !own;
      if (meaning == Meaning.EXISTING && !remark) {
        continue;
      }
      if (meaning != null) {
        // A lot that failed has no supplier; a bid that failed has one.
        boolean bidder = company.matcher(place.row().span().of(text)).find();
        return meaning == Meaning.FAILED && bidder ? Meaning.BACKGROUND : meaning;
      }
    }
    return null;
  }

  private boolean tellsOfFailedLot(String says) {
    return mayFail.isIn(says) && lotFailed.matcher(says).find();
  }

  /** Whether the row is that of who won, or was ranked first. */
  boolean isOfWinner(Layout.Place place, String text) {
    if (place.row() == null) {
      return false;
    }
    boolean first = false;
    for (int k = 0; k < place.row().cells().size(); k++) {
      String header = Folded.textWithoutSpaces(place.row().headers().get(k));
      String says = Folded.key(place.row().cells().get(k).span().of(text));
      first |= words.is(StatementUse.RANK_COLUMN, header) && FIRST_RANK.isIn(says);
    }
    return first || hasWon(place.row(), text);
  }

  /** Whether a cell says that its bidder won, or is one of those admitted. */
  private boolean hasWon(Layout.Row row, String text) {
    for (int k = 0; k < row.cells().size(); k++) {
      String says = Folded.key(row.cells().get(k).span().of(text));
      // 是 answers any question: 是否小微企业, too.
      boolean yes =
          says.equals(YES)
              && outcomeColumn.matcher(Folded.textWithoutSpaces(row.headers().get(k))).find();
      if (yes || words.is(StatementUse.WON, says)) {
        return true;
      }
    }
    return false;
  }

  /**
   * What the row's item makes of the things that other cells name: 盒子巡检 | 某盒子210个, or 某服务器 | A40
   * below 维保设备 | 型号.
   */
  static Meaning ofItem(Span span, Layout.Place place, StatusCues cues, String text) {
    if (place.row() == null) {
      return null;
    }
    String header = place.row().headers().isEmpty() ? "" : place.row().headers().get(0);
    Page.Cell first = place.row().cells().get(0);
    boolean lookedAfter =
        !first.span().covers(span)
            && first.column() == 0
            && cues.labels().ofLabel(header) == Meaning.EXISTING
            && cues.labels().ofLabel(place.label()) == Meaning.ASKED;
    if (lookedAfter) {
      return Meaning.EXISTING;
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
  boolean isTenderSide(Span span, Layout.Place place) {
    if (place.row() == null) {
      return false;
    }
    List<Page.Cell> cells = place.row().cells();
    boolean called = false;
    for (int k = 0; k < cells.size(); k++) {
      if (cells.get(k).span().covers(span)) {
        String header = Folded.textWithoutSpaces(place.row().headers().get(k));
        called = calledColumn.matcher(header).find();
      }
    }
    for (int k = 0; called && k < cells.size(); k++) {
      String header = Folded.textWithoutSpaces(place.row().headers().get(k));
      if (!cells.get(k).span().covers(span)
          && givenColumn.matcher(header).find()
          && !ofTheBid.matcher(header).find()) {
        return true;
      }
    }
    return false;
  }
}
