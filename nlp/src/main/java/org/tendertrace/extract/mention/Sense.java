package org.tendertrace.extract.mention;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tendertrace.knowledge.Cues;
import org.tendertrace.knowledge.Cues.Sense.Domain;
import org.tendertrace.knowledge.StatementUse;
import org.tendertrace.knowledge.Ware;
import org.tendertrace.model.Mention;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;
import org.tendertrace.text.GuardedPattern;

/**
 * Decides whether a name means the thing here. Words nearby speak for it or against it, the less
 * the farther they stand; a name needs the more, the more other meanings it has.
 */
final class Sense {

  static final double STRONG = 3;

  /** From this confidence on, a name vouches for others of its kind. */
  private static final double CERTAIN = 0.92;

  /** What it speaks for a chip that it is counted as cards are: 8×H20, L20×8. */
  private static final double COUNTED = 1;

  /** What it speaks for a name that the notice names another thing of its kind for certain. */
  private static final double NAMED = 1.2;

  /** The same where no word of grammar introduces it. */
  private static final double NAMED_ELSEWHERE = 0.7;

  /** What it adds for a code long enough to have few other meanings: H800, unlike T4. */
  private static final double LONG_CODE = 1;

  /** What it speaks for a bare number that the notice names another card of its series. */
  private static final double SERIES = 2;

  private static final String CARD_SERIES = "nvidia-rtx-";
  private static final int LONG = 4;

  private static final double LIKELY_INTRODUCED = 1;
  private static final double COMPARED = 1;
  private static final double OTHER_WARE = -3;
  private static final int LONGEST_CODE = 9;
  private static final int LETTERS_OF_CODES = 3;
  private static final int LONGEST_WORD = 16;
  private static final GuardedPattern INTRODUCED =
      GuardedPattern.closing(
          "的要建与和及或以为于比到达是在用将由从对较按购选择接入含括如有载装持容换替虑供受除非honefdartvs",
          "(?:[的要建与和及或以为于比到达是在用将由从对较按购选择接入含括如有载装持容换替虑供受除非]|\\b(?:with|to|than|the|of|or|and|a|an|on|over|for|against))\\s?$");

  private static final int LONGEST_COUNT = 8;
  private static final GuardedPattern COUNT_BEFORE =
      GuardedPattern.closing(
          "×x*张卡块", "(?:^|[^0-9.])[1-9][0-9]?\\s?(?:[×x*]|张|卡|块)\\s?$|[一二两三四六八]\\s?(?:张|卡|块)\\s?$");
  private static final GuardedPattern COUNT_BEHIND =
      GuardedPattern.opening(
          "×x*123456789一二两三四六八",
          "^\\s?(?:[×x*]\\s?[1-9][0-9]?(?:[^0-9.]|$)|(?:[1-9][0-9]?|[一二两三四六八])\\s?[张卡块])");

  private static final int DIGITS_OF_MODELS = 3;

  private final Words<Cues.Sense> words;
  private final Apposition apposition;
  private final GuardedPattern yardstick;
  private final Set<String> numberHeaders;

  /**
   * The verdict on a candidate.
   *
   * @param confidence that it means the thing
   * @param evidence the words that spoke for it, with their weights
   */
  record Verdict(Candidate candidate, double confidence, String evidence) {

    /** Of a name that is taken as it stands. */
    static Verdict unweighed(Candidate candidate) {
      return new Verdict(candidate, candidate.tier() == Name.Tier.CLEAR ? 0.99 : 0.5, "");
    }
  }

  Sense(List<Cues.Sense> cues, List<Ware> wares, StatementWords statements) {
    apposition = new Apposition(wares);
    numberHeaders = Set.copyOf(statements.of(StatementUse.NUMBER_COLUMN));
    yardstick =
        GuardedPattern.closing(
            statements.lasts(StatementUse.YARDSTICK) + "asne",
            statements.part(StatementUse.YARDSTICK)
                + "\\s?$|\\b(?:fast|powerful|good|large|high) as (?:the |an? )?$"
                + "|\\bthan (?:the |an? )?$");
    Words.Builder<Cues.Sense> builder = new Words.Builder<>();
    for (Cues.Sense cue : cues) {
      for (String word : cue.words()) {
        builder.add(word, cue);
      }
    }
    words = builder.build();
  }

