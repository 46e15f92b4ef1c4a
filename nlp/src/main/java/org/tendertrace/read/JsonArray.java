package org.tendertrace.read;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.tendertrace.model.Quarantined.Code;

/**
 * The records of a JSON array, one after the other. A record's bytes are its JSON as it is written
 * anew, without white space. What stands behind a mistake of syntax is lost, and that is said.
 */
final class JsonArray extends LazyFinds {

  private final String uri;
  private final InputStream in;
  private final int maxBytes;
  private final Json json;
  private final JsonRecords records;
  private final UnpackBudget budget;
  private JsonParser parser;
  private long number;
  private boolean ended;

  JsonArray(
      String uri,
      InputStream in,
      int maxBytes,
      Json json,
      JsonRecords records,
      UnpackBudget budget) {
    this.uri = uri;
    this.in = in;
    this.maxBytes = maxBytes;
    this.json = json;
    this.records = records;
    this.budget = budget;
  }

  @Override
  Found advance() {
    if (ended) {
      return null;
    }
    try {
      if (parser == null) {
        parser = json.factory().createParser(in);
        parser.nextToken();
      }
      JsonToken token = parser.nextToken();
      if (token == JsonToken.END_ARRAY) {
        ended = true;
        return number > 0 ? null : Refusals.of(uri, Code.EMPTY, "An empty JSON array");
      }
      if (token == null) {
        ended = true;
        return Refusals.of(uri, Code.MALFORMED_JSON, "The JSON array ends early");
      }
      number++;
      return element(uri + "#row=" + number);
    } catch (JsonProcessingException e) {
      ended = true;
      return Refusals.of(uri + "#row=" + (number + 1), Code.MALFORMED_JSON, Json.message(e));
    } catch (IOException e) {
      ended = true;
      return Refusals.failed(uri + "#row=" + (number + 1), e, budget);
    }
  }

  private Found element(String elementUri) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    boolean tooLarge = false;
    try (JsonGenerator generator = json.factory().createGenerator(bytes)) {
      int depth = 0;
      JsonToken token = parser.currentToken();
      while (true) {
        if (!tooLarge) {
          generator.copyCurrentEventExact(parser);
          tooLarge = bytes.size() > maxBytes;
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        if (depth == 0) {
          break;
        }
        token = parser.nextToken();
        if (token == null) {
          break;
        }
      }
    }
    if (tooLarge) {
      return Refusals.of(
          elementUri, Code.TOO_LARGE, "A record of more than %d bytes".formatted(maxBytes));
    }
    return records.found(elementUri, bytes.toByteArray());
  }
}
