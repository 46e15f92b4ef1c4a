package org.tendertrace.jobs.explain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** A {@link Story} for a person at a terminal. */
public final class TextStory {
  private final Story story;
  private final StringBuilder out = new StringBuilder();

  private TextStory(Story story) {
    this.story = story;
  }

  /** The story, many lines, ending with a line feed. */
  public static String of(Story story) {
    TextStory text = new TextStory(story);
    switch (story.subject()) {
      case PROCESS -> text.process();
      case ENTITY -> text.entity();
    }
    return text.out.toString();
  }

  private void process() {
    Map<String, Object> head = story.head();
    line(
        "%s  %s"
            .formatted(head.get("process_id"), Objects.requireNonNullElse(head.get("title"), "")));
    field("buyer", named(head.get("buyer"), head.get("buyer_id")));
    field("project id", head.get("project_id"));
    field("stage", head.get("stage"));
    field("counts", money(head, "effective_amount", "nothing: no amount is disclosed or awarded"));
    field("as of", head.get("effective_date"));
    field("why", head.get("why"));
    for (Map<String, Object> notice : section("Notices, in time order", "notices")) {
      notice(notice);
    }
    for (Map<String, Object> link : section("Why they are one", "links")) {
      line(
          "  %s ~ %s  %s%s"
              .formatted(
                  link.get("notice_a"),
                  link.get("notice_b"),
                  link.get("reason"),
                  Boolean.TRUE.equals(link.get("certain")) ? "" : " (uncertain)"));
    }
    for (Map<String, Object> lot : section("Lots, as they stand in the end", "lots")) {
      line(
          "  %s · %s · %s · %s · from %s"
              .formatted(
                  lot(lot),
                  lot.get("status"),
                  names(lot.get("suppliers")),
                  money(lot, "amount", "undisclosed"),
                  lot.get("notice_id")));
    }
    for (Map<String, Object> conflict : section("Printed otherwise", "conflicts")) {
      line(
          "  %s · %s in %s counts, %s in %s does not · %s"
              .formatted(
                  lot(conflict),
                  digits(conflict.get("amount")),
                  conflict.get("notice_id"),
                  digits(conflict.get("other_amount")),
                  conflict.get("other_notice_id"),
                  conflict.get("rule")));
    }
    for (Map<String, Object> fact : section("Counted as", "facts")) {
      fact(fact);
    }
  }

  private void notice(Map<String, Object> notice) {
    Object id = notice.get("notice_id");
    line(
        "  %s  %-13s %s  %s"
            .formatted(
                Objects.requireNonNullElse(notice.get("published"), "undated   "),
                notice.get("notice_type"),
                id,
                Objects.requireNonNullElse(notice.get("title"), "(no title)")));
    detail(notice.get("uri"));
    detail(
        joined(
            prefixed("number ", notice.get("project_id")),
            prefixed("buyer ", names(notice.get("buyer_names"))),
            prefixed("agency ", notice.get("agency_name")),
            prefixed("budget ", money(notice, "budget_amount", null)),
            prefixed("flags ", names(notice.get("flags")))));
    for (Map<String, Object> award : of(id, "awards")) {
      detail(
          joined(
              lot(award),
              award.get("status"),
              names(award.get("supplier_names")),
              money(award, "amount", String.valueOf(award.get("amount_kind"))),
              percent(award)));
    }
    for (Map<String, Object> mention : of(id, "mentions")) {
      detail(
          joined(
              mention.get("type") + " " + mention.get("key") + " " + mention.get("status"),
              quantity(mention),
              "“" + String.valueOf(mention.get("surface")).replace('\n', ' ') + "”",
              mention.get("reason"),
              percent(mention)));
    }
  }

  private List<Map<String, Object>> of(Object notice, String part) {
    return story.parts().get(part).stream()
        .filter(row -> notice.equals(row.get("notice_id")))
        .toList();
  }