  /** Those of {@code candidates} that mean what they seem to. */
  List<Verdict> accepted(List<Candidate> candidates, Folded folded, String text) {
    List<Words.Found<Cues.Sense>> cues = words.in(folded, text);
    List<Verdict> accepted = new ArrayList<>();
    List<Candidate> open = new ArrayList<>();
    Columns columns = new Columns(text);
    Numbering numbering = new Numbering(candidates, text);
    for (Candidate candidate : candidates) {
      judge(candidate, cues, text, columns, numbering, accepted, open, List.of(), Set.of());
    }
    // A list of chips vouches for its members: 英伟达A100、H100或L40.
    List<Verdict> sure = List.copyOf(accepted);
    Set<Domain> named = EnumSet.noneOf(Domain.class);
    for (Verdict verdict : sure) {
      if (verdict.confidence() >= CERTAIN) {
        named.add(domain(verdict.candidate()));
        if (verdict.candidate().type() == Mention.Type.SERVICE) {
          named.add(Domain.CLOUD);
        }
      }
    }
    List<Candidate> rejected = new ArrayList<>();
    for (Candidate candidate : open) {
      judge(candidate, cues, text, columns, numbering, accepted, rejected, sure, named);
    }
    return accepted;
  }

  /** Whether words nearby say that the name is its operator's cloud, not just a company. */
  boolean isVouchedFor(Candidate candidate, Folded folded, String text) {
    return words.in(folded, text).stream()
        .anyMatch(
            cue ->
                candidate.key().equals(cue.says().key())
                    && cue.says().weight() > 0
                    && SenseScore.isNear(candidate, cue, text));
  }

  private void judge(
      Candidate candidate,
      List<Words.Found<Cues.Sense>> cues,
      String text,
      Columns columns,
      Numbering numbering,
      List<Verdict> accepted,
      List<Candidate> rejected,
      List<Verdict> sure,
      Set<Domain> named) {
    SenseScore score = new SenseScore();
    String compact = candidate.name().compact();
    boolean memory = compact.length() > 4 && compact.endsWith("g");
    if (memory || candidate.end() > candidate.span().end()) {
      score.weigh("form", STRONG);
    }
    for (Words.Found<Cues.Sense> cue : cues) {
      score.add(candidate, cue, text);
    }
    for (Verdict neighbour : sure) {
      Candidate other = neighbour.candidate();
      if (domain(other) == domain(candidate)
          && SenseScore.gap(candidate, other.span().begin(), other.span().end(), text)
              <= SenseScore.NEAR) {
        score.neighbour(other.key(), SenseScore.isSameItem(candidate, other.span(), text));
      }
      if (domain(other) == domain(candidate) && columns.share(candidate, other)) {
        score.neighbour(other.key(), true);
      }
    }
    Optional<Span> header = columns.header(candidate);
    boolean numbered =
        header.isPresent() && numberHeaders.contains(Folded.key(header.get().of(text)));
    for (Words.Found<Cues.Sense> cue : cues) {
      if (header.isPresent() && header.get().covers(cue.span())) {
        score.head(candidate, cue);
      }
    }
    boolean introduced = isIntroduced(candidate, text);
    boolean chip = candidate.type() == Mention.Type.CHIP;
    if (chip && isCounted(candidate, text)) {
      score.weigh("count", COUNTED);
    }
    if (named.contains(domain(candidate)) && (introduced || chip)) {
      double extra = isLongCode(compact) ? LONG_CODE : 0;
      score.weigh("named", (introduced ? NAMED : NAMED_ELSEWHERE) + extra);
    }
    boolean series =
        candidate.tier() == Name.Tier.BARE
            && introduced
            && sure.stream().anyMatch(v -> v.candidate().key().startsWith(CARD_SERIES));
    if (series) {
      score.weigh("series", SERIES);
    }
    boolean clear = candidate.tier() == Name.Tier.CLEAR;
    if (candidate.tier() == Name.Tier.LIKELY && introduced) {
      score.weigh("introduced", LIKELY_INTRODUCED);
    }
    if (named.contains(domain(candidate)) && isCompared(candidate, text)) {
      score.weigh("compared", COMPARED);
    }
    boolean bare =
        candidate.type() == Mention.Type.CHIP && isBareCode(candidate) && !isBranded(candidate);
    if (bare && (numbered || numbering.has(candidate))) {
      rejected.add(candidate);
      return;
    }
    if (bare && !score.isVouched() && apposition.isOtherWare(candidate, text)) {
      rejected.add(candidate);
      return;
    }
    if (bare && !clear && apposition.isModelOfOtherWare(candidate, text)) {
      score.weigh("another ware", OTHER_WARE);
    }
    if (bare && !clear && !score.isAdjacent() && apposition.isBehindAnotherNoun(candidate, text)) {
      score.weigh("another noun", OTHER_WARE);
    }
    if (bare && !clear && isGeneration(candidate, text)) {
      score.weigh("generation of a model", OTHER_WARE);
    }
    double need = need(candidate);
    double total = score.total();
    boolean compared = introduced && total >= need + STRONG;
    boolean alone =
        candidate.tier() == Name.Tier.BARE && !score.isAdjacent() && !compared && !series;
    if (score.isVetoed() || total < need || alone) {
      rejected.add(candidate);
    } else {
      double confidence =
          candidate.tier() == Name.Tier.CLEAR ? 0.99 : Math.min(0.98, 0.86 + 0.03 * (total - need));
      accepted.add(new Verdict(candidate, confidence, score.evidence()));
    }
  }

