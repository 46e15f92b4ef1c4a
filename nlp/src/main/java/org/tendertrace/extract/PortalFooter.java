package org.tendertrace.extract;

import org.tendertrace.knowledge.FieldCue.Kind;

/** Tells labels with which a portal says who runs it, at the end of its pages: 主办单位：某中心. */
final class PortalFooter {

  /** Characters of a page's end in which it tells of the portal. */
  private static final int END = 1500;

  /** Characters of a page's end in which a label for the portal's own body stands. */
  private static final int LAST = 100;

  /** Characters behind a label's value in which other things of the portal follow. */
  private static final int NEAR = 120;

  private final CueLists cues;

  PortalFooter(CueLists cues) {
    this.cues = cues;
  }

  /** 版权所有 主办单位：某中心, or 主办单位：某中心 above the portal's licence. */
  boolean holds(String text, Pair pair) {
    int line = text.lastIndexOf('\n', pair.label().begin()) + 1;
    if (cues.has(Kind.FOOTER, text.substring(line, pair.label().begin()))) {
      return true;
    }
    int value = pair.value().end();
    if (text.length() - value < LAST && cues.is(Kind.FOOTER, pair.label().of(text))) {
      return true;
    }
    return text.length() - value < END
        && !cues.has(Kind.PRINCIPAL, pair.label().of(text))
        && !cues.has(Kind.AGENT, pair.label().of(text))
        && cues.has(Kind.LICENCE, text.substring(value, Math.min(text.length(), value + NEAR)));
  }
}
