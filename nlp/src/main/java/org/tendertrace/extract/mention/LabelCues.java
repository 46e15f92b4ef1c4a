package org.tendertrace.extract.mention;

import com.google.re2j.Pattern;
import java.util.List;
import org.tendertrace.knowledge.Cues;
import org.tendertrace.knowledge.Cues.Status.Level;
import org.tendertrace.knowledge.Cues.Status.Meaning;

/** What the labels, headings, cells and titles over things say of them. */
final class LabelCues {

  /** Of a cell that gives a reason before it says that a bid failed. */
  private static final int LONGEST_REASON = 40;

  private static final String COMPANY = "有限公司";

  private static final String FRAME_BEFORE = " \t\n\f\r\u3000【[<《#*=■□▍▌●◆◇▶>—-";
  private static final String FRAME_BEHIND = " \t\n\f\r\u3000】]>》#*=：:—-";
  private static final Pattern REMARK = Pattern.compile("\\s*[（(][^（）()]*[）)]$");

  private static final Pattern OF_A_LIST = Pattern.compile("(?:的)?(?:说明|情况|名单|一览|详情|如下|清单|列表)?");

  private final Words<Meaning> labels;
  private final Words<Meaning> openings;
  private final Words<Meaning> sections;
  private final Words<Meaning> rows;
  private final Words<Meaning> titles;

  LabelCues(List<Cues.Status> cues) {
    labels = words(cues, Level.LABEL);
    openings = words(cues, Level.OPENING);
    sections = words(cues, Level.SECTION);
    rows = words(cues, Level.ROW);
    titles = words(cues, Level.TITLE);
  }

  private static Words<Meaning> words(List<Cues.Status> cues, Level level) {
    Words.Builder<Meaning> words = new Words.Builder<>();
    for (Cues.Status cue : cues) {
      if (cue.level() == level) {
        cue.words().forEach(word -> words.add(word, cue.meaning()));
      }
    }
    return words.build();
  }

  /** Whether a text is a label and nothing else. */
  boolean isLabel(String text) {
    String stripped = text.strip();
    int bracket = Math.max(stripped.indexOf('（'), stripped.indexOf('('));
    int end = bracket > 0 ? bracket : stripped.length();
    return labels.inShort(stripped).stream().anyMatch(found -> found.span().end() == end);
  }

  /** What a label says; {@code null} for nothing. The longest word counts. */
  Meaning ofLabel(String label) {
    String stripped = withoutRemark(label.strip());
    List<Words.Found<Meaning>> all = labels.inShort(stripped);
    for (Words.Found<Meaning> found : all) {
      boolean whole = found.says() == Meaning.ASKED || found.span().end() == stripped.length();
      if (whole) {
        Meaning opening = found.says() == Meaning.ASKED ? ofOpening(all, stripped) : null;
        return opening != null ? opening : found.says() == Meaning.NEUTRAL ? null : found.says();
      }
    }
    return null;
  }

  /** What stands before the noun of a label says of it: 拟替换 in 拟替换机型; or null. */
  private Meaning ofOpening(List<Words.Found<Meaning>> nouns, String label) {
    for (Words.Found<Meaning> noun : nouns) {
      if (noun.says() == Meaning.ASKED && noun.span().end() == label.length()) {
        String opening = label.substring(0, noun.span().begin()).strip();
        for (Words.Found<Meaning> found : openings.inShort(opening)) {
          if (found.span().length() == opening.length()) {
            return found.says();
          }
        }
      }
    }
    return null;
  }

  /** Whether a label is of remarks: 备注. */
  boolean isAside(String label) {
    List<Words.Found<Meaning>> found = labels.inShort(label.strip());
    return !found.isEmpty() && found.get(0).says() == Meaning.NEUTRAL;
  }

  /** What a cell, or its last clause, says of its whole row; {@code null} for nothing. */
  Meaning ofRow(String cell) {
    String stripped = withoutRemark(cell.strip());
    int clause = Math.max(stripped.lastIndexOf('，'), stripped.lastIndexOf('；'));
    Meaning whole = ofWhole(stripped);
    boolean led = whole == null && clause > 0 && stripped.length() <= LONGEST_REASON;
    return led ? ofWhole(stripped.substring(clause + 1)) : whole;
  }

  private Meaning ofWhole(String stripped) {
    return rows.inShort(stripped).stream()
        .filter(found -> found.span().length() == stripped.length())
        .map(Words.Found::says)
        .findFirst()
        .orElse(null);
  }

  /** What a heading says, or the last clause that leads to a list; {@code null} for nothing. */
  Meaning ofSection(String heading) {
    int end = heading.endsWith("：") || heading.endsWith(":") ? heading.length() - 1 : 0;
    int clause = Math.max(heading.lastIndexOf('，', end), heading.lastIndexOf(',', end));
    return longest(sections, end > 0 ? heading.substring(clause + 1, end) : heading);
  }

  /**
   * Whether a line is nothing but the heading of a list of what the notice does not buy: 落选单位,
   * 现有设备.
   */
  boolean opensAside(String line) {
    String bare = withoutFrame(line);
    return sections.inShort(bare).stream()
        .anyMatch(
            found ->
                found.span().begin() == 0
                    && OF_A_LIST.matcher(bare.substring(found.span().end())).matches()
                    && found.says() != Meaning.ASKED
                    && found.says() != Meaning.NEUTRAL);
  }

  /** What the kind of a procurement makes of things of which nothing else is said, or null. */
  Meaning ofTitle(String title) {
    Meaning said = title == null ? null : longest(titles, withoutCompany(title));
    return said == Meaning.ASKED || said == Meaning.NEUTRAL ? null : said;
  }

  /**
   * A title without the company that it opens with, whose name may tell of its own trade: 维修有限公司.
   */
  private static String withoutCompany(String title) {
    int end = title.indexOf(COMPANY);
    return end < 0 ? title : title.substring(end + COMPANY.length());
  }

  private static String withoutRemark(String text) {
    boolean closed = text.endsWith("）") || text.endsWith(")");
    return closed ? REMARK.matcher(text).replaceFirst("") : text;
  }

  private static String withoutFrame(String line) {
    int begin = 0;
    int end = line.length();
    while (begin < end && FRAME_BEFORE.indexOf(line.charAt(begin)) >= 0) {
      begin++;
    }
    while (end > begin && FRAME_BEHIND.indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return line.substring(begin, end);
  }

  private static Meaning longest(Words<Meaning> words, String text) {
    if (text.isEmpty()) {
      return null;
    }
    List<Words.Found<Meaning>> found = words.inShort(text);
    return found.isEmpty() ? null : found.get(0).says();
  }
}
