package org.tendertrace.read;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Reads an element of HTML as a flow of lines and tables. Everything but tables in tables is walked
 * without recursion, so that no depth of nesting overflows the stack.
 */
final class HtmlFlow {

  /** Tables nested deeper than this are read as lines. */
  private static final int MAX_TABLES = 12;

  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "head",
          "noscript",
          "template",
          "svg",
          "math",
          "iframe",
          "object",
          "embed",
          "button",
          "datalist",
          "map",
          "audio",
          "video",
          "canvas",
          "noframes");

  /** Length of {@code none}. */
  private static final int SHORTEST_HIDING = 4;

  /** The bit that makes letters lower case. */
  private static final int LOWER = 0x20;

  private static final Set<String> INLINE_BLOCKS = Set.of("ins", "del");

  /** Blocks of a mini program's pages, which HTML does not know. */
  private static final Set<String> BLOCKS = Set.of("view", "rich-text", "scroll-view");

  private final Set<Node> leftOut;

  /** Names of the elements left out; few others have them. */
  private final Set<String> leftOutNames;

  private final Set<Node> shown;
  private final boolean withHidden;
  private final int maxDepth;
  private boolean hidesSomething;

  /**
   * @param leftOut elements that are no part of the document proper
   * @param withHidden whether hidden elements are read
   * @param maxDepth elements nested deeper are read as text without structure
   */
  HtmlFlow(Set<Node> leftOut, boolean withHidden, int maxDepth) {
    this(leftOut, Set.of(), withHidden, maxDepth);
  }

  private HtmlFlow(Set<Node> leftOut, Set<Node> shown, boolean withHidden, int maxDepth) {
    this.leftOut = leftOut;
    leftOutNames = new HashSet<>();
    leftOut.forEach(node -> leftOutNames.add(node.normalName()));
    this.shown = shown;
    this.withHidden = withHidden;
    this.maxDepth = maxDepth;
  }

  /** This flow with some hidden elements. */
  HtmlFlow showing(Set<Node> hidden) {
    return new HtmlFlow(leftOut, hidden, withHidden, maxDepth);
  }

  /** Reads what {@code root} holds. */
  List<Flow> read(Element root) {
    return read(root, 0);
  }

  /** Reads {@code element} itself, which may be a table. */
  List<Flow> readWhole(Element element) {
    return element.normalName().equals("table")
        ? new HtmlTable(this, 0).read(element)
        : read(element);
  }

  /**
   * @param tables how many tables stand around {@code root}
   */
  List<Flow> read(Element root, int tables) {
    HtmlLines lines = new HtmlLines();
    new Walk(lines, tables).walk(root);
    return lines.pieces();
  }

  boolean isSeen(Element element) {
    String name = element.normalName();
    if (UNSEEN.contains(name) || (leftOutNames.contains(name) && leftOut.contains(element))) {
      return false;
    }
    boolean hidden = !withHidden && isHidden(element) && !shown.contains(element);
    hidesSomething |= hidden;
    return !hidden;
  }

  /** Whether what was read so far has elements that the markup hides. */
  boolean hidesSomething() {
    return hidesSomething;
  }

  /** Whether the markup itself hides an element; style sheets are not looked at. */
  static boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    // The parser has made all names of attributes lower case.
    Attributes attributes = element.attributes();
    if (attributes.hasKey("hidden") || attributes.get("type").equalsIgnoreCase("hidden")) {
      return true;
    }
    String style = attributes.get("style");
    return mayHide(style) && hides(style);
  }

  private static boolean hides(String style) {
    String plain = style.replace(" ", "").toLowerCase(Locale.ROOT);
    return plain.contains("display:none") || plain.contains("visibility:hidden");
  }

  /** Styles stand on every element of some pages, so that no copy is made to look at them. */
  private static boolean mayHide(String style) {
    for (int k = style.length() - SHORTEST_HIDING; k >= 0; k--) {
      // Both words begin like many others, but end in letters that few have there.
      int third = style.charAt(k + 2) | LOWER;
      int fourth = style.charAt(k + 3) | LOWER;
      if ((fourth == 'e' && third == 'n' && style.regionMatches(true, k, "none", 0, 4))
          || (fourth == 'd' && third == 'd' && style.regionMatches(true, k, "hidd", 0, 4))) {
        return true;
      }
    }
    return false;
  }

  private final class Walk extends TreeWalk {

    private final HtmlLines lines;
    private final int tables;

    Walk(HtmlLines lines, int tables) {
      this.lines = lines;
      this.tables = tables;
    }

    @Override
    boolean enter(Node node, int depth) {
      if (node instanceof TextNode text) {
        lines.text(TextReader.unescaped(text.getWholeText()));
        return false;
      }
      if (!(node instanceof Element element) || !isSeen(element)) {
        return false;
      }
      if (depth > maxDepth) {
        return true;
      }
      String name = element.normalName();
      if (name.equals("table") && tables < MAX_TABLES) {
        lines.add(new HtmlTable(HtmlFlow.this, tables).read(element));
        return false;
      }
      switch (name) {
        case "br" -> lines.breakLine();
        case "h1", "h2", "h3", "h4", "h5", "h6" -> lines.heading(name.charAt(1) - '0');
        case "pre", "listing", "xmp", "textarea" -> lines.preformatted(true);
        case "td", "th" -> lines.space();
        case "input" -> input(element);
        case "option" -> {
          return element.hasAttr("selected");
        }
        default -> {
          if (breaks(element)) {
            lines.breakLine();
          } else if (InlineLabels.startsAnother(element) || isBesideLink(element)) {
            lines.space();
          }
        }
      }
      return true;
    }

    @Override
    void leave(Node node, int depth) {
      if (node instanceof Element element && depth <= maxDepth) {
        switch (element.normalName()) {
          case "h1", "h2", "h3", "h4", "h5", "h6" -> lines.heading(0);
          case "pre", "listing", "xmp", "textarea" -> lines.preformatted(false);
          case "td", "th" -> lines.space();
          default -> {
            if (breaks(element)) {
              lines.breakLine();
            } else if (InlineLabels.isLabel(element)) {
              lines.space();
            }
          }
        }
      }
    }

    /** Forms that only show a record print its values in fields that cannot be changed. */
    private void input(Element input) {
      String type = input.attr("type");
      boolean shown = type.isEmpty() || type.equalsIgnoreCase("text");
      boolean fixed = input.hasAttr("readonly") || input.hasAttr("disabled");
      if ((shown && fixed) || (withHidden && type.equalsIgnoreCase("hidden"))) {
        lines.text(input.attr("value"));
      }
    }

    /** Entries of a menu, which style sheets part. */
    private static boolean isBesideLink(Element element) {
      return element.normalName().equals("a")
          && element.previousSibling() instanceof Element before
          && before.normalName().equals("a");
    }

    private static boolean breaks(Element element) {
      return element.isBlock()
          ? !INLINE_BLOCKS.contains(element.normalName())
          : !element.tag().isKnownTag() && BLOCKS.contains(element.normalName());
    }
  }
}
