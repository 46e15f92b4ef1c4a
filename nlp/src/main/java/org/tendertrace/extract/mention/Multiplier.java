package org.tendertrace.extract.mention;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tendertrace.knowledge.Cues.CountWord.Use;
import org.tendertrace.text.Folded;
import org.tendertrace.text.GuardedPattern;

/** Reads the numbers that stand right at a name without a unit: A100×8, 8 x A100, 8 A100 GPUs. */
final class Multiplier {

  private static final int BEHIND = 36;
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private static final String CROSSES = "*×x";
  private static final GuardedPattern TIMES_BEFORE =
      GuardedPattern.closing(CROSSES, "(?:^|[^0-9.*×])([0-9]{1,4})\\s?[*×x]\\s?$");
  private static final GuardedPattern INSIDE =
      GuardedPattern.holding(
          CROSSES,
          "^[^,，。;；()0-9]{0,12}[(]\\s?([0-9]{1,3})\\s?[*×x]\\s?(?:npu|gpu|卡|[0-9]{2,3}\\s?gb?\\b)");
  private static final GuardedPattern PIECES_BEFORE = GuardedPattern.closing("个", "[0-9]个\\s?$");
  private static final Pattern NUMBER_WORD = Pattern.compile("[a-z] ?$");
  private static final GuardedPattern SETS_BEFORE =
      GuardedPattern.closing("个套组份的", "([0-9]+(?:,[0-9]{3})*)\\s?(万|千)?\\s?[个套组份](?:的)?\\s?$");
  private static final String MEMORY = "[0-9]{1,3}\\s?gb?";
  // A desktop computer has one graphics card unless it says otherwise, a server has not.
  private static final String GRAPHICS = "nvidia-rtx";

  private final List<GuardedPattern> timesBehind;
  private final Pattern cardsBehind;
  private final Pattern machinesBehind;
  private final GuardedPattern oneEach;
  private final GuardedPattern singleBefore;
  private final GuardedPattern pairBefore;
  private final Pattern desktop;
  private final Pattern server;
  private final Pattern accountsBehind;

  Multiplier(CountWords words) {
    // What may stand between the name and ×8: memory, form factor, a word for the card.
    GuardedPattern times =
        GuardedPattern.holding(
            CROSSES,
            "^[\\s(]?(?:(?:"
                + MEMORY
                + "|sxm[0-9]?|hbm[0-9]?e?|"
                + words.part(Use.BESIDE_TIMES)
                + ")[\\s/)(]{0,2}){0,5}[*×x]\\s?([0-9]{1,4})(?:[^0-9a-z.*×]|$)");
    timesBehind = List.of(times, INSIDE);
    cardsBehind =
        Pattern.compile(
            "^\\s?(?:"
                + MEMORY
                + "\\s)?(?:sxm[0-9]?\\s|pcie\\s)?(?:tensor core\\s)?"
                + words.part(Use.CARD_BEHIND));
    machinesBehind = Pattern.compile("^[^，,。;；、)]{0,12}" + words.part(Use.MACHINE_BEHIND));
    oneEach =
        GuardedPattern.holding(
            ")单1",
            "^\\s?(?:[0-9]{1,3}gb?\\s?)?"
                + words.part(Use.GRAPHICS_CARD)
                + "[)]|^\\s?"
                + words.part(Use.ONE_CARD)
                + "|^[^,，。;；]{0,8}[(]"
                + words.part(Use.ONE_CARD)
                + "[)]");
    String maker = "\\s?" + words.part(Use.MAKER) + "?\\s?$";
    singleBefore = GuardedPattern.holding("单", "单[块张卡颗片]" + maker);
    pairBefore = GuardedPattern.holding("双", "双[路卡块张]?" + maker);
    desktop = Pattern.compile(words.part(Use.DESKTOP) + "|\\bi[3579]-?[0-9]|\\bpcs?\\b");
    server = Pattern.compile(words.any(Use.SERVER));
    accountsBehind =
        Pattern.compile(
            "^\\s?[a-z0-9. ]{0,12}"
                + words.part(Use.EDITION)
                + "?的?"
                + words.part(Use.ACCOUNT_BEHIND));
  }

  /** The number in 5000个智谱清言账户, where the name stands inside of what is counted. */
  Optional<BigDecimal> accounts(Candidate candidate, String text) {
    int from = from(candidate, 14, text);
    Matcher before = SETS_BEFORE.matcher(Folded.textOf(text.substring(from, candidate.begin())));
    if (!before.find() || !accountsBehind.matcher(behind(candidate, text)).find()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(before.group(1).replace(",", ""));
    String scale = before.group(2);
    return Optional.of(
        scale == null ? number : number.multiply(BigDecimal.TEN.pow(scale.equals("万") ? 4 : 3)));
  }

  /** 8× in front of the name or ×8 behind it. */
  Optional<BigDecimal> times(Candidate candidate, String text) {
    String behind = behind(candidate, text);
    for (GuardedPattern pattern : timesBehind) {
      Matcher matcher = pattern.matcher(behind);
      if (matcher.find()) {
        return Optional.of(new BigDecimal(matcher.group(1)));
      }
    }
    int from = from(candidate, 8, text);
    Matcher before = TIMES_BEFORE.matcher(Folded.textOf(text.substring(from, candidate.begin())));
    if (before.find()) {
      return Optional.of(new BigDecimal(before.group(1)));
    }
    String lead = Folded.textOf(text.substring(from, candidate.begin()));
    return pairBefore.isIn(lead) ? Optional.of(TWO) : Optional.empty();
  }

  /** The number right in front of the name where GPUs or the like stand right behind it. */
  Optional<BigDecimal> direct(Candidate candidate, String text) {
    boolean cards = cardsBehind.matcher(behind(candidate, text)).find();
    int from = from(candidate, 14, text);
    String before = text.substring(from, candidate.begin());
    boolean pieces =
        PIECES_BEFORE.isIn(Folded.textOf(before))
            && !machinesBehind.matcher(behind(candidate, text)).find();
    boolean spelled = NUMBER_WORD.matcher(Folded.textOf(before)).find();
    return cards || spelled || pieces ? Optional.ofNullable(Counts.last(before)) : Optional.empty();
  }

  /**
   * A computer with its graphics card in brackets or among its parts: 工作站（A4000显卡）5台 has five
   * cards.
   */
  boolean isOneEach(Candidate candidate, String text) {
    if (oneEach.isIn(behind(candidate, text))) {
      return true;
    }
    int begin = text.lastIndexOf('\n', candidate.begin()) + 1;
    int end = text.indexOf('\n', candidate.end());
    String line = Folded.textOf(text.substring(begin, end < 0 ? text.length() : end));
    String before = Folded.textOf(text.substring(begin, candidate.begin()));
    return singleBefore.isIn(before)
        || (candidate.key().startsWith(GRAPHICS)
            && desktop.matcher(line).find()
            && !server.matcher(line).find());
  }

  /** So far before a name as its cell or line goes: 双卡 in the cell beside is of another thing. */
  private static int from(Candidate candidate, int most, String text) {
    int from = candidate.begin();
    int first = Math.max(0, candidate.begin() - most);
    while (from > first && text.charAt(from - 1) != '\t' && text.charAt(from - 1) != '\n') {
      from--;
    }
    return from;
  }

  private static String behind(Candidate candidate, String text) {
    int to = Math.min(text.length(), candidate.end() + BEHIND);
    int tab = text.indexOf('\t', candidate.end());
    to = tab < 0 ? to : Math.min(tab, to);
    return Folded.textOf(text.substring(candidate.end(), to));
  }
}
