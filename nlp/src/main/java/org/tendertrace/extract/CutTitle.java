package org.tendertrace.extract;

import org.tendertrace.extract.Layout.TextLine;
import org.tendertrace.model.Span;

/**
 * Completes a title that a list or the head of a page cut short: 某项目更..., where it is printed
 * whole.
 */
final class CutTitle {

  private static final String[] MARKS = {"...", "…"};

  /** Characters before the mark, at least, by which the whole title is told from others. */
  private static final int SHORTEST = 8;

  /** Characters that a whole title may have behind the place where it was cut. */
  private static final int LONGEST_REST = 60;

  private CutTitle() {}

  /** The whole of {@code title}; {@code title} itself where it is not cut, or nowhere whole. */
  static Found<String> whole(Layout layout, Found<String> title) {
    String opening = opening(title.value());
    if (opening == null) {
      return title;
    }
    String text = layout.text();
    for (TextLine line : layout.lines()) {
      Span span = line.span();
      int length = span.length();
      // white space of the title is not that of the line
      if (length > opening.length() && length <= 2 * opening.length() + LONGEST_REST) {
        String printed = Names.title(text, span);
        boolean goesOn = printed.startsWith(opening) && opening(printed) == null;
        if (goesOn && printed.length() <= opening.length() + LONGEST_REST) {
          return new Found<>(printed, span, "title:whole", title.confidence());
        }
      }
    }
    return title;
  }

  /** What stands before the mark that a title is cut; {@code null} for none. */
  private static String opening(String title) {
    for (String mark : MARKS) {
      if (title.endsWith(mark)) {
        String opening = title.substring(0, title.indexOf(mark)).strip();
        return opening.length() < SHORTEST ? null : opening;
      }
    }
    return null;
  }
}
