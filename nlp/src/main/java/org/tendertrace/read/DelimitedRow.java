package org.tendertrace.read;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.tendertrace.knowledge.CrawlerField.Role;

/**
 * Reads the row of a crawler's export, such as CSV, below the line that names its fields. An export
 * of several rows is several notices and none of this.
 */
final class DelimitedRow {

  private static final String SEPARATORS = ",|;\t";
  private static final int FEWEST_FIELDS = 4;
  private static final int LONGEST_HEADER = 1000;
  private static final int LONGEST_NAME = 30;

  /** Characters of the lines below. */
  private static final int LONGEST_BELOW = 1000;

  private static final char QUOTE = '"';

  /**
   * @param end index behind its line
   */
  private record Row(List<String> cells, int end) {}

  private DelimitedRow() {}

  /** The row as a record; {@code null} where the first line names no fields of notices. */
  static EmbeddedRecord in(String text, FieldNames names) {
    int line = text.indexOf('\n');
    if (line < 0 || line > LONGEST_HEADER) {
      return null;
    }
    char separator = separator(text.substring(0, line));
    Row header = separator == 0 ? null : row(text, 0, separator);
    if (header == null || header.end() > line + 1 || !isHeader(header.cells(), names)) {
      return null;
    }
    Row row = row(text, header.end(), separator);
    if (row == null || row.cells().size() != header.cells().size()) {
      return null;
    }
    String below = text.substring(row.end());
    Row next = row(text, row.end(), separator);
    boolean several = next != null && next.cells().size() == header.cells().size();
    return several || below.length() > LONGEST_BELOW
        ? null
        : new EmbeddedRecord("", tree(header.cells(), row.cells()), below);
  }

  private static ObjectNode tree(List<String> names, List<String> values) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    for (int k = 0; k < names.size(); k++) {
      tree.put(names.get(k), values.get(k));
    }
    return tree;
  }

  /** What parts the first line; 0 where nothing parts it into enough fields. */
  private static char separator(String line) {
    for (int k = 0; k < SEPARATORS.length(); k++) {
      int marks = 0;
      for (int at = line.indexOf(SEPARATORS.charAt(k)); at >= 0; marks++) {
        at = line.indexOf(SEPARATORS.charAt(k), at + 1);
      }
      if (marks >= FEWEST_FIELDS - 1) {
        return SEPARATORS.charAt(k);
      }
    }
    return 0;
  }

  /** Whether cells name what crawlers know of a notice: its title, and its day, address or text. */
  private static boolean isHeader(List<String> cells, FieldNames names) {
    boolean title = false;
    boolean more = false;
    for (String cell : cells) {
      if (cell.isEmpty() || cell.length() > LONGEST_NAME) {
        return false;
      }
      title |= names.rank(Role.TITLE, cell) >= 0;
      more |=
          names.rank(Role.PUBLISHED, cell) >= 0
              || names.rank(Role.URL, cell) >= 0
              || names.rank(Role.CONTENT, cell) >= 0;
    }
    return title && more && new HashSet<>(cells).size() == cells.size();
  }

  /** The row that begins at {@code begin}; {@code null} where a quote is left open. */
  private static Row row(String text, int begin, char separator) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    int k = begin;
    while (k < text.length() && text.charAt(k) != '\n') {
      char c = text.charAt(k);
      if (c == QUOTE && Blanks.isBlank(cell)) {
        k = quoted(text, k, cell);
        if (k < 0) {
          return null;
        }
      } else if (c == separator) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
        k++;
      } else {
        cell.append(c);
        k++;
      }
    }
    cells.add(cell.toString().strip());
    return new Row(cells, Math.min(text.length(), k + 1));
  }

  /** Appends what stands in quotes, where two of them are one; -1 where they are left open. */
  private static int quoted(String text, int open, StringBuilder cell) {
    int from = open + 1;
    for (int at = text.indexOf(QUOTE, from); at >= 0; at = text.indexOf(QUOTE, from)) {
      cell.append(text, from, at);
      boolean two = at + 1 < text.length() && text.charAt(at + 1) == QUOTE;
      if (!two) {
        return at + 1;
      }
      cell.append(QUOTE);
      from = at + 2;
    }
    return -1;
  }
}
