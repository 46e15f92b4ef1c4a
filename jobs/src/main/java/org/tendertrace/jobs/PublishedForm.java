package org.tendertrace.jobs;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The form in which rows are published, against the one in which the program holds them: columns
 * are snake_case at every level, and the values of enums are lower case. This is the only place
 * that knows.
 */
public final class PublishedForm {

  private PublishedForm() {}

  /** The rows of {@code typed} as they are published. */
  public static <R extends Record> Dataset<Row> of(Dataset<R> typed, Class<R> row) {
    return typed.select(Direction.OUT.columns(row));
  }

  /** Published rows as records again. */
  public static <R extends Record> Dataset<R> typed(Dataset<Row> published, Class<R> row) {
    return published.select(Direction.IN.columns(row)).as(RecordEncoder.of(row));
  }

  /**
   * The result of a query as rows of {@code row}: the same columns in the record's order and types.
   *
   * @throws IllegalArgumentException if a column is missing or not the record's
   */
  public static Dataset<Row> conform(Dataset<Row> result, Class<? extends Record> row) {
    StructType wanted = schema(row);
    var missing = new TreeSet<>(Arrays.asList(wanted.fieldNames()));
    missing.removeAll(Arrays.asList(result.columns()));
    var unknown = new TreeSet<>(Arrays.asList(result.columns()));
    unknown.removeAll(Arrays.asList(wanted.fieldNames()));
    if (!missing.isEmpty() || !unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "A result does not fit %s: missing columns %s, unknown columns %s"
              .formatted(row.getSimpleName(), missing, unknown));
    }
    return result.select(
        Arrays.stream(wanted.fields())
            .map(f -> result.col(f.name()).cast(f.dataType()).as(f.name()))
            .toArray(Column[]::new));
  }

  /** The published columns of {@code row}, all nullable, as a Parquet file has them. */
  public static StructType schema(Class<? extends Record> row) {
    return (StructType) published(RecordEncoder.of(row).schema());
  }

  private static DataType published(DataType type) {
    if (type instanceof StructType struct) {
      return new StructType(
          Arrays.stream(struct.fields())
              .map(
                  f -> new StructField(name(f.name()), published(f.dataType()), true, f.metadata()))
              .toArray(StructField[]::new));
    }
    if (type instanceof ArrayType array) {
      return new ArrayType(published(array.elementType()), true);
    }
    if (type instanceof MapType map) {
      return new MapType(published(map.keyType()), published(map.valueType()), true);
    }
    return type;
  }

  /** {@code documentId} as {@code document_id}. */
  public static String name(String component) {
    StringBuilder name = new StringBuilder();
    for (int k = 0; k < component.length(); k++) {
      char c = component.charAt(k);
      if (Character.isUpperCase(c)) {
        name.append('_');
      }
      name.append(Character.toLowerCase(c));
    }
    return name.toString();
  }

  /** {@code UNIT_PRICE} as {@code unit_price}. */
  public static String value(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** Out to the published form or in from it. */
  private enum Direction {
    OUT,
    IN;

    Column[] columns(Class<?> record) {
      return parts(record)
          .map(part -> convert(part.getGenericType(), functions.col(source(part))).as(target(part)))
          .toArray(Column[]::new);
    }

    private Column convert(Type type, Column column) {
      if (type instanceof Class<?> c && c.isRecord()) {
        Column[] fields =
            parts(c)
                .map(
                    part ->
                        convert(part.getGenericType(), column.getField(source(part)))
                            .as(target(part)))
                .toArray(Column[]::new);
        return functions.when(column.isNotNull(), functions.struct(fields));
      }
      if (type instanceof Class<?> c && c.isEnum()) {
        return this == OUT ? functions.lower(column) : functions.upper(column);
      }
      if (type instanceof ParameterizedType p && p.getRawType() == List.class) {
        Type element = p.getActualTypeArguments()[0];
        return differs(element)
            ? functions.transform(column, value -> convert(element, value))
            : column;
      }
      if (type instanceof ParameterizedType p && p.getRawType() == Map.class) {
        Type key = p.getActualTypeArguments()[0];
        Type value = p.getActualTypeArguments()[1];
        Column keyed =
            differs(key) ? functions.transform_keys(column, (k, v) -> convert(key, k)) : column;
        return differs(value)
            ? functions.transform_values(keyed, (k, v) -> convert(value, v))
            : keyed;
      }
      return column;
    }

    private static boolean differs(Type type) {
      return type instanceof ParameterizedType
          || (type instanceof Class<?> c && (c.isRecord() || c.isEnum()));
    }

    private static java.util.stream.Stream<RecordComponent> parts(Class<?> record) {
      return Arrays.stream(record.getRecordComponents());
    }

    private String source(RecordComponent part) {
      return this == OUT ? part.getName() : PublishedForm.name(part.getName());
    }

    private String target(RecordComponent part) {
      return this == OUT ? PublishedForm.name(part.getName()) : part.getName();
    }
  }
}
