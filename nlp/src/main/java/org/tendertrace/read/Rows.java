package org.tendertrace.read;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.tendertrace.knowledge.CrawlerField.Role;
import org.tendertrace.model.Quarantined.Code;
import org.tendertrace.model.RawDocument;
import org.tendertrace.model.RawDocument.Metadata;

/** Makes documents of the rows of tables. */
final class Rows {

  private final ReadOptions options;
  private final Json json;
  private final JsonRecords records;

  Rows(ReadOptions options, Json json, JsonRecords records) {
    this.options = options;
    this.json = json;
    this.records = records;
  }

  Found found(String uri, Map<String, ?> columns) {
    Object content = value(columns, Role.CONTENT, byte[].class);
    byte[] bytes = content instanceof byte[] binary ? binary : json(columns);
    if (bytes.length == 0) {
      return Refusals.of(uri, bytes, Code.EMPTY, "No bytes");
    }
    if (bytes.length > options.maxDocumentBytes()) {
      String message =
          "%d bytes; the limit is %d".formatted(bytes.length, options.maxDocumentBytes());
      return Refusals.of(uri, bytes, Code.TOO_LARGE, message);
    }
    if (content == null) {
      return records.found(uri, bytes);
    }
    Map<Metadata, String> metadata = new EnumMap<>(Metadata.class);
    for (Metadata hint : Metadata.values()) {
      Object value = value(columns, Role.valueOf(hint.name()), Object.class);
      if (value != null && !(value instanceof byte[]) && !Blanks.isBlank(value.toString())) {
        metadata.put(
            hint, hint == Metadata.PUBLISHED ? Epoch.readable(value.toString()) : value.toString());
      }
    }
    String mediaType = (String) value(columns, Role.MEDIA_TYPE, String.class);
    String charset = (String) value(columns, Role.CHARSET, String.class);
    return new Found.Readable(new RawDocument(uri, bytes, mediaType, charset, metadata));
  }

  /** The value of the column with the best name for {@code role}, or {@code null}. */
  private Object value(Map<String, ?> columns, Role role, Class<?> type) {
    Object best = null;
    int bestRank = Integer.MAX_VALUE;
    for (Map.Entry<String, ?> column : columns.entrySet()) {
      int rank = options.fields().rank(role, column.getKey());
      if (rank >= 0 && rank < bestRank && type.isInstance(column.getValue())) {
        best = column.getValue();
        bestRank = rank;
      }
    }
    return best;
  }

  private byte[] json(Map<String, ?> columns) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator generator = json.factory().createGenerator(bytes)) {
      write(columns, generator);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(Object value, JsonGenerator generator) throws IOException {
    if (value == null) {
      generator.writeNull();
    } else if (value instanceof Map<?, ?> map) {
      generator.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        generator.writeFieldName(String.valueOf(entry.getKey()));
        write(entry.getValue(), generator);
      }
      generator.writeEndObject();
    } else if (value instanceof Iterable<?> elements) {
      generator.writeStartArray();
      for (Object element : elements) {
        write(element, generator);
      }
      generator.writeEndArray();
    } else if (value instanceof Boolean truth) {
      generator.writeBoolean(truth);
    } else if (value instanceof byte[] binary) {
      generator.writeBinary(binary);
    } else if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
      generator.writeNumber(new BigDecimal(number.toString()).toPlainString());
    } else {
      generator.writeString(value.toString());
    }
  }
}
