package org.tendertrace.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tendertrace.knowledge.CrawlerField.Role;
import org.tendertrace.knowledge.RecordUse;
import org.tendertrace.model.RawDocument.Metadata;

/**
 * Finds in a crawler's record or a portal's answer the notice's content, what is known beside it,
 * and the values that belong to the notice but stand outside the content.
 */
final class RecordReader {

  private static final int SHORTEST_CONTENT = 10;
  private static final int SHORTEST_RUNNING_TEXT = 80;
  private static final int LONGEST_VALUE = 300;
  private static final int MAX_FIELDS = 200_000;
  private static final String WON_PRICE = "中标金额";
  private static final String PIECE_PRICE = "成交单价";
  private static final String STATE = "包状态";
  private static final String QUANTITY = "数量";
  private static final char MONEY = '元';
  private static final String UNIT = "unit";
  private static final String BUYER = "采购人";

  private final FieldNames names;
  private final NamedValue namedValue;

  /**
   * @param content markup or text, {@code null} where none was found
   * @param lines label-value lines of what the content does not say
   * @param metadata what the record says beside the content
   */
  record Contents(String content, List<String> lines, Map<Metadata, String> metadata) {}

  /**
   * A field with a plain value, wherever it stands in the record.
   *
   * @param name how it is called; with the names of the objects around it, where a table lists them
   *     so: awards.value.amount
   * @param listed whether it is of an object in a list
   */
  private record Field(String name, String value, boolean text, boolean listed) {}

  /**
   * A value with the name of its field.
   *
   * @param path the names of all fields around it, each behind a dot
   */
  private record Node(String name, String path, JsonNode value, boolean listed) {}

  RecordReader(FieldNames names) {
    this.names = names;
    namedValue = new NamedValue(names);
  }

  Contents read(JsonNode record) {
    List<Field> fields = fields(record);
    String content = content(fields);
    Map<Metadata, String> metadata = metadata(fields);
    return new Contents(content, lines(fields, content, metadata), metadata);
  }

  /** All fields, those of outer objects first; all of one element of a list before the next. */
  private List<Field> fields(JsonNode record) {
    List<Field> fields = new ArrayList<>();
    ListedBids bids = new ListedBids(names, record);
    Deque<Node> open = new ArrayDeque<>();
    open.add(new Node("", "", record, false));
    while (!open.isEmpty() && fields.size() < MAX_FIELDS) {
      Node next = open.remove();
      boolean element = next.listed() && next.value().isObject();
      Boolean won = element ? bids.won(next.value(), next.path()) : null;
      if (Boolean.FALSE.equals(won)) {
        continue;
      }
      JsonNode node = won == null ? next.value() : bids.award(next.value());
      String label = node.isObject() ? namedValue.labelOf(node) : null;
      if (label != null) {
        open.add(new Node(label, "", namedValue.valueOf(node), next.listed()));
      } else if (node.isObject()) {
        List<Node> inner = new ArrayList<>();
        for (Map.Entry<String, JsonNode> each : node.properties()) {
          if (isAround(each)) {
            continue;
          }
          boolean party = each.getValue().isObject() && names.label(each.getKey()) != null;
          if (party) {
            // whom an object stands for belongs where it stands, before what follows it
            each.getValue()
                .properties()
                .forEach(of -> inner.add(node(each.getKey(), path(next, each), of, next.listed())));
          } else {
            Map.Entry<String, JsonNode> field = withCurrency(node, each);
            inner.add(
                next.listed() && isPiecePrice(node, each.getKey())
                    ? new Node(PIECE_PRICE, path(next, each), each.getValue(), true)
                    : node(next.name(), next.path(), field, next.listed()));
          }
        }
        add(inner, next, open);
      } else if (node.isArray()) {
        List<Node> elements = new ArrayList<>();
        node.forEach(e -> elements.add(new Node(next.name(), next.path(), e, true)));
        add(elements, next, open);
      } else if (!node.isNull()) {
        String value = node.isBigDecimal() ? node.decimalValue().toPlainString() : node.asText();
        if (!Blanks.isBlank(value)) {
          String path = names.path(next.path());
          fields.add(
              new Field(path == null ? next.name() : path, value, node.isTextual(), next.listed()));
        }
      }
    }
    return fields;
  }

