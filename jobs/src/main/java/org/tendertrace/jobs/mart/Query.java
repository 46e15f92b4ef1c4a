package org.tendertrace.jobs.mart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of SQL that comes with Tendertrace: one query, opened by comment lines that say what it
 * computes.
 *
 * @param name of the file, without {@code .sql}
 * @param comment the opening comment, a line each
 * @param sql the whole file
 */
public record Query(String name, List<String> comment, String sql) {

  /**
   * The query in the file {@code folder/name.sql}.
   *
   * @throws IllegalArgumentException if there is no such file
   */
  public static Query read(String folder, String name) {
    String path = "/" + folder + "/" + name + ".sql";
    try (InputStream in = Query.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalArgumentException("No such query: " + path);
      }
      String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<String> comment = new ArrayList<>();
      for (String line : sql.split("\n", -1)) {
        if (!line.startsWith("--")) {
          break;
        }
        comment.add(line.substring(2).strip());
      }
      return new Query(name, List.copyOf(comment), sql);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + path + ": " + e.getMessage(), e);
    }
  }
}
