package org.tendertrace.read;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tendertrace.knowledge.CrawlerField;
import org.tendertrace.knowledge.CrawlerField.Role;

/**
 * How the fields of crawlers' records are called. Names are compared without regard to case, {@code
 * _} and {@code -}.
 *
 * @param names spellings by role, best first
 * @param labels what to print before the values of fields that belong to the notice, by name
 */
public record FieldNames(Map<Role, List<String>> names, Map<String, String> labels)
    implements Serializable {

  /**
   * Brings the names into the form in which they are compared.
   *
   * @throws IllegalArgumentException if there is no name for the content
   */
  public FieldNames {
    Map<Role, List<String>> plain = new EnumMap<>(Role.class);
    names.forEach((role, all) -> plain.put(role, all.stream().map(FieldNames::plain).toList()));
    if (plain.getOrDefault(Role.CONTENT, List.of()).isEmpty()) {
      throw new IllegalArgumentException("No field name for the content of a record");
    }
    Map<String, String> plainLabels = new HashMap<>();
    labels.forEach((name, label) -> plainLabels.put(plain(name), label));
    names = Map.copyOf(plain);
    labels = Map.copyOf(plainLabels);
  }

  /** The names in a table of the knowledge. */
  public static FieldNames of(List<CrawlerField> table) {
    Map<Role, List<String>> names = new EnumMap<>(Role.class);
    Map<String, String> labels = new HashMap<>();
    for (CrawlerField field : table) {
      if (field.role() == Role.LABEL) {
        field.names().forEach(name -> labels.put(name, field.label()));
      } else {
        names.computeIfAbsent(field.role(), role -> new ArrayList<>()).addAll(field.names());
      }
    }
    return new FieldNames(names, labels);
  }

  /** These names, with {@code first} before the others of {@code role}. */
  public FieldNames with(Role role, List<String> first) {
    Map<Role, List<String>> more = new EnumMap<>(Role.class);
    more.putAll(names);
    List<String> all = new ArrayList<>(first);
    all.addAll(names.getOrDefault(role, List.of()));
    more.put(role, all);
    return new FieldNames(more, labels);
  }

  /** Place of {@code name} among the spellings for {@code role}, or -1. */
  int rank(Role role, String name) {
    return names.getOrDefault(role, List.of()).indexOf(plain(name));
  }

  /** What to print before values of the field {@code name}, or {@code null}. */
  String label(String name) {
    return labels.get(plain(name));
  }

  private static String plain(String name) {
    return name.strip().replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
  }
}
