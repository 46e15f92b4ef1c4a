package org.tendertrace.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tendertrace.knowledge.CrawlerField.Role;
import org.tendertrace.knowledge.RecordUse;

/**
 * Reads lists of all who bid, as records hold them, in which a field says of each whether it won:
 * {"unit": "某公司", "money": 12, "win": 1}.
 */
final class ListedBids {

  private static final String FLAG = "是否中标";
  private static final String RANK = "排名";
  private static final String WINNER = "中标供应商";
  private static final String PRICE = "中标金额";
  private static final List<String> LOTS = List.of("包号", "标段名称");
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_UNIT = 4;

  private final FieldNames names;
  private final JsonNode record;

  /** Whether all whom the record ranks are taken; {@code null} until that is asked. */
  private Boolean shortlist;

  /** One is made for each record. */
  ListedBids(FieldNames names, JsonNode record) {
    this.names = names;
    this.record = record;
  }

  /**
   * Whether an element of a list is about who won or is ranked first, or about another; {@code
   * null} where it tells neither.
   *
   * @param list the names of the fields around it
   */
  Boolean won(JsonNode element, String list) {
    if (bidder(element) == null) {
      return null;
    }
    Boolean flagged = flagged(element);
    if (flagged == null && isOfWinners(list) && !tellsWinner(element)) {
      return true;
    }
    Boolean first = flagged == null ? first(element) : null;
    if (first != null && shortlist == null) {
      shortlist = has(RecordUse.SHORTLIST, record.toString());
    }
    return (first == null || shortlist) ? flagged : first;
  }

  /** Whether the list is called as one of winners: winBidders. */
  private boolean isOfWinners(String path) {
    String list = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return has(RecordUse.WINNER_LIST, list) && !has(RecordUse.OTHER_LIST, list);
  }

  private boolean has(RecordUse use, String text) {
    return names.words(use).stream().anyMatch(text::contains);
  }

  private boolean tellsWinner(JsonNode element) {
    for (Map.Entry<String, JsonNode> field : element.properties()) {
      if (WINNER.equals(names.label(field.getKey()))) {
        return true;
      }
    }
    return false;
  }

  private Boolean flagged(JsonNode element) {
    for (Map.Entry<String, JsonNode> field : element.properties()) {
      if (field.getValue().isValueNode() && FLAG.equals(label(field.getKey()))) {
        String value = field.getValue().asText("").strip().toLowerCase(Locale.ROOT);
        return names.words(RecordUse.WON).contains(value)
            ? Boolean.TRUE
            : names.words(RecordUse.LOST).contains(value) ? Boolean.FALSE : null;
      }
    }
    return null;
  }

  /**
   * Whether an element is that of the first of several who are ranked; {@code null} for neither.
   */
  private Boolean first(JsonNode element) {
    for (Map.Entry<String, JsonNode> field : element.properties()) {
      if (RANK.equals(names.label(field.getKey()))) {
        String value = field.getValue().asText("").strip();
        boolean number = !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? (Boolean) value.equals("1") : null;
      }
    }
    return null;
  }

  /** What an element tells of a winner, under the labels that notices print for it. */
  JsonNode award(JsonNode element) {
    ObjectNode award = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> field : element.properties()) {
      String label = names.label(field.getKey());
      if (field.getValue().isValueNode() && label != null && LOTS.contains(label)) {
        award.set(label, field.getValue());
      }
    }
    award.put(WINNER, bidder(element));
    String price = price(element);
    if (price != null) {
      award.put(PRICE, price);
    }
    return award;
  }

  private String label(String name) {
    return name.equals(FLAG) ? FLAG : names.label(name);
  }

  /** The one company that an element names; {@code null} for none or several. */
  private String bidder(JsonNode element) {
    String bidder = null;
    for (Map.Entry<String, JsonNode> field : element.properties()) {
      String value = field.getValue().isTextual() ? field.getValue().asText().strip() : "";
      boolean company =
          value.length() <= LONGEST_NAME
              && names.words(RecordUse.COMPANY_ENDING).stream().anyMatch(value::endsWith);
      if (company && (bidder == null || WINNER.equals(names.label(field.getKey())))) {
        bidder = value;
      } else if (company && names.rank(Role.NAME, field.getKey()) >= 0) {
        bidder = value;
      }
    }
    return bidder;
  }

  /** What was bid in the end; {@code null} where an element holds none or several such sums. */
  private String price(JsonNode element) {
    String price = null;
    String last = null;
    String unit = "";
    int prices = 0;
    for (Map.Entry<String, JsonNode> field : element.properties()) {
      String name = field.getKey().toLowerCase(Locale.ROOT);
      JsonNode node = field.getValue();
      String value =
          node.isNumber() ? node.decimalValue().toPlainString() : node.asText("").strip();
      boolean digits = !value.isEmpty() && value.chars().anyMatch(c -> c >= '0' && c <= '9');
      if (value.length() <= LONGEST_UNIT && value.endsWith("元")) {
        unit = value;
      } else if (digits && has(RecordUse.PRICE, name)) {
        prices++;
        price = value;
        last = has(RecordUse.LAST_PRICE, name) ? value : last;
      }
    }
    String told = last != null ? last : prices == 1 ? price : null;
    return told == null || told.endsWith("元") ? told : told + unit;
  }
}
