package org.tendertrace.extract.mention;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.tendertrace.knowledge.Cues.CountWord.Use;
import org.tendertrace.model.Mention;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;
import org.tendertrace.text.GuardedPattern;

/**
 * Finds the lines that tell of the item that a name belongs to: those between the opening of the
 * item and that of the next, and the headings above. An item is opened by a number, a bullet, a
 * brace or a label like 产品名称; openings of one shape stand side by side, one of another shape above
 * holds for all below it.
 */
final class ItemLines {

  private static final int ABOVE = 24;
  private static final int UNMARKED_ABOVE = 8;
  private static final int BELOW = 10;
  private static final int HEADINGS = 3;
  private static final int SHORT = 40;
  private static final int LONGEST_LABEL = 16;

  /** Before a name, its maker may stand. */
  private static final int NEAR_BEGIN = 8;

  private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩";
  private static final GuardedPattern NUMBERED =
      GuardedPattern.opening(
          "(一二三四五六七八九十0123456789┌[【",
          "^(?:([(]?)(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2}(?:\\.[0-9]{1,2})*)([.、)](?:[^0-9]|$)|\\s[^0-9]|$)"
              + "|[┌\\[【(]\\s?[0-9]{1,2}\\s?[┐\\]】)])");
  private static final GuardedPattern PATH =
      GuardedPattern.opening("0123456789", "^[0-9]{1,2}(?:\\.[0-9]{1,2})+");
  private static final String BULLETS = "-•·*▪◆■●{";
  private static final GuardedPattern LETTER =
      GuardedPattern.opening("(abcdefgh", "^[(]?[a-h][.、)]\\s?[^0-9.]");
  private static final String HAN = "一二三四五六七八九十";
  private static final Pattern LAST_NUMBER = Pattern.compile("\\s?[0-9]+\\s?\\S{0,3}$");
  // A number above a price counts what the price is of.
  private static final GuardedPattern PRICE =
      GuardedPattern.opening(
          "¥￥$0123456789", "^[¥￥$]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{3,})(?:\\.[0-9]{1,2})?元?$");
  private static final String STARS = "★▲#△☆";

  private final CountWords words;
  private final Predicate<String> isUnit;
  private final Pattern named;
  private final Pattern labelled;
  // A row without lines between its columns; what it is made of may follow below it.
  private final Pattern columns;

  /**
   * A line of an item.
   *
   * @param isAbove whether it stands above the name
   */
  record Line(Span span, boolean isAbove, Relation relation) {}

  /** What a line is to the item of a name. */
  enum Relation {
    /** Tells of it. */
    OWN,
    /** Stands above it and others. */
    HEADING,
    /** Stands beside it, numbered alike; may or may not tell of the same. */
    SIBLING
  }

  /**
   * @param isUnit whether a line is a word that things are counted in: a number beside it opens no
   *     item
   */
  ItemLines(CountWords words, Predicate<String> isUnit) {
    this.words = words;
    this.isUnit = isUnit;
    this.named =
        Pattern.compile(
            "^[\\[【(]?第?(?:"
                + words.any(Use.ITEM_MARK)
                + "\\s?(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2}|[a-h甲乙丙丁戊])|(?:[一二三四五六七八九十0-9]{1,2}|[a-h甲乙丙丁戊])"
                + words.any(Use.ITEM_MARK)
                + ")(?:[^0-9a-z]|$)");
    this.columns =
        Pattern.compile(
            "\\S\\s\\S.*\\s[0-9]{1,6}\\s?(?:[台张块片颗枚]|"
                + words.any(Use.PIECE)
                + ")\\s[¥￥$]?[0-9][0-9,.]*(?:元|\\s|$)");
    this.labelled = Pattern.compile("^\"?" + words.any(Use.ITEM_LABEL) + "\"?\\s?:");
  }

  /** The lines of the item of {@code candidate} but for its own, the nearest ones below first. */
  List<Line> of(Candidate candidate, Span own, List<Candidate> all, Passages passages) {
    List<Line> found = new ArrayList<>();
    Set<String> openings = new HashSet<>();
    String mark = passages.mark(own);
    if (!mark.isEmpty()) {
      openings.add(mark);
    }
    List<Line> above = above(candidate, own, openings, all, passages);
    addBelow(candidate, own, openings, all, passages, found);
    found.addAll(above);
    return withoutOthers(found, own, passages.text());
  }

  /**
   * Without the quantities of items beside, where one with the same label stands on each side of
   * the name and lines without label part it from one of them: 数量：40台, 教师机, 配置：…, 数量：1台.
   */
  private List<Line> withoutOthers(List<Line> found, Span own, String text) {
    Line above = null;
    Line below = null;
    for (Line line : found) {
      if (isLabelled(line.span(), text)) {
        above = line.isAbove() && (above == null || isNearer(line, above)) ? line : above;
        below = !line.isAbove() && (below == null || isNearer(line, below)) ? line : below;
      }
    }
    if (above == null || below == null || !label(above, text).equals(label(below, text))) {
      return found;
    }
    boolean before = hasTitle(above.span().end(), own.begin(), text);
    boolean behind = hasTitle(own.end(), below.span().begin(), text);
    Line other = before && !behind ? above : behind && !before ? below : null;
    found.remove(other);
    return found;
  }

