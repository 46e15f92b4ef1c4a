package org.tendertrace.extract.mention;

import com.google.re2j.Pattern;
import java.util.List;
import org.tendertrace.knowledge.Cues.Status.Meaning;
import org.tendertrace.knowledge.StatementUse;
import org.tendertrace.model.Award;
import org.tendertrace.model.Mention;
import org.tendertrace.model.Notice;
import org.tendertrace.model.NoticeType;
import org.tendertrace.text.Folded;

/**
 * Turns what a naming means into a status: what is asked for is bought where a notice delivers it.
 */
final class Delivery {

  private final Pattern resultTitle;
  private final Pattern acceptance;

  Delivery(StatementWords words) {
    acceptance = Pattern.compile(words.part(StatementUse.ACCEPTANCE));
    resultTitle =
        Pattern.compile(
            words.any(StatementUse.RESULT)
                + "(?:信息)?(?:公告|公示|内容)?的?"
                + words.any(StatementUse.AMENDMENT));
  }

  /** A notice as statuses are read: one that tells of an acceptance (履约验收) tells of a contract. */
  Notice read(Notice notice) {
    boolean accepts =
        notice.noticeType() == NoticeType.OTHER
            && notice.title() != null
            && acceptance.matcher(Folded.textOf(notice.title())).find();
    return accepts ? notice.withType(NoticeType.CONTRACT) : notice;
  }

  /** The status of a meaning in a notice with these awards. */
  Mention.Status status(Meaning meaning, Notice notice, List<Award> awards, String lot) {
    return switch (meaning) {
      case EQUIVALENT -> Mention.Status.EQUIVALENT;
      case COMPATIBLE -> Mention.Status.COMPATIBLE;
      case EXISTING -> Mention.Status.EXISTING;
      case EXCLUDED -> Mention.Status.EXCLUDED;
      case BACKGROUND, NEUTRAL -> Mention.Status.BACKGROUND;
      case ASKED ->
          delivers(notice, awards, lot)
              ? Mention.Status.PURCHASED
              : notice.noticeType() == NoticeType.OTHER
                  ? Mention.Status.BACKGROUND
                  : Mention.Status.REQUIRED;
      case FAILED -> Mention.Status.REQUIRED;
    };
  }

  /** Whether what the notice asks for is bought by it. */
  private boolean delivers(Notice notice, List<Award> awards, String lot) {
    List<Award> ofLot =
        awards.stream().filter(a -> lot == null || a.lot() == null || lot.equals(a.lot())).toList();
    boolean failed =
        !ofLot.isEmpty() && ofLot.stream().allMatch(a -> a.status() == Award.Status.FAILED);
    boolean result = notice.title() != null && resultTitle.matcher(notice.title()).find();
    return switch (notice.noticeType()) {
      case AWARD, CONTRACT -> !failed;
      case CORRECTION -> (result || !awards.isEmpty()) && !failed;
      case INTENTION, TENDER, SINGLE_SOURCE, CANDIDATE, TERMINATION, OTHER -> false;
    };
  }
}
