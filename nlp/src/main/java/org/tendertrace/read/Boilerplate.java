package org.tendertrace.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.tendertrace.text.Dates;
import org.tendertrace.text.TermTrie;

/**
 * Finds what a portal prints around every notice: navigation, menus, breadcrumbs, footers. Only
 * blocks outside the main content are candidates, and they go only where links make up most of
 * their text or the markup names them so: a stray line of a menu does less harm than a lost line of
 * a notice.
 */
final class Boilerplate {

  /** The main content is the innermost element with this share of the text outside links. */
  private static final double MAIN_SHARE = 0.7;

  private static final double MOSTLY_LINKS = 0.5;

  /** A block named like boilerplate may still hold a notice if it is longer than this. */
  private static final int SHORT = 400;

  /** Characters of the name and the day that sign a notice. */
  private static final int SIGNATURE = 60;

  private static final TermTrie<String> NAMES =
      TermTrie.ofWords(
          List.of(
              "nav",
              "menu",
              "footer",
              "foot",
              "crumb",
              "copyright",
              "sidebar",
              "siderbar",
              "toolbar",
              "topbar",
              "header",
              "share",
              "related",
              "friendlink",
              "qrcode",
              "login",
              "search"));

  private static final Set<String> CONTAINERS =
      Set.of("div", "section", "article", "main", "form", "center");

  /** With its dot. */
  private static final int LONGEST_EXTENSION = 5;

  private static final Set<String> FILES =
      Set.of(".pdf", ".doc", ".docx", ".xls", ".xlsx", ".zip", ".rar", ".ofd");

  private static final Set<String> CONTENT = Set.of("h1", "h2", "h3", "table");

  private static final Set<String> TAGS = Set.of("nav", "footer", "header", "aside");

  /**
   * How much text an element holds, in and outside links, where white space does not count, and how
   * many links, of them to files.
   */
  private static final class Amount {

    private final Element of;

    /** That of the element around. */
    private final Amount around;

    /** Those of the elements in it; none of those in what is no container. */
    private final List<Amount> inside = new ArrayList<>(0);

    private int all;
    private int linked;
    private int links;
    private int files;

    private Amount(Element of, Amount around) {
      this.of = of;
      this.around = around;
    }

    private int unlinked() {
      return all - linked;
    }
  }

  private final Set<Node> found = Collections.newSetFromMap(new IdentityHashMap<>());
  private Element main;

  private Boilerplate(Element body) {
    main = body;
  }

  /** What stands around the notice under {@code body}. */
  static Boilerplate in(Element body) {
    Boilerplate boilerplate = new Boilerplate(body);
    boilerplate.find(body);
    return boilerplate;
  }

  /** The elements to leave out. */
  Set<Node> elements() {
    return found;
  }

  /** The innermost element that holds the notice. */
  Element main() {
    return main;
  }

  private void find(Element body) {
    Amount amount = new Counter(body).count();
    int whole = amount.unlinked();
    while (whole > 0) {
      Amount inner = null;
      for (Amount child : amount.inside) {
        if (child.unlinked() >= MAIN_SHARE * whole && isContainer(child.of)) {
          inner = child;
        } else if (isBoilerplate(child)) {
          found.add(child.of);
        }
      }
      if (inner == null) {
        // Inside the main content only what calls itself navigation goes.
        found.removeIf(each -> main.equals(each.parent()) && !each.normalName().equals("nav"));
        return;
      }
      amount = inner;
      main = inner.of;
    }
  }

