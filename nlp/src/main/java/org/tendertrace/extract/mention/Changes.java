package org.tendertrace.extract.mention;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import org.tendertrace.knowledge.StatementUse;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;

/**
 * Reads what a correction says of its old and its new text: “配置A100”修改为“配置H20”. What the old text
 * asked for is of no matter any more; the new text is read like any other.
 */
final class Changes {

  private static final int NEXT = 24;

  /** As many lines the text may have that a line over it calls the old or the new one. */
  private static final int LINES_BELOW = 30;

  private static final int LONGEST_LEAD = 24;

  private static final String NUMBER = "(?:[(（]?[0-9一二三四五六七八九十]{1,2}[)）、.]\\s?)?";

  private static final Pattern ITEM = Pattern.compile("^" + NUMBER);
  private static final Pattern OPENS = Pattern.compile("[：:]$");
  private static final Pattern TOP = Pattern.compile("^\\s*[一二三四五六七八九十]{1,3}[、．.]");

  private final Pattern turn;
  private final Pattern bareTurn;
  // 原公告“…4×A100”: the text that the next sentence replaces.
  private final Pattern quoted;
  // 原公告“标的信息”中：型号为“A800”；现更正为…: two statements, the second of which replaces the first.
  private final Pattern ofOld;
  private final Pattern turns;
  private final Pattern struck;
  private final Pattern strike;
  private final Pattern newLabel;
  private final Pattern changed;
  private final Pattern oldLabel;

  Changes(StatementWords words) {
    String changes = words.any(StatementUse.CHANGES);
    String becomes = words.any(StatementUse.TURNS_INTO);
    String what = words.any(StatementUse.CHANGED_TEXT);
    String columnEnds =
        "(?:" + what + "|" + words.part(StatementUse.CHANGED_COLUMN) + "|为|的|\\s){0,6}$";
    turn =
        Pattern.compile(
            "(?:"
                + becomes
                + "|现)[为成至]|[现拟应](?:"
                + changes
                + "|改)[为成]?|\\b(?:is |are |has been |shall be )?"
                + words.any(StatementUse.TURN_PHRASE));
    bareTurn = Pattern.compile("^\\s*现?" + becomes + "[为成至][:：]?\\s*$");
    quoted =
        Pattern.compile(
            "(?:^|[，,;；。”」』）)\\s])原(?:(?:" + what + "|[中里]){1,6}为?|为)[:：]?\\s?[\"“”「『][^\"”」』]*$");
    ofOld = Pattern.compile("^\\s*" + NUMBER + "将?原" + words.any(StatementUse.CHANGED_DOCUMENT));
    turns = Pattern.compile("^[；;。，,\\s]*" + NUMBER + "[现应]?(?:" + changes + "|改)[为成至]");
    struck =
        Pattern.compile(
            "^[^。；;\\n]{0,12}?(?:予以)?"
                + words.chinese(StatementUse.STRUCK)
                + "|^[^.;\\n]{0,40}?\\b(?:is |are )?"
                + words.latin(StatementUse.STRUCK));
    strike = Pattern.compile(words.any(StatementUse.STRIKES) + "[^，。；;\\n]{0,24}$");
    newLabel = Pattern.compile("^" + words.part(StatementUse.NEW_TEXT) + columnEnds);
    changed = Pattern.compile(changes + "(?:[(][^()]*[)])?后");
    oldLabel = Pattern.compile("^" + words.part(StatementUse.OLD_TEXT) + columnEnds);
  }

  /** On which side of a change a name stands. */
  enum Side {
    /** What is replaced or struck out. */
    OLD,
    /** What is put in its place. */
    NEW,
    /** Of no change. */
    NONE
  }

  /** The side of {@code name} in {@code sentence}. */
  Side side(Span name, Span sentence, Layout.Place place, String text) {
    if (oldLabel.matcher(Folded.textWithoutSpaces(place.label())).find()
        || (place.row() != null
            && (isUnderOldHeader(place.row(), name) || isReplacedAgain(place.row(), name)))) {
      return Side.OLD;
    }
    String before = Folded.textOf(text.substring(sentence.begin(), name.begin()));
    String behind = Folded.textOf(text.substring(name.end(), sentence.end()));
    if (turn.matcher(before).find() || isUnderNewHeader(place, name)) {
      return Side.NEW;
    }
    Side above = sideOfLines(place.row() == null ? place.unit() : place.row().span(), text);
    if (above != Side.NONE) {
      return above;
    }
    String nextLine = nextLine(name, text);
    boolean old =
        turn.matcher(behind).find()
            || quoted.matcher(before).find()
            || (ofOld.matcher(before).find()
                && turns.matcher(Folded.textOf(after(sentence, text))).find())
            || bareTurn.matcher(nextLine).find()
            || turns.matcher(nextLine).find()
            || struck.matcher(behind).find()
            || strike.matcher(before).find();
    return old ? Side.OLD : Side.NONE;
  }

  /** What the nearest line above says that does nothing but open the old or the new text. */
  private Side sideOfLines(Span unit, String text) {
    int begin = unit.begin();
    for (int line = 0; line < LINES_BELOW && begin > 1; line++) {
      int previous = text.lastIndexOf('\n', begin - 2) + 1;
      String says = text.substring(previous, begin - 1);
      if (TOP.matcher(says).find()) {
        return Side.NONE;
      }
      if (says.length() <= LONGEST_LEAD && OPENS.matcher(says).find()) {
        String folded = Folded.textWithoutSpaces(says.substring(0, says.length() - 1));
        String lead = ITEM.matcher(folded).replaceFirst("");
        if (oldLabel.matcher(lead).find()) {
          return Side.OLD;
        }
        if (newLabel.matcher(lead).find() || turn.matcher(lead).find()) {
          return Side.NEW;
        }
      }
      begin = previous;
    }
    return Side.NONE;
  }

  /** What is left of a sentence for a name of the new text: all behind the last turn before it. */
  Span newText(Span name, Span sentence, String text) {
    Folded folded = Folded.of(text.substring(sentence.begin(), name.begin()));
    Matcher next = turn.matcher(folded.text());
    int end = 0;
    while (next.find()) {
      end = folded.original(next.start(), next.end()).end();
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

  private boolean isUnderOldHeader(Layout.Row row, Span name) {
    return oldLabel.matcher(header(row, name)).find();
  }

  /** Whether a later column has the text of a second correction. */
  private boolean isReplacedAgain(Layout.Row row, Span name) {
    boolean own = false;
    for (int k = 0; k < row.headers().size(); k++) {
      boolean after = changed.matcher(Folded.textWithoutSpaces(row.headers().get(k))).find();
      if (own && after) {
        return true;
      }
      own |= after && row.cells().get(k).span().covers(name);
    }
    return false;
  }

  private boolean isUnderNewHeader(Layout.Place place, Span name) {
    return place.row() != null && newLabel.matcher(header(place.row(), name)).find();
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
