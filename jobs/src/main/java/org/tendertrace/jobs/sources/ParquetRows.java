package org.tendertrace.jobs.sources;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;

/**
 * The rows of a piece of a Parquet file, each as its columns by name: text, numbers, truth values,
 * bytes that are not marked as text, and maps and lists of these.
 */
final class ParquetRows implements Closeable {
  private final ParquetReader<Group> reader;

  ParquetRows(Piece piece, Configuration configuration) throws IOException {
    ParquetReader.Builder<Group> builder =
        ParquetReader.builder(new GroupReadSupport(), new Path(piece.path()))
            .withConf(configuration);
    if (piece.split()) {
      builder = builder.withFileRange(piece.begin(), piece.end());
    }
    this.reader = builder.build();
  }

  /** The next row, or {@code null} after the last. */
  Map<String, Object> next() throws IOException {
    Group row = reader.read();
    return row == null ? null : columns(row);
  }

  /** Number of the last row in the file, from 0. */
  long index() {
    return reader.getCurrentRowIndex();
  }

  private static Map<String, Object> columns(Group group) {
    GroupType type = group.getType();
    Map<String, Object> columns = new LinkedHashMap<>();
    for (int field = 0; field < type.getFieldCount(); field++) {
      Type column = type.getType(field);
      int count = group.getFieldRepetitionCount(field);
      if (column.isRepetition(Type.Repetition.REPEATED)) {
        List<Object> values = new ArrayList<>();
        for (int k = 0; k < count; k++) {
          values.add(value(group, field, k, column));
        }
        columns.put(column.getName(), values);
      } else if (count > 0) {
        columns.put(column.getName(), value(group, field, 0, column));
      }
    }
    return columns;
  }

  private static Object value(Group group, int field, int index, Type column) {
    if (!column.isPrimitive()) {
      return columns(group.getGroup(field, index));
    }
    return switch (column.asPrimitiveType().getPrimitiveTypeName()) {
      case BOOLEAN -> group.getBoolean(field, index);
      case INT32 -> integer(group.getInteger(field, index), column);
      case INT64 -> group.getLong(field, index);
      case FLOAT -> group.getFloat(field, index);
      case DOUBLE -> group.getDouble(field, index);
      case BINARY ->
          column.getLogicalTypeAnnotation() == null
              ? group.getBinary(field, index).getBytes()
              : group.getBinary(field, index).toStringUsingUTF8();
      case INT96, FIXED_LEN_BYTE_ARRAY -> group.getValueToString(field, index);
    };
  }

  private static Object integer(int value, Type column) {
    return column.getLogicalTypeAnnotation() instanceof DateLogicalTypeAnnotation
        ? LocalDate.ofEpochDay(value).toString()
        : value;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
