package org.tendertrace.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.tendertrace.knowledge.CrawlerField.Role;

/** A file that is one JSON object: a record, or a portal's answer that holds several. */
final class JsonAnswer {

  private static final int SHORTEST_CONTENT = 20;

  private final Json json;
  private final JsonRecords records;
  private final FieldNames names;

  JsonAnswer(Json json, JsonRecords records, FieldNames names) {
    this.json = json;
    this.records = records;
    this.names = names;
  }

  /** One document, or one of each record where the object holds a list of records with content. */
  List<Found> documents(String uri, byte[] bytes) {
    Found whole = records.found(uri, bytes);
    if (whole instanceof Found.Refused) {
      return List.of(whole);
    }
    JsonNode tree = json.treeOrNull(new String(bytes, StandardCharsets.UTF_8));
    List<JsonNode> listed = tree == null ? List.of() : listed(tree);
    List<Found> found = new ArrayList<>();
    for (JsonNode record : listed) {
      byte[] recordBytes = record.toString().getBytes(StandardCharsets.UTF_8);
      found.add(records.found(uri + "#row=" + (found.size() + 1), recordBytes));
    }
    return found.isEmpty() ? List.of(whole) : found;
  }

  /** The outermost list of at least two objects that all have content; none if there is none. */
  private List<JsonNode> listed(JsonNode tree) {
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(tree);
    while (!open.isEmpty()) {
      JsonNode node = open.remove();
      if (node.isArray() && node.size() > 1) {
        List<JsonNode> elements = new ArrayList<>();
        node.forEach(elements::add);
        if (elements.stream().allMatch(this::hasContent)) {
          return elements;
        }
      }
      if (node.isContainerNode()) {
        node.forEach(open::add);
      }
    }
    return List.of();
  }

  private boolean hasContent(JsonNode node) {
    return node.isObject()
        && node.properties().stream()
            .anyMatch(
                field ->
                    field.getValue().isTextual()
                        && names.rank(Role.CONTENT, field.getKey()) >= 0
                        && field.getValue().textValue().length() >= SHORTEST_CONTENT)
        && node.properties().stream().anyMatch(field -> identifies(field.getKey()));
  }

  /** Parts of one notice have content too; notices have titles or addresses of their own. */
  private boolean identifies(String name) {
    return names.rank(Role.TITLE, name) >= 0 || names.rank(Role.URL, name) >= 0;
  }
}
