package org.tendertrace.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.tendertrace.knowledge.RecordUse;

/** Objects of records that hold a label beside its value: {"label": "采购人", "value": …}. */
final class NamedValue {

  private static final int LONGEST_LABEL = 16;
  private static final String BRACKETS = "（）()/、";
  private static final int LARGEST_PAIR = 6;

  private final List<String> labelKeys;
  private final List<String> valueKeys;

  NamedValue(FieldNames names) {
    labelKeys = names.words(RecordUse.LABEL_KEY);
    valueKeys = names.words(RecordUse.VALUE_KEY);
  }

  /** The name that stands beside the value; {@code null} where none does. */
  String labelOf(JsonNode node) {
    if (valueOf(node) == null) {
      return null;
    }
    for (String key : labelKeys) {
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

  JsonNode valueOf(JsonNode node) {
    for (String key : valueKeys) {
      JsonNode value = node.get(key);
      if (value != null && value.isValueNode() && node.size() <= LARGEST_PAIR) {
        return value;
      }
    }
    return null;
  }
}
