package org.tendertrace.read;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/**
 * Drops tags of a text that lost all its blanks, inside of tags too, so that no parser knows them:
 * {@code <pclass=MsoNormalalign=left>}, {@code <spanlang=EN-US>}, and the style sheet in a comment
 * before them.
 */
final class SqueezedTags {

  private static final String NAMES =
      "p|div|span|table|tbody|tr|td|th|ul|ol|li|font|a|b|strong|u|h[1-6]|img|o:p";

  private static final Pattern TAG =
      Pattern.compile(
          "(?i)<(/?)("
              + NAMES
              + ")((?:class|style|lang|align|valign|width|height|border|href|id|color|face|size|src)=[^<>]*)?/?>");
  private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");
  private static final Pattern INLINE = Pattern.compile("(?i)span|font|a|b|strong|u|o:p");

  /** Tags with an attribute run into their name without which a text is not taken for squeezed. */
  private static final int FEWEST = 3;

  private SqueezedTags() {}

  /** {@code text} with a line for each block; the same text where it holds no such tags. */
  static String dropped(String text) {
    if (text.indexOf('<') < 0 || text.indexOf('=') < 0) {
      return text;
    }
    int squeezed = 0;
    Matcher tags = TAG.matcher(text);
    while (squeezed < FEWEST && tags.find()) {
      squeezed += tags.group(3) == null ? 0 : 1;
    }
    if (squeezed < FEWEST) {
      return text;
    }
    String uncommented = COMMENT.matcher(text).replaceAll("\n");
    StringBuilder kept = new StringBuilder(uncommented.length());
    int copied = 0;
    Matcher tag = TAG.matcher(uncommented);
    while (tag.find()) {
      kept.append(uncommented, copied, tag.start());
      kept.append(INLINE.matches(tag.group(2)) ? "" : "\n");
      copied = tag.end();
    }
    return kept.append(uncommented, copied, uncommented.length()).toString();
  }
}
