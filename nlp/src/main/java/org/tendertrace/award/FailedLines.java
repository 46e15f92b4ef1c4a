package org.tendertrace.award;

import org.tendertrace.extract.CueLists;
import org.tendertrace.extract.Layout;
import org.tendertrace.extract.Lots;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.model.Span;

/** Reads lines that say of a lot that it failed: 包2废标，原因：…, or 本包废标 below the lot's mark. */
final class FailedLines {

  private static final int LONGEST = 40;

  private final CueLists cues;
  private final String text;

  FailedLines(CueLists cues, String text) {
    this.cues = cues;
    this.text = text;
  }

  /** The failed lot that {@code line} tells of, or {@code null}. */
  Entry read(Layout.TextLine line) {
    Span span = line.span();
    Lots.Mark mark = Lots.at(text, span.begin(), span.end());
    String lot = mark == null ? line.lot() : mark.lot();
    int begin = mark == null ? span.begin() : mark.end();
    if (lot == null || begin >= span.end()) {
      return null;
    }
    String opening = text.substring(begin, Math.min(span.end(), begin + LONGEST));
    if (!cues.opens(Kind.FAILED, opening)) {
      return null;
    }
    Entry entry = new Entry();
    entry.lot = lot;
    entry.section = line.section();
    entry.failed = true;
    return entry;
  }
}
