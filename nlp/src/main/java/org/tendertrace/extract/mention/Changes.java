package org.tendertrace.extract.mention;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;

/**
 * Reads what a correction says of its old and its new text: “配置A100”修改为“配置H20”. What the old text
 * asked for is of no matter any more; the new text is read like any other.
 */
final class Changes {

  private static final int NEXT = 24;

  private static final Pattern TURN =
      Pattern.compile(
          "(?:更正|修改|变更|调整|修订|替换|改|现)(?:为|成|至)|(?:现|拟|应)(?:更正|修改|变更|调整|修订|改)(?:为|成)?|"
              + "\\b(?:is |are |has been |shall be )?(?:replaced (?:by|with)|amended to|changed to|corrected to|"
              + "now reads?|to read|shall read|and insert|insert)\\b");
  private static final Pattern BARE_TURN =
      Pattern.compile("^\\s*(?:现)?(?:更正|修改|变更|调整|修订|替换|改)(?:为|成|至)[:：]?\\s*$");
  // 原公告“…4×A100”: the text that the next sentence replaces.
  private static final Pattern QUOTED =
      Pattern.compile(
          "(?:^|[，,;；。\\s])原(?:招标|采购|磋商|谈判|公告|公示|文件|内容|信息|要求|需求|条款|参数|技术|规格|配置|结果|表述|中|里){1,6}(?:为)?[:：]?\\s?[\"“”「『][^\"”」』]*$");
  // 原公告“标的信息”中：型号为“A800”；现更正为…: two statements, the second of which replaces the first.
  private static final Pattern OF_OLD =
      Pattern.compile(
          "^\\s*(?:[(（]?[0-9一二三四五六七八九十]{1,2}[)）、.]\\s?)?(?:将)?原(?:招标|采购|磋商|谈判|询价|公告|公示|文件|结果|内容)");
  private static final Pattern TURNS =
      Pattern.compile(
          "^[；;。，,\\s]*(?:[(（]?[0-9一二三四五六七八九十]{1,2}[)）、.]\\s?)?(?:现|应)?(?:更正|修改|变更|调整|修订|改)(?:为|成|至)");
  private static final Pattern STRUCK =
      Pattern.compile(
          "^[^。；;\\n]{0,12}?(?:予以)?(?:删除|删去|取消|作废|不再要求|不再执行)|^[^.;\\n]{0,40}?\\b(?:is |are )?(?:deleted|removed|withdrawn|struck out)\\b");
  private static final Pattern STRIKE =
      Pattern.compile("(?:删除|删去|取消|去掉|(?:^|[^a-z])(?:delete|remove|strike))[^，。；;\\n]{0,24}$");
  private static final Pattern NEW_LABEL =
      Pattern.compile(
          "^(?:现|更正为|修改为|变更为|调整为|更正后|修改后|变更后|调整后|修订后|更正内容为|amended|new|revised|corrected|after)"
              + "(?:招标|采购|磋商|谈判|公告|公示|文件|内容|信息|要求|需求|条款|参数|技术|规格|型号|配置|品牌|数量|结果|标的|表述|为|的|text|wording|requirement|version|\\s){0,6}$");
  private static final Pattern AFTER = Pattern.compile("(?:更正|修改|变更|调整|修订)(?:[(][^()]*[)])?后");
  private static final Pattern OLD_LABEL =
      Pattern.compile(
          "^(?:原|更正前|修改前|变更前|调整前|修订前|原先|previous(?:ly)?|original|old|formerly|before)"
              + "(?:招标|采购|磋商|谈判|公告|公示|文件|内容|信息|要求|需求|条款|参数|技术|规格|型号|配置|品牌|数量|结果|标的|表述|为|的|text|wording|requirement|version|\\s){0,6}$");

  /** On which side of a change a name stands. */
  enum Side {
    /** What is replaced or struck out. */
    OLD,
    /** What is put in its place. */
    NEW,
    /** Of no change. */
    NONE
  }

  private Changes() {}

  /** The side of {@code name} in {@code sentence}. */
  static Side side(Span name, Span sentence, Layout.Place place, String text) {
    if (OLD_LABEL.matcher(Folded.textWithoutSpaces(place.label())).find()
        || (place.row() != null
            && (isUnderOldHeader(place.row(), name) || isReplacedAgain(place.row(), name)))) {
      return Side.OLD;
    }
    String before = Folded.textOf(text.substring(sentence.begin(), name.begin()));
    String behind = Folded.textOf(text.substring(name.end(), sentence.end()));
    if (TURN.matcher(before).find() || isUnderNewHeader(place, name)) {
      return Side.NEW;
    }
    String nextLine = nextLine(name, text);
    boolean old =
        TURN.matcher(behind).find()
            || QUOTED.matcher(before).find()
            || (OF_OLD.matcher(before).find()
                && TURNS.matcher(Folded.textOf(after(sentence, text))).find())
            || BARE_TURN.matcher(nextLine).find()
            || TURNS.matcher(nextLine).find()
            || STRUCK.matcher(behind).find()
            || STRIKE.matcher(before).find();
    return old ? Side.OLD : Side.NONE;
  }

  /** What is left of a sentence for a name of the new text: all behind the last turn before it. */
  static Span newText(Span name, Span sentence, String text) {
    Folded folded = Folded.of(text.substring(sentence.begin(), name.begin()));
    Matcher turn = TURN.matcher(folded.text());
    int end = 0;
    while (turn.find()) {
      end = folded.original(turn.start(), turn.end()).end();
    }
    return new Span(sentence.begin() + end, sentence.end());
  }

  private static String after(Span sentence, String text) {
    return text.substring(sentence.end(), Math.min(text.length(), sentence.end() + NEXT));
  }

  private static String nextLine(Span name, String text) {
    int end = text.indexOf('\n', name.end());
    if (end < 0) {
      return "";
    }
    int next = text.indexOf('\n', end + 1);
    return Folded.textOf(text.substring(end + 1, next < 0 ? text.length() : next));
  }

  private static boolean isUnderOldHeader(Layout.Row row, Span name) {
    return OLD_LABEL.matcher(header(row, name)).find();
  }

  /** Whether a later column has the text of a second correction. */
  private static boolean isReplacedAgain(Layout.Row row, Span name) {
    boolean own = false;
    for (int k = 0; k < row.headers().size(); k++) {
      boolean after = AFTER.matcher(Folded.textWithoutSpaces(row.headers().get(k))).find();
      if (own && after) {
        return true;
      }
      own |= after && row.cells().get(k).span().covers(name);
    }
    return false;
  }

  private static boolean isUnderNewHeader(Layout.Place place, Span name) {
    return place.row() != null && NEW_LABEL.matcher(header(place.row(), name)).find();
  }

  private static String header(Layout.Row row, Span name) {
    List<String> headers = row.headers();
    for (int k = 0; k < headers.size(); k++) {
      if (row.cells().get(k).span().covers(name)) {
        return Folded.textWithoutSpaces(headers.get(k));
      }
    }
    return "";
  }
}
