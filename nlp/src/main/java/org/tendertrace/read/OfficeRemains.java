package org.tendertrace.read;

/**
 * Drops what word processors left in the text of old pages: {@code xml:namespace prefix = o ns =
 * "urn:…" /}, in the middle of sentences, where the brackets around it were lost with the markup.
 */
final class OfficeRemains {

  private static final String OPENING = "xml:namespace";
  private static final int LONGEST = 160;

  private OfficeRemains() {}

  /** {@code text} without such declarations; the same text where it holds none. */
  static String dropped(String text) {
    int at = text.indexOf(OPENING);
    if (at < 0) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    int copied = 0;
    for (; at >= 0; at = text.indexOf(OPENING, at + 1)) {
      int end = end(text, at);
      if (end > at) {
        kept.append(text, copied, text.startsWith("<?", at - 2) ? at - 2 : at);
        // dates and numbers go on behind it, paragraphs begin
        boolean goesOn = end < text.length() && Character.isDigit(text.charAt(end));
        kept.append(goesOn ? "" : " ");
        copied = end;
      }
    }
    return kept.append(text, copied, text.length()).toString();
  }

  /** Behind the slash, and its bracket if any, that ends the declaration; -1 for none. */
  private static int end(String text, int at) {
    int slash = text.indexOf("\" /", at);
    if (slash < 0 || slash > at + LONGEST || text.substring(at, slash).indexOf('\n') >= 0) {
      return -1;
    }
    int end = slash + 3;
    return text.startsWith(">", end) ? end + 1 : end;
  }
}