  /** A paragraph or a table can hold most of a short notice; what stands beside belongs to it. */
  private static boolean isContainer(Element element) {
    if (CONTAINERS.contains(element.normalName())) {
      for (Node child : element.childNodes()) {
        if (child instanceof Element inner && inner.isBlock()) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean linksToFile(Element link) {
    String address = link.attr("href");
    int dot = address.lastIndexOf('.');
    return dot >= 0
        && address.length() - dot <= LONGEST_EXTENSION
        && FILES.contains(address.substring(dot).toLowerCase(Locale.ROOT));
  }

  private static boolean isBoilerplate(Amount amount) {
    Element element = amount.of;
    if (amount.all == 0 || isHeading(element)) {
      return false;
    }
    boolean linked = amount.linked > MOSTLY_LINKS * amount.all;
    if (!linked && amount.all > SHORT) {
      return false;
    }
    boolean named = isNamedSo(element);
    if (!linked && !named) {
      return false;
    }
    if (!linked && amount.links == 0 && amount.all <= SIGNATURE && isSignature(element.text())) {
      return false;
    }
    boolean around = linked ? named || amount.links >= 3 : !new ContentSearch().isIn(element);
    return around && amount.files == 0;
  }

  /** Looks for headings and tables in an element. */
  private static final class ContentSearch extends TreeWalk {

    private boolean found;

    @Override
    boolean enter(Node node, int depth) {
      found |= node instanceof Element inner && CONTENT.contains(inner.normalName());
      return !found && node instanceof Element;
    }

    @Override
    void leave(Node node, int depth) {
      // Nothing is kept of what was walked.
    }

    boolean isIn(Element element) {
      found = CONTENT.contains(element.normalName());
      if (!found) {
        walk(element);
      }
      return found;
    }
  }

  /** 某局 2019-07-17: whether a block that calls itself a footer is what signs the notice. */
  private static boolean isSignature(String text) {
    List<Dates.Day> days =
        text.length() > SIGNATURE ? List.of() : Dates.find(text, 0, text.length(), false);
    return days.size() == 1 && days.get(0).span().end() == text.length();
  }

  private static boolean isHeading(Element element) {
    String name = element.normalName();
    return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
  }

  private static boolean isNamedSo(Element element) {
    if (TAGS.contains(element.normalName())) {
      return true;
    }
    if (element.attributesSize() == 0) {
      return false;
    }
    String names = (element.className() + ' ' + element.id()).toLowerCase(Locale.ROOT);
    return NAMES.isIn(names);
  }

  /** Adds up the text of every element from the leaves to the root. */
  private static final class Counter extends TreeWalk {

    private Amount current;
    private int links;

    /** What stands around and the search for the main content does not enter, or {@code null}. */
    private Node closed;

    Counter(Element body) {
      current = new Amount(body, null);
    }

    Amount count() {
      walk(current.of);
      return current;
    }

    @Override
    boolean enter(Node node, int depth) {
      if (node instanceof Element element) {
        if (closed == null) {
          Amount inner = new Amount(element, current);
          current.inside.add(inner);
          current = inner;
          closed = CONTAINERS.contains(element.normalName()) ? null : element;
        }
        if (element.normalName().equals("a")) {
          current.links++;
          current.files += linksToFile(element) ? 1 : 0;
          links += element.hasAttr("href") ? 1 : 0;
        }
        return true;
      }
      if (node instanceof TextNode text) {
        int printed = printed(text.getWholeText());
        current.all += printed;
        current.linked += links > 0 ? printed : 0;
      }
      return false;
    }

    @Override
    void leave(Node node, int depth) {
      links -= isLink((Element) node) ? 1 : 0;
      if (closed == null || closed.equals(node)) {
        closed = null;
        Amount inner = current;
        current = inner.around;
        current.all += inner.all;
        current.linked += inner.linked;
        current.links += inner.links;
        current.files += inner.files;
      }
    }

    private static boolean isLink(Element element) {
      return element.normalName().equals("a") && element.hasAttr("href");
    }

    private static int printed(String text) {
      int printed = 0;
      int length = text.length();
      for (int k = 0; k < length; k++) {
        printed += Blanks.isBlank(text.charAt(k)) ? 0 : 1;
      }
      return printed;
    }
  }
}