  /** {"qty": 6, "dealPrice": 3180}: whether the price of a list's element is that of a piece. */
  private boolean isPiecePrice(JsonNode element, String field) {
    if (!WON_PRICE.equals(names.label(field))
        || !field.toLowerCase(Locale.ROOT).contains("price")) {
      return false;
    }
    for (Map.Entry<String, JsonNode> each : element.properties()) {
      if (QUANTITY.equals(names.label(each.getKey()))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Adds what a node holds: behind all that is open, or, in a list, before it and plain values
   * first.
   */
  private static void add(List<Node> inner, Node outer, Deque<Node> open) {
    if (!outer.listed()) {
      open.addAll(inner);
      return;
    }
    inner.sort(Comparator.comparing(node -> node.value().isContainerNode()));
    for (int k = inner.size() - 1; k >= 0; k--) {
      open.addFirst(inner.get(k));
    }
  }

  private static String path(Node outer, Map.Entry<String, JsonNode> field) {
    return outer.path() + "." + field.getKey();
  }

  /** {"amount": 5, "currency": "USD"}: a sum with the currency that stands beside it. */
  private static Map.Entry<String, JsonNode> withCurrency(
      JsonNode object, Map.Entry<String, JsonNode> field) {
    String currency = object.path("currency").asText("");
    boolean sum =
        field.getKey().equals("amount")
            && field.getValue().isNumber()
            && currency.length() == 3
            && currency.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    return sum
        ? Map.entry(
            field.getKey(),
            TextNode.valueOf(currency + " " + field.getValue().decimalValue().toPlainString()))
        : field;
  }

  private Node node(String outer, String path, Map.Entry<String, JsonNode> field, boolean listed) {
    String name = isName(field) ? owner(outer, field) : field.getKey();
    return new Node(name, path + "." + field.getKey(), field.getValue(), listed);
  }

  /** Whether a field holds other notices, to which the portal leads on. */
  private boolean isAround(Map.Entry<String, JsonNode> field) {
    return field.getValue().isContainerNode() && names.rank(Role.AROUND, field.getKey()) >= 0;
  }

  private boolean isName(Map.Entry<String, JsonNode> field) {
    return field.getValue().isTextual() && names.rank(Role.NAME, field.getKey()) >= 0;
  }

  /** {"buyer": {"name": …}}: the name is the buyer's, if that is a field of a notice. */
  private String owner(String outer, Map.Entry<String, JsonNode> field) {
    return names.label(outer) == null ? field.getKey() : outer;
  }

  /**
   * The content: markup under one of its names, else text under one of them, else the largest
   * markup or running text of all.
   */
  private String content(List<Field> fields) {
    String named = named(fields);
    String largest = "";
    for (Field field : fields) {
      if (field.text() && field.value().length() > largest.length() && isContent(field)) {
        largest = field.value();
      }
    }
    boolean hidden =
        named == null
            || (!isMarkup(named) && isMarkup(largest) && largest.length() > 3 * named.length());
    return hidden ? (largest.isEmpty() ? named : largest) : named;
  }

  private String named(List<Field> fields) {
    String best = null;
    boolean bestIsMarkup = false;
    int bestRank = Integer.MAX_VALUE;
    for (Field field : fields) {
      int rank = field.text() ? names.rank(Role.CONTENT, field.name()) : -1;
      if (rank < 0 || field.value().length() < SHORTEST_CONTENT || isAddress(field.value())) {
        continue;
      }
      boolean markup = isMarkup(field.value());
      if (rank == bestRank && markup == bestIsMarkup) {
        best = best + "\n" + field.value();
      } else if ((markup && !bestIsMarkup) || (markup == bestIsMarkup && rank < bestRank)) {
        best = field.value();
        bestIsMarkup = markup;
        bestRank = rank;
      }
    }
    return best;
  }

  private static boolean isContent(Field field) {
    String value = field.value();
    return isMarkup(value) || (value.length() >= SHORTEST_RUNNING_TEXT && isRunningText(value));
  }

  private static boolean isMarkup(String value) {
    return Markup.isHtml(value) || Markup.isEscapedHtml(value);
  }

  /** Whether a value is sentences rather than an address, a key or an encoded picture. */
  private static boolean isRunningText(String value) {
    if (isAddress(value)) {
      return false;
    }
    int sample = Math.min(value.length(), 2000);
    int wide = 0;
    int spaces = 0;
    for (int k = 0; k < sample; k++) {
      char c = value.charAt(k);
      wide += c >= 0x2E80 ? 1 : 0;
      spaces += Blanks.isBlank(c) ? 1 : 0;
    }
    return wide * 4 > sample || spaces * 12 > sample;
  }

  private static boolean isAddress(String value) {
    return (value.startsWith("http://")
            || value.startsWith("https://")
            || value.startsWith("data:"))
        && value.indexOf('\n') < 0;
  }

  private Map<Metadata, String> metadata(List<Field> fields) {
    Map<Metadata, String> metadata = new EnumMap<>(Metadata.class);
    for (Metadata hint : Metadata.values()) {
      Role role = Role.valueOf(hint.name());
      int bestRank = Integer.MAX_VALUE;
      for (Field field : fields) {
        int rank = names.rank(role, field.name());
        if (rank >= 0 && rank < bestRank && field.value().length() <= 10 * LONGEST_VALUE) {
          bestRank = rank;
          metadata.put(
              hint,
              hint == Metadata.PUBLISHED
                  ? Epoch.readable(field.value())
                  : Markup.unescaped(field.value()));
        }
      }
    }
    return metadata;
  }

  private List<String> lines(List<Field> fields, String content, Map<Metadata, String> metadata) {
    // in lists of lots the same supplier may stand under each
    List<String> lines = new ArrayList<>();
    Set<String> once = new HashSet<>();
    String common = unit(fields);
    Map<String, String> own = ownUnits(fields);
    for (Field field : fields) {
      String label = label(field);
      String unit = own.getOrDefault(field.name(), common);
      label = unit != null && isMoney(label, field.value()) ? label + "（" + unit + "）" : label;
      String value = Blanks.collapse(Markup.unescaped(field.value()).replace('\n', ' '));
      if (label != null
          && !isUnset(label, value)
          && !(label.equals(STATE) && !isState(field, value))
          && !(names.isGuessedParty(field.name()) && isThing(value))
          && value.length() <= LONGEST_VALUE
          && !metadata.containsValue(field.value())
          && (content == null
              || !content.contains(field.value())
              || isUnlabelled(label, content))) {
        String line = label + "：" + value;
        if (once.add(line) || field.listed()) {
          lines.add(line);
        }
      }
    }
    return List.copyOf(lines);
  }

  /** Whether the content names no party by a label, so that it need not tell whose a name is. */
  private boolean isUnlabelled(String label, String content) {
    return label.equals(BUYER)
        && names.words(RecordUse.BUYER_LABEL).stream().noneMatch(content::contains);
  }

  /** Whether a field tells what became of one of several lots, and no code of the portal's. */
  private static boolean isState(Field field, String value) {
    return field.listed() && value.codePoints().allMatch(Character::isIdeographic);
  }

  /** Whether a value is what is bought, whatever a name that no table lists seems to say. */
  private boolean isThing(String value) {
    return names.words(RecordUse.THING_ENDING).stream().anyMatch(value::endsWith);
  }

  /** {"awardedValue": 0}: what records hold in place of a sum that nobody gave. */
  private boolean isUnset(String label, String value) {
    return label.equals(WON_PRICE) && value.chars().allMatch(c -> c == '0' || c == '.');
  }

  /** The one unit that fields of their own give for all sums; {@code null} for none. */
  private String unit(List<Field> fields) {
    Set<String> units = new HashSet<>();
    for (Field field : fields) {
      if (names.rank(Role.UNIT, field.name()) >= 0 && field.value().indexOf(MONEY) >= 0) {
        units.add(field.value().strip());
      }
    }
    return units.size() == 1 ? units.iterator().next() : null;
  }

  /** The units that fields give for the sum whose name theirs begins with: budgetAmountUnit. */
  private static Map<String, String> ownUnits(List<Field> fields) {
    Map<String, String> units = new HashMap<>();
    for (Field field : fields) {
      String name = field.name();
      boolean unit =
          name.length() > UNIT.length()
              && name.regionMatches(true, name.length() - UNIT.length(), UNIT, 0, UNIT.length())
              && field.value().indexOf(MONEY) >= 0;
      if (unit) {
        String sum = name.substring(0, name.length() - UNIT.length());
        units.put(
            sum.endsWith("_") ? sum.substring(0, sum.length() - 1) : sum, field.value().strip());
      }
    }
    return units;
  }

  /** Whether a label asks for money and its value is a bare number. */
  private boolean isMoney(String label, String value) {
    return label != null
        && names.words(RecordUse.MONEY_LABEL).stream().anyMatch(label::contains)
        && !value.isBlank()
        && value.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.' || c == ',');
  }

  /** zbr stands for who invites (招标人) as well as for who wins (中标人), as its value tells. */
  private String label(Field field) {
    boolean inviting =
        names.words(RecordUse.INVITES_OR_WINS).contains(field.name().toLowerCase(Locale.ROOT))
            && names.words(RecordUse.BODY_ENDING).stream()
                .anyMatch(field.value().strip()::endsWith);
    return inviting ? BUYER : label(field.name());
  }

  /** A field in Chinese is called like the label it stands for. */
  private String label(String name) {
    String label = names.label(name);
    if (label != null) {
      return label;
    }
    boolean chinese = !name.isEmpty() && name.chars().anyMatch(c -> c >= 0x4E00 && c <= 0x9FFF);
    return chinese && names.rank(Role.CONTENT, name) < 0 ? name.strip() : null;
  }
}
