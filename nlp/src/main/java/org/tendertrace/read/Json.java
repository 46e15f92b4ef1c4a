package org.tendertrace.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
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

  /**
   * The tree of {@code text}, or {@code null} where it is no JSON; a record that a program printed
   * in its own language, between single quotes, counts as such.
   */
  JsonNode treeOrNull(String text) {
    try {
      return isSingleQuoted(text)
          ? mapper.reader().with(JsonReadFeature.ALLOW_SINGLE_QUOTES).readTree(text)
          : tree(text);
    } catch (Refusal | JsonProcessingException e) {
      return null;
    }
  }

  /** {'title': …: whether the name of the first field stands between single quotes. */
  private static boolean isSingleQuoted(String text) {
    int at = text.indexOf('{') + 1;
    while (at > 0 && at < text.length() && Blanks.isBlank(text.charAt(at))) {
      at++;
    }
    return at > 0 && at < text.length() && text.charAt(at) == '\'';
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
