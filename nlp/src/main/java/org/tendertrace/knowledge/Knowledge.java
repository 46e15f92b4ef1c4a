package org.tendertrace.knowledge;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * All tables of the knowledge, read and checked once; immutable, and small enough to be sent to
 * every executor.
 *
 * @param chips AI accelerators, a row per variant
 */
public record Knowledge(List<Chip> chips) implements Serializable {

  /**
   * Reads the tables that come with Tendertrace.
   *
   * @throws IllegalArgumentException if a table is malformed, naming the table, the line and the
   *     column
   */
  public static Knowledge load() {
    return load(null);
  }

  /**
   * Reads the tables, each from {@code overrides} where that folder has a file of its name.
   *
   * @param overrides a folder, or {@code null} for none
   * @throws IllegalArgumentException if a table is malformed, naming the table, the line and the
   *     column
   */
  public static Knowledge load(Path overrides) {
    return new Knowledge(table("chips.tsv", overrides, Chip::of));
  }

  private static <T> List<T> table(String name, Path overrides, Function<Tsv.Row, T> row) {
    return Tsv.read(name, overrides).stream().map(row).toList();
  }
}
