package org.tendertrace.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.tendertrace.model.Quarantined;

/** Reads JSON within limits. */
final class Json {

  private final JsonMapper mapper;

  Json(ReadOptions options) {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(options.maxJsonDepth())
                    .maxStringLength(options.maxDocumentBytes())
                    .build())
            // Messages quote no content of documents.
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();
    mapper =
        JsonMapper.builder(factory)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
  }

  JsonFactory factory() {
    return mapper.getFactory();
  }

  /** The tree of {@code text}, or {@code null} where it is no JSON. */
  JsonNode treeOrNull(String text) {
    try {
      return tree(text);
    } catch (Refusal e) {
      return null;
    }
  }

  /**
   * The tree of {@code text}.
   *
   * @throws Refusal MALFORMED_JSON
   */
  JsonNode tree(String text) throws Refusal {
    try {
      return mapper.readTree(text);
    } catch (JsonProcessingException e) {
      throw new Refusal(Quarantined.Code.MALFORMED_JSON, message(e));
    }
  }

  /** What is wrong, in one line, with the place. */
  static String message(JsonProcessingException e) {
    String what = e.getOriginalMessage().lines().findFirst().orElse("malformed");
    if (e instanceof StreamConstraintsException) {
      return "JSON beyond the limits: " + what;
    }
    return e.getLocation() == null
        ? "Malformed JSON: " + what
        : "Malformed JSON at line %d, column %d: %s"
            .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr(), what);
  }
}
