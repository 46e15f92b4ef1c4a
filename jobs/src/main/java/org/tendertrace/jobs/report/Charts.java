package org.tendertrace.jobs.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The charts: Vega-Lite specifications under {@code report/charts}, each drawn from the table that
 * its {@code data.name} names. A text that begins with {@code @} is a key of the messages.
 */
final class Charts {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final List<String> NAMES =
      List.of(
          "provider_amounts",
          "provider_periods",
          "provider_counts",
          "shares",
          "chip_amounts",
          "chip_periods",
          "chip_counts",
          "funnel");

  private Charts() {}

  /** All charts with their data as JSON that may stand in a script element. */
  static String json(Content content, Messages messages) {
    ObjectNode charts = MAPPER.createObjectNode();
    ObjectNode data = MAPPER.createObjectNode();
    for (String name : NAMES) {
      JsonNode chart = spoken(read(name), messages);
      String table = chart.at("/data/name").asText();
      charts.set(name, chart);
      data.set(table, MAPPER.valueToTree(labelled(content.tables().get(table), messages)));
    }
    ObjectNode all = MAPPER.createObjectNode();
    all.set("charts", charts);
    all.set("data", data);
    all.set("config", read("config"));
    return all.toString().replace("<", "\\u003c");
  }

  private static JsonNode read(String name) {
    try {
      return MAPPER.readTree(Resource.text("/report/charts/" + name + ".json"));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows with what names nothing, and the steps of the funnel, called by their words. */
  private static List<Map<String, Object>> labelled(
      List<Map<String, Object>> rows, Messages messages) {
    List<Map<String, Object>> labelled = new ArrayList<>();
    for (Map<String, Object> row : rows) {
      Map<String, Object> copy = new LinkedHashMap<>(row);
      for (String column : List.of("stage", "counted", "key")) {
        if (row.get(column) instanceof String value) {
          copy.put(
              column.equals("counted") ? column : "label",
              messages.word(column, value, name(row, value)));
        }
      }
      labelled.add(copy);
    }
    return labelled;
  }

  private static String name(Map<String, Object> row, String otherwise) {
    return row.get("name") instanceof String name ? name : otherwise;
  }

  private static JsonNode spoken(JsonNode node, Messages messages) {
    if (node.isTextual() && node.textValue().startsWith("@")) {
      return TextNode.valueOf(messages.get(node.textValue().substring(1), List.of()));
    }
    if (node instanceof ObjectNode object) {
      object
          .fieldNames()
          .forEachRemaining(name -> object.set(name, spoken(object.get(name), messages)));
    } else if (node instanceof ArrayNode array) {
      for (int k = 0; k < array.size(); k++) {
        array.set(k, spoken(array.get(k), messages));
      }
    }
    return node;
  }
}
