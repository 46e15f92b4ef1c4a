package org.tendertrace.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tendertrace.model.Award;
import org.tendertrace.model.Evidence;
import org.tendertrace.model.Mention;
import org.tendertrace.model.Notice;
import org.tendertrace.model.ReviewItem;
import org.tendertrace.model.ReviewItem.Decision;
import org.tendertrace.model.ReviewItem.Kind;

/**
 * The review of one notice: which readings are uncertain, and what people decided on them. What is
 * decided has the last word, also where a later version reads the notice differently.
 */
public final class Review {
  private static final String AWARD = "award";
  private static final String MENTION = "mention";

  private final double below;
  private final List<Verdict> verdicts;
  private final String documentId;
  private final String uri;
  private final List<ReviewItem> items = new ArrayList<>();

  /**
   * @param below readings with a smaller confidence are to be looked at
   */
  public Review(double below, Decisions decisions, String documentId, String uri) {
    this.below = below;
    this.verdicts = decisions.of(documentId);
    this.documentId = documentId;
    this.uri = uri;
  }

  /** Whether nothing was decided and nothing is to be looked at, whatever was read. */
  private boolean isIdle() {
    return verdicts.isEmpty() && below <= 0;
  }

  /** The notice as it stands after the decisions on its fields. */
  public Notice notice(Notice read) {
    if (isIdle()) {
      return read;
    }
    Notice notice = read;
    for (String field : Readings.FIELDS) {
      String value = Readings.of(read, field);
      Evidence weakest = weakest(read, field).orElse(null);
      if (value != null && weakest != null) {
        queue(field, "", value, weakest.confidence(), weakest.rule(), weakest.surface());
      }
      for (Verdict verdict : on(field, "")) {
        boolean removed = verdict.decision() == Decision.REJECT && verdict.isOf(value);
        if (removed || verdict.holds() != null) {
          notice = Readings.with(notice, field, verdict.holds(), evidence(field, verdict, weakest));
        }
      }
    }
    return notice;
  }

  private static Optional<Evidence> weakest(Notice notice, String field) {
    return notice.evidence().stream()
        .filter(evidence -> evidence.field().equals(field))
        .min(Comparator.comparingDouble(Evidence::confidence));
  }

  /** What is accepted still stands where it was read; what is corrected may stand nowhere. */
  private static Evidence evidence(String field, Verdict verdict, Evidence read) {
    return verdict.decision() == Decision.ACCEPT && read != null
        ? new Evidence(field, read.begin(), read.end(), read.surface(), verdict.rule(), 1)
        : new Evidence(field, 0, 0, "", verdict.rule(), 1);
  }

  /** The awards as they stand after the decisions on them. */
  public List<Award> awards(String noticeId, List<Award> read) {
    List<Award> awards = new ArrayList<>(read);
    for (Award award : isIdle() ? List.<Award>of() : read) {
      String surface =
          award.evidence().stream()
              .map(Evidence::surface)
              .reduce((a, b) -> a + " … " + b)
              .orElse("");
      String rule =
          award.evidence().stream()
              .map(Evidence::rule)
              .distinct()
              .reduce((a, b) -> a + ", " + b)
              .orElse("");
      queue(AWARD, lot(award), Readings.of(award), award.confidence(), rule, surface);
    }
    verdicts.stream()
        .filter(verdict -> verdict.kind() == Kind.AWARD)
        .forEach(verdict -> decide(awards, noticeId, verdict));
    return awards;
  }

  private static void decide(List<Award> awards, String noticeId, Verdict verdict) {
    List<Award> inLot = awards.stream().filter(award -> lot(award).equals(verdict.lot())).toList();
    Optional<Award> meant =
        inLot.stream().filter(award -> verdict.isOf(Readings.of(award))).findFirst();
    if (verdict.decision() == Decision.REJECT) {
      meant.ifPresent(awards::remove);
      return;
    }
    Award held = Readings.award(noticeId, verdict.lot(), verdict.holds(), verdict);
    Optional<Award> there =
        inLot.stream().filter(award -> Readings.of(award).equals(Readings.of(held))).findFirst();
    if (meant.isEmpty() && inLot.size() == 1) {
      meant = Optional.of(inLot.get(0));
    }
    if (there.isPresent()) {
      awards.set(awards.indexOf(there.get()), confirmed(there.get(), verdict));
      if (!meant.equals(there)) {
        meant.ifPresent(awards::remove);
      }
    } else if (meant.isPresent()) {
      awards.set(awards.indexOf(meant.get()), held);
    } else {
      awards.add(held);
    }
  }

  private static Award confirmed(Award award, Verdict verdict) {
    return new Award(
        award.noticeId(),
        award.lot(),
        award.supplierNames(),
        award.amount(),
        award.currency(),
        award.amountKind(),
        award.status(),
        award.evidence().stream()
            .map(e -> new Evidence(e.field(), e.begin(), e.end(), e.surface(), verdict.rule(), 1))
            .toList(),
        1);
  }

  /** The mentions as they stand after the decisions on them; only purchases are queued. */
  public List<Mention> mentions(List<Mention> read) {
    if (isIdle()) {
      return read;
    }
    List<Mention> mentions = new ArrayList<>();
    for (Mention mention : read) {
      String value = Readings.of(mention);
      if (mention.status() == Mention.Status.PURCHASED) {
        queue(MENTION, "", value, mention.confidence(), mention.reason(), mention.surface());
      }
      List<Verdict> decided =
          on(MENTION, "").stream().filter(verdict -> verdict.isOf(value)).toList();
      if (decided.isEmpty()) {
        mentions.add(mention);
      } else if (decided.get(0).decision() != Decision.REJECT) {
        mentions.add(as(mention, decided.get(0)));
      }
    }
    return mentions;
  }

  private static Mention as(Mention mention, Verdict verdict) {
    return new Mention(
        mention.noticeId(),
        mention.begin(),
        mention.end(),
        mention.surface(),
        mention.type(),
        mention.key(),
        Readings.status(verdict.holds()),
        mention.lot(),
        mention.quantity(),
        mention.unit(),
        mention.region(),
        mention.access(),
        mention.method() + "+review",
        mention.reason() + "; " + verdict.rule(),
        1);
  }

  /** What was queued, and every decision on this document, each once. */
  public List<ReviewItem> items() {
    List<ReviewItem> all = new ArrayList<>(items);
    Set<String> listed = new HashSet<>();
    items.forEach(item -> listed.add(item.item()));
    for (Verdict verdict : verdicts) {
      ReviewItem row = verdict.row(uri, 0, "not read any more", "");
      if (verdict.kind() != Kind.LINK && listed.add(row.item())) {
        all.add(row);
      }
    }
    return all;
  }

  private void queue(
      String field, String lot, String value, double confidence, String rule, String surface) {
    Optional<Verdict> decided =
        on(field, lot).stream().filter(verdict -> verdict.isOf(value)).findFirst();
    if (decided.isPresent()) {
      items.add(decided.get().row(uri, confidence, rule, surface));
    } else if (confidence < below) {
      Verdict open = new Verdict(Readings.kind(field), documentId, field, lot, value, null, null);
      items.add(open.row(uri, confidence, rule, surface));
    }
  }

  private List<Verdict> on(String field, String lot) {
    return verdicts.isEmpty()
        ? List.of()
        : verdicts.stream()
            .filter(verdict -> verdict.field().equals(field) && verdict.lot().equals(lot))
            .toList();
  }

  private static String lot(Award award) {
    return award.lot() == null ? "" : award.lot();
  }
}
