package org.tendertrace.read;

import org.jsoup.nodes.Element;

/**
 * Label-value pairs in inline elements side by side, which style sheets set apart and the markup
 * does not: {@code <span>采购人：甲大学</span><span>代理机构：乙公司</span>}.
 */
final class InlineLabels {

  private static final int LONGEST_LABEL = 12;
  private static final int LONGEST_PAIR = 200;

  /** Labels and values in one element. */
  private static final int MOST_BY_TURNS = 12;

  /** Last characters of labels: 采购人, 项目名称, 编号, 时间. */
  private static final String LABEL_ENDS = "人称号间额价位构期点式门商方限";

  private InlineLabels() {}

  /** Whether {@code element} and its sibling right before are two such pairs. */
  static boolean startsAnother(Element element) {
    if (!(element.previousSibling() instanceof Element before)) {
      return false;
    }
    if (areLabelAndValue(before, element)) {
      return true;
    }
    if (!before.normalName().equals(element.normalName())) {
      return false;
    }
    String pair = ownStart(element);
    int colon = colon(pair);
    if (colon < 2 || colon > LONGEST_LABEL) {
      return false;
    }
    String pairBefore = ownStart(before);
    int colonBefore = colon(pairBefore);
    return colonBefore >= 2
        && colonBefore <= LONGEST_LABEL
        && colonBefore < pairBefore.length() - 1;
  }

  /**
   * Whether an element holds nothing but labels and values by turns, these two among them, and
   * their names or classes tell the ones from the others: {@code <li><span
   * class="k">采购人</span><span class="v">甲大学</span></li>}.
   */
  private static boolean areLabelAndValue(Element before, Element element) {
    Element parent = element.parent();
    int nodes = parent == null ? 0 : parent.childNodeSize();
    if (nodes == 0 || nodes > MOST_BY_TURNS || nodes % 2 != 0 || !differ(before, element)) {
      return false;
    }
    Element label = element.siblingIndex() % 2 == 0 ? element : before;
    boolean byTurns =
        nodes == 2 || (parent.childNode(0) instanceof Element first && !differ(first, label));
    String text = byTurns ? ownStart(label) : "";
    return text.length() >= 2
        && text.length() <= LONGEST_LABEL
        && text.chars().allMatch(InlineLabels::isOfLabel);
  }

  /**
   * Whether an element is a label that style sheets set apart from the value behind it, as {@code
   * label} elements do, and bold ones that end as labels: {@code <b>采购人</b>甲大学}.
   */
  static boolean isLabel(Element element) {
    String name = element.normalName();
    boolean label = name.equals("label");
    if (!(label || name.equals("b") || name.equals("strong"))
        || element.childNodeSize() != 1
        || element.previousElementSibling() != null
        || element.nextSibling() == null) {
      return false;
    }
    String text = ownStart(element);
    return text.length() >= 2
        && text.length() <= LONGEST_LABEL
        && text.chars().allMatch(Character::isIdeographic)
        && (label || LABEL_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0);
  }

  private static boolean isOfLabel(int c) {
    return Character.isIdeographic(c) || "（）()".indexOf(c) >= 0;
  }

  private static boolean differ(Element one, Element other) {
    return !one.normalName().equals(other.normalName())
        || (one.hasAttr("class")
            && other.hasAttr("class")
            && !one.className().equals(other.className()));
  }

  /** Position of the colon behind a label without blanks or digits, or -1. */
  private static int colon(String text) {
    for (int k = 0; k < text.length(); k++) {
      char c = text.charAt(k);
      if (c == '：' || c == ':') {
        return k;
      }
      if (!Character.isLetter(c)) {
        return -1;
      }
    }
    return -1;
  }

  private static String ownStart(Element element) {
    if (element.childNodeSize() == 0 || element.childNodeSize() > 4) {
      return "";
    }
    String text = element.wholeOwnText().strip();
    return text.length() > LONGEST_PAIR ? text.substring(0, LONGEST_PAIR) : text;
  }
}
