package org.tendertrace.read;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A record that a text holds: a portal's answer in JSON with lines about it above or below, or the
 * row of an export below the names of its fields.
 *
 * @param above what stands before it, may be empty
 * @param below what stands behind it, may be empty
 */
record EmbeddedRecord(String above, JsonNode tree, String below) {

  private static final String ANSWER = "\n{";

  /** Characters of the lines above or below. */
  private static final int LONGEST_BESIDE = 1000;

  /** The record in {@code text}; {@code null} where it holds none. */
  static EmbeddedRecord in(String text, Json json, FieldNames names) {
    EmbeddedRecord answer = answer(text, json);
    return answer == null ? DelimitedRow.in(text, names) : answer;
  }

  private static EmbeddedRecord answer(String text, Json json) {
    int begin = 0;
    while (begin < text.length() && Blanks.isBlank(text.charAt(begin))) {
      begin++;
    }
    boolean opens = begin < text.length() && "{[".indexOf(text.charAt(begin)) >= 0;
    if (!opens) {
      begin = text.indexOf(ANSWER) + 1;
    }
    if (begin > LONGEST_BESIDE || (begin == 0 && !opens)) {
      return null;
    }
    int end = end(text);
    JsonNode tree = end < begin ? null : json.treeOrNull(text.substring(begin, end));
    return tree == null || !holdsFields(tree)
        ? null
        : new EmbeddedRecord(text.substring(0, begin), tree, text.substring(end));
  }

  /** [2025]: prose may open with a number in brackets. */
  private static boolean holdsFields(JsonNode tree) {
    return tree.isObject() || (tree.isArray() && tree.path(0).isObject());
  }

  /** Where the last line ends that a record could end on; -1 for none near the end of the text. */
  private static int end(String text) {
    int last = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'));
    if (last < 0 || text.length() - last > LONGEST_BESIDE) {
      return -1;
    }
    int line = text.indexOf('\n', last);
    return Blanks.isBlank(text.substring(last + 1, line < 0 ? text.length() : line))
        ? last + 1
        : -1;
  }
}