  private boolean isLabelled(Span line, String text) {
    String says = line.of(text);
    int colon = says.replace('：', ':').indexOf(':');
    return colon > 0 && colon <= LONGEST_LABEL && words.isQuantityAlone(says.substring(0, colon));
  }

  private static String label(Line line, String text) {
    String says = line.span().of(text).replace('：', ':');
    return says.substring(0, says.indexOf(':')).strip();
  }

  private static boolean isNearer(Line line, Line than) {
    return line.isAbove()
        ? line.span().begin() > than.span().begin()
        : line.span().begin() < than.span().begin();
  }

  /** Whether a line without a label stands there: the name of the next item. */
  private static boolean hasTitle(int from, int to, String text) {
    for (String line : text.substring(from, Math.max(from, to)).lines().toList()) {
      if (!line.isBlank() && line.indexOf('：') < 0 && line.indexOf(':') < 0) {
        return true;
      }
    }
    return false;
  }

  private static List<Line> above(
      Candidate candidate, Span own, Set<String> openings, List<Candidate> all, Passages passages) {
    String text = passages.text();
    List<Line> found = new ArrayList<>();
    List<Line> pending = new ArrayList<>();
    boolean inside = openings.isEmpty();
    int headings = 0;
    int end = own.begin() - 1;
    for (int k = 0; k < ABOVE && end > 0 && headings < HEADINGS; k++) {
      int begin = text.lastIndexOf('\n', end - 1) + 1;
      Span line = new Span(begin, end);
      boolean row = line.of(text).indexOf('\t') >= 0;
      if (k == 0 && row && inside && !names(line, candidate, all)) {
        // What the last row of a table is made of may follow below it.
        found.add(new Line(line, true, Relation.OWN));
        openings.add("columns");
      }
      if (row || names(line, candidate, all)) {
        boolean labels = found.stream().allMatch(l -> hasColon(l.span(), text));
        if (labels && isTitle(own, all, text) && isTitle(line, all, text)) {
          // Each name opens its item, whose labels follow it: those between are of the other.
          found.clear();
          pending.clear();
        }
        break;
      }
      String mark = passages.mark(line);
      if (mark.isEmpty()) {
        if (inside && k < UNMARKED_ABOVE) {
          found.add(new Line(line, true, Relation.OWN));
        } else {
          pending.add(new Line(line, true, Relation.HEADING));
        }
      } else if (openings.add(mark)) {
        found.addAll(pending);
        found.add(new Line(line, true, inside ? Relation.OWN : Relation.HEADING));
        pending.clear();
        headings += inside ? 0 : 1;
        inside = false;
      } else {
        pending.clear();
        if (passages.isAttribute(line)) {
          found.add(new Line(line, true, Relation.OWN));
        } else if (headings == 0) {
          found.add(new Line(line, true, Relation.SIBLING));
        }
      }
      end = begin - 1;
    }
    // The line right above a list tells of all of it: 推理服务器 2台, - GPU …, - CPU ….
    if (headings == 0 && !pending.isEmpty() && pending.get(0).span().length() <= SHORT) {
      found.add(pending.get(0));
    }
    return found;
  }

  private void addBelow(
      Candidate candidate,
      Span own,
      Set<String> openings,
      List<Candidate> all,
      Passages passages,
      List<Line> found) {
    String text = passages.text();
    int begin = own.end() + 1;
    boolean inside = true;
    for (int k = 0; k < BELOW && begin < text.length(); k++) {
      int end = text.indexOf('\n', begin);
      end = end < 0 ? text.length() : end;
      Span line = new Span(begin, end);
      if (isForeign(line, candidate, all, text)) {
        break;
      }
      if (openings.contains(passages.mark(line))) {
        if (passages.mark(line).equals("label")) {
          break;
        }
        inside = false;
      }
      if (inside || passages.isAttribute(line)) {
        found.add(new Line(line, false, Relation.OWN));
      }
      begin = end + 1;
    }
  }

  /** Whether a line that is numbered like the name's tells of the same item: 2. 数量：4台. */
  boolean isAttribute(Span line, String text) {
    String says = Folded.key(line.of(text));
    if (!words.hasPart(Use.QUANTITY, says)) {
      return false;
    }
    int colon = says.indexOf(':');
    String label =
        colon < 0 ? LAST_NUMBER.matcher(says).replaceFirst("") : says.substring(0, colon);
    return words.isQuantityAlone(label);
  }

  /** Whether a line is a row of a table or names another thing of the type. */
  private static boolean isForeign(
      Span line, Candidate candidate, List<Candidate> all, String text) {
    return line.of(text).indexOf('\t') >= 0 || names(line, candidate, all);
  }