  private void fact(Map<String, Object> fact) {
    line(
        "  %s · %s"
            .formatted(
                lot(fact),
                joined(
                    prefixed("provider ", fact.get("provider")),
                    prefixed("operator ", fact.get("operator")),
                    prefixed("chip ", fact.get("chip")),
                    prefixed("class ", fact.get("chip_class")),
                    prefixed("service ", fact.get("service")),
                    quantity(fact))));
    Object cny = fact.get("amount_cny");
    detail(
        cny == null
            ? "undisclosed"
            : joined(
                "%s CNY, from %s to %s"
                    .formatted(
                        digits(cny),
                        digits(fact.get("amount_low_cny")),
                        digits(fact.get("amount_high_cny"))),
                fact.get("allocation"),
                fact.get("amount_usd") == null
                    ? null
                    : "÷ %s (%s) = %s USD"
                        .formatted(
                            fact.get("fx_rate"),
                            fact.get("fx_date"),
                            digits(fact.get("amount_usd"))),
                percent(fact)));
  }

  private void entity() {
    Map<String, Object> head = story.head();
    line(
        "%s  %s"
            .formatted(head.get("entity_id"), joined(head.get("name_zh"), head.get("name_en"))));
    field("found as", head.get("kind"));
    field("type", head.get("institution_type"));
    field("province", head.get("province"));
    field("belongs to", named(head.get("parent"), head.get("parent_id")));
    field("lists", joined(head.get("listed_as"), prefixed("since ", head.get("listed_since"))));
    field("source", head.get("source"));
    field("names", names(head.get("aliases")));
    field("credit code", head.get("credit_code"));
    field("why one", head.get("why"));
    for (Map<String, Object> list : section("On lists", "lists")) {
      line("  " + joined(list.values().toArray()));
    }
    for (Map<String, Object> part : section("Parts of it", "parts")) {
      line("  %s  %s".formatted(part.get("entity_id"), part.get("name")));
    }
    for (Map<String, Object> process : section("Bought", "bought")) {
      procurement(process, process.get("stage"));
    }
    for (Map<String, Object> won : section("Supplied", "supplied")) {
      boolean shared = ((Number) won.get("suppliers")).intValue() > 1;
      procurement(won, joined(lot(won), won.get("buyer"), shared ? "in a consortium" : null));
    }
  }

  private void procurement(Map<String, Object> row, Object what) {
    line(
        "  %s  %s  %s"
            .formatted(
                Objects.requireNonNullElse(row.get("effective_date"), "undated   "),
                row.get("process_id"),
                Objects.requireNonNullElse(row.get("title"), "(no title)")));
    String amount = row.containsKey("effective_amount") ? "effective_amount" : "amount";
    detail(joined(what, money(row, amount, "undisclosed or not awarded")));
  }

  private List<Map<String, Object>> section(String title, String part) {
    List<Map<String, Object>> rows = story.parts().get(part);
    out.append('\n').append(title).append(rows.isEmpty() ? ": none\n" : "\n");
    return rows;
  }

  private void field(String name, Object value) {
    if (value != null && !value.toString().isEmpty()) {
      line("  %-11s %s".formatted(name, value));
    }
  }

  private void detail(Object text) {
    if (text != null && !text.toString().isEmpty()) {
      line("              %s".formatted(text));
    }
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }

  private static String lot(Map<String, Object> row) {
    Object lot = row.get("lot");
    return lot == null || lot.toString().isEmpty() ? "undivided" : "lot " + lot;
  }

  private static String money(Map<String, Object> row, String column, String otherwise) {
    Object amount = row.get(column);
    return amount == null ? otherwise : digits(amount) + " " + row.get("currency");
  }

  private static String digits(Object amount) {
    return amount == null ? "undisclosed" : "%,.2f".formatted((BigDecimal) amount);
  }

  private static String quantity(Map<String, Object> row) {
    BigDecimal quantity = (BigDecimal) row.get("quantity");
    return quantity == null
        ? null
        : quantity.stripTrailingZeros().toPlainString() + " " + row.get("unit");
  }

  private static String percent(Map<String, Object> row) {
    return "confidence %.0f %%".formatted(100 * ((Number) row.get("confidence")).doubleValue());
  }

  private static String names(Object list) {
    return list == null
        ? null
        : ((List<?>) list).stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static String named(Object name, Object id) {
    return id == null ? null : name == null ? id.toString() : name + " (" + id + ")";
  }

  private static String prefixed(String prefix, Object value) {
    return value == null || value.toString().isEmpty() ? null : prefix + value;
  }

  private static String joined(Object... parts) {
    StringJoiner joined = new StringJoiner(" · ");
    for (Object part : parts) {
      if (part != null && !part.toString().isEmpty()) {
        joined.add(part.toString());
      }
    }
    return joined.toString();
  }
}
