package org.tendertrace.jobs.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tendertrace.jobs.publish.Manifest;

/**
 * One procurement as a compiled release, from the rows of the queries {@code ocds_*}.
 *
 * @param process its row of {@code ocds_processes}
 */
record OcdsRelease(
    Map<String, Object> process,
    List<Map<String, Object>> notices,
    List<Map<String, Object>> lots,
    List<Map<String, Object>> parties,
    List<Map<String, Object>> purchased,
    List<Map<String, Object>> requested) {

  private static final Map<String, String> DOCUMENT_TYPES =
      Map.of(
          "intention", "plannedProcurementNotice",
          "tender", "tenderNotice",
          "single_source", "tenderNotice",
          "candidate", "evaluationReports",
          "award", "awardNotice",
          "contract", "contractNotice",
          "correction", "clarifications",
          "termination", "cancellationDetails");

  private static final Map<String, String> TENDER_STATUSES =
      Map.of(
          "intention", "planned",
          "tender", "active",
          "single_source", "active",
          "candidate", "active",
          "correction", "active",
          "award", "complete",
          "contract", "complete",
          "termination", "cancelled");

  /** Notices that belong to the invitation rather than to what came of it. */
  private static final Set<String> INVITING =
      Set.of("tender", "single_source", "candidate", "correction", "termination", "other");

  Map<String, Object> of(String ocid, Manifest manifest) {
    Object effective = process.get("effective_date");
    Map<String, Object> release = new LinkedHashMap<>();
    release.put("ocid", ocid);
    release.put("id", ocid + "-" + manifest.runId());
    release.put("date", effective == null ? manifest.finished() : midnight(effective));
    release.put("tag", List.of("compiled"));
    release.put("initiationType", "tender");
    put(release, "language", language(process.get("language")));
    put(release, "parties", parties.stream().map(OcdsRelease::party).toList());
    Object buyer = process.get("buyer_id");
    put(release, "buyer", buyer == null ? null : reference(buyer));
    put(release, "planning", planning());
    release.put("tender", tender());
    put(release, "awards", awards());
    put(release, "contracts", contracts());
    return release;
  }

  private static Map<String, Object> party(Map<String, Object> row) {
    Map<String, Object> party = new LinkedHashMap<>();
    party.put("id", row.get("entity_id"));
    party.put("name", row.get("name"));
    put(party, "name_en", row.get("name_en"));
    Object province = row.get("province");
    put(party, "address", province == null ? null : Map.of("region", province));
    party.put("roles", row.get("roles"));
    return party;
  }

  private Map<String, Object> planning() {
    Map<String, Object> planning = new LinkedHashMap<>();
    put(planning, "budget", budget() == null ? null : Map.of("amount", budget()));
    put(planning, "documents", documents(Set.of("intention")));
    return planning;
  }

  private Map<String, Object> tender() {
    Map<String, Object> tender = new LinkedHashMap<>();
    Object project = process.get("project_id");
    tender.put("id", project == null ? process.get("process_id") : project);
    put(tender, "title", process.get("title"));
    put(tender, "status", TENDER_STATUSES.get(String.valueOf(process.get("stage"))));
    Object buyer = process.get("buyer_id");
    put(tender, "procuringEntity", buyer == null ? null : reference(buyer));
    put(tender, "value", budget());
    if (notices.stream().anyMatch(notice -> "single_source".equals(notice.get("notice_type")))) {
      tender.put("procurementMethod", "direct");
    }
    List<Map<String, Object>> items = new ArrayList<>();
    for (Map<String, Object> row : requested) {
      Map<String, Object> compute = new LinkedHashMap<>();
      compute.put(String.valueOf(row.get("role")), row.get("key"));
      put(compute, "confidence", row.get("confidence"));
      String id = "requested-" + row.get("role") + "-" + row.get("key");
      items.add(
          item(id, Objects.requireNonNullElse(row.get("name"), row.get("key")), row, compute));
    }
    put(tender, "items", items);
    put(tender, "documents", documents(INVITING));
    return tender;
  }

  private List<Map<String, Object>> awards() {
    List<Map<String, Object>> awards = new ArrayList<>();
    for (int k = 0; k < lots.size(); k++) {
      Map<String, Object> lot = lots.get(k);
      boolean awarded = "awarded".equals(lot.get("status"));
      Map<String, Object> award = new LinkedHashMap<>();
      award.put("id", awardId(k));
      put(award, "title", "".equals(lot.get("lot")) ? null : "Lot " + lot.get("lot"));
      award.put("status", awarded ? "active" : "unsuccessful");
      put(award, "date", published(lot.get("notice_id")));
      put(award, "value", value(lot.get("amount"), lot.get("currency")));
      put(award, "suppliers", awarded ? references((List<?>) lot.get("supplier_ids")) : null);
      // Facts know their lot, not its award: where a lot has several awards, they stand with the
      // first.
      boolean first =
          lots.subList(0, k).stream().noneMatch(l -> Objects.equals(l.get("lot"), lot.get("lot")));
      put(award, "items", awarded && first ? purchases(lot.get("lot")) : null);
      put(award, "documents", k == 0 ? documents(Set.of("award")) : null);
      awards.add(award);
    }
    return awards;
  }

  /** A contract for each award that a contract notice reports. */
  private List<Map<String, Object>> contracts() {
    List<Map<String, Object>> contracts = new ArrayList<>();
    for (int k = 0; k < lots.size(); k++) {
      Map<String, Object> lot = lots.get(k);
      boolean reported =
          notices.stream()
              .anyMatch(
                  notice ->
                      "contract".equals(notice.get("notice_type"))
                          && Objects.equals(notice.get("notice_id"), lot.get("notice_id")));
      if (reported && "awarded".equals(lot.get("status"))) {
        Map<String, Object> contract = new LinkedHashMap<>();
        contract.put("id", awardId(k) + "-contract");
        contract.put("awardID", awardId(k));
        put(contract, "value", value(lot.get("amount"), lot.get("currency")));
        put(contract, "documents", contracts.isEmpty() ? documents(Set.of("contract")) : null);
        contracts.add(contract);
      }
    }
    return contracts;
  }

  private String awardId(int place) {
    return process.get("process_id") + "-award-" + (place + 1);
  }

  private List<Map<String, Object>> purchases(Object lot) {
    List<Map<String, Object>> items = new ArrayList<>();
    for (Map<String, Object> fact : purchased) {
      if (!Objects.equals(fact.get("lot"), lot)) {
        continue;
      }
      List<String> names = new ArrayList<>();
      Map<String, Object> compute = new LinkedHashMap<>();
      for (String role : List.of("provider", "chip", "service")) {
        put(compute, role, fact.get(role));
        if (fact.get(role) != null) {
          names.add(
              String.valueOf(Objects.requireNonNullElse(fact.get(role + "_name"), fact.get(role))));
        }
      }
      put(compute, "operator", fact.get("operator"));
      put(compute, "parentCompany", fact.get("parent_company"));
      put(compute, "chipClass", fact.get("chip_class"));
      put(compute, "controlStatus", fact.get("chip") == null ? null : fact.get("control_status"));
      put(compute, "amount", value(fact.get("amount_cny"), "CNY"));
      put(compute, "amountLow", value(fact.get("amount_low_cny"), "CNY"));
      put(compute, "amountHigh", value(fact.get("amount_high_cny"), "CNY"));
      put(compute, "amountUSD", value(fact.get("amount_usd"), "USD"));
      put(compute, "allocation", fact.get("allocation"));
      put(compute, "confidence", fact.get("confidence"));
      items.add(item(fact.get("fact_id"), String.join(", ", names), fact, compute));
    }
    return items;
  }

  private static Map<String, Object> item(
      Object id, Object description, Map<String, Object> row, Map<String, Object> compute) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", id);
    item.put("description", description);
    put(item, "quantity", row.get("quantity"));
    Object unit = row.get("unit");
    put(item, "unit", unit == null ? null : Map.of("name", unit));
    item.put("aiCompute", compute);
    return item;
  }

  private List<Map<String, Object>> documents(Set<String> types) {
    List<Map<String, Object>> documents = new ArrayList<>();
    for (Map<String, Object> notice : notices) {
      String type = String.valueOf(notice.get("notice_type"));
      if (types.contains(type)) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", notice.get("notice_id"));
        put(document, "documentType", DOCUMENT_TYPES.get(type));
        put(document, "title", notice.get("title"));
        put(document, "url", notice.get("url"));
        put(document, "datePublished", midnight(notice.get("published")));
        put(document, "language", language(notice.get("language")));
        documents.add(document);
      }
    }
    return documents;
  }

  private List<Map<String, Object>> references(List<?> ids) {
    return ids == null ? List.of() : ids.stream().distinct().map(this::reference).toList();
  }

  private Map<String, Object> reference(Object id) {
    Map<String, Object> reference = new LinkedHashMap<>();
    reference.put("id", id);
    parties.stream()
        .filter(party -> party.get("entity_id").equals(id))
        .findFirst()
        .ifPresent(party -> reference.put("name", party.get("name")));
    return reference;
  }

  private Map<String, Object> budget() {
    return value(process.get("budget_amount"), process.get("budget_currency"));
  }

  private static Map<String, Object> value(Object amount, Object currency) {
    if (amount == null || currency == null) {
      return null;
    }
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("amount", amount);
    value.put("currency", currency);
    return value;
  }

  private Object published(Object noticeId) {
    return notices.stream()
        .filter(notice -> notice.get("notice_id").equals(noticeId))
        .map(notice -> midnight(notice.get("published")))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** The standard wants an instant; notices print days. */
  private static Object midnight(Object day) {
    return day == null ? null : day + "T00:00:00Z";
  }

  /** ISO 639-1, as the standard wants it: {@code zh} of {@code zh-Hans}. */
  private static Object language(Object tag) {
    return tag == null ? null : String.valueOf(tag).split("-", 2)[0];
  }

  /** Puts what is there: what is null or empty is left out. */
  private static void put(Map<String, Object> into, String key, Object value) {
    boolean empty =
        value == null
            || (value instanceof List<?> list && list.isEmpty())
            || (value instanceof Map<?, ?> map && map.isEmpty());
    if (!empty) {
      into.put(key, value);
    }
  }
}
