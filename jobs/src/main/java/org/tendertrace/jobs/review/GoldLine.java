package org.tendertrace.jobs.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A notice that people decided on, in the form of an annotation that {@code evaluate} reads.
 *
 * @param fields of the annotation by name, in their order
 */
public record GoldLine(Map<String, Object> fields) {
  /** Names of the annotation by the names of the tables' columns and of the table of awards. */
  private static final Map<String, String> NAMES =
      new LinkedHashMap<>(
          Map.of("buyer_names", "buyers", "agency_name", "agency", "budget_amount", "budget"));

  private static final List<String> SCORED =
      List.of(
          "notice_type",
          "project_id",
          "title",
          "published",
          "buyers",
          "agency",
          "budget",
          "awards",
          "total_award",
          "mentions");

  static GoldLine of(
      Map<String, Object> notice,
      List<Map<String, Object>> awards,
      List<Map<String, Object>> mentions) {
    Map<String, Object> line = new LinkedHashMap<>();
    String uri = (String) notice.get("uri");
    line.put("doc", uri.substring(uri.lastIndexOf('/') + 1));
    for (String field : List.of("notice_type", "project_id", "title", "published")) {
      line.put(field, notice.get(field));
    }
    line.put("buyers", notice.get("buyer_names"));
    line.put("agency", notice.get("agency_name"));
    line.put("budget", text(notice.get("budget_amount")));
    line.put("currency", notice.get("currency"));
    line.put("awards", awards.stream().map(GoldLine::award).toList());
    line.put("total_award", total(awards));
    line.put("mentions", mentions.stream().map(GoldLine::mention).toList());
    line.put("lenient", undecided((List<?>) notice.get("fields")));
    line.put("note", "decided in review: " + notice.get("fields"));
    return new GoldLine(line);
  }

  private static List<String> undecided(List<?> decided) {
    List<String> lenient = new ArrayList<>(SCORED);
    for (Object field : decided) {
      lenient.remove(NAMES.getOrDefault(field, (String) field));
      if (field.equals("award")) {
        lenient.removeAll(List.of("awards", "total_award"));
      } else if (field.equals("mention")) {
        lenient.remove("mentions");
      }
    }
    return lenient;
  }

  private static Map<String, Object> award(Map<String, Object> row) {
    Map<String, Object> award = new LinkedHashMap<>();
    award.put("lot", row.get("lot"));
    award.put("suppliers", row.get("supplier_names"));
    award.put("amount", text(row.get("amount")));
    award.put("amount_kind", row.get("amount_kind"));
    award.put("status", row.get("status"));
    return award;
  }

  private static Map<String, Object> mention(Map<String, Object> row) {
    Map<String, Object> mention = new LinkedHashMap<>(row);
    BigDecimal quantity = (BigDecimal) row.get("quantity");
    mention.put(
        "quantity", quantity == null ? null : quantity.stripTrailingZeros().toPlainString());
    return mention;
  }

  /** The sum of the awarded lots, where each has a total. */
  private static String total(List<Map<String, Object>> awards) {
    BigDecimal sum = BigDecimal.ZERO;
    boolean any = false;
    for (Map<String, Object> award : awards) {
      if ("awarded".equals(award.get("status"))) {
        if (award.get("amount") == null) {
          return null;
        }
        any = true;
        sum = sum.add((BigDecimal) award.get("amount"));
      }
    }
    return any ? sum.toPlainString() : null;
  }

  private static String text(Object amount) {
    return amount == null ? null : ((BigDecimal) amount).toPlainString();
  }
}
