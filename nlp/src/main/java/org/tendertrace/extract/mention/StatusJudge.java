package org.tendertrace.extract.mention;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;
import org.tendertrace.knowledge.Cues.Status.Meaning;
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
  private static final int SHORT_LINE = 60;

  private static final Pattern PRICE =
      Pattern.compile("[0-9](?:万|亿)?\\s?(?:元|美元|港元|台币|usd|hkd|cny)|[$¥]\\s?[0-9]");

  private static final Pattern CALLED_COLUMN =
      Pattern.compile(
          "^(?:(?:招标|采购|磋商|谈判|询价|申购|标书)(?:文件|人)?的?(?:技术|规格)?(?:要求|参数|需求|条款|规格)|(?:技术|规格)?要求|(?:tender|required) ?(?:requirements?|specification))$");
  private static final Pattern GIVEN_COLUMN =
      Pattern.compile("投标|响应|成交|中标|所投|实际|应答|偏离|offered|response|awarded");
  private static final Pattern PRODUCT_SUBJECT =
      Pattern.compile(
          "^(?:[（(]?[0-9一二三四五六七八九十]{1,2}[)）、.]\\s?)?[^，,。；;：:]{0,14}?(?:系统|平台|软件|产品|一体机|助手|模块|方案|机器人)(?:[^，,。；;：:]{0,6}?)(?:采用|使用|调用|基于|以|由|内置|搭载|底层|选用|接入|依托)");
  private static final Pattern LISTED =
      Pattern.compile("^[0-9]{1,3}[、.\\s].*\\s[0-9][0-9,]*(?:\\.[0-9]+)?(?:元)?$");
  // A count and no word of prose make a piece of a list: GPU服务器2台（T4）.
  private static final Pattern COUNTED =
      Pattern.compile("[0-9]\\s?(?:台|套|块|张|片|颗|卡|枚|节点|部|卡时|万卡时|units?|sets?|nos)");
  private static final Pattern PROSE =
      Pattern.compile("[了已曾将因故由其该而被是有为约及在从]|\\b(?:was|were|has|had|have|is|are|been)\\b");
  private static final Pattern RANK_COLUMN =
      Pattern.compile("^(?:排名|名次|排序|排位|推荐排名|评标排名|得分排名|推荐顺序|rank|ranking|place)$");
  private static final Pattern LATER_RANK = Pattern.compile("^(?:第)?(?:[2-9二三四五]|1[0-9])(?:名|位)?$");
  private static final Pattern RESULT_TITLE =
      Pattern.compile("(?:结果|中标|成交|合同)(?:信息)?(?:公告|公示|内容)?的?(?:更正|变更)");
  private static final Pattern BARE_NO = Pattern.compile("^(?:否|no|无效|不通过|未通过)$");
  private static final Pattern OUTCOME_COLUMN =
      Pattern.compile("中标|成交|入围|中选|推荐|结果|结论|评审|审查|awarded|result|outcome|selected|status");
  private static final Pattern COMPANY =
      Pattern.compile("公司|集团|(?i)\\b(?:ltd|inc|gmbh|llc|limited|co)\\b");

  /** Up to this weight a word asks only where the place does not speak against it. */
  private static final double WEAK = 6;

  /** Up to this weight a word gives way to the subject of its sentence. */
  private static final double SOFT = 9;

  /** From this weight on a word asks whatever the place says. */
  private static final double SURE = 15;

  private final StatusCues cues;
  private final Grammar grammar;

  /**
   * The verdict.
   *
   * @param method what settled it
   * @param reason the words that did
   */
  record Verdict(Mention.Status status, String method, String reason, double confidence) {}

  /** A meaning and what gave it, before the notice's type turns it into a status. */
  private record Reading(
      Meaning meaning, String method, String reason, double confidence, boolean firm) {

    Reading(Meaning meaning, String method, String reason, double confidence) {
      this(meaning, method, reason, confidence, false);
    }
  }

  StatusJudge(StatusCues cues, Grammar grammar) {
    this.cues = cues;
    this.grammar = grammar;
  }

  /**
   * The status of the name at {@code span}.
   *
   * @param names all names of the notice
   * @param counted whether a quantity belongs to the name
   */
  Verdict judge(
      Span span,
      Layout.Place place,
      List<Span> names,
      Notice notice,
      List<Award> awards,
      String text,
      boolean counted) {
    Reading reading = ofItsKind(read(span, place, names, notice, text, counted), notice, counted);
    Meaning meaning = reading.meaning();
    if (meaning == Meaning.ASKED
        && isResult(notice)
        && (place.lotFailed() || isTenderSide(span, place))) {
      meaning = Meaning.FAILED;
    }
    Mention.Status status = status(meaning, notice, awards, place.lot());
    return new Verdict(status, reading.method(), reading.reason(), reading.confidence());
  }

  /** What is maintained or studied is not bought, unless a word says firmly that it is. */
  private Reading ofItsKind(Reading reading, Notice notice, boolean counted) {
    Meaning kind = cues.ofTitle(notice.title());
    boolean spoken = reading.meaning() != Meaning.ASKED || reading.firm();
    if (kind == null || spoken || (kind == Meaning.BACKGROUND && counted)) {
      return reading;
    }
    return new Reading(kind, "title", "title: " + notice.title(), 0.8);
  }

  private Reading read(
      Span span,
      Layout.Place place,
      List<Span> names,
      Notice notice,
      String text,
      boolean counted) {
    Span whole = Sentences.around(span, place.unit(), text);
    Span sentence = whole;
    if (notice.noticeType() == NoticeType.CORRECTION) {
      Changes.Side side = Changes.side(span, whole, place, text);
      if (side == Changes.Side.OLD) {
        return new Reading(Meaning.BACKGROUND, "change", "change: the old text", 0.93);
      }
      sentence = side == Changes.Side.NEW ? Changes.newText(span, whole, text) : whole;
    }
    Optional<Meaning> answered = Questions.answer(span, whole, place, text);
    if (answered.isPresent() && !cues.isOwned(span, sentence, names, text)) {
      return new Reading(answered.get(), Questions.METHOD, "asked in a question", 0.8);
    }
    Meaning standing = standing(place, notice, text);
    if (standing != null) {
      return new Reading(
          standing,
          "row",
          "row: " + (standing == Meaning.FAILED ? "the lot failed" : "another bidder's"),
          0.93);
    }
    List<StatusCues.Governing> governing = cues.governing(span, sentence, names, text);
    if (isCloseCall(governing)) {
      Optional<Grammar.Reading> settled = grammar.read(span, sentence, names, text);
      if (settled.isPresent() && outweighs(settled.get(), governing.get(0))) {
        Grammar.Reading found = settled.get();
        return new Reading(found.meaning(), "corenlp", "grammar: " + found.rule(), 0.93);
      }
    }
    Meaning zone = zone(place);
    Optional<Meaning> subject = Subjects.of(span, sentence, text);
    if (subject.isPresent() && subject.get() == Meaning.EXISTING && isSoft(governing)) {
      return new Reading(Meaning.EXISTING, "subject", "subject: what is there", 0.88);
    }
    if (!governing.isEmpty()) {
      StatusCues.Governing first = governing.get(0);
      boolean asked = first.meaning() == Meaning.ASKED;
      if (asked && notice.noticeType() == NoticeType.TERMINATION && first.word().startsWith("改")) {
        return new Reading(Meaning.BACKGROUND, "cue", "cue: " + first.word(), 0.85);
      }
      boolean idle =
          asked
              && first.weight() <= WEAK
              && zone == null
              && isResult(notice)
              && subject.isEmpty()
              && item(place, sentence, notice, text, counted) == null;
      if (!idle && (!asked || zone == null || zone == Meaning.ASKED || first.weight() >= SURE)) {
        double doubt = isCloseCall(governing) ? 0.15 : 0;
        double base = first.ownClause() ? 0.95 : 0.85;
        return new Reading(
            first.meaning(), "cue", "cue: " + first.word(), base - doubt, first.weight() > WEAK);
      }
    }
    if (zone != null) {
      return new Reading(zone, "label", "place: " + where(place), 0.92);
    }
    return byDefault(span, subject, place, sentence, names, notice, text, counted);
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
      boolean counted) {
    // A number alone makes no purchase in the prose of a result: it may be what is there.
    boolean telling = counted && !(isResult(notice) && place.row() == null);
    if (subject.isPresent() && isResult(notice)) {
      return new Reading(subject.get(), "subject", "subject: what the supplier provides", 0.85);
    }
    String item = item(place, sentence, notice, text, telling);
    if (item != null) {
      return new Reading(Meaning.ASKED, BY_DEFAULT, "an item of the notice: " + item, 0.85);
    }
    Optional<Grammar.Reading> settled = grammar.read(span, sentence, names, text);
    if (settled.isPresent()) {
      Grammar.Reading found = settled.get();
      return new Reading(found.meaning(), "corenlp", "grammar: " + found.rule(), 0.88);
    }
    boolean invites =
        switch (notice.noticeType()) {
          case INTENTION, TENDER, SINGLE_SOURCE, CANDIDATE, CORRECTION, TERMINATION -> true;
          case AWARD, CONTRACT, OTHER -> false;
        };
    return invites
        ? new Reading(Meaning.ASKED, BY_DEFAULT, "prose of an invitation", 0.7)
        : new Reading(Meaning.BACKGROUND, BY_DEFAULT, "prose that delivers nothing", 0.7);
  }

  /**
   * Whether the grammar settles against the nearest word. A verb like 提供 governs what an adjective
   * says of the thing too: 提供已有的H20 does not ask for it.
   */
  private static boolean outweighs(Grammar.Reading grammar, StatusCues.Governing nearest) {
    return grammar.meaning() == nearest.meaning()
        || (grammar.meaning() != Meaning.ASKED && nearest.meaning() != Meaning.EXISTING);
  }

  /**
   * What makes a naming of which nothing is said an item of the notice; {@code null} for nothing.
   * In an invitation, a short line does.
   */
  private String item(
      Layout.Place place, Span sentence, Notice notice, String text, boolean counted) {
    if (notice.noticeType() == NoticeType.OTHER) {
      return null;
    }
    boolean result = isResult(notice);
    if (counted) {
      return "counted";
    }
    if (place.isHeading() || isTitle(place, notice, text)) {
      return "heading";
    }
    if (place.row() != null) {
      boolean items =
          place.row().cells().size() <= 2
              || place.row().headers().stream().anyMatch(h -> cues.ofLabel(h) == Meaning.ASKED);
      return !result || (items && isPlainCell(place, text)) ? "row" : null;
    }
    String says = Folded.textOf(sentence.of(text));
    boolean listed =
        PRODUCT_SUBJECT.matcher(says).find()
            || LISTED.matcher(says).find()
            || (says.length() <= SHORT_LINE
                && COUNTED.matcher(says).find()
                && !PROSE.matcher(says).find())
            || Lots.opening(place.unit().of(text)) != null;
    if (result && listed) {
      return "list";
    }
    boolean brief = sentence.length() <= SHORT_LINE && (!result || PRICE.matcher(says).find());
    return brief ? "line" : null;
  }

  /** Whether a cell names a thing without prose and is no remark. */
  private boolean isPlainCell(Layout.Place place, String text) {
    String cell = Folded.textOf(place.unit().of(text));
    return cell.length() <= SHORT_LINE
        && !PROSE.matcher(cell).find()
        && !cues.isAside(place.lead().isEmpty() ? place.label() : place.lead());
  }

  private static boolean isResult(Notice notice) {
    return notice.noticeType() == NoticeType.AWARD || notice.noticeType() == NoticeType.CONTRACT;
  }

  private static boolean isTitle(Layout.Place place, Notice notice, String text) {
    return notice.title() != null && place.unit().of(text).contains(notice.title());
  }

  private static boolean isCloseCall(List<StatusCues.Governing> governing) {
    if (governing.isEmpty()) {
      return false;
    }
    StatusCues.Governing first = governing.get(0);
    return governing.stream()
        .anyMatch(g -> g.meaning() != first.meaning() && g.score() >= first.score() - CLOSE_CALL);
  }

  /** What the label says, else the innermost heading that says something. */
  private Meaning zone(Layout.Place place) {
    Meaning label = cues.ofLabel(place.label());
    if (label == null) {
      label = cues.ofLabel(place.lead());
    }
    if (label != null && label != Meaning.ASKED) {
      return label;
    }
    for (String section : place.sections()) {
      Meaning meaning = cues.ofSection(section);
      if (meaning != null) {
        return label == Meaning.ASKED && meaning != Meaning.BACKGROUND ? label : meaning;
      }
    }
    return label;
  }

  /** What a cell of its row says of a thing: that this bidder lost, or that this lot failed. */
  private Meaning standing(Layout.Place place, Notice notice, String text) {
    boolean ranked = isResult(notice) || notice.noticeType() == NoticeType.CANDIDATE;
    if (place.row() == null || !ranked) {
      return null;
    }
    for (int k = 0; k < place.row().cells().size(); k++) {
      String says = place.row().cells().get(k).span().of(text);
      String header = Folded.textWithoutSpaces(place.row().headers().get(k));
      if (RANK_COLUMN.matcher(header).find() && LATER_RANK.matcher(Folded.key(says)).find()) {
        return Meaning.BACKGROUND;
      }
      boolean answer = BARE_NO.matcher(Folded.key(says)).find();
      Meaning meaning = answer && !OUTCOME_COLUMN.matcher(header).find() ? null : cues.ofRow(says);
      if (meaning != null) {
        // A lot that failed has no supplier; a bid that failed has one.
        boolean bidder = COMPANY.matcher(place.row().span().of(text)).find();
        return meaning == Meaning.FAILED && bidder ? Meaning.BACKGROUND : meaning;
      }
    }
    return null;
  }

  /** Whether the name stands in the column of what was called for, beside that of what is given. */
  private static boolean isTenderSide(Span span, Layout.Place place) {
    if (place.row() == null) {
      return false;
    }
    boolean called = false;
    boolean given = false;
    for (int k = 0; k < place.row().cells().size(); k++) {
      String header = Folded.textWithoutSpaces(place.row().headers().get(k));
      if (place.row().cells().get(k).span().covers(span)) {
        called = CALLED_COLUMN.matcher(header).find();
      } else {
        given |= GIVEN_COLUMN.matcher(header).find();
      }
    }
    return called && given;
  }

  private static String where(Layout.Place place) {
    return place.label().isEmpty() && !place.sections().isEmpty()
        ? place.sections().get(0)
        : place.label();
  }

  private static Mention.Status status(
      Meaning meaning, Notice notice, List<Award> awards, String lot) {
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
  private static boolean delivers(Notice notice, List<Award> awards, String lot) {
    List<Award> ofLot =
        awards.stream().filter(a -> lot == null || a.lot() == null || lot.equals(a.lot())).toList();
    boolean failed =
        !ofLot.isEmpty() && ofLot.stream().allMatch(a -> a.status() == Award.Status.FAILED);
    boolean result = notice.title() != null && RESULT_TITLE.matcher(notice.title()).find();
    return switch (notice.noticeType()) {
      case AWARD, CONTRACT -> !failed;
      case CORRECTION -> (result || !awards.isEmpty()) && !failed;
      case INTENTION, TENDER, SINGLE_SOURCE, CANDIDATE, TERMINATION, OTHER -> false;
    };
  }
}
