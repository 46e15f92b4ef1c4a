package org.tendertrace.read;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
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

  private DelimitedRow() {}

  /** The row as a record; {@code null} where the first line names no fields of notices. */
  static EmbeddedRecord in(String text, FieldNames names) {
    int line = text.indexOf('\n');
    if (line < 0 || line > LONGEST_HEADER) {
      return null;
    }
    char separator = separator(text.substring(0, line));
    if (separator == 0) {
      return null;
    }
    try (CSVParser parser = parser(text, separator)) {
      List<String> header = parser.iterator().next().toList();
      if (parser.getCurrentLineNumber() > 1
          || !isHeader(header, names)
          || !parser.iterator().hasNext()) {
        return null;
      }
      CSVRecord row = parser.iterator().next();
      String below = below(text, row, parser.getCurrentLineNumber());
      return row.size() != header.size()
              || below.length() > LONGEST_BELOW
              || opensWithRow(below, separator, header.size())
          ? null
          : new EmbeddedRecord("", tree(header, row.toList()), below);
    } catch (IOException | UncheckedIOException e) {
      // A quote left open: it is no export.
      return null;
    }
  }

  private static CSVParser parser(String text, char separator) throws IOException {
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(separator)
        .setIgnoreSurroundingSpaces(true)
        .setIgnoreEmptyLines(false)
        .setTrailingData(true)
        .get()
        .parse(new StringReader(text));
  }

  /** What stands behind the row, which ends with the given line. */
  private static String below(String text, CSVRecord row, long line) {
    int end = 0;
    for (long k = 0; k < line; k++) {
      end = text.indexOf('\n', end) + 1;
    }
    return end <= row.getCharacterPosition() ? "" : text.substring(end);
  }

  /** Whether another row follows. */
  private static boolean opensWithRow(String below, char separator, int columns) {
    int line = below.indexOf('\n');
    String first = line < 0 ? below : below.substring(0, line);
    try (CSVParser parser = parser(first, separator)) {
      return !first.isBlank() && parser.iterator().next().size() == columns;
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
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
}
