package org.tendertrace.knowledge;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import org.tendertrace.knowledge.CrawlerField.Role;

/**
 * The parts that give away what a field of a record holds whose name no table lists.
 *
 * @param label as in {@link CrawlerField}
 * @param stems the name holds one of these
 * @param heads and ends with one of these
 * @param never and holds none of these
 */
public record RecordNameParts(
    Role role,
    String label,
    List<String> stems,
    List<String> heads,
    List<String> never,
    String source)
    implements Serializable {

  public RecordNameParts {
    stems = List.copyOf(stems);
    heads = List.copyOf(heads);
    never = List.copyOf(never);
  }

  /** Whether a name in lower case, without {@code _} and {@code -}, has the parts. */
  public boolean fit(String name) {
    return stems.stream().anyMatch(name::contains)
        && heads.stream().anyMatch(name::endsWith)
        && never.stream().noneMatch(name::contains);
  }

  /**
   * Reads the table {@code record_name_parts.tsv}.
   *
   * @param overrides a folder whose file of that name is read instead, or {@code null}
   * @throws IllegalArgumentException if the table is malformed
   */
  public static List<RecordNameParts> table(Path overrides) {
    return Tsv.read("record_name_parts.tsv", overrides).stream()
        .map(
            row ->
                new RecordNameParts(
                    row.constant("role", Role.class),
                    row.get("label"),
                    row.list("stems"),
                    row.list("heads"),
                    row.list("never"),
                    row.require("source")))
        .toList();
  }
}
