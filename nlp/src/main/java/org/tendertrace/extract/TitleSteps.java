package org.tendertrace.extract;

import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.model.Span;

/**
 * Finds a title that stands on one line with the steps to its page, or with what a portal tells
 * beside it: 门户 / 公示公告 / 某项目中标公示, 合同公告 | 某项目合同公告 | 阅读 21.
 */
final class TitleSteps {

  private static final String[] MARKS = {"|", "｜", " / ", " > ", " >> ", "»", "›"};

  /** One of these stands in each mark. */
  private static final String OF_MARKS = "|｜/>»›";

  private static final int SHORTEST_TITLE = 8;

  /** Two are a heading in two languages, or of two halves. */
  private static final int FEWEST_PARTS = 3;

  /** Characters of what may stand beside a title. */
  private static final int LONGEST_STEP = 24;

  private final TypeCues cues;
  private final CueLists lists;

  TitleSteps(TypeCues cues, CueLists lists) {
    this.cues = cues;
    this.lists = lists;
  }

  /** The one part of {@code line} that is a title among short ones; {@code line} for none. */
  Span title(String text, Span line) {
    if (!mayHoldMark(text, line)) {
      return line;
    }
    String printed = line.of(text);
    for (String mark : MARKS) {
      if (printed.contains(mark)) {
        return title(text, line, mark);
      }
    }
    return line;
  }

  private static boolean mayHoldMark(String text, Span line) {
    for (int k = line.begin(); k < line.end(); k++) {
      if (!Glyphs.isHan(text.charAt(k)) && OF_MARKS.indexOf(text.charAt(k)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private Span title(String text, Span line, String mark) {
    Span title = line;
    boolean found = false;
    int parts = 0;
    for (int begin = line.begin(); begin < line.end(); ) {
      int at = text.indexOf(mark, begin);
      int end = at < 0 || at >= line.end() ? line.end() : at;
      Span part = Glyphs.trim(text, begin, end);
      boolean titled = isTitle(part.of(text));
      if ((titled && found) || (!titled && part.length() > LONGEST_STEP)) {
        return line;
      }
      title = titled ? part : title;
      found |= titled;
      begin = end + mark.length();
      parts++;
    }
    return parts < FEWEST_PARTS ? line : title;
  }

  private boolean isTitle(String part) {
    return part.length() >= SHORTEST_TITLE
        && lists.ends(Kind.NOTICE_NOUN, part)
        && cues.tellsKind(part)
        && !cues.isGeneric(part);
  }
}
