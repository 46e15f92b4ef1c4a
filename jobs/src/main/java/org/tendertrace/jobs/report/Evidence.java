package org.tendertrace.jobs.report;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A procurement with all that stands behind its numbers.
 *
 * @param process a row of {@code evidence_processes}
 * @param facts rows of {@code evidence_facts}
 */
record Evidence(
    Map<String, Object> process, List<Map<String, Object>> facts, List<Source> notices) {

  /**
   * A notice of the procurement.
   *
   * @param notice a row of {@code evidence_notices}, without its text
   */
  record Source(Map<String, Object> notice, List<Passage> passages) {

    /** Whether the notice's address may be followed from the report. */
    public boolean web() {
      return uri().startsWith("https://") || uri().startsWith("http://");
    }

    /** The notice's file without its folders, which are of no use to another reader. */
    public String file() {
      return uri().substring(uri().lastIndexOf('/') + 1);
    }

    private String uri() {
      return (String) notice.get("uri");
    }
  }

  /**
   * The procurements behind one number.
   *
   * @param dimension what the number is summed by, such as {@code provider}
   * @param key the key in that dimension
   * @param name what the key is called
   * @param procurements how many there are
   * @param processes the first of them, rows of {@code evidence_groups}
   */
  record Group(
      String dimension,
      String key,
      String name,
      long procurements,
      List<Map<String, Object>> processes) {}

  /** The evidence of the procurements that the report shows, in their order. */
  static List<Evidence> of(Queries queries) throws SQLException {
    Map<Object, List<Passage.Mark>> marks =
        queries.rows("evidence_spans").stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.get("notice_id"),
                    Collectors.mapping(Evidence::mark, Collectors.toList())));
    Map<Object, List<Source>> notices = new LinkedHashMap<>();
    for (Map<String, Object> notice : queries.rows("evidence_notices")) {
      List<Passage.Mark> own = marks.getOrDefault(notice.get("notice_id"), List.of());
      String text = (String) notice.remove("text");
      notices
          .computeIfAbsent(notice.get("process_id"), id -> new ArrayList<>())
          .add(new Source(notice, text == null ? List.of() : Passage.of(text, own)));
    }
    Map<Object, List<Map<String, Object>>> facts =
        queries.rows("evidence_facts").stream()
            .collect(Collectors.groupingBy(row -> row.get("process_id")));
    List<Evidence> all = new ArrayList<>();
    for (Map<String, Object> process : queries.rows("evidence_processes")) {
      Object id = process.get("process_id");
      all.add(
          new Evidence(
              process, facts.getOrDefault(id, List.of()), notices.getOrDefault(id, List.of())));
    }
    return all;
  }

  /** What stands behind each number of the tables, by dimension and key. */
  static List<Group> groups(Queries queries) throws SQLException {
    Map<List<Object>, List<Map<String, Object>>> groups = new LinkedHashMap<>();
    for (Map<String, Object> row : queries.rows("evidence_groups")) {
      groups
          .computeIfAbsent(List.of(row.get("dimension"), row.get("key")), key -> new ArrayList<>())
          .add(row);
    }
    return groups.entrySet().stream()
        .map(
            group ->
                new Group(
                    (String) group.getKey().get(0),
                    (String) group.getKey().get(1),
                    (String) group.getValue().get(0).get("name"),
                    ((Number) group.getValue().get(0).get("procurements")).longValue(),
                    group.getValue()))
        .toList();
  }

  private static Passage.Mark mark(Map<String, Object> row) {
    return new Passage.Mark(
        ((Number) row.get("begin")).intValue(),
        ((Number) row.get("end")).intValue(),
        (String) row.get("supports"));
  }
}
