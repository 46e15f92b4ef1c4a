package org.tendertrace.knowledge;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words by what they are used for: a table with the columns {@code use}, {@code words}, {@code
 * meaning} and {@code source}, in which every use has words.
 *
 * @param <U> what words are used for
 * @param words in the order of the table
 */
public record WordTable<U extends Enum<U>>(Map<U, List<String>> words) implements Serializable {

  public WordTable {
    words = Map.copyOf(words);
  }

  /**
   * Reads a table.
   *
   * @param overrides a folder whose file of that name is read instead, or {@code null}
   * @throws IllegalArgumentException if the table is malformed, or has no words of some use
   */
  public static <U extends Enum<U>> WordTable<U> read(String name, Path overrides, Class<U> uses) {
    Map<U, List<String>> words = new EnumMap<>(uses);
    for (Tsv.Row row : Tsv.read(name, overrides)) {
      List<String> some = row.list("words");
      if (some.isEmpty()) {
        throw new IllegalArgumentException(row.where() + ": words must not be empty");
      }
      row.require("meaning");
      row.require("source");
      words.computeIfAbsent(row.constant("use", uses), use -> new ArrayList<>()).addAll(some);
    }
    Set<U> missing = EnumSet.allOf(uses);
    missing.removeAll(words.keySet());
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(name + " has no words of use " + missing);
    }
    words.replaceAll((use, all) -> List.copyOf(all));
    return new WordTable<>(words);
  }

  /** The words of a use, in the order of the table. */
  public List<String> of(U use) {
    return words.get(use);
  }
}
