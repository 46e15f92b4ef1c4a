package org.tendertrace.extract.mention;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.tendertrace.knowledge.Cues.Status.Meaning;
import org.tendertrace.knowledge.StatementUse;
import org.tendertrace.model.Award;
import org.tendertrace.model.Mention;
import org.tendertrace.model.Notice;
import org.tendertrace.model.NoticeType;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;

/**
 * Decides what the naming of a thing means. The words of its clause come first, then its label, the
 * heading above, and at last what a notice of this type says where it says nothing else. Where the
 * words of the clause disagree, its grammar settles it.
 */
final class StatusJudge {

  /** The method of a verdict that rests on where the name stands. */
  static final String BY_DEFAULT = "default";

  private static final double CLOSE_CALL = 3;

  /** Up to this weight a word asks only where the place does not speak against it. */
  private static final double WEAK = 6;

  /** Up to this weight a word gives way to the subject of its sentence. */
  private static final double SOFT = 9;

  /** From this weight on a word leaves no doubt. */
  private static final double PLAIN = 13;

  /** From this weight on a word asks whatever the place says. */
  private static final double SURE = 15;

  private final StatusCues cues;
  private final Grammar grammar;
  private final Referee referee;
  private final SecondOpinion second;
  private final NoticeItems items;
  private final Subjects subjects;
  private final Changes changes;
  private final Questions questions;
  private final Standing standing;
  private final Bidders bidders;
  private final Zone zones;
  private final Delivery delivery;
  private final List<String> plans;
  private final List<String> besides;
  // Columns of what a maintenance contract puts in, besides what it looks after.
  private final Pattern newParts;

  /**
   * The verdict.
   *
   * @param method what settled it
   * @param reason the words that did
   */
  record Verdict(Mention.Status status, String method, String reason) {

    /**
     * A doubted purchase is one where the notice told of one before.
     *
     * @param bought whether it told of one of the same thing, or of one that is listed with it
     */
    Verdict after(boolean bought) {
      return bought && method.equals(SecondOpinion.BY_DOUBT)
          ? new Verdict(
              Mention.Status.PURCHASED, BY_DEFAULT, "bought as what stands before; " + reason)
          : this;
    }
  }

  /**
   * A meaning and what gave it, before the notice's type turns it into a status.
   *
   * @param weight of the word that says so, 0 where none does
   */
  private record Reading(Meaning meaning, String method, String reason, double weight) {

    Reading(Meaning meaning, String method, String reason) {
      this(meaning, method, reason, 0);
    }
  }

  StatusJudge(StatusCues cues, Grammar grammar, Referee referee, StatementWords words) {
    this.cues = cues;
    this.grammar = grammar;
    this.referee = referee;
    second = new SecondOpinion(referee);
    items = new NoticeItems(cues, words);
    subjects = new Subjects(words);
    changes = new Changes(words);
    questions = new Questions(words);
    standing = new Standing(words);
    bidders = new Bidders(words);
    zones = new Zone(cues, words);
    delivery = new Delivery(words);
    plans = words.of(StatementUse.PLANNED);
    besides = words.of(StatementUse.BESIDE);
    String part = words.any(StatementUse.SPARE);
    newParts =
        Pattern.compile(
            "^"
                + words.any(StatementUse.PUTS_IN)
                + "的?(?:"
                + part
                + "|件|设备)|备件$|^"
                + part
                + "(?:名称)?$");
  }

  /**
   * The status of a name.
   *
   * @param named all names of the notice
   * @param counted tells whether a quantity belongs to the name; asked only where that matters
   */
  Verdict judge(
      Candidate name,
      Layout.Place place,
      List<Candidate> named,
      Notice printed,
      List<Award> awards,
      String text,
      BooleanSupplier counted) {
    Notice notice = delivery.read(printed);
    Span span = new Span(name.begin(), name.end());
    List<Span> names = named.stream().map(c -> new Span(c.begin(), c.end())).toList();
    Reading ruled = ofItsKind(read(span, place, names, notice, text, counted), notice, counted);
    boolean undelivered =
        isResult(notice) && (place.lotFailed() || standing.isTenderSide(span, place));
    Reading reading = ruled;
    boolean settled =
        ruled.meaning() == Meaning.ASKED
            && (undelivered
                || standing.isOfWinner(place, text)
                || (notice.noticeType() == NoticeType.CORRECTION && isNew(span, place, text)));
    if (!referee.isIdle() && isOpen(ruled) && !settled) {
      Circumstances circumstances = Circumstances.of(name, place, named, notice, text, referee);
      boolean titled = cues.labels().ofTitle(notice.title()) != null;
      boolean plain = ruled.weight() >= PLAIN;
      reading =
          second
              .on(
                  new SecondOpinion.Ruling(
                      name.type(), ruled.meaning(), ruled.method(), plain, notice, titled),
                  circumstances,
                  counted)
              .map(
                  d -> new Reading(d.meaning(), d.method(), d.reason() + "; not " + ruled.reason()))
              .orElse(ruled);
    }
    if (reading.meaning() == Meaning.ASKED
        && bidders.isAnothers(span.begin(), place, notice, awards, cues, text)) {
      reading = new Reading(Meaning.BACKGROUND, "row", "row: another bidder's");
    }
    boolean failed = undelivered && reading.meaning() == Meaning.ASKED;
    Meaning meaning = failed ? Meaning.FAILED : reading.meaning();
    Mention.Status status = delivery.status(meaning, notice, awards, place.lot());
    return new Verdict(status, reading.method(), reading.reason());
  }

