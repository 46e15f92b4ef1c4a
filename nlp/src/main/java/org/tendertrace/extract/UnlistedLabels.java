package org.tendertrace.extract;

import java.util.List;
import org.tendertrace.extract.Labels.Term;
import org.tendertrace.extract.Token.Kind;
import org.tendertrace.knowledge.FieldLabel;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;

/** Finds labels at a line's begin that no table lists. */
final class UnlistedLabels {

  private static final int LONGEST_UNKNOWN = 20;
  private static final int LONGEST_LATIN = 44;

  private final String text;
  private final Labels labels;

  UnlistedLabels(String text, Labels labels) {
    this.text = text;
    this.labels = labels;
  }

  /** A short line that is a label as a whole though no table lists it so: 中标候选人2单位名称. */
  Token wholeLine(int begin, int end) {
    if (end - begin > LONGEST_UNKNOWN || end - begin < 4) {
      return null;
    }
    for (int k = begin; k < end; k++) {
      char c = text.charAt(k);
      if (Glyphs.isColon(c) || (Glyphs.isSeparator(c) && !Glyphs.isClose(c))) {
        return null;
      }
    }
    Term term = labels.ranked(text.substring(begin, end));
    return term == null
        ? null
        : new Token(
            Kind.LABEL, begin, new Span(begin, end), end, term, null, false, false, false, 0.95);
  }

  /** A label at the line's begin that no table lists; guessed at where its parts tell something. */
  Token opening(int begin, int end) {
    int first = Enumerators.skip(text, begin, end);
    int last = first;
    int longest =
        first < end && Glyphs.isLatin(text.charAt(first)) ? LONGEST_LATIN : LONGEST_UNKNOWN;
    while (last < end && last - first <= longest && !Glyphs.isColon(text.charAt(last))) {
      if (Glyphs.isSeparator(text.charAt(last))
          && !Glyphs.isClose(text.charAt(last))
          && text.charAt(last) != '/') {
        return null;
      }
      last++;
    }
    if (last >= end || last - first < 2 || last - first > longest) {
      return null;
    }
    boolean time =
        Glyphs.isDigit(text.charAt(last - 1))
            && last + 1 < end
            && Glyphs.isDigit(text.charAt(last + 1));
    if (time) {
      return null;
    }
    if (NameBrackets.depth(text, first, last) > 0) {
      return null;
    }
    String key = Folded.textWithoutSpaces(text.substring(first, last));
    Term ranked = labels.ranked(key);
    Term guess = ranked == null ? labels.guess(key) : ranked;
    List<FieldLabel> none = List.of();
    return new Token(
        Kind.LABEL,
        begin,
        new Span(first, last),
        last + 1,
        guess == null ? new Term(none, null) : guess,
        null,
        Enumerators.topOrdinal(text, begin, end) > 0,
        true,
        true,
        1.0);
  }
}
