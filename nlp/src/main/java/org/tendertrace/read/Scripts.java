package org.tendertrace.read;

import java.util.List;

/**
 * Cuts scripts and style sheets out of HTML, which no reader sees and which a parser goes through
 * letter by letter. The elements stay, empty.
 */
final class Scripts {

  private static final String SCRIPT = "script";
  private static final String STYLE = "style";
  private static final String COMMENT = "<!--";
  private static final String END_OF_COMMENT = "-->";

  /** Types of scripts that hold markup begin so. */
  private static final String TEXT = "text/";

  private static final String JAVASCRIPT = "text/javascript";

  private static final String CSS = "text/css";

  /** Elements in which tags are text. */
  private static final List<String> OF_TEXT =
      List.of("title", "textarea", "xmp", "noscript", "noframes", "noembed", "iframe");

  /** On pages with more that do not end, each further look to the end would find as little. */
  private static final int MOST_ENDLESS = 16;

  private final String html;
  private final char[] kept;
  private int length;

  private int copied;

  /** The next comment that is known. */
  private int comment = -1;

  /** Scripts and style sheets so far that do not end. */
  private int endless;

  private Scripts(String html) {
    this.html = html;
    kept = new char[html.length()];
  }

  /**
   * {@code html} without what its scripts and style sheets hold. Scripts of a type that may be
   * markup, those with comments, in which HTML ends them by other rules, and those that do not end
   * stay as they are; nothing in comments is touched.
   */
  static String cut(String html) {
    return new Scripts(html).cut();
  }

  private String cut() {
    int at = html.indexOf('<');
    while (at >= 0 && endless < MOST_ENDLESS) {
      at = html.indexOf('<', behind(at));
    }
    if (copied == 0) {
      return html;
    }
    keep(html.length());
    return new String(kept, 0, length);
  }

  /** Keeps what was not copied yet, up to {@code end}. */
  private void keep(int end) {
    html.getChars(copied, end, kept, length);
    length += end - copied;
  }

  /** Where to go on behind a {@code <}. */
  private int behind(int at) {
    char next = at + 1 < html.length() ? html.charAt(at + 1) : '<';
    if (next == '!' && html.startsWith(COMMENT, at)) {
      int end = html.indexOf(END_OF_COMMENT, at + COMMENT.length());
      return end < 0 ? html.length() : end;
    }
    if (next != 's' && next != 'S') {
      return at + 1;
    }
    String name = isNamed(SCRIPT, at + 1) ? SCRIPT : STYLE;
    return isNamed(name, at + 1) ? behindContent(name, at) : at + 1;
  }

  private int behindContent(String name, int at) {
    int open = html.indexOf('>', at) + 1;
    int close = open == 0 ? -1 : closing(name, open);
    if (close < 0) {
      endless++;
      return at + 1;
    }
    if (comment < open) {
      comment = html.indexOf(COMMENT, open);
      comment = comment < 0 ? html.length() : comment;
    }
    if (comment > close && isPlain(html.substring(at, open))) {
      keep(open);
      copied = close;
    }
    return close + 1;
  }

  /** Whether a tag is whole and names no type but the usual ones. */
  private static boolean isPlain(String tag) {
    int quotes = 0;
    for (int k = 0; k < tag.length(); k++) {
      quotes += tag.charAt(k) == '"' || tag.charAt(k) == '\'' ? 1 : 0;
    }
    int type = tag.indexOf(TEXT);
    return quotes % 2 == 0
        && (type < 0 || tag.startsWith(JAVASCRIPT, type) || tag.startsWith(CSS, type));
  }

  /**
   * Where a script or style sheet ends; -1 if it does not, or seems to be text of another element.
   */
  private int closing(String name, int from) {
    int at = html.indexOf("</", from);
    while (at >= 0 && !isNamed(name, at + 2)) {
      for (String other : OF_TEXT) {
        if (isNamed(other, at + 2)) {
          return -1;
        }
      }
      at = html.indexOf("</", at + 2);
    }
    return at;
  }

  private boolean isNamed(String name, int at) {
    int end = at + name.length();
    return html.regionMatches(true, at, name, 0, name.length())
        && end < html.length()
        && (html.charAt(end) == '>'
            || html.charAt(end) == '/'
            || Character.isWhitespace(html.charAt(end)));
  }
}
