package org.tendertrace.extract.mention;

import com.google.re2j.Pattern;
import org.tendertrace.knowledge.Cues.Status.Meaning;
import org.tendertrace.knowledge.StatementUse;
import org.tendertrace.model.Notice;
import org.tendertrace.model.NoticeType;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;

/** Tells the items of a notice from its prose, by the form of their lines. */
final class NoticeItems {

  private static final int SHORT_LINE = 60;

  private static final Pattern LISTED =
      Pattern.compile(
          "^(?:line |item |lot |no\\.? )?[0-9]{1,3}[、.:\\s].*\\s[0-9][0-9,]*(?:\\.[0-9]+)?(?:元)?$");
  private static final Pattern PROSE =
      Pattern.compile("[了已曾将因故由其该而被是有为约及在从]|\\b(?:was|were|has|had|have|is|are|been)\\b");

  private final StatusCues cues;
  private final Pattern price;
  private final Pattern productSubject;
  // A count and no word of prose make a piece of a list: GPU服务器2台（T4）.
  private final Pattern counted;
  // A line that opens with a winner tells what it delivers.
  private final Pattern winner;

  NoticeItems(StatusCues cues, StatementWords words) {
    this.cues = cues;
    price = Pattern.compile("[0-9][万亿]?\\s?" + words.part(StatementUse.MONEY) + "|[$¥]\\s?[0-9]");
    productSubject =
        Pattern.compile(
            "^(?:[（(]?[0-9一二三四五六七八九十]{1,2}[)）、.]\\s?)?[^，,。；;：:]{0,14}?"
                + words.any(StatementUse.PRODUCT)
                + "[^，,。；;：:]{0,6}?"
                + words.any(StatementUse.BUILT_ON));
    counted =
        Pattern.compile(
            "[0-9]\\s?" + words.part(StatementUse.COUNTED_IN) + "|[0-9]\\s?[×x*]|[×*]\\s?[0-9]");
    winner =
        Pattern.compile(
            "^(?:[0-9一二三四五]{1,2}[、.)]\\s?)?(?:第[一二三四五1-5])?" + words.any(StatementUse.WINNER));
  }

  /**
   * What makes a naming of which nothing is said an item of the notice; {@code null} for nothing.
   * In an invitation, a short line does.
   */
  String of(Layout.Place place, Span sentence, Notice notice, String text, boolean hasCount) {
    if (notice.noticeType() == NoticeType.OTHER) {
      return null;
    }
    boolean result = StatusJudge.isResult(notice);
    if (hasCount) {
      return "counted";
    }
    if (place.isHeading() || isTitle(place, notice, text)) {
      return "heading";
    }
    if (place.row() != null) {
      boolean items =
          place.row().cells().size() <= 2
              || place.row().headers().stream()
                  .anyMatch(h -> cues.labels().ofLabel(h) == Meaning.ASKED);
      return !result || (items && isPlainCell(place, text)) ? "row" : null;
    }
    String says = Folded.textOf(sentence.of(text)).replace("有限", "");
    boolean listed =
        productSubject.matcher(says).find()
            || LISTED.matcher(says).find()
            || (says.length() <= SHORT_LINE
                && counted.matcher(says).find()
                && !PROSE.matcher(says).find())
            || winner.matcher(Folded.textOf(place.unit().of(text))).find()
            || Lots.opening(place.unit().of(text)) != null;
    if (result && listed) {
      return "list";
    }
    boolean brief = sentence.length() <= SHORT_LINE && (!result || price.matcher(says).find());
    return brief ? "line" : null;
  }

  /** Whether a cell names a thing without prose and is no remark. */
  private boolean isPlainCell(Layout.Place place, String text) {
    String cell = Folded.textOf(place.unit().of(text));
    return cell.length() <= SHORT_LINE
        && !PROSE.matcher(cell).find()
        && !cues.labels().isAside(place.lead().isEmpty() ? place.label() : place.lead());
  }

  private static boolean isTitle(Layout.Place place, Notice notice, String text) {
    return notice.title() != null && place.unit().of(text).contains(notice.title());
  }
}
