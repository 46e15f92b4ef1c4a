package org.tendertrace.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.tendertrace.knowledge.CrawlerField.Role;
import org.tendertrace.model.Quarantined.Code;
import org.tendertrace.model.RawDocument;
import org.tendertrace.model.RawDocument.Metadata;

/**
 * Makes documents of crawlers' records: checks that they are JSON and takes what they say beside
 * the content.
 */
final class JsonRecords {

  private static final String MEDIA_TYPE = "application/json";

  /** Beyond this depth no crawler keeps what it knows about a page. */
  private static final int METADATA_DEPTH = 3;

  private static final int LONGEST_METADATA = 3000;

  private final Json json;
  private final FieldNames names;

  JsonRecords(Json json, FieldNames names) {
    this.json = json;
    this.names = names;
  }

  /** The record of {@code bytes} as a document, or why it is none. */
  Found found(String uri, byte[] bytes) {
    try {
      return new Found.Readable(new RawDocument(uri, bytes, MEDIA_TYPE, null, metadata(bytes)));
    } catch (Refusal refusal) {
      return Refusals.of(uri, bytes, refusal);
    }
  }

  /** Whether {@code bytes} are one whole JSON object. */
  boolean isObject(byte[] bytes) {
    try {
      metadata(bytes);
      return true;
    } catch (Refusal refusal) {
      return false;
    }
  }

  /**
   * What a record says beside its content.
   *
   * @throws Refusal MALFORMED_JSON, TOO_LARGE beyond the limits, NO_CONTENT if it is no object
   */
  private Map<Metadata, String> metadata(byte[] bytes) throws Refusal {
    try (JsonParser parser = json.factory().createParser(bytes)) {
      return metadata(parser);
    } catch (JsonProcessingException e) {
      if (e instanceof StreamConstraintsException || Utf8Check.of(bytes).isValid()) {
        throw new Refusal(Code.MALFORMED_JSON, Json.message(e));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // Not Unicode: some crawlers write their records in the encoding of the pages.
    try (JsonParser parser = json.factory().createParser(Decoder.decode(bytes, null).text())) {
      return metadata(parser);
    } catch (JsonProcessingException e) {
      throw new Refusal(Code.MALFORMED_JSON, Json.message(e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<Metadata, String> metadata(JsonParser parser) throws IOException, Refusal {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new Refusal(Code.NO_CONTENT, "Not a JSON object");
    }
    Map<Metadata, String> found = new EnumMap<>(Metadata.class);
    Map<Metadata, Integer> ranks = new EnumMap<>(Metadata.class);
    int depth = 1;
    while (depth > 0) {
      JsonToken token = parser.nextToken();
      if (token == null) {
        break;
      }
      if (token.isStructStart()) {
        depth++;
      } else if (token.isStructEnd()) {
        depth--;
      } else if (token.isScalarValue()
          && token != JsonToken.VALUE_NULL
          && depth <= METADATA_DEPTH) {
        keep(parser, depth, found, ranks);
      }
    }
    if (parser.nextToken() != null) {
      throw new Refusal(Code.MALFORMED_JSON, "Malformed JSON: more text behind the object");
    }
    return found;
  }

  private void keep(
      JsonParser parser, int depth, Map<Metadata, String> found, Map<Metadata, Integer> ranks)
      throws IOException {
    String name = parser.currentName();
    if (name == null) {
      return;
    }
    for (Metadata hint : Metadata.values()) {
      int rank = names.rank(Role.valueOf(hint.name()), name);
      // Outer fields are about the document, inner ones often about something else.
      int order = depth * 1000 + rank;
      if (rank >= 0 && order < ranks.getOrDefault(hint, Integer.MAX_VALUE)) {
        String value = parser.getText();
        if (!Blanks.isBlank(value) && value.length() <= LONGEST_METADATA) {
          found.put(hint, hint == Metadata.PUBLISHED ? Epoch.readable(value) : value);
          ranks.put(hint, order);
        }
      }
    }
  }
}
