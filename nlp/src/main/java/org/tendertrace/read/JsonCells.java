package org.tendertrace.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a list of objects that a line of plain text prints as JSON behind its label, as rows of
 * data do: suppliers: [{"name": "Example Ltd", "amount": 1200.0}]. Each object is a row of a table,
 * under headers such as suppliers/name.
 */
final class JsonCells {

  private static final int LONGEST_LABEL = 40;
  private static final String OPENS = "[{";
  private static final Json JSON = new Json(ReadOptions.defaults());

  private JsonCells() {}

  /** The table that a line prints; {@code null} where it prints none. */
  static Grid of(String line) {
    int open = line.endsWith("}]") ? line.indexOf(OPENS) : -1;
    int colon = open < 0 ? -1 : line.lastIndexOf(':', open);
    if (colon < 1 || colon > LONGEST_LABEL || !line.substring(colon + 1, open).isBlank()) {
      return null;
    }
    JsonNode list = JSON.treeOrNull(line.substring(open));
    String label = line.substring(0, colon).strip();
    return list == null || !list.isArray() ? null : table(label, list);
  }

  private static Grid table(String label, JsonNode list) {
    Set<String> names = new LinkedHashSet<>();
    for (JsonNode element : list) {
      for (Map.Entry<String, JsonNode> field : element.properties()) {
        if (field.getValue().isValueNode()) {
          names.add(field.getKey());
        }
      }
    }
    if (names.isEmpty()) {
      return null;
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(names.stream().map(name -> label + "/" + name).toList());
    for (JsonNode element : list) {
      rows.add(names.stream().map(name -> value(element.get(name))).toList());
    }
    return Grid.of(rows, true);
  }

  private static String value(JsonNode node) {
    if (node == null || node.isNull() || !node.isValueNode()) {
      return "";
    }
    return node.isNumber() ? node.decimalValue().toPlainString() : node.asText();
  }
}
