package org.tendertrace.jobs;

import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.catalyst.JavaTypeInference;
import org.apache.spark.sql.catalyst.encoders.AgnosticEncoder;
import org.apache.spark.sql.catalyst.encoders.AgnosticEncoders;
import org.apache.spark.sql.catalyst.encoders.AgnosticEncoders.EncoderField;
import org.apache.spark.sql.catalyst.encoders.ExpressionEncoder;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.Metadata;
import scala.Option;
import scala.collection.JavaConverters;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/**
 * Spark encoders for Java records, which {@code Encoders.bean} silently maps to an empty struct.
 *
 * <p>Columns keep the names and the order of the record's components (the names of the published
 * tables are the business of {@link PublishedForm}), and reading calls the canonical constructor,
 * so its checks run. Components may be records, lists, maps, enums, {@code BigDecimal} (as money),
 * days, instants, strings and numbers; boxed numbers may be {@code null}. Delete this class once
 * the Spark we build against has its own record encoder.
 */
public final class RecordEncoder {
  /** Money is exact to the fen or cent: up to 18 digits before the point and 2 after it. */
  private static final DecimalType MONEY = new DecimalType(20, 2);

  private RecordEncoder() {}

  /**
   * The encoder of {@code type}.
   *
   * @throws IllegalArgumentException if the record, or one inside it, is not public
   */
  public static <R extends Record> Encoder<R> of(Class<R> type) {
    return ExpressionEncoder.apply(RecordEncoder.<R>encoderFor(type));
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static <T> AgnosticEncoder<T> encoderFor(Type type) {
    if (type instanceof Class<?> c && c.isRecord()) {
      return new AgnosticEncoders.ProductEncoder(tag(c), fields(c), Option.empty());
    }
    if (type == BigDecimal.class) {
      return (AgnosticEncoder)
          new AgnosticEncoders.JavaDecimalEncoder(MONEY, true /* round to scale */);
    }
    if (type instanceof ParameterizedType p && p.getRawType() == List.class) {
      AgnosticEncoder element = encoderFor(p.getActualTypeArguments()[0]);
      return new AgnosticEncoders.IterableEncoder(
          tag(List.class), element, element.nullable(), false);
    }
    if (type instanceof ParameterizedType p && p.getRawType() == Map.class) {
      AgnosticEncoder key = encoderFor(p.getActualTypeArguments()[0]);
      AgnosticEncoder value = encoderFor(p.getActualTypeArguments()[1]);
      return new AgnosticEncoders.MapEncoder(tag(Map.class), key, value, value.nullable());
    }
    return JavaTypeInference.encoderFor((Class<T>) type);
  }

  // Deprecated since Scala 2.13, but the only converters that 2.12 has as well.
  @SuppressWarnings("deprecation")
  private static scala.collection.immutable.List<EncoderField> fields(Class<?> record) {
    if (!Modifier.isPublic(record.getModifiers())) {
      throw new IllegalArgumentException(
          "Cannot encode record " + record.getName() + ": it is not public");
    }
    List<EncoderField> fields = new ArrayList<>();
    for (RecordComponent part : record.getRecordComponents()) {
      AgnosticEncoder<?> encoder = encoderFor(part.getGenericType());
      fields.add(
          new EncoderField(
              part.getName(),
              encoder,
              encoder.nullable(),
              Metadata.empty(),
              Option.empty(),
              Option.empty()));
    }
    return JavaConverters.asScalaBuffer(fields).toList();
  }

  private static <T> ClassTag<T> tag(Class<T> type) {
    return ClassTag$.MODULE$.apply(type);
  }
}
