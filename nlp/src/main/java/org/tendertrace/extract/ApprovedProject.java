package org.tendertrace.extract;

import java.util.Optional;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.model.Span;

/**
 * Names a notice that prints no title after the project whose approval its first item tells, as the
 * standard form for works does: 本招标项目某路改造工程已由某局以某号批准建设.
 */
final class ApprovedProject {

  private static final int HEAD = 1500;
  private static final int LONGEST = 80;
  private static final int SHORTEST = 6;

  /** Characters between 已由 and 批准: who has approved, and under what number. */
  private static final int LONGEST_APPROVAL = 120;

  private static final String HAS = "已";
  private static final String BREAKS = "。；：:\n\t";

  private final CueLists cues;
  private final Names names;

  ApprovedProject(CueLists cues, Names names) {
    this.cues = cues;
    this.names = names;
  }

  Optional<Found<String>> read(Layout layout) {
    String text = layout.text();
    int head = Math.min(text.length(), HEAD);
    for (int at = text.indexOf(HAS); at >= 0 && at < head; at = text.indexOf(HAS, at + 1)) {
      if (isApproved(text, at)) {
        Span name = before(text, at);
        if (name.length() >= SHORTEST && names.ending(text, name.begin(), name.end()) == null) {
          String title = Names.title(text, name);
          return Optional.of(new Found<>(title, name, "title:approved", 0.7));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the sentence goes on with an approval: 已由某局批准, 已经核准, 已获立项. */
  private boolean isApproved(String text, int at) {
    int stop = text.indexOf('。', at);
    int end = Math.min(stop < 0 ? text.length() : stop, at + LONGEST_APPROVAL);
    boolean passive = at + 1 < text.length() && "由经获在".indexOf(text.charAt(at + 1)) >= 0;
    return passive && cues.has(Kind.APPROVED, text.substring(at, end));
  }

  /** What stands before, without what leads to it: 1. 招标条件 本招标项目. */
  private Span before(String text, int at) {
    int end = text.charAt(Math.max(0, at - 1)) == '，' ? at - 1 : at;
    int begin = end;
    while (begin > 0 && end - begin < LONGEST && BREAKS.indexOf(text.charAt(begin - 1)) < 0) {
      begin--;
    }
    begin = Glyphs.skipSpaces(text, Enumerators.skip(text, begin, end), end);
    int behind = begin;
    for (String lead : cues.printed(Kind.PROJECT_LEAD)) {
      int found = text.indexOf(lead, begin);
      if (found >= 0 && found + lead.length() <= end) {
        behind = Math.max(behind, found + lead.length());
      }
    }
    return Glyphs.trim(text, behind, end);
  }
}