  /** AT800 A2: whether a code of two characters goes on from the code of another model. */
  private static boolean isGeneration(Candidate candidate, String text) {
    int end = candidate.begin() - 1;
    if (candidate.name().compact().length() > 2 || end < 1 || text.charAt(end) != ' ') {
      return false;
    }
    int digits = 0;
    int letters = 0;
    for (int k = end - 1; k >= 0 && Character.isLetterOrDigit(text.charAt(k)); k--) {
      char c = text.charAt(k);
      boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
      digits += c >= '0' && c <= '9' ? 1 : 0;
      letters += letter ? 1 : 0;
    }
    return digits >= DIGITS_OF_MODELS && letters > 0;
  }

  private static boolean isLongCode(String compact) {
    return compact.length() >= LONG && Character.isLetter(compact.charAt(0));
  }

  /** Whether the name is a code alone, with no vendor in front. */
  private static boolean isBareCode(Candidate candidate) {
    String compact = candidate.name().compact();
    return candidate.span().length() <= LONGEST_CODE
        && candidate.span().length() <= compact.length() + 1
        && compact.chars().allMatch(c -> c < 0x80)
        && compact.chars().filter(Character::isLetter).count() <= LETTERS_OF_CODES;
  }

  /**
   * Whether a word of grammar stands in front: 低于T4. Behind a noun, as in 泵T4, it is that noun's
   * model.
   */
  private static boolean isIntroduced(Candidate candidate, String text) {
    int from = Math.max(0, candidate.begin() - LONGEST_WORD);
    String before = Folded.textOf(text.substring(from, candidate.begin()));
    return INTRODUCED.isIn(before);
  }

  /** Whether the code has the brand of graphics cards in it, which no shelf has. */
  private static boolean isBranded(Candidate candidate) {
    return candidate.tier() == Name.Tier.CLEAR
        && (candidate.name().compact().startsWith("rtx")
            || candidate.name().compact().startsWith("gtx"));
  }

  /** Whether the name is what something is measured by: 不低于T4, as fast as the A10. */
  private boolean isCompared(Candidate candidate, String text) {
    int from = Math.max(0, candidate.begin() - LONGEST_WORD);
    String before = Folded.textOf(text.substring(from, candidate.begin()));
    return yardstick.isIn(before);
  }

  private static double need(Candidate candidate) {
    return switch (candidate.tier()) {
      case CLEAR -> -100;
      case LIKELY -> 1;
      case BARE -> 3.5;
      case AMBIGUOUS, PREFIXED -> need(candidate.name().compact().length());
    };
  }

  /** A short code has more other meanings. */
  private static double need(int length) {
    return length <= 2 ? 3.5 : length == 3 ? 2.6 : length == 4 ? 2.2 : 1.2;
  }

  /** Whether cards are counted right before the name or behind it. */
  private static boolean isCounted(Candidate candidate, String text) {
    int from = Math.max(0, candidate.begin() - LONGEST_COUNT);
    int to = Math.min(text.length(), candidate.end() + LONGEST_COUNT);
    return COUNT_BEFORE.isIn(Folded.textOf(text.substring(from, candidate.begin())))
        || COUNT_BEHIND.isIn(Folded.textOf(text.substring(candidate.end(), to)));
  }

  static Domain domain(Candidate candidate) {
    return switch (candidate.type()) {
      case CHIP -> Domain.CHIP;
      case PROVIDER -> Domain.CLOUD;
      case SERVICE, MODEL -> Domain.MODEL;
    };
  }
}
