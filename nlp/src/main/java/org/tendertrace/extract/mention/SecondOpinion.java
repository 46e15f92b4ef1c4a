package org.tendertrace.extract.mention;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.tendertrace.knowledge.Cues.Status.Meaning;
import org.tendertrace.model.Mention;
import org.tendertrace.model.Notice;
import org.tendertrace.model.NoticeType;

/** Where the referee's word stands against the rules: what it must be how sure of. */
final class SecondOpinion {

  /** The method of a verdict of the referee against the rules. */
  static final String BY_REFEREE = "referee";

  /** The method of a verdict where the referee is only not sure enough of what the rules say. */
  static final String BY_DOUBT = "doubt";

  // How sure it must be where only the place speaks, and where words or labels do; and how sure of
  // a
  // purchase where words or labels speak against one.
  private static final double OPEN = 0.3;
  private static final double SURE = 0.6;
  private static final double SURE_PURCHASE = 0.93;

  /**
   * How sure it must be of a purchase of a chip or cloud, also where the rules see one: what it
   * holds for less likely was bought no more often than not in notices that it had not seen, and a
   * false purchase is worse than a missed one.
   */
  private static final double LEAST_PURCHASE = 0.8;

  private final Referee referee;

  SecondOpinion(Referee referee) {
    this.referee = referee;
  }

  /**
   * What the rules say of a name.
   *
   * @param type of the name
   * @param method by which they say it
   * @param plain whether a word leaves no doubt
   * @param titled whether the notice's title says what its things are
   */
  record Ruling(
      Mention.Type type,
      Meaning meaning,
      String method,
      boolean plain,
      Notice notice,
      boolean titled) {

    /** Whether the notice's type makes it something else. */
    private Meaning proposed() {
      boolean other = notice.noticeType() == NoticeType.OTHER && meaning == Meaning.ASKED;
      return other ? Meaning.BACKGROUND : meaning;
    }
  }

  /** The referee's own meaning of a name. */
  record Dissent(Meaning meaning, String method, String reason) {}

  /**
   * What the referee makes of a ruling that it does not share; most often whether or not a number
   * belongs to the name is of no matter to that, and not asked.
   */
  Optional<Dissent> on(Ruling ruling, Circumstances circumstances, BooleanSupplier counted) {
    circumstances.proposed(ruling.proposed(), ruling.method());
    Predicate<Referee.Opinion> disputes =
        opinion -> overrules(opinion, ruling) || doubts(opinion, ruling);
    Referee.Opinion withNumber = referee.decide(circumstances.strengths(true));
    Referee.Opinion without = referee.decide(circumstances.strengths(false));
    if (!disputes.test(withNumber) && !disputes.test(without)) {
      return Optional.empty();
    }
    Referee.Opinion opinion = counted.getAsBoolean() ? withNumber : without;
    return disputes.test(opinion) ? Optional.of(dissent(opinion, ruling)) : Optional.empty();
  }

  /**
   * Whether the referee is sure enough: the surer, the more speaks for what the rules say, and the
   * more where it would make a purchase of what they take for something else.
   */
  private static boolean overrules(Referee.Opinion opinion, Ruling ruling) {
    boolean purchase = opinion.meaning() == Meaning.ASKED && StatusJudge.isResult(ruling.notice());
    boolean open = ruling.method().equals(StatusJudge.BY_DEFAULT);
    double least = purchase ? (open ? LEAST_PURCHASE : SURE_PURCHASE) : open ? OPEN : SURE;
    return opinion.meaning() != ruling.proposed()
        && opinion.probability() >= least
        && !(purchase && ruling.titled());
  }

  /** Whether a purchase of a chip or cloud that the rules see is too unlikely to be told as one. */
  private static boolean doubts(Referee.Opinion opinion, Ruling ruling) {
    boolean bought = ruling.meaning() == Meaning.ASKED && StatusJudge.isResult(ruling.notice());
    boolean accusing = ruling.type() == Mention.Type.CHIP || ruling.type() == Mention.Type.PROVIDER;
    boolean likely = opinion.meaning() == Meaning.ASKED && opinion.probability() >= LEAST_PURCHASE;
    return bought && !ruling.plain() && accusing && !likely;
  }

  private static Dissent dissent(Referee.Opinion opinion, Ruling ruling) {
    boolean doubt = !overrules(opinion, ruling);
    Meaning meaning =
        opinion.meaning() == ruling.meaning() ? Meaning.BACKGROUND : opinion.meaning();
    return new Dissent(meaning, doubt ? BY_DOUBT : BY_REFEREE, "referee: " + opinion.reason());
  }
}
