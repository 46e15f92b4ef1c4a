package org.tendertrace.read;

/**
 * Breaks a text in Latin script that is all in one line, and whose lines were joined without a
 * blank, where a label opens right behind the value before it: Country: Kenya|Contract Price: ….
 */
final class GluedLabels {

  private static final int FEWEST = 4;

  /** Characters of a label. */
  private static final int LONGEST = 45;

  private GluedLabels() {}

  /** The text with a line end before each such label; {@code null} where there are few. */
  static String broken(String text) {
    StringBuilder broken = new StringBuilder(text.length() + 64);
    int from = 0;
    int breaks = 0;
    for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
      int label = opening(text, Math.max(from, colon - LONGEST), colon);
      if (label > from) {
        broken.append(text, from, label).append('\n');
        from = label;
        breaks++;
      }
    }
    return breaks < FEWEST ? null : broken.append(text, from, text.length()).toString();
  }

  /** Where the label that ends at {@code colon} opens amid a word; -1 where it opens none. */
  private static int opening(String text, int begin, int colon) {
    for (int k = colon - 1; k > begin; k--) {
      char c = text.charAt(k);
      char before = text.charAt(k - 1);
      if (c == ':' || c == '\n') {
        return -1;
      }
      if (isCapital(c) && k + 1 < colon && ends(before)) {
        return isCamel(text, k) ? -1 : k;
      }
    }
    return -1;
  }

  private static boolean ends(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || ".):".indexOf(c) >= 0;
  }

  /** contractPrice: whether a word opens with a small letter, as the names of fields do. */
  private static boolean isCamel(String text, int at) {
    int first = at;
    while (first > 0 && Character.isLetter(text.charAt(first - 1))) {
      first--;
    }
    return first < at && Character.isLowerCase(text.charAt(first));
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
