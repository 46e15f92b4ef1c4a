package org.tendertrace.jobs.review;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.tendertrace.jobs.Exit;
import org.tendertrace.jobs.Failure;
import org.tendertrace.jobs.mart.Query;
import org.tendertrace.jobs.query.Duck;
import org.tendertrace.jobs.query.Snapshot;
import org.tendertrace.review.Decisions;

/** The table {@code review} of the current run of a local folder. */
public final class ReviewQueue implements AutoCloseable {
  private final Path output;
  private final Duck duck;

  /**
   * Opens the current run.
   *
   * @throws Failure if no run is published in {@code output}, or it has no such table
   */
  public ReviewQueue(Path output) {
    this.output = output;
    try {
      duck = new Duck(Snapshot.current(output));
    } catch (SQLException | IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * Writes the queue as CSV.
   *
   * @return the number of open rows
   * @throws IOException if {@code to} cannot be written
   */
  public long print(Appendable to) throws IOException {
    List<Map<String, Object>> rows = rows("queue");
    try (CSVPrinter csv = new CSVPrinter(to, CSVFormat.RFC4180)) {
      if (rows.isEmpty()) {
        csv.printRecord(Decisions.COLUMNS);
      } else {
        csv.printRecord(rows.get(0).keySet());
      }
      for (Map<String, Object> row : rows) {
        List<String> cells = new ArrayList<>();
        for (Object value : row.values()) {
          cells.add(value == null ? "" : Decisions.cell(value.toString()));
        }
        csv.printRecord(cells);
      }
    }
    return rows.stream().filter(row -> row.get("decision") == null).count();
  }

  /** The notices that were decided on as annotations; fields nobody decided on are lenient. */
  public List<GoldLine> gold() {
    List<GoldLine> lines = new ArrayList<>();
    for (Map<String, Object> notice : rows("decided_notices")) {
      Object id = notice.get("notice_id");
      lines.add(GoldLine.of(notice, rows("decided_awards", id), rows("decided_mentions", id)));
    }
    return lines;
  }

  private List<Map<String, Object>> rows(String query, Object... values) {
    try {
      return duck.rows(Query.read("review", query).sql(), values);
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  private Failure unreadable(Exception e) {
    return new Failure(
        Exit.FAILURE,
        "Cannot read the review of %s: %s; was it published by this version?"
            .formatted(output, e.getMessage()),
        e);
  }

  @Override
  public void close() {
    try {
      duck.close();
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }
}
