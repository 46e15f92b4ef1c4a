package org.tendertrace.extract;

import java.util.List;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.model.Span;

/**
 * Knows the list of its own sections that a page prints at its head, Contents: none of them is a
 * heading there, and none of them names a lot.
 */
final class ContentsList {

  private static final int LONGEST_HEADING = 24;
  private static final int FEWEST = 2;
  private static final String BULLETS = "-–•*●▪ ";

  private final CueLists cues;
  private final String text;

  ContentsList(CueLists cues, String text) {
    this.cues = cues;
    this.text = text;
  }

  /** The line behind the list whose heading line {@code at} is; {@code at} where it is none. */
  int behind(List<Span> lines, int at) {
    Span heading = lines.get(at);
    if (heading.length() > LONGEST_HEADING || !cues.is(Kind.CONTENTS_HEADING, heading.of(text))) {
      return at;
    }
    int next = at + 1;
    while (next < lines.size() && isAgain(lines.get(next))) {
      next++;
    }
    return next - at > FEWEST ? next : at;
  }

  /** Whether a line stands once more further down, as a heading does. */
  private boolean isAgain(Span line) {
    String entry = bare(line);
    for (int found = entry.isEmpty() ? -1 : text.indexOf(entry, line.end());
        found >= 0;
        found = text.indexOf(entry, found + 1)) {
      int begin = text.lastIndexOf('\n', found) + 1;
      int stop = text.indexOf('\n', found);
      stop = stop < 0 ? text.length() : stop;
      if (bare(new Span(begin, stop)).equals(entry)) {
        return true;
      }
    }
    return false;
  }

  private String bare(Span line) {
    int begin = line.begin();
    while (begin < line.end() && BULLETS.indexOf(text.charAt(begin)) >= 0) {
      begin++;
    }
    return text.substring(begin, line.end()).strip();
  }
}