  /** Whether a line opens with a name and has no label. */
  private static boolean isTitle(Span line, List<Candidate> all, String text) {
    String says = line.of(text);
    int begin = line.begin() + says.length() - says.stripLeading().length();
    return says.length() <= SHORT
        && !hasColon(line, text)
        && all.stream().anyMatch(c -> c.begin() >= begin && c.begin() <= begin + NEAR_BEGIN);
  }

  private static boolean hasColon(Span line, String text) {
    String says = line.of(text);
    return says.indexOf('：') >= 0 || says.indexOf(':') >= 0;
  }

  private static boolean names(Span line, Candidate candidate, List<Candidate> all) {
    return all.stream()
        .anyMatch(
            c ->
                (c.type() == Mention.Type.CHIP) == (candidate.type() == Mention.Type.CHIP)
                    && !c.key().equals(candidate.key())
                    && line.covers(c.span()));
  }

  /** The shape of what opens a line; empty where it opens no item. */
  String mark(Span line, String text) {
    String raw = line.of(text).strip();
    if (raw.isEmpty()) {
      return "";
    }
    if (CIRCLED.indexOf(raw.charAt(0)) >= 0) {
      return "circled";
    }
    String says = without(STARS, Folded.key(raw));
    if (words.has(Use.ITEM_MARK, says) && named.matcher(says).find()) {
      return "named";
    }
    if ((says.indexOf(':') > 0 && labelled.matcher(says).find())
        || (words.is(Use.ITEM_LABEL, says) && standsAgain(line, raw, text))) {
      return "label";
    }
    if (LETTER.isIn(says)) {
      return "letter";
    }
    Matcher path = PATH.matcher(says);
    if (path.find()) {
      return "path" + path.group().chars().filter(c -> c == '.').count();
    }
    Matcher number = NUMBERED.matcher(says);
    if (number.find()) {
      boolean han = HAN.indexOf(says.charAt(says.charAt(0) == '(' ? 1 : 0)) >= 0;
      String behind = number.group(2) == null ? "box" : number.group(2).strip();
      if (behind.isEmpty() && isCount(line, says, text)) {
        return "";
      }
      char close = behind.isEmpty() ? ' ' : behind.charAt(0);
      boolean bracket = number.group(1) != null && !number.group(1).isEmpty();
      return (han ? "han" : "digit")
          + (bracket ? "(" : "")
          + (".、)".indexOf(close) >= 0 ? close : ' ');
    }
    if (!says.isEmpty() && BULLETS.indexOf(says.charAt(0)) >= 0) {
      return "bullet" + says.charAt(0);
    }
    return hasBlanksBeforeDigit(says) && columns.matcher(says).find() ? "columns" : "";
  }

  /** Whether two blanks stand before some digit: without them there is no row of columns. */
  private static boolean hasBlanksBeforeDigit(String says) {
    int blank = says.indexOf(' ');
    int next = blank < 0 ? -1 : says.indexOf(' ', blank + 1);
    for (int k = next; k >= 0 && k < says.length(); k++) {
      if (says.charAt(k) >= '0' && says.charAt(k) <= '9') {
        return true;
      }
    }
    return false;
  }

  /** {@code says} without the signs and blanks that it begins with. */
  static String without(String signs, String says) {
    int begin = 0;
    while (begin < says.length()
        && (signs.indexOf(says.charAt(begin)) >= 0 || Character.isWhitespace(says.charAt(begin)))) {
      begin++;
    }
    return says.substring(begin);
  }

  /** Whether a label has lines of its own, one for each item: 产品名称, its value below it. */
  private static boolean standsAgain(Span line, String raw, String text) {
    String own = "\n" + raw + "\n";
    return text.indexOf(own, line.end()) >= 0
        || (line.begin() > 1 && text.lastIndexOf(own, line.begin() - 2) >= 0);
  }

  /** Whether a number counts what the line above or below says: 台 and 4, 数量 and 4, 4 台. */
  private boolean isCount(Span line, String says, String text) {
    int blank = says.indexOf(' ');
    if (blank > 0) {
      return isUnit.test(says.substring(blank + 1));
    }
    String above = lineBefore(line, text);
    boolean labelled = words.isQuantityLabel(above);
    // 数量, 5, 单位, 台: each value stands below its label.
    String behind = labelled ? lineBehind(line, text) : "";
    if (behind.length() <= LONGEST_LABEL && words.has(Use.PRICE_COLUMN, Folded.key(behind))) {
      return true;
    }
    return isUnit.test(above)
        || (!above.isEmpty() && PRICE.isIn(lineBehind(line, text)))
        || (labelled && isUnit.test(lineBehind(line, text)))
        || (!above.isEmpty() && isUnit.test(lineBehind(line, text)));
  }

  static String lineBefore(Span line, String text) {
    int end = line.begin() - 1;
    return end <= 0 ? "" : text.substring(text.lastIndexOf('\n', end - 1) + 1, end).strip();
  }

  static String lineBehind(Span line, String text) {
    int begin = line.end() + 1;
    if (begin >= text.length()) {
      return "";
    }
    int end = text.indexOf('\n', begin);
    return text.substring(begin, end < 0 ? text.length() : end).strip();
  }
}
