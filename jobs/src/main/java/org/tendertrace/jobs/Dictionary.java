package org.tendertrace.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tendertrace.model.Doc;

/**
 * The data dictionary, made from the {@link Doc} of the rows' records: meaning, type and example of
 * every column.
 */
public final class Dictionary {

  private Dictionary() {}

  /** A table as the dictionary tells it. */
  record Entry(
      String table, String description, List<String> key, String sortedBy, List<Field> columns) {}

  /**
   * A column, or a field inside one.
   *
   * @param type as in SQL
   * @param values what an enum can be; empty for all else
   * @param fields the fields of a structure; empty for all else
   */
  record Field(
      String name,
      String type,
      String description,
      String example,
      List<String> values,
      List<Field> fields) {}

  /** The dictionary of {@code tables} as JSON. */
  public static String json(List<Table> tables) {
    try {
      return new ObjectMapper()
          .writerWithDefaultPrettyPrinter()
          .writeValueAsString(Map.of("tables", tables.stream().map(Dictionary::entry).toList()));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The dictionary of {@code table} for a terminal. */
  public static String text(Table table) {
    StringBuilder text = new StringBuilder();
    text.append(table.name()).append(": ").append(table.description()).append('\n');
    text.append("key: ").append(String.join(", ", table.key()));
    text.append("; sorted by ").append(table.sortedBy()).append("\n\n");
    entry(table).columns().forEach(field -> append(text, "", field));
    return text.toString();
  }

  private static void append(StringBuilder text, String indent, Field field) {
    text.append("%s%-24s %s%n".formatted(indent, field.name(), field.type()));
    text.append("%s    %s%n".formatted(indent, field.description()));
    if (!field.values().isEmpty()) {
      text.append("%s    one of %s%n".formatted(indent, String.join(", ", field.values())));
    }
    text.append("%s    example: %s%n".formatted(indent, field.example()));
    field.fields().forEach(inner -> append(text, indent + "      ", inner));
  }

  static Entry entry(Table table) {
    return new Entry(
        table.name(), table.description(), table.key(), table.sortedBy(), fields(table.row()));
  }

  private static List<Field> fields(Class<?> record) {
    List<Field> fields = new ArrayList<>();
    for (RecordComponent part : record.getRecordComponents()) {
      Doc doc = part.getAnnotation(Doc.class);
      Class<?> inner = innermost(part.getGenericType());
      fields.add(
          new Field(
              PublishedForm.name(part.getName()),
              sql(part.getGenericType()),
              doc == null ? "" : doc.value(),
              doc == null ? "" : doc.example(),
              inner.isEnum()
                  ? Arrays.stream(inner.getEnumConstants())
                      .map(constant -> PublishedForm.value((Enum<?>) constant))
                      .toList()
                  : List.of(),
              inner.isRecord() ? fields(inner) : List.of()));
    }
    return fields;
  }

  private static Class<?> innermost(Type type) {
    if (type instanceof ParameterizedType p) {
      Type[] arguments = p.getActualTypeArguments();
      return innermost(arguments[arguments.length - 1]);
    }
    return (Class<?>) type;
  }

  private static String sql(Type type) {
    if (type instanceof ParameterizedType p && p.getRawType() == List.class) {
      return "ARRAY<" + sql(p.getActualTypeArguments()[0]) + ">";
    }
    if (type instanceof ParameterizedType p) {
      return Arrays.stream(p.getActualTypeArguments())
          .map(Dictionary::sql)
          .collect(Collectors.joining(", ", "MAP<", ">"));
    }
    Class<?> c = (Class<?>) type;
    if (c.isRecord()) {
      return "STRUCT";
    }
    if (c == BigDecimal.class) {
      return "DECIMAL(20,2)";
    }
    if (c == LocalDate.class) {
      return "DATE";
    }
    if (c == Instant.class) {
      return "TIMESTAMP";
    }
    if (c == String.class || c.isEnum()) {
      return "STRING";
    }
    if (c == int.class || c == Integer.class) {
      return "INT";
    }
    if (c == long.class || c == Long.class) {
      return "BIGINT";
    }
    if (c == double.class || c == Double.class) {
      return "DOUBLE";
    }
    if (c == boolean.class || c == Boolean.class) {
      return "BOOLEAN";
    }
    throw new IllegalArgumentException("No published type for " + c.getName());
  }
}
