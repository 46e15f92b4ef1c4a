package org.tendertrace.read;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tendertrace.knowledge.CrawlerField;
import org.tendertrace.knowledge.CrawlerField.Role;
import org.tendertrace.knowledge.RecordNameParts;
import org.tendertrace.knowledge.RecordUse;
import org.tendertrace.knowledge.WordTable;

/**
 * How the fields of crawlers' records are called. Names are compared without regard to case, {@code
 * _} and {@code -}.
 *
 * @param names spellings by role, best first
 * @param labels what to print before the values of fields that belong to the notice, by name
 * @param parts how names are read that are none of these
 * @param words by which lists and values are read
 */
public record FieldNames(
    Map<Role, List<String>> names,
    Map<String, String> labels,
    List<RecordNameParts> parts,
    WordTable<RecordUse> words)
    implements Serializable {

  /** Behind all spellings that a table lists. */
  private static final int GUESSED = 500;

  private static final Set<String> PARTIES = Set.of("采购人", "采购代理机构", "中标供应商");

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
    parts = List.copyOf(parts);
  }

  /** Names of which none is guessed, with the words that come with Tendertrace. */
  public FieldNames(Map<Role, List<String>> names, Map<String, String> labels) {
    this(names, labels, List.of(), readWords(null));
  }

  /** The names in the tables of the knowledge. */
  public static FieldNames of(
      List<CrawlerField> table, List<RecordNameParts> parts, WordTable<RecordUse> words) {
    Map<Role, List<String>> names = new EnumMap<>(Role.class);
    Map<String, String> labels = new HashMap<>();
    for (CrawlerField field : table) {
      if (field.role() == Role.LABEL) {
        field.names().forEach(name -> labels.put(name, field.label()));
      } else {
        names.computeIfAbsent(field.role(), role -> new ArrayList<>()).addAll(field.names());
      }
    }
    return new FieldNames(names, labels, parts, words);
  }

  /**
   * Reads the table {@code record_words.tsv}.
   *
   * @param overrides a folder whose file of that name is read instead, or {@code null}
   * @throws IllegalArgumentException if the table is malformed
   */
  static WordTable<RecordUse> readWords(Path overrides) {
    return WordTable.read("record_words.tsv", overrides, RecordUse.class);
  }

  /** These names, with {@code first} before the others of {@code role}. */
  public FieldNames with(Role role, List<String> first) {
    Map<Role, List<String>> more = new EnumMap<>(Role.class);
    more.putAll(names);
    List<String> all = new ArrayList<>(first);
    all.addAll(names.getOrDefault(role, List.of()));
    more.put(role, all);
    return new FieldNames(more, labels, parts, words);
  }

  /** Place of {@code name} among the spellings for {@code role}, or -1. */
  int rank(Role role, String name) {
    String plain = plain(name);
    int rank = names.getOrDefault(role, List.of()).indexOf(plain);
    return rank >= 0 || guess(role, plain) == null ? rank : GUESSED;
  }

  /** What to print before values of the field {@code name}, or {@code null}. */
  String label(String name) {
    String plain = plain(name);
    String label = labels.get(plain);
    if (label != null || isListed(plain)) {
      return label;
    }
    RecordNameParts guess = guess(Role.LABEL, plain);
    return guess == null ? null : guess.label();
  }

  /** The words of a use. */
  List<String> words(RecordUse use) {
    return words.of(use);
  }

  /** The longest end of {@code path} that is listed with the names around it, or {@code null}. */
  String path(String path) {
    String plain = plain(path);
    for (int dot = plain.indexOf('.'); dot >= 0; dot = plain.indexOf('.', dot + 1)) {
      String end = plain.substring(dot + 1);
      if (end.indexOf('.') > 0 && labels.containsKey(end)) {
        return end;
      }
    }
    return null;
  }

  /** Whether the field {@code name} is only guessed to name a party of the notice. */
  boolean isGuessedParty(String name) {
    String plain = plain(name);
    RecordNameParts guess = labels.containsKey(plain) ? null : guess(Role.LABEL, plain);
    return guess != null && PARTIES.contains(guess.label());
  }

  private boolean isListed(String plain) {
    return names.values().stream().anyMatch(all -> all.contains(plain));
  }

  /** The first row that fits, if it is of the role. */
  private RecordNameParts guess(Role role, String plain) {
    for (RecordNameParts each : parts) {
      if (each.fit(plain)) {
        return each.role() == role ? each : null;
      }
    }
    return null;
  }

  private static String plain(String name) {
    return name.strip().replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
  }
}
