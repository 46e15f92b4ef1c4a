package org.tendertrace.jobs.explain;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.tendertrace.jobs.Exit;
import org.tendertrace.jobs.Failure;
import org.tendertrace.jobs.mart.Query;
import org.tendertrace.jobs.query.Duck;
import org.tendertrace.jobs.query.Snapshot;

/**
 * All that the published tables tell of one procurement or one entity.
 *
 * @param runId the run that tells it
 * @param head the one row of the query named like the subject
 * @param parts the rows of its other queries, by their names without the subject
 */
public record Story(
    Subject subject,
    String runId,
    Map<String, Object> head,
    Map<String, List<Map<String, Object>>> parts) {

  /** What a story is about; its queries are the files {@code explain/<subject>_<part>.sql}. */
  public enum Subject {
    PROCESS("notices links awards lots conflicts mentions facts"),
    ENTITY("lists parts bought supplied");

    private final String parts;

    Subject(String parts) {
      this.parts = parts;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The story of a subject, from the current run of a local folder.
   *
   * @param asked its id or the beginning of it; of a procurement, also its number or the id of a
   *     notice; of an entity, also a name
   * @throws Failure if no run is published in the folder, nothing is called so, or more than one is
   */
  public static Story of(Path output, Subject subject, String asked) {
    try {
      Snapshot snapshot = Snapshot.current(output);
      try (Duck duck = new Duck(snapshot)) {
        String id = find(duck, subject, asked, output);
        Map<String, List<Map<String, Object>>> parts = new LinkedHashMap<>();
        for (String part : subject.parts.split(" ", -1)) {
          parts.put(part, rows(duck, subject.word() + "_" + part, id));
        }
        return new Story(
            subject, snapshot.manifest().runId(), rows(duck, subject.word(), id).get(0), parts);
      }
    } catch (SQLException | IOException e) {
      throw new Failure(
          Exit.FAILURE,
          "Cannot read the tables of %s: %s; were they published by this version?"
              .formatted(output, e.getMessage()),
          e);
    }
  }

  private static String find(Duck duck, Subject subject, String asked, Path output)
      throws SQLException {
    List<Map<String, Object>> found = rows(duck, "find_" + subject.word(), asked);
    if (found.isEmpty()) {
      throw new Failure(
          Exit.USAGE,
          "The current run of %s has no %s %s".formatted(output, subject.word(), asked));
    }
    boolean exact = found.stream().anyMatch(row -> asked.equals(row.get("id")));
    if (found.size() > 1 && !exact) {
      throw new Failure(
          Exit.USAGE,
          "%s may be any of %s: give more of the id"
              .formatted(
                  asked,
                  found.stream()
                      .map(row -> row.get("id") + " (" + row.get("called") + ")")
                      .collect(Collectors.joining(", "))));
    }
    return exact ? asked : (String) found.get(0).get("id");
  }

  private static List<Map<String, Object>> rows(Duck duck, String query, String value)
      throws SQLException {
    return duck.rows(Query.read("explain", query).sql(), value);
  }

  /** The story as one JSON object: the rows of its queries under their names. */
  public String json() {
    return JsonExplanation.of(this);
  }
}
