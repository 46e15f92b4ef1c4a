package org.tendertrace.read;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Finds what a page hides until a script shows it and is still part of the notice: tables of data
 * and running text in the main content that say something the visible page does not. Large portals
 * print the table of what is bought so, one for each kind of procurement. Whatever looks like a
 * menu, a pop-up, a form or a script's template stays hidden.
 */
final class HiddenContent {

  private static final Set<String> CONTAINERS =
      Set.of("div", "section", "article", "table", "p", "ul", "ol", "dl", "center", "blockquote");

  private static final String CONTROLS =
      "form, input:not([type=hidden]), select, textarea, button, dialog, nav, menu";

  /** Pieces of class names, ids and roles of what is no part of a document. */
  private static final List<String> NAMES =
      List.of(
          "menu",
          "nav",
          "popup",
          "popover",
          "modal",
          "dialog",
          "layer",
          "mask",
          "overlay",
          "tooltip",
          "tips",
          "toast",
          "alert",
          "notify",
          "dropdown",
          "template",
          "tpl",
          "loading",
          "login",
          "captcha",
          "share",
          "qrcode",
          "track",
          "cookie",
          "search",
          "comment",
          "advert",
          "banner",
          "float",
          "error");

  /** Styles of what lies over the page. */
  private static final List<String> FLOATING = List.of("fixed", "absolute", "z-index");

  /** Places that a script fills in. */
  private static final List<String> PLACEHOLDERS = List.of("{{", "${", "#{", "<%", "[[");

  private static final double MOST_LINKED = 0.3;

  private final Element main;
  private final Set<Node> leftOut;
  private final HtmlFlow flow;
  private final Novelty novelty;
  private final Set<Node> found = Collections.newSetFromMap(new IdentityHashMap<>());

  private HiddenContent(Element main, Set<Node> leftOut, HtmlFlow flow, Novelty novelty) {
    this.main = main;
    this.leftOut = leftOut;
    this.flow = flow;
    this.novelty = novelty;
  }

  /**
   * The hidden elements in {@code main} that are to be read.
   *
   * @param leftOut elements that are no part of the document proper
   * @param flow has read what is visible
   * @param seen what is visible on the page
   */
  static Set<Node> in(Element main, Set<Node> leftOut, HtmlFlow flow, List<Flow> seen) {
    if (!flow.hidesSomething()) {
      return Set.of();
    }
    HiddenContent hidden = new HiddenContent(main, leftOut, flow, new Novelty(seen));
    hidden.new Walk().walk(main);
    return hidden.found;
  }

  private final class Walk extends TreeWalk {

    @Override
    boolean enter(Node node, int depth) {
      if (!(node instanceof Element element) || flow.isSeen(element)) {
        return true;
      }
      if (!leftOut.contains(element) && HtmlFlow.isHidden(element) && isContent(element)) {
        found.add(element);
      }
      return false;
    }

    @Override
    void leave(Node node, int depth) {
      // Nothing is known of a node that is not known when it is entered.
    }
  }

  private boolean isContent(Element element) {
    if (!CONTAINERS.contains(element.normalName())
        || isInsideOneOverThePage(element)
        || element.stream().anyMatch(HiddenContent::isOverThePage)
        || element.selectFirst(CONTROLS) != null) {
      return false;
    }
    String text = element.text();
    int linked = element.select("a[href]").stream().mapToInt(link -> link.text().length()).sum();
    if (linked > MOST_LINKED * text.length() || PLACEHOLDERS.stream().anyMatch(text::contains)) {
      return false;
    }
    List<Flow> pieces = flow.readWhole(element);
    return (pieces.stream().anyMatch(HiddenContent::isData) || isRunningText(pieces))
        && novelty.adds(pieces);
  }

  private boolean isInsideOneOverThePage(Element element) {
    for (Element outer = element.parent(); outer != null; outer = outer.parent()) {
      if (outer.equals(main)) {
        return false;
      }
      if (isOverThePage(outer)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOverThePage(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    String names =
        (element.className() + ' ' + element.id() + ' ' + element.attr("role"))
            .toLowerCase(Locale.ROOT);
    String style = element.attr("style").toLowerCase(Locale.ROOT);
    return (names.length() > 2 && NAMES.stream().anyMatch(names::contains))
        || (!style.isEmpty() && FLOATING.stream().anyMatch(style::contains));
  }

  /** Whether a row under the first tells different things: 详见附件 in most cells is no data. */
  private static boolean isData(Flow piece) {
    return piece instanceof Grid grid
        && grid.byRow().stream().skip(1).anyMatch(HiddenContent::tellsDifferentThings);
  }

  private static boolean tellsDifferentThings(List<Grid.Cell> row) {
    List<String> texts = row.stream().map(Grid.Cell::text).filter(t -> !t.isEmpty()).toList();
    int different = Set.copyOf(texts).size();
    return different > 1 && 2 * different > texts.size();
  }

  /** Whether sentences make up a paragraph or more. */
  private static boolean isRunningText(List<Flow> pieces) {
    final int longLine = 30;
    final int enough = 80;
    int letters = 0;
    for (Flow piece : pieces) {
      if (piece instanceof Flow.Text line
          && line.text().length() >= longLine
          && line.text().chars().anyMatch(c -> "，。；,.;".indexOf(c) >= 0)) {
        letters += line.text().length();
      }
    }
    return letters >= enough;
  }
}
