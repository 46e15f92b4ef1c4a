package org.tendertrace.read;

import java.util.Locale;
import java.util.Set;
import org.jsoup.parser.Parser;

/** Tells markup from text. */
final class Markup {

  private static final Set<String> HTML =
      Set.of(
          "html",
          "head",
          "body",
          "title",
          "meta",
          "div",
          "p",
          "span",
          "br",
          "table",
          "tbody",
          "thead",
          "tr",
          "td",
          "th",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "a",
          "b",
          "strong",
          "em",
          "i",
          "u",
          "font",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "img",
          "center",
          "pre",
          "section",
          "article",
          "form",
          "input",
          "hr",
          "script",
          "style",
          "link",
          "blockquote",
          "label",
          "main",
          "header",
          "footer",
          "nav",
          "aside",
          "view",
          "rich-text",
          "scroll-view");

  private static final int ENOUGH = 3;

  private Markup() {}

  /** Whether {@code text} is HTML: it begins with a tag, or has several. */
  static boolean isHtml(String text) {
    int tags = 0;
    for (int k = text.indexOf('<'); k >= 0; k = text.indexOf('<', k + 1)) {
      if (HTML.contains(tagName(text, k)) && text.indexOf('>', k) > 0) {
        tags++;
        if (tags >= ENOUGH || (k < 64 && Blanks.isBlank(text.substring(0, k)))) {
          return true;
        }
      }
    }
    return tags > 0 && text.contains("</");
  }

  /** Whether {@code text} begins with no tag. */
  static boolean mayBeText(String text) {
    int begin = 0;
    while (begin < text.length() && Blanks.isBlank(text.charAt(begin))) {
      begin++;
    }
    return begin < text.length() && text.charAt(begin) != '<';
  }

  /** Whether {@code text} is HTML whose tags are written as entities. */
  static boolean isEscapedHtml(String text) {
    return text.contains("&lt;")
        && !isHtml(text)
        && isHtml(text.replace("&lt;", "<").replace("&gt;", ">"));
  }

  /**
   * Name of the root element of XML that is no HTML, or {@code null} where {@code text} is none.
   */
  static String xmlRoot(String text) {
    int k = 0;
    boolean declared = false;
    while (k < text.length()) {
      int open = text.indexOf('<', k);
      if (open < 0 || !Blanks.isBlank(text.substring(k, open)) || open + 1 >= text.length()) {
        return null;
      }
      char next = text.charAt(open + 1);
      if (next == '?' || next == '!') {
        declared |= text.startsWith("<?xml ", open) && !text.startsWith("<?xml:", open);
        String close = text.startsWith("<!--", open) ? "-->" : ">";
        int end = text.indexOf(close, open);
        if (end < 0) {
          return null;
        }
        if (text.regionMatches(true, open, "<!doctype html", 0, 14)) {
          return null;
        }
        k = end + close.length();
      } else {
        String name = tagName(text, open);
        boolean known = HTML.contains(name);
        boolean closes = text.contains("</" + rawName(text, open));
        return !name.isEmpty() && !known && closes && (declared || isRootAlone(text, open))
            ? rawName(text, open)
            : null;
      }
    }
    return null;
  }

  /** Whether the element that begins at {@code open} ends the text. */
  private static boolean isRootAlone(String text, int open) {
    return text.stripTrailing().endsWith("</" + rawName(text, open) + ">")
        && !isHtml(text.substring(open + 1));
  }

  private static String tagName(String text, int open) {
    return rawName(text, open).toLowerCase(Locale.ROOT);
  }

  private static String rawName(String text, int open) {
    int begin = open + 1;
    if (begin < text.length() && text.charAt(begin) == '/') {
      begin++;
    }
    int end = begin;
    while (end < text.length() && end < begin + 60 && isNamePart(text.charAt(end))) {
      end++;
    }
    return text.substring(begin, end);
  }

  private static boolean isNamePart(char c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || c == ':' || c == '_' || c == '-');
  }

  /** A plain value whose characters are written as entities: Trucks &amp;amp; Vans. */
  static String unescaped(String value) {
    return value.indexOf('&') < 0 ? value : Parser.unescapeEntities(value, false);
  }
}
