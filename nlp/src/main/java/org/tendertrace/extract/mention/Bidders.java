package org.tendertrace.extract.mention;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.tendertrace.knowledge.Cues.Status.Meaning;
import org.tendertrace.knowledge.StatementUse;
import org.tendertrace.model.Award;
import org.tendertrace.model.Notice;
import org.tendertrace.model.NoticeType;
import org.tendertrace.model.Page;
import org.tendertrace.text.Folded;

/**
 * Tells what another bidder had offered from what is bought, by the companies that the awards name:
 * a row, a line or a clause that opens with a company is another bidder's where none of its
 * companies won.
 */
final class Bidders {

  private static final int LONGEST_NAME = 40;
  private static final int SHORTEST_NAME = 6;
  private static final int SHORTEST_WINNER = 4;

  private final Pattern company;
  private final Pattern companyOpens;
  private final Pattern noBidder;
  private final Pattern makerBehind;
  private final Pattern winnerLabel;

  Bidders(StatementWords words) {
    company = Pattern.compile("^[^0-9:;。]*" + words.any(StatementUse.COMPANY) + "\\.?$");
    companyOpens =
        Pattern.compile(
            "^(?:[(]?(?:[0-9]{1,2}|[一二三四五])[)、.]?\\s?)?(?:([^:;,。]{2,16}):\\s?)?"
                + "([^:;,。、\\s]{4,30}?"
                + words.chinese(StatementUse.LEGAL_FORM)
                + "|[a-z0-9&().,' -]{3,60}?"
                + words.latin(StatementUse.LEGAL_FORM)
                + ")");
    noBidder = Pattern.compile(words.any(StatementUse.NO_BIDDER));
    makerBehind = Pattern.compile("^(?:的|" + words.any(StatementUse.MADE) + ")");
    winnerLabel =
        Pattern.compile(words.any(StatementUse.WINS) + words.any(StatementUse.PARTY) + "?$");
  }

  /**
   * Whether what stands at {@code place} is of a bidder who won nothing. Only results tell who won:
   * without a supplier among the awards nothing is another's.
   *
   * @param begin of the name in {@code text}
   */
  boolean isAnothers(
      int begin,
      Layout.Place place,
      Notice notice,
      List<Award> awards,
      StatusCues cues,
      String text) {
    if (notice.noticeType() != NoticeType.AWARD) {
      return false;
    }
    List<String> known = new ArrayList<>();
    awards.forEach(award -> award.supplierNames().forEach(name -> known.add(key(name))));
    // A shorter one is hardly a name: who won is not known.
    if (known.isEmpty() || known.stream().anyMatch(name -> name.length() < SHORTEST_WINNER)) {
      return false;
    }
    notice.buyerNames().forEach(name -> known.add(key(name)));
    if (notice.agencyName() != null) {
      known.add(key(notice.agencyName()));
    }
    return place.row() == null
        ? opensWithAnother(begin, place, known, cues, text)
        : isRowOfAnother(begin, place.row(), known, text);
  }

  private boolean isRowOfAnother(int begin, Layout.Row row, List<String> known, String text) {
    boolean another = false;
    for (int k = 0; k < row.cells().size(); k++) {
      Page.Cell cell = row.cells().get(k);
      String says = key(cell.span().of(text));
      if (known.stream().anyMatch(says::contains)) {
        return false;
      }
      boolean own = cell.span().begin() <= begin && begin < cell.span().end();
      String header = Folded.textWithoutSpaces(row.headers().get(k));
      boolean labelled =
          k > 0 && noBidder.matcher(key(row.cells().get(k - 1).span().of(text))).find();
      another |=
          !own
              && !labelled
              && says.length() >= SHORTEST_NAME
              && says.length() <= LONGEST_NAME
              && company.matcher(Folded.textOf(cell.span().of(text)).strip()).find()
              && !noBidder.matcher(header).find();
    }
    return another;
  }

  private boolean opensWithAnother(
      int begin, Layout.Place place, List<String> known, StatusCues cues, String text) {
    String line = Folded.textOf(text.substring(place.unit().begin(), begin));
    String before =
        line.substring(Math.max(line.lastIndexOf('。'), line.lastIndexOf(';')) + 1).strip();
    Matcher opening = companyOpens.matcher(before);
    if (!opening.find()) {
      return false;
    }
    String label = opening.group(1) == null ? "" : opening.group(1);
    String rest = before.substring(opening.end());
    boolean asked = cues.labels().ofLabel(label) == Meaning.ASKED;
    return !asked
        && !winnerLabel.matcher(label).find()
        && !noBidder.matcher(label).find()
        && !makerBehind.matcher(rest).find()
        && known.stream().noneMatch(key(before)::contains);
  }

  private static String key(String name) {
    return Folded.textWithoutSpaces(name);
  }
}