  /** Whether the referee may look at it: not at what answers, changes and other cells decide. */
  private static boolean isOpen(Reading reading) {
    return reading.meaning() != Meaning.FAILED
        && !reading.method().equals("change")
        && !reading.method().equals("row")
        && !reading.method().equals(Questions.METHOD);
  }

  /** Whether a name stands in the new text of a correction. */
  private boolean isNew(Span span, Layout.Place place, String text) {
    Span sentence = Sentences.around(span, place.unit(), text);
    return changes.side(span, sentence, place, text) == Changes.Side.NEW;
  }

  /** What is maintained or studied is not bought, unless a word says firmly that it is. */
  private Reading ofItsKind(Reading reading, Notice notice, BooleanSupplier counted) {
    Meaning kind = cues.labels().ofTitle(notice.title());
    boolean spoken = reading.meaning() != Meaning.ASKED || reading.weight() > WEAK;
    if (kind == null || spoken || (kind == Meaning.BACKGROUND && counted.getAsBoolean())) {
      return reading;
    }
    return new Reading(kind, "title", "title: " + notice.title());
  }

  private Reading read(
      Span span,
      Layout.Place place,
      List<Span> names,
      Notice notice,
      String text,
      BooleanSupplier counted) {
    if (isBeside(place)) {
      return new Reading(Meaning.BACKGROUND, "row", "row: of another notice");
    }
    Span whole = Sentences.around(span, place.unit(), text);
    Span sentence = whole;
    boolean changed = false;
    if (notice.noticeType() == NoticeType.CORRECTION) {
      Changes.Side side = changes.side(span, whole, place, text);
      if (side == Changes.Side.OLD) {
        return new Reading(Meaning.BACKGROUND, "change", "change: the old text");
      }
      changed = side == Changes.Side.NEW;
      sentence = changed ? changes.newText(span, whole, text) : whole;
    }
    Optional<Meaning> answered = questions.answer(span, whole, place, text);
    if (answered.isPresent() && !cues.isOwned(span, sentence, names, text)) {
      return new Reading(answered.get(), Questions.METHOD, "asked in a question");
    }
    Meaning ofOthers =
        place.row() == null
            ? standing.ofLine(place, notice, text)
            : standing.ofRow(span, place, notice, cues, text);
    if (ofOthers != null) {
      return new Reading(
          ofOthers,
          "row",
          "row: " + (ofOthers == Meaning.FAILED ? "the lot failed" : "another bidder's"));
    }
    List<StatusCues.Governing> governing = cues.governing(span, sentence, names, text);
    if (isCloseCall(governing)) {
      Optional<Grammar.Reading> settled = grammar.read(span, sentence, names, text);
      if (settled.isPresent() && outweighs(settled.get(), governing.get(0))) {
        Grammar.Reading found = settled.get();
        return new Reading(found.meaning(), "corenlp", "grammar: " + found.rule());
      }
    }
    Meaning zone = zone(place, notice, text);
    Optional<Meaning> subject = subjects.of(span, sentence, text);
    if (subject.isPresent() && subject.get() == Meaning.EXISTING && isSoft(governing)) {
      return new Reading(Meaning.EXISTING, "subject", "subject: what is there");
    }
    if (!governing.isEmpty()) {
      StatusCues.Governing first = governing.get(0);
      boolean asked = first.meaning() == Meaning.ASKED;
      if (asked && notice.noticeType() == NoticeType.TERMINATION && first.word().startsWith("改")) {
        return new Reading(Meaning.BACKGROUND, "cue", "cue: " + first.word());
      }
      if (isGivenUp(first)
          && (notice.noticeType() == NoticeType.TERMINATION || place.lotFailed())) {
        return new Reading(Meaning.ASKED, "change", "change: " + first.word());
      }
      boolean idle =
          asked
              && first.weight() <= WEAK
              && zones.of(place, null) == null
              && isResult(notice)
              && subject.isEmpty()
              && items.of(place, sentence, notice, text, counted.getAsBoolean()) == null;
      if (!idle && (!asked || zone == null || zone == Meaning.ASKED || first.weight() >= SURE)) {
        return new Reading(first.meaning(), "cue", "cue: " + first.word(), first.weight());
      }
    }
    Meaning item = Standing.ofItem(span, place, cues, text);
    if (item != null) {
      return new Reading(item, "row", "row: what is looked after");
    }
    if (zone != null) {
      boolean firm = place.row() != null && newParts.matcher(Folded.textOf(place.label())).find();
      return new Reading(zone, "label", "place: " + Zone.name(place), firm ? SURE : 0);
    }
    if (changed && notice.noticeType() == NoticeType.CORRECTION) {
      return new Reading(Meaning.ASKED, "change", "change: the new text");
    }
    return byDefault(span, subject, place, sentence, names, notice, text, counted);
  }

