package org.tendertrace.read;

import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Reads HTML, whole documents and fragments alike. */
final class HtmlReader {

  /** A page that shows less than this may hold its notice where only scripts would show it. */
  private static final int HARDLY_ANYTHING = 30;

  /** Fragments that HTML's parser would strip of their tags stand in this. */
  private static final List<String> TABLE_PARTS = List.of("<tr", "<tbody", "<thead", "<td", "<th");

  private static final String SECTION = "<![CDATA[";
  private static final String SECTION_END = "]]>";

  private final int maxDepth;

  /**
   * @param maxDepth elements nested deeper are read as text without structure
   */
  HtmlReader(int maxDepth) {
    this.maxDepth = maxDepth;
  }

  /**
   * Writes what a reader of {@code html} sees to {@code page}.
   *
   * @return the document's title, or {@code null}
   */
  String read(String html, PageWriter page) {
    Document document = Jsoup.parse(Scripts.cut(wholeTable(bare(html))));
    Element body = document.body();
    Boilerplate boilerplate = Boilerplate.in(body);
    HtmlFlow visible = new HtmlFlow(boilerplate.elements(), false, maxDepth);
    List<Flow> seen = visible.read(body);
    Set<Node> shown = HiddenContent.in(boilerplate.main(), boilerplate.elements(), visible, seen);
    if (!shown.isEmpty()) {
      seen = visible.showing(shown).read(body);
    }
    if (length(seen) < HARDLY_ANYTHING) {
      List<Flow> hidden = new HtmlFlow(Set.<Node>of(), true, maxDepth).read(body);
      hidden.addAll(scriptedContent(body));
      seen = length(hidden) > 2 * length(seen) ? hidden : seen;
    }
    Flow.write(seen, page);
    return title(document.head());
  }

  private static String title(Element head) {
    for (Element child = head.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      if (child.normalName().equals("title")) {
        return child.text();
      }
    }
    return null;
  }

  /** Templates for scripts, which hold markup as text. */
  private List<Flow> scriptedContent(Element body) {
    StringBuilder markup = new StringBuilder();
    for (Element script : body.select("script[type^=text/html], script[type^=text/template]")) {
      markup.append("<div>").append(script.data()).append("</div>");
    }
    Element parsed = Jsoup.parseBodyFragment(markup.toString()).body();
    return new HtmlFlow(Set.<Node>of(), false, maxDepth).read(parsed);
  }

  /** Markup that was taken out of a feed with the section around it, {@code <![CDATA[…]]>}. */
  private static String bare(String html) {
    int begin = 0;
    while (begin < html.length() && Character.isWhitespace(html.charAt(begin))) {
      begin++;
    }
    if (!html.startsWith(SECTION, begin)) {
      return html;
    }
    int end = html.lastIndexOf(SECTION_END);
    return html.substring(begin + SECTION.length(), end < 0 ? html.length() : end);
  }

  private static String wholeTable(String html) {
    int begin = 0;
    while (begin < html.length() && Character.isWhitespace(html.charAt(begin))) {
      begin++;
    }
    boolean may = begin + 1 < html.length() && "tT".indexOf(html.charAt(begin + 1)) >= 0;
    for (String part : may ? TABLE_PARTS : List.<String>of()) {
      int end = begin + part.length();
      if (html.regionMatches(true, begin, part, 0, part.length())
          && end < html.length()
          && !Character.isLetter(html.charAt(end))) {
        return "<table>" + html + "</table>";
      }
    }
    return html;
  }

  private static int length(List<Flow> pieces) {
    int length = 0;
    for (Flow piece : pieces) {
      if (piece instanceof Flow.Text line) {
        length += line.text().length();
      } else if (piece instanceof Grid grid) {
        for (Grid.Cell cell : grid.cells()) {
          length += cell.text().length();
        }
      }
    }
    return length;
  }
}
