package org.tendertrace.jobs;

import java.util.List;
import java.util.Objects;
import org.tendertrace.model.Doc;

/**
 * A published table: what a row is, what identifies it, and what its files are sorted by.
 *
 * @param name its name, its folder and the name of its view in SQL
 * @param row the record whose components are its columns, each described by {@link Doc}
 * @param key the columns that together identify a row, as published
 * @param sortedBy the column that analysts filter on, as published
 */
public record Table(String name, Class<? extends Record> row, List<String> key, String sortedBy) {

  /**
   * Checks that the columns exist.
   *
   * @throws IllegalArgumentException if the record or a column has no description, or the key or
   *     the sort column is none of the columns
   */
  public Table {
    Objects.requireNonNull(name, "name");
    key = List.copyOf(key);
    if (!row.isAnnotationPresent(Doc.class)) {
      throw new IllegalArgumentException(row.getName() + " has no @Doc");
    }
    List<String> columns = new java.util.ArrayList<>();
    for (var part : row.getRecordComponents()) {
      if (!part.isAnnotationPresent(Doc.class)) {
        throw new IllegalArgumentException(row.getName() + "." + part.getName() + " has no @Doc");
      }
      columns.add(PublishedForm.name(part.getName()));
    }
    if (!columns.containsAll(key) || !columns.contains(sortedBy)) {
      throw new IllegalArgumentException(
          "Table %s has no column of its key %s or its order %s".formatted(name, key, sortedBy));
    }
  }

  /** What a row of the table is. */
  public String description() {
    return row.getAnnotation(Doc.class).value();
  }
}
