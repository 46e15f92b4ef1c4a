package org.tendertrace.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Objects of records that hold a label beside its value: {"label": "采购人", "value": …}. */
final class NamedValue {

  private static final int LONGEST_LABEL = 16;
  private static final String BRACKETS = "（）()/、";
  private static final int LARGEST_PAIR = 6;
  private static final List<String> LABEL_KEYS =
      List.of(
          "label",
          "name",
          "key",
          "k",
          "title",
          "fieldName",
          "labelName",
          "itemName",
          "attrName",
          "columnName",
          "fieldLabel",
          "zdmc");
  private static final List<String> VALUE_KEYS =
      List.of("value", "val", "v", "fieldValue", "itemValue", "attrValue", "columnValue", "zdz");

  private NamedValue() {}

  /** The name that stands beside the value; {@code null} where none does. */
  static String labelOf(JsonNode node) {
    if (valueOf(node) == null) {
      return null;
    }
    for (String key : LABEL_KEYS) {
      String label = node.path(key).asText("").strip();
      boolean chinese =
          label.length() >= 2
              && label.length() <= LONGEST_LABEL
              && label.charAt(0) >= 0x4E00
              && label
                  .chars()
                  .allMatch(c -> (c >= 0x4E00 && c <= 0x9FFF) || BRACKETS.indexOf(c) >= 0);
      if (chinese) {
        return label;
      }
    }
    return null;
  }

  static JsonNode valueOf(JsonNode node) {
    for (String key : VALUE_KEYS) {
      JsonNode value = node.get(key);
      if (value != null && value.isValueNode() && node.size() <= LARGEST_PAIR) {
        return value;
      }
    }
    return null;
  }
}