  /** Whether a portal lists other notices there, below 相关推荐. */
  private boolean isBeside(Layout.Place place) {
    return place.sections().stream()
        .map(Folded::textOf)
        .anyMatch(heading -> besides.stream().anyMatch(heading::contains));
  }

  /**
   * What label and headings say; in a table of all bids, the row of the winner is of what is
   * bought.
   */
  private Meaning zone(Layout.Place place, Notice notice, String text) {
    Meaning zone = zones.of(place, isResult(notice) ? notice.title() : null);
    boolean winners =
        zone == Meaning.BACKGROUND
            && isResult(notice)
            && cues.labels().ofLabel(place.label()) == Meaning.ASKED
            && standing.isOfWinner(place, text);
    return winners ? Meaning.ASKED : zone;
  }

  /** Whether a word tells what had been wanted: 原拟采购A100. */
  private boolean isGivenUp(StatusCues.Governing cue) {
    return cue.meaning() == Meaning.BACKGROUND && plans.stream().anyMatch(cue.word()::startsWith);
  }

  /** Whether the words of the sentence leave it to its subject what is meant. */
  private static boolean isSoft(List<StatusCues.Governing> governing) {
    return governing.isEmpty()
        || (governing.get(0).weight() <= SOFT
            && (governing.get(0).meaning() == Meaning.ASKED
                || governing.get(0).meaning() == Meaning.BACKGROUND));
  }

  private Reading byDefault(
      Span span,
      Optional<Meaning> subject,
      Layout.Place place,
      Span sentence,
      List<Span> names,
      Notice notice,
      String text,
      BooleanSupplier counted) {
    // A number alone makes no purchase in the prose of a result: it may be what is there.
    boolean telling = !(isResult(notice) && place.row() == null) && counted.getAsBoolean();
    if (subject.isPresent() && isResult(notice)) {
      return new Reading(subject.get(), "subject", "subject: what the supplier provides");
    }
    String item = items.of(place, sentence, notice, text, telling);
    if (item != null) {
      return new Reading(Meaning.ASKED, BY_DEFAULT, "an item of the notice: " + item);
    }
    Optional<Grammar.Reading> settled = grammar.read(span, sentence, names, text);
    if (settled.isPresent()) {
      Grammar.Reading found = settled.get();
      return new Reading(found.meaning(), "corenlp", "grammar: " + found.rule());
    }
    boolean invites =
        switch (notice.noticeType()) {
          case INTENTION, TENDER, SINGLE_SOURCE, CANDIDATE, CORRECTION, TERMINATION -> true;
          case AWARD, CONTRACT, OTHER -> false;
        };
    return invites
        ? new Reading(Meaning.ASKED, BY_DEFAULT, "prose of an invitation")
        : new Reading(Meaning.BACKGROUND, BY_DEFAULT, "prose that delivers nothing");
  }

  /**
   * Whether the grammar settles against the nearest word. A verb like 提供 governs what an adjective
   * says of the thing too: 提供已有的H20 does not ask for it.
   */
  private static boolean outweighs(Grammar.Reading grammar, StatusCues.Governing nearest) {
    return grammar.meaning() == nearest.meaning()
        || (grammar.meaning() != Meaning.ASKED && nearest.meaning() != Meaning.EXISTING);
  }

  /** Whether the notice tells what was bought. */
  static boolean isResult(Notice notice) {
    return notice.noticeType() == NoticeType.AWARD || notice.noticeType() == NoticeType.CONTRACT;
  }

  private static boolean isCloseCall(List<StatusCues.Governing> governing) {
    if (governing.isEmpty()) {
      return false;
    }
    StatusCues.Governing first = governing.get(0);
    return governing.stream()
        .anyMatch(g -> g.meaning() != first.meaning() && g.score() >= first.score() - CLOSE_CALL);
  }
}
