package org.tendertrace.jobs.report;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The report's tables as one long table (RFC 4180): section, number of the row, column, value. What
 * is undisclosed or unknown has no line.
 */
final class CsvReport {
  /** What a spreadsheet would take for the beginning of a formula. */
  private static final String FORMULA = "=+-@\t";

  private CsvReport() {}

  static String of(Content content) {
    Map<String, List<Map<String, Object>>> sections = new LinkedHashMap<>();
    sections.put("headline", List.of(content.headline()));
    sections.putAll(content.tables());
    StringBuilder csv = new StringBuilder("section,row,column,value\r\n");
    sections.forEach(
        (section, rows) -> {
          for (int k = 0; k < rows.size(); k++) {
            append(csv, section + "," + (k + 1) + ",", rows.get(k));
          }
        });
    return csv.toString();
  }

  private static void append(StringBuilder csv, String start, Map<String, Object> row) {
    row.forEach(
        (column, value) -> {
          if (value != null) {
            csv.append(start).append(column).append(',').append(cell(value)).append("\r\n");
          }
        });
  }

  private static String cell(Object value) {
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    String text = String.valueOf(value);
    if (value instanceof Number) {
      return text;
    }
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }
}
