package org.tendertrace.extract.mention;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tendertrace.text.Folded;
import org.tendertrace.text.GuardedPattern;

/** Reads the numbers that stand right at a name without a unit: A100×8, 8 x A100, 8 A100 GPUs. */
final class Multiplier {

  private static final int BEHIND = 36;
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  // What may stand between the name and ×8: memory, form factor, a word for the card.
  private static final GuardedPattern TIMES_BEHIND =
      GuardedPattern.holding(
          "*×x",
          "^[\\s(]?(?:(?:[0-9]{1,3}\\s?gb?|sxm[0-9]?|pcie|nvlink|hbm[0-9]?e?|oam|tensor core|nvidia|gpu|npu|ai|显卡|显存|加速卡|计算卡|训练卡|推理卡|图形卡|模组|芯片|卡|版)[\\s/)(]{0,2}){0,5}"
              + "[*×x]\\s?([0-9]{1,4})(?:[^0-9a-z.*×]|$)");
  private static final GuardedPattern TIMES_BEFORE =
      GuardedPattern.closing("*×x", "(?:^|[^0-9.*×])([0-9]{1,4})\\s?[*×x]\\s?$");
  private static final GuardedPattern INSIDE =
      GuardedPattern.holding(
          "*×x",
          "^[^,，。;；()0-9]{0,12}[(]\\s?([0-9]{1,3})\\s?[*×x]\\s?(?:npu|gpu|卡|[0-9]{2,3}\\s?gb?\\b)");
  private static final Pattern CARDS_BEHIND =
      Pattern.compile(
          "^\\s?(?:[0-9]{1,3}\\s?gb?\\s)?(?:sxm[0-9]?\\s|pcie\\s)?(?:tensor core\\s)?(?:gpu|gpus|cards?|accelerators?|显卡|加速卡)\\b?");
  private static final GuardedPattern PIECES_BEFORE = GuardedPattern.closing("个", "[0-9]个\\s?$");
  private static final Pattern MACHINES_BEHIND =
      Pattern.compile("^[^，,。;；、)]{0,12}(?:服务器|节点|工作站|主机|一体机|实例)");
  private static final Pattern NUMBER_WORD = Pattern.compile("[a-z] ?$");
  private static final GuardedPattern ONE_EACH =
      GuardedPattern.holding(
          ")", "^\\s?(?:[0-9]{1,3}gb?\\s?)?(?:显卡|图形卡|gpu卡)[)]|^[^,，。;；]{0,8}[(](?:单卡|每台1卡|1卡)[)]");

  private static final GuardedPattern SINGLE_BEFORE =
      GuardedPattern.holding("单", "单(?:块|张|卡|颗|片)\\s?(?:nvidia|英伟达)?\\s?$");
  // A desktop computer has one graphics card unless it says otherwise, a server has not.
  private static final String GRAPHICS = "nvidia-rtx";
  private static final Pattern DESKTOP =
      Pattern.compile(
          "台式|电脑|主机|学生机|教师机|工作站|笔记本|\\bi[3579]-?[0-9]|锐龙|\\bpcs?\\b|desktop|workstation|laptop");
  private static final Pattern SERVER =
      Pattern.compile("服务器|伺服器|节点|一体机|云主机|集群|\\b(?:servers?|nodes?)\\b");

  private static final GuardedPattern SETS_BEFORE =
      GuardedPattern.closing("个套组份的", "([0-9]+(?:,[0-9]{3})*)\\s?(万|千)?\\s?[个套组份](?:的)?\\s?$");
  private static final Pattern ACCOUNTS_BEHIND =
      Pattern.compile(
          "^\\s?[a-z0-9. ]{0,12}(?:企业版|专业版|教育版|政务版|标准版|高级版|年度|年费|海外|国际|api|团队版)?的?(?:账户|账号|帐号|帐户|席位|许可|会员|用户授权|授权用户)");
  private static final GuardedPattern PAIR_BEFORE =
      GuardedPattern.holding("双", "双(?:路|卡|块|张)?\\s?(?:nvidia|英伟达)?\\s?$");

  private Multiplier() {}

  /** The number in 5000个智谱清言账户, where the name stands inside of what is counted. */
  static Optional<BigDecimal> accounts(Candidate candidate, String text) {
    int from = Math.max(0, candidate.begin() - 14);
    Matcher before = SETS_BEFORE.matcher(Folded.textOf(text.substring(from, candidate.begin())));
    if (!before.find() || !ACCOUNTS_BEHIND.matcher(behind(candidate, text)).find()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(before.group(1).replace(",", ""));
    String scale = before.group(2);
    return Optional.of(
        scale == null ? number : number.multiply(BigDecimal.TEN.pow(scale.equals("万") ? 4 : 3)));
  }

  /** 8× in front of the name or ×8 behind it. */
  static Optional<BigDecimal> times(Candidate candidate, String text) {
    String behind = behind(candidate, text);
    for (GuardedPattern pattern : List.of(TIMES_BEHIND, INSIDE)) {
      Matcher matcher = pattern.matcher(behind);
      if (matcher.find()) {
        return Optional.of(new BigDecimal(matcher.group(1)));
      }
    }
    int from = Math.max(0, candidate.begin() - 8);
    Matcher before = TIMES_BEFORE.matcher(Folded.textOf(text.substring(from, candidate.begin())));
    if (before.find()) {
      return Optional.of(new BigDecimal(before.group(1)));
    }
    String lead = Folded.textOf(text.substring(from, candidate.begin()));
    return PAIR_BEFORE.isIn(lead) ? Optional.of(TWO) : Optional.empty();
  }

  /** The number right in front of the name where GPUs or the like stand right behind it. */
  static Optional<BigDecimal> direct(Candidate candidate, String text) {
    boolean cards = CARDS_BEHIND.matcher(behind(candidate, text)).find();
    int from = Math.max(0, candidate.begin() - 14);
    String before = text.substring(from, candidate.begin());
    boolean pieces =
        PIECES_BEFORE.isIn(Folded.textOf(before))
            && !MACHINES_BEHIND.matcher(behind(candidate, text)).find();
    boolean spelled = NUMBER_WORD.matcher(Folded.textOf(before)).find();
    return cards || spelled || pieces ? Optional.ofNullable(Counts.last(before)) : Optional.empty();
  }

  /**
   * A computer with its graphics card in brackets or among its parts: 工作站（A4000显卡）5台 has five
   * cards.
   */
  static boolean isOneEach(Candidate candidate, String text) {
    if (ONE_EACH.isIn(behind(candidate, text))) {
      return true;
    }
    int begin = text.lastIndexOf('\n', candidate.begin()) + 1;
    int end = text.indexOf('\n', candidate.end());
    String line = Folded.textOf(text.substring(begin, end < 0 ? text.length() : end));
    String before = Folded.textOf(text.substring(begin, candidate.begin()));
    return SINGLE_BEFORE.isIn(before)
        || (candidate.key().startsWith(GRAPHICS)
            && DESKTOP.matcher(line).find()
            && !SERVER.matcher(line).find());
  }

  private static String behind(Candidate candidate, String text) {
    int to = Math.min(text.length(), candidate.end() + BEHIND);
    return Folded.textOf(text.substring(candidate.end(), to));
  }
}
