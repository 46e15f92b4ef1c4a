package org.tendertrace.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import org.tendertrace.model.Span;

/**
 * Reads a project's number in brackets behind a name in the body's first lines: 某项目（ZY2024-031）.
 */
final class BracketedCode {

  private static final int HEAD = 1500;
  private static final int LONGEST_LABEL = 10;

  private static final Pattern CODE =
      Pattern.compile(
          "[（(]\\s*(?:\\p{Han}{1,10}[号號][:：]?\\s*)?([A-Za-z]{2,}[A-Za-z0-9\\-_/]*(?:[0-9]{4,}[A-Za-z0-9\\-_/]*|[\\[〔【]20[0-9]{2}[\\]〕】][A-Za-z0-9\\-_/]*号?))\\s*[）)]");

  private BracketedCode() {}

  /** The number; {@code null} for none. */
  static Found<String> read(Layout layout) {
    String text = layout.text();
    String head = text.substring(0, Math.min(text.length(), HEAD));
    for (int open = 0; open < head.length(); open++) {
      if ((head.charAt(open) == '（' || head.charAt(open) == '(') && opensLatin(head, open + 1)) {
        Matcher matcher = CODE.matcher(head.substring(open));
        if (matcher.lookingAt()) {
          Span span = new Span(open + matcher.start(1), open + matcher.end(1));
          return new Found<>(span.of(text), span, "brackets:code", 0.6);
        }
      }
    }
    return null;
  }

  /** Whether a code begins at {@code at}, perhaps behind its label: 编号. */
  private static boolean opensLatin(String head, int at) {
    int first = Glyphs.skipSpaces(head, at, head.length());
    int label = first;
    while (label < head.length()
        && label - first < LONGEST_LABEL
        && Glyphs.isHan(head.charAt(label))) {
      label++;
    }
    if (label > first && "号號".indexOf(head.charAt(label - 1)) >= 0) {
      return true;
    }
    return first + 1 < head.length()
        && Glyphs.isLatin(head.charAt(first))
        && Glyphs.isLatin(head.charAt(first + 1));
  }
}
