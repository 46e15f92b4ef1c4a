package org.tendertrace.award;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.tendertrace.extract.CueLists;
import org.tendertrace.extract.Layout;
import org.tendertrace.extract.Lots;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.knowledge.SectionKind;
import org.tendertrace.model.Span;

/** Reads lines that say of a lot that it failed: 包2废标，原因：…, or 本包废标 below the lot's mark. */
final class FailedLines {

  private static final int LONGEST = 40;
  private static final int LONGEST_LINE = 160;
  private static final String SENTENCE_ENDS = "。；;";
  private static final Pattern CLAUSE = Pattern.compile("[，。；,;]");

  private final CueLists cues;
  private final String text;

  FailedLines(CueLists cues, String text) {
    this.cues = cues;
    this.text = text;
  }

  /** 第二标段 阀门：流标: behind the name of what was to be bought stands that it was not. */
  private boolean isOutcome(String line) {
    int colon = Math.max(Math.max(line.indexOf('：'), line.indexOf(':')), line.indexOf('→'));
    return colon > 0
        && line.length() <= LONGEST_LINE
        && cues.opens(Kind.FAILED, line.substring(colon + 1))
        && line.indexOf('。') < 0;
  }

  /** Whether a clause is about this lot and its failure: …不足三家，本包作废标处理. */
  private boolean tellsOfLot(String line) {
    if (line.length() > LONGEST_LINE || !cues.has(Kind.THIS_LOT, line)) {
      return false;
    }
    boolean ofLot = false;
    for (String clause : CLAUSE.split(line)) {
      ofLot |= cues.opens(Kind.THIS_LOT, clause);
      if (ofLot && cues.has(Kind.FAILED, clause)) {
        return true;
      }
    }
    return false;
  }

  /** The lots of which clauses of running text tell that they failed: …；二包因有效供应商不足三家，磋商终止。 */
  List<Entry> inClauses(Layout layout) {
    List<Entry> failed = new ArrayList<>();
    for (Layout.TextLine line : layout.lines()) {
      int begin = line.span().begin();
      for (int k = begin; k <= line.span().end(); k++) {
        if (k == line.span().end() || SENTENCE_ENDS.indexOf(text.charAt(k)) >= 0) {
          Lots.Mark mark = k - begin > LONGEST_LINE ? null : Lots.at(text, begin, k);
          boolean failure = mark != null && cues.has(Kind.FAILED, text.substring(mark.end(), k));
          String lot = failure ? mark.lot() : mark == null ? ofThisLot(begin, k) : null;
          if (lot != null) {
            failed.add(failed(line, lot));
          }
          begin = k + 1;
        }
      }
    }
    return failed;
  }

  /** 由于第六包报价相同，小组认定该包废标: the one lot that a sentence names and says to have failed. */
  private String ofThisLot(int begin, int end) {
    String sentence = end - begin > LONGEST_LINE ? "" : text.substring(begin, end);
    boolean failed = false;
    for (String clause :
        cues.has(Kind.THIS_LOT, sentence) ? CLAUSE.split(sentence) : new String[0]) {
      failed |= cues.has(Kind.THIS_LOT, clause) && cues.has(Kind.FAILED, clause);
    }
    String lot = null;
    for (int k = 0; failed && k < sentence.length(); k++) {
      Lots.Mark mark = Lots.at(sentence, k, sentence.length());
      if (mark != null && lot != null && !lot.equals(mark.lot())) {
        return null;
      }
      lot = mark == null ? lot : mark.lot();
    }
    return lot;
  }

  /** No award was made for Lot 3: the lot that a line in Latin script names behind the failure. */
  private String behindFailure(Span line) {
    if (line.isEmpty() || line.length() > LONGEST_LINE || text.charAt(line.begin()) > 'Z') {
      return null;
    }
    for (int k = line.begin() + 1; k < line.end(); k++) {
      Lots.Mark mark = text.charAt(k - 1) == ' ' ? Lots.at(text, k, line.end()) : null;
      if (mark != null && Character.isLetter(text.charAt(k))) {
        return cues.opens(Kind.FAILED, text.substring(line.begin(), k)) ? mark.lot() : null;
      }
    }
    return null;
  }

  private static Entry failed(Layout.TextLine line, String lot) {
    Entry entry = new Entry();
    entry.lot = lot;
    entry.section = line.section();
    entry.failed = true;
    return entry;
  }

  /** The failed lot that {@code line} tells of, or {@code null}. */
  Entry read(Layout.TextLine line) {
    Span span = line.span();
    Lots.Mark mark = Lots.opening(text, span.begin(), span.end());
    String behind = mark == null ? behindFailure(span) : null;
    if (behind != null) {
      return failed(line, behind);
    }
    String lot = mark == null ? line.lot() : mark.lot();
    int begin = mark == null ? span.begin() : mark.end();
    if (lot == null || begin >= span.end()) {
      return null;
    }
    boolean bidders = line.cell() && cues.is(Kind.LOST, span.of(text));
    boolean heading = mark == null && cues.is(Kind.FAILURE_HEADING, span.of(text));
    if (bidders || heading) {
      return null;
    }
    String opening = text.substring(begin, Math.min(span.end(), begin + LONGEST));
    if (!cues.opens(Kind.FAILED, opening)
        && !isOutcome(text.substring(begin, span.end()))
        && !(span.length() <= LONGEST && cues.ends(Kind.FAILED, text.substring(begin, span.end())))
        && !(line.section() == SectionKind.FAILED
            && cues.has(Kind.FAILED, text.substring(begin, span.end())))
        && !tellsOfLot(text.substring(begin, span.end()))) {
      return null;
    }
    return failed(line, lot);
  }
}
