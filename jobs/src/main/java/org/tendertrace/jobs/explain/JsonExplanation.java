package org.tendertrace.jobs.explain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An analysis or a story for programs: the rows of the tables as JSON, names and values as
 * published (snake case, enum values in lower case). Amounts are strings, so that no reader rounds
 * them.
 */
final class JsonExplanation {

  private static final ObjectWriter WRITER = mapper().writer();

  private JsonExplanation() {}

  /** A record as one JSON object. */
  static String of(Record explained) {
    try {
      return WRITER.writeValueAsString(explained);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A record cannot be written as JSON", e);
    }
  }

  private static ObjectMapper mapper() {
    SimpleModule plain = new SimpleModule();
    plain.addSerializer(BigDecimal.class, ToStringSerializer.instance);
    plain.addSerializer(LocalDate.class, ToStringSerializer.instance);
    return JsonMapper.builder()
        .addModule(plain)
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
        .build();
  }
}
